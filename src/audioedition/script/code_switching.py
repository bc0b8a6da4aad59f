"""A sentence in two scripts, cut where the script changes: no voice reads letters that its language does not have.

Words in letters that the language around does not have are always apart ("He said «Не бойся» and rowed on"). Latin
words in another script are apart only where small words make a phrase of them ("Он сказал «never mind»"): voices for
other scripts read names and terms in Latin letters, and Russian prose is full of them ("в журнале The New Yorker").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.language_detection import is_latin, language_of, script_of, script_of_language
from audioedition.words.function_words import FUNCTION_WORDS

# In Chinese and its neighbours no space parts a foreign name from the words around it ("digital ocean的").
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_LETTER = rf"[^\W\d_²³¹⁰-₉{_IDEOGRAPHS}]"
_WORD = lazy(rf"[{_IDEOGRAPHS}]+|{_LETTER}+(?:['’-]{_LETTER}+)*")
# What plain text holds of a page's tags is no word of any language: "<br><br>" is not Danish.
_TAG = lazy(r"</?[A-Za-z][^<>]*>")
_WORDS_AND_TAGS = lazy(rf"{_TAG.pattern}|(?P<word>{_WORD.pattern})")
_OPENERS = frozenset("«“„‘\"'([{‹")
# In these a letter alone is a symbol ("α", "the letter Ж"), unless it is a word among others of its script.
_WITH_SYMBOLS = frozenset(("LATIN", "GREEK", "CYRILLIC", "HEBREW"))
_FEWEST_LETTERS = 2
# Greek letters in a formula or a unit are signs, be there two of them: "240 μm", "ρω/η", "πa²", "ΓL".
_SIGNS = lazy(
    r"(?:[\u0391-\u03a9\u03b1-\u03c9]{1,2}|[A-Za-z]*[\u0391-\u03a9\u03b1-\u03c9][A-Za-z]+|[A-Za-z]+[\u0391-\u03c9])"
)
_BESIDE_SIGNS = frozenset("=+−×·/^*²³⁰¹⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉<>≤≥≈±()[]|,0123456789")
# Addresses and names of code are no phrase of any language: "stihi.ru", "player.setav".
_ADDRESS = lazy(r"\S*[^\W\d_][.@/_:(]+[^\W_]\S*")
# Of so few words in Latin letters only what is often quoted is believed; else they are what most are, English.
_OFTEN_QUOTED = frozenset(("en", "fr", "it", "de", "es", "la"))
_FEWEST_WORDS = 10
_FEWEST_SMALL_WORDS = 2
# Chinese and its neighbours write names in Latin letters small too ("digital ocean").
_FEWEST_AMONG_IDEOGRAPHS = 3


class LanguageRun(NamedTuple):
    """A stretch of a sentence, and the language that it is in."""

    span: Span
    language: str


def language_runs(text: str, span: Span, language: str, whole: Sequence[Span] = ()) -> list[LanguageRun]:
    """The stretches of a sentence in `language`, in order, without the white space between them. What is in `whole`
    stays together, in that language."""
    if is_latin(span.of(text)):
        return [LanguageRun(span, language)]
    runs = [LanguageRun(run, _language(text, run, language)) for run in _runs(text, span)]
    runs = [run if not _within(run.span, whole) else LanguageRun(run.span, language) for run in runs]
    groups = [list(group) for _, group in groupby(runs, key=lambda run: run.language)]
    if len(groups) < 2:
        return [LanguageRun(span, groups[0][0].language if groups else language)]
    cuts = [_cut(text, before[-1].span.end, after[0].span.start) for before, after in pairwise(groups)]
    edges = pairwise([span.start, *cuts, span.end])
    return [LanguageRun(Span(*edge).trim(text), group[0].language) for group, edge in zip(groups, edges, strict=True)]


def _within(run: Span, whole: Sequence[Span]) -> bool:
    return any(one.overlaps(run) for one in whole)


def _runs(text: str, span: Span) -> Iterator[Span]:
    """Words of one script that follow each other."""
    words = (Span(*match.span()) for match in _WORDS_AND_TAGS.finditer(text, *span) if match["word"])
    for _, group in groupby(words, key=lambda word: script_of(word.of(text))):
        run = list(group)
        yield Span(run[0].start, run[-1].end)


def _language(text: str, run: Span, around: str) -> str:
    """The language of words of one script, which stand in a sentence of the language around."""
    words = _TAG.sub(" ", run.of(text))
    script, home = script_of(words), script_of_language(around)
    is_symbol = script in _WITH_SYMBOLS and max(map(len, _WORD.findall(words))) < _FEWEST_LETTERS
    if script == "GREEK" and _are_signs(text, run, words):
        return around
    if script == home or is_symbol or (script == "LATIN" and not _is_phrase(words, home)):
        return around
    if script != "LATIN":
        return language_of(words, around)
    guess, count = language_of(words, ""), len(_WORD.findall(_ADDRESS.sub(" ", words)))
    if count >= _FEWEST_WORDS or not words.isascii() or guess == "la":
        return guess
    small = FUNCTION_WORDS.of(guess).intersection(words.lower().replace("’", "'").split())
    return guess if guess in _OFTEN_QUOTED and small else "en"


def _are_signs(text: str, run: Span, words: str) -> bool:
    """Whether Greek letters are signs: words of one or two of them, or with Latin ones, of which one stands beside a
    figure or a mark of a formula."""
    if not all(_SIGNS.fullmatch(word) for word in _WORD.findall(words)):
        return False
    beside = {text[max(0, run.start - 2) : run.start].strip()[-1:], text[run.end : run.end + 2].strip()[:1]}
    return not (beside | set(words)).isdisjoint(_BESIDE_SIGNS) or any(
        word.isascii() for word in re.split(r"[^A-Za-z]", words) if word
    )


def _is_phrase(words: str, home: str) -> bool:
    telling = _ADDRESS.sub(" ", words)
    small = [word for word in _WORD.findall(telling) if word[0].islower() and len(word) > 1]
    ideographs = home in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
    return len(small) >= (_FEWEST_AMONG_IDEOGRAPHS if ideographs else _FEWEST_SMALL_WORDS)


def _cut(text: str, start: int, end: int) -> int:
    """Where the gap between two runs is cut: after its last white space, else before the marks that open the next."""
    for place in range(end, start, -1):
        if text[place - 1].isspace():
            return place
    place = end
    while place > start and text[place - 1] in _OPENERS:
        place -= 1
    return place
