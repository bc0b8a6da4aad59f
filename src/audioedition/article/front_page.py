"""Which line of a document of pages is its title.

Office documents and PDFs seldom say it, and above it stand a ministry, a court, a school, the name of a paper. The
title is the line of the most weight before the text begins: large, bold or centred, said again further on, and nobody's
name. Where nothing stands out, a short first line is the title, if the text begins right after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from audioedition.article.apparatus.leaves import Leaf, leaves_of
from audioedition.article.html.classify import LEVEL
from audioedition.article.people import names_of
from audioedition.article.plain.headings import is_numbered
from audioedition.article.titles import is_no_title
from audioedition.plaintext import plain_words
from audioedition.words.headings import SECTIONS
from audioedition.words.organisations import LETTERHEAD_WORDS, WHOSE

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

PROMINENT = "data-audioedition-prominent"
"""Set on a paragraph that is bold or centred as a whole."""
_MOST_LINES = 20
_PROSE = 30  # words of a paragraph that does not end as a sentence
_LONGEST, _MOST_WORDS = 200, 30
_MOST_WORDS_OF_FIRST, _MOST_BETWEEN = 20, 3
_LONGEST_LETTERHEAD, _LONGEST_NAME = 9, 3
_QUOTES = "«“„\"'¿¡"
_NO_END, _SENTENCE_ENDS = (".", ",", ";", ":", "…"), (".", "!", "?", "…", "”", "»", '"')
# Weights: of a heading by its level, of the first line that stands out; what is said again; what names an office.
_LEVELS = {1: 7, 2: 5, 3: 4}
_LOWER_LEVEL, _STANDS_OUT, _AGAIN, _OFFICE = 3, 8, 2, -6
_LEAST = 3


def title_of(root: Element) -> str:
    """The words of the title, which becomes the tree's `<h1>`; "" where none is found. What stands over it heads no
    chapter, and no heading further on is the title."""
    leaves = [leaf for leaf in leaves_of(root) if leaf.text]
    front = _front(leaves)
    title = _best(front, leaves) or _first_line(front, leaves)
    for heading in root.iter("h1"):
        heading.set(LEVEL, "1")
    if title is None:
        return ""
    for leaf in front[: front.index(title)]:
        if leaf.level:
            leaf.element.tag = "p"
    title.element.tag = "h1"
    title.element.attrib.pop(LEVEL, None)
    return title.text + _joined(title, leaves[leaves.index(title) + 1 :])


def _joined(title: Leaf, below: Sequence[Leaf]) -> str:
    """The words of the heading below that goes on with the title, "Rules" and "of the Chess Club", which is put into
    the title's element; "" where none does."""
    if not title.level or not below or not below[0].level or not below[0].text[:1].islower():
        return ""
    rest = below[0].element
    end = title.element.makeelement("span")
    end.text = " " + (rest.text or "")
    end.extend(list(rest))
    title.element.append(end)
    rest.getparent().remove(rest)
    return f" {below[0].text}"


def _front(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The lines before the text; none where there is no text."""
    for number, leaf in enumerate(leaves):
        is_sentence = leaf.text.endswith(_SENTENCE_ENDS) and leaf.element.get(PROMINENT) is None
        if not leaf.level and (is_sentence or leaf.words >= _PROSE):
            return list(leaves[: min(number, _MOST_LINES)])
    return []


def _best(front: Sequence[Leaf], leaves: Sequence[Leaf]) -> Leaf | None:
    weights = [(_weight(leaf, leaves), leaf) for leaf in _candidates(front)]
    weight, best = max(weights, key=lambda one: one[0], default=(0, None))
    return best if weight >= _LEAST else None


def _candidates(front: Sequence[Leaf]) -> Iterator[Leaf]:
    """The headings, and the first of the other lines that no line stands over but an office's and a text's kind."""
    is_at_top = True
    for leaf in front:
        if _may_be_title(leaf) and (leaf.level or (is_at_top and _begins_large(leaf.text))):
            yield leaf
        is_at_top = is_at_top and (_is_letterhead(leaf.text) or is_no_title(leaf.text))


def _may_be_title(leaf: Leaf) -> bool:
    text = leaf.text
    if leaf.is_item or leaf.element.tag in ("td", "th") or len(text) > _LONGEST or leaf.words > _MOST_WORDS:
        return False
    return not (text.endswith(_NO_END) or is_no_title(text) or SECTIONS.fullmatch(text) or is_numbered(text))


def _weight(leaf: Leaf, leaves: Sequence[Leaf]) -> int:
    weight = _LEVELS.get(leaf.level, _LOWER_LEVEL) if leaf.level else 0
    if leaf.element.get(PROMINENT) is not None:
        weight = max(weight, _STANDS_OUT)
    if _is_letterhead(leaf.text):
        weight += _OFFICE
    words = plain_words(leaf.text)
    is_again = any(other is not leaf and plain_words(other.text) == words for other in leaves)
    return weight + (_AGAIN if weight and is_again else 0)


def _is_letterhead(text: str) -> bool:
    """Whether a short line names an office, a court, a school: "Ministry of Justice", but not "Courts: who pays?"."""
    words = plain_words(text).split()
    if len(words) > _LONGEST_LETTERHEAD or any(mark in text for mark in "?!:"):
        return False
    head = list(takewhile(lambda word: word not in WHOSE.every, words))  # "Rules of the Chess Association" is a title
    return any(word in LETTERHEAD_WORDS.every for word in head)


def _first_line(front: Sequence[Leaf], leaves: Sequence[Leaf]) -> Leaf | None:
    """The first line, where it is as short as a title and the text comes after a byline at most."""
    first = front[0] if front else None
    if first is None or len(front) > 1 + _MOST_BETWEEN or len(leaves) <= len(front) + 1 or first.level:
        return None
    is_title = 1 < first.words <= _MOST_WORDS_OF_FIRST and _may_be_title(first) and not _is_letterhead(first.text)
    is_name = first.words <= _LONGEST_NAME and bool(names_of(first.text))
    has_figures = any(map(str.isdigit, first.text))
    return first if is_title and _begins_large(first.text) and not is_name and not has_figures else None


def _begins_large(text: str) -> bool:
    return text.lstrip(_QUOTES)[:1].isupper()
