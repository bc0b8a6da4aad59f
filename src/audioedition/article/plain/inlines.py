"""What is no prose within paragraphs of plain text: underscores of italics, words divided at a line's end; and what is
set apart by them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from audioedition.model import Inline, InlineKind, Span
from audioedition.patterns import lazy
from audioedition.words.divided import COMPOUND_HALVES, ENDS, TOGETHER

# "_Moby Dick_", also over a line's end; "snake_case" and "____" are no italics.
# Each pattern begins with its mark, which is found many times as quickly as what stands before it.
_ITALICS = lazy(r"_(?<![\w_]_)(?=[^\s_])(?P<words>[^_]*)(?<=[^\s_])_(?![\w_])")
_STARRED = lazy(r"\*(?<![\w*]\*)(?=[^\s*])(?P<words>[^*\n]*)(?<=[^\s*])\*(?![\w*])")
# In Project Gutenberg's books an underscore at a word's edge is italics, also where its partner is paragraphs away.
_EDGES = lazy(r"_(?:(?<!\w_)(?=[^\s_])|(?<=[^\s_]_)(?!\w))")
# "=gras=" is bold in Project Gutenberg's books; "a = b" is none.
_BOLD = lazy(r"=(?<![\w=]=)(?=[^\s=])(?P<words>[^=]{1,400})(?<=[^\s=])=(?![\w=])")
# Rows of marks that underline, frame or part: nobody says them. Dashes and stops in a row are a pause in a sentence.
_ROW = lazy(
    r"([~=#^+|])\1{3,}|_{5,}|([*-])\2{9,}|^[^\S\n]*(?=[^\n]{3})[-=~_*#+^|/\\:`<>][-=~_*#+^|/\\:`<> \t]+$", re.MULTILINE
)
_BLANK_LINE = lazy(r"\n[^\S\n]*\n")
_DIVIDED = lazy(r"[-\u2010\u00ad](?<=[^\W\d_].)[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_LETTERS = lazy(r"[^\W\d_]+")
# Nobody writes a word with longer halves.
_LONGEST_HALF = 60
WORD = lazy(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")

_ENDS = lazy(rf"{ENDS.words}\Z")
HALVES = frozenset(row.words for row in COMPOUND_HALVES.rows)


def inlines(lines: str, body: Span, gutenberg: bool) -> list[Inline]:
    """The markup within `body` of a text whose shadow is `lines`, in the order of the text."""
    marks = [*_rows(lines, body), *_emphasis(lines, body, gutenberg), *_divided(lines, body)]
    return sorted(marks, key=lambda inline: inline.span)


def _rows(lines: str, body: Span) -> Iterator[Inline]:
    for match in _ROW.finditer(lines, *body):
        yield Inline(Span(*match.span()).trim(lines), "markup")


def _emphasis(lines: str, body: Span, gutenberg: bool) -> Iterator[Inline]:
    if gutenberg:
        for match in _EDGES.finditer(lines, *body):
            yield Inline(Span(*match.span()), "markup")
    stressed: tuple[tuple[re.Pattern[str], InlineKind], ...] = ((_STARRED, "strong"), (_BOLD, "strong"))
    for pattern, kind in stressed if gutenberg else ((_ITALICS, "emphasis"), stressed[0]):
        for match in pattern.finditer(lines, *body):
            if not _BLANK_LINE.search(match["words"]):
                yield Inline(Span(match.start() + 1, match.end() - 1), kind)
                yield Inline(Span(match.start(), match.start() + 1), "markup")
                yield Inline(Span(match.end() - 1, match.end()), "markup")


def _divided(lines: str, body: Span) -> Iterator[Inline]:
    """The hyphen and the line's end where a word was divided; the line's end alone where the hyphen is its own."""
    divisions = list(_DIVIDED.finditer(lines, *body))
    if not divisions:
        return
    known = Counter(word.lower() for word in WORD.findall(lines, *body))
    halves: list[tuple[re.Match[str], str, str]] = []
    for match in divisions:
        heads = _LETTERS.findall(lines, max(body.start, match.start() - _LONGEST_HALF), match.start())
        tail = _LETTERS.match(lines, match.end(), match.end() + _LONGEST_HALF)
        halves.append((match, heads[-1] if heads else "", tail.group() if tail else ""))
    for _, first, second in halves:  # a half alone at a line's end shows nothing
        known.subtract((first.lower(), second.lower()))
    for match, first, second in halves:
        is_one = bool(first and second) and is_division(first, match.group()[0], second, known)
        yield Inline(Span(match.start() if is_one else match.start() + 1, match.end()), "markup")


def is_division(head: str, mark: str, tail: str, known: Counter[str]) -> bool:
    """Whether two halves are one word: the text's other words tell best."""
    if mark == "\u00ad":
        return True
    joined, compound = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    if tail[0].isupper() and not head.isupper():
        return False
    if known[joined] > 0 or known[compound] > 0:
        return known[joined] > 0
    if TOGETHER.fullmatch(joined):
        return True
    if head.lower() in HALVES:
        return False
    words = (known[head.lower()] > 0, known[tail.lower()] > 0)
    return not all(words) and (bool(_ENDS.match(tail.lower())) or not any(words))
