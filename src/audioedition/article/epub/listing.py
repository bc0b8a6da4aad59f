"""Finds tables of contents and indexes that the book names nowhere: lines that are mostly links to its headings, what
stands under a heading that says so, and lists full of pages' numbers; and notes of those who made the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audioedition.article.byline import author_of
from audioedition.article.epub import parts
from audioedition.article.html.classify import BLOCKS, HEADINGS, WHY
from audioedition.patterns import lazy
from audioedition.plaintext import plain_words
from audioedition.words.contents import CONTENTS, INDEX, PICTURES
from audioedition.words.makers import TRANSCRIBERS_NOTES
from audioedition.words.page_numbers import PAGES

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_WHY, _INDEX = "the table of contents", "the index"
_BYLINE = "the author's name; it is said in the opening"
# A title page has no more than that.
_TOP = 1_000
_HEADED = ((CONTENTS, _WHY), (PICTURES, "a list of pictures or tables"), (INDEX, _WHY))
_MOST_OF_IT = 0.5
_FEWEST = 3
_LONGEST_LINE = 400
# An index has a page's number to every third or fifth word; prose, to fewer than one in thirty.
_PAGES, _FEWEST_PAGES = 0.12, 20
_WORD = re.compile(r"\w+")
_PAGE = lazy(rf"\W*(?:{PAGES.words}\s*)?(?:\d+|[ivxlcdm]+)\W*", re.IGNORECASE)
_ENDS_IN_PAGE = re.compile(r"(?:[\s…]|\.{2})(?:\d{1,3}|[ivxlc]+)\W*$", re.IGNORECASE)
# So many words in small letters beside the links of a line, and it says something.
_SAYS = 4
# A line under a chapter's title that says what is told in it, and another for its page.
_MOST_BETWEEN, _LONGEST_BETWEEN = 2, 600


def set_listing_aside(root: Element, leads: Callable[[Element], bool]) -> None:
    """Set lists of links to headings aside as the table of contents. `leads`: whether a link leads to one."""
    lines: dict[Element, list[Element]] = {}
    for link in root.iter("a"):
        if (link.get("href") or "").startswith("#") and leads(link):
            line = next((above for above in link.iterancestors() if above.tag in BLOCKS), None)
            if line is not None and _is_spoken(line):
                lines.setdefault(_row(line), []).append(link)
    runs = [*_lists(lines), *_runs(line for line, links in lines.items() if _is_line(line, links))]
    listings = [run for run in runs if sum(len(links) for line in run for links in _within(line, lines)) >= _FEWEST]
    for run in listings:
        for line in run:
            line.set(WHY, _WHY)
        _set_heading_aside(run[0])


def set_headed_aside(headings: Iterable[Element]) -> None:
    """Set aside what stands under the heading of a table of contents or of a list of pictures, as far as its lines lead
    somewhere in the book or end in a page's number; a line about a chapter may stand between them."""
    for heading in headings:
        words = str(heading.text_content()).strip()
        why = next((why for heads, why in _HEADED if heads.fullmatch(words)), "")
        if why and _is_spoken(heading):
            listed = list(_listed_under(heading))
            for each in [heading, *listed] if listed else []:
                each.set(WHY, each.get(WHY) or why)


def set_transcribers_aside(headings: Iterable[Element]) -> None:
    """Set aside what stands under the heading of a transcriber's notes."""
    for heading in headings:
        if TRANSCRIBERS_NOTES.fullmatch(str(heading.text_content()).strip()) and _is_spoken(heading):
            under = list(_under(heading))
            if sum(len(str(each.text_content())) for each in under) <= parts.LONGEST_TRANSCRIBED:
                for each in (heading, *under):
                    each.set(WHY, each.get(WHY) or parts.TRANSCRIBED)


def set_byline_aside(root: Element, author: str) -> None:
    """Set aside a line at the book's beginning that says no more than the author's name: the opening says it."""
    name = plain_words(author)
    before: Element | None = None
    read = 0
    for line in root.iter("p", "div", *HEADINGS):
        if not name or read > _TOP:
            return
        if any(inner.tag in BLOCKS for inner in line.iterdescendants()) or not _is_spoken(line):
            continue
        words = " ".join(str(line.text_content()).split())
        named = author_of(words)
        if name in (plain_words(words), plain_words(named or "")):
            for each in (line, *([before] if before is not None else [])):
                each.set(WHY, _BYLINE)
        elif plain_words(words):
            before = line if named == "" else None
            read += len(words)


def set_index_aside(headings: Iterable[Element]) -> None:
    """Set aside what stands under the heading of an index, where it is full of the numbers of pages."""
    for heading in headings:
        if INDEX.fullmatch(str(heading.text_content()).strip()):
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


def _listed_under(heading: Element) -> Iterator[Element]:
    """The lines of a listing under its heading; none where there are too few."""
    waiting: list[Element] = []
    lines: list[Element] = []
    rows = 0
    for following in heading.itersiblings():
        if not isinstance(following.tag, str) or not str(following.text_content()).strip():
            continue
        waiting.append(following)
        if leading := _leading_rows(following):
            lines += waiting
            waiting = []
            rows += leading
        elif len(waiting) > _MOST_BETWEEN or len(str(following.text_content())) > _LONGEST_BETWEEN:
            break
    yield from lines if rows >= _FEWEST else ()


def _leading_rows(element: Element) -> int:
    """How many rows of an element lead somewhere; none where less than half of them do."""
    rows = [row for row in element.iter("tr", "li", "p", *HEADINGS) if row.find(".//li") is None] or [element]
    leading = 0
    for row in rows:
        links = [link for link in row.iter("a") if (link.get("href") or "").startswith("#")]
        words = " ".join(" ".join(map(str, row.itertext())).split())  # a table's cells are apart
        if _is_line(row, links) or (len(words) <= _LONGEST_LINE // 2 and _ENDS_IN_PAGE.search(words)):
            leading += max(1, len(links))
    return leading if leading >= _MOST_OF_IT * len(rows) else 0


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
        leading = sum(row in lines and _is_led_by(row, lines[row]) for row in rows)
        if leading >= _FEWEST and leading >= _MOST_OF_IT * len(rows):
            yield [whole]


def _is_led_by(row: Element, links: Sequence[Element]) -> bool:
    """Whether a row is a line of links, or has one of its number or its page's: a list of sentences with links in them
    is none of contents."""
    return _is_line(row, links) or any(_PAGE.fullmatch(str(link.text_content())) for link in links)


def _list_around(line: Element) -> Element | None:
    """The outermost list, or the table, around a row."""
    around = list(line.iterancestors("ul", "ol", "table"))
    return around[-1] if around else None


def _within(line: Element, lines: Mapping[Element, list[Element]]) -> list[list[Element]]:
    return [lines[each] for each in line.iter() if each in lines]


def _is_line(line: Element, links: Sequence[Element]) -> bool:
    if _is_sentence(line):
        return False
    length = len("".join(str(line.text_content()).split()))
    linked = sum(len("".join(str(link.text_content()).split())) for link in links)
    return bool(links) and linked >= _MOST_OF_IT * length and length <= _LONGEST_LINE * len(links)


def _is_sentence(line: Element) -> bool:
    """Whether a line says something, though most of its words be links, as in the text of a standard."""
    if not str(line.text_content()).rstrip().endswith((".", ";")):
        return False
    unlinked = " ".join(map(str, line.xpath(".//text()[not(ancestor::a)]"))).split()
    return sum(map(str.islower, unlinked)) >= _SAYS


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
            words = str(before.text_content()).strip()
            if is_line and (CONTENTS.fullmatch(words) or INDEX.fullmatch(words)):
                before.set(WHY, _WHY)
            return
