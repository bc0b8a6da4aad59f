"""Names that are spelt in two ways: one stands once and differs in one letter from one that stands more often.

Most pairs of words that differ in one letter are two words, so that there must be no sign of it: a noun of German is a
capital too, people with names of their own have other given names, and who tells of two names in one sentence knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from audioedition.model import Block, Span, Warning
from audioedition.patterns import lazy
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL

# What is longer is no name, and without each of its letters in turn it would be megabytes. A part of an address or of a
# program's text is none, nor is a word that is quoted as a word.
_NAME = lazy(rf"(?<![\w/@+=%#&\\])(?<!\w\w\.)\b{CAPITAL}[^\W\d_]{{4,39}}\b(?![@=(\\]|://)")
_QUOTED = lazy("[“„\"«»‘'].*[”“\"»«’']")
_LOWER = lazy(r"\b[^\W\d_]{5,}\b")
_BEFORE = lazy(rf"(?<![\w’'])({CAPITAL}[\w’'.-]*)\s\Z")
_BEHIND = lazy(rf"\s({CAPITAL}[\w’'-]*)")
_STOP = lazy(r"[.!?…。！？][”\"»’)]*\s|\n\s*\n")
# Languages with capitals for all nouns: there only the same given name or title before both makes names of them.
_NOUNS_HAVE_CAPITALS = frozenset(("de", "lb"))
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûëïаеёиоуыэюяії")
# So far is a neighbour looked for, or the rest of a sentence; and so many of a name's places
_NEAR, _SENTENCE, _MOST = 40, 300, 40


def twins(text: str, blocks: Sequence[Block], language: str) -> Iterator[Warning]:
    """A name that stands once and differs in one letter from one that stands more often."""
    names = _names(text, blocks)
    usual: dict[str, list[str]] = {}
    for name, offsets in names.items():
        for shorter in _shortened(name) if len(offsets) > 1 else ():
            usual.setdefault(shorter, []).append(name)
    stems = _stems(names) if usual else {}
    for rare, (offset, *others) in names.items():
        if others or stems.get(rare[:-1], 0) > 1:
            continue
        alike = {name for shorter in _shortened(rare) for name in usual.get(shorter, ()) if _is_slip(rare, name)}
        for name in sorted(alike, key=lambda name: names[name][0]):
            if not _are_two(text, language, rare, offset, name, names[name]):
                span = Span(offset, offset + len(rare))
                yield Warning(span, f"“{rare}” stands once, “{name}” {len(names[name])} times: are they one name?")


def _names(text: str, blocks: Sequence[Block]) -> dict[str, list[int]]:
    """The words with a capital that stand nowhere without one, and where they stand."""
    offsets: dict[str, list[int]] = {}
    common: set[str] = set()
    for block in blocks:
        if block.kind == "code":
            continue
        for match in _NAME.finditer(text, *block.span):
            if not _QUOTED.fullmatch(text, max(0, match.start() - 1), match.end() + 1):
                offsets.setdefault(match.group(), []).append(match.start())
        common.update(filter(str.islower, _LOWER.findall(text, *block.span)))
    return {
        name: at
        for name, at in offsets.items()
        if name.lower() not in common and name.lower() not in FUNCTION_WORDS.every
    }


def _stems(names: dict[str, list[int]]) -> dict[str, int]:
    """How often a name stands in any of its forms, by all of it but its last letter: "Марфа", "Марфу"."""
    stems: dict[str, int] = {}
    for name, at in names.items():
        stems[name[:-1]] = stems.get(name[:-1], 0) + len(at)
    return stems


def _shortened(name: str) -> list[str]:
    """A name, and without one of its letters: two that differ in one letter have one of these in common."""
    return [name, *[name[:i] + name[i + 1 :] for i in range(1, len(name))]]


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter within: an ending is grammar, not a slip, and a capital is not heard."""
    if one.lower() == other.lower() or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if start >= min(len(one), len(other)) - 1:
        return False
    if len(one) == len(other):
        is_ending = start == len(one) - 2 and {one[start], other[start]} <= _VOWELS  # "Autorin", "Autoren"
        return one[start + 1 :] == other[start + 1 :] and not is_ending
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]


def _are_two(text: str, language: str, rare: str, offset: int, usual: str, offsets: Sequence[int]) -> bool:
    """Whether something says that two words are two names, or no names."""
    if _has(text, usual, offset, rare):
        return True
    own = _neighbours(text, rare, offset)
    others = [_neighbours(text, usual, at) for at in islice(offsets, _MOST)]
    if any(own & other for other in others):
        return False
    return language in _NOUNS_HAVE_CAPITALS or (bool(own) and all(others))


def _has(text: str, name: str, offset: int, rare: str) -> bool:
    """Whether the sentence around `rare` has `name` too."""
    before, behind = text[max(0, offset - _SENTENCE) : offset], text[offset + len(rare) : offset + _SENTENCE]
    return name in _STOP.split(before)[-1] or name in _STOP.split(behind, maxsplit=1)[0]


def _neighbours(text: str, name: str, offset: int) -> frozenset[str]:
    """The words with a capital right before and right behind a name: "Martin" of "Martin Göhring"."""
    end = offset + len(name)
    before, behind = _BEFORE.search(text[max(0, offset - _NEAR) : offset]), _BEHIND.match(text, end, end + _NEAR)
    return frozenset(match[1] for match in (before, behind) if match and match[1].lower() not in FUNCTION_WORDS.every)
