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

from audioedition.model import Span

_OPTIONS = (
    "ENABLE_TABLES", "ENABLE_FOOTNOTES", "ENABLE_STRIKETHROUGH", "ENABLE_TASKLISTS", "ENABLE_HEADING_ATTRIBUTES",
)  # fmt: skip
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


def events(text: str, start: int) -> Iterator[Event]:
    """The events of `text` from code point `start` on."""
    import pyromark

    options = reduce(or_, (getattr(pyromark.Options, name) for name in _OPTIONS))
    body = _in_utf_8(text[start:])
    place = _places(body)
    for event, span in pyromark.events_with_range(body, options=options):
        where = Span(start + place(span["start"]), start + place(span["end"]))
        one = _event(event, where)
        is_half = one.value == _STAND_IN and _HALF.fullmatch(where.of(text))
        yield replace(one, value=where.of(text)) if is_half else one


def link_definitions(text: str, start: int) -> list[Span]:
    """Where `text` says what the links "[text][label]" lead to: "[label]: http://…"."""
    import pyromark

    options = reduce(or_, (getattr(pyromark.Options, name) for name in _OPTIONS))
    body = _in_utf_8(text[start:])
    place = _places(body)
    spans = (definition["span"] for definition in pyromark.reference_definitions(body, options=options).values())
    return [Span(start + place(span["start"]), start + place(span["end"])) for span in spans]


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
