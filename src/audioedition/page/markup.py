"""HTML that cannot be mistaken for text: only `text` and `element` make `Markup`, and both escape.

A type of its own replaces the automatic escaping of a template engine, and mypy checks it: a plain string where markup
is expected is an error.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from typing import NewType

from audioedition.characters import CONTROLS, DIRECTION_CONTROLS

Markup = NewType("Markup", str)

EMPTY = Markup("")
_VOID = frozenset("meta input br".split())
# Control characters, those that change the direction of the text after them (UAX #9: embeddings, overrides, isolates),
# surrogates and noncharacters: each is isolated and shown by its number. White space and the joiners that scripts need
# stay as they are.
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_HIDDEN = re.compile(f"[{CONTROLS}{DIRECTION_CONTROLS}{_NONCHARACTERS}]")
# Control characters that separate words: HTML allows none of them, XML not the form feed either.
_SPACES = dict.fromkeys((0x0B, 0x0C, *range(0x1C, 0x20), 0x85), " ")
# What the user has to type, in a message of ours.
_CODE = re.compile(r"`([^`\n]+)`")


def text(words: str) -> Markup:
    """Any string as text, escaped."""
    return Markup(_HIDDEN.sub(_shown, html.escape(words).translate(_SPACES)))


def message(words: str) -> Markup:
    """A message of ours as markup: `words in backquotes` become code."""
    parts = _CODE.split(words)
    return joined(element("code", text(part)) if number % 2 else text(part) for number, part in enumerate(parts))


def without_marks(words: str) -> str:
    """A message of ours without its backquotes, for attributes."""
    return _CODE.sub(r"\1", words)


def plain(words: str) -> Markup:
    """Text where no element may stand, in a title: hidden characters are left out."""
    return Markup(_unmarked(words))


def element(name: str, /, *content: Markup, **attributes: str | bool | None) -> Markup:
    """An element. `class_` is "class", any other underscore a hyphen; a `None` or False attribute is left out."""
    attribute_text = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    opening = f"<{name}{attribute_text}>"
    return Markup(opening if name in _VOID else f"{opening}{''.join(content)}</{name}>")


def ours(name: str, words: str, /, **attributes: str | bool | None) -> Markup:
    """A label of ours among an article's words: in English, isolated from the paragraph's direction."""
    return element(name, text(words), lang="en", dir="ltr", **attributes)


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """The parts in order, with text between them."""
    return Markup(html.escape(between).join(parts))


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_unmarked(str(value))}"'


def _unmarked(words: str) -> str:
    return html.escape(_HIDDEN.sub("", words.translate(_SPACES)))


def stand_in(character: str) -> str:
    """The Unicode picture of a control character, else U+FFFD: HTML allows neither control characters nor noncharacters
    (HTML standard, 13.2.3.5)."""
    code = ord(character)
    return (
        chr(0x2400 + code) if code < 0x20 else "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
    )


def _shown(match: re.Match[str]) -> str:
    """A hidden character, isolated, with its number for the style sheet to print."""
    character = match[0]
    name = unicodedata.name(character, "control character").lower()
    glyph = character if unicodedata.category(character) == "Cf" else stand_in(character)
    return f'<bdi class="hidden" data-code="U+{ord(character):04X}" title="{name}">{glyph}</bdi>'
