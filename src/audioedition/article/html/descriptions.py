"""What a page repeats of its article outside of the text: descriptions for search engines and shared links, and the
text in schema.org's data. They tell which of the page's lines are the article's, whatever their elements are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from audioedition.plaintext import plain_words, without_entities

_FEWEST_WORDS = 5
_MARKUP = re.compile(r"<[^<>]*>")
_CUT = re.compile(r"(?:[^.!?»”\"')\]]|\.\.\.\)?|…\]?)\s*\Z")
_NAMES = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")


@dataclass(frozen=True)
class Descriptions:
    """Plain words that the page's own data have of the article. `short`: its first sentences, mostly, or the words
    under its title; `text`: all of it."""

    short: tuple[str, ...] = ()
    text: str = ""

    def repeat(self, words: str) -> bool:
        """Whether a line of plain words is a part of a description or of the text that the data have, or begins with a
        description, which may be cut off."""
        if words.count(" ") < _FEWEST_WORDS - 1:
            return False
        is_part = any(f" {words} " in f" {known} " for known in (*self.short, self.text))
        return is_part or any(f"{words} ".startswith(f"{known} ") for known in self.short)


NO_DESCRIPTIONS = Descriptions()


def descriptions(data: dict[str, Any], metas: dict[str, str]) -> Descriptions:
    """What an article's data and a page's meta elements repeat of it."""
    short = [_without_cut_word(_text(known)) for known in (*map(metas.get, _NAMES), data.get("description")) if known]
    return Descriptions(
        tuple(dict.fromkeys(words for words in short if words.count(" ") >= _FEWEST_WORDS - 1)),
        plain_words(_text(data.get("articleBody"))),
    )


def _without_cut_word(description: str) -> str:
    """The plain words of a description without the last one, which may be cut, where it ends within a sentence."""
    words = plain_words(description)
    return words.rpartition(" ")[0] if _CUT.search(description) else words


def _text(value: object) -> str:
    """A text in a page's data, where some write HTML's references for characters, and elements; "" for what is none."""
    if not isinstance(value, str):
        return ""
    if "&" in value or "<" in value:
        value = _MARKUP.sub(" ", without_entities(value))
    return value
