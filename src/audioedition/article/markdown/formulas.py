"""Formulas in TeX: `$…$`, `\\(…\\)` within lines, `$$…$$`, `\\[…\\]` apart.

One that is written in a line, letters and figures with signs between them, is said by its characters; any other is for
the eye: apart it is code, and `code` in voices.yaml says what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import PLACEHOLDER, Change
from audioedition.article.tex import LONGEST, NAMES, SIGNS, TOKEN, WHY
from audioedition.model import Span

# A letter or figure of a script with spaces between its words: none stands right beside a formula but in "$n$th".
_WORD = r"[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_IN_LINE = re.compile(
    rf"(?<![\\$])(?<!{_WORD})\$(?=[^\s$])(?P<dollars>(?:\\.|(?!\n[ \t]*\r?\n)[^$\\]){{1,1000}}?)(?<!\s)"
    rf"\$(?![\d$])(?!{_WORD})"
    rf"|(?<![\\$])(?<!{_WORD})\$(?=[^\s$])(?=[^$\n]{{0,200}}\\[A-Za-z])(?P<spaced>(?:\\.|[^$\\\n]){{1,300}}?)[ ]"
    rf"\$(?![\d$])(?!{_WORD})"
    r"|(?<![\\$\w])\$(?P<glued>[A-Za-z]|(?=[^$\n]{0,100}\\[A-Za-z])(?:\\.|[^$\\\n\s]){1,100})\$(?=[^\W\d_]{1,4}\b)"
    r"|(?<!\\)\\{1,2}\((?P<round>(?:(?!\n[ \t]*\r?\n|\\\()[^$]){1,1000}?)\\{1,2}\)",
    re.DOTALL,
)
_APART = re.compile(
    r"(?<![\\$])\$\$(?P<dollars>[^$]{1,10000}?)\$\$(?!\$)"
    r"|(?<![\\\w])\\{1,2}\[(?P<square>(?:(?!\\\[)[^$]){1,10000}?)\\{1,2}\]"
    r"|^[ \t]*\\begin\{(?P<name>equation|align|gather|eqnarray|multline)\*?\}"
    r"(?P<named>(?:(?!\\begin).){1,10000}?)\\end\{(?P=name)\*?\}",
    re.DOTALL | re.MULTILINE,
)
# What shows that something between two signs of the dollar is no price.
_TEX = re.compile(
    r"[\\^_{}=<>]|\A[(\[][^()\[\]]{1,30}[)\]]\Z|\A[+−-][ ]?\d[\d.,]*\Z"
    r"|\A[A-Za-z(][A-Za-z0-9()+*/,.|!'-]{0,30}\Z|\A\d[\d.,]*\Z"
    r"|\A\d?[A-Za-z(][A-Za-z0-9 ()*/|!]{0,30}[+*/(|-][A-Za-z0-9 ()+*/|!-]{0,30}\Z"
)
# Brackets behind a backslash are brackets, unless a formula stands between them.
_ESCAPED_TEX = re.compile(r"[\\^_={}]")
_TEXT = re.compile(r"\\text\w*\{[^{}]*\}")
_TWO_WORDS = re.compile(r"(?<!\\)\b[^\W\d_]{3,}[ ,.]+(?<!\\)[^\W\d_]{2,}")
_ORDINAL = re.compile(r"(?:th|st|nd|rd|s)\b")
_FENCE = "~~~~~~~~"


def formulas(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all formulas outside of `code`."""
    if text.find("$", start) < 0 and text.find("\\", start) < 0:
        return
    displays: list[Span] = []
    for match in _APART.finditer(text, start):
        if not code.touch(*match.span()) and (
            match["dollars"] or match["named"] or _ESCAPED_TEX.search(match["square"] or "")
        ):
            displays.append(Span(*match.span()))
            yield from _stands_apart(text, match)
    displayed = Spans(displays)
    for match in _IN_LINE.finditer(text, start):
        group = match.lastgroup or ""
        if code.touch(*match.span()) or displayed.touch(*match.span()) or not _is_tex(match[group], group):
            continue
        yield from _in_line(match, match.span(group))


def in_lines(text: str) -> Iterator[Change]:
    """The changes for the formulas within the lines of a text that is no Markdown."""
    for match in _IN_LINE.finditer(text) if "$" in text or "\\" in text else ():
        group = match.lastgroup or ""
        if _is_tex(match[group], group):
            yield from _in_line(match, match.span(group))


def _is_tex(source: str, group: str) -> bool:
    if group == "round":
        return _ESCAPED_TEX.search(source) is not None or len(source.strip()) == 1
    return _TEX.search(source) is not None and not _TWO_WORDS.search(_TEXT.sub("", source))


def _stands_apart(text: str, match: re.Match[str]) -> Iterator[Change]:
    span = Span(*match.span())
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    ends_line = text[span.end : span.end + 80].split("\n")[0].strip(" \t\r.,;")
    if line.strip(" \t>") or ends_line:
        yield Change(span, why=WHY)
        return
    edge = span.start + (2 if match["dollars"] else 1)
    yield Change(Span(span.start, edge), f"\n\n{line}{_FENCE}\n{line}")
    yield Change(Span(span.end - 2, span.end), f"\n{line}{_FENCE}\n\n{line}")


def _in_line(match: re.Match[str], inner: tuple[int, int]) -> Iterator[Change]:
    parts = _simple(match.string, Span(*inner))
    if parts is None:
        yield Change(Span(*match.span()), why=WHY)
        return
    yield Change(Span(match.start(), inner[0]), PLACEHOLDER)
    yield from parts
    is_apart = match["glued"] and not _ORDINAL.match(match.string, match.end())
    yield Change(Span(inner[1], match.end()), PLACEHOLDER, said=" " if is_apart else "")


def _simple(text: str, inner: Span) -> list[Change] | None:
    """What of a formula is said otherwise than it is written; None where it is not simple."""
    changes: list[Change] = []
    offset = inner.start
    if inner.end - inner.start > LONGEST:
        return None
    while offset < inner.end:
        token = TOKEN.match(text, offset, inner.end)
        if token is None:
            return None
        span = Span(*token.span())
        if token["name"]:
            if token["name"] not in SIGNS and token["name"] not in NAMES:
                return None
            if token["name"] in SIGNS:
                changes.append(Change(span, PLACEHOLDER, said=SIGNS[token["name"]]))
            else:
                changes.append(Change(Span(span.start, span.start + 1), PLACEHOLDER))
        elif token["hidden"]:
            changes.append(Change(span, PLACEHOLDER, said=" " if token["hidden"] == "_" else ""))
        offset = span.end
    return changes
