"""The language of a stretch of text: the script's letters first, then function words, then py3langid.

Measured on parallel treebanks (`bench/languages.py`): letters and function words alone are right on nearly all spans of
15 words and cost nothing to import; py3langid is asked only where they do not tell.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import Any

from audioedition.patterns import lazy
from audioedition.words.function_words import FUNCTION_WORDS, NEIGHBOURS
from audioedition.words.letters import CAPITAL, LETTERS

# Where nothing tells.
DEFAULT = "en"
# No words: an abbreviation's letter ("e.g.", "и т. д."), a prefix's ("e-mail"), a lonely consonant ("V K Choudhry").
# "l'" is one.
_WORD = lazy(r"(?!\b[^\W\d_][.-])(?!\b[B-DF-HJ-NP-TV-XZ]\b)[^\W\d_]+(?:'[^\W\d_]*)?")
# Of words that a title page spaces out: "L E I P Z I G" has no Italian "e" and no "i" in it.
_LETTER = lazy(r"\b[^\W\d_]\b")
# Looked for in one word after the other: in a megabyte without white space, time must not grow with its square.
_ADDRESS = lazy(r"[@/\d]|[^\W_]\.[^\W_]{2}")
# A name, unless a sentence begins with it: "Die Hard" is no German. (German has capitals for other words too, but not
# for the small ones.)
_NAME = lazy(rf"(?<![.!?…:]\s)(?<!\A)(?<!\A[“\"«„(])\b(?!I\b){CAPITAL}[\w’'-]*")
_LATIN_ONLY = lazy(r"[\x00-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2116\u2122]*")
_KAZAKH, _UKRAINIAN, _RUSSIAN = frozenset("әғқңөұүһ"), frozenset("ґєїі"), frozenset("ыэъё")
# Belarusian and Kazakh have і too; Belarusian has not these.
_WITH_DOTTED_I, _NOT_BELARUSIAN = frozenset(("be", "kk")), frozenset("ищъ")
# For whole documents, in this order: letters, one of which a language has and those below have not, and others that
# only those below have.
# The share of all characters is less where a name is the only such word.
_CYRILLIC_LETTERS = {
    "kk": ("әғқұ", "", 0.02), "be": ("ў", "", 0.005), "ky": ("ң", "", 0.005), "mn": ("өү", "", 0.01),
    "mk": ("ѓќѕ", "ыэё", 0.002), "sr": ("ђћјљњџ", "ыэё", 0.02), "uk": ("ґєїі", "ыэё", 0.02), "bg": ("ъ", "ыэё", 0.003),
}  # fmt: skip
# Likewise the share of words that have one, in a Russian article.
_SHARE_OF_WORDS = 0.2
_NONE: frozenset[str] = frozenset()
_CYRILLIC_VOTES = ("ru", "uk")
_LATIN_VOTES = tuple(language for language in FUNCTION_WORDS.languages if language not in _CYRILLIC_VOTES)
# What a stretch of Latin letters may be; the fewer are allowed, the surer the answer. The long list is for a whole
# document, of which much is seen; py3langid's "no" is Bokmål.
_LATIN = [*(language for language in _LATIN_VOTES if language != "nb"), "no"]
_RARER = "ca hr sk sl et lv lt sq is ga cy eu af id ms vi eo la".split()
_NAMED_SO = {"no": "nb"}
_OTHER_SCRIPTS = {
    "GREEK": "el", "ARABIC": "ar", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh",
    "DEVANAGARI": "hi", "THAI": "th", "GEORGIAN": "ka", "ARMENIAN": "hy", "BENGALI": "bn", "GURMUKHI": "pa",
    "GUJARATI": "gu", "ORIYA": "or", "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml",
    "SINHALA": "si", "ETHIOPIC": "am", "MYANMAR": "my", "KHMER": "km", "LAO": "lo", "TIBETAN": "bo", "THAANA": "dv",
    "CHEROKEE": "chr", "MONGOLIAN": "mn", "SYRIAC": "syr", "TIFINAGH": "zgh",
}  # fmt: skip
# Others that are written in these: where the document is in one of them, its words are too.
_ALSO = {
    "ARABIC": "fa ur ps sd ug ckb ku", "DEVANAGARI": "mr ne sa kok mai bho", "HEBREW": "yi", "BENGALI": "as",
    "ETHIOPIC": "ti", "TIBETAN": "dz",
}  # fmt: skip
# Letters of Arabic script, one of which a language has and those below have not (Unicode's names of them say whose they
# are); Arabic itself has none. Of Persian's own, ی and ک, every line has some.
_ARABIC_LETTERS = {"ug": "ۈۇۋ", "ckb": "ڕڵۆێ", "ps": "ښځټډړۍې", "ur": "ٹڈڑےں", "fa": "پچژگیک"}
_SHARE_OF_OWN_LETTERS = 0.01
_SCRIPTS = {language: script for script, language in _OTHER_SCRIPTS.items()} | {
    language: script for script, languages in _ALSO.items() for language in languages.split()
}
_CYRILLIC = frozenset("ru uk kk bg sr mk be ky mn tg tt ba cv os ce".split())
# Languages whose small words another one has too, in Latin letters.
_WITH_WORDS_OF = {"sr": "hr", "bs": "hr", "sh": "hr", "nn": "nb"}
_CHINESE_CHARACTERS = frozenset(("zh", "ja", "ko"))
# A span of fewer words than this is a name or an exclamation, not evidence of a language.
_FEWEST_WORDS = 3
# Of fewer words py3langid knows less than the language around does.
_FEWEST_FOR_LANGID = 5
# So many more small words than the language around makes another one of it.
_LEAD = 2
# Of so many words the votes for another language must be a share that no handful of shared words makes up.
_SHORT, _SHARE_OF_A_SHORT = 12, 0.3
# A Japanese character is a syllable or a word: so many Latin letters weigh as much.
_LETTERS_PER_KANA = 3
# Likewise a Chinese one, in a document: among commands and names of programs a third of its letters are enough.
_LETTERS_PER_CHARACTER = 3
# Below this probability the language around is the better guess.
_SURE = 0.9
# So many of a sentence's words are the small ones of its own language, at least; another language's are fewer.
_SHARE_AT_HOME = 0.2
# Its beginning is enough to see that.
_HEAD = 400
# Of so many words, about every third is a small one, in whichever language it is.
_ENOUGH_WORDS, _SHARE_OF_SMALL_WORDS = 20, 0.3


def document_language(text: str) -> str | None:
    """The language of a whole document, or None where too little of it tells: a few names, say."""
    script, words = script_of(text, _LETTERS_PER_CHARACTER), _words(text)
    if script in _OTHER_SCRIPTS:
        return _of_script(script, text)
    if script == "CYRILLIC":
        return _by_letters(text.lower()) or _cyrillic(words, "")
    if script != "LATIN":
        return None
    if not is_latin(text):  # words of another writing tell nothing of which of these it is
        words = [word for word in words if is_latin(word)]
        text = " ".join(word for word in text.split() if is_latin(word))
    (most, best), (next_most, _) = _ranked(_votes(words), (*_LATIN_VOTES, *NEIGHBOURS.languages))[:2]
    if len(words) < _ENOUGH_WORDS:
        if (most >= _LEAD and most >= 1.5 * next_most) or (best == DEFAULT and most > next_most):
            return best
        if len(words) < _FEWEST_FOR_LANGID or most < _LEAD:
            return None
    elif most >= _SHARE_OF_SMALL_WORDS * len(words) and most >= 1.25 * next_most:
        return best
    guess, confidence = _identifier((*_LATIN, *(_RARER if len(words) >= _ENOUGH_WORDS else ()))).classify(text)
    return _NAMED_SO.get(guess, str(guess)) if confidence > _SURE else None


def language_of(text: str, around: str) -> str:
    """The language of `text`, which stands in a text in the language `around` ("" where nothing is known)."""
    if (alike := _WITH_WORDS_OF.get(around)) and is_latin(text):
        language = language_of(text, alike)
        return around if language == alike else language
    return _language_of_few(text, around) if len(text) <= _FEW else _language_of(text, around)


def _language_of(text: str, around: str) -> str:
    if (around in _LATIN_VOTES or around in NEIGHBOURS.languages) and _is_at_home(text, around):
        return around
    words, script = _words(text, with_names=not around), script_of(text)
    if script in _OTHER_SCRIPTS:
        is_theirs = script == script_of_language(around) or (script == "CJK" and around in _CHINESE_CHARACTERS)
        return around if is_theirs else _of_script(script, text)
    # Letters that the language around does not have are evidence, be they ever so few.
    foreign = script == "CYRILLIC" and around not in _CYRILLIC
    if len(words) < _FEWEST_WORDS and not foreign:
        return around or DEFAULT
    if script == "CYRILLIC":
        return _cyrillic(words, around)
    if script != "LATIN":
        return around or DEFAULT
    return _latin(text, words, around)


# A sentence is asked for once for each of its parts, and the cells of a table are of few kinds.
_FEW = 120
_language_of_few = lru_cache(4096)(_language_of)


def _words(text: str, *, with_names: bool = False) -> list[str]:
    """The words that may tell, in lower case. Names do not, where there is a language to stay in."""
    telling = _without_addresses(text)
    if not with_names and not text.isupper():
        telling = _NAME.sub(" ", telling)
    if telling.isupper():
        telling = _LETTER.sub(" ", telling)
    return " ".join(_WORD.findall(telling.replace("’", "'"))).lower().split()


def _without_addresses(text: str) -> str:
    return " ".join(word for word in text.split() if not _ADDRESS.search(word))


def _is_at_home(text: str, around: str) -> bool:
    """Whether a text is so plainly in the language around that no other needs to be looked at."""
    words = text[:_HEAD].lower().split()
    known = sum(map(_own_words(around).__contains__, words))
    return known >= max(2, _SHARE_AT_HOME * len(words)) and is_latin(text)


@lru_cache(maxsize=32)
def _own_words(language: str) -> frozenset[str]:
    """Small words of a language that no more than one other has."""
    others = [FUNCTION_WORDS.of(other) for other in FUNCTION_WORDS.languages if other != language]
    return frozenset(word for word in _small_words()[language] if sum(word in words for words in others) <= 1)


def is_latin(text: str) -> bool:
    """Whether there is no letter in it but Latin ones."""
    return text.isascii() or _LATIN_ONLY.fullmatch(text) is not None


def script_of(text: str, per_character: int = 1) -> str:
    """The script that most letters belong to, by the first word of their Unicode names. `per_character`: how many
    Latin letters a Chinese character weighs as much as."""
    if is_latin(text):
        return "LATIN" if any(map(str.isalpha, text)) else ""
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            script = _script_of_letter(letter)
            counts[script] = counts.get(script, 0) + 1
    if "HIRAGANA" in counts:
        japanese = sum(counts.get(script, 0) for script in ("HIRAGANA", "KATAKANA", "CJK"))
        others = sum(counts.values()) - japanese
        if japanese * _LETTERS_PER_KANA >= others:
            return "HIRAGANA"  # Japanese, though most of its characters may be Chinese
    if "CJK" in counts:
        counts["CJK"] *= per_character
    return max(counts, key=lambda name: counts[name], default="")


def _of_script(script: str, text: str) -> str:
    """The language of a script that few languages have; of those in Arabic letters, the one that the letters tell."""
    if script == "ARABIC":
        letters = sum(map(str.isalpha, text))
        for language, own in _ARABIC_LETTERS.items():
            if sum(map(text.count, own)) > _SHARE_OF_OWN_LETTERS * letters:
                return language
    return _OTHER_SCRIPTS[script]


def script_of_language(language: str) -> str:
    """The script that a language is written in, as `script_of` names it."""
    if language in _CYRILLIC:
        return "CYRILLIC"
    return _SCRIPTS.get(language, "LATIN")


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _cyrillic(words: list[str], around: str) -> str:
    letters, enough = set("".join(words)), _SHARE_OF_WORDS * len(words) if around == "ru" else 1
    if letters & _KAZAKH and sum(not _KAZAKH.isdisjoint(word) for word in words) >= enough:
        return "kk"
    ukrainian = _UKRAINIAN - {"і"} if around in _WITH_DOTTED_I else _UKRAINIAN
    if letters & ukrainian and not letters & _RUSSIAN and sum(not ukrainian.isdisjoint(w) for w in words) >= enough:
        return "uk"
    if around == "be" and letters.isdisjoint(_NOT_BELARUSIAN):
        return around
    votes = _votes(words)
    ru, uk = votes["ru"], votes["uk"]
    # A few words that both have ("про", "за") make neither of the two the other.
    if around == "uk" and not letters & _RUSSIAN and ru - uk < _LEAD:
        return "uk"
    if around == "ru" and not letters & _UKRAINIAN and uk - ru < _LEAD:
        return "ru"
    if letters & _RUSSIAN or ru >= uk:
        return around if around in _CYRILLIC - {"ru", "uk", "kk"} else "ru"
    return "uk"


def _by_letters(text: str) -> str:
    """The language with Cyrillic letters of its own that a document is in; "" where its letters do not tell."""
    for language, (own, foreign, share) in _CYRILLIC_LETTERS.items():
        if sum(map(text.count, own)) > share * len(text) and not any(letter in text for letter in foreign):
            return language
    return ""


def _latin(text: str, words: list[str], around: str) -> str:
    if around in _RARER and around not in NEIGHBOURS.languages:
        # none of its small words is known, so that any other language would have more of them
        return around if len(words) < _FEWEST_FOR_LANGID else _ask_langid(text, around)
    if around and script_of_language(around) != "LATIN" and is_latin(text):
        return _latin_among_others(text, words)
    votes = _votes(words)
    own, (best, second) = votes[around], _ranked(votes, _LATIN_VOTES)[:2]
    if around and around not in _LATIN_VOTES and around not in NEIGHBOURS.languages:
        # likewise; but every third word of English is one of its small ones
        is_other = best[0] >= max(_LEAD, _SHARE_OF_SMALL_WORDS * len(words)) and best[0] >= 1.5 * second[0]
        return best[1] if is_other else around
    if around and (own >= best[0] or (own and best[0] - own < _LEAD)):
        return around
    if around and best[0] - own < 2 * _LEAD and _has_own_letters(" ".join(words), around, best[1]):
        return around
    is_beaten = best[0] - own >= _LEAD and best[0] >= 1.5 * second[0]
    if is_beaten and not (around and _is_too_little(best[0] - own, best[1], words)):
        return best[1]
    if len(words) < _FEWEST_FOR_LANGID and around:
        return around
    guess = _ask_langid(text, around)
    return around if around and _has_own_letters(" ".join(words), around, guess) else guess


def _latin_among_others(text: str, words: list[str]) -> str:
    """The language of Latin letters in a text that is written otherwise: not that of the text, be they ever so few. A
    word said again, the name of a thing ("em", "h1"), votes once."""
    first, second = _ranked(_votes(list(dict.fromkeys(words))), _LATIN_VOTES)[:2]
    if first[0] >= _LEAD and first[0] >= 1.5 * second[0]:
        return first[1]
    return DEFAULT if len(words) < _FEWEST_FOR_LANGID else _ask_langid(text, DEFAULT)


def _is_too_little(votes: int, language: str, words: list[str]) -> bool:
    """Whether so few of a short sentence's words speak for another language that they may be anybody's ("per", "del"),
    and not its own ("the", "here")."""
    if len(words) > _SHORT or votes >= _SHARE_OF_A_SHORT * len(words):
        return False
    return sum(_speakers().get(word, _NONE) == {language} for word in set(words)) < _LEAD


def _has_own_letters(text: str, around: str, other: str) -> bool:
    """Whether there are letters in it that the language around has, and the other has not: "yüzlük" is no English."""
    if text.isascii():
        return False
    return any(letter in LETTERS.get(around, "") and letter not in LETTERS.get(other, "") for letter in text.lower())


def contradicts(text: str, declared: str, around: str) -> bool:
    """Whether a block's words speak for the language around, and not for the one that the document declares for it: a
    word processor's tag is often that of a keyboard."""
    if declared == around or around not in _LATIN_VOTES or declared not in _LATIN_VOTES or not is_latin(text):
        return False
    votes = _votes(_words(text))
    return votes[around] >= max(_LEAD, 2 * votes[declared])


def _ranked(votes: Counter[str], languages: tuple[str, ...]) -> list[tuple[int, str]]:
    return sorted(((votes[language], language) for language in languages), reverse=True)


def _votes(words: list[str]) -> Counter[str]:
    """How many of the words are small ones of each language, "l'acqua" for its article too."""
    known, votes = _speakers(), Counter[str]()
    for word in words:
        votes.update(known.get(word, _NONE) | known.get(word[: word.find("'") + 1], _NONE))
    return votes


@cache
def _small_words() -> dict[str, frozenset[str]]:
    tables = (FUNCTION_WORDS, NEIGHBOURS)
    return {language: table.of(language) for table in tables for language in table.languages}


@cache
def _speakers() -> dict[str, frozenset[str]]:
    """For each small word, the languages that have it."""
    words_of = _small_words()
    words = frozenset[str]().union(*words_of.values())
    return {word: frozenset(language for language, known in words_of.items() if word in known) for word in words}


def _ask_langid(text: str, around: str) -> str:
    told_by = _NAME.sub("", _without_addresses(text))
    if len(_WORD.findall(told_by)) < _FEWEST_WORDS:
        if around:
            return around
        told_by = text
    guess, confidence = _identifier(tuple([*_LATIN, around] if around in _RARER else _LATIN)).classify(told_by)
    return _NAMED_SO.get(guess, str(guess)) if confidence > _SURE or not around else around


@lru_cache(maxsize=8)
def _identifier(languages: tuple[str, ...]) -> Any:
    from py3langid.langid import (
        MODEL_FILE,
        LanguageIdentifier,
    )  # 0.6 s with numpy: only where it is needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    return identifier
