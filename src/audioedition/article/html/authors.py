"""What a page's sources say of who wrote it, and what its site is called: claims, of which `evidence` believes some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from audioedition.article import byline
from audioedition.article.document import Claim, Site
from audioedition.article.html.json_ld import content, is_organisation, name
from audioedition.article.people import names_of
from audioedition.plaintext import plain_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_METAS = ("author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
          "citation_author")  # fmt: skip
_ELEMENTS = ("a", "span", "p", "div", "address")
_BYLINE = re.compile(r"(?:^|[\s_-])by-?line(?:$|[\s_-])")
_PICTURES = ("figure", "figcaption", "picture")
_MOST_AUTHORS, _LONGEST = 12, 200


def claims(root: Element, data: dict[str, Any], metas: dict[str, str]) -> Iterator[Claim]:
    """Who the page says wrote it: in JSON-LD, in `<meta>`, in elements that are marked as the author's."""
    authors = data.get("author")
    people = [author for author in (authors if isinstance(authors, list) else [authors]) if not is_organisation(author)]
    if known := name(people):
        yield Claim(known, "data")
    yield from (Claim(metas[known], "meta") for known in _METAS if known in metas)
    if marked := _marked(root):
        yield Claim(marked, "mark")
    bylines = dict.fromkeys(filter(None, map(_byline, root.iter(*_ELEMENTS))))
    if len({names_of(words) for words in bylines}) == 1:  # more than one: of other articles, or of this one's parts
        yield Claim(next(iter(bylines)), "mark")


def _byline(element: Element) -> str:
    """The words of an element that is called a byline and begins as one; else ""."""
    words = content(element) if _BYLINE.search((element.get("class") or "").lower()) else None
    return words if words and len(words) <= _LONGEST and byline.author_of(words) else ""


def site_of(data: dict[str, Any], metas: dict[str, str], link: str | None) -> Site:
    """What the site calls itself, by all that says so, and who publishes it."""
    publisher = data.get("publisher")
    host = _host(link) if link else ""
    names = [metas.get("og:site_name"), metas.get("application-name"), name(publisher), host, host.partition(".")[0]]
    publishers = [name(publisher)] if is_organisation(publisher) else []
    return Site(*(frozenset(plain_words(known) for known in group if known) for group in (names, publishers)))


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _marked(root: Element) -> str:
    """The words of the first element that is marked as the author's, and of those beside it."""
    elements = [element for element in root.iter(*_ELEMENTS) if _is_marked(element)]
    if not elements:
        return ""
    around = elements[0].getparent()
    beside = [element for element in elements if element.getparent() is around]
    if len(beside) == 1 and around is not None and around.tag in ("li", "span"):  # each in an item of its own
        beside = [element for element in elements if _grandparent(element) is around.getparent()]
    words = [content(element) or "" for element in beside[:_MOST_AUTHORS]]
    return ", ".join(dict.fromkeys(known for known in words if known and len(known) <= _LONGEST))


def _is_marked(element: Element) -> bool:
    is_author = element.get("rel") == "author" or (element.get("itemprop") or "").split()[:1] == ["author"]
    return is_author and not any(above.tag in _PICTURES for above in (element, *element.iterancestors()))


def _grandparent(element: Element) -> Element | None:
    parent = element.getparent()
    return parent.getparent() if parent is not None else None
