"""The content documents of a book → one tree: a section for each file, in the order of the spine.

Names of places get the number of their file, so that a link to another file is one within the tree, and what EPUB says
of an element is told in the words of HTML, which `html.from_tree` knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from audioedition.article.archive import Archive
from audioedition.article.epub import parts
from audioedition.article.epub.content import parsed, types_of
from audioedition.article.epub.package import Item, Package, Reference, member
from audioedition.article.epub.unspoken_parts import set_aside
from audioedition.article.html.classify import BLOCKS, HEADINGS, LEVEL, WHY
from audioedition.article.html.page import walk

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_ROLES = {
    "noteref": "doc-noteref", "backlink": "doc-backlink",
    "footnote": "doc-footnote", "endnote": "doc-endnote", "rearnote": "doc-endnote",
}  # fmt: skip


# The elements in which the makers of a file say that they are.
_CREDITED = frozenset("p h1 h2 h3 h4 h5 h6".split())


@dataclass(frozen=True)
class Bound:
    """The tree of a whole book; `numbers`: each file's number in it."""

    root: Element
    numbers: dict[str, int]
    sections: tuple[Element, ...]

    def place(self, name: str, fragment: str) -> str | None:
        """The name in the tree of a place in a file; None where the file is none of the book's texts."""
        number = self.numbers.get(name)
        return None if number is None else _name(unquote(fragment), number)


def bind(path: Path, archive: Archive, package: Package, marks: Iterable[Reference]) -> Bound:
    """The tree of a book. Raises `ArticleError` where one of its texts is missing or cannot be read."""
    from lxml import html

    root: Element = html.document_fromstring("<html><body></body></html>")
    book = root[0]
    numbers = {item.name: number for number, item in enumerate(package.spine)}
    for number, item in enumerate(package.spine):
        body = _body(parsed(path, archive, item))
        links = _Links(archive, item, numbers)
        for element in body.iter():
            if isinstance(element.tag, str):
                for ours in (WHY, LEVEL):
                    element.attrib.pop(ours, None)
                links.rename(element, number)
        section = book.makeelement("section", {"id": _name("", number)})
        section.append(body)
        book.append(section)
    bound = Bound(root, numbers, tuple(book))
    set_aside(bound.sections, package, marks)
    for section in bound.sections:
        walk(section, partial(_told_in_html, _Lengths(section)), lambda _: None)
    return bound


def _name(written: str, number: int) -> str:
    return f"{written}--{number}"


def _body(root: Element) -> Element:
    """The body of a file as a part of the book, in the language that the file declares."""
    body = root.find("body")
    if body is None:
        return root.makeelement("section")
    language = root.get("xml:lang") or root.get("lang")
    if language and not (body.get("lang") or body.get("xml:lang")):
        body.set("lang", language)
    body.tag = "section"
    return body


class _Links:
    """Gives the places of one file names that are its own in the book, and to links the names that they lead to."""

    def __init__(self, archive: Archive, item: Item, numbers: dict[str, int]) -> None:
        self._archive, self._item, self._numbers = archive, item, numbers
        self._files: dict[str, int | None] = {"": numbers[item.name]}

    def rename(self, element: Element, number: int) -> None:
        """Rename what an element is called, and what it links to."""
        if written := element.get("id"):
            element.set("id", _name(written, number))
        if element.tag == "a":
            if written := element.get("name"):
                element.set("name", _name(written, number))
            if href := element.get("href"):
                self._lead(element, href)

    def _lead(self, link: Element, href: str) -> None:
        file, _, fragment = href.partition("#")
        if file not in self._files:
            self._files[file] = None if ":" in file else self._numbers.get(member(self._archive, self._item.name, file))
        number = self._files[file]
        if number is not None:
            link.set("href", f"#{_name(unquote(fragment), number)}")


# ------------------------------------------------------------------------------------- in HTML's words


def _told_in_html(lengths: _Lengths, element: Element) -> bool:
    """Say in HTML what EPUB says of an element; whether to go on within it."""
    types = types_of(element)
    names = f"{element.get('class') or ''} {(element.get('id') or '').rpartition('--')[0]}"
    length = partial(lengths.of, element)
    why = element.get(WHY) or parts.why_named(types, length) or parts.why_classed(names, length)
    if not why and element.tag in _CREDITED:
        why = parts.why_credited(str(element.text_content()))
    if why:
        _silence(element, why, lengths)
        return False
    for name in types & _ROLES.keys():
        element.set("role", _ROLES[name])
    if types & parts.VERSE:
        _mark_verse(element)
    if types & parts.DRAMA:
        for table in element.iter("table"):
            table.set("role", "presentation")
    if "epigraph" in types and element.tag in ("div", "section") and element.find(".//blockquote") is None:
        element.tag = "blockquote"
    if element.tag == "hgroup" or (element.tag == "header" and _heading_in(element) is not None):
        _name_headings(element)
    return True


def _silence(element: Element, why: str, lengths: _Lengths) -> None:
    """Say why an element is not spoken; an epigraph or a dedication within it is."""
    around = _around_spoken(element)
    waiting = [element]
    while waiting:
        part = waiting.pop()
        if _is_spoken(part):
            part.attrib.pop(WHY, None)
            walk(part, partial(_told_in_html, lengths), lambda _: None)
        elif part in around and not (part.text or "").strip():
            part.attrib.pop(WHY, None)
            waiting.extend(child for child in part if isinstance(child.tag, str))
        else:
            _say_why(part, why)


def _is_spoken(part: Element) -> bool:
    """Whether it is spoken though what is around it is not."""
    return bool(types_of(part) & parts.SPOKEN) or parts.SUBTITLE in (part.get("class") or "").split()


def _around_spoken(element: Element) -> set[Element]:
    """The elements around those parts of one that are spoken all the same."""
    ancestors: set[Element] = set()
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and _is_spoken(inner):
            for above in inner.iterancestors():
                if above in ancestors:
                    break
                ancestors.add(above)
    return ancestors


def _say_why(part: Element, why: str) -> None:
    """Give an element, and those around it that hold nothing else, the reason why it is not spoken; one that is a
    line of its own becomes a block."""
    part.set(WHY, why)
    while (around := part.getparent()) is not None and around.tag in ("p", "span") and _is_alone(part):
        part = around
        part.set(WHY, why)
    if part.tag not in BLOCKS and _is_apart(part):
        part.tag = "div"


def _is_alone(element: Element) -> bool:
    """Whether nothing else stands in the element around it."""
    around = element.getparent()
    words = f"{around.text or ''}{element.tail or ''}" if around is not None else ""
    return around is not None and len(around) == 1 and not words.strip()


def _is_apart(element: Element) -> bool:
    """Whether there are no words beside an inline element, but blocks."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None or parent.tag not in ("section", "div", "article", "blockquote", "body"):
        return False
    words = (element.tail or "") + ((before.tail if before is not None else parent.text) or "")
    return not words.strip()


class _Lengths:
    """How many characters stand in the elements of a file, counted once, where something asks for one."""

    def __init__(self, section: Element) -> None:
        self._section = section
        self._lengths: dict[Element, int] = {}
        self._count = 0

    def of(self, element: Element) -> int:
        """How many stand in an element, without the white space around each piece."""
        if not self._lengths:
            walk(self._section, self._enter, self._leave)
        return self._lengths[element]

    def _enter(self, element: Element) -> bool:
        self._lengths[element] = -self._count
        self._count += len((element.text or "").strip())
        return True

    def _leave(self, element: Element) -> None:
        self._lengths[element] += self._count
        self._count += len((element.tail or "").strip())


def _mark_verse(element: Element) -> None:
    """The stanzas of a poem; its heading, and what stands in its head or foot, is none."""
    stanzas = [
        p for p in element.iter("p") if next(p.iterancestors("header", "footer", "figcaption", "hgroup"), None) is None
    ]
    for stanza in stanzas or [element]:
        stanza.set("class", f"{stanza.get('class') or ''} verse")


def _heading_in(element: Element) -> Element | None:
    return next((child for child in element if child.tag in HEADINGS), None)


def _name_headings(group: Element) -> None:
    """A title under a chapter's number is a heading like it; a subtitle, one below."""
    heading = _heading_in(group)
    for child in group:
        types = types_of(child) if child.tag == "p" else frozenset[str]()
        if heading is not None and child.tag == "p" and "title" in types:
            child.tag = heading.tag
        elif child.tag == "p" and (group.tag == "hgroup" or types & {"subtitle", "fulltitle", "ordinal", "label"}):
            child.tag = "h6"
