"""What Pico can say of a text: nothing that it takes for mark-up or reads out by name, in letters that it knows."""

from __future__ import annotations

import unicodedata

from audioedition.patterns import lazy
from audioedition.voices import ipa
from audioedition.voices.word_spans import tidy

# Pico looks for mark-up in any text (<speed>, and <genfile file="…">, which writes a file) and has no way to quote it.
# The others it calls by their names: "open square bracket".
_MARKS = dict.fromkeys("<>[]{}\\|^~_*`·", " ")
# It passes over every letter outside Windows-1252: "Dvořák" lost its ř. Those that are no letter with a mark:
_LETTERS = dict(zip("łŁđĐıħĦŧŦŋŊəĸ", "lLdDihHtTnNek", strict=True))
_KNOWN = "cp1252"
# Nor does it know German's œ, or the marks that open a Spanish question, in other languages.
_BY_LANGUAGE = {"de": {"œ": "oe", "Œ": "Oe"}}
_SPANISH_MARKS = dict.fromkeys("¿¡", "")
# It knows no dash and no ellipsis: without a pause two clauses run into each other.
_CLAUSE_END = lazy(r"(?<=[^\s.,;:!?…–—―])(?:\s+[–—―]+\s+|\s*[—―]+\s*|\s*…+(?:\s+|(?=\w)))(?=\w)")
# A word of more than 255 bytes is cut within a letter, and Pico never returns; forty words of eighty vowels are an
# error to it, and one of sixty figures is silent. The longest word of a German law has 63 letters.
_LONG_WORD, _FIGURES = lazy(r"(\S{64})(?=\S)"), lazy(r"(\d{15})(?=\d)")


def speakable(text: str, voice: str) -> str:
    """`text` as the voice of that name ("de-DE") can say it; empty where nothing of it can be said."""
    language = voice[:2]
    plain = unicodedata.normalize("NFC", ipa.parse(tidy(text)).tidy.text)
    plain = _CLAUSE_END.sub(", ", plain)
    table = _MARKS | _LETTERS | _BY_LANGUAGE.get(language, {}) | ({} if language == "es" else _SPANISH_MARKS)
    plain = "".join(table.get(char) or ("" if char in table else _known(char)) for char in plain)
    plain = _FIGURES.sub(r"\1 ", _LONG_WORD.sub(r"\1 ", " ".join(plain.split())))
    return plain if any(char.isalnum() for char in plain) else ""


def _known(char: str) -> str:
    """A character that Pico knows: itself, or the letters without their marks; a space for another."""
    return _encodable(char) or _encodable(unicodedata.normalize("NFKD", char)) or " "


def _encodable(text: str) -> str:
    return text.encode(_KNOWN, "ignore").decode(_KNOWN)
