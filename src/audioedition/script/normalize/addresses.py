"""Postal addresses of the United States: house numbers in pairs, points of the compass, kinds of streets, states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import cardinal, digits, ordinal, two_figures
from audioedition.script.normalize.rewrites import STOP_INSIDE, Rewrite, ends_sentence, rewrite
from audioedition.script.normalize.steps import change
from audioedition.words.addresses import DEGREES, SHORT_STATES, SIDES, STATES, STREETS
from audioedition.words.word_lists import alternatives

_SIDE = "(?:[NSEW]|[NS][EW])"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "708 N 1st St" → "seven oh eight North first Street"; "Boise, ID 83702" → "Boise, Idaho, eight three …"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "postal address")
        for match in _SHORT_STATE.finditer(text, span.start, span.end):
            stop = "." if ends_sentence(text, span, match.end()) else ""
            yield change(text, match.start("state"), match.end(), "abbreviation", _short_state(match) + stop)


def house_number(figures: str) -> str:
    """ "1428" → "fourteen twenty-eight"; "708" → "seven oh eight"."""
    number = int(figures)
    if len(figures) == 3 and number % 100:
        return f"{cardinal(number // 100)} {two_figures(number % 100)}"
    if len(figures) == 4 and number % 100 and number // 100 % 10:
        return f"{cardinal(number // 100)} {two_figures(number % 100)}"
    if len(figures) == 4 and number % 1000 and not number % 100:
        return f"{cardinal(number // 100)} hundred"
    return digits(figures) if len(figures) > 4 or figures[0] == "0" else cardinal(number)


def _street(match: re.Match[str]) -> str:
    name = re.sub(r"(\d+)(?:st|nd|rd|th)\b", lambda m: ordinal(int(m[1])), match["name"])
    side = f" {SIDES.of('en')[match['side']]}" if match["side"] else ""
    behind = f" {SIDES.of('en')[match['behind']]}" if match["behind"] else ""
    return f"{house_number(match['n'])}{side} {name} {STREETS.of('en')[match['kind'].capitalize()]}{behind}"


def _short_state(match: re.Match[str]) -> str:
    """ "at Easton, Md." → "at Easton, Maryland"; "(Tex. 1950)"."""
    return SHORT_STATES.of("en")[match["state"]]


def _state(match: re.Match[str]) -> str | None:
    if not match["zip"] and (match["state"] in DEGREES.of("en") or match["city"].split()[-1] in ("Smith", "Jones")):
        return None
    spoken = f"{match['city']}, {STATES.of('en')[match['state']]}"
    return spoken + (f", {', '.join(digits(part) for part in match['zip'].split('-'))}" if match["zip"] else "")


_SHORT_STATE = lazy(
    # "(Tex. 1950)", "(Mo. App. 2007)", but "(Ill. 5)" is a picture
    rf"(?:\b[A-Z][\w.’'-]*,\s|(?<=\()(?=\w+\.\s(?:\d{{4}}\)|[A-Z][a-z]*\.)))"
    rf"(?P<state>{alternatives(SHORT_STATES.of('en'))})\.(?=[\s,;:)”’\"]|\Z)(?!\s\d{{1,3}}\b)"
)
_ROWS: tuple[Rewrite, ...] = (
    (
        lazy(
            rf"(?<![\w.,$€£/-])(?P<n>\d{{1,5}})\s(?:(?P<side>{_SIDE})\.?\s)?(?P<name>"
            rf"(?:[A-Z][a-z]+|\d{{1,3}}(?:st|nd|rd|th))(?:\s[A-Z][a-z]+){{0,2}})\s"
            rf"(?P<kind>{alternatives(STREETS.of('en'))}|st|ave|rd)\b{STOP_INSIDE}(?:,?\s"
            r"(?P<behind>[NS][EW])\b)?"
        ),
        _street,
    ),
    (
        lazy(
            r"(?<![\w.])(?P<city>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?),\s"
            rf"(?P<state>{alternatives(STATES.of('en'))})\b(?:,?\s(?P<zip>\d{{5}}(?:-\d{{4}})?)"
            r"(?!\d))?(?!\w|\.\w)"
        ),
        _state,
    ),
)
