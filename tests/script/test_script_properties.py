"""What holds for every text, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioedition.characters import has_words
from audioedition.errors import ArticleError
from audioedition.model import Article, Block, Inline, Metadata, Skip, Span
from audioedition.script import segment, written

from .laws import assert_breaths, assert_covered, assert_replays, script_or_none
from .scripts import article_of, paragraphs_of, rules

BITS = [
    *"[]()«»“”–—-.,;:!?… \n\r\t'\"", "\n\n", "\r\n\r\n", "[sic]", "[12]", "[…]", "–Trans.]", "–G.P.]", "–V.K.]", "—Ed.",
    "[Translator’s note: ", "(editor's note: ", "[прим. пер.: ", "[H]e", "[The letter breaks off.]", "Dr. ", "i.e. ",
    "$3.50 ", "10:30", "1990s", "19th", "№", "click here", "Я иду домой и не вернусь. ", "Il est dans la rue. ", "\u2028",  # noqa: E501
    "\u00a0", "\u00ad", "\ufffc", "\U0001f600", "3.14.15", "0", "٣", "²", "½", "Ⅳ", "e\u0301", "ﬁ", "。", "我去。",
]  # fmt: skip
SOUP = st.lists(st.one_of(st.text(max_size=8), st.sampled_from(BITS)), max_size=40).map("".join)
WORDS = st.lists(st.sampled_from([*BITS, "He came ", "the car ", "Almaty ", "x"]), max_size=60).map("".join)
POLICIES = st.sampled_from([
    "", "notes: {place: after}", "notes: {silent: [editor, translator, person]}", "screen_lines: speak",
    "opening: {say: false}\ncredit: {say: false}", "notes: {tags: {editor: ['.', '[', 'x–']}}",
    "quotations: voices",
])  # fmt: skip
QUOTED = (
    "“Go, ”", ".”", ",", "”", " said Timur ", ". ", "Anna Berg says: ", "“We ", "«Да»", " — ", "сказал Тимур ", "« ",
    "»", "„", "“", "‘No,’ ", "[said–Trans.]", "\n\n", "She left; ", ", dit Ana,", '"', "-dijo Pez-",
)  # fmt: skip
QUOTATIONS = st.lists(st.sampled_from(QUOTED), max_size=40).map("".join)
ARTICLES = st.one_of(SOUP, WORDS, QUOTATIONS, st.text(max_size=300))
Layout = Callable[..., Article]
LAID_OUT: st.SearchStrategy[Layout] = st.sampled_from([article_of, paragraphs_of])


@given(ARTICLES, POLICIES, LAID_OUT)
def test_every_character_is_spoken_or_skipped_once(text: str, yaml: str, lay_out: Layout) -> None:
    script = script_or_none(lay_out(text, title="A Title", author="Grigory Pasko"), yaml)
    if script:
        assert_covered(script, text)


@given(ARTICLES, POLICIES, LAID_OUT)
def test_the_steps_turn_the_source_into_the_text(text: str, yaml: str, lay_out: Layout) -> None:
    script = script_or_none(lay_out(text, title="A Title", author="Grigory Pasko"), yaml)
    if script:
        assert_replays(script, text)
        assert_breaths(script)


@given(ARTICLES, POLICIES, LAID_OUT)
def test_every_letter_of_the_source_is_said_or_in_a_step(text: str, yaml: str, lay_out: Layout) -> None:
    script = script_or_none(lay_out(text, title="A Title", author="Grigory Pasko"), yaml)
    for unit in script.units if script else ():
        if unit.span is None:
            continue
        changed = {place for step in unit.steps for place in range(*step.span)}
        kept = [text[p] for p in range(*unit.span) if p not in changed and text[p].isalnum()]
        rest = iter(unit.text)
        assert all(letter in rest for letter in kept)  # in this order


@given(ARTICLES, POLICIES, LAID_OUT)
def test_a_unit_is_something_to_say(text: str, yaml: str, lay_out: Layout) -> None:
    script = script_or_none(lay_out(text, title="A Title", author="Grigory Pasko"), yaml)
    for unit in script.units if script else ():
        assert has_words(unit.text)
        assert unit.text == " ".join(unit.text.split())
        assert unit.text[0] not in ",.;:–—-"
        if unit.span:
            assert written(text, unit.span, unit.steps)


@given(ARTICLES, POLICIES, LAID_OUT)
def test_ids_and_chapters_are_in_speaking_order(text: str, yaml: str, lay_out: Layout) -> None:
    script = script_or_none(lay_out(text, title="A Title", author="Grigory Pasko"), yaml)
    if script is None:
        return
    ids = [unit.id for unit in script.units]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids, key=lambda name: int(name[1:]))
    firsts = [ids.index(chapter.first_unit) for chapter in script.chapters]
    assert firsts[0] == 0
    assert firsts == sorted(set(firsts))
    assert [unit.chapter for unit in script.units] == [sum(f <= i for f in firsts) - 1 for i in range(len(ids))]
    assert all(chapter.title.strip() for chapter in script.chapters)


@given(ARTICLES, LAID_OUT)
def test_the_same_text_gives_the_same_script(text: str, lay_out: Layout) -> None:
    article = lay_out(text, author="Grigory Pasko")
    assert script_or_none(article, "") == script_or_none(article, "")


NOTES = st.sampled_from([
    ("[a red car–Trans.]", "translator", "a red car"), ("[N.d.T. : une voiture]", "translator", "une voiture"),
    ("[in the courtroom–G.P.]", "author", "in the courtroom"), ("[he died—Ed.]", "editor", "he died"),
    ("[my driver–V.K.]", "person:V.K.", "my driver"), ("(editor's note: the old one)", "editor", "the old one"),
])  # fmt: skip
PLAIN = st.lists(
    st.sampled_from([
        "the cat sat ", "He went. ", "“Now”, ", "– then ", "(in Moscow) ", "[sic] ", "a [b c] d ", "no. ", "\n\n", "\n", "»",  # noqa: E501
        "... ", "i.e. ", "word",
    ]),
    max_size=8,
).map("".join)  # fmt: skip


@given(st.lists(st.tuples(PLAIN, NOTES), min_size=1, max_size=4), PLAIN, st.sampled_from(["inline", "after"]))
def test_a_note_is_never_lost(parts: list[tuple[str, tuple[str, str, str]]], tail: str, place: str) -> None:
    text = "".join(before + note for before, (note, _, _) in parts) + tail
    article = paragraphs_of(text, author="Grigory Pasko", language="en")
    script = segment(article, rules(f"notes: {{place: {place}}}"))
    heard = [(unit.role, unit.text.rstrip(".")) for unit in script.units if unit.kind == "note"]
    assert heard == [(role, body) for _, (_, role, body) in parts]


@settings(max_examples=40)
@given(st.text("([])", min_size=1, max_size=60), st.integers(0, 60))
def test_brackets_that_never_close_lose_nothing_and_warn(brackets: str, place: int) -> None:
    text = brackets[:place] + "the words" + brackets[place:]
    script = segment(paragraphs_of(text, language="en"), rules())
    assert "words" in " ".join(unit.text for unit in script.units)
    depth: dict[str, int] = {"(": 0, "[": 0}
    unmatched = 0
    for mark in brackets:
        if mark in depth:
            depth[mark] += 1
        elif depth["(" if mark == ")" else "["]:
            depth["(" if mark == ")" else "["] -= 1
        else:
            unmatched += 1
    if unmatched or any(depth.values()):
        assert script.warnings
    for warning in script.warnings:
        assert warning.span
        assert warning.span.of(text) in "()[]"


def test_nothing_to_say_is_told_as_such() -> None:
    with pytest.raises(ArticleError, match="nothing to say"):
        segment(paragraphs_of("… – !\n\n(.)"), rules())


def test_what_a_reader_skips_may_be_nothing_but_a_hidden_mark() -> None:
    """A soft hyphen alone, set across a page: it is skipped once, and where it stands."""
    text = "He left.\n\u00ad\nIt rained."
    blocks = (Block("paragraph", Span(0, 8)), Block("paragraph", Span(11, 21)))
    skips = (Skip(Span(9, 10), "\u00ad", "furniture", "set across the page"),)
    marks = (Inline(Span(9, 10), "markup"),)
    script = segment(Article("a", text, blocks, Metadata(language="en"), "0" * 64, skips, marks), rules(""))
    assert_covered(script, text)
