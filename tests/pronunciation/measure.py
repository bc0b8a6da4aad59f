"""How many heteronyms and names a voice says right, by its own account.

    python -m tests.pronunciation.measure [--role ROLE] [--show]

`heteronyms.tsv`: word, the pronunciation that is meant, the other one, a sentence. `names.tsv`: a name, and the ways in
which it may be said. Each is sent as a build sends it, once without any lexicon, so that the engine decides alone, and
once with what the package knows. A heteronym is right where it is nearer to what is meant than to the other; a name
where not more than one sound in five differs, stress aside.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from audioedition.pipeline.layers import lexicon_for
from audioedition.pipeline.plan_text import plan_text
from audioedition.voices import casting, registry
from audioedition.voices.engine import Speaker
from audioedition.voices.lexicon import Lexicon
from audioedition.voices.pronunciations import pronunciations

HERE = Path(__file__).parent
# What alphabets write differently, and what American ears hardly part.
_SAME = (
    ("ɹ", "r"), ("ː", ""), ("ɝ", "ər"), ("ɜr", "ər"), ("ɜ", "ər"), ("ɚ", "ər"), ("ɐ", "ə"), ("ʌ", "ə"), ("ɾ", "t"),
    ("ɡ", "g"), ("ɒ", "ɑ"), ("ɔˈr", "oˈr"), ("ɔr", "or"), ("ɔ", "ɑ"), ("oʊ", "o"), ("i", "ɪ"), ("ᵻ", "ɪ"),
    ("u", "ʊ"), ("ˌ", ""), (" ", ""), ("ʲ", ""), ("-", ""), ("x", "k"),
)  # fmt: skip
_VOWELS = frozenset("aeoæɑəɛɪʊ")
# A name may differ from what is meant by one sound in so many.
_SOUNDS_PER_FAULT = 5


def plain(sound: str) -> str:
    """IPA in one spelling, each stress mark right before its vowel."""
    for old, new in _SAME:
        sound = sound.replace(old, new)
    result, stressed = "", "ˈ" not in sound
    for char in sound:
        if char == "ˈ":
            stressed = True
        elif stressed and char in _VOWELS:
            result, stressed = f"{result}ˈ{char}", False
        else:
            result += char
    return result


def distance(one: str, other: str) -> int:
    """How many sounds and stresses differ (Levenshtein)."""
    row = list(range(len(other) + 1))
    for number, char in enumerate(one, 1):
        before, row = row, [number]
        for column, match in enumerate(other):
            row.append(min(before[column] + (char != match), before[column + 1] + 1, row[-1] + 1))
    return row[-1]


@cache
def load(engine: str, voice: str) -> Speaker:
    """A voice, loaded once."""
    return registry.load(engine, voice)


def spoken(sentence: str, role: str, lexicon: Lexicon) -> dict[str, str]:
    """The words of a sentence, in small letters, with their IPA."""
    plan = plan_text(sentence, role, HERE, "en")
    cast = casting.cast(plan.script, plan.rules, lexicon)
    return {word.word.casefold(): word.ipa or "" for word in pronunciations(plan.script, cast, lexicon, load)}


def heteronyms(role: str, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool]]:
    """Each sentence: the word, the sentence, what is said, whether it is what is meant."""
    for word, meant, other, sentence in _rows("heteronyms.tsv"):
        sound = spoken(sentence, role, lexicon).get(word.casefold(), "")
        right = distance(plain(sound), plain(meant)) < distance(plain(sound), plain(other))
        yield word, sentence, sound, right


def names(role: str, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool]]:
    """Each name: the name, its sentence, what is said, whether it is one of the right ways."""
    for name, *ways in _rows("names.tsv"):
        sentence = f"They spoke of {name} at length."
        words = spoken(sentence, role, lexicon)
        sound = " ".join(sound for word, sound in words.items() if word not in {"they", "spoke", "of", "at", "length"})
        yield name, sentence, sound, any(_sounds_so(sound, way) for way in ways)


def _sounds_so(sound: str, way: str) -> bool:
    """Whether a name sounds as transcribed, stress aside."""
    one, other = (plain(text).replace("ˈ", "").replace("əʊ", "o") for text in (sound, way))
    return distance(one, other) <= max(1, len(other) // _SOUNDS_PER_FAULT)


def _rows(file: str) -> list[list[str]]:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--role", default="narrator")
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    measures: tuple[tuple[str, Callable[[str, Lexicon], Iterator[tuple[str, str, str, bool]]]], ...]
    measures = (("heteronyms", heteronyms), ("names", names))
    for title, measure in measures:
        for label, lexicon in (("the engine alone", Lexicon()), ("with what the package knows", lexicon_for(HERE))):
            rows = list(measure(options.role, lexicon))
            print(f"{title}, {label}: {sum(not row[3] for row in rows)} of {len(rows)} wrong")
            if options.show:
                for word, sentence, sound, right in rows:
                    if not right:
                        print(f"    {word}: {sound}    {sentence}")


if __name__ == "__main__":
    main()
