"""Notes that are a source alone: "Blackman, The Body, 107." A note that says something is spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioedition.article.apparatus.contacts import WEB
from audioedition.article.apparatus.leaves import Leaf
from audioedition.patterns import lazy
from audioedition.words.citations import AGAIN, PAGES, POINTERS

_WHY = "a note that is a source alone"
_QUOTED = lazy(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘]*?’(?!\w)|\"[^\"]*\"")
_ADDRESS = lazy(WEB)
_ASIDE = lazy(r"\([^()]*\)")  # "(consulté le 22 décembre 2020)"
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
# How a source ends: a page, a year, an address, the title of an article.
_END = lazy(r"(?:\d[\d–, -]*[a-z]?|\)|[”»“’\"])\W*\Z")
# What only a source has: when it came out, in brackets; a volume or a page by its sign; a page behind a title.
_EVIDENCE = (
    lazy(r"\((?:[^()\d]{0,80}\W)?(?:1[5-9]|20)\d\d[a-z]?\)"),
    lazy(r"\b(?:pp?|vols?|nos?|eds?|trans|hg|hrsg|с|стр|т|s|n)\. ?\d"),
    lazy(r",[^,]+[,:] ?(?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?: ?[–-] ?\d{1,4})?\W*\Z"),
)
_BEGINS_QUOTED = lazy(r"\A\W*\d{0,3}[.)]?\s*[“«„\"‘]")
_MARK = lazy(r"\A\W*\d{0,3}[.)]?\s+")
_PAGE_AT_END = lazy(rf"(?<![^\W\d_])(?:{PAGES.words})\.? ?\d[\d–, -]*(?: ?[a-z]{{1,4}}\.?)?\W*\Z", re.IGNORECASE)
_LONGEST_REFERENCE = 12  # words behind "see"
_LONGEST, _SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_REST = 70, 3, 25, 6  # words
_MOST_CHARACTERS = 1_500
_MOST_SMALL = 0.45  # of the words outside quotation marks: prose begins most of its words small


def set_aside_citations(notes: Sequence[Leaf]) -> None:
    """Set aside the notes that say nothing but where something stands."""
    for note in notes:
        if is_citation(note.text):
            note.skip(_WHY)


def is_citation(text: str) -> bool:
    """Whether a note is a source and nothing else."""
    if len(text) > _MOST_CHARACTERS:
        return False
    bare = _ADDRESS.sub(" ", text)
    has_address = bare != text
    if (has_address and not _WORD.search(_ASIDE.sub(" ", bare))) or _is_reference(bare, has_address):
        return True
    quotations = _QUOTED.findall(bare)
    # A quotation, or its translation, is what a note says.
    if _BEGINS_QUOTED.match(text) or any(len(quoted.split()) > _LONGEST_TITLE for quoted in quotations):
        return False
    words = [word for word in _WORD.findall(_QUOTED.sub(" ", _MARK.sub("", bare, count=1))) if len(word) > 1]
    if not words or len(bare.split()) > _LONGEST or not (has_address or _END.search(bare)):
        return False
    is_title = len(words) <= _LONGEST_REST and any(len(quoted.split()) >= _SHORTEST_TITLE for quoted in quotations)
    if not (has_address or is_title or any(evidence.search(bare) for evidence in _EVIDENCE)):
        return False
    small: int = sum(word[0].islower() for word in words)
    return small <= _MOST_SMALL * len(words)


def _is_reference(bare: str, has_address: bool) -> bool:
    """Whether a note sends to what was named before, or by a word for it to a page, and says no more: "Ibid., p. 4",
    "Cfr. Non perdonerò mai, parte prima, p. 18"."""
    unmarked = _MARK.sub("", bare, count=1).lstrip()
    again, pointer = AGAIN.match(unmarked), POINTERS.match(unmarked)
    if again is not None:
        return len(_WORD.findall(unmarked[again[1].end() :])) <= _LONGEST_REST
    if pointer is None:
        return False
    rest = len(_WORD.findall(unmarked[pointer[1].end() :]))
    return (has_address and rest == 0) or (rest <= _LONGEST_REFERENCE and _PAGE_AT_END.search(unmarked) is not None)
