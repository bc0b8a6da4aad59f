"""Capitals: acronyms by letters or as words, initials, words in capitals for emphasis, headings in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.rewrites import Rewrite, ends_sentence, rewrite
from audioedition.script.normalize.spelling import capitals, is_acronym_word, is_word, spelled, stays_as_written
from audioedition.script.normalize.steps import change
from audioedition.words.acronyms import ACRONYM_FORMS, ACRONYM_WORDS, BY_LETTERS, EMPHASIS
from audioedition.words.sentence_starts import NO_NAMES, PRONOUNS, STARTS

_CAPITALS = lazy(
    r"(?<![^\W\d_])(?<![.’'_])(?P<letters>[A-ZÀ-ÖØ-Þ]{2,})(?P<end>s(?![’'])|[’']?s|[’'](?:S|T|D|M|RE|LL|VE)(?![^\W\d_])|)(?![^\W\d_\u2080-\u2089\u00b9\u00b2\u00b3])(?!\.[A-Z])"
)
# "U.S.", "Ph.D.", "U.S.-led", "C.I.A.’s"
_DOTTED = lazy(
    r"(?<![\w.])(?P<letters>Ph\.\s?D|(?:[A-Z]\.){1,7}[A-Z]|(?:[a-z]\.){1,3}[a-z])(?P<stop>\.?)(?P<end>[’']s|)(?!\w)"
)
# "J. K. Rowling", "George W. Bush", "A. Pushkin"
_INITIALS = lazy(r"(?<![\w.’'])(?P<letters>(?:[A-Z]\.[ \u00a0]?){1,4})(?=(?P<next>[A-ZÀ-ÞŠŽŁČ][^\W\d_]+))")
# Letters in these are words of their own ("a.m.").
_SMALL = frozenset("a.m p.m a.k.a r.i.p p.s n.b w.r.t".split())
# A letter that is a name or a grade: "Plan A is …", "an A in math"; not "Group a few", nor "Part A.".
_DESIGNATED = lazy(
    r"\b(?P<what>Plan|Part|Type|Team|List|Group|Class|Grade|Block|Annex|Point|Model|Section|Vitamin|Exhibit|Hepatitis|"
    r"Appendix|Category|Unit|Zone|Hall|Gate|Line|[vV]itamin|[hH]epatitis|[aA]n|[lL]etter|[sS]traight|[pP]oint|[fF]rom"
    r"(?=\sA\sto\s[A-Z]\b))\sA(?=\s[a-z])"
)
_PAIR = lazy(r"(?<![A-Za-z])[A-ZÀ-ÖØ-Þ]{2,}\W+(?:[A-Z]\W+)*[A-ZÀ-ÖØ-Þ]{2,}")
# No part of an address or of a file's name is one.
_SMALL_WORD = lazy(r"(?<![\w.@/\\:’'-])[aeiou][a-z]{3}(?![\w@/\\:-]|[.’']\w)")
_SMALL_LETTER = lazy(r"[a-zß-öø-ÿ]")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "OSCE" → "O.S.C.E", "SIZO" → "Sizo", "J. K. Rowling" → "J.K Rowling", "THE ARREST" → "The Arrest"."""
    if language != "en":
        return
    yield from _dotted(text, span)
    yield from rewrite(text, span, _ROWS, "initials")
    shouted = _is_shouted(text, span)
    for match in _CAPITALS.finditer(text, span.start, span.end):
        step = _capitals(text, span, match, shouted)
        if step:
            yield step


def _is_shouted(text: str, span: Span) -> bool:
    """A heading in capitals: two such words, and hardly a small letter."""
    if not _PAIR.search(text, span.start, span.end):
        return False
    part = span.of(text)
    small = len(_SMALL_LETTER.findall(part))
    return small * 8 < sum(character.isupper() for character in part)


def _capitals(text: str, span: Span, match: re.Match[str], shouted: bool) -> Step | None:
    letters, end = match["letters"], match["end"].replace("'", "’").lower()
    if end[1:] in ("t", "d", "m", "re", "ll", "ve"):  # "DON'T"
        return change(text, *match.span(), "capitals", (letters.capitalize() if shouted else letters.lower()) + end)
    if letters == "WHO" and text[max(span.start, match.start() - 4) : match.start()].lower() == "the ":
        return change(text, *match.span(), "acronym", spelled(letters, many=bool(end)))
    if letters in ("OK", "OKS"):
        return None
    if word := _word(letters):
        return change(text, *match.span(), "acronym", word + end)
    by_letters = letters in BY_LETTERS.of("en")
    if letters in EMPHASIS.of("en") and not (by_letters and not shouted):
        return change(text, *match.span(), "capitals", (letters.capitalize() if shouted else letters.lower()) + end)
    if not by_letters and (
        is_acronym_word(letters)
        or _is_word_of(text, letters)
        or (shouted and len(letters) > 2 and re.search("[AEIOUY]", letters))
        or not letters.isascii()
    ):
        return change(text, *match.span(), "acronym" if not shouted else "capitals", letters.capitalize() + end)
    after = " " if text[match.end() : match.end() + 1].isdigit() and match.end() < span.end else ""
    before = " " if match.start() > span.start and text[match.start() - 1].isdigit() else ""
    if not end and (stays_as_written(letters) or _is_of_an_address(text, match)):
        return change(text, *match.span(), "acronym", before + capitals(letters) + after)
    return change(text, *match.span(), "acronym", before + spelled(letters, many=bool(end)) + after)


def _is_word_of(text: str, letters: str) -> bool:
    """Whether the article writes in small letters too what else is taken for letters: "ITEM" beside "an item"."""
    return len(letters) == 4 and is_word(letters) and letters.lower() in _small_words(text)


@lru_cache(maxsize=2)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(_SMALL_WORD.findall(text))


def _word(letters: str) -> str | None:
    """An acronym that a row has as a word: "SIZO" → "Sizo", "UNESCO" → "Yunesco"."""
    if letters in ACRONYM_WORDS.of("en"):
        return letters.capitalize()
    return ACRONYM_FORMS.of("en").get(letters)


def _is_of_an_address(text: str, match: re.Match[str]) -> bool:
    """ "BBC dot co dot UK", as one tells it."""
    return text.startswith(" dot ", match.end()) or text.endswith(" dot ", match.start() - 5, match.start())


def _dotted(text: str, span: Span) -> Iterator[Step]:
    for match in _DOTTED.finditer(text, span.start, span.end):
        written = match["letters"]
        if written[0].islower() and written not in _SMALL:
            continue
        letters = re.sub(r"[\W_]", "", written)
        if letters.islower() and written not in ("a.m", "p.m"):
            letters = letters.upper()
        if match["end"] or letters[0] == "A":
            words = spelled(letters, many=bool(match["end"]))
        else:
            words = ".".join(letters.upper() if "h" in letters else letters)
        # The last stop is the sentence's own where the sentence ends.
        stop = "." if match["stop"] and not match["end"] and ends_sentence(text, span, match.end()) else ""
        yield change(text, match.start(), match.end(), "acronym", words + stop)


@cache
def _no_names() -> frozenset[str]:
    return frozenset[str]().union(*(table.of("en") for table in (PRONOUNS, STARTS, NO_NAMES)))


def _initials(match: re.Match[str]) -> str | None:
    letters = re.sub(r"\W", "", match["letters"])
    if len(letters) == 1 and match["next"].lower() in _no_names():
        return None  # "He took plan B. Then …"
    return spelled(letters) + " "


_ROWS: tuple[Rewrite, ...] = (
    # R&D, AT&T
    (
        re.compile(r"(?<![\w&])(?P<a>[A-Z]{1,3})&(?P<b>[A-Z]{1,3})(?![\w&])"),
        lambda m: f"{spelled(m['a'])} and {spelled(m['b'])}",
    ),
    (_INITIALS, _initials),
    (lazy(r"(?<![^\W_])I[’'](?:M|LL|VE|D)(?![^\W_])"), lambda m: "I" + m.group()[1:].lower()),
    (lazy(r"(?<![\w.’'])A(?=\sto\sZ\b)"), lambda _: "Eh"),
    (_DESIGNATED, lambda m: f"{m['what']} Eh"),
)
