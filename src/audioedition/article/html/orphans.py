"""Headings of parts of which nothing is read: "See also" over links, "Comments", "Share:" over pictures of buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from audioedition.article.html.classify import OUTSIDE
from audioedition.article.html.flow import Line
from audioedition.article.html.furniture_lines import A_LINK
from audioedition.article.html.link_boxes import LINKS
from audioedition.article.html.rows import ADVERTISEMENT, NOT_SEEN, TEASER
from audioedition.words.page_boxes import OTHERS
from audioedition.words.page_lines import LABELS

_MOST_WORDS = 8
_LINKS = (A_LINK, LINKS, OTHERS, ADVERTISEMENT, TEASER)
_CODE = re.compile(r"[<>{}=&_]|::|\w\(")
_SENTENCE_END = re.compile(r"[.!…。！]\W*\Z")


def orphans(lines: Sequence[Line], whys: Sequence[str], text: str, is_inside: Callable[[Line], bool]) -> set[int]:
    """The numbers of the headings behind which, up to the next heading of their level, all is set aside.

    `is_inside`: whether a line lies where the article does; what is set aside beyond belongs to no heading of it. A
    heading with nothing at all behind it is none, for it may be a line of its own, unless it is a label of pages; but
    where nothing more is read of the page, it is one. So is a line that ends with a colon, over links.
    """
    result: set[int] = set()
    last = max((number for number, why in enumerate(whys) if not why), default=-1)
    below: dict[int, _Part] = {}  # by level, what the headings behind have
    part = _Part()
    for number in range(len(lines) - 1, -1, -1):
        line, place = lines[number], lines[number].place
        if line.span.start == line.span.end:
            continue
        if whys[number]:
            is_near = is_inside(line) or number > last
            part = replace(part, is_skipped=part.is_skipped or (whys[number] not in NOT_SEEN and is_near))
        elif place.kind == "paragraph" and _announces_links(lines, whys, number, text):
            result.add(number)
        elif place.kind != "heading":
            part = replace(part, is_spoken=True)
        else:
            parts = [part, *(lower for level, lower in below.items() if level > place.level)]
            is_silent = not any(each.is_spoken for each in parts)
            if is_silent and _is_orphan(line.span.of(text), any(each.is_skipped for each in parts)):
                result.add(number)
            before = below.get(place.level, _Part())
            below = {level: lower for level, lower in below.items() if level < place.level}
            below[place.level] = _Part(before.is_spoken or number not in result, before.is_skipped or number in result)
            part = _Part()
    return result


def _announces_links(lines: Sequence[Line], whys: Sequence[str], number: int, text: str) -> bool:
    """Whether a line says what kind of links follow it: "You may like:"."""
    words, following = lines[number].span.of(text), number + 1
    if not words.rstrip().endswith((":", "：")) or len(words.split()) > _MOST_WORDS:
        return False
    if following == len(lines):
        return False
    return whys[following] in _LINKS or (whys[following] == OUTSIDE and lines[following].has_links)


@dataclass(frozen=True, slots=True)
class _Part:
    """Whether a part has something that is read, and something that is set aside."""

    is_spoken: bool = False
    is_skipped: bool = False


def _is_orphan(words: str, is_over_skips: bool) -> bool:
    """Whether a heading may stand over what is set aside: it is short, no sentence, and no code, which is itself what a
    manual has to say of "fn clone(&self)", whatever links are behind it."""
    if len(words.split()) > _MOST_WORDS or _SENTENCE_END.search(words) or _CODE.search(words):
        return False
    return is_over_skips or LABELS.fullmatch(words) is not None
