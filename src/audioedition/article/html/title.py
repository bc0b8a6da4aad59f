"""Which line of a page is the article's title."""

from __future__ import annotations

import re

from audioedition.article.html.classify import LEVEL
from audioedition.article.html.flow import Line
from audioedition.article.html.metadata import Facts
from audioedition.article.html.page import Page
from audioedition.article.html.rows import HIDDEN
from audioedition.article.titles import is_no_title
from audioedition.plaintext import plain_words

# "/", "index.html", "https://example.org/"
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:\./)?(?:index\.\w+)?", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3")
_TOP = 5  # of the article's lines, in which its title may stand without being a heading
_HIGH = 2  # lines behind the article's first, among which a heading may be its title
_BEFORE = 8  # lines before that one
_ALL_LINK = 0.95
_TOP_OF_BOOK = 30  # of a book's, behind which a heading with the book's name is that of a story in it


def title_line(page: Page, lines: list[Line], text: str, about: Facts) -> int | None:
    """The number of the title's line: the first heading, else the first line of the article, that says what the page's
    own data call the article; else its first `<h1>`, or the last one before it, if that has words of the name, or opens
    the text. What leads to the site's first page, or is the site's name, is none."""
    known = [plain_words(title) for title in about.titles]
    parts = {part for part in map(plain_words, about.parts) if " " in part}
    inside = [number for number, line in enumerate(lines) if not line.place.why]
    top = inside[_TOP_OF_BOOK] if len(inside) > _TOP_OF_BOOK else len(lines)
    heads = [(number, tag) for number, line in enumerate(lines)
             if (tag := _heading(page, line)) and (number < top or not _is_levelled(page, line))]  # fmt: skip
    words = {number: plain_words(lines[number].span.of(text)) for number in [*dict(heads), *inside[:_TOP]]}
    logos = {number for number, _ in heads if _leads_home(page, lines[number])}
    candidates = [number for number in words if words[number] and number not in logos]
    first = inside[0] if inside else len(lines)
    if not about.named:
        near = [(n, tag) for n, tag in heads if first - _BEFORE <= n <= first + _HIGH and words[n] and n not in logos]
        last = plain_words(about.parts[-1]) if about.parts else ""  # mostly the site's, or the book's
        high = {
            n: (words[n] not in known, tag) for n, tag in near if words[n] in parts and (n >= first or words[n] != last)
        }
        known[1:1] = [words[n] for n in _not_in_menu(lines[:first], high, words, text)[:1]]
    for name in known:
        if (number := next((number for number in candidates if words[number] == name), None)) is not None:
            return number
    tops = [number for number, tag in heads if tag == "h1" and not _is_levelled(page, lines[number])]
    within = [number for number in tops if not lines[number].place.why]
    tops = [n for n in [*within, *(n for n in reversed(tops) if n < first)] if not is_no_title(lines[n].span.of(text))]
    names = known if about.named else []
    names_of_site = about.site.names | about.site.publishers if about.site else frozenset[str]()
    shown = [n for n in tops if n not in logos and words[n] not in names_of_site]
    best = next((n for n in shown if _is_like(words[n], names)), None)
    if best is None:  # the data have another name, for those who search
        best = next((n for n in shown if n in within and n <= first + _HIGH), None)
    if best is None:  # the site's name in its head, over an article with a smaller heading
        smaller = [
            n for n, tag in heads if tag == "h2" and n not in logos and not lines[n].place.why and n <= first + 1
        ]
        best = next(iter(smaller), next((n for n in tops if not about.named), None)) if logos else None
    return best


def _not_in_menu(
    before: list[Line], headings: dict[int, tuple[bool, str]], words: dict[int, str], text: str
) -> list[int]:
    """The headings in order, those last that are also a link above the text: a menu has sections, and no articles."""
    if not headings:
        return []
    menu = {plain_words(line.span.of(text)) for number, line in enumerate(before)
            if line.share_linked >= _ALL_LINK and number not in words}  # fmt: skip
    return sorted(headings, key=lambda number: (words[number] in menu, headings[number], number))


def _leads_home(page: Page, line: Line) -> bool:
    """Whether a heading is a link to the site's first page."""
    links = list(page.elements[line.place.element].iter("a"))
    links += page.elements[line.place.element].iterancestors("a")
    return any(_HOME.fullmatch(link.get("href") or "-") or "home" in (link.get("rel") or "").split() for link in links)


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
