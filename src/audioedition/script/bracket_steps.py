"""What becomes of the marks of brackets that stay in their sentence: steps over the marks alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audioedition.model import Span, Step
from audioedition.script.brackets import Bracket
from audioedition.script.normalize.steps import change
from audioedition.script.normalize.symbols import is_picture
from audioedition.words.silent_brackets import SHORTENED_GAPS

_NO_COMMA_AFTER = frozenset(",;:.!?…–—―(“„«‘[-")
_STOPS = frozenset(".!?…")
_NO_COMMA_BEFORE = frozenset(",;:.!?…–—―)”»’]-")


def mark_steps(text: str, span: Span, brackets: Iterable[Bracket]) -> Iterator[Step]:
    """Steps for every bracket's marks that lie in `span`."""
    for bracket in brackets:
        if bracket.kind == "reworded":
            yield from _reworded(text, span, bracket)
        elif bracket.kind == "silent":
            yield from _silent(text, span, bracket)
        elif bracket.kind in ("note", "aside"):
            # a note within a note is read as part of it, without its tag
            yield from _tag(text, span, bracket.span.start, bracket.body.start)
            yield from _tag(text, span, bracket.body.end, bracket.span.end)
        elif bracket.label == "code":
            continue  # read as it is written
        elif bracket.kind == "alteration":
            yield from _tag(text, span, bracket.span.start, bracket.body.start, "alteration")
            yield from _tag(text, span, bracket.body.end, bracket.span.end, "alteration")
        elif bracket.label == "gap":
            yield from _gap(text, span, bracket)
        else:
            yield from _inline(text, span, bracket)


def _reworded(text: str, span: Span, bracket: Bracket) -> Iterator[Step]:
    if span.start <= bracket.span.start and bracket.span.end <= span.end:
        yield change(text, bracket.span.start, bracket.span.end, "edit", bracket.said)


def _silent(text: str, span: Span, bracket: Bracket) -> Iterator[Step]:
    if span.start <= bracket.span.start and bracket.span.end <= span.end:
        start, end = bracket.span
        if bracket.label in ("omission", "gap"):
            yield change(text, start, end, bracket.label, "…")
            return
        # The space before the mark goes with it ("said it [sic]." must not end in " ."), unless it parts words.
        while start > span.start and text[start - 1].isspace() and not text[end : end + 1].isalnum():
            start -= 1
        yield change(text, start, end, bracket.label, "")


def _tag(text: str, span: Span, start: int, end: int, kind: str = "tag") -> Iterator[Step]:
    start, end = max(start, span.start), min(end, span.end)
    if start < end:
        yield change(text, start, end, kind, "")


def _gap(text: str, span: Span, bracket: Bracket) -> Iterator[Step]:
    """ "It's not that the [inaudible] team": without the word the sentence would say what nobody said."""
    opening, closing = bracket.span.start, bracket.span.end
    if not (span.start <= opening and closing <= span.end):
        yield from _inline(text, span, bracket)
        return
    words = bracket.body.of(text)
    before, after = _last(text, span.start, opening), _first(text, closing, span.end)
    while before and text[opening - 1].isspace():
        opening -= 1
    shortened = SHORTENED_GAPS.search(words)
    said = shortened[0].full if shortened else words.casefold() if words.isupper() else words
    pause = "" if before in ("", "…") else "… "
    yield change(text, opening, closing, "gap", pause + said.strip() + ("…" if after and after not in _STOPS else ""))


def _unheard(text: str, span: Span, bracket: Bracket) -> Iterator[Step]:
    """ "a ray (🔫) to shrink it": of a bracket around what is only seen no comma is left either."""
    start, end = bracket.span
    while start > span.start and text[start - 1].isspace() and not text[end : end + 1].isalnum():
        start -= 1
    yield change(text, start, end, "emoji", "")


def _inline(text: str, span: Span, bracket: Bracket) -> Iterator[Step]:
    """Round brackets, and square ones around a name or an explanation, are heard as commas."""
    if span.start <= bracket.span.start and bracket.span.end <= span.end and is_picture(bracket.body.of(text)):
        yield from _unheard(text, span, bracket)
        return
    commas = bracket.kind == "parenthesis" or _explains(text, bracket)
    opening, closing = bracket.span.start, bracket.span.end - 1
    before = _last(text, span.start, opening) if span.start <= opening < span.end else ""
    yield from _mark(text, span, opening, bracket.kind, ", " if commas and _takes_comma_after(before) else "")
    after = _first(text, closing + 1, span.end) if span.start <= closing < span.end else ""
    inside = _last(text, span.start, closing)
    comma = commas and after != "" and after not in _NO_COMMA_BEFORE and inside not in _NO_COMMA_AFTER
    if inside in _STOPS and after == "." and text[closing + 1] == ".":
        # "(… etc.)." is heard as one stop
        yield change(text, closing, closing + 2, bracket.kind, "")
    if bracket.label == "translation":
        yield from _tag(text, span, bracket.body.end, closing)
    yield from _mark(text, span, closing, bracket.kind, "," if comma and text[closing + 1].isspace() else "")


def _takes_comma_after(before: str) -> bool:
    return before != "" and before not in _NO_COMMA_AFTER


def _last(text: str, start: int, end: int) -> str:
    """The last character of text[start:end] that is no white space, or none."""
    return next((text[place] for place in range(end - 1, start - 1, -1) if not text[place].isspace()), "")


def _first(text: str, start: int, end: int) -> str:
    """The first character of text[start:end] that is no white space, or none."""
    return next((text[place] for place in range(start, end) if not text[place].isspace()), "")


def _explains(text: str, bracket: Bracket) -> bool:
    """ "the FSB [Federal Security Service]": a name that explains the name before it."""
    before = text[max(0, bracket.span.start - 40) : bracket.span.start].split()
    inner = bracket.body.of(text).strip()
    return bool(before) and before[-1][:1].isupper() and inner[:1].isupper() and " " in inner


def _mark(text: str, span: Span, place: int, kind: str, said: str) -> Iterator[Step]:
    """A step over one mark and the white space on its inner (dropped) or outer (comma) side."""
    if not span.start <= place < span.end:
        return
    start, end = place, place + 1
    if said.startswith(","):
        while start > span.start and text[start - 1].isspace():
            start -= 1
    yield change(text, start, end, kind, said)
