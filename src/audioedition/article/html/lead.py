"""The words between an article's title and its text: a standfirst, a summary, an abstract, which pages set outside of
what holds the text, so that readability leaves them out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from audioedition.article import byline
from audioedition.article.html.classify import OUTSIDE
from audioedition.article.html.flow import Flow, Line
from audioedition.article.html.furniture_lines import furniture_by_words
from audioedition.article.html.metadata import Facts
from audioedition.article.html.rows import BESIDE, NOT_SEEN
from audioedition.plaintext import plain_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

# Names of classes in the languages of those who make pages.
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:abstract|summary|standfirst|lead|lede|dek|deck|intro|introduction|preamble|sub-?titles?|"
    r"sub-?head(?:ing|line|er)?s?|excerpt|chapo|chapeau|entradilla|bajada|subtitulo|sumario|sommario|sottotitolo|"
    r"occhiello|vorspann|anreisser|ingress|description)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PARTS_OF_NAMES = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED_WITHIN = 3
_HEADINGS = ("h2", "h3", "h4", "h5")
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"”’»)\]]*\Z")
_FEWEST_NAMED, _FEWEST, _FEWEST_OF_ANY_BLOCK = 4, 6, 8
_MOST_LINES = 60
_LONGEST_BYLINE = 14
_MOSTLY = 0.5
_FURTHER_THAN_NAME = 3  # words


def with_lead(flow: Flow, title: int | None, about: Facts) -> list[Line]:
    """The lines of a page, in which what stands between title and text, and is the article's, is a part of it."""
    first = _first_of_text(flow, title)
    if first is None:
        return flow.lines
    text = flow.text
    head = title if title is not None else _last_heading(flow, first)
    begin = head + 1 if head is not None else max(0, first - _MOST_LINES)
    name = plain_words(flow.lines[head].span.of(text)) if head is not None else ""
    known = " ".join(plain_words(line.span.of(text)) for line in flow.lines[begin:] if not line.place.why)
    lines = list(flow.lines)
    last = max(begin, first - _MOST_LINES)
    for number in [*range(begin, min(begin + _MOST_LINES, last)), *range(last, first)]:
        words = plain_words(lines[number].span.of(text))
        is_new = words and f" {words} " not in f" {known} " and not _is_name(words, name)
        if is_new and _is_lead(flow, lines[number], words, about, head is not None):
            lines[number] = _in_article(flow, lines[number])
            known += f" {words}"
    return lines


def _is_name(words: str, name: str) -> bool:
    """Whether a line says hardly more than what the article is called: "The Herald: A Week"."""
    further = words.count(" ") - name.count(" ")
    return name != "" and further <= _FURTHER_THAN_NAME and f" {name} " in f" {words} "


def _first_of_text(flow: Flow, title: int | None) -> int | None:
    """The first line of the article's text, behind the title, that lies in the article's container."""
    page, container = flow.page, flow.surveyor.choice.container
    following = range(0 if title is None else title + 1, len(flow.lines))
    return next(
        (
            number
            for number in following
            if not (place := flow.lines[number].place).why
            and place.kind not in ("caption", "heading")
            and page.within(place.element, container)
        ),
        None,
    )


def _last_heading(flow: Flow, first: int) -> int | None:
    """The last heading of the first two levels before the text, which heads it where no line has the article's name."""
    for number in range(first - 1, max(-1, first - _MOST_LINES), -1):
        line = flow.lines[number]
        if flow.page.elements[line.place.element].tag in ("h1", "h2") and line.place.why == OUTSIDE:
            return number
    return None


def _is_lead(flow: Flow, line: Line, words: str, about: Facts, is_titled: bool) -> bool:
    element = flow.page.elements[line.place.element]
    if line.place.why in NOT_SEEN or _is_caption(element):
        return False
    if about.descriptions.repeat(words):
        return True
    is_named = _is_named(element)
    if not is_titled or not (line.place.why == OUTSIDE or (is_named and line.place.why == BESIDE)):
        return False
    return _is_prose(element, line, line.span.of(flow.text), is_named)


def _is_prose(element: Element, line: Line, written: str, is_named: bool) -> bool:
    count, ended = len(written.split()), _SENTENCE_END.search(written) is not None
    is_name = not ended and count <= _LONGEST_BYLINE and byline.author_of(written) is not None
    if line.share_linked >= _MOSTLY or is_name or furniture_by_words(written, 0, "caption"):
        return False
    if is_named and count >= _FEWEST_NAMED:
        return True
    if element.tag in _HEADINGS:
        return count >= _FEWEST
    if _is_under_title(element):
        return count >= _FEWEST
    return ended and count >= (_FEWEST if element.tag == "p" else _FEWEST_OF_ANY_BLOCK)


def _is_under_title(element: Element) -> bool:
    """Whether a paragraph follows an `<h1>` with nothing between them, and so is the title's own line below."""
    before = element.getprevious()
    return element.tag == "p" and before is not None and before.tag == "h1"


def _is_caption(element: Element) -> bool:
    return element.tag == "figcaption" or next(element.iterancestors("figure", "figcaption"), None) is not None


def _is_named(element: Element) -> bool:
    """Whether a block, or one of those close around it, is called a standfirst or the like."""
    for above in [element, *element.iterancestors()][: _NAMED_WITHIN + 1]:
        names = f"{above.get('class') or ''} {above.get('id') or ''} {above.get('itemprop') or ''}"
        if _NAMES.search(_PARTS_OF_NAMES.sub("-", names)):
            return True
    return False


def _in_article(flow: Flow, line: Line) -> Line:
    """The line as a paragraph of the article, or as an item of its list."""
    element = flow.page.elements[line.place.element]
    item = next((above for above in [element, *element.iterancestors()][:_NAMED_WITHIN] if above.tag == "li"), None)
    if item is None:
        return replace(line, place=replace(line.place, why="", kind="paragraph", level=0, label=""))
    number = flow.page.number(item)
    return replace(line, place=replace(line.place, why="", kind="item", level=1, label="", item=number))
