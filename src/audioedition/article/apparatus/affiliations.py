"""Where the authors of a paper work, under their names or in notes that the names call; whom to write to."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.article.apparatus.leaves import Leaf
from audioedition.patterns import lazy
from audioedition.words.apparatus import CORRESPONDENCE
from audioedition.words.letters import CAPITAL
from audioedition.words.organisations import LETTERHEAD_WORDS

_WHY, _ADDRESS = "where an author works", "an address to write or call to"
_SIGN = lazy(rf"\A[*†‡§¶]+\s*(?={CAPITAL})")
_WORD = lazy(r"[^\W\d_]+")
_FIRST_LEAVES, _LONGEST = 20, 120  # of a document; words
_FIRST_WORDS, _MOST_SMALL = 12, 0.5  # an address begins most of its words large
_FIRST_PAGE = "fn-0-"


def set_aside_affiliations(leaves: Sequence[Leaf], notes: Sequence[Leaf]) -> None:
    """Set aside the addresses on a paper's first page that a mark ties to an author, and of whom to write to."""
    for leaf in leaves[:_FIRST_LEAVES]:
        if leaf.words <= _LONGEST and CORRESPONDENCE.match(leaf.text):
            leaf.skip(_ADDRESS)
        elif not leaf.level and _is_marked(leaf) and is_affiliation(leaf.text):
            leaf.skip(_WHY)
    for note in notes:
        if (note.element.get("id") or "").startswith(_FIRST_PAGE) and is_affiliation(note.text):
            note.skip(_WHY)


def _is_marked(leaf: Leaf) -> bool:
    """Whether a raised mark stands before its words; "1. " would be a list's."""
    element = leaf.element
    is_raised = not (element.text or "").strip() and len(element) > 0 and element[0].tag == "sup"
    return is_raised or _SIGN.match(leaf.text) is not None


def is_affiliation(text: str) -> bool:
    """Whether a text names where somebody works: a school, a department, with commas, and no sentence."""
    words = [word for word in _WORD.findall(text[:500]) if len(word) > 1][:_FIRST_WORDS]
    small = sum(word[0].islower() for word in words)
    is_place = any(word.casefold() in LETTERHEAD_WORDS.every for word in words)
    return is_place and "," in text and len(text.split()) <= _LONGEST and small < _MOST_SMALL * len(words)
