"""Lists and the numbers of their items, also where one goes on from another (OpenDocument 1.3 part 3, 5.3 and 19.880).

LibreOffice ends a list at each paragraph that is none of its items, and lets the next go on from it: by
`text:continue-numbering` from the last one of the same style, by `text:continue-list` from any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.odt.names import HEADING, LIST, PARAGRAPH, STYLE_NAME, TEXT, XML_ID

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from audioedition.article.odt.styles import StyleSheet

_DEEPEST = 10
_MOST = 10**6
_SEEN = frozenset((PARAGRAPH, HEADING, LIST))

Counts = dict[int, int]
"""The number of a list's last item at each level, from 1."""


class _Open(NamedTuple):
    """A list that is open: the name of its style, and how far it and the lists in it have counted."""

    style: str
    counts: Counts


@dataclass(slots=True)
class Lists:
    """The lists of a text: those that are open, one in the other, and those that a later one may go on from."""

    styles: StyleSheet
    _open: list[_Open] = field(default_factory=list)
    _last: _Open | None = None
    _named: dict[str, Counts] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether a list is open."""
        return bool(self._open)

    def begin(self, element: Element) -> dict[str, str]:
        """Begin a list; what HTML says of it: nothing where it does not count its items, else what with."""
        named = element.get(STYLE_NAME)
        if self._open:
            around = self._open[-1]
            self._open.append(around if named is None else around._replace(style=named))
        else:
            self._open.append(self._begun(element, named or ""))
        form = self.styles.list_level(self._open[-1].style, self._level).form
        return {"type": form} if form else {}

    def end(self) -> None:
        """End the last list that was begun."""
        self._open.pop()

    def number(self, item: Element) -> str:
        """The number of the next item; "" for one that holds but another list: one sees no more of it than that."""
        if not self._open:
            return ""
        style, counts = self._open[-1]
        level = self._level
        start = self.styles.list_level(style, level).start
        first = next((child.tag for child in item if child.tag in _SEEN), None)
        if first == LIST:
            counts.setdefault(level, start)
            return ""
        own_start = _number(item.get(TEXT + "start-value"))
        counts[level] = own_start if own_start is not None else min(counts.get(level, start - 1) + 1, _MOST)
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return str(counts[level])

    def set_apart(self) -> Callable[[], None]:
        """What comes is in none of the lists that are open, until what is given back is called."""
        around, self._open = self._open, []

        def at_end() -> None:
            self._open = around

        return at_end

    @property
    def _level(self) -> int:
        return min(len(self._open), _DEEPEST)

    def _begun(self, element: Element, style: str) -> _Open:
        """A list that stands in no other, with the counts of the one that it goes on from, should that be known."""
        counts: Counts = {}
        last, named = self._last, element.get(TEXT + "continue-list")
        if named is not None:
            counts = self._named.get(named, counts)
        elif last is not None and last.style == style and element.get(TEXT + "continue-numbering") == "true":
            counts = last.counts
        self._last = _Open(style, counts)
        name = element.get(XML_ID)
        if name is not None:
            self._named[name] = counts
        return self._last


def _number(written: str | None) -> int | None:
    """A number of a few digits."""
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 7 else None
