"""What pyromark finds in Markdown, with places in code points.

pyromark tells places in bytes of UTF-8, in dictionaries (0.10); both end here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import Any, Literal

from audioedition.article.markdown.rewriting import Rewriting
from audioedition.model import Span

_OPTIONS = (
    "ENABLE_TABLES", "ENABLE_FOOTNOTES", "ENABLE_STRIKETHROUGH", "ENABLE_TASKLISTS", "ENABLE_HEADING_ATTRIBUTES",
)  # fmt: skip
# Words; code is told by lines too, but only its first and last are of use.
_WORDS = frozenset(("Text", "Html"))
_STAND_IN = "\ufffd"
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """The start or the end of an element, or something that has no parts, such as "Text" or "Rule".

    `name` is pulldown-cmark's own ("Paragraph", "Link", "Code"); `value` what it knows of it: a heading's
    level, the characters that a text stands for.
    """

    what: Literal["start", "end", "item"]
    name: str
    span: Span
    value: Any = None


def events(rewriting: Rewriting) -> Iterator[Event]:
    """The events of a text, with places in it as it is written."""
    import pyromark

    text, body = rewriting.source, _in_utf_8(rewriting.text)
    place = _places(body)
    for event, span in pyromark.events_with_range(body, options=_options()):
        start, end = place(span["start"]), place(span["end"])
        one = _event(event, rewriting.span(start, end))
        if one.name in _WORDS and rewriting.changes:
            yield from _pieces(one, rewriting, start, end)
            continue
        is_half = one.value == _STAND_IN and _HALF.fullmatch(one.span.of(text))
        yield replace(one, value=one.span.of(text)) if is_half else one


def _pieces(event: Event, rewriting: Rewriting, start: int, end: int) -> Iterator[Event]:
    """Words without what was changed among them."""
    for span, said in rewriting.pieces(start, end):
        written = span.of(rewriting.source)
        value = said or (event.value if span == event.span and event.value != _STAND_IN else written)
        yield replace(event, span=span, value=value)


def link_definitions(rewriting: Rewriting) -> list[Span]:
    """Where a text says what the links "[text][label]" lead to: "[label]: http://…"."""
    import pyromark

    body = _in_utf_8(rewriting.text)
    place = _places(body)
    spans = (each["span"] for each in pyromark.reference_definitions(body, options=_options()).values())
    return [rewriting.span(place(span["start"]), place(span["end"])) for span in spans]


def _options() -> Any:
    import pyromark

    return reduce(or_, (getattr(pyromark.Options, name) for name in _OPTIONS))


def _event(event: Any, span: Span) -> Event:
    if isinstance(event, str):
        return Event("item", event, span)
    ((what, of),) = event.items()
    if what not in ("Start", "End"):
        return Event("item", what, span, of)
    name, value = (of, None) if isinstance(of, str) else next(iter(of.items()))
    return Event("start" if what == "Start" else "end", name, span, value)


def _in_utf_8(text: str) -> str:
    """`text` with a stand-in for each half of a pair of UTF-16, which a file in UTF-16 may hold and UTF-8 may not."""
    return text if text.isascii() else _HALF.sub(_STAND_IN, text)


def _places(text: str) -> Callable[[int], int]:
    """From a byte's place in the UTF-8 of `text` to its character's."""
    if text.isascii():
        return lambda place: place
    begun = list(accumulate(((byte & 0xC0) != 0x80 for byte in text.encode()), initial=0))
    return lambda place: begun[place]
