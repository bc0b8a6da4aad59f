"""What pyttsx3 promises beyond the common suite: languages, a time limit, and no process left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from audioedition.errors import EngineError
from audioedition.voices import espeak_voices, pyttsx3
from audioedition.voices.pyttsx3 import Pyttsx3, Pyttsx3Speaker

from ..processes import is_alive, until


@pytest.fixture
def russian() -> Iterator[Pyttsx3Speaker]:
    speaker = pyttsx3.engine.load("ru")
    yield speaker
    speaker.close()


def test_a_russian_voice_speaks_russian(russian: Pyttsx3Speaker) -> None:
    english = pyttsx3.engine.load("en-us")
    text = "Суд заседал три дня."
    ours, theirs = russian.speak(text, 1.0), english.speak(text, 1.0)
    english.close()
    assert np.abs(ours.samples).max() > 0.1
    # An English voice spells Cyrillic out, letter by letter.
    assert 0.8 < len(ours.samples) / ours.rate < 3 < len(theirs.samples) / theirs.rate


def test_a_language_tag_means_the_voice_that_speaks_it_best() -> None:
    assert [pyttsx3.engine.resolve(tag).name for tag in ("ru", "kk", "en-US", "en_gb")] == [
        "zle/ru",
        "trk/kk",
        "gmw/en-US",
        "gmw/en",
    ]
    with pytest.raises(EngineError, match="did you mean"):
        pyttsx3.engine.resolve("en-uk")


def test_a_helper_that_takes_too_long_is_killed_and_replaced_once(capfd: pytest.CaptureFixture[str]) -> None:
    speaker = Pyttsx3(limit=0.001, limit_per_character=0.0).load("ru")
    first = speaker.pid
    assert first is not None
    with pytest.raises(EngineError, match="tried 2 times: it took too long"):
        speaker.speak("Суд заседал три дня.", 1.0)
    assert speaker.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    speaker.limit = 20.0
    assert len(speaker.speak("Суд заседал три дня.", 1.0).samples) > 10000
    assert speaker.pid not in (None, first)
    speaker.close()
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_helper_that_died_is_replaced_without_a_word(russian: Pyttsx3Speaker) -> None:
    before = russian.speak("Суд заседал.", 1.0)
    assert russian.pid is not None
    os.kill(russian.pid, signal.SIGKILL)
    assert np.array_equal(russian.speak("Суд заседал.", 1.0).samples, before.samples)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_helper_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    code = (
        "import time; from audioedition.voices.pyttsx3 import engine\n"
        "speaker = engine.load('ru'); speaker.speak('да', 1.0)\n"
        "print(speaker.pid, flush=True); time.sleep(60)"
    )
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout
        helper = int(parent.stdout.readline())
        assert is_alive(helper)
        assert list(tmp_path.iterdir())
        parent.kill()
    until(lambda: not is_alive(helper) and not list(tmp_path.iterdir()), 5)


def test_espeak_speaks_from_a_folder_with_a_very_long_path(tmp_path: Path) -> None:
    data = espeak_voices.data_folder()
    assert data is not None
    far = tmp_path / ("f" * 120) / ("g" * 60)
    far.mkdir(parents=True)
    (far / "espeak-ng-data").symlink_to(data)
    speaker = Pyttsx3Speaker("zle/ru", far / "espeak-ng-data", 20.0, 0.05)
    near = pyttsx3.engine.load("ru")
    assert np.array_equal(speaker.speak("Суд заседал.", 1.0).samples, near.speak("Суд заседал.", 1.0).samples)
    speaker.close()
    near.close()
