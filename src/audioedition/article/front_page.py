"""Which line of a document of pages is its title.

Office documents and PDFs seldom say it, and above it stand a ministry, a court, a school, the name of a paper. The
title is the line of the most weight before the text begins: large, bold or centred, said again further on, and nobody's
name. Where nothing stands out, a short first line is the title, if the text begins right after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audioedition.article.apparatus.leaves import BOTH, PROMINENT, Leaf, leaves_of
from audioedition.article.byline import author_of
from audioedition.article.cover import cover_of, set_aside_cover
from audioedition.article.html.classify import LEVEL
from audioedition.article.letterhead import is_letterhead
from audioedition.article.people import is_date, names_of
from audioedition.article.plain.headings import is_numbered
from audioedition.article.titles import is_no_title
from audioedition.plaintext import plain_words
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.headings import SECTIONS

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_MOST_LINES = 20
_PROSE = 30  # words of a paragraph that does not end as a sentence
_LONGEST, _MOST_WORDS = 200, 30
_MOST_WORDS_OF_FIRST, _MOST_BETWEEN = 20, 3
_MOST_LINES_OF_TITLE = 3  # behind the first
_FEWEST_OF_REST, _FEWEST_LABELLED, _FEWEST_CELLS = 3, 3, 3
_MOST_WORDS_OVER_DATE = 6
_LABELLED = re.compile(r"[^:]{2,40}: ?\S")  # "Place: the town hall": of such lines in a row none is a title
_LONGEST_NAME = 3
_LETTERS_OF_A_WORD = 2  # in Chinese and Japanese, which part no words
_CELLS = ("td", "th")
_QUOTES = "«“„\"'¿¡"
_NO_END, _SENTENCE_ENDS = (
    (".", ",", ";", ":", "…"),
    (".", "!", "?", "…", "”", "»", '"', "。", "！", "？", "।", "۔", "؟"),
)
# Weights: of a heading by its level, of the first line that stands out; what is said again; what names an office.
_LEVELS = {1: 7, 2: 5, 3: 4}
_LOWER_LEVEL, _STANDS_OUT, _AGAIN, _OFFICE = 3, 8, 2, -6
_LEAST = 3
_MOST_AGAIN = 3
_ENOUGH = 50  # paragraphs that tell a text's script
_UNPARTED = range(0x3040, 0xA000)


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
    words = title.text
    last = title
    for below in leaves[leaves.index(title) + 1 :][:_MOST_LINES_OF_TITLE]:
        if not _goes_on(last, below):
            break
        words, last = words + _joined(title, below), below
    return words


def author_on_cover(root: Element, title: str, creators: Sequence[str] = ()) -> str:
    """Set aside the cover of a student's work, and tell whom it names as the author; "" where there is none, or nobody
    is sure to be the author. `creators`: whom the file's properties name."""
    cover = cover_of(_front([leaf for leaf in leaves_of(root) if leaf.text]))
    return set_aside_cover(cover, title, creators) if cover is not None else ""


def _goes_on(title: Leaf, below: Leaf) -> bool:
    """Whether a line goes on with the title: "Rules" and "of the Chess Club", "A voice:" and "what Anna Holm told"."""
    if title.text.endswith(":"):
        return _is_half(title, below)
    return _is_broken(title, below) or bool(title.level and below.level and below.text[:1].islower())


def _is_broken(leaf: Leaf, below: Leaf | None) -> bool:
    """Whether a bold and centred line is broken in two: the next looks alike and begins small, and a comma or a small
    word stands where they part."""
    if below is None or {leaf.element.get(PROMINENT), below.element.get(PROMINENT)} != {BOTH}:
        return False
    if leaf.text.endswith(_SENTENCE_ENDS) or not below.text[:1].islower() or author_of(below.text) is not None:
        return False
    around = (leaf.text.split()[-1].lower(), below.text.split()[0].lower())
    return leaf.text.endswith(",") or any(word in FUNCTION_WORDS.every for word in around)


def _is_half(leaf: Leaf, below: Leaf | None) -> bool:
    """Whether a line ends in a colon because the title goes on in the next, which looks alike; a label is one word,
    or another label stands below."""
    if below is None or leaf.level or below.level or leaf.element.get(PROMINENT) is None:
        return False
    is_alike = below.element.get(PROMINENT) is not None and not below.text.endswith(_NO_END)
    return is_alike and leaf.words > 1 and _FEWEST_OF_REST <= below.words <= _MOST_WORDS_OF_FIRST


def _joined(title: Leaf, below: Leaf) -> str:
    """The words of the line below, which are put into the title's element."""
    rest = below.element
    end = title.element.makeelement("span")
    end.text = " " + (rest.text or "")
    end.extend(list(rest))
    title.element.append(end)
    rest.getparent().remove(rest)
    return f" {below.text}"


def _front(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The lines before the text, or before the first table of what has none; none where there is neither."""
    for number, leaf in enumerate(leaves):
        is_sentence = leaf.text.endswith(_SENTENCE_ENDS) and leaf.element.get(PROMINENT) is None
        if not leaf.level and (is_sentence or _length(leaf.text) >= _PROSE):
            return list(leaves[: min(number, _MOST_LINES)])
    cell = next((number for number, leaf in enumerate(leaves) if leaf.element.tag in _CELLS), 0)  # of a form
    return list(leaves[: min(cell, _MOST_LINES)])


def _length(text: str) -> int:
    """How many words a text has."""
    return len(text.split()) + sum(map(_UNPARTED.__contains__, map(ord, text))) // _LETTERS_OF_A_WORD


def _best(front: Sequence[Leaf], leaves: Sequence[Leaf]) -> Leaf | None:
    times = Counter(plain_words(leaf.text) for leaf in leaves)
    weights = [(_weight(leaf, times), leaf) for leaf in _candidates(front, _has_case(leaves))]
    weight, best = max(weights, key=lambda one: one[0], default=(0, None))
    return best if weight >= _LEAST else None


def _candidates(front: Sequence[Leaf], has_case: bool) -> Iterator[Leaf]:
    """The headings, and the first of the other lines that no line stands over but an office's and a text's kind."""
    is_at_top, is_under_office, are_short = True, False, True
    cover = cover_of(front)
    for number, leaf in enumerate(front):
        if cover is not None and cover.is_over_title(leaf):
            continue
        below = front[number + 1] if number + 1 < len(front) else None
        is_broken = _is_broken(leaf, below)
        is_open = leaf.text.endswith(":") and _is_half(leaf, below)
        may_be = (_may_be_title(leaf) or is_open or is_broken) and not _is_labelled(front[number:])
        if may_be and (leaf.level or (is_at_top and _begins_large(leaf.text, has_case))):
            yield leaf
        goes_on = is_under_office and leaf.text[:1].islower()  # "Institute of Numbers and" · "reckoning"
        is_under_office = is_letterhead(leaf.text)
        is_at_top = is_at_top and (is_under_office or is_no_title(leaf.text) or goes_on)
        # Who writes, to whom, and when, stand over the title of a letter and of a pupil's essay.
        are_short = are_short and leaf.words <= _MOST_WORDS_OVER_DATE
        is_at_top = is_at_top or (are_short and is_date(leaf.text))


def _is_labelled(front: Sequence[Leaf]) -> bool:
    labelled = [_LABELLED.match(line.text) for line in front[:_FEWEST_LABELLED]]
    return len(labelled) == _FEWEST_LABELLED and all(labelled)


def _may_be_title(leaf: Leaf) -> bool:
    text = leaf.text
    if leaf.is_item or _is_in_row(leaf) or len(text) > _LONGEST or _length(text) > _MOST_WORDS:
        return False
    is_open = text.endswith(_NO_END) and not _ends_as_sentence(leaf)
    return not (is_open or is_no_title(text) or SECTIONS.fullmatch(text) or is_numbered(text))


def _is_in_row(leaf: Leaf) -> bool:
    """Whether it is a cell among others; a table of one or two is there for the look of a page."""
    row = next(leaf.element.iterancestors("tr"), None)
    return leaf.element.tag in ("td", "th") or (row is not None and len(row) >= _FEWEST_CELLS)


def _ends_as_sentence(leaf: Leaf) -> bool:
    """Whether a line that is bold and centred is a title with a full stop behind it."""
    return leaf.element.get(PROMINENT) == BOTH and re.fullmatch(r"[^.:;]{3,}[^\W\d_]{3,}\.", leaf.text) is not None


def _weight(leaf: Leaf, all_times: Mapping[str, int]) -> int:
    """How much speaks for a line. `all_times`: how often each line's words are said."""
    weight = _LEVELS.get(leaf.level, _LOWER_LEVEL) if leaf.level else 0
    if leaf.element.get(PROMINENT) is not None:
        weight = max(weight, _STANDS_OUT)
    if is_letterhead(leaf.text):
        weight += _OFFICE
    times = all_times[plain_words(leaf.text)] if weight else 0
    # A name over each essay of a book is its author's.
    is_author = times > _MOST_AGAIN and leaf.words <= _LONGEST_NAME and bool(names_of(leaf.text))
    return weight + (_AGAIN if times > 1 and not is_author else 0)


def _first_line(front: Sequence[Leaf], leaves: Sequence[Leaf]) -> Leaf | None:
    """The first line, where it is as short as a title and the text comes after a byline at most."""
    first = front[0] if front else None
    if (
        first is None
        or _is_labelled(front)
        or len(front) > 1 + _MOST_BETWEEN
        or len(leaves) <= len(front) + 1
        or first.level
    ):
        return None
    is_title = 1 < first.words <= _MOST_WORDS_OF_FIRST and _may_be_title(first) and not is_letterhead(first.text)
    is_name = first.words <= _LONGEST_NAME and bool(names_of(first.text))
    has_figures = any(map(str.isdigit, first.text))
    return (
        first if is_title and _begins_large(first.text, _has_case(leaves)) and not is_name and not has_figures else None
    )


def _begins_large(text: str, has_case: bool = True) -> bool:
    """Whether a text begins with a capital; with any letter, where the text around is in a script that has none."""
    first = text.lstrip(_QUOTES)[:1]
    return first.isupper() or (not has_case and first.isalpha() and not first.islower())


def _has_case(leaves: Sequence[Leaf]) -> bool:
    """Whether most letters of a text are of a script that has capitals."""
    letters = [letter for leaf in leaves[:_ENOUGH] for letter in leaf.text[:_LONGEST] if letter.isalpha()]
    return sum(letter.islower() or letter.isupper() for letter in letters) * 2 > len(letters)
