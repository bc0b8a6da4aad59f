"""The ordered list of rules that make speakable text. Each looks at the untouched source within a span
and yields steps; the first step to take a place keeps it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from audioedition.model import Span, Step
from audioedition.script.normalize import (
    abbreviations,
    acronyms,
    addresses,
    dates,
    figures,
    fractions,
    identifiers,
    money,
    numbers,
    other_language_numbers,
    other_language_words,
    quotes,
    roman_numerals,
    spaces,
    symbols,
    telephone,
    times,
    units,
    web_addresses,
)
from audioedition.script.normalize.plain_prose import is_plain
from audioedition.script.normalize.steps import Steps, change


class Rule(NamedTuple):
    """A rule's name, its steps, and what a span must hold for it to look at all."""

    name: str
    steps: Callable[[str, Span, str], Iterator[Step]]
    needs: re.Pattern[str] | None = None
    odd: bool = True
    """Whether it has no steps where there are Latin letters and the marks of plain prose alone."""


# What every span is searched for begins with a set of characters where it can, for most characters are in none: to look
# behind a mark that is found costs less than to try all alternatives at each place.
_ODD = re.compile(r"[^A-Za-zÀ-ÖØ-öø-ÿ\s.,;:!?'\"“”‘’()\[\]–—―-]")

_FIGURE = re.compile(r"\d")
# What the rules for figures look for, besides a figure: most sentences with a figure have a year or a quantity.
_IDENTIFIER = re.compile(
    r"\d[-–]\d|\d:[12]\d{3}|\d{5}|0x|\d\.\d\d|[A-Za-z]\.\s?\dd|[a-z.]\.\s?\dth|[A-Z][a-z]*\.\s\d|\bFY|\d(?<=\d\d\d)s?\s[a-z]*(?:error|status|respon)"
    r"|(?:HTTP|[Ss]tatus|[Ee]rrors?|[Cc]ode|[Rr]esponses?)\s\d"
)
_HEXADECIMAL = re.compile(r"[A-Fa-f]\d|\d[A-Fa-f]")
_CLOCK = re.compile(r"\d:\d|\d\s?[ap]\.?\s?m|\d\s?(?:h|m|min)\s?\d", re.I)
_MONEY = re.compile(r"[$€£¥₽₸₴₹₩₪₺₾₿¢]|\d\s?(?:[A-Z]{2}|[a-z]{0,8} ?[A-Z]{3}|p\b|ct|tg)|[A-Z]{2,3}\s?\.?\d|\bRs")
_CALL = re.compile(r"\d{3}|\+\d|\d[-–]\d|[Ee]xt\.")
_FRACTION = re.compile(r"\d\s?[/⁄]\s?\d|[\u00bc-\u00be\u2150-\u2189]")
_STREET = re.compile(r"[\d,]\s(?:[A-Z]{2}\b|(?<=\d\s)[A-Z\d]|(?<=,\s)[A-Z][a-z]{1,4}\.)|\([A-Z][a-z]{1,4}\.\s")
_ADDRESS = re.compile(r"[@#/.](?:(?<=[@#/])|(?<=\w.)\w)")
_ODD_FIGURE = re.compile(
    r"[-−+]\s?[$€£¥]?\.?\d|\d\+|[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\U0001f100-\U0001f10c]"
)
# A sign that is none of plain prose's marks.
_SIGN = re.compile(r"[^\w\s.,;:!?'\"“”‘’()\[\]–—―-]|[_πµ]")
_GREEK = re.compile(r"[\u0391-\u03c9]")
_DOT = re.compile(r"\.[a-zN](?<=[\s(“\"‘']..)")
_DASH = re.compile(r"[—―‐‑–-](?:(?<=[—―])|(?<=[^\W\d_][‐‑–])|(?<=-)-|(?<=[ \u00a0]-)[ \u00a0])")
_NUMERAL = re.compile(
    r"[A-Zivxl\u2160-\u2188](?:(?<=\b[VXLCDM])\b|(?<=\b[IVXLCDM])[IVXLCDM]{1,14}\b|(?<=\b[A-Z])\w+\.?\sI\b"
    r"|(?<=[IVX])[IVX]{0,4}(?:th|st|nd|rd)\b|(?<=[ivxl])(?<![^\W_].)[ivxl]{1,6}(?![^\W_])|(?<=[\u2160-\u2188]))"
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ.](?:(?<=[A-Z])[A-Z&]|(?<=[À-Þ])[À-Þ]|(?<=\b[A-Za-z]\.)|(?<=\bA)\b)")
_PICTURE = re.compile(r"[^\x00-\u024f\u2010-\u2026]")
_EMOTICON = re.compile(r"\s(?:[:;]['’]?[-o^]?[)(DPp|/\\]|[xX]D|\^)")
# What stands in every abbreviation, unit and numeral of other languages than English.
_ABROAD = re.compile(r"[.\d]|[IVX]|Dr\b|M[lm][el]|[гд]-")
_QUOTE = re.compile(r"[«»„‹›]")
_SPACE = re.compile(r"[\s“„«‘(\[](?:(?<=\s)[,;:!?”»’)\].]|(?<=[“„«‘(\[])\s)")

# These take marks of brackets too: "(495) 123-45-67", "401(k)", ".../Mercury_(planet)".
ABOVE_BRACKETS: tuple[Rule, ...] = (
    Rule("fingerprint", identifiers.fingerprints, _HEXADECIMAL),
    Rule("web", web_addresses.steps, _ADDRESS, odd=False),
    Rule("telephone number", telephone.steps, _CALL),
    Rule("number", numbers.with_brackets, re.compile(r"\d\(")),
)
RULES: tuple[Rule, ...] = (
    Rule("identifier", identifiers.steps, _IDENTIFIER),
    Rule("date", dates.steps, _FIGURE),
    Rule("time", times.steps, _CLOCK),
    Rule("money", money.steps, _MONEY),
    Rule("postal address", addresses.steps, _STREET, odd=False),
    Rule("measure", units.steps, re.compile(r"[\d½¼¾⅓²³°/]")),
    Rule("fraction", fractions.steps, _FRACTION),
    Rule("Roman numeral", roman_numerals.steps, _NUMERAL, odd=False),
    Rule("abbreviation", abbreviations.steps, odd=False),
    Rule("acronym", acronyms.steps, _CAPITALS, odd=False),
    Rule("words abroad", other_language_words.steps, _ABROAD, odd=False),
    Rule("number", numbers.steps, _FIGURE),
    Rule("number abroad", other_language_numbers.steps, _FIGURE),
    Rule("figure", figures.steps, _ODD_FIGURE),
    Rule("symbol", symbols.steps, _SIGN),
    Rule("Greek letter", symbols.greek_letters, _GREEK),
    Rule("dot", symbols.dots, _DOT, odd=False),
    Rule("dash", symbols.dashes, _DASH, odd=False),
    Rule("emoji", symbols.pictures, _PICTURE),
    Rule("emoticon", symbols.emoticons, _EMOTICON, odd=False),
    Rule("quotation mark", quotes.steps, _QUOTE),
    Rule("space", spaces.steps, _SPACE, odd=False),
)
# Sentence and clause ends of Latin, Chinese and Japanese, Arabic and Urdu, Indian, Armenian, Ethiopic, Khmer script.
_STOPS = tuple(".!?…:;,。！？．｡，、；：؟؛،۔।॥։።፧፤។")
_DASHES = ("–", "—", "―", "-")
_NEVER_FIRST = frozenset(",;:.!…–—―-•·*")
_MINUS = re.compile(r"[-−][$€£¥]?\.?\d")
# In German “ and ‘ close, and so may « and ‹: at the end of a text nothing opens.
_CLOSERS = "\"'”’»“‘«‹›)]」』）】》〉"


def spoken_form(
    text: str, span: Span, language: str, known: Iterable[Step], ending: str
) -> tuple[tuple[Step, ...], str]:
    """The steps over `span` and the text that they make.

    `known` are steps that were made before (brackets, marks left out). `ending` is the mark to put at the end
    where none is: "." for a sentence, "," or a dash where a note cuts in, "" for nothing.
    """
    known_steps = list(known)
    if not known_steps and language == "en" and is_plain(text, span):
        steps = Steps(text, span)
    else:
        steps = _normalized(text, span, language, known_steps)
    so_far = steps.replayed()
    ended = so_far.rstrip(_CLOSERS).endswith(_STOPS) or (ending == " –" and so_far.endswith(_DASHES))
    if ending and so_far and not ended:
        steps.offer(change(text, span.end, span.end, "ending", ending))
    return steps.tuple(), steps.replayed()


def _normalized(text: str, span: Span, language: str, known: list[Step]) -> Steps:
    """The known steps and those of every rule; no mark begins the text."""
    steps = Steps(text, span, _with_addresses(text, span, language, known))
    _drop_leading_marks(text, span, steps)
    _apply(RULES, steps, text, span, language)
    _drop_leading_marks(text, span, steps)
    return steps


def _with_addresses(text: str, span: Span, language: str, known: list[Step]) -> list[Step]:
    """The known steps, and the addresses that the marks among them lie in ("(495) 123-45-67"); never half of a mark."""
    addresses = Steps(text, span)
    _apply(ABOVE_BRACKETS, addresses, text, span, language)
    steps: list[Step] = []
    marks = deque(sorted(known, key=lambda step: step.span))
    for address in addresses.tuple():
        while marks and marks[0].span.end <= address.span.start:
            steps.append(marks.popleft())
        beside: list[Step] = []
        while marks and marks[0].span.start < address.span.end:
            beside.append(marks.popleft())
        if all(_lies_in(text, step.span, address.span) for step in beside):
            steps.append(address)
        else:
            marks.extendleft(reversed(beside))
    return [*steps, *marks]


def _lies_in(text: str, mark: Span, address: Span) -> bool:
    """Whether a mark's place lies in an address's, but for white space."""
    return not text[mark.start : address.start].strip() and not text[address.end : mark.end].strip()


def _apply(rules: Iterable[Rule], steps: Steps, text: str, span: Span, language: str) -> None:
    is_needed: dict[re.Pattern[str], bool] = {}
    odd = _ODD.search(text, span.start, span.end) is not None
    for rule in rules:
        if rule.odd and not odd:
            continue
        if rule.needs is not None and rule.needs not in is_needed:
            is_needed[rule.needs] = rule.needs.search(text, span.start, span.end) is not None
        if rule.needs is None or is_needed[rule.needs]:
            for step in rule.steps(text, span, language):
                steps.offer(step)


def _drop_leading_marks(text: str, span: Span, steps: Steps) -> None:
    """Nothing begins with a comma or a dash, also once a bracket, an emoji or a sign before it has gone ("🌀—0")."""
    place = span.start
    for step in (*steps.tuple(), change(text, span.end, span.end, "", "end")):
        for mark in range(place, step.span.start):
            if _MINUS.match(text, mark, span.end) or not (text[mark] in _NEVER_FIRST or text[mark].isspace()):
                return
            if not text[mark].isspace():
                steps.offer(change(text, mark, mark + 1, "leading mark", ""))
        audible = step.said if step.said == "…" else step.said.lstrip(" ,;:–—-")
        if audible != step.said:
            steps.restate(step, audible)
        if audible:
            return
        place = step.span.end
