"""Tables of contents and indexes that are set as text and named nowhere: lines that are mostly links to headings of the
book, and lists full of the numbers of pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audioedition.article.epub import parts
from audioedition.article.html.places import BLOCKS, HEADINGS, WHY

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_WHY, _INDEX = "the table of contents", "the index"
_MOST_OF_IT = 0.5
_FEWEST = 3
_LONGEST_LINE = 400
# An index has a page's number to every third or fifth word; prose, to fewer than one in thirty.
_PAGES, _FEWEST_PAGES = 0.12, 20
_WORD = re.compile(r"\w+")


def set_listing_aside(root: Element, leads: Callable[[Element], bool]) -> bool:
    """Say of lists of links to headings that they are the table of contents; whether there is one. `leads`: whether a
    link leads to a heading."""
    lines: dict[Element, list[Element]] = {}
    for link in root.iter("a"):
        if (link.get("href") or "").startswith("#") and leads(link):
            line = next((above for above in link.iterancestors() if above.tag in BLOCKS), None)
            if line is not None and _is_spoken(line):
                lines.setdefault(_row(line), []).append(link)
    found = [*_lists(lines), *_runs(line for line, links in lines.items() if _is_line(line, links))]
    listings = [run for run in found if sum(len(links) for line in run for links in _within(line, lines)) >= _FEWEST]
    for run in listings:
        for line in run:
            line.set(WHY, _WHY)
        _set_heading_aside(run[0])
    return bool(listings)


def set_index_aside(headings: Iterable[Element]) -> None:
    """Say of what stands under the heading of an index that it is one, where it is full of the numbers of pages."""
    for heading in headings:
        if parts.HEADS_INDEX.fullmatch(str(heading.text_content()).strip()):
            under = list(_under(heading))
            words = [word for each in under for text in each.itertext() for word in _WORD.findall(str(text))]
            numbers = sum(word.isdecimal() for word in words)
            if numbers >= max(_FEWEST_PAGES, _PAGES * len(words)):
                for each in (heading, *under):
                    each.set(WHY, _INDEX)


def _under(heading: Element) -> Iterator[Element]:
    """What follows a heading up to the next one that is no lower."""
    for following in heading.itersiblings():
        if isinstance(following.tag, str):
            if any(head.tag in HEADINGS and head.tag <= heading.tag for head in following.iter(*HEADINGS)):
                return
            yield following


def _is_spoken(element: Element) -> bool:
    """Whether neither an element nor one around it is set aside."""
    return all(each.get(WHY) is None for each in (element, *element.iterancestors()))


def _row(line: Element) -> Element:
    """The row of a table or the item of a list that a line stands in."""
    return next((above for above in [line, *line.iterancestors()][:3] if above.tag in ("tr", "li")), line)


def _lists(lines: Mapping[Element, Sequence[Element]]) -> Iterator[list[Element]]:
    """Tables and lists most of whose rows lead to a heading, if only by their number or their page's."""
    for whole in dict.fromkeys(above for line in lines if (above := _list_around(line)) is not None):
        rows = [row for row in whole.iter("tr", "li") if row.find(".//li") is None]
        leading = sum(row in lines for row in rows)
        short = sum(map(len, whole.itertext())) <= _LONGEST_LINE * len(rows)
        if leading >= _FEWEST and leading >= _MOST_OF_IT * len(rows) and short:
            yield [whole]


def _list_around(line: Element) -> Element | None:
    """The outermost list, or the table, around a row."""
    around = list(line.iterancestors("ul", "ol", "table"))
    return around[-1] if around else None


def _within(line: Element, lines: Mapping[Element, list[Element]]) -> list[list[Element]]:
    return [lines[each] for each in line.iter() if each in lines]


def _is_line(line: Element, links: list[Element]) -> bool:
    length = len("".join(str(line.text_content()).split()))
    linked = sum(len("".join(str(link.text_content()).split())) for link in links)
    return linked >= _MOST_OF_IT * length and length <= _LONGEST_LINE * len(links)


def _runs(listed: Iterable[Element]) -> Iterator[list[Element]]:
    """Lines that stand together, in the order of the book."""
    run: list[Element] = []
    for line in listed:
        if run and run[-1].getnext() is not line:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _set_heading_aside(first: Element) -> None:
    """The heading over the list goes with it."""
    for element in (first, *first.iterancestors()):
        before = element.getprevious()
        if before is not None:
            is_line = before.tag in HEADINGS or before.tag in ("p", "div")
            if is_line and parts.HEADS_CONTENTS.fullmatch(str(before.text_content()).strip()):
                before.set(WHY, _WHY)
            return
