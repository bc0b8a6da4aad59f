"""The language that a document declares, and whether its own words bear it out.

Many sites say "en" by default, and so do word processors of what is typed in them; a publisher's tool says the
publisher's language of a book in another.
"""

from __future__ import annotations

import re

from audioedition.language_tags import primary
from audioedition.words.function_words import FUNCTION_WORDS

_LETTERS, _CYRILLIC, _LATIN = re.compile(r"[^\W\d_]"), re.compile(r"[Ѐ-ӿ]"), re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ɏḀ-ỿ]")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC_LANGUAGES = frozenset("ru uk be bg mk kk ky mn tg tt ba cv sah os ce".split())
_ENOUGH_LETTERS = 50
# Of so many words the small ones tell the language: it has so large a share of them, and so many times more of them
# than the declared one.
_ENOUGH_WORDS, _SHARE, _TIMES = 60, 0.25, 3
_FEWEST_LATIN = 0.3
# In running text about every third word is a small one; of so many words, fewer than this are none of its language.
_DENIALS = ((200, 0.06), (100, 0.03))


def believed_of_document(language: str | None, opening: str) -> str | None:
    """The declared language of a document; another where its opening is plainly in that one, None where it is plainly
    not in the declared one."""
    language, declared = believed(language, opening, _ENOUGH_LETTERS), primary(language)
    if language is None or declared not in FUNCTION_WORDS.languages or declared in _CYRILLIC_LANGUAGES:
        return language
    letters = len(_LETTERS.findall(opening))
    if letters >= _ENOUGH_LETTERS and len(_LATIN.findall(opening)) < _FEWEST_LATIN * letters:
        return None
    words = [word for word in _WORD.findall(opening) if not word[1:].isupper()]
    if len(words) < _ENOUGH_WORDS:
        return language
    votes = {other: sum(map(FUNCTION_WORDS.of(other).__contains__, words)) for other in FUNCTION_WORDS.languages}
    best = max(votes, key=lambda other: votes[other])
    if votes[best] >= max(_SHARE * len(words), _TIMES * votes[declared]):
        return best
    # In none that there is a list of small words for: Indonesian, say.
    small = votes[declared] / len(words)
    return None if any(len(words) >= enough and small < least for enough, least in _DENIALS) else language


def believed(language: str | None, words: str, fewest: int) -> str | None:
    """The declared language, unless the letters of `words` are none of its. Fewer letters than `fewest` tell
    nothing."""
    letters, cyrillic = len(_LETTERS.findall(words)), len(_CYRILLIC.findall(words))
    declared = primary(language)
    if language is None or letters < fewest or declared == "sr":
        return language
    share, is_cyrillic = cyrillic / letters, declared in _CYRILLIC_LANGUAGES
    is_other_writing = (share > 0.5 and not is_cyrillic) or (share < 0.05 and is_cyrillic and declared != "kk")
    return None if is_other_writing else language
