"""Times of words, carried back from what an engine was sent to what is written."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audioedition.edition.times import Timed
from audioedition.edition.word_times import SpokenWord, located, written_words
from audioedition.model import Span, Step, Unit

SOURCE = "In 2009 Dr. Kalyuzhny came [home], twice."
STEPS = (
    Step(Span(103, 107), "number", "2009", "two thousand nine"),
    Step(Span(108, 111), "abbreviation", "Dr.", "Doctor"),
    Step(Span(127, 128), "markup", "[", ""),
    Step(Span(132, 133), "markup", "]", ""),
)
SAID = "In two thousand nine Doctor Kalyuzhny came home, twice."
TIMED = Timed(1_000, 2_000)


def unit(source: str = SOURCE, steps: tuple[Step, ...] = STEPS, text: str = SAID, begin: int = 100) -> Unit:
    span = Span(begin, begin + len(source))
    return Unit("u0001", "narrator", "sentence", "en", span, source, steps, text, 0, 0, "sentence")


def spoken(text: str) -> list[SpokenWord]:
    """Each word a hundred samples after the other, eighty long."""
    return [SpokenWord(word.strip(".,"), 100 * n, 100 * n + 80) for n, word in enumerate(text.split())]


def shown(one: Unit, words: list[SpokenWord] | None) -> list[tuple[str, int, int]]:
    return [
        (one.source[row.start - 100 : row.end - 100], row.first, row.last) for row in written_words(one, words, TIMED)
    ]


def test_each_written_word_has_the_time_of_what_is_said_for_it() -> None:
    assert shown(unit(), spoken(SAID)) == [
        ("In", 0, 80), ("2009", 100, 380), ("Dr", 400, 480), ("Kalyuzhny", 500, 580), ("came", 600, 680),
        ("home", 700, 780), ("twice", 800, 880),
    ]  # fmt: skip


def test_a_word_that_the_lexicon_respells_has_the_time_of_its_respelling() -> None:
    sent = SAID.replace("Kalyuzhny", "Kal YOOZH nee")
    assert shown(unit(), spoken(sent))[3:5] == [("Kalyuzhny", 500, 780), ("came", 800, 880)]


def test_without_times_the_unit_s_time_is_shared_by_letters() -> None:
    rows = shown(unit("ab cdef", (), "ab cdef"), None)
    assert rows == [("ab", 1_000, 1_333), ("cdef", 1_333, 2_000)]


def test_a_tag_for_which_a_full_stop_is_said_is_no_word() -> None:
    steps = (Step(Span(100, 101), "markup", "[", ""), Step(Span(107, 117), "tag", " – Trans.]", "."))
    for words in (None, spoken("oversight.")):
        assert [
            word for word, *_ in shown(unit("[aspect – Trans.]", steps, "aspect."), words and spoken("aspect."))
        ] == ["aspect"]


def test_words_of_our_own_have_no_place() -> None:
    cue = Unit("u1", "translator", "cue", "en", None, "", (), "Translator's note:", 0, 0, "run")
    assert written_words(cue, spoken("Translator's note:"), TIMED) == ()


@given(st.text("aB .-—'é9", max_size=60), st.lists(st.text("aBé9", min_size=1, max_size=4), max_size=20))
def test_whatever_an_engine_says_rows_are_in_order_and_within_the_unit(source: str, words: list[str]) -> None:
    text = " ".join(source.split())
    for given_words in (None, [SpokenWord(word, 10 * n, 10 * n + 5) for n, word in enumerate(words)]):
        rows = written_words(unit(source, (), text), given_words, TIMED)
        assert all(100 <= row.start < row.end <= 100 + len(source) for row in rows)
        assert all(a.end <= b.start and a.first <= b.first for a, b in pairwise(rows))


def test_a_word_is_not_looked_for_far_away() -> None:
    places = [(place.start, first) for place, first, _ in located("a " * 50 + "end", spoken("a end a"))]
    assert places[0] == (0, 0)
    assert all(start < 100 for start, _ in places)
