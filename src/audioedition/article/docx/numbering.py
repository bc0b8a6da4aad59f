"""numbering.xml: which paragraphs are items of lists, how deep, and the numbers of those that are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.docx.package import VAL, W, value_of
from audioedition.article.office.composer import Item

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNCOUNTED = frozenset(("bullet", "none"))
# Word has nine levels.
_DEEPEST = 8
_MOST = 10**6


class _Level(NamedTuple):
    """A level of a list: whether it counts, where it begins, and whether it has a mark at all."""

    ordered: bool = False
    start: int = 1
    marked: bool = True


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counted: dict[tuple[str, int], int] = {}
        if root is None:
            return
        abstract = {one.get(W + "abstractNumId"): _levels(one) for one in root.iterchildren(W + "abstractNum")}
        for one in root.iterchildren(W + "num"):
            based_on = one.find(W + "abstractNumId")
            levels = dict(abstract.get(based_on.get(VAL), {})) if based_on is not None else {}
            for changed in one.iterchildren(W + "lvlOverride"):
                levels |= _overridden(changed, levels)
            self._levels[one.get(W + "numId") or ""] = levels

    def item(self, of: str | None, level: str | None) -> Item | None:
        """The item that the next paragraph of a list is; None where that list is none ("0" takes one out of a list)."""
        depth = min(_number(level, 0), _DEEPEST)
        known = self._levels.get(of or "")
        if of is None or known is None:
            return None
        form = known.get(depth, _Level())
        if not form.marked:
            return Item(depth, of, goes_on=True)
        number = min(self._counted.get((of, depth), form.start - 1) + 1, _MOST)
        self._counted[of, depth] = number
        for deeper in range(depth + 1, _DEEPEST + 1):
            self._counted.pop((of, deeper), None)
        return Item(depth, of, form.ordered, number)


def _levels(parent: Element) -> dict[int, _Level]:
    return {_number(level.get(W + "ilvl"), 0): _level(level) for level in parent.iterchildren(W + "lvl")}


def _level(level: Element) -> _Level:
    form, start, mark = (value_of(level, W + name) for name in ("numFmt", "start", "lvlText"))
    picture = level.find(W + "lvlPicBulletId") is not None
    # pandoc gives a paragraph that goes on in an item a list of its own, whose bullets are spaces.
    marked = picture or (form != "none" and (mark is None or bool(mark.strip())))
    return _Level(form not in _UNCOUNTED, _number(start, 1), marked)


def _overridden(changed: Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    depth = _number(changed.get(W + "ilvl"), 0)
    own = _levels(changed).get(depth, levels.get(depth, _Level(ordered=True)))
    start = value_of(changed, W + "startOverride")
    return {depth: own if start is None else own._replace(start=_number(start, own.start))}


def _number(written: str | None, otherwise: int) -> int:
    """A number of a few digits."""
    plain = (written or "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 7 else otherwise
