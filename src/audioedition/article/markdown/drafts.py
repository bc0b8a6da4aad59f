"""Internet-Drafts as kramdown-rfc writes them: their parts (`--- abstract`, `--- middle`) and what they refer to
(`{{RFC9110}}`, `{{!HTTP}}`), which readers are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import Change
from audioedition.model import Span

# Those that have a heading over them are named by a group.
_PART = re.compile(
    r"^--- (?:middle|back|fluff|(?P<abstract>abstract)|note_(?P<note>[\w.-]{1,80}))[ \t]*\r?$", re.MULTILINE
)
_MIDDLE = re.compile(r"^--- middle[ \t]*\r?$", re.MULTILINE)
_REFERENCE = re.compile(r"(?P<open>\{\{[?!&-]{0,2})(?P<words>[A-Za-z][^{}\n=<>|]{0,80})(?P<close>\}\})")
_WHY = "a mark of the program's, which parts a draft"
_REFERS = "the mark of a reference, for the program"


def drafts(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all of them outside of `code`, where a text is such a draft."""
    if _MIDDLE.search(text, start) is None:
        return
    for match in _PART.finditer(text, start):
        if code.touch(*match.span()):
            continue
        if match.lastgroup is None:
            yield Change(Span(*match.span()), "\n\n", why=_WHY)
        else:
            yield Change(Span(match.start(), match.start(match.lastgroup)), "\n# ")
    for match in _REFERENCE.finditer(text, start):
        if not code.touch(*match.span()):
            yield Change(Span(*match.span("open")), why=_REFERS)
            yield Change(Span(*match.span("close")), why=_REFERS)
