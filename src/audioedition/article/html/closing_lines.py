"""Lines at the very end of what is read of a page: pointers, small print, how to reach somebody, appeals of the site.
Within a text each of these may be the author's own; behind all of it they are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioedition.article.html.flow import Line
from audioedition.article.html.furniture_lines import is_labelled_link
from audioedition.article.html.rows import APPEAL, TEASER
from audioedition.words.page_boxes import APPEALS
from audioedition.words.page_lines import SMALL_PRINT

_CONTACT = "how to reach somebody"
_KINDS = frozenset(("paragraph", "verse", "caption", "quotation"))  # a list of addresses is the author's own
_LONGEST = 500
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^.!?]{0,12}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d ?(?:©|\(c\))", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MOST_OF_SMALL_PRINT, _MOST_OF_CONTACT, _MOST_OF_APPEAL = 40, 12, 25  # words


def why_closing(lines: Sequence[Line], whys: Sequence[str], text: str) -> dict[int, str]:
    """Why lines at the end of what is read are none of the article, by their numbers; notes may follow them."""
    reasons: dict[int, str] = {}
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        words = line.span.of(text)
        if whys[number] or line.place.kind == "note" or not words.strip():
            continue
        why = _why(words, line)
        if not why:
            break
        reasons[number] = why
    return reasons


def _why(words: str, line: Line) -> str:
    if len(words) > _LONGEST or line.place.kind not in _KINDS:
        return ""
    if line.place.kind == "paragraph" and is_labelled_link(words, line.share_linked):
        return TEASER
    count = len(words.split())
    if count <= _MOST_OF_SMALL_PRINT and _COPYRIGHT.search(words):
        return SMALL_PRINT
    if count <= _MOST_OF_CONTACT and _MAIL.search(words):
        return _CONTACT
    return APPEAL if count <= _MOST_OF_APPEAL and APPEALS.match(words) else ""
