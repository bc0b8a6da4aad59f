"""The names of authors in elements that a page calls so: `rel="author"`, microdata, an hCard's `fn`, `class="author"`,
and links to an author's own page (`/author/anna-holm/`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.article import byline
from audioedition.article.html.page import Page
from audioedition.article.html.rows import NO_TEXT
from audioedition.article.people import names_of
from audioedition.plaintext import line, plain_words
from audioedition.words.bylines import AUTHORS_OWN

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

LONGEST = 200
_ELEMENTS = "a span p div address h2 h3 h4 h5 h6 small strong b em i cite li td dd time".split()
_NAME = re.compile(
    r"(?:^|\s)(?:[\w-]*[-_])?(?:author|autor|autora|autore|auteur|auteure|autorin|redakteur|redakteurin|verfasser|forfatter|"
    r"skribent|byline|by-line)s?(?:[-_]+(?:full-?)?(?:names?|nom|nombre|nome|link|item))?(?:$|\s)"
)
_OF_CARD = re.compile(r"(?:^|\s)(?:fn|p-name)(?:$|\s)")
_CARD = re.compile(r"(?:^|[\s_-])(?:author|byline|p-author)(?:$|[\s_-])")
# The last part but one of the address of an author's page, in the languages of those who make pages.
_PAGE_OF_AUTHOR = re.compile(
    r"(?:^|/)(?:authors?|autor(?:e[ns]?|in(?:nen)?|i|a|as)?|auteurs?|redakteure?|redaktion|periodistas?|journalistes?|"
    r"journalists?|writers?|contributors?|colum(?:n|ni)ists?|colunistas?|staff|byline|forfatter|skribent|yazar(?:lar)?)"
    r"/+[^/?#]+/?(?:[?#]|\Z)|[?&]author=\d+\Z", re.IGNORECASE)  # fmt: skip
_NOT_OF_ARTICLE = re.compile(
    r"(?:^|\s)(?:[\w-]*[-_])?(?:comments?|comment-?list|respond|repl(?:y|ies)|related\w*|recommend\w*|recent\w*|"
    r"latest\w*|popular\w*|teasers?|testimonials?|quotes?|blockquote|tweets?|reviews?|photo\w*|foto\w*|images?|"
    r"pictures?|books?|menu|nav\w*|site|logo|brand\w*)(?:[-_][\w-]*)?(?:$|\s)"
)
_TAGS_NOT_OF_ARTICLE = frozenset("figure figcaption picture nav blockquote q".split())
_HEADINGS = ("h1", "h2", "h3")
# Characters of the page's text between the title and the names of its authors.
_BEFORE, _BEHIND = 300, 1500
_MOST_BESIDE = 4  # more are a list of those who write for the site, if no standard says that they are the authors
_MOST_AUTHORS, _MOST_MARKED, _LEVELS = 12, 400, 3
_ENOUGH = 1000
_SHORT = 80


def marked_names(page: Page, titles: Sequence[str]) -> str:
    """The names in the marked elements next to the title; else those that are marked anywhere, if they are always the
    same. "" where there are none."""
    heading = _heading(page, titles)
    marked = list(islice((element for element in page.root.iter(*_ELEMENTS) if _is_marked(element)), _MOST_MARKED))
    marked = [element for element in marked if not _is_of_others(element, heading, page) and name_in(element)]
    if not marked:
        return ""
    if heading is not None:
        places = _places(page)
        title = places[page.number(heading)]
        near = [(_distance(places[page.number(element)] - title), element) for element in marked]
        near = [(distance, element) for distance, element in near if distance is not None]
        if near:
            return _names_beside(min(near, key=lambda pair: pair[0] or 0)[1], marked)
    names = dict.fromkeys(_names_beside(element, marked) for element in marked)
    return next(iter(names)) if len({names_of(words) for words in names}) == 1 else ""


def name_in(element: Element) -> str:
    """The name in an element that is marked as an author's, without "About" and "All posts by"; "" where there is
    none."""
    words = words_of(element)
    match = AUTHORS_OWN.match(words)
    words = words[match[1].end() :].strip() if match else words
    is_none = len(words) > _SHORT or byline.author_of(words) == "" or (" " not in words and _is_unsure(element))
    return "" if is_none or not names_of(words) else words


def _is_unsure(element: Element) -> bool:
    """Whether a lone word in an element may be none of a name: only a standard's mark says that it is one."""
    is_by_standard = "author" in (element.get("rel") or "").lower().split() or element.get("itemprop")
    return not is_by_standard and not _is_of_card(element, (element.get("class") or "").lower())


def words_of(element: Element) -> str:
    """The words of an element in one line; those of elements that touch are no one word ("Anna Holm|Follow")."""
    words = ""
    for text in _texts(element):
        words += f" {text}"
        if len(words) > _ENOUGH:
            break
    return line(words)


def _texts(element: Element) -> Iterator[str]:
    for part in element.iter():
        if isinstance(part.tag, str) and part.tag not in NO_TEXT and part.tag != "button":
            yield part.text or ""
        if part is not element:
            yield part.tail or ""


def _is_marked(element: Element) -> bool:
    classes = (element.get("class") or "").lower()
    return (
        "author" in (element.get("rel") or "").lower().split()
        or (element.get("itemprop") or "").split()[:1] == ["author"]
        or (classes != "" and (_NAME.search(classes) is not None or _is_of_card(element, classes)))
        or (element.tag == "a" and _PAGE_OF_AUTHOR.search(element.get("href") or "") is not None)
    )


def _is_of_card(element: Element, classes: str) -> bool:
    """Whether it is the name in the card of an author (hCard, microformats)."""
    return _OF_CARD.search(classes) is not None and any(
        _CARD.search((above.get("class") or "").lower()) for above in [element, *element.iterancestors()][: _LEVELS + 1]
    )


def _is_of_others(element: Element, heading: Element | None, page: Page) -> bool:
    """Whether it lies in a box of comments, of other articles, of a picture, that has not the title in it too."""
    title = page.number(heading) if heading is not None else -1
    for above in (element, *element.iterancestors()):
        number = page.number(above)
        if above.tag == "h1":
            return True
        if above.tag in ("html", "body", "main") or number <= title <= page.last[number]:
            return False
        names = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if above.tag in _TAGS_NOT_OF_ARTICLE or _NOT_OF_ARTICLE.search(names):
            return True
    return False


def _names_beside(element: Element, marked: Sequence[Element]) -> str:
    """The name in an element, and those that are marked in the same short line."""
    around, among = element, set(marked)
    for above in [*element.iterancestors()][:_LEVELS]:
        if above.tag in ("body", "html") or len(words_of(above)) > LONGEST:
            break
        around = above
    parts = [part for part in around.iter(*_ELEMENTS) if part in among]
    outer = {above for part in parts for above in part.iterancestors()}
    names = [name_in(part) for part in parts if part not in outer]
    people = [name for name in dict.fromkeys(names) if not any(name != other and other in name for other in names)]
    is_list = len(people) > _MOST_BESIDE and not any(part.get("rel") or part.get("itemprop") for part in parts)
    return "" if is_list else ", ".join(people[:_MOST_AUTHORS])


def _heading(page: Page, titles: Sequence[str]) -> Element | None:
    """The heading that says what the page's own data call the article; else its only `<h1>`."""
    known = {plain_words(title) for title in titles}
    headings = list(page.root.iter(*_HEADINGS))
    named = next((heading for heading in headings if plain_words(words_of(heading)) in known), None)
    tops = [heading for heading in headings if heading.tag == "h1"]
    return named if named is not None else (tops[0] if len(tops) == 1 else None)


def _places(page: Page) -> list[int]:
    """For each element, about how many characters of text come before it."""
    places, count = [], 0
    for element in page.elements:
        places.append(count)
        if element.tag not in NO_TEXT:
            count += len((element.text or "").strip())
        count += len((element.tail or "").strip())
    return places


def _distance(characters: int) -> int | None:
    """How far a name is from the title; above it twice as far. None where it is too far."""
    if not -_BEFORE <= characters <= _BEHIND:
        return None
    return characters if characters >= 0 else -2 * characters
