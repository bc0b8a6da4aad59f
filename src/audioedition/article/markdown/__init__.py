"""Markdown: `.md`, `.markdown`, `.mdx`.

CommonMark with tables, footnotes, words struck out, task lists and GitHub's alerts ("> [!NOTE]"), as
pyromark reads it. What other dialects mark is changed before (`dialects`), and `rewriting` knows the way back. The
document's text is the file's own: `leaf` says what of it is prose, `tree` which block it belongs to, and all that is
in no block is a skip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from audioedition.article import byline
from audioedition.article.document import Document
from audioedition.article.front_matter import front_matter, metadata_of, without_marks
from audioedition.article.markdown.admonitions import title_starts
from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.dialects import rewritten
from audioedition.article.markdown.events import events, link_definitions
from audioedition.article.markdown.indented import with_prose_set_in
from audioedition.article.markdown.mdx import exported_facts
from audioedition.article.markdown.navigation import navigation
from audioedition.article.markdown.rewriting import Rewriting
from audioedition.article.markdown.standfirst import standfirst_span
from audioedition.article.markdown.translation_credits import WHY, translation_credits
from audioedition.article.markdown.tree import Tree
from audioedition.article.metadata import merged
from audioedition.article.plain.headings import begins_with_number
from audioedition.model import Block, Inline, Metadata, Skip, Span
from audioedition.plaintext import plain_letters

_LINKS = "where links lead to, for the eye"
_PICTURE = "a picture of which nothing is said"
_STRUCK = "words that are struck out"
_REST = "markup, for the eye"
__all__ = ["document"]


def document(path: Path, text: str) -> Document:
    """A Markdown file's front matter, if there is some, and the blocks after it."""
    front = front_matter(path, text)
    start = front.end
    is_mdx = path.suffix.lower() == ".mdx"
    rewriting, found = with_prose_set_in(rewritten(text, start, is_mdx), start, is_mdx)
    tree = Tree(text, title_starts(rewriting.changes))
    tree.take(found)
    named = translation_credits(tree.leaves, text)
    tree.set_aside([*((leaf, WHY) for leaf in named.leaves), *navigation(tree.leaves, text)])
    facts = without_marks(merged((front.metadata, metadata_of(exported_facts(text, start) if is_mdx else {}))))
    blocks, titles = _titled(tree, facts)
    lead = _lead(text, start, facts) if not titles else None
    body_skips = [*tree.skips, *_definitions(rewriting)]
    body_skips += _changes(rewriting, [*blocks, *body_skips])
    skips = [*front.skips, *body_skips, *_rest(text, start, blocks, body_skips)]
    inlines = list(_with_reasons(tree.inlines, rewriting))
    if lead is not None:
        blocks, inlines = (*lead.blocks, *blocks), [*lead.inlines, *inlines]
        skips = [*_around(front.skips, lead.blocks), *lead.skips, *skips[len(front.skips) :]]
    skips.sort(key=lambda each: each.span)
    return Document(
        text,
        blocks,
        tuple(skips),
        tuple(inlines),
        (facts, byline.infer(titles), named.metadata),
        warnings=front.warnings,
    )


def _lead(text: str, end: int, facts: Metadata) -> Tree | None:
    """What a standfirst in the front matter says, which may have marks as the text has."""
    span = standfirst_span(text, end, facts.title or "")
    if span is None:
        return None
    tree = Tree(text)
    tree.take(events(rewritten(text[: span.end], span.start)))
    return tree if tree.blocks else None


def _around(skips: Sequence[Skip], blocks: Sequence[Block]) -> Iterator[Skip]:
    """`skips` without what `blocks` say within them."""
    for skip in skips:
        place = skip.span.start
        for block in blocks:
            yield replace(skip, span=(before := Span(place, block.span.start)), source=before.of(skip.source))
            place = block.span.end
        yield replace(skip, span=(rest := Span(place, skip.span.end)), source=rest.of(skip.source))


def _titled(tree: Tree, facts: Metadata) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks, with the title and the lines that name its people as such; and the words of these.

    A first-level heading on top is the title, unless the front matter gives another, or it opens the first of
    several numbered chapters; so is one of another level, if all the others are below it, or if it has no text of its
    own and the next is on its level.
    """
    blocks = list(tree.blocks)
    tops = _tops(blocks)
    first = next((number for number, block in enumerate(blocks) if block.kind != "caption"), -1)
    if not tops or tops[0] != first:
        return tuple(blocks), []
    words = _words(tree, blocks[first])
    differs = facts.title is not None and plain_letters(facts.title) != plain_letters(words)
    if not words or differs or (len(tops) > 1 and begins_with_number(words)):
        return tuple(blocks), []
    titles = [words]
    blocks[first] = replace(blocks[first], kind="title", level=0)
    for number in range(first + 1, min(first + 3, len(blocks))):
        line = _words(tree, blocks[number])
        if blocks[number].kind not in ("paragraph", "heading") or not byline.is_byline(line):
            break
        blocks[number] = replace(blocks[number], kind="title", level=0)
        titles.append(line)
    return tuple(blocks), titles


def _tops(blocks: list[Block]) -> list[int]:
    """The headings of the first level, by number; where there is none, the one that all others are below."""
    levels = [block.level for block in blocks if block.kind == "heading"]
    highest = min(levels, default=1)
    first, second = (*(block for block in blocks if block.kind != "caption"), None, None)[:2]
    if first and second and first.kind == second.kind == "heading" and first.level == second.level == highest > 1:
        return [blocks.index(first)]
    is_alone = levels.count(highest) == 1 or _heads_all_but_the_end(blocks, highest)
    top = highest if is_alone else 1
    return [number for number, block in enumerate(blocks) if block.kind == "heading" and block.level == top]


def _heads_all_but_the_end(blocks: list[Block], highest: int) -> bool:
    """Whether the first heading has several parts below it, and but one more stands on its level: a summary, say."""
    levels = [block.level for block in blocks if block.kind == "heading"]
    places = [place for place, level in enumerate(levels) if level == highest]
    return highest > 1 and len(places) == 2 and places[0] == 0 and places[1] > 2


def _words(tree: Tree, block: Block) -> str:
    return next((leaf.words(tree.text) for leaf in tree.leaves if leaf.start == block.span.start), "")


def _definitions(rewriting: Rewriting) -> Iterator[Skip]:
    for span in link_definitions(rewriting):
        yield Skip(span, span.of(rewriting.source), "markup", _LINKS)


def _changes(rewriting: Rewriting, parts: Sequence[Block | Skip]) -> Iterator[Skip]:
    """What was taken out between blocks."""
    spans = Spans([part.span for part in parts])
    for change in rewriting.changes:
        span = change.span.trim(rewriting.source)
        if change.why and span.start < span.end and not spans.touch(*span):
            yield Skip(span, span.of(rewriting.source), change.reason, change.why)


def _with_reasons(inlines: Sequence[Inline], rewriting: Rewriting) -> Iterator[Inline]:
    """`inlines`, with the reasons of what was taken out of lines."""
    reasons = {change.span.start: change for change in rewriting.changes if change.why}
    for inline in inlines:
        change = reasons.get(inline.span.start)
        is_change = change is not None and inline.kind == "markup" and inline.span == change.span
        yield replace(inline, why=change.why) if change and is_change else inline


def _rest(text: str, start: int, blocks: Sequence[Block], skips: Sequence[Skip]) -> Iterator[Skip]:
    """All that is in no block and in no skip yet: the signs of lists and quotations, rules of tables, fences."""
    covered = sorted([block.span for block in blocks] + [skip.span for skip in skips])
    place = start
    for span in [*covered, Span(len(text), len(text))]:
        gap = Span(place, max(place, span.start)).trim(text)
        if gap.start < gap.end:
            yield _skip(gap, gap.of(text))
        place = max(place, span.end)


def _skip(span: Span, source: str) -> Skip:
    if source.startswith("!["):
        return Skip(span, source, "picture", _PICTURE)
    return Skip(span, source, "markup", _STRUCK if source.startswith("~~") and source[2:3] != "~" else _REST)
