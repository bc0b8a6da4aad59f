"""Formulas of web pages: MathML, and TeX in an element that is called a formula (Sphinx, pandoc, MkDocs).

One that a line can hold is said by its characters, any other is for the eye. MathML's annotations, and what it has in
an attribute for those who do not read MathML, are no part of it (MathML Core, 2.2.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article import tex
from audioedition.article.markdown.formulas import in_lines
from audioedition.article.office import maths
from audioedition.model import Inline, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NAMES = re.compile(r"(?:^|\s)(?:math|arithmatex|katex|mathjax\w*|latex|tex)(?:$|\s)", re.IGNORECASE)
_CUSTOM = re.compile(r"[a-z][\w.]*-(?:[\w.-]*math|tex|latex|katex)|la-tex")  # by the end of its name
_TEX = re.compile(
    r"\s*(?:\\\((?P<round>.+?)\\\)|\\\[(?P<square>.+?)\\\]|(?P<dollars>\$\$?)(?P<inner>[^$]+)(?P=dollars))\s*",
    re.DOTALL,
)
# Elements of a formula that one line can hold.
_IN_A_LINE = frozenset(
    """
    math semantics annotation annotation-xml mrow mstyle mpadded mspace mi mn mo mtext ms msup msub msubsup msqrt
""".split()
)
_NUMBERS = re.compile(r"\s*\d+/\d+\s*")
_SETTER = re.compile(r"mathjax|katex", re.IGNORECASE)
_LONGEST_TEX = 5000


class Formula(NamedTuple):
    """The words of a formula, and whether they can be said."""

    words: str
    is_simple: bool


def of_mathml(element: Element) -> Formula:
    """A formula of MathML; where it has no elements, the TeX that is written beside it, or what a reader put there."""
    if len(element) == 0 and (element.text or "").strip():
        return Formula(element.text or "", is_simple=True)
    alternative = " ".join((element.get("alttext") or "").split())
    words = " ".join(maths.formula(element).replace("\u2061", " ").replace("\u2062", "").split())
    said = tex.in_a_line(alternative) if alternative else None
    if said is not None or not words:
        return Formula(said or alternative, said is not None)
    is_simple = len(words) <= tex.LONGEST and all(
        part.tag in _IN_A_LINE or (part.tag == "mfrac" and _NUMBERS.fullmatch(maths.formula(part)))
        for part in element.iter()
        if isinstance(part.tag, str)
    )
    return Formula(words, is_simple)


def of_tex(element: Element) -> Formula | None:
    """A formula of TeX; None where an element is none."""
    if not _NAMES.search(element.get("class") or ""):
        return None
    text = element.text_content()
    match = _TEX.fullmatch(text) if len(text) <= _LONGEST_TEX else None
    if match is None:
        return None
    return _of_source(_source(match), text)


def of_custom(element: Element) -> Formula | None:
    """A formula in an element that a page has made for such (`d-math`, `tex-math`, `la-tex`): TeX, with or without its
    marks; None where an element is none, or where a program has put elements in the place of the TeX."""
    text = element.text or ""
    if not _CUSTOM.fullmatch(str(element.tag)) or len(element) or not text.strip() or len(text) > _LONGEST_TEX:
        return None
    match = _TEX.fullmatch(text)
    return _of_source(_source(match) if match else text, text)


def _source(match: re.Match[str]) -> str:
    return match["round"] or match["square"] or match["inner"]


def _of_source(source: str, text: str) -> Formula:
    said = tex.in_a_line(source.strip())
    return Formula(said or text, said is not None)


def has_tex(root: Element) -> bool:
    """Whether a page loads a program that sets the formulas in its text: then a sign of the dollar is no price."""
    return any(
        _SETTER.search(f"{script.get('src') or ''} {(script.text or '')[:2000]}") for script in root.iter("script")
    )


def in_text(words: str, start: int) -> list[Inline]:
    """The formulas in a line of such a page, `start` being its place: what is said of them, and what is for the eye."""
    return [
        Inline(Span(start + change.span.start, start + change.span.end), "markup", change.said, change.why)
        for change in in_lines(words)
    ]
