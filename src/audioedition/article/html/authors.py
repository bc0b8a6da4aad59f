"""What a page's sources say of who wrote it, and what its site is called: claims, of which `evidence` believes some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from audioedition.article import byline
from audioedition.article.document import Claim, Site
from audioedition.article.html.author_marks import LONGEST, marked_names, words_of
from audioedition.article.html.json_ld import is_organisation, name
from audioedition.article.html.page import Page
from audioedition.article.people import names_of
from audioedition.plaintext import plain_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_METAS = ("author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
          "citation_author")  # fmt: skip
_ELEMENTS = ("a", "span", "p", "div", "address")
_BYLINE = re.compile(r"(?:^|[\s_-])by-?line(?:$|[\s_-])")


def claims(page: Page, data: dict[str, Any], metas: dict[str, str], titles: Sequence[str]) -> Iterator[Claim]:
    """Who the page says wrote it: in JSON-LD, in `<meta>`, in elements that are marked as the author's."""
    authors = data.get("author")
    people = [author for author in (authors if isinstance(authors, list) else [authors]) if not is_organisation(author)]
    if known := name(people):
        yield Claim(known, "data")
    if marked := marked_names(page, titles):
        yield Claim(marked, "mark")
    yield from (Claim(metas[known], "meta") for known in _METAS if known in metas)
    bylines = dict.fromkeys(filter(None, map(_byline, page.root.iter(*_ELEMENTS))))
    if len({names_of(words) for words in bylines}) == 1:  # more than one: of other articles, or of this one's parts
        yield Claim(next(iter(bylines)), "mark")


def _byline(element: Element) -> str:
    """The words of an element that is called a byline and begins as one; else ""."""
    words = words_of(element) if _BYLINE.search((element.get("class") or "").lower()) else None
    return words if words and len(words) <= LONGEST and byline.author_of(words) else ""


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
