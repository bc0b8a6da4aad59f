"""Captions that are on a page twice: once for each size of screen, in the alternative text, in the paragraph beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from audioedition.article.html.flow import Line
from audioedition.plaintext import plain_words

_NEAR = 3  # lines
_FEWEST_WORDS = 6
_LONGEST = 500


@dataclass
class Captions:
    """The plain words of the captions so far, and of what may be the words under a picture."""

    words: set[str] = field(default_factory=set)

    def add(self, kind: str, words: str) -> None:
        """A line that is read, and that a caption may repeat."""
        if kind in ("item", "paragraph") and len(words) < _LONGEST:
            self.words.add(plain_words(words))

    def is_repeat(self, lines: Sequence[Line], number: int, text: str, title: str) -> bool:
        """Whether a line is what was said right before in other clothes, or a caption that is said elsewhere."""
        if _is_said_before(lines, number, text):
            return True
        if lines[number].place.kind != "caption":
            return False
        words = plain_words(lines[number].span.of(text))
        if words in self.words or f" {words} " in f" {title} " or _is_in_next(lines, number, words, text):
            return True
        self.words.add(words)
        return False


def _is_said_before(lines: Sequence[Line], number: int, text: str) -> bool:
    """Whether the line right before is of another kind, or of the same item, and says the same."""
    place = lines[number].place
    if place.kind not in ("item", "paragraph", "caption"):
        return False
    before = next((line for line in reversed(lines[max(0, number - _NEAR) : number]) if not line.place.why), None)
    if before is None or (before.place.kind == place.kind and not before.place.item == place.item >= 0):
        return False
    words = plain_words(lines[number].span.of(text))
    return words.count(" ") >= _FEWEST_WORDS - 1 and plain_words(before.span.of(text)) == words


def _is_in_next(lines: Sequence[Line], number: int, words: str, text: str) -> bool:
    """Whether the line right after is a caption, too, and says the same or more: a picture's words and its text."""
    following = lines[number + 1] if number + 1 < len(lines) else None
    if following is None or following.place.kind != "caption" or following.place.why:
        return False
    return f" {words} " in f" {plain_words(following.span.of(text))} "
