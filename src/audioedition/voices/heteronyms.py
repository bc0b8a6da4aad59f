"""Words that are written in one way and spoken in several, by their context."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.model import Span

LANGUAGE = "en"
"""The language whose words these are."""


def marked_readings(text: str, dropped: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """The words of `text` whose pronunciation an engine must be told, with their IPA."""
    yield from ()
