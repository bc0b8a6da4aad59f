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
# Controls, and the characters that turn the direction of all text after them (UAX #9: embeddings, overrides,
# isolates), and halves of pairs of UTF-16, which no file can hold: each is shut in and shown by its number. White space
# and the joiners that scripts need stay as they are.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def text(words: str) -> Markup:
    """Words of anybody's as text, whatever characters they hold."""
    return Markup(_HIDDEN.sub(_shown, html.escape(words)))


def plain(words: str) -> Markup:
    """The same where no element may stand, in a title: hidden characters are left out."""
    return Markup(html.escape(_HIDDEN.sub("", words)))


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
    return f" {name}" if value is True else f' {name}="{html.escape(_HIDDEN.sub("", str(value)))}"'


def _shown(found: re.Match[str]) -> str:
    """A hidden character, isolated, with its number for the style sheet to print; HTML has none for U+0000."""
    character = found[0]
    name = unicodedata.name(character, "control character").lower()
    kept = "\N{SYMBOL FOR NULL}" if character == "\0" else character.encode(errors="replace").decode()
    return f'<bdi class="hidden" data-code="U+{ord(character):04X}" title="{name}">{kept}</bdi>'
