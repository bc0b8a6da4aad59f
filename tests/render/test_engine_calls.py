"""What an engine does wrong is told with its name and the unit, whatever it is; and nothing of it is kept."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from audioedition.errors import EngineError
from audioedition.model import Clip, Job, Span, Take, TakePart, Voice, WordTime
from audioedition.render.engine_calls import SECONDS, Engines
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store

from .stand_in import Speech, copied

TEXT = "A sentence of ordinary length."
RATE = 8_000
TONE = np.sin(np.arange(2 * RATE) / 5).astype(np.float32)


class Timed(Speech):
    words: Any = None

    def __init__(self, *words: WordTime) -> None:
        super().__init__(TONE)
        object.__setattr__(self, "words", words)


def hang_with_the_lock() -> None:
    """As an extension in C that does not let go of Python's lock."""
    ctypes.PyDLL(None).sleep(600)


# What an engine does, by the name of its voice; each is said in the message by the words beside it.
WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "exit": (lambda: sys.exit(0), "called for the program's end"),
    "raise": (lambda: 1 / 0, "ZeroDivisionError"),
    "none": (lambda: None, "NoneType"),
    "interrupt": (lambda: (_ for _ in ()).throw(KeyboardInterrupt), "KeyboardInterrupt"),
    "list": (lambda: Speech([0.1, 0.2]), "list"),  # type: ignore[arg-type]
    "integers": (lambda: Speech((TONE * 32767).astype(np.int16)), "int16"),
    "loud": (lambda: Speech(TONE * 32767), "reach 3.28e+04"),
    "stereo": (lambda: Speech(np.stack([TONE, TONE], axis=1)), "2 dimensions"),
    "nothing": (lambda: Speech(TONE[:0]), "no samples"),
    "silence": (lambda: Speech(TONE * 0), "silence"),
    "nan": (lambda: Speech(np.append(TONE, np.float32("nan"))), "NaN"),
    "infinity": (lambda: Speech(np.append(TONE, np.float32("inf"))), "infinite"),
    "rate": (lambda: Speech(TONE, 1_000_000_000), "1000000000"),
    "no rate": (lambda: Speech(TONE, 0), "a rate of 0"),
    "half a rate": (lambda: Speech(TONE, 22_050.5), "22050.5"),  # type: ignore[arg-type]
    "ten minutes": (lambda: Speech(np.tile(TONE, 300)), "600 s"),
    "a moment": (lambda: Speech(TONE[:100]), "0.01 s"),
    "times": (lambda: Timed(WordTime(Span(0, 1), 0, 900), WordTime(Span(2, 9), 800, 950)), "overlap"),
    "times beyond": (lambda: Timed(WordTime(Span(0, 1), 0, 10**9)), "outside"),
    "hang": (lambda: time.sleep(600), "no answer within"),
}


class Speaker:
    def __init__(self, voice: str) -> None:
        self._voice = voice

    def speak(self, _: str, __: float) -> Any:
        if self._voice == "hang with the lock":
            hang_with_the_lock()
        return WRONG[self._voice][0]() if self._voice in WRONG else Speech(TONE)

    def close(self) -> None:
        if self._voice == "unclosed":
            sys.exit(0)


def load(_: str, voice: str) -> Speaker:
    if voice == "unloaded":
        sys.exit(0)
    return Speaker(voice)


def wanted(voice: str) -> Job:
    part = TakePart("u0042", Span(0, len(TEXT)))
    take = Take("a" * 64, Voice("somebody", "anengine", voice, "en"), TEXT, (part,))
    return Job("b" * 64, take, copied)


def ignore(_: Job, __: bool) -> None:
    """Nobody looks."""


@pytest.mark.parametrize("voice", WRONG)
def test_what_an_engine_does_wrong_is_told_with_engine_voice_and_unit(
    voice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if voice == "hang":
        monkeypatch.setenv(SECONDS, "0.2")
    with pytest.raises(EngineError, match="anengine, as somebody, failed on u0042") as told:
        Engines(load).clip(wanted(voice).take)
    assert WRONG[voice][1] in str(told.value)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_engine_that_ends_the_program_ends_the_build_with_an_error(jobs: int, tmp_path: Path) -> None:
    store = Store(tmp_path)
    with Workers(load, store, jobs) as workers, pytest.raises(EngineError, match="the program's end"):
        workers.get_ready(("wave",))
        workers.make([wanted("exit")], ignore)
    assert not list(tmp_path.rglob("*.made"))


@pytest.mark.parametrize("voice", ["hang", "hang with the lock"])
def test_a_worker_whose_engine_hangs_is_ended_and_that_is_told(
    voice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SECONDS, "0.5")
    with Workers(load, Store(tmp_path), 2) as workers, pytest.raises(EngineError, match=r"u0042.*(no answer|hung)"):
        workers.get_ready(("wave",))
        workers.make([wanted(voice)], ignore)


def test_an_engine_that_ends_the_program_while_it_loads_is_told() -> None:
    with pytest.raises(EngineError, match=r"anengine cannot load unloaded.*program's end"):
        Engines(load).load("anengine", "unloaded")


def test_of_what_fails_while_it_is_closed_nothing_is_wanted_any_more() -> None:
    closed: list[str] = []

    class Closing(Speaker):
        def close(self) -> None:
            closed.append(self._voice)
            super().close()

    engines = Engines(lambda _, voice: Closing(voice))
    for voice in ("unclosed", "well"):
        engines.load("anengine", voice)
    engines.close()
    assert closed == ["unclosed", "well"]


def test_after_a_hang_other_voices_speak_on(monkeypatch: pytest.MonkeyPatch) -> None:
    engines = Engines(load)
    monkeypatch.setenv(SECONDS, "0.2")
    with pytest.raises(EngineError, match="no answer"):
        engines.clip(wanted("hang").take)
    assert isinstance(engines.clip(wanted("well").take), Clip)


def test_letters_without_a_sound_may_be_silent() -> None:
    class Mute(Speaker):
        def speak(self, _: str, __: float) -> Any:
            return Speech(TONE[:800] * 0)

    take = Take("a" * 64, Voice("somebody", "anengine", "mute", "en"), "ψ …", (TakePart("u1", Span(0, 3)),))
    assert len(Engines(lambda _, voice: Mute(voice)).clip(take).samples) == 800
