"""Which line of a page is the article's title."""

from __future__ import annotations

from audioedition.article.html.classify import LEVEL
from audioedition.article.html.flow import Line
from audioedition.article.html.metadata import Facts
from audioedition.article.html.page import Page
from audioedition.article.html.rows import HIDDEN
from audioedition.article.titles import is_no_title
from audioedition.plaintext import plain_words

_HEADINGS = ("h1", "h2", "h3")
_TOP = 5  # of the article's lines, in which its title may stand without being a heading
_TOP_OF_BOOK = 30  # of a book's, behind which a heading with the book's name is that of a story in it


def title_line(page: Page, lines: list[Line], text: str, about: Facts) -> int | None:
    """The number of the title's line: the first heading, else the first line of the article, that says what the page's
    own data call the article; else its first `<h1>`, or the last one before it, if that has words of the name."""
    known = [plain_words(title) for title in about.titles]
    inside = [number for number, line in enumerate(lines) if not line.place.why]
    top = inside[_TOP_OF_BOOK] if len(inside) > _TOP_OF_BOOK else len(lines)
    heads = [(number, tag) for number, line in enumerate(lines)
             if (tag := _heading(page, line)) and (number < top or not _is_levelled(page, line))]  # fmt: skip
    for number in [*(number for number, _ in heads), *inside[:_TOP]]:
        span = lines[number].span
        if span.end > span.start and plain_words(span.of(text)) in known:
            return number
    first = inside[0] if inside else len(lines)
    tops = [number for number, tag in heads if tag == "h1" and not _is_levelled(page, lines[number])]
    candidates = [n for n in tops if not lines[n].place.why] + [n for n in reversed(tops) if n < first]
    names = known if about.named else []
    words = {number: lines[number].span.of(text) for number in candidates}
    candidates = [number for number in candidates if not is_no_title(words[number])]
    return next((number for number in candidates if _is_like(plain_words(words[number]), names)), None)


def _is_like(words: str, names: list[str]) -> bool:
    """Whether a heading has half of the words of a name, or no name is known."""
    own = set(words.split())
    return not names or any(2 * len(own & set(name.split())) >= min(len(own), len(name.split())) for name in names)


def _heading(page: Page, line: Line) -> str:
    """The tag of the heading that a line is, if the page shows it."""
    if line.place.why == HIDDEN or line.span.start == line.span.end:
        return ""
    element = page.elements[line.place.element]
    for above in (element, element.getparent()):
        if above is not None and above.tag in _HEADINGS:
            return str(above.tag)
    return ""


def _is_levelled(page: Page, line: Line) -> bool:
    """Whether a reader knows what heads a chapter: then a heading is the title only if it has the title's words."""
    return page.elements[line.place.element].get(LEVEL) is not None
