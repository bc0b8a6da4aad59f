"""Words of several pronunciations: which one an engine is told, and that it is then heard."""

from __future__ import annotations

import time

import pytest

from audioedition.voices import heteronyms, hibari, ipa, parts_of_speech
from audioedition.voices.hibari_speech import HibariSpeaker
from audioedition.voices.lexicon import Lexicon
from audioedition.words.heteronyms import HETERONYMS, Heteronym
from audioedition.words.heteronyms_by_part import BY_PART

from ..pronunciation import measure
from ..table import assert_each

ROWS = (*HETERONYMS, *BY_PART)
NOTHING: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def heart() -> HibariSpeaker:
    return hibari.engine.load("heart")


def test_each_row_decides_its_own_example() -> None:
    def law(row: Heteronym) -> None:
        assert heteronyms.deciding_row(row.example, row.word) == row

    assert_each(law, ((row,) for row in ROWS))


def test_each_row_s_sound_is_ipa_and_its_parts_are_some_of_several() -> None:
    def law(row: Heteronym) -> None:
        assert not row.ipa or ipa.normal(row.ipa) == row.ipa
        assert row.beside or row.near or row.parts
        assert bool(row.parts) == bool(row.rivals)
        assert set(row.parts) < set(row.rivals) <= set(parts_of_speech.PARTS) or not row.parts

    assert_each(law, ((row,) for row in ROWS))


def test_hibari_says_what_each_row_s_example_means(heart: HibariSpeaker) -> None:
    def law(row: Heteronym) -> None:
        sent = Lexicon(general=True).sent_text(row.example, "en", phonemes=True)
        sounds = {sound.span.of(sent).casefold(): sound.ipa for sound in heart.transcribe(sent)}
        forms = [row.word.casefold() + ending for ending in ("", "s", "'s")]
        said = next(sounds[form] for form in forms if form in sounds)
        assert measure.plain(said).startswith(measure.plain(row.ipa))

    assert_each(law, ((row,) for row in ROWS if row.ipa))


def marks(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), sound) for span, sound in heteronyms.marked_readings(text, NOTHING)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor objects to it.", [("objects", "əbˈdʒɛkts")]),
        ("The objects on the table.", []),
        ("Lead-based paint", [("Lead", "ˈlɛd")]),
        ("The bass’s strings were played.", [("bass’s", "ˈbeɪsɪz")]),
        ("I OBJECT to it.", [("OBJECT", "əbˈdʒɛkt")]),
        ("He reads it.", []),
        ("It was said that the sign reads so.", []),
        ("An ordinary sentence about the weather.", []),
        ("", []),
        ("read", []),
    ],
)
def test_forms_of_a_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert marks(text) == expected


def test_what_a_lexicon_drops_or_says_itself_is_left_alone() -> None:
    text = "They object to lead pipes."
    assert [word for word, _ in marks(text)] == ["object", "lead"]
    assert [span.of(text) for span, _ in heteronyms.marked_readings(text, frozenset({"object"}))] == ["lead"]


def test_the_time_is_linear_in_the_text_s_length() -> None:
    """Twice the text takes about twice the time, not four times."""
    sentence = "They read that he object to the lead row of a tear in the bow, and the wind wound to the minute. "

    def seconds(text: str) -> float:
        start = time.process_time()
        marks(text)
        return time.process_time() - start

    marks(sentence)
    assert seconds(sentence * 80) < 3.5 * max(seconds(sentence * 40), 0.02)


def test_the_measured_sentences_stay_right() -> None:
    """By hibari alone 57 of the 213 are wrong."""
    wrong = [row for row in measure.heteronyms("narrator", Lexicon(general=True)) if not row[3]]
    assert len(wrong) <= 6, wrong
