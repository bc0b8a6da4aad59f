"""Internet-Drafts and RFCs (RFC 7322): the block of names at the head, the words on status and copyright that are alike
in all of them, the addresses at the end."""

from __future__ import annotations

import re
from typing import NamedTuple

from audioedition.article.plain.chunks import CHUNK
from audioedition.model import Metadata, Span
from audioedition.patterns import lazy

_REACH = 4000
_HEAD = lazy(r"^(?:Internet[- ]Draft|Request for Comments:|Network Working Group|Internet Engineering Task Force)\b",
             re.MULTILINE)  # fmt: skip
_NAME = lazy(r"^[^\S\n]*<?draft-[\w.-]+>?[^\S\n]*$", re.MULTILINE)
_SECTION = lazy(
    r"^(?:\d+\.?[^\S\n]+)?(?P<name>Status of this Memo|(?:Full )?Copyright (?:Notice|Statement)"
    r"|Author(?:s|'s|s')? Address(?:es)?|Intellectual Property(?: Statement)?|Disclaimer of Validity)[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_NEXT = lazy(r"^\S", re.MULTILINE)
_WHY = {
    "s": "what every Internet-Draft says of its status", "a": "the authors' addresses",
    "c": "copyright, in the words of every Internet-Draft", "f": "copyright, in the words of every Internet-Draft",
    "i": "rights, in the words of every Internet-Draft", "d": "rights, in the words of every Internet-Draft",
}  # fmt: skip
_PERSON = lazy(r"(?:[A-Z][\w.’'-]*\.?\s){1,3}[A-Z][\w’'-]+(?:\s\((?:editor|ed\.?)\))?")
_LONGEST_TITLE = 300


class Draft(NamedTuple):
    """What is none of the text, with the reason of each; who wrote it."""

    furniture: tuple[tuple[Span, str], ...]
    metadata: Metadata


def draft(lines: str, start: int) -> Draft | None:
    """The frame of an Internet-Draft or an RFC; None for any other text."""
    first = CHUNK.search(lines, start)
    if first is None or first.start() > start + _REACH or not _HEAD.search(first.group()) or "  " not in first.group():
        return None
    furniture = [(Span(*first.span()), "the head of an Internet-Draft: its number, its authors, its dates")]
    title = CHUNK.search(lines, first.end())
    if title is None or len(title.group()) > _LONGEST_TITLE:
        return None
    furniture += [(Span(*match.span()), "the name of the file") for match in _NAME.finditer(lines, *title.span())]
    people: list[str] = []
    for section in _SECTION.finditer(lines, title.end()):
        following = _NEXT.search(lines, section.end())
        span = Span(section.start(), following.start() if following else len(lines))
        kind = section["name"][0].lower()
        furniture.append((span, _WHY[kind]))
        if kind == "a":
            people = _people(lines[section.end() : span.end])
    words = " ".join(_NAME.sub("", title.group()).split())
    return Draft(tuple(furniture), Metadata(title=words or None, author=", ".join(people) or None, language="en"))


def _people(section: str) -> list[str]:
    """The names over the addresses."""
    firsts = [chunk.group().split("\n")[0].strip() for chunk in CHUNK.finditer(section)]
    return [line.partition(" (")[0] for line in firsts if _PERSON.fullmatch(line)]
