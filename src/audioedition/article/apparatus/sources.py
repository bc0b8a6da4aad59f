"""Lists of sources under a heading that says so: they are for the eye, like an encyclopaedia's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioedition.article.apparatus.leaves import Leaf
from audioedition.patterns import lazy
from audioedition.words.note_headings import SOURCES

_WHY = "a list of sources"
_NUMBER = lazy(r"\A\s*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)[.):]?\s+)?")
_LONGEST_HEADING = 60
# What an entry tells and prose seldom does: years, addresses, pages, an article's number.
_EVIDENCE = lazy(
    r"\b(?:1[5-9]|20)\d\d[a-z]?\b|https?://|www\.|\bdoi\b|\bisbn\b|\b(?:pp?|с|стр|s|vol|т)\. ?\d|"
    r"\b\d{1,4} ?[-–] ?\d{1,4}\b",
    re.IGNORECASE,
)
_NUMBERED = lazy(r"\A\s*(?:\[[\w+-]{1,12}\]|\d{1,3}[.)]\s|[•*–—-]\s)")
_IN_BRACKETS, _FEWEST_NUMBERED = lazy(r"\A\s*\[(\d{1,3})\]\s"), 5
_MOST_PROVEN = 0.85
_WORDS_EACH = 45  # of prose for one of these
_LONGEST_NUMBERED, _LONGEST_SUBHEADING = 80, 6  # words
_COMMAS = 3  # a heading with so many is the names of an entry's authors, set in bold
_MOST_OTHERS, _SUBHEADING = 1.0, 0.25  # paragraphs in a row that look like no entry, within a list; a short one's part


def set_aside_sources(leaves: Sequence[Leaf]) -> None:
    """Set aside each list of sources, with its heading."""
    place = 0
    while place < len(leaves):
        end = _end(leaves, place) if _is_heading(leaves[place].text) else place
        for leaf in leaves[place:end]:
            leaf.skip(_WHY)
        place = max(end, place + 1)
    for run in _numbered_runs(leaves):
        for leaf in run:
            leaf.skip(_WHY)


def _numbered_runs(leaves: Sequence[Leaf]) -> Iterator[Sequence[Leaf]]:
    """Entries with rising numbers in square brackets, as the list has them that papers end with, headed or not. Notes
    that say something have such numbers too: nearly all of the entries must tell a year, a page, an address."""
    run: list[Leaf] = []
    number = proven = 0
    for leaf in (*leaves, None):
        match = _IN_BRACKETS.match(leaf.text) if leaf is not None else None
        if leaf is None or match is None or int(match[1]) <= number:
            if len(run) >= _FEWEST_NUMBERED and proven >= _MOST_PROVEN * len(run):
                yield run
            run, number, proven = [], 0, 0
        if leaf is not None and match is not None:
            run.append(leaf)
            number, proven = int(match[1]), proven + _is_proven(leaf)


def _is_heading(text: str) -> bool:
    if len(text) > _LONGEST_HEADING:
        return False
    heading = _NUMBER.sub("", text, count=1)
    return any(SOURCES.fullmatch(part.strip()) for part in (heading, *heading.split("/")))  # in two languages


def _end(leaves: Sequence[Leaf], place: int) -> int:
    """Where the list ends that a heading begins; `place` where it begins none."""
    heading = leaves[place]
    end, entries, others = place + 1, 0, 0.0
    for number in range(place + 1, len(leaves)):
        leaf = leaves[number]
        if leaf.level and leaf.text.count(",") < _COMMAS:
            if not heading.level or leaf.level <= heading.level:
                break
            continue
        if _is_entry(leaf):
            end, entries, others = number + 1, entries + 1, 0.0
            continue
        others += 1.0 if leaf.words > _LONGEST_SUBHEADING else _SUBHEADING
        if others > _MOST_OTHERS:
            break
    is_last = place + 1 == len(leaves)
    return end if is_last or entries > 1 or (entries and (heading.level or end == len(leaves))) else place


def _is_proven(leaf: Leaf) -> bool:
    evidence = sum(1 for _ in _EVIDENCE.finditer(leaf.text))
    return evidence > 0 and leaf.words <= _WORDS_EACH * evidence


def _is_entry(leaf: Leaf) -> bool:
    if _is_proven(leaf):
        return True
    return leaf.words <= _LONGEST_NUMBERED and (leaf.is_item or _NUMBERED.match(leaf.text) is not None)
