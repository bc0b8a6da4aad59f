"""RHVoice: what is read from its data without the library, and, where the library is, its word times and voices."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from audioedition.errors import EngineError
from audioedition.voices import casting, rhvoice, rhvoice_data, rhvoice_library
from audioedition.voices.rhvoice_speech import RHVoiceSpeaker

from ..script.scripts import rules, script_of
from .installed import needs_rhvoice

SENTENCE = "Суд заседал три дня, и никто в городе не говорил о приговоре ни слова."
README = "# Mira\n\n## License ##\nUnder [GPL v3](https://www.gnu.org/licenses/gpl-3.0.html).\n\n## Team ##\nby-nc-nd\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system's folder of data with a Czech and a Tatar voice."""
    folder = tmp_path / "RHVoice"
    for language, locale in {"Czech": "language2=cs\nlanguage3=ces\n", "Tatar": ""}.items():
        (folder / "languages" / language).mkdir(parents=True)
        (folder / "languages" / language / "language.info").write_text(f"name={language}\nformat=1\n")
        if locale:
            (folder / "languages" / language / "locale.info").write_text(locale)
    for voice, language in {"mira": "Czech", "ahmet": "Tatar", "nobody": "Klingon"}.items():
        (folder / "voices" / voice).mkdir(parents=True)
        (folder / "voices" / voice / "voice.info").write_text(f"name={voice.title()}\nlanguage={language}\n")
    (folder / "voices" / "mira" / "README.md").write_text(README)
    monkeypatch.setenv("RHVOICE_DATA_PATH", str(folder))
    return folder


def test_voices_are_read_from_a_system_s_data(data: Path) -> None:
    mira, ahmet = (next(voice for voice in rhvoice_data.voices() if voice.identifier == name)
                   for name in ("mira", "ahmet"))  # fmt: skip
    assert (mira.name, mira.tag, mira.licence, mira.source) == ("Mira", "cs", "GPL-3.0", str(data / "voices" / "mira"))
    assert (ahmet.tag, ahmet.licence) == ("tt", "")
    assert "nobody" not in {voice.identifier for voice in rhvoice_data.voices()}


def test_what_a_voice_sounds_by_is_in_its_fingerprint(data: Path) -> None:
    def digest() -> str:
        return next(voice.digest for voice in rhvoice_data.voices() if voice.identifier == "mira")

    digests = [digest()]
    (data / "voices" / "mira" / "voice.data").write_bytes(b"sounds")
    digests.append(digest())
    (data / "languages" / "Czech" / "g2p.fst").write_bytes(b"rules")
    digests.append(digest())
    assert len(set(digests)) == 3


def test_the_library_is_found_without_a_development_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(rhvoice_library.VARIABLE)
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    (tmp_path / "libRHVoice.so.5").touch()
    assert rhvoice_library.path() == tmp_path / "libRHVoice.so.5"


@pytest.mark.usefixtures("data")
def test_without_the_library_there_are_no_voices_and_one_sentence_says_why() -> None:
    assert rhvoice.engine.describe() == ()
    script = script_of("Кич җитте.", language="tt")
    (notice,) = casting.cast(script, rules("opening: {say: false}\ncredit: {say: false}")).notices
    assert "RHVoice’s voices for it are here, but not its library" in notice
    assert rhvoice.engine.lack("de") == ""
    with pytest.raises(EngineError, match=r"rhvoice cannot load 'mira': its library.* install"):
        rhvoice.engine.load("mira")


@pytest.mark.usefixtures("data")
def test_a_file_that_is_no_library_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "libRHVoice.so").write_text("no library")
    monkeypatch.setenv(rhvoice_library.VARIABLE, str(tmp_path / "libRHVoice.so"))
    with pytest.raises(EngineError, match="rhvoice cannot load with voice 'mira'"):
        rhvoice.engine.load("mira")


# ------------------------------------------------------------------------------------- with the library


@pytest.fixture
def elena() -> Iterator[RHVoiceSpeaker]:
    speaker = rhvoice.engine.load("elena")
    yield speaker
    speaker.close()


@needs_rhvoice
def test_words_lie_where_they_are_heard(elena: RHVoiceSpeaker) -> None:
    """Within the 50 ms that the library's pieces allow: the pause at the comma is between the words."""
    speech = elena.speak(SENTENCE, 1.0)
    assert speech.words
    assert [word.span.of(SENTENCE) for word in speech.words] == SENTENCE.replace(",", "").rstrip(".").split()
    step = speech.rate // 100
    loud = np.abs(speech.samples[: len(speech.samples) // step * step]).reshape(-1, step).max(axis=1)
    before, after = next(pair for pair in pairwise(speech.words) if pair[0].span.of(SENTENCE) == "дня")
    middle = (before.end + after.start) // 2 // step
    assert loud[middle - 5 : middle + 5].min() < 0.05 * loud.max()


@needs_rhvoice
def test_words_that_the_library_takes_for_one_have_one_time(elena: RHVoiceSpeaker) -> None:
    text = "Суд—это мы, и и и а о у."
    words = elena.speak(text, 2.0).words
    assert words
    assert all(one.end <= other.start and one.start < one.end for one, other in pairwise(words))


@needs_rhvoice
def test_two_threads_hear_what_one_hears() -> None:
    def speak(voice: str) -> bytes:
        speaker = rhvoice.engine.load(voice)
        speeches = [speaker.speak(text, 1.1).samples.tobytes() for text in (SENTENCE, "Ещё.", SENTENCE)]
        speaker.close()
        assert speeches[0] == speeches[2]
        return speeches[0]

    with ThreadPoolExecutor(2) as threads:
        together = list(threads.map(speak, ("elena", "aleksandr", "elena")))
    assert together == [speak(voice) for voice in ("elena", "aleksandr", "elena")]


@needs_rhvoice
def test_licences_are_told_and_none_is_made_up() -> None:
    licences = {voice.name: voice.licence for voice in rhvoice.engine.describe()}
    assert licences["elena"] == "GPL-3.0"
    assert licences["anatol"] == licences["natalia"] == "LGPL-2.1"
    assert "personal" in licences["natia"] and "no commercial use" in licences["talgat"]
    assert licences["irina"] == ""


@needs_rhvoice
def test_roles_of_a_language_with_several_voices_get_different_ones() -> None:
    resolver = casting.VoiceResolver(rules())
    narrator, translator, author = (resolver.voice_for(role, "ru") for role in ("narrator", "translator", "author"))
    assert {voice.engine for voice in (narrator, translator)} == {"rhvoice"}
    assert narrator.voice != translator.voice and narrator.pitch == translator.pitch == 0
    assert (author.voice, author.pitch) == (narrator.voice, -1.5)
    (notice,) = resolver.notices
    assert "voices get" not in notice
