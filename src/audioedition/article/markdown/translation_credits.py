"""The lines of a translation project: over the title or at the end, where the original is, who translated and
proofread it. They are for the eye; whom they name is told by the opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audioedition.article.markdown.leaf import Leaf
from audioedition.model import Metadata
from audioedition.words.translation_credits import CREDIT_LABELS, CREDIT_SENTENCES, Named

WHY = "where the original is, who translated and proofread it"
_HEAD, _TAIL = 12, 14  # leaves at either end that are looked at
_LONGEST_LINE = 300
_LONGEST_ROW = 1_000  # of several labels in one line
_LONGEST_NAME = 60
# "原文：A Road，作者：Anna Smith"
_NEXT_LABEL = re.compile(r"\s*[，,;；|]\s*(?=[^\s，,;；|:：]{1,12}[:：])")
_ADDRESS = re.compile(r"https?://\S+")


class Credits(NamedTuple):
    """The leaves that are such lines, and whom they name."""

    leaves: list[Leaf]
    metadata: Metadata


class _Line(NamedTuple):
    named: Named
    words: str


def translation_credits(leaves: Sequence[Leaf], text: str) -> Credits:
    """The lines at the top and at the end of a text that say who translated it.

    One line is not enough, nor are lines that name neither an original nor a translator: "Author: …" is a byline, and
    "Translation: …" may head a part of the text.
    """
    found: list[Leaf] = []
    lines: list[_Line] = []
    for run in (_head(leaves, text), _tail(leaves, text)):
        said = [line for leaf in run for line in _lines(leaf, text)]
        named = {line.named for line in said}
        is_sure = any(CREDIT_SENTENCES.fullmatch(leaf.words(text)) for leaf in run)
        if is_sure or (len(said) > 1 and named & {"original", "translator"}):
            found += run
            lines += said
    return Credits(found, Metadata(author=_name(lines, "author"), translator=_name(lines, "translator")))


def _head(leaves: Sequence[Leaf], text: str) -> list[Leaf]:
    """The first run of such lines, up to where the text begins."""
    run: list[Leaf] = []
    for leaf in leaves[:_HEAD]:
        if _lines(leaf, text):
            run.append(leaf)
        elif run or (leaf.block.kind not in ("heading", "caption") and len(leaf.words(text)) > _LONGEST_LINE):
            break
    return run


def _tail(leaves: Sequence[Leaf], text: str) -> list[Leaf]:
    """All from the first such line on, where nothing but such lines, and a quotation of their project, follows."""
    last = [leaf for leaf in leaves if leaf.block.kind != "note"][-_TAIL:]
    run: list[Leaf] = []
    is_sentence = False
    for leaf in last:
        if CREDIT_SENTENCES.fullmatch(leaf.words(text)):
            is_sentence = True
        elif is_sentence and leaf.block.kind == "quotation":
            pass  # what the project says of itself
        elif not _lines(leaf, text):
            run, is_sentence = [], False
            continue
        run.append(leaf)
    return run


def _lines(leaf: Leaf, text: str) -> list[_Line]:
    """What the lines of a leaf say, where each of them is such a line; else nothing."""
    lines: list[_Line] = []
    for line in leaf.shown(text).splitlines():
        if len(line) > _LONGEST_ROW:
            return []
        for part in _NEXT_LABEL.split(line.strip()) if line.strip() else ():
            label = CREDIT_LABELS.fullmatch(part) if len(part) <= _LONGEST_LINE else None
            if label is not None:
                lines.append(_Line(label[0].meaning, label[1]["rest"].strip()))
            elif CREDIT_SENTENCES.fullmatch(part):
                lines.append(_Line("original", part))
            else:
                return []
    return lines


def _name(lines: Sequence[_Line], named: Named) -> str | None:
    return next(_names(lines, named), None)


def _names(lines: Sequence[_Line], named: Named) -> Iterator[str]:
    for line in lines:
        if line.named == named and len(line.words) <= _LONGEST_NAME and not _ADDRESS.search(line.words):
            yield line.words
