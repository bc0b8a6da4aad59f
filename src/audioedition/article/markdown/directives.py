"""Generic directives, as remark and its kin have them beside `:::` (`admonitions`): `:name[words]{…}` within a line and
`::name[words]{…}` on one of its own. What stands in the brackets is the author's, and said; the name is a program's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import PLACEHOLDER, Change
from audioedition.article.markdown.shortcodes import BUILDER
from audioedition.model import Span

_WORDS = r"\[(?P<words>(?!\^)(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,1500})\]"
_FACTS = r"(?:\{[^{}\n]{0,300}\})"
_INLINE = re.compile(rf"(?<![\w:\]]):[A-Za-z][\w-]{{0,40}}{_WORDS}{_FACTS}?(?![(\[])")
_LEAF = re.compile(rf"^[ \t]*::[A-Za-z][\w-]{{0,40}}(?:{_WORDS}{_FACTS}?|{_FACTS})[ \t]*\r?$", re.MULTILINE)


def directives(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all of them outside of `code`."""
    for match in _INLINE.finditer(text, start):
        if not code.touch(*match.span()):
            yield from _with_words(match, PLACEHOLDER)
    for match in _LEAF.finditer(text, start):
        if code.touch(*match.span()):
            continue
        if match["words"]:
            yield from _with_words(match, "\n\n")
        else:
            yield Change(Span(*match.span()), "\n\n", why=BUILDER)


def _with_words(match: re.Match[str], around: str) -> Iterator[Change]:
    yield Change(Span(match.start(), match.start("words")), around, why=BUILDER)
    yield Change(Span(match.end("words"), match.end()), around, why=BUILDER)
