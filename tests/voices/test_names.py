"""The table of names: each row is needed, is IPA, and is what the voice says."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.pipeline.layers import default_lexicon, lexicon_for
from audioedition.settings import SettingsFile
from audioedition.voices import hibari, ipa, lexicon, names
from audioedition.voices.hibari_speech import HibariSpeaker
from audioedition.voices.lexicon import Lexicon

from ..command import audioedition
from ..pronunciation.measure import distance, plain
from ..table import assert_each

KINDS = {"person", "place", "company", "software"}
SOURCES = {"Wiktionary", "CMUdict", "own"}
ROWS = names.rows()
SENTENCE = "They spoke of {} at length."


@pytest.fixture(scope="module")
def heart() -> HibariSpeaker:
    return hibari.engine.load("heart")


def said(speaker: HibariSpeaker, name: str, book: Lexicon) -> str:
    sent = book.sent_text(SENTENCE.format(name), "en", phonemes=True)
    words = speaker.transcribe(sent)
    return "".join(word.ipa for word in words[3:-2])


def test_each_row_is_a_name_with_ipa_a_kind_and_a_source() -> None:
    def law(_: str, sound: names.NameSound) -> None:
        normal = ipa.normal(sound.ipa).replace("ˈ", "")
        assert normal == sound.ipa.replace("ˈ", "")
        assert "ˈ" in sound.ipa
        assert sound.kind in KINDS
        assert sound.source in SOURCES

    assert_each(law, ROWS)


def test_each_spelling_stands_once_and_not_in_the_default_lexicon() -> None:
    spellings = [name for name, _ in ROWS]
    assert len(set(spellings)) == len(spellings)
    default = lexicon.load([SettingsFile("lexicon.yaml", default_lexicon())])
    assert not {word for word, _ in default.entries} & set(spellings)


def test_hibari_reads_each_name_otherwise_by_itself_and_so_with_the_table(heart: HibariSpeaker) -> None:
    def law(name: str, sound: names.NameSound) -> None:
        alone, told = (said(heart, name, Lexicon(general=general)) for general in (False, True))
        assert plain(alone) != plain(told), "hibari says it so by itself: the row is not needed"
        assert distance(plain(told), plain(sound.ipa)) == 0

    assert_each(law, ROWS)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Macron’s men", "[Macron’s](/mɑːˈkroʊnz/) men"),
        ("MACRON’S men", "[MACRON’S](/mɑːˈkroʊnz/) men"),
        ("a macron over it", "a macron over it"),
        ("the Nguyens", "the [Nguyens](/ˈwɪnz/)"),
        ("Sánchez and Sanchez", "[Sánchez](/ˈsɑːntʃɛz/) and [Sanchez](/ˈsɑːntʃɛz/)"),
        ("Sanchez's and O’Neill", "[Sanchez's](/ˈsɑːntʃɛzɪz/) and [O’Neill](/oʊˈniːl/)"),
        ("Van Gogh’s chair", "[Van Gogh’s](/ˈvæn ˈɡoʊz/) chair"),
        ("De Gaulle, de Gaulle", "[De Gaulle](/də ˈɡoʊl/), [de Gaulle](/də ˈɡoʊl/)"),
        ("Nginx and nginx", "[Nginx](/ˈɛndʒɪnˈɛks/) and [nginx](/ˈɛndʒɪnˈɛks/)"),
        ("in Des Moines", "in [Des Moines](/dəˈmɔɪn/)"),
        ("Macronesia, Kyivan", "Macronesia, Kyivan"),
        ("in 's-Hertogenbosch", "in ['s-Hertogenbosch](/sɛrtoʊɡənˈbɔːs/)"),
    ],
)
def test_forms_of_a_name(text: str, sent: str) -> None:
    assert Lexicon(general=True).sent_text(text, "en", phonemes=True) == sent
    assert Lexicon(general=True).sent_text(text, "en", phonemes=False) == text


def test_a_name_is_known_in_english_texts_only() -> None:
    assert Lexicon(general=True).sent_text("Macron", "fr", phonemes=True) == "Macron"


def test_the_possessive_of_a_name_in_s_keeps_its_syllable(heart: HibariSpeaker) -> None:
    for text in ("Boris's", "Boris’s", "Chavez's", "Marx's", "Alvarez’s"):
        assert heart.transcribe(f"It is {text} book.")[2].ipa.endswith("ɪz"), text


def test_a_lexicon_beside_the_article_goes_before_the_table(tmp_path: Path) -> None:
    (tmp_path / "lexicon.yaml").write_text("words: {Goethe: {ipa: ˈɡøtə}, Kyiv: , Gogh: gock, object: objekt, tear: }")
    book = lexicon_for(tmp_path)
    assert book.sent_text("Goethe in Kyiv and Lviv", "en", True) == "[Goethe](/ˈɡøtə/) in Kyiv and [Lviv](/ləˈviːv/)"
    assert book.sent_text("Van Gogh", "en", True) == "Van gock"
    assert book.sent_text("I object to a tear in his coat.", "en", True) == "I objekt to a tear in his coat."


def test_suggest_does_not_list_what_the_table_knows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe met Macron and Qaltaev and Nguyen in the court of Des Moines.\n")
    suggestions = audioedition("lexicon", "suggest", tmp_path / "a.txt", "--json").json
    assert [row["word"] for row in suggestions] == ["Qaltaev"]
