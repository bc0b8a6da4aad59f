"""The W3C's lexicons, beside an article or in the user's folder: what the voices are sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.errors import SettingsError
from audioedition.pipeline.build import build_episode
from audioedition.pipeline.plan import plan_article
from audioedition.settings import SettingsFile
from audioedition.voices import ipa, lexicon, xsampa
from audioedition.voices.lexicon import Lexicon, PlsFile

from ..command import audioedition

HEAD = """<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon\""""
PLACES = f"""{HEAD}
      alphabet="ipa" xml:lang="en-GB">
  <metadata/>
  <lexeme>
    <grapheme>Qyzylorda</grapheme>
    <grapheme>Kyzyl-Orda</grapheme>
    <!-- the second is how the station says it -->
    <phoneme>kəˌzɪlɔːrˈdɑː</phoneme>
    <phoneme prefer="true">ˌkɪzɪlɔːrˈdɑː</phoneme>
    <alias>Kizzil Orda</alias>
    <example>We came to Qyzylorda.</example>
  </lexeme>
  <lexeme><grapheme>US</grapheme><alias>United States</alias></lexeme>
  <lexeme><grapheme>Nice</grapheme><phoneme>ˈniːs</phoneme></lexeme>
  <lexeme><grapheme>nice</grapheme><phoneme>ˈnaɪs</phoneme></lexeme>
  <lexeme role="claws:VVI"><grapheme>refuse</grapheme><phoneme>rɪˈfjuːz</phoneme></lexeme>
  <lexeme><grapheme>Semey</grapheme><alias prefer="true">Semm-ay</alias><phoneme>sɛˈmeɪ</phoneme></lexeme>
  <lexeme><grapheme>Semey</grapheme><alias>never</alias></lexeme>
  <lexeme><grapheme>Zhovtis</grapheme><phoneme alphabet="x-sampa">"ZQftIs</phoneme></lexeme>
</lexicon>
"""


def of(*layers: str) -> Lexicon:
    return lexicon.load(
        PlsFile(f"{number}.pls", text.encode()) if text.startswith("<") else SettingsFile(f"{number}.yaml", text)
        for number, text in enumerate(layers)
    )


@pytest.mark.parametrize(
    ("text", "with_phonemes", "without"),
    [
        ("to Qyzylorda’s", "to [Qyzylorda’s](/ˌkɪzɪlɔːrˈdɑːz/)", "to Kizzil Orda’s"),
        ("Kyzyl-Orda", "[Kyzyl-Orda](/ˌkɪzɪlɔːrˈdɑː/)", "Kizzil Orda"),
        ("the US told us", "the United States told us", "the United States told us"),
        ("a nice day in Nice", "a [nice](/ˈnaɪs/) day in [Nice](/ˈniːs/)", "a nice day in Nice"),
        ("they refuse the refuse", "they refuse the refuse", "they refuse the refuse"),
        ("in Semey", "in Semm-ay", "in Semm-ay"),
        ("Zhovtis", "[Zhovtis](/ˈʒɒftɪs/)", "Zhovtis"),
    ],
)
def test_words_are_sent_as_the_lexicon_says(text: str, with_phonemes: str, without: str) -> None:
    assert of(PLACES).sent_text(text, "en", phonemes=True) == with_phonemes
    assert of(PLACES).sent_text(text, "en", phonemes=False) == without


def test_its_words_are_of_its_language_alone() -> None:
    assert of(PLACES.replace("en-GB", "fr")).sent_text("Qyzylorda", "en", phonemes=True) == "Qyzylorda"


def test_a_later_layer_goes_before() -> None:
    assert of(PLACES, "words: {Semey: Semmy, Nice: }").sent_text("Semey, Nice", "en", phonemes=False) == "Semmy, Nice"
    assert of("words: {Semey: Semmy}", PLACES).sent_text("Semey", "en", phonemes=False) == "Semm-ay"


@pytest.mark.parametrize(
    ("written", "expected"),
    [('"ZQftIs', "ˈʒɒftɪs"), ("k@%zIlO:r\"dA:", "kəˌzɪlɔːrˈdɑː"), ("t_hIp", "tʰɪp"), ("o~", "õ"), ("s\\i", "ɕi")],
)  # fmt: skip
def test_x_sampa_is_ipa_in_ascii(written: str, expected: str) -> None:
    assert ipa.normal(xsampa.ipa(written)).replace("ˈ", "") == ipa.normal(expected).replace("ˈ", "")


def lexicon_of(sound: str, about: str = "xml:lang='en' alphabet='ipa'") -> str:
    """A lexicon of one word, in line 3."""
    return f"{HEAD} {about}>\n<lexeme><grapheme>a</grapheme>{sound}</lexeme></lexicon>"


SOUND = "<phoneme>x</phoneme>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<lexicon", "0.pls is no well-formed XML"),
        ("<!DOCTYPE lexicon [<!ENTITY a 'b'>]><lexicon/>", "0.pls declares a document type"),
        ("<smil/>", "0.pls:1: expected <lexicon>, as in the W3C's lexicons, got <smil>"),
        (lexicon_of(SOUND, ""), "0.pls:2: lexicon: xml:lang is missing"),
        (lexicon_of(SOUND, "xml:lang='english' alphabet='ipa'"), "0.pls:3: a: language: expected"),
        (lexicon_of(SOUND, "xml:lang='en'"), "0.pls:3: phoneme: expected alphabet ipa or x-sampa, got “none”"),
        (lexicon_of(SOUND, "xml:lang='en' alphabet='x-cmu'"), "0.pls:3: phoneme: expected alphabet ipa or x-sampa"),
        (lexicon_of("<phoneme>жы</phoneme>"), "0.pls:3: a: ipa: “ж” in “жы” is no symbol"),
        (lexicon_of(""), "0.pls:3: lexeme: phoneme or alias is missing"),
        (lexicon_of("").replace("grapheme", "x"), "0.pls:3: lexeme: grapheme is missing"),
        (lexicon_of("<alias> </alias>"), "0.pls:3: alias: expected text"),
        (lexicon_of("<alias>a/b</alias>"), "0.pls:3: a: say: expected words"),
    ],
)  # fmt: skip
def test_a_wrong_lexicon_is_told_with_file_and_line(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        of(text)
    assert str(caught.value).startswith(told)


def test_lexicons_beside_the_article_are_used_and_lexicon_yaml_goes_before_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe came to Qyzylorda and Semey.\n")
    (tmp_path / "songs.pls").write_text("[playlist]\nFile1=a.mp3\n")
    monkeypatch.chdir(tmp_path)

    def sent_text() -> str:
        return " ".join(take.text for take in plan_article(Path("a.txt")).cast.takes)

    assert "to Qyzylorda and Semey." in sent_text()
    (tmp_path / "lexicon-places.pls").write_text(PLACES)
    assert "to [Qyzylorda](/ˌkɪzɪlɔːrˈdɑː/) and Semm-ay." in sent_text()
    (tmp_path / "lexicon.yaml").write_text("words: {Semey: Semmy}")
    assert "to [Qyzylorda](/ˌkɪzɪlɔːrˈdɑː/) and Semmy." in sent_text()
    (tmp_path / "lexicon.pls").write_text("<lexicon/>")
    done = audioedition("plan", "a.txt")
    assert done.status == 1
    assert "lexicon.pls:1: lexicon: xml:lang is missing" in done.err


def test_a_lexicon_that_comes_is_seen_by_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_CACHE", str(tmp_path / "cache"))  # what other tests have spoken counts for nothing
    (tmp_path / "a.txt").write_text("He met Semey.\n")
    out = tmp_path / "out"
    first = build_episode(tmp_path / "a.txt", out)
    (tmp_path / "lexicon.pls").write_text(PLACES)
    second = build_episode(tmp_path / "a.txt", out)
    assert (first.rendered, second.rendered) == (2, 1)
