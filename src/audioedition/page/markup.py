"""HTML that cannot be mistaken for text: only `text` and `element` make `Markup`, and both escape.

A type of its own does what a template engine's automatic escaping does, and mypy holds it before anything runs:
a string of the article's where markup is expected does not pass.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from typing import NewType

Markup = NewType("Markup", str)

EMPTY = Markup("")
_VOID = frozenset("meta input br".split())
# Controls, the characters that turn the direction of all text after them (UAX #9: embeddings, overrides, isolates),
# halves of pairs of UTF-16 and what is no character: each is shut in and shown by its number. White space and the
# joiners that scripts need stay as they are.
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_TURNING = "\u202a-\u202e\u2066-\u2069"
_HIDDEN = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_TURNING}\ud800-\udfff{_NO_CHARACTERS}]")
# Controls that part words as a space does; HTML may hold none of them, XML not the form feed either.
_SPACES = dict.fromkeys((0x0B, 0x0C, *range(0x1C, 0x20), 0x85), " ")
# What is to be typed, in a message of ours.
_CODE = re.compile(r"`([^`\n]+)`")


def text(words: str) -> Markup:
    """Words of anybody's as text, whatever characters they hold."""
    return Markup(_HIDDEN.sub(_shown, html.escape(words).translate(_SPACES)))


def message(words: str) -> Markup:
    """What we say of an article: text in which `what is to be typed` is marked as such."""
    parts = _CODE.split(words)
    return joined(element("code", text(part)) if place % 2 else text(part) for place, part in enumerate(parts))


def without_marks(words: str) -> str:
    """The same for where no element may stand."""
    return _CODE.sub(r"\1", words)


def plain(words: str) -> Markup:
    """The same where no element may stand, in a title: hidden characters are left out."""
    return Markup(_unmarked(words))


def element(name: str, /, *content: Markup, **attributes: str | bool | None) -> Markup:
    """An element. `class_` is "class", any other underscore a hyphen; a `None` or False attribute is left out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    opening = f"<{name}{written}>"
    return Markup(opening if name in _VOID else f"{opening}{''.join(content)}</{name}>")


def ours(name: str, words: str, /, **attributes: str | bool | None) -> Markup:
    """A label of ours among an article's words: in English, and no part of what decides a paragraph's direction."""
    return element(name, text(words), lang="en", dir="ltr", **attributes)


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """One after the other, with text between them."""
    return Markup(html.escape(between).join(parts))


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_unmarked(str(value))}"'


def _unmarked(words: str) -> str:
    return html.escape(_HIDDEN.sub("", words).translate(_SPACES))


def stand_in(character: str) -> str:
    """The picture of a control character, or a mark: HTML may hold neither controls nor what is no character
    (HTML standard, 13.2.3.5)."""
    code = ord(character)
    return (
        chr(0x2400 + code) if code < 0x20 else "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
    )


def _shown(found: re.Match[str]) -> str:
    """A hidden character, isolated, with its number for the style sheet to print."""
    character = found[0]
    name = unicodedata.name(character, "control character").lower()
    kept = character if unicodedata.category(character) == "Cf" else stand_in(character)
    return f'<bdi class="hidden" data-code="U+{ord(character):04X}" title="{name}">{kept}</bdi>'
