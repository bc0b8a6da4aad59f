"""Admonitions and other containers that are lines of their own: `:::note[Title]` … `:::` of Docusaurus, VuePress,
Pandoc and MyST, `!!! note "Title"` and `=== "Tab"` of Python-Markdown with what is set in beneath them, MyST's fences
with a directive's name ("```{note}"), Obsidian's callouts (`> [!tip] Title`).

What is within is the article's; of the marks only the title is said, or else the name of a kind that readers are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioedition.article.markdown.code_spans import Line
from audioedition.article.markdown.rewriting import Change
from audioedition.model import Span

# Shown over the box where it has no title.
_KINDS = frozenset(
    "note tip info warning danger caution important hint success question failure bug example abstract seealso "
    "attention error".split()
)
_COLONS = re.compile(
    r"(?P<in>[ \t]*):{3,}(?:[ \t]*\{?(?P<kind>[A-Za-z][\w-]{0,40})\}?)?(?:\[(?P<title>[^\]\n]{1,300})\])?"
    r"[ \t]*(?:\{[^{}\n]{0,300}\})?(?P<rest>[^\n\r{}]{0,300}?)[: \t]*[\r\n]*\Z"
)
_BANGS = re.compile(
    r"(?P<in>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[A-Za-z][\w -]{0,60}?)[ \t]*"
    r"(?:\"(?P<title>[^\"\n]{0,300})\")?[ \t]*[\r\n]*\Z"
)
_TAB = re.compile(r"(?P<in>[ \t]*)===[!+]?[ \t]+(?P<kind>)[\"'](?P<title>[^\"'\n]{1,200})[\"'][ \t]*[\r\n]*\Z")
_CALLOUT = re.compile(
    r"[ \t]*>[> \t]*(?P<mark>\[!(?P<kind>[A-Za-z][\w-]{0,40})\][+-]?)(?P<gap>[ \t]+)(?P<title>[^\s\n\r])"
)
# Directives whose body is Markdown; that of all others ("code-cell", "figure", "math") stays code.
# Of these readers are shown no name.
_LAYOUT = frozenset(
    "card margin sidebar epigraph topic pull-quote highlights compound tab-set tab-item grid grid-item".split()
)
_DIRECTIVE = re.compile(r"\{(?:prf:)?(?P<kind>[a-z-]{1,40})\}(?P<title>[^\n\r]*)")
_OPTION = re.compile(r"[ \t]*:[a-z][\w-]{0,30}:(?:[ \t][^\n\r]*)?[\r\n]*\Z")
_INDENT = re.compile(r"(?: {4}|\t)")
_SPACE = re.compile(r"[ \t]*")


def admonitions(text: str, lines: Sequence[Line]) -> Iterator[Change]:
    """The changes for all of them."""
    yield from _boxes(text, lines)
    for line in lines:
        if not line.in_code:
            yield from _line(text, line.span)
    yield from _directives(text, lines)


def _line(text: str, line: Span) -> Iterator[Change]:
    """ ":::note[Title]", "> [!tip] Title"."""
    source = line.of(text)
    if ":::" in source and (match := _COLONS.match(source)):
        title = match.span("title") if match["title"] else match.span("rest") if match["rest"].strip() else None
        if title is None and (match["kind"] or "").lower() in _KINDS:
            title = match.span("kind")
        yield from _titled(line, title, "\n\n" + match["in"])
    elif "[!" in source and (match := _CALLOUT.match(source)):
        # A heading within the quotation, which `title_starts` tells to be none.
        yield Change(Span(line.start + match.start("mark"), line.start + match.start("title")), "# ")


def title_starts(changes: Sequence[Change]) -> frozenset[int]:
    """Where headings begin that are none, but titles of callouts."""
    return frozenset(change.span.start for change in changes if change.instead == "# ")


def _titled(line: Span, title: tuple[int, int] | None, before: str = "\n\n") -> Iterator[Change]:
    """The changes for a line of which only a title stays, as a paragraph of its own."""
    if title is None:
        yield Change(line, "\n\n")
        return
    yield Change(Span(line.start, line.start + title[0]), before)
    yield Change(Span(line.start + title[1], line.end), "\n\n")


def _boxes(text: str, lines: Sequence[Line]) -> Iterator[Change]:
    """ "!!! note", and what stands four columns further in beneath it, moved out."""
    open_boxes: list[int] = []  # the columns at which their words stand
    for line in lines:
        source = line.span.of(text)
        if not source.strip():
            continue
        if not open_boxes and "!!!" not in source and "???" not in source and "===" not in source:
            continue
        column = len(_SPACE.match(source)[0].expandtabs(4))  # type: ignore[index]
        while open_boxes and column < open_boxes[-1]:
            open_boxes.pop()
        end = 0
        for _ in open_boxes:
            if step := _INDENT.match(source, end):
                end = step.end()
        match = None if line.in_code else _BANGS.match(source) or _TAB.match(source)
        if match:
            title = match.span("title") if match["title"] else match.span("kind")
            yield from _titled(
                line.span, None if match["title"] == "" else title, "\n\n" + " " * (column - 4 * len(open_boxes))
            )
            open_boxes.append(column + 4)
        elif end:
            yield Change(Span(line.span.start, line.span.start + end), "")


def _directives(text: str, lines: Sequence[Line]) -> Iterator[Change]:
    """ "```{note} Title", its options, and the end of it."""
    is_head = False
    for line in lines:
        source = line.span.of(text)
        if line.fence is not None and not line.in_code:
            is_head = bool(line.fence)
            match = _DIRECTIVE.match(line.fence)
            if match is None:
                yield Change(line.span, "\n\n")
                continue
            begin = source.index(match.group())
            title = match.span("title") if match["title"].strip() else match.span("kind")
            is_shown = match["title"].strip() or match["kind"] not in _LAYOUT
            yield from _titled(line.span, (begin + title[0], begin + title[1]) if is_shown else None)
        elif is_head and _OPTION.match(source):
            yield Change(line.span, "")
        else:
            is_head = False
