"""Which line of a page is the article's title."""

from __future__ import annotations

import re

from audioedition.article.html.flow import Line
from audioedition.article.html.page import Page

_HEADINGS = ("h1", "h2", "h3")
_HIDDEN = "hidden on the page"


def title_line(page: Page, lines: list[Line], text: str, titles: tuple[str, ...]) -> int | None:
    """The number of the title's line: the first heading that says what the page's own data call the article; else
    the article's first `<h1>`; else the last one before it."""
    heads = [(number, tag) for number, line in enumerate(lines) if (tag := _heading(page, line))]
    known = [plain_words(title) for title in titles]
    for number, _ in heads:
        if plain_words(lines[number].span.of(text)) in known:
            return number
    first = next((number for number, line in enumerate(lines) if not line.place.why), len(lines))
    tops = [number for number, tag in heads if tag == "h1"]
    inside = [number for number in tops if not lines[number].place.why]
    before = [number for number in tops if number < first]
    return inside[0] if inside else before[-1] if before else None


def plain_words(text: str) -> str:
    """Words alone, to compare."""
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def _heading(page: Page, line: Line) -> str:
    """The tag of the heading that a line is, if the page shows it."""
    if line.place.why == _HIDDEN or line.span.start == line.span.end:
        return ""
    element = page.elements[line.place.element]
    for above in (element, element.getparent()):
        if above is not None and above.tag in _HEADINGS:
            return str(above.tag)
    return ""
