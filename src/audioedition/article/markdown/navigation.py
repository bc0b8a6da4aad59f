"""What in Markdown is for the hand that leafs through a page: a list of contents made by hand, the way back to the top,
the row of links to the same text in other languages.

All of it is links, and what they show is heard where they lead to, or is the name of a language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from audioedition.article.markdown.leaf import Leaf
from audioedition.plaintext import plain_letters
from audioedition.words.contents import CONTENTS
from audioedition.words.language_names import OWN_NAMES

TOLD = "a picture's words, which the words under it say too"
CONTENTS_LIST = "a table of contents, for the eye"
BACK = "a link to another place of the page, for the eye"
LANGUAGES = "links to the text in other languages"
_FEWEST_ENTRIES = 3
# Of a list's entries so many are links within the page, and of these so many show a heading's words.
_LINKED, _FOUND = 0.75, 0.6
_NAMED = 0.65  # of a row's parts are languages: others may be a blog's version of it, say
# Of a leaf's letters so many stand in its links: numbers and marks stand beside them.
_SHOWN_BY_LINKS = 0.85
_LONGEST_BACK = 60
_SHORTEST_PART = 6
_NUMBER = re.compile(r"\A\d{1,3}[.)]\s+")


def navigation(leaves: Sequence[Leaf], text: str) -> Iterator[tuple[Leaf, str]]:
    """The leaves that are such, each with the sentence that says what it is."""
    headings = frozenset(plain_letters(leaf.words(text)) for leaf in leaves if leaf.block.kind == "heading")
    backs = Counter(leaf.words(text) for leaf in leaves if _is_way_back(leaf, text))
    number = 0
    while number < len(leaves):
        leaf = leaves[number]
        run = _entries(leaves, number, text)
        if run:
            last = leaves[number - 1] if number else None
            is_headed = last is not None and CONTENTS.fullmatch(last.words(text)) is not None
            if _is_contents(run, headings, text, is_headed=is_headed):
                if last is not None and is_headed:
                    yield last, CONTENTS_LIST
                yield from ((entry, CONTENTS_LIST) for entry in run)
            number += len(run)
            continue
        number += 1
        if leaf.block.kind != "heading" and number < len(leaves) and _is_told(leaf, leaves[number], text):
            yield leaf, TOLD
        elif backs[leaf.words(text)] > 1 and _is_way_back(leaf, text):
            yield leaf, BACK
        elif _is_languages(leaf, text):
            yield leaf, LANGUAGES


def _entries(leaves: Sequence[Leaf], number: int, text: str) -> list[Leaf]:
    """The items of a list that begins there; or a paragraph of several links within the page."""
    first = leaves[number]
    if first.block.kind in ("paragraph", "verse", "quotation"):
        return [first] if len(_within_page(first)) >= _FEWEST_ENTRIES and _is_linked(first, text) else []
    end = number
    while end < len(leaves) and leaves[end].block.kind == "item":
        end += 1
    return list(leaves[number:end])


def _is_contents(entries: Sequence[Leaf], headings: frozenset[str], text: str, *, is_headed: bool) -> bool:
    if len(entries) < _FEWEST_ENTRIES and entries[0].block.kind == "item":
        return False
    linked = [leaf for leaf in entries if _within_page(leaf) and _is_linked(leaf, text)]
    is_linked = len(linked) >= _LINKED * len(entries)
    if is_headed and is_linked:
        return True
    if not is_linked and not is_headed:
        return False
    shown = [words for leaf in linked for words, _ in _within_page(leaf)] if is_linked else [
        leaf.words(text) for leaf in entries
    ]  # fmt: skip
    return sum(_is_heading(words, headings) for words in shown) >= _FOUND * len(shown)


def _is_heading(words: str, headings: frozenset[str]) -> bool:
    letters = plain_letters(words)
    if letters in headings:
        return True
    return len(letters) >= _SHORTEST_PART and any(letters in heading for heading in headings)


def _within_page(leaf: Leaf) -> list[tuple[str, str]]:
    return [link for link in leaf.links if link[1].startswith("#") and link[1] != "#"]


def _is_linked(leaf: Leaf, text: str) -> bool:
    """Whether nearly all that a leaf says is what its links show."""
    shown = sum(len(plain_letters(words)) for words, _ in leaf.links)
    return shown > 0 and shown >= _SHOWN_BY_LINKS * len(plain_letters(_NUMBER.sub("", leaf.words(text))))


def _is_way_back(leaf: Leaf, text: str) -> bool:
    is_line = leaf.block.kind in ("paragraph", "item", "cell") and len(leaf.words(text)) <= _LONGEST_BACK
    return is_line and len(leaf.links) == 1 and leaf.links[0][1].startswith("#") and _is_linked(leaf, text)


def _is_languages(leaf: Leaf, text: str) -> bool:
    """ "English | [中文](README.zh.md)": names of languages, of which some are links, and nothing else."""
    if not leaf.links or leaf.block.kind not in ("paragraph", "quotation", "verse", "item", "heading"):
        return False
    if leaf.block.kind == "item" and len(leaf.links) == 1:  # "Français / French" in a list of its own
        return False
    names = [name for name in re.split(r"[|/·•∙,;\n–—・、-]|\s{2,}", leaf.words(text)) if plain_letters(name)]
    known = sum(OWN_NAMES.fullmatch(name.strip(" *_()[]:")) is not None for name in names)
    return known >= 2 and known >= _NAMED * len(names)


def _is_told(leaf: Leaf, following: Leaf, text: str) -> bool:
    """Whether a picture alone says what the line under it says."""
    if leaf.has_text(text) or not leaf.pictures or following.block.kind not in ("paragraph", "caption"):
        return False
    letters = plain_letters(leaf.words(text))
    return len(letters) >= _SHORTEST_PART and letters == plain_letters(following.words(text))
