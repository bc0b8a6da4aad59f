"""Lists of sources: they are for the eye, like an encyclopaedia's. A heading says so, or, at a document's end, the
form of all entries does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioedition.article.apparatus.leaves import PROMINENT, Leaf
from audioedition.article.html.classify import WHY
from audioedition.patterns import lazy
from audioedition.words.letters import CAPITAL
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
# At the end of a document: this share of the paragraphs under the heading are entries, none of the others is prose, and
# so much at most stands behind the last.
_MOST_AT_END, _PROSE, _LONGEST_LAST = 0.6, 45, 12
# Without a word that says so: under a short line at the end, each entry has its year between stops, or an address, and
# some have what nobody writes but in a list of sources.
_FEWEST_OF_FORM, _LONGEST_OF_FORM = 4, 60
_SET_OFF = lazy(
    rf"\A\W{{0,3}}{CAPITAL}[^.,]{{0,80}}[.,].*?(?:[.,(–] ?(?:1[5-9]|20)\d\d[a-z]?(?:\)|[.,:;]|\Z)|https?://|www\.)",
    re.DOTALL,
)
_OF_A_SOURCE = lazy(
    r"\b(?:vol|pp?|no|ed|eds|hrsg|т|с)\. ?\d|\bdoi\b|\bisbn\b|https?://|www\.|\d ?\(\d{1,3}\):", re.IGNORECASE
)
_MOST_OTHERS, _SUBHEADING = 1.0, 0.25  # paragraphs in a row that look like no entry, within a list; a short one's part


def set_aside_sources(leaves: Sequence[Leaf]) -> None:
    """Set aside each list of sources, with its heading."""
    headings = {place for place, leaf in enumerate(leaves) if _is_heading(leaf.text)}
    over_the_last = _over_the_last(leaves) if headings else frozenset[int]()
    place = 0
    while place < len(leaves):
        end = place
        if place in headings:
            end = len(leaves) if place in over_the_last else _end(leaves, place)
        for leaf in leaves[place:end]:
            leaf.skip(_WHY)
        place = max(end, place + 1)
    for leaf in _headed_by_form(leaves):
        leaf.skip(_WHY)
    for run in _numbered_runs(leaves):
        for leaf in run:
            leaf.skip(_WHY)


def _headed_by_form(leaves: Sequence[Leaf]) -> Sequence[Leaf]:
    """The list that a document ends with, and the line over it, which no table knows; nothing where one of its
    entries may be none: a table of dates has years as well, but they stand first."""
    start = len(leaves)
    while start and leaves[start - 1].words <= _LONGEST_OF_FORM and _SET_OFF.match(leaves[start - 1].text):
        start -= 1
    entries = leaves[start:]
    heading = leaves[start - 1] if start > 1 else None
    if heading is None or len(entries) < _FEWEST_OF_FORM or heading.element.get(WHY) is not None:
        return ()
    is_headed = heading.level > 0 or heading.element.get(PROMINENT) is not None or heading.text.endswith(":")
    is_short = heading.words <= _LONGEST_SUBHEADING and not heading.text.endswith(".")
    is_list = is_headed and is_short and any(_OF_A_SOURCE.search(leaf.text) for leaf in entries)
    return leaves[start - 1 :] if is_list else ()


def _over_the_last(leaves: Sequence[Leaf]) -> frozenset[int]:
    """The places behind which all is one list, of which a page's layout has torn some entries apart."""
    places = set[int]()
    proven = words_behind = 0
    for place in range(len(leaves) - 1, -1, -1):
        if proven >= max(_FEWEST_OF_FORM, _MOST_AT_END * (len(leaves) - 1 - place)):
            places.add(place)
        leaf = leaves[place]
        if _is_proven(leaf):
            proven += 1
        elif leaf.words > _PROSE:
            break
        if leaf.level and leaf.text.count(",") < _COMMAS:
            break
        words_behind += 0 if proven else leaf.words
        if words_behind > _LONGEST_LAST:
            break
    return frozenset(places)


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
