"""What a text refers to that lies in other parts of the file: footnotes, endnotes, comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audioedition.article.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class References:
    """Notes by kind ("footnote") and id, numbered as they are called, and comments by id."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, comments: Element | None) -> None:
        self._notes = {
            (kind, note.get(W + "id") or ""): note
            for kind, part in (("footnote", footnotes), ("endnote", endnotes))
            for note in (part.iterchildren(W + kind) if part is not None else ())
        }
        elements = comments.iterchildren(W + "comment") if comments is not None else ()
        self._comments = {comment.get(W + "id") or "": comment for comment in elements}
        self._called: dict[tuple[str, str], str] = {}
        self._order: list[tuple[str, str]] = []

    def call(self, kind: str, name: str) -> tuple[str, str] | None:
        """The name of a note's body and the number that one sees where it is called; None where there is none.

        Foot- and endnotes are counted together, so that each number is one note's alone.
        """
        key = (kind, name)
        if key not in self._notes:
            return None
        if key not in self._called:
            self._called[key] = str(len(self._called) + 1)
            self._order.append(key)
        return f"{kind}-{name}", self._called[key]

    def comment(self, name: str) -> Element | None:
        """A comment, the first time that it is asked for."""
        return self._comments.pop(name, None)

    @property
    def notes(self) -> Iterator[tuple[str, Element]]:
        """The notes' names and bodies: first those that were called, in that order, also such as are called while
        these are gone through; then all others."""
        for kind, name in self._order:
            yield f"{kind}-{name}", self._notes[kind, name]
        for (kind, name), note in self._notes.items():
            if (kind, name) not in self._called:
                yield f"{kind}-{name}", note

    @property
    def comments(self) -> list[Element]:
        """The comments that nothing referred to."""
        return list(self._comments.values())
