"""What a site's builder replaces: Jekyll's Liquid, Jinja, Hugo's shortcodes.

A tag is markup; what stands between two is the article's, unless they say that it is code or a comment. A shortcode
whose words are its attributes ("caption", "text") says these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.rewriting import PLACEHOLDER, Change
from audioedition.model import Span

_MARK = re.compile(
    r"\{%|\{\{|\{#(?![\w-]+\s*[.}=])|\{:[^{}\n]*\}"
    r"|^[ \t]*(?:[-*+]|1\.)[ \t]+\S[^\n]{0,40}\n[ \t]*\{:[ ]?toc[^{}\n]*\}",  # kramdown: the item is a placeholder
    re.IGNORECASE | re.MULTILINE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_ENDS = {"{%": "%}", "{{": "}}", "{#": "#}"}
_TAG = re.compile(r"\{[%{][-~<%]?\s*(?P<end>/|end)?\s*(?P<name>[a-z][\w.-]*)?", re.IGNORECASE)
_CODE_TAGS = frozenset("highlight codeblock code mermaid math katex plantuml graphviz chart".split())
_COMMENT_TAGS = frozenset(("comment",))
_PICTURES = frozenset("figure fig img image picture photo gallery video youtube vimeo".split())
_ATTRIBUTE = re.compile(
    r"(?:(?P<name>[A-Za-z][\w-]{0,40})\s*=\s*)?(?P<mark>[\"'])(?P<words>[^\"'\n]{1,2000}(?:'\w[^\"'\n]{0,2000})*)(?P=mark)"
)
_WORDS = frozenset("text caption title quote content definition description summary label body term".split())
_NO_WORDS = frozenset("class style id src href link url rel width height lang type format language options".split())
_PROSE = re.compile(r"[^\W\d_]{2,}[,.;]? (?:[^/\\={}<>|]*[^\W\d_]{2,})")
_NAMES = ("caption", "alt", "title", "text")
_FENCE = "~~~~~~~~"
_MARKS = frozenset(".,;:!?…")
_LINE_ENDS = ("", "\n", "\r")  # or that of the text
BUILDER = "a place that the site's builder fills in"
_COMMENT = "a comment of the author's, for nobody"


def shortcodes(text: str, start: int, code: Spans) -> Iterator[Change]:
    """The changes for all tags outside of code."""
    tags = [tag for tag in _tags(text, start) if not code.touch(*tag)]
    ends = _paired(text, tags)
    boxes = {_name(text, tag) for tag in tags if _is_end(text, tag)}
    offset = start
    for number, tag in enumerate(tags):
        if tag.start < offset:
            continue
        end = ends.get(number)
        if end is None:
            yield from _one(text, tag, boxes)
            offset = tag.end
        elif _name(text, tag) in _COMMENT_TAGS:
            offset = tags[end].end
            yield Change(Span(tag.start, offset), why=_COMMENT)
        else:
            yield Change(tag, f"\n{_FENCE}\n")
            offset = tags[end].end
            yield Change(tags[end], f"\n{_FENCE}\n")


def _tags(text: str, start: int) -> Iterator[Span]:
    """The tags, each within its paragraph; a mark without its end is none, and its end is looked for only once."""
    offset, limit = start, start
    endless = set[str]()
    while match := _MARK.search(text, offset):
        offset = match.end()
        if offset > limit:
            blank = _BLANK_LINE.search(text, offset)
            limit = blank.start() if blank else len(text)
            endless = set()
        end = _ENDS.get(match.group())
        if end is None:
            yield Span(*match.span())
        elif end in endless:
            offset = match.start() + 1
        elif (closing := text.find(end, match.end(), limit)) < 0:
            endless.add(end)
            offset = match.start() + 1
        else:
            offset = closing + len(end)
            yield Span(match.start(), offset)


def _name(text: str, tag: Span) -> str:
    match = _TAG.match(text, *tag)
    return (match["name"] or "").lower() if match else ""


def _paired(text: str, tags: list[Span]) -> dict[int, int]:
    """For each tag that opens code or a comment, the one that closes it."""
    ends: dict[int, int] = {}
    opened: dict[str, int] = {}
    for number, tag in enumerate(tags):
        match = _TAG.match(text, *tag)
        name = (match["name"] or "").lower() if match else ""
        if not match or name not in _CODE_TAGS | _COMMENT_TAGS:
            continue
        if not match["end"]:
            opened.setdefault(name, number)
        elif name in opened:
            ends[opened.pop(name)] = number
    return ends


def _is_end(text: str, tag: Span) -> bool:
    match = _TAG.match(text, *tag)
    return match is not None and match["end"] is not None


def _one(text: str, tag: Span, boxes: set[str]) -> Iterator[Change]:
    """`boxes`: the names that have an end, so that the words in the first tag stand apart from what is within."""
    if not text.startswith(("{{<", "{{%", "{%"), tag.start):
        yield Change(tag, why=BUILDER)
        return
    *changes, last = with_words(text, tag, _name(text, tag))
    yield from changes
    is_box = changes and _name(text, tag) in boxes and not _is_end(text, tag)
    yield replace(last, instead=last.instead + "\n\n") if is_box else last


def with_words(text: str, tag: Span, name: str) -> Iterator[Change]:
    """The changes for a tag of that name: all of it but the words among its attributes."""
    words = _words(text, tag, name in _PICTURES)
    if not words:
        yield Change(tag, why=BUILDER)
        return
    is_picture = name in _PICTURES and not any(mark in text[words[0].start : words[-1].end] for mark in "[]")
    before, behind = ("![", "](-)") if is_picture else (PLACEHOLDER, PLACEHOLDER)
    apart = f"{behind}\n\n{before}" if is_alone(text, tag) else ""
    offset = tag.start
    for number, span in enumerate(words):
        if number and not apart:
            yield from _comma(text, Span(offset, span.start))
        else:
            yield Change(Span(offset, span.start), apart if number else before)
        offset = span.end
    yield Change(Span(offset, tag.end), behind)


def is_alone(text: str, tag: Span) -> bool:
    """Whether nothing else stands on the lines of a tag."""
    begin, end = tag
    while begin > 0 and text[begin - 1] in " \t":
        begin -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return text[max(0, begin - 1) : begin] in _LINE_ENDS and text[end : end + 1] in _LINE_ENDS


def _comma(text: str, between: Span) -> Iterator[Change]:
    """Changes that part two strings of a tag within a line: ", ", or " " behind a mark."""
    middle = between.start + 1
    mark = "" if text[between.start - 1] in _MARKS else ","
    yield Change(Span(between.start, middle), said=mark)
    yield Change(Span(middle, between.end), said=" ")


def _words(text: str, tag: Span, is_picture: bool) -> list[Span]:
    spans: dict[str, Span] = {}
    for number, match in enumerate(_ATTRIBUTE.finditer(text, *tag)):
        name = (match["name"] or "").lower()
        if not match["words"].strip() or name in _NO_WORDS:
            continue
        if name in _WORDS or name == "alt" or _PROSE.search(match["words"]):
            spans.setdefault(name or str(number), Span(*match.span("words")))
    if is_picture:  # one of these is enough: they say the same of it
        best = next((spans[name] for name in _NAMES if name in spans), None)
        return [best] if best else sorted(spans.values())
    return sorted(spans.values())
