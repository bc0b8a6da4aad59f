"""What Pico promises beyond the common suite: texts of strangers, letters that it lacks, tempo, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from audioedition.voices import packages, pico, registry
from audioedition.voices.calibration import calibration_text
from audioedition.voices.pico import PicoSpeaker
from audioedition.voices.pico_text import speakable

from ..table import assert_each
from .installed import NEEDS_PICO

pytestmark = NEEDS_PICO

GERMAN = "Das Gericht tagte drei Tage lang, und niemand in der Stadt sprach auch nur ein Wort über das Urteil."


@pytest.fixture
def german() -> Iterator[PicoSpeaker]:
    speaker = pico.engine.load("de-DE")
    yield speaker
    speaker.close()


def test_mark_up_in_a_text_is_text(german: PicoSpeaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pico's own mark-up could write files, read them, and end the sound."""
    monkeypatch.chdir(tmp_path)
    speaker = pico.engine.load("de-DE")
    for mark in ('genfile file="x.wav"', 'speed level="20"', 'usesig file="/etc/passwd"', "/speed", "!--"):
        marked = speaker.speak(f"Das Haus <{mark}> steht am Fluss.", 1.0).samples
        assert np.array_equal(marked, german.speak(f"Das Haus {mark} steht am Fluss.", 1.0).samples), mark
    speaker.close()
    assert not list(tmp_path.iterdir())


SAID = (
    ("de-DE", "Dvořák aus Łódź", "Dvorák aus Lódz"),
    ("de-DE", "Œuvre, Straße", "Oeuvre, Straße"),
    ("fr-FR", "cœur, l’heure", "cœur, l’heure"),
    ("fr-FR", "e\u0301te\u0301", "été"),
    ("fr-FR", "— Bonjour, dit-il… et puis — rien…", "— Bonjour, dit-il, et puis, rien…"),
    ("de-DE", "das „Haus“ – ein Hof", "das „Haus“, ein Hof"),
    ("de-DE", "1990–1995", "1990–1995"),
    ("es-ES", "¿Qué? ¡Hola!", "¿Qué? ¡Hola!"),
    ("it-IT", "¿Qué? [sic] {x} a_b", "Qué? sic x a b"),
    ("en-US", "№ 5, the ﬁrst", "No 5, the first"),
    ("en-US", "Москва — …", ""),
)  # fmt: skip


def test_a_text_is_sent_in_letters_that_pico_knows() -> None:
    def law(voice: str, text: str, sent: str) -> None:
        assert speakable(text, voice) == sent

    assert_each(law, SAID)


def test_words_and_numbers_without_end_are_spoken(german: PicoSpeaker) -> None:
    """Pico never returned from the first, and gave an error for the second."""
    for text in ("ä" * 1000, "1" * 200, "Donaudampfschifffahrt" * 20):
        assert len(german.speak(text, 1.0).samples) > 10 * 16_000


def test_a_tempo_is_exact(german: PicoSpeaker) -> None:
    own = len(german.speak(GERMAN, 1.0).samples)
    for tempo in (0.8, 0.94, 1.06, 1.25, 1.5):
        assert len(german.speak(GERMAN, tempo).samples) * tempo == pytest.approx(own, rel=0.02)


def test_two_threads_hear_what_one_hears() -> None:
    texts = [GERMAN, "Ein kurzer Satz.", GERMAN[::-1], "Noch einer, etwas länger als der andere."]

    def speak(order: list[str]) -> dict[str, bytes]:
        speaker = pico.engine.load("de-DE")
        speeches = {text: speaker.speak(text, 1.1).samples.tobytes() for text in order}
        speaker.close()
        return speeches

    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(speak, (texts, texts[::-1]))
    assert one == other == speak(texts[1:] + texts[:1])


@pytest.mark.parametrize("voice", [voice.name for voice in pico.engine.describe()])
def test_no_sample_is_cut_off(voice: str) -> None:
    """At Pico's own volume, up to 2,600 samples of these texts were."""
    speaker = registry.load("pico", voice)
    samples = speaker.speak(calibration_text(voice[:2]), 1.0).samples
    speaker.close()
    assert 0.3 < np.abs(samples).max() < 0.95


def test_it_speaks_from_a_folder_with_a_very_long_path(german: PicoSpeaker, tmp_path: Path) -> None:
    package = packages.folder("py_nanotts")
    assert package
    far = tmp_path / ("f" * 120) / ("g" * 60)
    far.mkdir(parents=True)
    (far / "lang").symlink_to(package / "lang")
    speaker = PicoSpeaker("de-DE", far / "lang")
    assert np.array_equal(speaker.speak("Das Haus.", 1.0).samples, german.speak("Das Haus.", 1.0).samples)
    speaker.close()
