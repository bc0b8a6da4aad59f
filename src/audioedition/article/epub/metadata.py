"""What a book's metadata say of it: Dublin Core in the package document, refined as EPUB 2 and EPUB 3 each do.

What is malformed is passed over, as on web pages: options or `<name>.yaml` can say it better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from audioedition.article import byline, xml
from audioedition.article.epub.package import Package
from audioedition.article.html.classify import NO_LANGUAGE
from audioedition.article.html.metadata import Facts
from audioedition.article.metadata import iso_date, language_tag
from audioedition.model import Metadata
from audioedition.plaintext import line, lines
from audioedition.words.placeholders import NO_TITLES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# MARC relators (https://id.loc.gov/vocabulary/relators), as EPUB has them, and the fields of `Metadata`.
_FIELDS = {"aut": "author", "trl": "translator", "edt": "editor"}
# An element of a description after which a line ends.
_LINES = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^>]*>", re.IGNORECASE)
_EVENTS = ("publication", "original-publication", "creation", "")
# "Frankenstein; or, the Modern Prometheus": over the text may stand what is before this.
_MORE = re.compile(r"\s*[:;]\s|\s+[–—-]\s+")
_OLDEST = "1000"  # calibre writes 0101-01-01 where it knows none


def facts(package: Package) -> Facts:
    """What the book says of itself."""
    about = _About(package)
    title = about.title()
    people = about.people()
    series, number = about.series()
    _, part = byline.split_part(title) if title else ("", None)
    metadata = Metadata(
        title=title if part is None else None,
        author=people.get("author"),
        translator=people.get("translator"),
        editor=people.get("editor"),
        series=series,
        part=number,
        date=about.date(),
        language=about.language(),
        summary=about.summary(),
    )
    return Facts(metadata, tuple(dict.fromkeys((title, _MORE.split(title)[0]))) if title else (), title is not None)


class _About:
    """The metadata of a package, and what refines them."""

    def __init__(self, package: Package) -> None:
        self._elements = list(package.metadata)
        self._refined: dict[tuple[str, str], list[str]] = {}
        self._named: dict[str, str] = {}
        for element in self.of("meta"):
            about, name = (element.get("refines") or "").removeprefix("#"), element.get("property") or ""
            self._refined.setdefault((about, name), []).append(_words(element))
            self._named.setdefault(element.get("name") or "", (element.get("content") or "").strip())

    def of(self, name: str) -> list[Element]:
        """The elements of a name, in their order."""
        return [element for element in self._elements if xml.local(element).lower() == name]

    def refined(self, element: Element, name: str) -> list[str]:
        """What refines an element: EPUB 3's meta elements about it, or EPUB 2's attribute of its own."""
        own = [value for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name]
        return [*self._refined.get((element.get("id") or "", name), ()), *map(str, own)] if element.get("id") else [
            str(value) for value in own
        ]  # fmt: skip

    def title(self) -> str | None:
        """The main title: the one that is said to be, else the first."""
        titles = [(_words(element), self.refined(element, "title-type")) for element in self.of("title")]
        titles = [(words, kinds) for words, kinds in titles if not NO_TITLES.fullmatch(words)]
        main = [words for words, kinds in titles if words and "main" in kinds]
        return next(iter([*main, *(words for words, _ in titles if words)]), None)

    def people(self) -> dict[str, str]:
        """The author, the translator and the editor: several are named in one line."""
        people: dict[str, list[str]] = {}
        for element in [*self.of("creator"), *self.of("contributor")]:
            roles = [role.strip().lower() for role in self.refined(element, "role")]
            if not roles and xml.local(element).lower() == "creator":
                roles = ["aut"]
            for field in dict.fromkeys(_FIELDS[role] for role in roles if role in _FIELDS):
                people.setdefault(field, []).extend(map(str.strip, _words(element).split(";")))
        return {field: ", ".join(dict.fromkeys(name for name in names if name)) for field, names in people.items()}

    def date(self) -> str | None:
        """When the book was published: a whole day, for a year alone is no date of an episode."""
        dates = [(element, (self.refined(element, "event") or [""])[0].lower()) for element in self.of("date")]
        dates = [(element, event) for element, event in dates if event in _EVENTS]
        dates.sort(key=lambda row: _EVENTS.index(row[1]))
        day = _first(iso_date, (element.text for element, _ in dates))
        return day if day and day >= _OLDEST else None

    def language(self) -> str | None:
        """The language that the book tells, but LibreOffice's "en", which it writes of a text in any language."""
        tag = _first(_language, (element.text for element in self.of("language")))
        return None if tag == "en" and self._named.get("generator", "").startswith("LibreOffice") else tag

    def series(self) -> tuple[str | None, int | None]:
        """The series and the book's number in it."""
        for element in self.of("meta"):
            if element.get("property") == "belongs-to-collection" and _words(element):
                kinds = self.refined(element, "collection-type")
                if not kinds or "series" in kinds:
                    return _words(element), _whole((self.refined(element, "group-position") or [""])[0])
        name = self._named.get("calibre:series")
        return (line(name), _whole(self._named.get("calibre:series_index", ""))) if name else (None, None)

    def summary(self) -> str | None:
        """The description, which is often HTML within XML."""
        for element in self.of("description"):
            if words := _without_markup("".join(str(text) for text in element.itertext())):
                return words
        return None


def _words(element: Element) -> str:
    return line("".join(str(text) for text in element.itertext()))


def _first(check: Callable[[str], str], candidates: Iterable[str | None]) -> str | None:
    """The first that is what it should be."""
    for candidate in candidates:
        try:
            return check((candidate or "").strip())
        except (ValueError, OverflowError):
            continue
    return None


def _language(written: str) -> str:
    tag = language_tag(written)
    if tag in NO_LANGUAGE:
        raise ValueError(f"{written} names no language")
    return tag


def _whole(written: str) -> int | None:
    """A number in a series; "2.5" is none that can be said."""
    match = re.fullmatch(r"\s*(\d{1,4})(?:\.0*)?\s*", written)
    return int(match[1]) if match else None


def _without_markup(written: str) -> str:
    from lxml import etree, html

    if "<" in written:
        try:
            tree = html.document_fromstring(_LINES.sub(r"\g<0>\n", written))
            written = "".join(str(text) for text in tree.itertext())
        except (etree.LxmlError, ValueError):
            return ""
    paragraphs = (line(each) for each in lines(written).split("\n"))
    return "\n".join(each for each in paragraphs if each)
