"""What stands over a list of footnotes, and over a list of sources."""

from __future__ import annotations

import re

_NOTES = frozenset(
    "notes note footnotes footnote endnotes примечания примечание сноски anmerkungen fußnoten notas nota note".split()
)
_SOURCES = frozenset(
    "references sources bibliography литература источники библиография literatur quellen bibliographie références "
    "bibliografía referencias fuentes bibliografia riferimenti fonti".split()
) | {"works cited", "further reading", "список литературы", "примечания и источники"}


def heads_notes(words: str) -> bool:
    """Whether a heading's words are those over footnotes: "Notes", "* Примечания"."""
    return _plain(words) in _NOTES


def heads_sources(words: str) -> bool:
    """Whether a heading's words are those over sources: "Works cited:"."""
    return _plain(words) in _SOURCES


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", words.lower()).split())
