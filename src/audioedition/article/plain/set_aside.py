"""What in a text file is none of the article: running heads, the head of an Internet-Draft or of a letter, what a
bulletin board hangs on. Found before the layout, which is then read as if it were not there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from audioedition.article.plain import boards, drafts, mail, page_breaks
from audioedition.model import Block, Inline, Metadata, Skip, SkipReason, Span


@dataclass(frozen=True, slots=True)
class Aside:
    """Lines that are set aside, and why, for people."""

    span: Span
    why: str
    reason: SkipReason = "furniture"


@dataclass(frozen=True, slots=True)
class SetAside:
    """The text's shadow without what is set aside, and what that says of the article."""

    lines: str
    asides: Sequence[Aside] = ()
    metadata: Metadata = field(default=Metadata())

    def inlines(self, blocks: Sequence[Block]) -> list[Inline]:
        """What lies within a block, a paragraph that goes on over the page's end."""
        return [Inline(aside.span, "markup", why=aside.why) for aside in self.asides if _within(aside.span, blocks)]

    def skips(self, text: str, blocks: Sequence[Block]) -> list[Skip]:
        """What lies between blocks."""
        return [
            Skip(aside.span, aside.span.of(text), aside.reason, aside.why)
            for aside in self.asides if not _within(aside.span, blocks)
        ]  # fmt: skip


def set_aside(text: str, lines: str, start: int) -> SetAside:
    """What of `text` from `start` on is set aside; `lines` is its shadow."""
    asides: list[Aside] = []
    joints: list[Span] = []
    metadata = Metadata()
    pages = page_breaks.breaks(text, lines, start)
    asides += [Aside(span, "a running head or foot, on every page") for span in pages.furniture]
    joints += pages.joints
    lines = _blanked(lines, pages.furniture)
    if draft := drafts.draft(lines, start):
        metadata = draft.metadata
        asides += [Aside(span, why) for span, why in draft.furniture]
    elif letter := mail.letter(lines, start):
        metadata = letter.metadata
        asides += [Aside(span, why) for span, why in letter.furniture]
    if board := boards.trailer(lines, start):
        asides.append(Aside(board, "what a bulletin board hung on, about itself"))
    asides = _apart([Aside(aside.span.trim(text), aside.why, aside.reason) for aside in asides])
    lines = _joined(_blanked(lines, [aside.span for aside in asides]), joints)
    return SetAside(lines, asides, metadata)


def _apart(asides: list[Aside]) -> list[Aside]:
    apart: list[Aside] = []
    for aside in sorted(asides, key=lambda each: each.span):
        if aside.span.start < aside.span.end and (not apart or aside.span.start >= apart[-1].span.end):
            apart.append(aside)
    return apart


def _blanked(lines: str, spans: Sequence[Span]) -> str:
    """A shadow with spaces for all that stands in `spans` but the ends of lines."""
    parts: list[str] = []
    offset = 0
    for span in sorted(spans):
        if span.start < offset:
            continue
        parts += (lines[offset : span.start], "".join("\n" if each == "\n" else " " for each in span.of(lines)))
        offset = span.end
    return "".join((*parts, lines[offset:]))


def _joined(lines: str, joints: Sequence[Span]) -> str:
    """A shadow in which what stands before and behind each joint are lines beside each other."""
    parts: list[str] = []
    offset = 0
    for joint in joints:
        if joint.start < offset:
            continue
        last = lines.rfind("\n", *joint)
        parts += (lines[offset : joint.start], " " * (last - joint.start))
        offset = last
    return "".join((*parts, lines[offset:]))


def _within(span: Span, blocks: Sequence[Block]) -> bool:
    number = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    return number >= 0 and span.end <= blocks[number].span.end
