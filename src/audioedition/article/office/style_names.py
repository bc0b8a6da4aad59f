"""What a paragraph is, and whether characters are code, by the name of its style."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from audioedition.words.styles import CODE_STYLES, HEADING_STYLES, STYLES, StyleKind


class Role(NamedTuple):
    """What a paragraph is; a heading's `level` from 1; `why` it is none of the article."""

    kind: StyleKind = "text"
    level: int = 0
    why: str = ""


TEXT = Role()
DEEPEST = 6
"""The deepest level of a heading that HTML has."""


@lru_cache(maxsize=1024)
def role_of(name: str) -> Role | None:
    """What a paragraph in a style of this name is; None where the name says nothing."""
    plain = _plain(name)
    if heading := HEADING_STYLES.fullmatch(plain):
        return Role("heading", int(heading[1]["level"]))
    style = STYLES.fullmatch(plain)
    return Role(style[0].kind, why=style[0].why) if style else None


@lru_cache(maxsize=1024)
def is_code(name: str) -> bool:
    """Whether a style of characters is one for code."""
    return CODE_STYLES.fullmatch(_plain(name)) is not None


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").split())
