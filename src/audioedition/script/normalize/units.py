"""Measures: a number and its unit, ranges and sizes, temperatures, percentages, feet and inches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.fractions import SIGNS
from audioedition.script.normalize.numerals import INTEGER, NUMBER, cardinal, decimal
from audioedition.script.normalize.rewrites import STOP_INSIDE, Rewrite, rewrite
from audioedition.words.currencies import SCALES
from audioedition.words.letters import CAPITAL
from audioedition.words.number_contexts import (
    COUNTED_BY_THOUSANDS,
    DESCRIBED_BY_LENGTH,
    NO_PLURALS_BEHIND_METERS,
    ROOMS,
    WARMTH,
)
from audioedition.words.units import ALONE, ANY_CASE, BEHIND_FRACTIONS, UNITS

_SCALES = r"(?:\s(?P<scale>thousand|million|billion|trillion))?"
_DESCRIBED = lazy(rf"\s{DESCRIBED_BY_LENGTH.pattern('en')}\b")
_HOUSED = lazy(rf"\b{ROOMS.pattern('en')}\s\Z", re.I)
_QUANTITY = rf"(?<![\w.,$€£])(?<![A-Za-z]-)(?P<n>\d++,\d{{1,2}}(?!\d)|{NUMBER}|\.\d+)"


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Each sign as people write it → one, several: "km²", "km2", "km^2"; "kg", "KG", "Kg"."""
    forms = {unit.sign: unit.forms for unit in UNITS.of("en")}
    for sign in list(forms):
        for raised, figure in (("²", "2"), ("³", "3")):
            if sign.endswith(raised):
                forms |= {sign[:-1] + mark: forms[sign] for mark in (figure, f"^{figure}")}
    by_lower = {sign.lower(): spoken for sign, spoken in reversed(forms.items())}
    for sign in ANY_CASE.listed("en"):
        for variant in (sign.upper(), sign.capitalize()):
            forms.setdefault(variant, by_lower[sign])
    return forms


@cache
def signs_of_measures() -> re.Pattern[str]:
    """Most figures measure nothing: what a text must hold is a sign of measures, or a unit's first letters behind a
    figure."""
    letters = "|".join(sorted({match[0] for sign in _forms() if (match := re.match(r"[^\W\d_]+", sign))}))
    return re.compile(
        rf"[²³°º℃℉′″%‰/{SIGNS}]|\d\s?['’\"”x×]|[x×]\s?\d|(?<!\w){ALONE.pattern('en')}"
        rf"|(?<=\d){_SCALES.replace('?P<scale>', '?:')}[\s-]?(?:{letters}|st|[CFk]|bn|mn|tn)(?![^\W\d_])"
    )


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "12 km²" → "twelve square kilometers"; "5–10 %" → "five to ten percent"."""
    if language == "en" and signs_of_measures().search(text, span.start, span.end):
        yield from rewrite(text, span, _rewrites(), "measure")


def _unit(match: re.Match[str], one: bool) -> str:
    spoken = _forms()[_sign(match["unit"])][0 if one else 1]
    if not match["per"]:
        return spoken
    return f"{spoken} per {_forms()[_sign(match['per'])][0]}"


def _sign(written: str) -> str:
    """A sign as the table has it: with a plain space."""
    return re.sub(r"\s", " ", written)


def _is_adjective(match: re.Match[str]) -> bool:
    """ "a 10 km run" is a ten kilometer run."""
    before = re.search(r"\b[Aa]n?\s\Z", match.string[max(0, match.start() - 4) : match.start()])
    return before is not None or _DESCRIBED.match(match.string, match.end(), match.end() + 12) is not None


def _feet_and_inches(match: re.Match[str]) -> str:
    """ "6ft 2in" → "six foot two"."""
    return f"{cardinal(int(match['feet']))} foot {decimal(match['inches'])}"


_NEAR = 120  # characters
_WARMTH = lazy(rf"\d\s?°?C\b|°|\b{WARMTH.words}\b", re.IGNORECASE)


_HEAT = lazy(rf"°|\b{WARMTH.words}\b", re.IGNORECASE)


def _degrees(match: re.Match[str]) -> str | None:
    """ "40C", as British newspapers write; not "room 40C", nor "18F", an office, where nobody speaks of warmth."""
    if _HOUSED.search(match.string, max(0, match.start() - 11), match.start()):
        return None
    if (
        match["scale"] == "C"
        and len(match["n"]) > 2
        and not _HEAT.search(match.string, max(0, match.start() - _NEAR), match.end() + _NEAR)
    ):
        return None  # "DD Forms 214, 214C"
    if match["scale"] == "F" and not _WARMTH.search(match.string, max(0, match.start() - _NEAR), match.end() + _NEAR):
        return None
    return f"{decimal(match['n'])} degrees {'Celsius' if match['scale'] == 'C' else 'Fahrenheit'}"


def _many(match: re.Match[str]) -> str:
    """ "1.5m customers", "3bn people", "10k followers"."""
    return f"{decimal(match['n'])} {SCALES.of('en')[match['scale']]}"


_INITIAL = lazy(rf"{CAPITAL}\.(?P<space>\s?){CAPITAL}")
_YEAR = lazy(r"1[5-9]\d\d|20\d\d")


def _measure(match: re.Match[str]) -> str | None:
    if match["unit"] == "s" and re.fullmatch(r"\d+s", match.group()):
        return None  # "747s"
    behind = _INITIAL.match(match.string, match.end() - 1) if len(match["unit"]) == 1 else None
    if behind and (not behind["space"] or _YEAR.fullmatch(match["n"])):
        return None  # "in 1975 W.H. Burge"
    scale = f" {match['scale']}" if match["scale"] else ""
    one = match["n"] == "1" and not scale
    return f"{decimal(match['n'])}{scale} {_unit(match, one or _is_adjective(match))}"


# A plural, or another word for people.
_COUNTED = (
    rf"(?=\s(?:{COUNTED_BY_THOUSANDS.pattern('en')}|(?!{NO_PLURALS_BEHIND_METERS.pattern('en')}\b)[a-z]{{3,}}s)\b)"
)


def _hyphened(match: re.Match[str]) -> str:
    """ "a 10-km run" → "a ten-kilometer run"."""
    return f"{decimal(match['n'])}-{_unit(match, one=True)}"


def _range(match: re.Match[str]) -> str:
    joint = {"x": "by", "×": "by", "to": "to", "or": "or", "and": "and"}.get(match["joint"].strip(), "to")
    first = decimal(match["n"])
    if match["unit1"]:
        first += f" {_forms()[_sign(match['unit1'])][0 if match['n'] == '1' else 1]}"
    scale = f" {match['scale']}" if match["scale"] else ""
    return f"{first} {joint} {decimal(match['last'])}{scale} {_unit(match, one=False)}"


def _sizes(match: re.Match[str]) -> str:
    parts = re.findall(NUMBER, match["sizes"])
    spoken = " by ".join(decimal(part) for part in parts)
    return spoken + (f" {_unit(match, one=False)}" if match["unit"] else "")


def _height(match: re.Match[str]) -> str:
    """6′2″ → "six foot two"."""
    feet = f"{cardinal(int(match['feet']))} foot"
    return f"{feet} {decimal(match['inches'])}" if match["inches"] else f"{cardinal(int(match['feet']))} feet"


def _inches(match: re.Match[str]) -> str:
    """12" x 10" → "twelve inches by ten inches"."""
    return f"{decimal(match['n'])} {'inch' if match['n'] == '1' else 'inches'}{' by ' if match['by'] else ''}"


def _position(match: re.Match[str]) -> str:
    """43°15′ N → "forty-three degrees fifteen minutes north"."""
    spoken = f"{decimal(match['deg'])} degrees"
    for group, name in (("min", "minutes"), ("sec", "seconds")):
        if match[group]:
            spoken += f" {decimal(match[group])} {name}"
    side = {"N": "north", "S": "south", "E": "east", "W": "west"}.get((match["side"] or "").strip())
    return spoken + (f" {side}" if side else "")


def _alone(match: re.Match[str]) -> str:
    """Without a number: "people per km²", "in km/h"."""
    return _unit(match, one=re.search(r"\b(?:per|a|each|every)\s\Z", match.string[: match.start()][-7:]) is not None)


def _after_fraction(match: re.Match[str]) -> str:
    return " percent" if match["unit"] == "%" else " " + _unit(match, one=False)


@cache
def _rewrites() -> tuple[Rewrite, ...]:
    # Longest first; "s" must not be found in "sq km".
    signs = "|".join(re.escape(sign).replace(r"\ ", r"\s") for sign in sorted(_forms(), key=len, reverse=True))
    unit = rf"(?P<unit>{signs})(?:\s?(?:/|\bper\s)\s?(?P<per>{signs}))?(?![^\W_]|[²³]|(?<!%)[’']|/\w)"
    return (
        # 10 st. 5 lb.; "the 21st." is no stone
        (lazy(r"(?<![\w.,])(?P<n>\d{1,2})\sst\b\.?(?=\s\d{1,2}\s?lbs?\b)"), lambda m: f"{decimal(m['n'])} stone"),
        (
            lazy(r"(?<![\w.,])(?P<feet>\d{1,2})\s?ft\.?\s?(?P<inches>1?\d(?:\.\d)?)(?:\s?ins?\b\.?)?(?![\w%])"),
            _feet_and_inches,
        ),
        (lazy(r"(?<![\w.,-])(?P<n>\d{2,3}(?:\.\d)?)(?P<scale>[CF])(?!\w|[’'/-])"), _degrees),
        (lazy(rf"{_QUANTITY}(?P<scale>[mk]){_COUNTED}"), _many),
        (lazy(rf"{_QUANTITY}\s?(?P<scale>bn|mn|tn)(?!\w)"), _many),
        (
            lazy(
                r"(?<![\w.,])(?P<deg>\d{1,3}(?:\.\d+)?)\s?°\s?(?:(?P<min>\d{1,2}"
                r"(?:\.\d+)?)\s?[′’'])\s?(?:(?P<sec>\d{1,2}(?:\.\d+)?)\s?[″”\"])?"
                r"(?P<side>\s?[NSEW]\b)?"
            ),
            _position,
        ),
        (lazy(r"(?<![\w.,])(?P<feet>\d{1,2})\s?[′'’]\s?(?:(?P<inches>1?\d(?:\.\d)?)\s?(?:[″\"”]|[′'’]{2}))"), _height),
        # 5'10 tall
        (lazy(r"(?<![\w.,])(?P<feet>[3-7])[′'’](?P<inches>1?\d)(?![\w.,′'’″\"”-])"), _height),
        (lazy(r"(?<![\w.,])(?P<feet>\d{1,3})′(?P<inches>(?!))?(?![\d\w])"), _height),
        (
            lazy(
                r"(?<![\w.,\"“”])(?P<n>\d{1,3}(?:\.\d)?)[\"″”](?:(?P<by>\s?[x×]\s?)(?=\d)|(?=\s"
                r"(?:long|wide|tall|high|thick|deep|across|in\s(?:size|diameter|length))\b)|(?<=″))"
            ),
            _inches,
        ),
        (lazy(r"(?:(?<=[x×]\s)|(?<=[x×]))(?P<n>\d{1,3})[\"″](?P<by>(?!))?"), _inches),
        (lazy(rf"(?<![\w.,])(?P<sizes>{NUMBER}(?:\s?[x×]\s?{NUMBER}){{1,3}})(?:[\s-]?{unit}){STOP_INSIDE}"), _sizes),
        (
            lazy(rf"(?<![\w.,])(?P<sizes>{INTEGER}(?:(?:[x×]|\sx\s){INTEGER}){{1,3}})(?P<unit>(?!))?(?![\w.,]*\d)"),
            _sizes,
        ),
        (
            lazy(
                rf"{_QUANTITY}(?:\s?(?P<unit1>{signs}))?(?P<joint>\s?[–—x×-]\s?|\s(?:to|or|and)\s)"
                rf"(?P<last>{NUMBER}){_SCALES}\s?{unit}{STOP_INSIDE}"
            ),
            _range,
        ),
        (lazy(rf"{_QUANTITY}{_SCALES}[\s]?{unit}{STOP_INSIDE}"), _measure),
        (lazy(rf"{_QUANTITY}(?P<scale>(?!))?-{unit}"), _hyphened),
        (
            lazy(rf"(?<=[{SIGNS}\d])\s?(?P<unit>{BEHIND_FRACTIONS.pattern('en')})(?P<per>(?!))?(?![\w])"),
            _after_fraction,
        ),
        (lazy(rf"(?<![\w/])(?P<unit>{ALONE.pattern('en')})(?P<per>(?!))?(?![^\W_]|/)"), _alone),
    )
