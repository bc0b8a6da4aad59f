"""Fractions: signs (½) and figures with a slash, alone or after a whole number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import INTEGER, cardinal, integer, ordinal, plural, whole, year
from audioedition.script.normalize.rewrites import Rewrite, rewrite

_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10), "↉": (0, 3),
}  # fmt: skip
SIGNS = "".join(_SIGNS)
# Spoken in a way of their own.
_SPECIAL = {
    "24/7": "twenty-four seven",
    "50/50": "fifty-fifty",
    "20/20": "twenty twenty",
    "7/7": "seven seven",
}
_YEAR, _MONTHS = re.compile(r"(?:1[89]|20)\d\d"), 12
# Beyond this, "over": "three hundredths" is heard as a sum, "one two-thousand-seventh" as nothing.
_LARGEST = 100


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "2½" → "two and a half"; "3/4" → "three quarters"; "1/2007" → "one over two thousand seven"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "fraction")


def _fraction(above: int, below: int) -> str:
    if below == 0 or below == 1 or (below > _LARGEST and below not in (1000, 1_000_000)):
        return f"{cardinal(above)} over {cardinal(below)}"
    name = {2: "half", 4: "quarter"}.get(below) or ordinal(below)
    if above == 1:
        return f"one {name}"
    return f"{cardinal(above)} {'halves' if below == 2 else plural(name)}"


def _sign(match: re.Match[str]) -> str:
    above, below = _SIGNS[match["sign"]]
    if not match["whole"]:
        article = re.match(r"\s(?:an?|of)\b|-", match.string[match.end() : match.end() + 4])
        return "half" if (above, below) == (1, 2) and article and article.group() != " of" else _fraction(above, below)
    spoken = _fraction(above, below)
    return f"{integer(match['whole'])} and {'a' + spoken[3:] if above == 1 else spoken}"


def _written(match: re.Match[str]) -> str | None:
    special = _SPECIAL.get(match.group())
    if special:
        return special
    above, below = whole(match["above"]), whole(match["below"])
    if _YEAR.fullmatch(match["above"]) and not match["whole"] and below <= _MONTHS:
        return f"{year(above)}, {cardinal(below)}"  # "2003/11"
    if above + below == 100 and above % 5 == 0 and not match["whole"]:
        return f"{cardinal(above)} {cardinal(below)}"  # the shares of a whole: "a 60/40 split"
    if match["below"][0] == "0" or len(match["above"]) > 12 or len(match["below"]) > 12:
        return None
    if re.match(r"\]?\s(?:time|rhythm)\b", match.string[match.end() : match.end() + 9]):
        return f"{cardinal(above)} {cardinal(below)}"  # music
    spoken = _fraction(above, below)
    if match.string[match.end() : match.end() + 1] == "-" and above > 1 and not match["whole"]:
        return spoken.removesuffix("s").replace(" ", "-")  # "a 3/4-ton truck"
    return f"{integer(match['whole'])} and {spoken}" if match["whole"] else spoken


_ROWS: tuple[Rewrite, ...] = (
    (lazy(rf"(?:(?<![\d.,])(?P<whole>{INTEGER})[\s⁄-]?)?(?P<sign>[{SIGNS}])"), _sign),
    (
        lazy(
            rf"(?<![\w.,/$€£-])(?:(?P<whole>\d{{1,4}})[ \u00a0-])?(?P<above>{INTEGER})\s?[/⁄]\s?"
            rf"(?P<below>{INTEGER})(?:(?i:st|nd|rd|ths?)\b)?(?![\w/⁄%]|[.,]\d)"
        ),
        _written,
    ),
)
