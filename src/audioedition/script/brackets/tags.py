"""Tags of notes: the signatures that languages have, and those of a house, where they stand in a bracket."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from audioedition.patterns import folded, lazy
from audioedition.words.letters import NOT_SMALL, SMALL
from audioedition.words.phrases import spaced
from audioedition.words.signatures import CALLINGS, SIGNATURES

# A mark must part the note from its signature: "[said the editor]" is signed by nobody.
# Runs of spaces and of dashes are looked at once, from their beginning.
SEPARATOR = r"(?:(?<!\s)\s+|(?<![-–—‒―:;.]))[-–—‒―:;.]+\s*"

# "[N.d.T. the note]": after a full stop of its own a tag needs no colon.
# So are "[NdT the note]" and "[N.D.T the note]", whose capitals end the tag.
_AFTER_STOP = r"|(?:(?<=[.])|[.])\s*|(?-i:(?<=\bNd[TRAE])|(?<=\bNDLR)|(?<=\.[dD]\.[TRA]))\s+"
# "[Translator's note. It was so.]", "[Translator's note It was so.]", "[Ed. He left for Paris.]", and not
# "[Ed. Smith, 1902]", "[Trans. from the French]"
_BEFORE_SENTENCE = rf"|(?:(?<=[.])|(?<=['’]s note)|[.])\s+(?-i:(?={NOT_SMALL}[\w’']*,? {SMALL}))"
# What is written in no other way stands after a comma or a space too; "[John, editor of the paper]" is not signed.
LOOSE = rf"(?:{SEPARATOR}|(?<!\s)\s*,\s*|(?<!\s)\s+)"


# All rows of all languages, and those of some houses.
_MOST = 1000
# A house's own tags: (role, tags)
Extra = tuple[tuple[str, tuple[str, ...]], ...]
Patterns = list[tuple[str, re.Pattern[str]]]


class Before(NamedTuple):
    """A tag at a note's beginning: its words, and those with what must follow, which takes a millisecond to compile."""

    words: re.Pattern[str]
    tag: re.Pattern[str]

    def match(self, note: str, place: int = 0) -> re.Match[str] | None:
        """The tag and its separator at this place of `note`."""
        return self.tag.match(note, place) if self.words.match(note, place) else None


def before(note: str, extra: Extra = ()) -> list[tuple[str, Before]]:
    """(role, tag) of tags that `note` may begin with."""
    return [(role, _before(words, loose)) for role, words, loose in _rows(note, extra)]


def after(note: str, extra: Extra = ()) -> Patterns:
    """(role, pattern) of tags that `note` may end with; the match covers the separator, the tag, a full stop."""
    return _possible(note, extra, _after)


def whole(note: str, extra: Extra = ()) -> Patterns:
    """(role, pattern) of tags that may be all there is of `note`."""
    return _possible(note, extra, _whole)


def signs(note: str, extra: Extra = ()) -> bool:
    """Whether a tag stands at the beginning or the end of `note`."""
    return any(pattern.match(note) for _, pattern in before(note, extra)) or any(
        pattern.search(note) for _, pattern in after(note, extra)
    )


def is_alone(note: str) -> bool:
    """Whether a tag is all that its bracket holds: it signs what stands before the bracket."""
    return any(pattern.fullmatch(note) for _, pattern in _possible(note, (), _alone))


def is_calling(words: str) -> bool:
    """Whether a tag is the plain name of a calling, which tells what somebody is: "Anna Reed (translator)"."""
    return CALLINGS.fullmatch(words) is not None


def _possible(note: str, extra: Extra, framed: Callable[[str, bool], re.Pattern[str]]) -> Patterns:
    return [(role, framed(words, loose)) for role, words, loose in _rows(note, extra)]


def _rows(note: str, extra: Extra) -> Iterator[tuple[str, str, bool]]:
    """(role, words, loose) of the tags whose stem `note` holds; a house's own come first and need a mark between."""
    holds = folded(note).__contains__
    for role, several in extra:
        yield from ((role, re.escape(words), False) for words in several if holds(folded(words)))
    for row, _ in SIGNATURES.possible(note):
        yield row.role, spaced(row.words), row.loose


@lru_cache(_MOST)
def _before(words: str, loose: bool) -> Before:
    words, closing = rf"[\s_*(\[]*(?:{words})", r"[\s_*)\]]*(?:\.?\s*(?:[:;–—]|-{1,3})\s*"
    tag = f"{words}{closing}{_AFTER_STOP if loose else _BEFORE_SENTENCE})"
    return Before(lazy(words, re.IGNORECASE), lazy(tag, re.IGNORECASE))


@lru_cache(_MOST)
def _after(words: str, loose: bool) -> re.Pattern[str]:
    separator, closing = LOOSE if loose else SEPARATOR, r"[\s_*]*(?:\.[\s_*]*)?\Z"
    return lazy(rf"(?P<separator>{separator})[_*]*(?:{words}){closing}", re.IGNORECASE)


@lru_cache(_MOST)
def _whole(words: str, _: bool) -> re.Pattern[str]:
    return lazy(rf"[\s_*]*(?:{words})[\s_*.]*", re.IGNORECASE)


@lru_cache(_MOST)
def _alone(words: str, _: bool) -> re.Pattern[str]:
    return lazy(rf"[\s–—―:-]*(?:{words})\s*\.?\s*", re.IGNORECASE)
