"""Headings that CommonMark takes for words: "##Heading" without the space, which older programs did not ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioedition.article.markdown.code_spans import Line
from audioedition.article.markdown.rewriting import Change
from audioedition.model import Span

# "##Heading", "#1. Heading"; "#tag", "#a #b" and "#5" are none.
_GLUED = re.compile(r"(?P<marks>[ ]{0,3}#{2,6})[^\W_][^\n\r]{1,200}")
_GLUED_TOP = re.compile(r"(?P<marks>[ ]{0,3}#)[^\W_][^\n\r#]*[^\W\d_]{2}[^\n\r#]{0,200}(?=[\n\r]|\Z)")
_SPACED = re.compile(r"[^\s]\s+[^\s]")
_SENTENCE_ENDS = (".", "!", "…", ",", ";")


def glued_headings(text: str, lines: Sequence[Line]) -> Iterator[Change]:
    """The changes for them. A lone sign makes a heading only where others are glued too: "#tag" is none."""
    prose = [(number, line.span) for number, line in enumerate(lines) if not line.in_code]
    lower = [match for _, span in prose if (match := _GLUED.match(text, *span))]
    yield from map(_change, lower)
    for number, span in prose if lower else ():
        match = _GLUED_TOP.match(text, *span)
        if match and _is_alone(text, lines, number) and _is_heading(span.of(text)):
            yield _change(match)


def _change(match: re.Match[str]) -> Change:
    return Change(Span(*match.span("marks")), match["marks"] + "\t")


def _is_alone(text: str, lines: Sequence[Line], number: int) -> bool:
    return all(
        not 0 <= beside < len(lines) or not lines[beside].span.of(text).strip() for beside in (number - 1, number + 1)
    )


def _is_heading(line: str) -> bool:
    return _SPACED.search(line) is not None and not line.rstrip().endswith(_SENTENCE_ENDS)
