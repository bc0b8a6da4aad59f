"""Formulas in a line, as one writes them at a keyboard: a/b, x^2, √(a + b). Office Math (`m:oMath`) and MathML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioedition.article import xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Elements that hold characters: Office Math's, a word processor's, MathML's.
_TEXTS = frozenset("t delText mi mn mo mtext ms".split())
# What is written before a part that Office Math names, and before each part of an element that MathML counts.
_NAMED = {"num": "", "deg": "", "sup": "^", "sub": "_", "den": "/"}
_COUNTED = {"mfrac": ("", "/"), "msup": ("", "^"), "msub": ("", "_"), "msubsup": ("", "_", "^")}
_FRAMES = {"rad": "√({})", "msqrt": "√({})"}
# Signs that Office Math names in an element's properties, with what they are where it does not.
_SIGNS = {"nary": (("chr", "∫"),), "d": (("begChr", "("), ("endChr", ")"))}
_NO_TEXT = frozenset(("", "annotation", "annotation-xml"))
_DEEPEST = 100


def formula(element: Element, depth: int = 0) -> str:
    """A formula's characters, all of them in their order, with the marks that a line needs between them."""
    name = xml.local(element)
    if name in _TEXTS:
        return "".join(str(text) for text in element.itertext())
    if name in _NO_TEXT or name.endswith("Pr"):
        return ""
    if depth > _DEEPEST:
        return "".join(one.text or "" for one in element.iter("{*}*") if xml.local(one) in _TEXTS)
    parts = [formula(child, depth + 1) for child in element]
    if name in _COUNTED and len(parts) == len(_COUNTED[name]):
        return "".join(mark + _grouped(part) for mark, part in zip(_COUNTED[name], parts, strict=True))
    inner = "".join(parts)
    if name in _NAMED and inner.strip():
        return _NAMED[name] + _grouped(inner)
    if name in _SIGNS:
        before, after = (*_signs(element, name), "")[:2]
        return before + inner + after
    return _FRAMES.get(name, "{}").format(inner) if inner else ""


def _signs(element: Element, name: str) -> list[str]:
    properties = next((child for child in element if xml.local(child) == f"{name}Pr"), None)
    written = {
        xml.local(child): next(iter(child.attrib.values()), "")
        for child in (properties if properties is not None else ())
    }
    return [str(written.get(sign, usual)) for sign, usual in _SIGNS[name]]


def _grouped(part: str) -> str:
    """A part in brackets, where more than one thing is in it."""
    return part if len(part.strip()) < 2 or part.strip().isalnum() else f"({part})"
