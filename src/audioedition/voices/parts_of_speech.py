"""Which part of speech an English word is, by the words around it: a small tagger for words that may be several.

A linear model over the words before and behind, what these mostly are (a list), and hints of tense; the word itself is
no feature, so that it serves for any. `parts_of_speech.txt` holds the weights, which `python -m bench.parts_of_speech`
learns; a line is looked for by halving, so that loading it is splitting it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources

PARTS = "NVDPJ"
"""Noun, verb (infinitive or present), past tense, past participle, adjective."""
TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
"""A word or a mark."""
MOST_TOKENS = 40
"""How far around a word hints are looked for, so that the time is linear in the text's length."""
_AROUND, _CLAUSE = 3, 5
_PAST = frozenset(
    """was were had did said went came saw took got made knew thought found gave told became left felt kept began stood
    ran heard met set sat held brought wrote spoke lay led grew lost fell sent built yesterday ago""".split()
)
_PRESENT = frozenset(
    """is are am has have do does will can may must should would could says goes gets makes knows thinks wants always
    every often today now please tomorrow let n't""".split()
)
_BEFORE_VERBS = frozenset(
    """to will would can could may might must shall should do does did don't doesn't didn't can't couldn't won't
    wouldn't has have had is are was were be been being having i've you've we've they've he's she's it's i'd he'd she'd
    they'd we'd hasn't haven't hadn't isn't aren't wasn't weren't let's let""".split()
)
_CLAUSE_MARKS = frozenset(",;:.")
_ENDINGS = (
    (("ly",), "R"), (("ing",), "G"), (("ed",), "D"),
    (("tion", "ment", "ness", "ity", "ism", "er", "or", "age", "ure", "ance", "ence"), "N"),
    (("ive", "ous", "ful", "able", "ible", "al", "ic", "ish", "less"), "J"), (("s",), "S"),
)  # fmt: skip
_START, _END = "<", ">"


def features(words: Sequence[str], index: int, tag: Callable[[str], str]) -> list[str]:
    """What is known of the place of `words[index]`; `tag` gives what a word mostly is."""
    start = max(0, index - _AROUND)
    window = [_START] * (_AROUND - index + start) + list(words[start : index + _AROUND + 1])
    window += [_END] * (2 * _AROUND + 1 - len(window))
    tags = [word if word in (_START, _END) else tag(word) for word in window]
    if start == 0 and index:  # the first word's capital says nothing
        tags[_AROUND - index] = tag(words[0].lower())
    b, a, _, c, d = (word.lower().replace("’", "'") for word in window[1:6])
    z, y, x, _, u, v, _ = tags
    form = "s" if words[index].lower().endswith("s") else "b"
    result = [
        "0", f"a {a}", f"b {b}", f"c {c}", f"d {d}", f"ba {b} {a}", f"cd {c} {d}", f"ac {a} {c}",
        f"A {x}", f"B {y}", f"C {u}", f"D {v}", f"BA {y} {x}", f"CD {u} {v}", f"AC {x} {u}",
        f"EBA {z} {y} {x}", f"BAC {y} {x} {u}", f"ACD {x} {u} {v}", f"aC {a} {u}", f"Ac {x} {c}", f"bA {b} {x}",
        f"{form}A {x}", f"{form}a {a}", f"{form}C {u}",
    ]  # fmt: skip
    return result + _hints(words, index)


def _hints(words: Sequence[str], index: int) -> list[str]:
    """Capitals, tense, and the nearest word before that calls for a verb form."""
    low, high = max(0, index - MOST_TOKENS), index + MOST_TOKENS
    others = [word.lower() for number, word in enumerate(words[low:high], low) if number != index]
    past = any(word in _PAST or (len(word) > 4 and word.endswith("ed")) for word in others)
    present = any(word in _PRESENT for word in others)
    hints = [f"t {past:d}{present:d}"]
    if words[index][0].isupper():
        hints.append("cap")
    for word in reversed(words[max(0, index - _CLAUSE) : index]):
        if (lower := word.lower()) in _BEFORE_VERBS:
            return [*hints, f"x {lower}"]
        if lower in _CLAUSE_MARKS:
            break
    return hints


def guessed_tag(word: str) -> str:
    """What a word that no list knows may be, by its form."""
    lower = word.lower()
    if not word[0].isalnum():
        return word if word in ",.;:?!-—–" else "”"
    if word[0].isdigit():
        return "CD"
    if word[0].isupper():
        return "NP"
    return next((tag for endings, tag in _ENDINGS if lower.endswith(endings)), "?")


def tag(word: str) -> str:
    """What a word mostly is, in English text."""
    return _value(f"= {word.lower()}") or guessed_tag(word)


def scores(words: Sequence[str], index: int, candidates: str) -> dict[str, int]:
    """How well each of the `candidates` among `PARTS` fits `words[index]`."""
    totals = [0] * len(PARTS)
    for feature in features(words, index, tag):
        if weights := _value(feature):
            for number, weight in enumerate(weights.split(",")):
                totals[number] += int(weight or 0)
    return {part: totals[PARTS.index(part)] for part in candidates}


@cache
def _lines() -> list[str]:
    text = resources.files("audioedition.voices").joinpath("parts_of_speech.txt").read_text(encoding="utf-8")
    return text.split("\n")


def _value(key: str) -> str:
    """What stands behind a key and a tab in the file, whose lines are sorted."""
    lines, start = _lines(), f"{key}\t"
    at = bisect_left(lines, start)
    return lines[at][len(start) :] if at < len(lines) and lines[at].startswith(start) else ""
