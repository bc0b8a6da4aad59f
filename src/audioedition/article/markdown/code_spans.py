"""Where code stands in Markdown, as far as it has to be known before it is parsed: marks of dialects in it are none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioedition.model import Span

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|\Z)")
_AROUND = r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*"
_FENCE = re.compile(rf"{_AROUND}(?P<marks>`{{3,}}|~{{3,}})(?P<info>[^\n\r]*)")
# What MyST writes as a fence and readers are shown as a box: its words are the article's.
_DIRECTIVE = re.compile(
    r"[ ]?\{(?:note|tip|info|warning|danger|caution|important|hint|seealso|attention|error|admonition|dropdown|card"
    r"|margin|sidebar|epigraph|topic|pull-quote|highlights|compound|exercise(?:-start)?|solution(?:-start)?|tab-set"
    r"|tab-item|grid|grid-item|grid-item-card|card-carousel|figure-md|versionadded|versionchanged|deprecated"
    r"|(?:prf:)?(?:theorem|proof|definition|lemma|corollary|proposition|example|remark|axiom|conjecture|observation"
    r"|property|criterion|assumption))\}"
)
_TICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its end. `fence`: what stands behind the marks of a fence that begins here, else None, "" where a
    directive's ends; `in_code`: it is code, or the marks around it."""

    span: Span
    in_code: bool
    fence: str | None = None


class Spans:
    """Spans that do not overlap, in their order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them and the span have a character in common."""
        number = bisect_left(self._spans, (end, 0))
        return number > 0 and self._spans[number - 1].end > start


def lines(text: str, start: int) -> list[Line]:
    """The lines of `text` from `start` on."""
    result: list[Line] = []
    fence = ""
    boxes: list[str] = []  # the marks of the directives that are open
    for match in _LINE.finditer(text, start):
        span = Span(*match.span())
        if span.start == span.end:
            continue
        marks = _FENCE.match(text, *span)
        if not fence:
            opens = marks and not (marks["marks"][0] == "`" and "`" in marks["info"])
            if marks and _DIRECTIVE.match(marks["info"]):
                boxes.append(marks["marks"])
                result.append(Line(span, False, marks["info"].strip()))
                continue
            if marks and boxes and marks["marks"].startswith(boxes[-1]) and not marks["info"].strip():
                boxes.pop()
                result.append(Line(span, False, ""))
                continue
            fence = marks["marks"] if marks and opens else ""
            result.append(Line(span, bool(fence), marks["info"].strip() if marks and fence else None))
            continue
        result.append(Line(span, in_code=True))
        if marks and marks["marks"].startswith(fence) and not marks["info"].strip():
            fence = ""
    return result


def code_spans(text: str, text_lines: Sequence[Line]) -> list[Span]:
    """Blocks of code between fences, and code within lines, between as many ticks before and behind."""
    spans = [line.span for line in text_lines if line.in_code]
    for region in _regions(text, text_lines):
        spans += _within_lines(text, region)
    return spans


def _regions(text: str, text_lines: Sequence[Line]) -> Iterator[Span]:
    """The paragraphs, roughly: runs of lines that are neither code nor blank."""
    begin = end = -1
    for line in text_lines:
        if line.in_code or not line.span.of(text).strip("> \t\r\n"):
            if begin >= 0:
                yield Span(begin, end)
            begin = -1
            continue
        begin = line.span.start if begin < 0 else begin
        end = line.span.end
    if begin >= 0:
        yield Span(begin, end)


def _within_lines(text: str, region: Span) -> Iterator[Span]:
    if text.find("`", *region) < 0:
        return
    ticks = list(_TICKS.finditer(text, *region))
    by_length: dict[int, list[int]] = defaultdict(list)
    for number, match in enumerate(ticks):
        by_length[len(match.group())].append(number)
    number = 0
    while number < len(ticks):
        alike = by_length[len(ticks[number].group())]
        following = bisect_left(alike, number + 1)
        if following < len(alike):
            yield Span(ticks[number].start(), ticks[alike[following]].end())
            number = alike[following]
        number += 1
