"""The table of contents → chapters: its entries' titles are headings of the text, or are put there.

A listener means by a chapter what the table of contents names at the depth that parts the book best: the parts above it
are headings over a chapter, and what lies deeper makes no chapter of its own.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article.epub.binding import Bound
from audioedition.article.epub.contents import Entry
from audioedition.article.epub.listing import (
    set_byline_aside,
    set_headed_aside,
    set_index_aside,
    set_listing_aside,
    set_transcribers_aside,
)
from audioedition.article.html.classify import BLOCKS, HEADINGS, LEVEL, WHY
from audioedition.article.html.page import Page, page_of, walk
from audioedition.model import CHARACTERS_A_SECOND, NO_CHAPTER
from audioedition.plaintext import plain_words
from audioedition.words.placeholders import NO_FILE_TITLES

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

# A minute and a half: what lies closer is too fine for chapters.
_SHORTEST_MEAN = 90 * CHARACTERS_A_SECOND
# Volume, part, chapter, title, subtitle: in more headings in a row nobody looks for the one that is meant.
_MOST_IN_A_ROW = 8
_LINES = frozenset(("p", "div", *HEADINGS))
_NUMBER = re.compile(r"\W*(?:\d+|[IVXLCDM]+)\W*")


@dataclass
class Survey:
    """Where the words and the headings of a tree stand: for each element, by its number, how many characters are spoken
    before it begins and before it ends; the numbers of the headings that are spoken."""

    page: Page
    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    aside: set[int] = field(default_factory=set)
    _count: int = 0
    _silent: int = 0

    def __post_init__(self) -> None:
        """Walk the tree."""
        self.begins, self.ends = [0] * len(self.page.elements), [0] * len(self.page.elements)
        walk(self.page.root, self._enter, self._leave)

    def _enter(self, element: Element) -> bool:
        number = self.page.number(element)
        self.begins[number] = self._count
        self._silent += element.get(WHY) is not None or element.tag in ("script", "style", "svg")
        if self._silent:
            self.aside.add(number)
        else:
            self._count += len((element.text or "").strip())
            if element.tag in HEADINGS:
                self.headings.append(number)
        return True

    def _leave(self, element: Element) -> None:
        self.ends[self.page.number(element)] = self._count
        self._silent -= element.get(WHY) is not None or element.tag in ("script", "style", "svg")
        if not self._silent:
            self._count += len((element.tail or "").strip())

    @property
    def length(self) -> int:
        """How many characters are spoken."""
        return self._count

    def is_aside(self, number: int) -> bool:
        """Whether an element, or all that stands in it, is not spoken."""
        if number in self.aside or self.begins[number] < self.ends[number]:
            return number in self.aside
        return any(inner in self.aside for inner in range(number + 1, self.page.last[number] + 1))

    def run_at(self, target: int) -> list[int]:
        """The headings at a place: around it, or behind it with no words between; those in a row."""
        element = self.page.elements[target]
        inside = next((e for e in [element, *element.iterancestors()] if e.tag in HEADINGS), None)
        first = self.page.number(inside) if inside is not None else target
        place = bisect.bisect_left(self.headings, first)
        run: list[int] = []
        while place < len(self.headings) and len(run) < _MOST_IN_A_ROW:
            if self.begins[self.headings[place]] != (self.ends[run[-1]] if run else self.begins[first]):
                break
            run.append(self.headings[place])
            place += 1
        return run

    def leads_to_heading(self, link: Element) -> bool:
        """Whether a link within the book leads to a heading, or to a file."""
        name = _name(link)
        target = self.page.by_id.get(name)
        return target is not None and (name.startswith("--") or bool(self.run_at(self.page.number(target))))

    def glued(self) -> Iterator[list[int]]:
        """The headings, those in a row with no words between together."""
        run: list[int] = []
        for number in self.headings:
            if run and self.begins[number] != self.ends[run[-1]]:
                yield run
                run = []
            run.append(number)
        if run:
            yield run


@dataclass
class _Place:
    """An entry that leads to something spoken: its target, and the heading there, if one says what it does."""

    entry: Entry
    target: int
    depth: int
    run: list[int]
    heading: int | None = None


def give_chapters(path: Path, bound: Bound, entries: Sequence[Entry], titles: Sequence[str], author: str) -> None:
    """Give the headings of the tree the levels that the table of contents means, where it has more than one entry; set
    aside what is set as text and is none for a listener. `titles`: what the book is called, which is no chapter's."""
    survey = Survey(page_of(path, bound.root))
    headings = [survey.page.elements[number] for number in survey.headings]
    set_headed_aside(headings)
    set_transcribers_aside(headings)
    listed = {bound.place(entry.name, entry.fragment) for entry in entries}
    set_listing_aside(bound.root, lambda link: _name(link) in listed or survey.leads_to_heading(link))
    set_byline_aside(bound.root, author)
    set_index_aside(headings)
    survey = Survey(survey.page)
    called = {plain_words(title) for title in titles}
    places = _places(bound, survey, entries, called)
    for number in survey.headings:
        element = survey.page.elements[number]
        element.set(LEVEL, str(HEADINGS[str(element.tag)]))
    if len(places) < 2:
        return
    _claim(survey, places)
    levels = _levels(survey, places)
    named = {place.heading: levels[place.depth] for place in places if place.heading is not None}
    for run in survey.glued():
        _set_levels(survey.page, run, named)
    for place in reversed(places):
        if place.heading is None and not NO_FILE_TITLES.fullmatch(place.entry.title):
            _put_heading(survey.page, place, levels[place.depth])


def _name(link: Element) -> str:
    return (link.get("href") or "").removeprefix("#")


def _places(bound: Bound, survey: Survey, entries: Iterable[Entry], called: Collection[str]) -> list[_Place]:
    """The entries that lead to what is spoken, but the book's own title at the top. The depth of one is the number of
    such entries above it."""
    places: list[_Place] = []
    above: list[int] = []  # depths of the entries around, as the table has them
    for entry in entries:
        while above and above[-1] >= entry.depth:
            above.pop()
        name = bound.place(entry.name, entry.fragment)
        element = survey.page.by_id.get(name or "")
        if name and element is None:
            element = survey.page.by_id.get(bound.place(entry.name, "") or "")
        is_title = not places and plain_words(entry.title) in called
        if element is None or is_title or survey.is_aside(survey.page.number(element)):
            continue
        number = survey.page.number(element)
        above.append(entry.depth)
        places.append(_Place(entry, number, len(above), survey.run_at(number)))
    return places


def _claim(survey: Survey, places: list[_Place]) -> None:
    """Give each place its heading: one that has words of the title, else the first in a row that no place has."""
    in_use: set[int] = set()
    for place in places:
        title = set(plain_words(place.entry.title).split())
        for number in place.run:
            words = set(plain_words(survey.page.elements[number].text_content()).split())
            if number not in in_use and words and (words <= title or title <= words):
                place.heading = number
                in_use.add(number)
                break
    for place in places:
        if place.heading is None and in_use.isdisjoint(place.run) and place.run:
            place.heading = place.run[0]
            in_use.add(place.run[0])


def _levels(survey: Survey, places: list[_Place]) -> dict[int, int]:
    """The headings' level for each depth of the table of contents."""
    counts = Counter(place.depth for place in places)
    coarse = [depth for depth, count in counts.items() if survey.length / count >= _SHORTEST_MEAN]
    meant = max(coarse or [min(counts)], key=lambda depth: (counts[depth], depth))
    chapter = 2 if meant > min(counts) else 1
    return {depth: 1 if depth < meant else chapter if depth == meant else NO_CHAPTER for depth in counts}


def _set_levels(page: Page, run: list[int], levels: dict[int, int]) -> None:
    """Set the levels of headings in a row; one that the table does not name goes with the one behind it, or, if
    it is like the one before or the title to its number, with that."""
    waiting: list[int] = []
    before, tag, alone = NO_CHAPTER, "", False
    for number in run:
        element = page.elements[number]
        if number in levels:
            before, tag, alone = levels[number], str(element.tag), _NUMBER.fullmatch(element.text_content()) is not None
            for each in [*waiting, number]:
                page.elements[each].set(LEVEL, str(before))
            waiting = []
        elif tag:
            element.set(LEVEL, str(before if element.tag == tag or alone else NO_CHAPTER))
            alone = False
        else:
            waiting.append(number)
    for each in waiting:
        page.elements[each].set(LEVEL, str(NO_CHAPTER))


def _put_heading(page: Page, place: _Place, level: int) -> None:
    """Where an entry leads to and no heading stands: the lines there with the entry's words are one, else it is put
    before the block there."""
    target, title = page.elements[place.target], place.entry.title
    block = next((e for e in [target, *target.iterancestors()] if e.tag in BLOCKS), target)
    if lines := _lines_saying(page.elements[page.number(block) :], title):
        for line in lines:
            line.tag = line.tag if line.tag in HEADINGS else "h2"
            line.set(LEVEL, str(level))
        return
    heading = target.makeelement("h2", {LEVEL: str(level)})
    heading.text = title
    if block.tag == "section" or block.getparent() is None:
        heading.tail, block.text = block.text, None
        block.insert(0, heading)
    else:
        block.addprevious(heading)


def _lines_saying(elements: Iterable[Element], title: str) -> list[Element]:
    """The first lines, if together they say a title: "Chapter One", or a number and what is under it."""
    missing = plain_words(title).split()
    lines: list[Element] = []
    for line in elements:
        if line.tag not in _LINES or any(inner.tag in BLOCKS for inner in line.iterdescendants()):
            continue
        words = plain_words(str(line.text_content())).split()
        if words != missing[: len(words)]:
            return []
        lines += [line] if words else []
        missing = missing[len(words) :]
        if not missing:
            return lines
    return []
