"""Figures that are no digits of a number: superscripts, subscripts, numbers in circles; signs before numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import cardinal, integer
from audioedition.script.normalize.rewrites import Rewrite, rewrite

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "x²" → "x squared", "10⁶" → "ten to the power of six", "CO₂" → "C.O two", "-5" → "minus five"."""
    if language != "en":
        return
    yield from rewrite(text, span, _SIGNS, "sign")
    yield from rewrite(text, span, _REFERENCES, "reference")
    yield from rewrite(text, span, _ROWS, "number")


def _plain(raised: str) -> str:
    return "".join(str(unicodedata.digit(figure)) for figure in raised)


def _power(match: re.Match[str]) -> str:
    figures = match["power"]
    if figures in ("²", "³") and not match["minus"]:
        return " squared" if figures == "²" else " cubed"
    return f" to the power of {'minus ' if match['minus'] else ''}{integer(_plain(figures))}"


def _other(match: re.Match[str]) -> str:
    character = match.group()
    number = unicodedata.numeric(character, None)
    return cardinal(int(number)) if number is not None else ""


_SIGNS: tuple[Rewrite, ...] = (
    # "-5", not "pages 3 -5" (a range, which comes before) nor "2009-10"
    (lazy(r"(?<![^\s(\[“\"‘])[-−](?=[$€£¥]?\.?\d)|(?<=[\d\s])−(?=\s?\d)"), lambda _: "minus "),
    (lazy(r"(?<=\d)\+(?!\s?[\d=+])"), lambda _: " plus"),
    # in an equation, a product: "E = mc²"
    (
        lazy(rf"(?<=[=+−×·])\s?(?P<letters>[A-Za-z]{{2,3}})(?P<minus>⁻)?(?P<power>[{_RAISED}]+)(?!\w)"),
        lambda match: f" {' '.join(match['letters'])}{_power(match)}",
    ),
)
# A raised figure behind a word or a stop points to a note; behind a single letter or a figure it is a power.
_LETTER = rf"[^\W\d_{_RAISED}\u0391-\u03c9]"
_REFERENCES: tuple[Rewrite, ...] = (
    (lazy(rf"(?:(?<={_LETTER}{_LETTER})|(?<=[.,;:!?”’\"»)]))[{_RAISED}]+"), lambda _: ""),
    # "landed at Marathon. ¹⁶The Athenians": behind the space, glued to the next sentence or at the end of the last
    (lazy(rf"(?<=[.!?”’»)] )[{_RAISED}]{{1,3}}(?={_LETTER}|[ \t]*(?:\n|\Z))"), lambda _: ""),
)
_ROWS: tuple[Rewrite, ...] = (
    # the number of a note, at its beginning
    (lazy(rf"(?<![\w)])[{_RAISED}]{{2,4}}(?=\s)"), lambda m: integer(_plain(m.group()))),
    (lazy(rf"(?<=[\w)])(?P<minus>[⁻])?(?P<power>[{_RAISED}]+)"), _power),
    (lazy(rf"[{_LOWERED}]+"), lambda m: " " + integer(_plain(m.group()))),
    (
        re.compile(r"[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\U0001f100-\U0001f10c]"),
        _other,
    ),
)
