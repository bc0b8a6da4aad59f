"""What Pico can say of a text: nothing that it takes for mark-up or reads out by name, in letters that it knows."""

from __future__ import annotations

import unicodedata

from audioedition.patterns import lazy
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
_CLAUSE_END = lazy(r"(?<=\w)(?:\s+[–—―]+\s+|\s*[—―]+\s*|\s*…+(?:\s+|(?=\w)))(?=\w)")
# It fails on a number of some hundred figures, and would read one of thirty as a number.
_FIGURES = lazy(r"(\d{15})(?=\d)")


def speakable(text: str, voice: str) -> str:
    """`text` as the voice of that name ("de-DE") can say it; empty where nothing of it can be said."""
    language = voice[:2]
    plain = unicodedata.normalize("NFC", tidy(text, _MARKS).text)
    plain = _CLAUSE_END.sub(", ", plain)
    table = _LETTERS | _BY_LANGUAGE.get(language, {}) | ({} if language == "es" else _SPANISH_MARKS)
    plain = "".join(table.get(char) or ("" if char in table else _known(char)) for char in plain)
    plain = str(_FIGURES.sub(r"\1 ", " ".join(plain.split())))
    return plain if any(map(str.isalnum, plain)) else ""


def _known(char: str) -> str:
    """A character that Pico knows: itself, or the letter under its mark; a space for another."""
    for candidate in (char, *unicodedata.normalize("NFKD", char)):
        try:
            candidate.encode(_KNOWN)
        except UnicodeEncodeError:
            continue
        return candidate
    return " "
