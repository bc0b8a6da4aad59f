"""Headings and titles that are links and yet the article's: of the parts of a digest, of the things in a list."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import takewhile

from audioedition.article.html.classify import HEADINGS
from audioedition.article.html.flow import Flow, Line
from audioedition.article.html.furniture_lines import furniture_by_words
from audioedition.article.html.link_boxes import LINKS

_PROSE = 100
_NEAR = 4
_MOSTLY = 0.5
_ALL = 0.9


def with_linked_headings(flow: Flow, lines: list[Line]) -> list[Line]:
    """The lines of a page, in which headings that are links are a part of the article where they head its parts.

    Where an article's text begins with such a heading, and prose follows, it is a digest, and so are the headings of
    the same level. So are those in a row of headings that are mostly no links, and those with words of their own
    ("21) Star Wars"). All others, among the paragraphs of an article, lead to other ones.
    """
    page, container = flow.page, flow.surveyor.choice.container
    inside = [number for number, line in enumerate(lines)
              if page.within(line.place.element, container) and line.span.start < line.span.end]  # fmt: skip
    headings = [number for number in inside if _tag(flow, lines[number]) in HEADINGS]
    linked = [number for number in headings if lines[number].place.why == LINKS]
    first = next((n for n in inside if not lines[n].place.why and lines[n].place.kind == "paragraph"), None)
    if not linked or first is None:
        return lines
    digest = _tag(flow, lines[linked[0]]) if linked[0] < first else ""
    own = Counter(_tag(flow, lines[number]) for number in headings if not lines[number].place.why)
    of_links = Counter(_tag(flow, lines[number]) for number in linked)
    result = list(lines)
    for number in linked:
        tag, line = _tag(flow, lines[number]), lines[number]
        is_of_a_row = tag == digest or own[tag] >= of_links[tag] or line.share_linked < _ALL
        if is_of_a_row and _heads_prose(flow, lines, number):
            place = replace(line.place, why="", kind="heading", level=HEADINGS[tag], label="")
            result[number] = replace(line, place=place)
    return result


def _heads_prose(flow: Flow, lines: list[Line], number: int) -> bool:
    """Whether prose of the article follows soon, behind lines that say who wrote it and when."""
    if furniture_by_words(lines[number].span.of(flow.text), 1, "heading"):
        return False
    following = lines[number + 1 : number + 1 + _NEAR]
    near = takewhile(lambda line: _tag(flow, line) not in HEADINGS, following)
    prose = (line for line in near if not line.place.why and line.share_linked < _MOSTLY)
    return any(line.span.end - line.span.start >= _PROSE for line in prose)


def _tag(flow: Flow, line: Line) -> str:
    return str(flow.page.elements[line.place.element].tag)
