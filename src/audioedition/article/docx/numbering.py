"""numbering.xml: which paragraphs are items of lists, how deep, and the numbers of those that are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.docx.package import VAL, W, value_of
from audioedition.article.office.composer import Item

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNCOUNTED = frozenset(("bullet", "none"))
# Forms of numbers that are letters (ISO/IEC 29500-1, 17.18.59).
_LETTERS = frozenset(
    "lowerLetter upperLetter lowerRoman upperRoman russianLower russianUpper hebrew2 arabicAlpha arabicAbjad "
    "thaiLetters chicago".split()
)
# Word has nine levels.
_DEEPEST = 8
_MOST = 10**6


class _Level(NamedTuple):
    """A level of a list: with what it counts ("1", "a", or "" where it does not), where it begins, and whether it has a
    mark at all. `begins_anew`: the first item of this list has that number, wherever others of its form have got."""

    form: str = ""
    start: int = 1
    marked: bool = True
    begins_anew: bool = False


class Numbering:
    """The lists of a document, and how far each has counted.

    Lists of one form (`w:abstractNum`) count together: Word and LibreOffice begin a part of one list at a number of its
    own by another list of the same form, and go on with the first.
    """

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._forms: dict[str, str | None] = {}
        self._counted: dict[tuple[str | None, int], int] = {}
        self._begun = set[tuple[str, int]]()
        if root is None:
            return
        abstract = {one.get(W + "abstractNumId"): _levels(one) for one in root.iterchildren(W + "abstractNum")}
        for one in root.iterchildren(W + "num"):
            based_on = one.find(W + "abstractNumId")
            levels = dict(abstract.get(based_on.get(VAL), {})) if based_on is not None else {}
            for changed in one.iterchildren(W + "lvlOverride"):
                levels |= _overridden(changed, levels)
            name = one.get(W + "numId") or ""
            self._levels[name] = levels
            self._forms[name] = based_on.get(VAL) if based_on is not None else None

    def item(self, of: str | None, level: str | None) -> Item | None:
        """The item that the next paragraph of a list is; None where that list is none ("0" takes one out of a list)."""
        depth = min(_number(level, 0), _DEEPEST)
        known = self._levels.get(of or "")
        if of is None or known is None:
            return None
        counting = known.get(depth, _Level())
        if not counting.marked:
            return Item(depth, of, goes_on=True)
        return Item(depth, of, counting.form, self._next(of, depth, counting))

    def _next(self, of: str, depth: int, level: _Level) -> int:
        """The number of the next item of a list at a level."""
        form = self._forms[of]
        if level.begins_anew and (of, depth) not in self._begun:
            self._begun.add((of, depth))
            self._counted.pop((form, depth), None)
        number = min(self._counted.get((form, depth), level.start - 1) + 1, _MOST)
        self._counted[form, depth] = number
        for deeper in range(depth + 1, _DEEPEST + 1):
            self._counted.pop((form, deeper), None)
        return number


def _levels(parent: Element) -> dict[int, _Level]:
    return {_number(level.get(W + "ilvl"), 0): _level(level) for level in parent.iterchildren(W + "lvl")}


def _level(level: Element) -> _Level:
    form, start, mark = (value_of(level, W + name) for name in ("numFmt", "start", "lvlText"))
    picture = level.find(W + "lvlPicBulletId") is not None
    # pandoc gives a paragraph that goes on in an item a list of its own, whose bullets are spaces.
    marked = picture or (form != "none" and (mark is None or bool(mark.strip())))
    counts_with = "a" if form in _LETTERS else "" if form in _UNCOUNTED else "1"
    return _Level(counts_with, _number(start, 1), marked)


def _overridden(changed: Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    depth = _number(changed.get(W + "ilvl"), 0)
    own = _levels(changed).get(depth, levels.get(depth, _Level("1")))
    start = value_of(changed, W + "startOverride")
    return {depth: own if start is None else own._replace(start=_number(start, own.start), begins_anew=True)}


def _number(written: str | None, otherwise: int) -> int:
    """A number of a few digits."""
    plain = (written or "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 7 else otherwise
