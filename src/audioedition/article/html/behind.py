"""What stands behind an article's text in the container that holds it: boxes of the site, and what the page's own data
do not count among the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from audioedition.article.html.flow import Flow, Line
from audioedition.article.html.metadata import Facts
from audioedition.article.html.own_text import last_in_text, marked_element
from audioedition.words.bylines import BYLINES
from audioedition.words.labels import LABELS

BEHIND = "a box behind the article's text"
BEHIND_OWN_TEXT = "behind the end of the text that the page's own data have"
_BOXES = frozenset("div section footer aside header a".split())
_ENOUGH_PROSE = 500
_LITTLE_PROSE = 0.05
_MOST_WORDS, _SHARE = 60, 0.1
_MOSTLY = 0.5
_DATE_OF_LABEL = re.compile(r"\A(\w+)\b[^:]{0,40}:")
_DIGIT = re.compile(r"\d")
_OPENS_NOTE = ("[", "(", "*", "†", "¹")


def without_what_is_behind(flow: Flow, lines: Sequence[Line], about: Facts) -> list[Line]:
    """The lines of a page, in which those behind the article's text are no part of it."""
    reasons = dict.fromkeys(_in_boxes(flow, lines), BEHIND)
    for number in _behind_own_text(flow, lines, about):
        reasons.setdefault(number, BEHIND_OWN_TEXT)
    return [
        replace(line, place=replace(line.place, why=reasons[number])) if number in reasons else line
        for number, line in enumerate(lines)
    ]


def _in_boxes(flow: Flow, lines: Sequence[Line]) -> Iterator[int]:
    """The lines in boxes behind the element that holds nearly all of the prose and behind all else that is read."""
    choice = flow.surveyor.choice
    if not choice.prose or choice.prose[choice.core] < _ENOUGH_PROSE:
        return
    starts = _boxes_behind(flow)
    ends = [flow.page.last[start] for start in starts]
    boxes: dict[int, list[int]] = {}
    others = []
    for number, line in enumerate(lines):
        if line.place.why or line.place.kind == "note" or line.span.start == line.span.end:
            continue
        index = bisect_right(starts, line.place.element) - 1
        if index >= 0 and line.place.element <= ends[index]:
            boxes.setdefault(index, []).append(number)
        else:
            others.append(number)
    most = max(_MOST_WORDS, _SHARE * sum(_count(flow, lines[number]) for number in others))
    for _, numbers in sorted(boxes.items(), reverse=True):
        if numbers[0] < max(others, default=0) or not _is_of_site(flow, [lines[number] for number in numbers], most):
            return
        yield from numbers


def _is_of_site(flow: Flow, box: Sequence[Line], most_words: float) -> bool:
    """Whether a box has few words, and neither a note nor a list of the author's own."""
    is_short = sum(_count(flow, line) for line in box) <= most_words
    return is_short and not any(_is_own(flow, line) or _is_of_own_list(line) for line in box)


def _boxes_behind(flow: Flow) -> list[int]:
    """The numbers of the elements that follow the core, or an element around it, as boxes of another make than that,
    with hardly any prose."""
    page, choice = flow.page, flow.surveyor.choice
    numbers = []
    for inner in [page.elements[choice.core], *page.elements[choice.core].iterancestors()]:
        for box in inner.itersiblings(tag="*"):
            number = page.number(box)
            is_like = box.tag == inner.tag and _make(box.get("class")) == _make(inner.get("class"))
            if box.tag in _BOXES and not is_like and choice.prose[number] <= _LITTLE_PROSE * choice.prose[choice.core]:
                numbers.append(number)
    return sorted(numbers)


def _make(classes: str | None) -> tuple[str, ...]:
    """What a page's maker calls boxes of one make: their classes, but for those that number them."""
    return tuple(name for name in (classes or "").split() if not _DIGIT.search(name))


def _behind_own_text(flow: Flow, lines: Sequence[Line], about: Facts) -> list[int]:
    """The lines behind the article's text as the page's data have it, if that is where it ends."""
    spoken = [number for number, line in enumerate(lines) if not line.place.why and line.place.kind != "note"]
    begin = _end_of_marked(flow, lines, spoken)
    if begin is None:
        begin = _end_of_own_text(flow, lines, spoken, about.descriptions.text)
    return [number for number in spoken[begin:] if not _is_own(flow, lines[number])]


def _end_of_own_text(flow: Flow, lines: Sequence[Line], spoken: Sequence[int], own_text: str) -> int:
    """The index of the first line behind the text in JSON-LD; of none where that has not the whole article, as where
    it may have left out a list."""
    last = last_in_text([lines[number].span.of(flow.text) for number in spoken], own_text) if own_text else None
    if last is None or any(_is_of_own_list(lines[number]) for number in spoken[last + 1 :]):
        return len(spoken)
    return last + 1


def _end_of_marked(flow: Flow, lines: Sequence[Line], spoken: Sequence[int]) -> int | None:
    """The index of the first line behind the element that the page marks as the text, if most of it stands there."""
    marked = marked_element(flow.page)
    if marked is None:
        return None
    is_within = [flow.page.within(lines[number].place.element, marked) for number in spoken]
    inside = sum(_length(lines[number]) for number, within in zip(spoken, is_within, strict=True) if within)
    if not inside or inside < _MOSTLY * sum(_length(lines[number]) for number in spoken):
        return None
    return len(spoken) - len(list(takewhile(lambda within: not within, reversed(is_within))))


def _is_own(flow: Flow, line: Line) -> bool:
    """Whether a line is a note, or may be one: a correction, whose label may have a date, who translated the text."""
    words = line.span.of(flow.text).lstrip()
    byline = BYLINES.search(words)
    is_of_translator = byline is not None and byline[0].meaning == "translator"
    if line.place.kind == "note" or words.startswith(_OPENS_NOTE) or is_of_translator:
        return True
    return LABELS.match(_DATE_OF_LABEL.sub(r"\1: ", words, count=1)) is not None


def _is_of_own_list(line: Line) -> bool:
    return line.place.kind in ("item", "cell", "verse", "code") and line.share_linked < _MOSTLY


def _count(flow: Flow, line: Line) -> int:
    return len(line.span.of(flow.text).split())


def _length(line: Line) -> int:
    return line.span.end - line.span.start
