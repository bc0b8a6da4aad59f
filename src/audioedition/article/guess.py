"""The encoding of a text that does not tell it, from its bytes alone.

What has control characters may be in 16 or 32 bits a character; what is valid UTF-8 is that; then one of the
single-byte encodings, by how its letters stand together. No library: this is as often right as chardet 7 on what it
knows (`bench/charsets.py`), and readability-lxml holds chardet below 6.
"""

from __future__ import annotations

import re

from audioedition.patterns import lazy

NAMES = {
    "utf-16-le": "UTF-16 (little-endian)", "utf-16-be": "UTF-16 (big-endian)", "utf-32-le": "UTF-32 (little-endian)",
    "utf-32-be": "UTF-32 (big-endian)", "cp1251": "Windows-1251", "cp1252": "Windows-1252", "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U", "cp866": "CP866",
}  # fmt: skip
"""The encodings that are guessed, by Python's name, as people call them."""

_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# In this order: KOI8-U is KOI8-R with letters of Ukrainian in place of lines of tables.
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "koi8-u")
_WESTERN = "cp1252"
# C0 but for white space, the end of a file in DOS, and the escape sequences of terminals.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_FEW_NULS, _FEW_CONTROLS = 0.01, 0.03
# What a text in 16 bits is made of; the same bytes the other way round are characters of China.
_USUAL = lazy("[\t\n\r\x20-\x7e\u00a0-\u0dff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2122\ufeff]")
_MOSTLY = 0.9
_HEAD = 4096
# Quotation marks, dashes and the no-break space of Windows stand beside letters of any script: they tell nothing.
_PUNCTUATION = b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xab\xbb"
_TELLING = re.compile(b"[\x80-\x84\x86-\x90\x98-\x9f\xa1-\xaa\xac-\xba\xbc-\xff]{2,}")
_SILENT = bytes(range(128)) + _PUNCTUATION
# In words of Cyrillic letters they stand side by side; in Western ones, "créé" is rare.
_CROWDED = 0.7
_SAMPLE = 100_000
# The letters of Russian by how often they stand (Lyashevskaya and Sharov's frequency dictionary): each is worth from 1
# to -1, those of its neighbours something, and what is no letter less than any.
_BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"
_WORTH = {letter: 1 - rank / 16 for rank, letter in enumerate(_BY_FREQUENCY)} | {
    "і": 0.7, "ї": 0.0, "є": 0.0, "ґ": -0.5, "ў": 0.0, "ј": 0.5, "љ": 0.0, "њ": 0.0, "ћ": 0.0, "ђ": 0.0,
}  # fmt: skip
_WORTHLESS, _PUNCTUATED = -2.0, frozenset("«»“”„‘’—–…№·•§©®°\u00a0")
# Of a few letters the average tells less.
_LEAST, _LEAST_OF_FEW, _FEW = 0.25, -0.25, 16
# "пРИВЕТ" is "Привет" in the wrong encoding.
_SWAPPED = lazy(r"[а-яё][А-ЯЁ]")
# What never stands in the words of a language that Windows-1252 was made for: signs, capitals behind small letters.
_MISREAD = lazy(r"(?<=[^\W\d_])[¡-©¬®-¶¸¹»-¿×÷€‚ƒ„†‡ˆ‰‹•˜™›](?=[^\W\d_])|(?<=[a-zß-ÿ])[À-ÖØ-ÞŒŠŽŸ]")
_SOME = 0.2


def wide(data: bytes) -> str | None:
    """The encoding of a text in 16 or 32 bits a character; None for any other, and where it is none."""
    head = data[:_HEAD]
    if not _controls(head):
        return None
    shares = {codec: _usual(head.decode(codec, "replace")) for codec in _WIDE}
    best = max(shares, key=lambda codec: shares[codec])
    return best if shares[best] > _MOSTLY else None


def is_binary(data: bytes) -> bool:
    """Whether it is no text: more than a stray NUL, or control characters in what is not UTF-8."""
    if data.count(b"\0") > _FEW_NULS * len(data) + 1:
        return True
    return _controls(data) > _FEW_CONTROLS * len(data) + 1 and not is_nearly_utf8(data)


def is_nearly_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, or was before a few of its bytes were spoilt."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        spoilt = text.count("\ufffd")
        return sum(not character.isascii() for character in text) > 4 * spoilt
    return True


def single(data: bytes) -> str | None:
    """The encoding of a text in one byte a character; None where the letters tell of none that is known here."""
    letters = len(data.translate(None, _SILENT))
    together = sum(map(len, _TELLING.findall(data)))
    if together > _CROWDED * letters:
        scores = {codec: _cyrillic(data, codec) for codec in _CYRILLIC}
        best = max(scores, key=lambda codec: scores[codec])
        return best if scores[best] > (_LEAST if letters > _FEW else _LEAST_OF_FEW) else None
    text = _decoded(data, _WESTERN)
    if text is None or len(_MISREAD.findall(text)) > _SOME * letters:
        return None
    return _WESTERN


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _usual(text: str) -> float:
    return len(_USUAL.findall(text)) / len(text)


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _cyrillic(data: bytes, codec: str) -> float:
    """What a letter is worth on average, read in an encoding."""
    first = _TELLING.search(data)
    begin = first.start() if first else 0
    text = _decoded(data[begin : begin + _SAMPLE], codec)
    if text is None:
        return _WORTHLESS
    beyond = [character for character in text if not character.isascii() and character not in _PUNCTUATED]
    worth = sum(_WORTH.get(character.lower(), _WORTHLESS) for character in beyond)
    return (worth - 2 * len(_SWAPPED.findall(text))) / max(1, len(beyond))
