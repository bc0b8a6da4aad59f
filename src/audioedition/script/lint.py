"""What a proof-reader would ask about: quotation marks, signatures, names spelt in two ways, endless units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.model import Block, Span, Unit, Warning
from audioedition.patterns import lazy
from audioedition.script.twins import twins

# Reading aloud, one takes breath at some thirty words; at twice that a listener has lost the beginning.
_BREATHLESS_WORDS = 70
_CLOSES = {"»": "«»", "”": "“„", "«": "»"}
_MARK = lazy("[«»“„”]")
# Behind a figure it may stand for inches or seconds.
_STRAIGHT = lazy(r'(?<!\d)"')


def lint(text: str, blocks: Sequence[Block], units: Sequence[Unit], language: str) -> Iterator[Warning]:
    """Everything to ask about in a script but its brackets, which `partners` knows."""
    yield from quotation_marks(text, blocks)
    yield from straight_marks(text, blocks)
    yield from signatures(units)
    yield from twins(text, blocks, language)
    yield from long_units(units)


def quotation_marks(text: str, blocks: Sequence[Block]) -> Iterator[Warning]:
    """Marks that close nothing, or that nothing closes.

    A quotation may run over paragraphs, each of which then begins with an opening mark again. German books have
    »so« for «so».
    """
    opened: list[tuple[str, int]] = []
    for block in blocks:
        for match in _MARK.finditer(text, *block.span):
            mark, place = match.group(), match.start()
            last = opened[-1][0] if opened else ""
            if mark == "“" and last == "„":
                opened.pop()  # „so“, as in German, Czech, Russian handwriting
            elif last == mark and place == block.span.start:
                continue
            elif last and (last in _CLOSES.get(mark, "") or (mark == "»" and last == "„")):
                opened.pop()
            elif mark in "«“„" or (mark == "»" and _begins(text, place)):
                opened.append((mark, place))
            else:
                yield Warning(Span(place, place + 1), f"“{mark}” closes a quotation that nothing opened")
    for mark, place in opened:
        yield Warning(Span(place, place + 1), f"“{mark}” opens a quotation that nothing closes")


def _begins(text: str, place: int) -> bool:
    """Whether a mark stands before a word and behind none."""
    return (
        not text[max(0, place - 1) : place].strip(" \n\t\r\u00a0([–—‹›") and text[place + 1 : place + 2].strip() != ""
    )


def straight_marks(text: str, blocks: Sequence[Block]) -> Iterator[Warning]:
    """A straight mark that has no other in its paragraph, but for a quotation that the next paragraph goes on with."""
    for number, block in enumerate(blocks):
        if text.count('"', *block.span) % 2 == 0:
            continue
        places = [match.start() for match in _STRAIGHT.finditer(text, *block.span)]
        following = blocks[number + 1].span.of(text) if number + 1 < len(blocks) else ""
        if len(places) % 2 == 0 or block.kind == "code" or following.startswith('"'):
            continue
        last = places[-1]
        opens = last + 1 < block.span.end and not text[last + 1].isspace() and not text[last - 1 : last].isalnum()
        told = "opens a quotation that nothing closes" if opens else "closes a quotation that nothing opened"
        yield Warning(Span(last, last + 1), f'“"” {told}')


def signatures(units: Sequence[Unit]) -> Iterator[Warning]:
    """Notes signed with initials that nobody in the metadata bears."""
    told: set[str] = set()
    for unit in units:
        base, _, name = unit.role.partition(":")
        if unit.kind == "note" and base == "person" and "." in name and name not in told:
            told.add(name)
            yield Warning(
                unit.span, f"a note is signed {name}: neither author, translator nor editor has these initials"
            )


def long_units(units: Sequence[Unit]) -> Iterator[Warning]:
    """Units that nobody could say, or follow, in one breath."""
    for unit in units:
        words = len(unit.text.split())
        if words > _BREATHLESS_WORDS:
            yield Warning(unit.span, f"{words} words without a full stop: hard to follow by ear")
