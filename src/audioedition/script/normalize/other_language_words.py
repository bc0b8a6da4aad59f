"""Abbreviations, units and Roman numerals of German, French, Spanish, Italian and Russian in words.

Left as they are: what has another ending in another case ("ул.", "S. Maria"), for nobody here knows the case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.roman import value
from audioedition.script.normalize.numerals import cardinal, ordinal
from audioedition.script.normalize.other_language_numbers import certain_cardinal
from audioedition.script.normalize.rewrites import Rewrite, ends_sentence, rewrite
from audioedition.script.sentences import starts
from audioedition.words.numbered_names import QUEENS, RULERS
from audioedition.words.other_abbreviations import BEFORE_ANYTHING, BEFORE_NAMES, BEFORE_NUMBERS
from audioedition.words.units import UNITS

_FIGURE = r"(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,12})(?:,\d{1,4})?"
_CENTURY = {
    # "du XVIIe au XIXe siècle", "les XVIIe, XVIIIe et XIXe siècles"
    "fr": r"(?P<n>[IVX]{1,5})(?:e|er|ème|ᵉ)"
    r"(?=(?:(?:,|,?\s(?:et|ou|au|et au|à))\s[IVX]{1,5}(?:e|er|ème|ᵉ)){0,5}\ssiècles?\b)",
    "es": r"(?<=\b[Ss]iglo )(?P<n>[IVX]{1,5})\b",
    "it": r"(?P<n>[IVX]{1,5})(?=\ssecolo\b)|(?<=\b[Ss]ecolo )(?P<after>[IVX]{1,5})\b",
    "de": r"(?!)",
    "ru": r"(?P<n>[IVX]{1,5})(?P<case>\s(?:век|века|веке|веку|веком)\b)|(?P<in>(?<=\b[Вв] )[IVX]{1,5}\sв\.)",
}
_LETTER = re.compile(r"[A-Z]\.")
_LAST_WORD = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ][\w’-]*[a-zà-ÿ])\s\Z")
# "девятнадцатый" in the case of the century that follows it.
_ENDINGS = {"век": "ый", "века": "ого", "веке": "ом", "веку": "ому", "веком": "ым"}
_STRESSED = ("второе", "шестое", "седьмое", "восьмое")
_SOFT = {"ый": "ий", "ого": "ьего", "ом": "ьем", "ому": "ьему", "ым": "ьим"}


_PARTS_OF_LAWS = {"Art": "Artikel", "Abs": "Absatz", "Nr": "Nummer", "Ziff": "Ziffer"}
# In a law: "Abs. 1 S. 2" is its second sentence, "§§ 305 ff." those that follow.
_OF_LAWS: dict[str, tuple[Rewrite, ...]] = {
    "de": (
        (lazy(r"(?:(?<=\bAbs\. \d )|(?<=\bAbs\. \d\d ))S\.(?=\s?\d)"), lambda _: "Satz"),
        (lazy(r"(?<=\d\s)(?P<word>Art|Abs|Nr|Ziff)\.(?=\s?\d)"), lambda m: _PARTS_OF_LAWS[m["word"]]),
        (lazy(r"(?<=\d)\s?(?:ff\b\.?|f\.(?!\w))"), lambda _: " folgende"),
    ),
}


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "z. B. 12 km" → "zum Beispiel zwölf Kilometer"; "Louis XIV" → "Louis quatorze"."""
    if language not in _CENTURY:
        return
    yield from rewrite(text, span, _numerals(language), "Roman numeral")
    rules = (
        (_OF_LAWS.get(language, ()), "abbreviation"),
        (_units(language), "measure"),
        (_abbreviations(language), "abbreviation"),
    )
    for rows, kind in rules:
        for step in rewrite(text, span, rows, kind):
            # The full stop that ends a sentence stays.
            stop = "." if step.was.endswith(".") and ends_sentence(text, span, step.span.end) else ""
            yield replace(step, said=step.said + stop)


@cache
def _abbreviations(language: str) -> tuple[Rewrite, ...]:
    tables = (BEFORE_ANYTHING, BEFORE_NUMBERS, BEFORE_NAMES)
    rows = [(row, table) for table in tables for row in table.of(language)]
    rows.sort(key=lambda pair: -len(pair[0].words))
    return tuple(
        (
            lazy(table.framed(row.words)),
            (_of_name if table is BEFORE_NAMES and _LETTER.fullmatch(row.words) else _constant)(row.spoken),
        )
        for row, table in rows
    )


def _of_name(words: str) -> Callable[[re.Match[str]], str | None]:
    """A letter before a name, unless it is an initial: "M. Dupont", but "Robert M. Martin"."""

    def verbalize(match: re.Match[str]) -> str | None:
        before = _LAST_WORD.search(match.string, max(0, match.start() - 40), match.start())
        is_initial = before is not None and before[1].lower() not in starts("")
        return None if is_initial else words

    return verbalize


def _constant(words: str) -> Callable[[re.Match[str]], str]:
    return lambda _: words


@cache
def _units(language: str) -> tuple[Rewrite, ...]:
    rows = []
    for unit in sorted(UNITS.of(language), key=lambda unit: -len(unit.sign)):
        sign = rf"(?<![\w.,])(?P<n>{_FIGURE})(?P<space>\s?){_sign(unit.sign)}(?![\w²³/’'])"
        rows.append((lazy(sign), _counted(unit.forms, language)))
    return tuple(rows)


def _sign(written: str) -> str:
    """A unit's sign as a pattern: with or without spaces ("km / h", "° C"), and raised figures as they are typed."""
    sign = re.escape(written).replace("/", r"\s?/\s?").replace("°", r"°\s?")
    return sign.replace("²", "[²2]").replace("³", "[³3]")


def _counted(forms: tuple[str, ...], language: str) -> Callable[[re.Match[str]], str]:
    def verbalize(match: re.Match[str]) -> str:
        number = match["n"]
        is_range = match.string[: match.start()].endswith(("-", "–"))
        words = certain_cardinal(int(number), language) if number.isdecimal() and not is_range else None
        return f"{words or number} {forms[min(_form(number, language), len(forms) - 1)]}"

    return verbalize


def _form(number: str, language: str) -> int:
    """Which form a number asks for: 0 for one, 1 for several (in Russian two to four, and fractions), 2 for more."""
    if language == "fr":  # several begin with two
        return 0 if number.partition(",")[0] in ("0", "1") else 1
    if language != "ru":
        return 0 if number == "1" else 1
    if "," in number:
        return 1
    last, tens = int(number[-1]), number[-2:-1]
    if tens == "1" or last == 0 or last > 4:
        return 2
    return 0 if last == 1 else 1


@cache
def _numerals(language: str) -> tuple[Rewrite, ...]:
    rows: list[Rewrite] = [(lazy(rf"(?<!\w)(?:{_CENTURY[language]})"), _century(language))]
    if language in RULERS.languages:
        first = "(?:er|ᵉʳ)" if language == "fr" else "(?!)"
        names = RULERS.pattern(language)
        sign = rf"(?<=\b)(?P<name>{names})\s(?P<n>I(?={first})|[IVX]{{2,6}}|[VX])(?P<first>{first})?(?![\w’'])"
        rows.append((lazy(sign), _ruler(language)))
    return tuple(rows)


def _century(language: str) -> Callable[[re.Match[str]], str | None]:
    def verbalize(match: re.Match[str]) -> str | None:
        groups = match.groupdict()
        if groups.get("in"):
            number = value(groups["in"].split()[0])
            return f"{_russian(number, 'веке')} веке" if number else None
        number = value(groups["n"] or groups.get("after") or "")
        if number is None:
            return None
        if language == "ru":
            return _russian(number, groups["case"].strip()) + groups["case"]
        if language == "fr":
            return "premier" if number == 1 else ordinal(number, "fr")
        return cardinal(number, language) if language == "es" else _masculine(ordinal(number, language))

    return verbalize


def _russian(number: int, word: str) -> str:
    """The ordinal of a century in the case of its word: 19, "веке" → "девятнадцатом"."""
    words, ending = ordinal(number, "ru"), _ENDINGS[word]
    if words.endswith("третье"):
        return words[:-2] + _SOFT[ending]
    return words[:-2] + ("ой" if ending == "ый" and words.endswith(_STRESSED) else ending)


def _ruler(language: str) -> Callable[[re.Match[str]], str | None]:
    def verbalize(match: re.Match[str]) -> str | None:
        number = value(match["n"])
        if number is None:
            return None
        if match["first"]:
            return f"{match['name']} premier"
        counts = language == "fr" or (language == "es" and number > 10)
        words = cardinal(number, language) if counts else ordinal(number, language)
        return f"{match['name']} {words if counts or match['name'] in QUEENS.of(language) else _masculine(words)}"

    return verbalize


def _masculine(words: str) -> str:
    """Of the feminine ordinal of Spanish and Italian, which is what the CLDR has: "decimonovena" → "decimonoveno"."""
    return re.sub(r"a\b", "o", words)
