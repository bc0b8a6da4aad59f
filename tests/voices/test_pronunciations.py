"""`audioedition lexicon say`: how a voice says each word, by the way that a build goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioedition.pipeline.plan import plan_article
from audioedition.pipeline.plan_text import plan_text
from audioedition.pipeline.pronounce import pronounce
from audioedition.voices import hibari, ipa
from audioedition.voices.lexicon import Lexicon
from audioedition.voices.pronunciations import pronunciations
from audioedition.voices.word_spans import word_spans

from ..command import audioedition, fails
from ..pronunciation.measure import load
from .phonemes import hibari_phonemes

SENTENCE = "I object: Zhovtis’s 2 lead pipes, and/or Van Gogh."


def test_each_word_of_the_said_text_in_order_with_its_sound_and_who_decides() -> None:
    assert audioedition("lexicon", "say", SENTENCE, "--json").json == [
        {"word": "I", "ipa": "ˌaɪ", "from": "engine"},
        {"word": "object", "ipa": "əbdʒˈɛkt", "from": "rule"},
        {"word": "Zhovtis’s", "ipa": "ʒˈɑftɪsɪz", "from": "lexicon"},
        {"word": "two", "ipa": "tˈu", "from": "engine"},
        {"word": "lead", "ipa": "lˈɛd", "from": "rule"},
        {"word": "pipes", "ipa": "pˈaɪps", "from": "engine"},
        {"word": "and", "ipa": "ænd", "from": "engine"},
        {"word": "or", "ipa": "ɔr", "from": "engine"},
        {"word": "Van", "ipa": "vˈæn", "from": "lexicon"},
        {"word": "Gogh", "ipa": "ɡˈoʊ", "from": "lexicon"},
    ]


def test_what_is_told_is_what_the_model_gets(tmp_path: Path) -> None:
    """The sample of the article as a build sends it, phoneme by phoneme."""
    (tmp_path / "a.txt").write_text(f"A Title\n\n{SENTENCE}\n")
    take = next(take for take in plan_article(tmp_path / "a.txt").cast.takes if "object" in take.text)
    speaker = hibari.engine.load("heart")
    spoken = hibari_phonemes(speaker, take.text)
    letters = "".join(char for char in spoken if char not in " ,.:;")
    told = "".join(word.ipa or "" for word in pronounce(SENTENCE, "narrator"))
    for misaki, sound in {"ʤ": "dʒ", "I": "aɪ", "O": "oʊ", "ɹ": "r"}.items():
        letters = letters.replace(misaki, sound)
    assert told == letters


def test_piper_tells_its_phonemes_and_is_told_the_same() -> None:
    words = pronounce("He read a lead pipe to Zhovtis.", "translator")
    assert [(word.word, word.ipa) for word in words if word.origin != "engine"] == [
        ("read", "ɹˈɛd"), ("lead", "lˈɛd"), ("Zhovtis", "ʒˈɑːftɪs"),
    ]  # fmt: skip


def test_text_output_is_aligned() -> None:
    lines = audioedition("lexicon", "say", "They object").text.splitlines()
    assert lines == ["They    ðˌeɪ      engine", "object  əbdʒˈɛkt  rule"]


MUTE = """
class Speaker:
    def speak(self, text, tempo): raise AssertionError("no sound is made")
    def close(self): pass
class Engine:
    name = "mute"
    def describe(self):
        from audioedition.voices.engine import EngineVoice
        return (EngineVoice("anna", ("en",), "1", level=0.0),)
    def load(self, voice):
        print("loading")
        return Speaker()
engine = Engine()
"""


def test_a_voice_that_does_not_tell_says_so(tmp_path: Path) -> None:
    facts = tmp_path / "mute_engine-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: mute-engine\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[audioedition.engines]\nmute = mute_engine:engine\n")
    (tmp_path / "mute_engine.py").write_text(MUTE)
    (tmp_path / "v.yaml").write_text("voices: {m: {engine: mute, voice: anna}}\nroles: {narrator: m}\n")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    command = ("lexicon", "say", "Two words.", "--voices", tmp_path / "v.yaml", "--json")
    done = audioedition(*command, env={**os.environ, "PYTHONPATH": paths})
    assert [(row["word"], row["ipa"]) for row in done.json] == [("Two", None), ("words", None)]
    assert "the voice m does not tell how it says words" in done.err


def test_espeak_tells_its_phonemes_in_any_language_and_follows_ipa(tmp_path: Path) -> None:
    words = pronounce("Он читал, но не писал.", "narrator")
    assert [(word.word, word.ipa) for word in words][:2] == [("Он", "ˈon"), ("читал", "tʃʲitˈɑɭ")]
    (tmp_path / "v.yaml").write_text("voices: {e: {engine: pyttsx3, voice: en-us}}\nroles: {narrator: e}\n")
    words = pronounce("A lead pipe of Zhovtis.", "narrator", voices_file=tmp_path / "v.yaml")
    assert [word.ipa for word in words] == ["ɐ", "lˈɛd", "pˈaɪp", "ʌv", "ʒˈɑːftɪs"]


def test_a_file_s_words_with_the_lexicon_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He met Qaltaev.\n\nHe met Nguyen.\n")
    (tmp_path / "lexicon.yaml").write_text("words: {Qaltaev: {ipa: kælˈtaɪɛv}, Nguyen: nwen}")
    words = audioedition("lexicon", "say", "--text", tmp_path / "a.txt", "--json").json
    assert [row["word"] for row in words] == ["He", "met", "Qaltaev", "He", "met", "Nguyen"]
    assert [row["from"] for row in words][2::3] == ["lexicon", "lexicon"]


@pytest.mark.parametrize("arguments", [(), ("word", "--text", "a.txt")])
def test_either_a_text_or_a_file_is_asked_for(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word")
    done = audioedition("lexicon", "say", *arguments, cwd=tmp_path)
    assert (done.status, done.out) == (2, b"")
    assert "--text FILE" in done.err


def test_an_unknown_role_or_a_missing_file_is_told(tmp_path: Path) -> None:
    assert audioedition("lexicon", "say", "word", "--role", "nobody").status == 2
    fails(audioedition("lexicon", "say", "--text", tmp_path / "none.txt"), "none.txt")


PIECES = [
    "Zhovtis",
    "object",
    "lead pipes",
    "Van Gogh",
    "’s",
    " ",
    ", ",
    "-",
    "[",
    "](/",
    "x/)",
    "(",
    "7",
    "—",
    "…",
    "é",
    "\n",
    ".",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_every_word_of_any_text_is_told_once_and_in_order(text: str) -> None:
    plan = plan_text(f"Then {text} then.", "narrator", Path.cwd(), "en")
    words = list(pronunciations(plan.script, plan.cast, plan.lexicon, load))
    said = [part for unit in plan.script.units for part in _parts(ipa.unmarked(plan.lexicon.said_text(unit)))]
    assert [part for word in words for part in _parts(word.word)] == said
    assert all(word.ipa is not None for word in words)


def _parts(word: str) -> list[str]:
    return [span.of(word) for span in word_spans(word)]


def test_pieces_are_the_said_text_in_order() -> None:
    book = Lexicon(general=True)
    pieces = book.pieces(SENTENCE, "en", phonemes=True)
    assert "".join(piece.span.of(SENTENCE) for piece in pieces) == SENTENCE
    assert "".join(piece.sent for piece in pieces) == book.sent_text(SENTENCE, "en", phonemes=True)
