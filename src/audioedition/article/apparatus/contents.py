"""Contents lists: under a heading that says so, by dots and page numbers, or because each entry comes again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from audioedition.article.apparatus.leaves import Leaf
from audioedition.article.html.classify import WHY
from audioedition.article.plain.contents import DOTTED_PAGE, key
from audioedition.patterns import lazy
from audioedition.words.contents import CONTENTS, PICTURES

_WHY = "the table of contents"
_PAGE = lazy(r"(?:\s|[.…·_]{2,})(?:\d{1,4}|[ivxlc]{1,7}|N/A)\s*\Z")
_ENDS = (".", "!", "?", ";")
_LONGEST = 300  # a PDF joins short lines
_FEWEST, _FEWEST_DOTTED = 2, 3
_SHORT = 40
_MOST_UNMARKED = 5  # entries in a row that nothing shows to be some
# A list without heading or pages: so many entries, this share of its lines, come again in their order, most of them
# with so many words between them. What follows a chorus, or the head of a table, is the next line of it.
_FEWEST_AGAIN, _MOST_AGAIN, _BETWEEN, _MOST_PARTED = 5, 0.6, 8, 0.6


def set_aside_contents(leaves: Sequence[Leaf]) -> None:
    """Set aside each contents list, with its heading."""
    last = {key(leaf.text): number for number, leaf in enumerate(leaves) if len(leaf.text) <= _LONGEST}
    place = 0
    while place < len(leaves):
        end = _headed(leaves, place, last) if _is_heading(leaves[place]) else _dotted(leaves, place)
        for leaf in leaves[place:end]:
            leaf.skip(_WHY)
        place = max(end, place + 1)
    _set_aside_unheaded([leaf for leaf in leaves if leaf.element.get(WHY) is None])


def _set_aside_unheaded(leaves: Sequence[Leaf]) -> None:
    """Set aside lists of which nothing but their entries says what they are: each comes again further on."""
    again = _again(leaves)
    words = [0, *accumulate(leaf.words for leaf in leaves)]
    place = 0
    while place < len(leaves):
        if again[place] is None:
            place += 1
            continue
        end = _unheaded(leaves, place, again)
        entries = [following for following in again[place:end] if following is not None]
        parted = [words[last] - words[first + 1] >= _BETWEEN for first, last in pairwise(entries)]
        is_list = len(entries) >= max(_FEWEST_AGAIN, _MOST_AGAIN * (end - place))
        if is_list and sum(parted) >= _MOST_PARTED * len(parted):
            for leaf in leaves[place:end]:
                leaf.skip(_WHY)
        place = end


def _again(leaves: Sequence[Leaf]) -> list[int | None]:
    """For each short paragraph, where the last one with the same words comes; None for that itself."""
    names = [key(leaf.text) if len(leaf.text) <= _LONGEST else "" for leaf in leaves]
    last = {name: number for number, name in enumerate(names)}
    return [last[name] if _has_word(name) and last[name] > number else None for number, name in enumerate(names)]


def _unheaded(leaves: Sequence[Leaf], place: int, again: Sequence[int | None]) -> int:
    """Behind the last of the paragraphs from one on that come again in their order; their second coming ends them."""
    first, last, end, number = again[place], -1, place, place
    while number < len(leaves) and number != first and number - end <= _MOST_UNMARKED:
        following = again[number]
        if following is not None and following > last:
            last, end = following, number + 1
        elif len(leaves[number].text) > _LONGEST:
            break
        number += 1
    return end


def _has_word(name: str) -> bool:
    return any(letter.isalpha() for letter in name)


def _is_heading(leaf: Leaf) -> bool:
    heading = CONTENTS.fullmatch(leaf.text) or PICTURES.fullmatch(leaf.text) if len(leaf.text) <= 60 else None
    return heading is not None and heading[0].alone


def _headed(leaves: Sequence[Leaf], place: int, last: Mapping[str, int]) -> int:
    """Where the list ends that a heading begins: before an entry comes again, for that is the chapter itself, and else
    behind the last line that a page's number, or a heading further on, shows to be an entry."""
    keys = set[str]()
    end, items_end, marked, unmarked = place + 1, place + 1, 0, 0
    for number in range(place + 1, len(leaves)):
        leaf = leaves[number]
        name = key(leaf.text)
        if len(leaf.text) > _LONGEST or (leaf.text.endswith(_ENDS) and len(leaf.text) > _SHORT and not leaf.is_item):
            break
        if name in keys:
            end = max(end, items_end)
            break
        keys.add(name)
        if _PAGE.search(leaf.text) or last.get(name, 0) > number:
            end, marked, unmarked = number + 1, marked + 1, 0
        elif leaf.is_item:
            items_end = number + 1
        else:
            unmarked += 1
        if unmarked > _MOST_UNMARKED:
            break
    return end if marked >= _FEWEST else place


def _dotted(leaves: Sequence[Leaf], place: int) -> int:
    """Where lines with dots before a page's number end; `place` where there are too few."""
    end = place
    while end < len(leaves) and len(leaves[end].text) <= _LONGEST and DOTTED_PAGE.search(leaves[end].text):
        end += 1
    return end if end - place >= _FEWEST_DOTTED else place
