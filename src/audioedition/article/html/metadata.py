"""What a page says about its article outside its text: schema.org's JSON-LD, Open Graph, meta elements, links.

The most explicit comes first: JSON-LD of an article, then `article:` and `og:` properties, then plain `<meta>`, then
marks within the text (`rel="author"`, `<time datetime>`). What is malformed is passed over: it is not the
user's doing, and options or `<name>.yaml` can say it better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.article.document import Claim, Site
from audioedition.article.gutenberg_marks import EBOOK
from audioedition.article.html import authors
from audioedition.article.html.descriptions import NO_DESCRIPTIONS, Descriptions, descriptions
from audioedition.article.html.json_ld import article_data, content, name, text
from audioedition.article.html.page import Page
from audioedition.article.metadata import iso_date, language_tag
from audioedition.model import Metadata
from audioedition.patterns import lazy

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_IMAGES = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
_GUTENBERG = lazy(rf"\s*(?:The )?{EBOOK}(?: of|,)?\s+(?=\S)", re.IGNORECASE)
# What a dash in a window's title parts may belong to the title; behind these only the site's name stands.
_BAR = re.compile(r"\s+(?:\||::|»|•|·)\s+(?=[^|»•·]*\Z)")
_PARTS = re.compile(r"\s+(?:\||::?|/|»|«|•|·|[-–—])\s+")
_HANGING = re.compile(r"\s+[-–—|:•·»/]+\s*\Z")
_DASH = re.compile(r"\s+[-–—|]\s+(?=\S)")


@dataclass(frozen=True)
class Facts:
    """`metadata` without the title; `titles`: what the page calls the article, the best first; `named`: whether it
    names it in data of its own, and not only as the title of the window, which may be the site's; `image`: the
    address of the picture that it leads with, which may be relative; `claims`: who its sources say wrote it; `site`:
    what a web page's site is called; `descriptions`: what its data repeat of the text."""

    metadata: Metadata
    titles: tuple[str, ...]
    named: bool
    image: str | None = None
    claims: tuple[Claim, ...] = ()
    site: Site | None = None
    descriptions: Descriptions = NO_DESCRIPTIONS
    parts: tuple[str, ...] = ()
    """The parts of the title of the window, of which one may be the article's and one the site's."""


def facts(page: Page) -> Facts:
    """What the page says of its article."""
    data, metas = article_data(page.root), _metas(page.root)
    site = metas.get("og:site_name") or name(data.get("publisher")) or metas.get("application-name") or ""
    titles = [
        text(data.get("headline")), metas.get("og:title"), metas.get("twitter:title"),
        content(page.root.find(".//head/title")),
    ]  # fmt: skip
    metadata = Metadata(
        translator=name(data.get("translator")),
        editor=name(data.get("editor")),
        date=_first(_date, _dates(page.root, data, metas)),
        language=_first(_language, (page.root.get("lang"), page.root.get("xml:lang"), text(data.get("inLanguage")),
                                    metas.get("content-language"), metas.get("og:locale"))),
        summary=metas.get("og:description") or metas.get("description") or text(data.get("description")),
        link=_first(_address, (_link(page.root, "canonical"), metas.get("og:url"), text(data.get("url")))),
    )  # fmt: skip
    known = [_without_site(title, site) for title in titles if title]
    shortened = [_DASH.split(title)[0] for title in titles[-1:] if title]  # no site's name is known: a guess, the last
    names = tuple(dict.fromkeys([*known, *shortened]))
    image = _first(str.strip, (*map(metas.get, _IMAGES), _image(data.get("image")), _link(page.root, "image_src")))
    return Facts(
        metadata, names, any(titles[:-1]), image,
        tuple(authors.claims(page, data, metas, names)), authors.site_of(data, metas, metadata.link),
        descriptions(data, metas), tuple(part for part in _PARTS.split(titles[-1] or "") if part.strip()),
    )  # fmt: skip


def _first(check: Any, candidates: Iterable[str | None]) -> str | None:
    """The first that is what it should be."""
    for candidate in candidates:
        try:
            value: str | None = check(candidate.strip()) if candidate and candidate.strip() else None
        except (ValueError, OverflowError):
            continue
        if value:
            return value
    return None


def _date(written: str) -> str:
    return iso_date(written.replace("Z", "+00:00") if written.endswith("Z") else written)


def _language(written: str) -> str:
    return language_tag(written.split(",")[0].strip())


def _address(written: str) -> str | None:
    return written if re.fullmatch(r"https?://\S+", written) else None


def _dates(root: Element, data: dict[str, Any], metas: dict[str, str]) -> list[str | None]:
    names = ("article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
             "dcterms.created", "dcterms.date", "dcterms.issued", "pubdate", "publish-date", "parsely-pub-date",
             "sailthru.date")  # fmt: skip
    times = [element.get("datetime") for element in root.iter("time")]
    published = [e.get("datetime") or e.get("content") for e in root.iter("time", "meta", "span")
                 if e.get("itemprop") == "datePublished" or e.get("pubdate") is not None]  # fmt: skip
    return [text(data.get("datePublished")), *(metas.get(name) for name in names), *published, *times[:1]]


def _metas(root: Element) -> dict[str, str]:
    """`<meta>` by name, property or http-equiv; the first of a name."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        value = " ".join((meta.get("content") or "").split())
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop"), meta.get("http-equiv")):
            if key and value:
                metas.setdefault(key.strip().lower(), value)
    return metas


def _image(value: Any) -> str | None:
    """The address of a picture in JSON-LD: a text, an ImageObject, or the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
    return value if isinstance(value, str) else None


def _link(root: Element, rel: str) -> str | None:
    return next((e.get("href") for e in root.iter("link") if rel in (e.get("rel") or "").lower().split()), None)


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site at its end, or of Project Gutenberg before it."""
    title = _HANGING.sub("", _GUTENBERG.sub("", title, 1))
    for match in reversed(list(_DASH.finditer(title))):
        if match.start() and _same(title[match.end() :], site):
            return title[: match.start()]
    bar = _BAR.search(title)
    if bar is None or not bar.start():
        return title
    before, behind = title[: bar.start()], title[bar.end() :]
    is_section = len(before.split()) == 1 and len(behind.split()) > 2 and not _same(behind, site)
    return behind if is_section else before  # "Opinion | The Long Road"


def _same(one: str, other: str) -> bool:
    plain = [re.sub(r"\W+", "", words.lower()) for words in (one, other)]
    return bool(plain[0]) and plain[0] == plain[1]
