"""The editor's hand on a block: edits become brackets of their own kinds, and win over what they cover."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from itertools import accumulate

from audioedition.errors import ArticleError
from audioedition.model import Edit, Span, Unit
from audioedition.script.brackets import BlockBrackets, Bracket, gathered


def with_edits(brackets: BlockBrackets, edits: Sequence[Edit], block: Span) -> BlockBrackets:
    """`brackets`, the brackets of `block`, with its edits among them; `edits` are all of the article, in its order.

    Raises `ArticleError` where an edit cuts through a note.
    """
    first = bisect.bisect_right(edits, block.start, key=lambda edit: edit.span.end)
    behind = bisect.bisect_left(edits, block.end, key=lambda edit: edit.span.start)
    mine = [edit for edit in edits[first:behind] if not _only_pause(edit)]
    if not mine:
        return brackets
    for edit in mine:
        _refuse_cut(edit, brackets, block)
    covered = [edit.span for edit in mine if edit.skip or edit.say is not None]
    apart = [note for note in brackets.spoken_apart if not _covers(covered, note.span)]
    within = [bracket for bracket in brackets.within if not _covers(covered, bracket.span)]
    for edit in mine:
        if edit.skip:
            within.append(Bracket("silent", edit.span, edit.span, label="edit"))
        elif edit.say is not None:
            within.append(Bracket("reworded", edit.span, edit.span, label="edit", said=edit.say))
        else:
            role, language = edit.role or "narrator", edit.language or ""
            apart.append(Bracket("recast", edit.span, edit.span, role, "edit", language=language))
    places = [place for place in brackets.unpaired if not any(span.start <= place < span.end for span in covered)]
    return gathered(sorted(apart, key=_start), sorted(within, key=_start), places)


def pause_after(units: Sequence[Unit], edits: Sequence[Edit]) -> dict[int, float]:
    """For the unit in which an edit with `pause` ends, by its place: the seconds of silence after it."""
    spoken = sorted((unit.span, number) for number, unit in enumerate(units) if unit.span)
    pauses: dict[int, float] = {}
    for edit in edits:
        if edit.pause is not None:
            last = edit.span.end - 1
            place = bisect.bisect_right(spoken, last, key=lambda row: row[0].start) - 1
            if place < 0 or spoken[place][0].end <= last:
                raise ArticleError(f"{edit.place}: pause: these words are not spoken, so nothing can pause after them")
            pauses[spoken[place][1]] = edit.pause
    return pauses


def _refuse_cut(edit: Edit, brackets: BlockBrackets, block: Span) -> None:
    if edit.span.start < block.start or edit.span.end > block.end:
        raise ArticleError(f"{edit.place}: goes over the end of a paragraph; make one edit for each paragraph")
    recasts = not edit.skip and edit.say is None
    for note in brackets.spoken_apart:
        holds = edit.span.start <= note.span.start and note.span.end <= edit.span.end
        inside = note.body.start <= edit.span.start and edit.span.end <= note.body.end
        if edit.span.overlaps(note.span) and (recasts or not (holds or inside)):
            raise ArticleError(f"{edit.place}: cuts through a note; edit the words beside it, or all of the note")


def refuse_elsewhere(edits: Sequence[Edit], blocks: Sequence[Span]) -> None:
    """Hold that every edit is about words of a paragraph. Raises `ArticleError`."""
    if not edits:
        return
    ordered = sorted(blocks)
    furthest = list(accumulate((block.end for block in ordered), max))
    for edit in edits:
        begun = bisect.bisect_left(ordered, edit.span.end, key=lambda block: block.start)
        if not begun or furthest[begun - 1] <= edit.span.start:
            raise ArticleError(
                f"{edit.place}: these words stand in the title or the front matter; set `title:` or `author:` instead"
            )


def _covers(spans: Sequence[Span], span: Span) -> bool:
    return any(covering.start <= span.start and span.end <= covering.end for covering in spans)


def _only_pause(edit: Edit) -> bool:
    return not edit.skip and edit.say is None and edit.role is None and edit.language is None


def _start(bracket: Bracket) -> int:
    return bracket.span.start
