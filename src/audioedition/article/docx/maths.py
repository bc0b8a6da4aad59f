"""Formulas (`m:oMath`) in a line, as one writes them at a keyboard: a/b, x^2, √(a + b)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioedition.article import xml
from audioedition.article.docx.package import M, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What is written before a part of a formula that raises, lowers or divides.
_BEFORE = {"sup": "^", "sub": "_", "den": "/", "deg": ""}
_GROUPED = frozenset(("sup", "sub", "den", "num", "deg"))
_TEXTS = frozenset((M + "t", W + "t", W + "delText"))
_DEEPEST = 200


def formula(element: Element, depth: int = 0) -> str:
    """A formula's characters, all of them in their order, with the marks that a line needs between them."""
    if element.tag in _TEXTS:
        return element.text or ""
    name = xml.local(element)
    if name.endswith("Pr") or not name:
        return ""
    if depth > _DEEPEST:
        return "".join(child.text or "" for child in element.iter(*_TEXTS))
    inner = "".join(formula(child, depth + 1) for child in element)
    match name:
        case "rad":
            return f"√({inner})"
        case "d":
            return f"({inner})"
        case _ if name in _GROUPED and inner.strip():
            return _BEFORE.get(name, "") + (inner if len(inner.strip()) == 1 or inner.isalnum() else f"({inner})")
        case _:
            return inner
