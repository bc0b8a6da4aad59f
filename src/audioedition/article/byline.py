"""Title, author and part number from an article's first lines, where nothing better says them."""

from __future__ import annotations

import re
from dataclasses import replace

from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.plaintext import clean

_NAME = r"[^\W\d_][\w.’'-]*"
# "Grigory Pasko: A Week in Almaty": two to four capitalised words before a colon are a byline.
_AUTHOR_FIRST = lazy(rf"(?P<author>{_NAME}(?: {_NAME}){{1,3}})\s*:\s+(?P<title>\S.*)", re.DOTALL)
_AUTHOR_LAST = lazy(rf"(?P<title>.*\S),?\s+by (?P<author>{_NAME}(?: {_NAME}){{1,3}})\Z", re.DOTALL)
# Who it is that a line under the title names, and an example.
_BYLINES: tuple[tuple[str, str, str], ...] = (
    ("translator", r"translat(?:ed|ion)(?: from(?: the)? \w+)?(?: by|\s*:)", "Translated from the Russian by A. Smith"),
    ("translator", r"(?:перев[её]ла?|перевод)(?: с \w+)?\s*:?", "Перевод с английского: Анна Смит"),
    ("translator", r"trad(?:uit|uction)(?: d[eu] ?l?['’]?\w+)?(?: par|\s*:)", "Traduit de l’anglais par Anne Dupont"),
    (
        "translator",
        r"aus dem \w+ (?:übersetzt )?von|übersetzt von|übersetzung\s*:",
        "Aus dem Russischen von A. Schmidt",
    ),
    ("translator", r"traducid[oa] por|traducción(?: de|\s*:)", "Traducción de Ana Ruiz"),
    ("translator", r"tradotto da|traduzione(?: di|\s*:)", "Traduzione di Anna Rossi"),
    ("editor", r"edited by|editor\s*:|herausgegeben von|под редакцией|édité par|a cura di", "Edited by Edith F. Carey"),
    ("author", r"(?:(?:written|text|words|story) )?by|authors?\s*:|text\s*:", "By Grigory Pasko"),
    ("author", r"автор\s*:|par|von|por|di", "Автор: Григорий Пасько"),
)
_BYLINE = lazy(
    "(?:" + "|".join(f"(?P<_{n}>{words})" for n, (_, words, _) in enumerate(_BYLINES)) + r")\s+(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MAX_BYLINE = 80
# Words of a byline that are no names and may be small: "Anna Smith and Bob Lee", "Charles de Gaulle".
_SMALL = frozenset("and und et y e и de du des von van der den la le di da del the for with für pour".split())
_PART = lazy(
    r"(?P<before>.*\w\W*?)[\s,;:(–—-]+(?:part|pt\.|часть|ч\.|teil|partie|parte|episode|№|#)\s*(?P<number>\d{1,4}|[IVXL]+)\)?\.?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
# What begins many titles and no name.
_NO_NAME = {"the", "a", "an", "how", "why", "what", "when", "where", "who", "in", "on", "of", "to", "for", "from"}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def infer(title_lines: list[str]) -> Metadata:
    """What the title line, and a byline under it, say of title, author, translator and part."""
    if not title_lines:
        return Metadata()
    line = " ".join(clean(title_lines[0]).split())
    known = Metadata()
    for pattern in (_AUTHOR_FIRST, _AUTHOR_LAST):
        match = pattern.fullmatch(line)
        if match and _is_name(match["author"]):
            known, line = Metadata(author=match["author"]), match["title"]
            break
    for byline in title_lines[1:]:
        known = _with_byline(known, " ".join(clean(byline).split()))
    title, part = split_part(line)
    return replace(known, title=title, part=part, series=title if part is not None else None)


def split_part(title: str) -> tuple[str, int | None]:
    """("A Week in Almaty", 3) from "A Week in Almaty, Part 3"; no number, the title as it is and None."""
    match = _PART.fullmatch(title)
    if match is None:
        return title, None
    number = match["number"]
    part = int(number) if number.isdecimal() else _roman(number.upper())
    return match["before"].rstrip(" ,;:(–—-"), part


def is_byline(line: str) -> bool:
    """ "By Grigory Pasko", "Translated by Anna Smith", on a line of its own under the title."""
    match = _BYLINE.fullmatch(line) if len(line) <= _MAX_BYLINE and "\n" not in line else None
    if match is None:
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", match["name"])
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


def _with_byline(known: Metadata, line: str) -> Metadata:
    match = _BYLINE.fullmatch(line)
    if match is None:
        return known
    role = next(_BYLINES[n][0] for n in range(len(_BYLINES)) if match[f"_{n}"])
    name = match["name"].rstrip(" .")
    if role == "author":
        return replace(known, author=known.author or name)
    if role == "editor":
        return replace(known, editor=known.editor or name)
    return replace(known, translator=known.translator or name)


def _is_name(words: str) -> bool:
    parts = words.split()
    return parts[0].lower() not in _NO_NAME and all(part[0].isupper() for part in (parts[0], parts[-1]))


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
