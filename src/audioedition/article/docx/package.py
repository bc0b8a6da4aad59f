"""A DOCX file's parts: the zip, the relationships that say which part is what, and their XML under one set of names.

ISO/IEC 29500 has two: the transitional one that Word writes, and the strict one; here all is transitional.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article import xml
from audioedition.article.archive import Archive, resolved
from audioedition.errors import ArticleError, shown

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VAL = W + "val"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Strict → transitional, where the text's elements are; the others are told by their local names.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
    "{http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing}": WP,
}
_STRICT_MARK = b"purl.oclc.org/ooxml"
_USUAL = "word/document.xml"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Relation(NamedTuple):
    """What a part refers to: what it is ("footnotes", "header") and the other part's name."""

    kind: str
    target: str


class Package:
    """The parts of a DOCX file. Raises `ArticleError` where there is no document in it."""

    def __init__(self, path: Path, data: bytes) -> None:
        if data.startswith(_OLD_OFFICE):
            raise ArticleError(
                f"{path}: cannot be read as DOCX: it is encrypted, or in Word's old format; "
                "save it as .docx without a password"
            )
        self._path = path
        self._archive = Archive(path, data, "DOCX")
        self.main = next((r.target for r in self._relations("") if r.kind == "officeDocument"), _USUAL)
        self.relations = self._relations(self.main)

    @cached_property
    def document(self) -> Element:
        """The root of the document itself."""
        return self._parsed(self.main)

    def part(self, kind: str) -> Element | None:
        """The root of the document's first part of a kind; None where there is none."""
        return next(iter(self.parts(kind)), None)

    def parts(self, kind: str) -> list[Element]:
        """The roots of all of the document's parts of a kind, in the order of their relations."""
        names = dict.fromkeys(relation.target for relation in self.relations if relation.kind == kind)
        return [self._parsed(name) for name in names if name in self._archive]

    @property
    def properties(self) -> Element | None:
        """The root of the core properties, where there are some."""
        names = (relation.target for relation in self._relations("") if relation.kind == "core-properties")
        name = next((name for name in names if name in self._archive), None)
        return self._parsed(name) if name else None

    @property
    def program(self) -> str:
        """The program that wrote the file, as far as it says so."""
        names = (relation.target for relation in self._relations("") if relation.kind == "extended-properties")
        name = next((name for name in names if name in self._archive), None)
        root = self._parsed(name) if name else None
        programs = (one.text or "" for one in root.iter("{*}Application")) if root is not None else ()
        return next(iter(programs), "")

    def _relations(self, name: str) -> list[Relation]:
        """What a part ("" for the package) refers to within the package."""
        folder, _, last = name.rpartition("/")
        rels = f"{folder}/_rels/{last}.rels".lstrip("/")
        if rels not in self._archive:
            return []
        relations = []
        for relation in self._parsed(rels).iter(_RELATION):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") != "External" and target:
                place = target.lstrip("/") if target.startswith("/") else resolved(name, target)
                relations.append(Relation((relation.get("Type") or "").rpartition("/")[2], place))
        return relations

    def _parsed(self, name: str) -> Element:
        data = self._archive.read(name)
        root = xml.parse(f"{self._path}: {shown(name)}", data)
        if _STRICT_MARK in data:
            _made_transitional(root)
        return root


def value_of(element: Element, name: str) -> str | None:
    """What the child of this name says; None where there is no such child."""
    child = element.find(name)
    return child.get(VAL) if child is not None else None


def _made_transitional(root: Element) -> None:
    for element in root.iter("{*}*"):
        namespace, brace, local = str(element.tag).rpartition("}")
        if namespace + brace in _STRICT:
            element.tag = _STRICT[namespace + brace] + local
        for name, value in list(element.attrib.items()):
            namespace, brace, local = str(name).rpartition("}")
            if namespace + brace in _STRICT:
                element.set(_STRICT[namespace + brace] + local, value)
