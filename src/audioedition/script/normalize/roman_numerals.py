"""Roman numerals: after the names of rulers and popes, after "Chapter", "World War" and the like, of centuries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.roman import value
from audioedition.script.normalize.numerals import cardinal, ordinal, year
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.words.numbered_names import DESIGNATIONS, GIVEN_NAMES, RULERS, TITLES_OF_RULERS

# Of single letters only I, V and X are figures: never "Part C", "Class D", "Malcolm L".
_UP_TO_39 = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})"
_NUMERAL = r"(?:[IVXL]{2,7}|[IVX])"
_REGNAL, _TITLES = RULERS.pattern("en"), TITLES_OF_RULERS.pattern("en")
# As they are, or in capitals: "CHAPTER IV".
_DESIGNATIONS = f"(?:{DESIGNATIONS.pattern('en')}|{DESIGNATIONS.pattern('en', upper=True)})"
_END = r"(?P<end>[’']s)?(?![\w’'])(?!\.\s?[A-Z]\.)"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Henry VIII" → "Henry the eighth"; "World War II" → "World War two"; "Part C" stays."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "Roman numeral")


def _ruler(match: re.Match[str]) -> str | None:
    if match["n"] == "I" and not _can_be_the_first(match):
        return None
    if match["n"] in ("V", "X") and re.match(r"\.\s?[A-Z]", match.string[match.end() : match.end() + 3]):
        return None  # an initial: "Charles V. Smith"
    number = value(match["n"])
    return f"{match['name']} the {ordinal(number)}{match['end'] or ''}" if number else None


def _can_be_the_first(match: re.Match[str]) -> bool:
    """ "Nicholas I of Russia", "Tsar Peter I"; not "as Peter I know"."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    after = match.string[match.end() : match.end() + 4]
    return bool(re.search(rf"\b{_TITLES}\s\Z", before) or match["end"] or re.match(r"\sof\s|\s?[,;:.)(–—-]|\Z", after))


def _person(match: re.Match[str]) -> str | None:
    number = value(match["n"])
    if number is None or not _is_person(match["name"].split()):
        return None
    return f"{match['name']} the {ordinal(number)}{match['end'] or ''}"


def _is_person(names: list[str]) -> bool:
    """ "Robert Downey III", "Royal Tewksbury Johnson III"; not "Final Fantasy III"."""
    return names[0] in GIVEN_NAMES.of("en") or (len(names) > 2 and names[0] not in ("The", "A", "In"))


_FULL_NAMES = {
    "pp.": "pages", "p.": "page", "Vol": "Volume", "Vols": "Volumes", "VOL": "Volume", "VOLS": "Volumes",
    "Fig": "Figure", "FIG": "Figure",
}  # fmt: skip


def _part(match: re.Match[str]) -> str | None:
    number = value(match["n"])
    if number is None:
        return None
    last = value(match["last"]) if match["last"] else None
    name = _FULL_NAMES.get(match["name"], match["name"])
    space = match["space"] if name == match["name"] else " "
    range_ = f" to {cardinal(last)}" if last else ""
    return f"{name}{space}{cardinal(number)}{range_}{match['end'] or ''}"


def _century(match: re.Match[str]) -> str | None:
    number = value(match["n"])
    last = value(match["last"]) if match["last"] else None
    if number is None or (match["last"] and last is None):
        return None
    joint = " and " if "and" in (match["joint"] or "") else " to "
    return ordinal(number) + (f"{joint}{ordinal(last)}" if last else "")


def _alone(match: re.Match[str]) -> str | None:
    """ "II", "XIV": no word, so a number; "IV" before a word may be a drip."""
    number = value(match["n"])
    if match["n"] == "IV" and re.search(
        r"\b(?:an?|the|by|on)\s\Z", match.string[max(0, match.start() - 5) : match.start()], re.I
    ):
        return None
    return cardinal(number) if number else None


def _is_a_name(match: re.Match[str]) -> bool:
    """ "XI JINPING"; not the number of a heading, "XI. THE ADVENTURE"."""
    return match["n"] == "XI" and not re.match(r"\.\s+[A-Z]", match.string[match.end() : match.end() + 4])


def _long(match: re.Match[str]) -> str | None:
    number = value(match["n"])
    return year(number) if number and 1000 < number < 2100 else None


def _sign(match: re.Match[str]) -> str:
    """Ⅳ, a letter of its own in Unicode."""
    import unicodedata

    return " ".join(cardinal(int(unicodedata.numeric(letter))) for letter in match.group())


_ROWS: tuple[Rewrite, ...] = (
    (lazy(r"[\u2160-\u2182\u2185-\u2188]+"), _sign),
    (lazy(rf"(?<!\w)(?P<name>{_REGNAL})\s(?:the\s)?(?P<n>{_UP_TO_39}){_END}"), _ruler),
    (lazy(rf"\b(?P<name>{_TITLES}\s[A-Z]\w+)\s(?P<n>{_UP_TO_39}){_END}"), _ruler),
    (
        lazy(rf"\b(?P<name>{_DESIGNATIONS})(?P<space>\.?\s)(?P<n>{_NUMERAL})(?:\s?[–-]\s?(?P<last>{_NUMERAL}))?{_END}"),
        _part,
    ),
    (
        lazy(
            r"\b(?P<name>[Cc]hapter|[Pp]art|[Bb]ook|[Vv]olume|[Aa]ct|[Ss]cene|[Pp]ages?|pp?\.)"
            r"(?P<space>\s)(?P<n>[ivxl]{2,7})(?:\s?[–-]\s?(?P<last>[ivxl]{1,7}))?(?P<end>(?!))?(?!\w)"
        ),
        _part,
    ),
    (
        lazy(
            r"(?<!\w)(?P<n>[IVX]{1,5})(?:th|st|nd|rd)?(?:(?P<joint>\s?[–-]\s?|\sand\s(?:the\s)?)"
            r"(?P<last>[IVX]{1,5})(?:th|st|nd|rd)?)?(?=\s(?:[Cc]entur"
            r"(?:y|ies)|c\.|[Cc]ongress|Olympi\w+|Dynasty|Corps|Army)\b)"
        ),
        _century,
    ),
    (
        lazy(
            rf"(?<![\w.’'-])(?P<name>[A-Z][\w’-]+(?:\s(?:[A-Z]\.\s?){{0,2}}[A-Z][\w’-]+){{0,2}}),?\s"
            rf"(?P<n>II|III|IV){_END}"
        ),
        _person,
    ),
    (
        lazy(r"(?<![\w.’'&/-])(?P<n>(?=[IVX]*I|XV\b)(?:X{0,3}(?:IX|IV|V?I{1,3})|XV))(?![\w&/’'])(?!\.[A-Z])"),
        lambda m: None if len(m["n"]) < 2 or _is_a_name(m) else _alone(m),
    ),
    (lazy(r"(?<![\w.])(?P<n>M[MDCLXVI]{3,})(?![\w])"), _long),
)
