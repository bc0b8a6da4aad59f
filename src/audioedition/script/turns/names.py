"""Names as labels have them: their words, their initials, and how they are said."""

from __future__ import annotations

import re
from functools import lru_cache

from audioedition.words.names import FORMS_OF_ADDRESS
from audioedition.words.speakers import ASKING, OFFICES, SPEAKERS_ADDRESS

_MOST_INITIALS, _SHORT_NAME = 4, 3
_DIFFERENT = 4096  # names of a text, each of which is asked for again and again
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NUMBERED = re.compile(r"_0*(\d)")  # SPEAKER_01
_VOWELS = re.compile("[AEIOUYÀ-ÖÙ-ÝАЕЁИОУЫЭЮЯІЇЄ]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}\Z")


@lru_cache(_DIFFERENT)
def asking(name: str, language: str) -> str:
    """Who a label of questions and answers names: the one who asks, or who answers; "" where it is none.

    A single letter is one in its own language alone, as in another one it is somebody's initial; "Q" is one in all.
    """
    match = ASKING.fullmatch(name)
    if match is None:
        return ""
    is_letter = sum(map(str.isalpha, name)) == 1
    return match[0].meaning if not is_letter or _is_of(match[0].language, language) else ""


def _is_of(languages: str, language: str) -> bool:
    return not language or not {"en", language.partition("-")[0]}.isdisjoint(languages.split())


def words_of(name: str) -> list[str]:
    """The words of a name, in small letters."""
    return [word.casefold() for word in _LETTERS.findall(name)]


def initials(name: str) -> str:
    """ "Grigory Pasko" → "gp"."""
    return "".join(word[0] for word in words_of(name))


@lru_cache(_DIFFERENT)
def is_full(name: str) -> bool:
    """Whether a name has more than one word, and none of them tells an office."""
    bare = without_address(name)
    return len(words_of(bare)) > 1 and not is_initials(bare) and not OFFICES.fullmatch(bare)


@lru_cache(_DIFFERENT)
def is_initials(name: str) -> bool:
    """ "GP", "V.V.", "J.-L. M."; "DORN" and "LEE" are names that are set in capitals."""
    letters = [character for character in name if character.isalpha()]
    if len(letters) > _MOST_INITIALS or name != name.upper() or not _INITIALS.match(name):
        return False
    return "." in name or len(letters) < _SHORT_NAME or _VOWELS.search(name) is None


@lru_cache(_DIFFERENT)
def without_address(name: str) -> str:
    """A name without "Mr.", "Dr.", "El señor" before it."""
    rest = name.strip()
    while match := FORMS_OF_ADDRESS.match(rest) or SPEAKERS_ADDRESS.match(rest):
        if not rest[match[1].end() :].strip(" ."):
            break
        rest = rest[match[1].end() :].strip()
    return rest


def titled(name: str) -> str:
    """A name in capitals as names are written: the label "VITALY VORONOV" is set so, and not said."""
    if is_initials(name):
        return name
    name = _NUMBERED.sub(r" \1", name)
    return _LETTERS.sub(lambda match: _small(match[0], name.isupper()), name)


def _small(word: str, in_capitals: bool) -> str:
    is_set = word.isupper() and (in_capitals or len(word) > _SHORT_NAME)
    return word[:1] + word[1:].lower() if is_set else word
