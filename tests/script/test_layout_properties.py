"""What holds for every document, whatever kinds of blocks and markup it is made of."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from audioedition.characters import has_words
from audioedition.model import Article, Block, BlockKind, Inline, InlineKind, Metadata, Skip, Span
from audioedition.script import written

from .laws import assert_covered, assert_replays, script_or_none

KINDS: list[BlockKind] = [
    "title", "heading", "paragraph", "quotation", "item", "verse", "caption", "cell", "note", "code", "break",
]  # fmt: skip
INLINES: list[InlineKind | None] = [None, None, None, None, "markup", "code", "reference"]
CHARACTERS = {"&amp;": "&", "&nbsp;": "\u00a0", "<br>": " ", "&eacute;": "é"}
LABELS = ["", "1", "2", "a", "&", " ", "[", ".", "Year"]
PIECES = st.sampled_from([
    "He came ", "to Almaty. ", "[by car", "–Trans.]", " [sic]", "**", "[", "](http://a.b/c)", "10", " km",
    *CHARACTERS, "1. ",
    "Dr. ", "(", ")", "“", "”", "—Ed.", "—Trans.", "\n", " ", "…", ".", "x", "é", "Я иду домой. ", "$3.50", "– ",
])  # fmt: skip
STRETCHES = st.tuples(
    st.one_of(PIECES, st.text(min_size=1, max_size=4)), st.sampled_from(INLINES), st.sampled_from(LABELS)
)
BLOCKS = st.tuples(
    st.sampled_from(KINDS), st.integers(0, 3), st.sampled_from(LABELS), st.sampled_from([None, "fr", "de-AT"]),
    st.lists(STRETCHES, max_size=8), st.sampled_from(["\n", "\n\n", " | ", ""]),
)  # fmt: skip
POLICIES = st.sampled_from([
    "", "footnotes: reference", "footnotes: silent", "tables: skip\npictures: skip", "code: speak",
    "notes: {place: after}\nfootnotes: reference", "notes: {silent: [footnote]}\nscreen_lines: speak",
])  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Article:
    """A document of blocks of all kinds, with what is no prose between and within them."""
    text = ""
    blocks: list[Block] = []
    inlines: list[Inline] = []
    skips: list[Skip] = []
    for kind, level, label, language, stretches, after in draw(st.lists(BLOCKS, max_size=8)):
        places = list(accumulate((len(words) for words, _, _ in stretches), initial=len(text)))
        for (words, inline, name), start, end in zip(stretches, places, places[1:], strict=False):
            if inline:
                stands_for = CHARACTERS.get(words, "")
                inlines.append(Inline(Span(start, end), inline, name if inline == "reference" else stands_for))
        blocks.append(Block(kind, Span(len(text), places[-1]), level, label, language))
        text += "".join(words for words, _, _ in stretches)
        if after.strip():
            skips.append(Skip(Span(len(text), len(text) + len(after)), after, "markup", "the edge of a cell"))
        text += after
    return Article("a", text, tuple(blocks), Metadata("A Title", "G. Pasko"), "0" * 64, tuple(skips), tuple(inlines))


@given(documents(), POLICIES)
def test_every_character_is_spoken_or_skipped_once_and_the_steps_replay(article: Article, yaml: str) -> None:
    script = script_or_none(article, yaml)
    if script:
        assert_covered(script, article.text)


@given(documents(), POLICIES)
def test_the_steps_turn_the_source_into_the_text(article: Article, yaml: str) -> None:
    script = script_or_none(article, yaml)
    if script is None:
        return
    assert_replays(script, article.text)
    for unit in script.units:
        assert has_words(unit.text)
        if unit.span:
            assert written(article.text, unit.span, unit.steps)


@given(documents())
def test_markup_is_not_said(article: Article) -> None:
    script = script_or_none(article, "")
    markup = [inline.span for inline in article.inlines if inline.kind == "markup" and not inline.label]
    for unit in script.units if script else ():
        for span in markup if unit.span else ():
            if unit.span and unit.span.start <= span.start and span.end <= unit.span.end and unit.kind != "opening":
                assert any(step.span.start <= span.start and span.end <= step.span.end for step in unit.steps)
