"""What runs in a worker process: an engine's voice is loaded once and speaks take after take."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from audioedition.model import Clip, Take
from audioedition.render.store import Store, to_int16


class Speaks(Protocol):
    """A loaded voice, as the engine seam defines it."""

    def speak(self, text: str, tempo: float) -> Any:
        """Speech with `samples`, `rate` and `words`."""
        ...

    def close(self) -> None:
        """End what the speaker started."""
        ...


Loader = Callable[[str, str], Speaks]
"""Engine and voice name → a speaker. Must be picklable: it crosses to the workers."""


class Studio:
    """The voices that this process has loaded, and the store that its clips go to."""

    def __init__(self, loader: Loader, folder: Path) -> None:
        self._loader, self._store = loader, Store(folder)
        self._speakers: dict[tuple[str, str], Speaks] = {}

    def render(self, take: Take) -> str:
        """Speak a take, keep its clip, return its key."""
        voice = take.voice
        place = (voice.engine, voice.voice)
        if place not in self._speakers:
            self._speakers[place] = self._loader(*place)
        # Played `ratio` times as fast, a voice sounds like another speaker; spoken so much slower, its
        # tempo stays. Formants move with the pitch, which is why it sounds natural.
        ratio = 2.0 ** (voice.pitch / 12.0)
        speech = self._speakers[place].speak(take.text, voice.rate / ratio)
        self._store.put(Clip(take.key, round(speech.rate * ratio), to_int16(speech.samples), speech.words))
        return take.key

    def close(self) -> None:
        """Close every speaker."""
        for speaker in self._speakers.values():
            speaker.close()
        self._speakers.clear()


_studio: Studio | None = None


def start(loader: Loader, folder: Path) -> None:
    """Make this process a worker: it ignores Ctrl-C (its parent minds that) and ends with its parent."""
    global _studio
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _studio = Studio(loader, folder)


def render(take: Take) -> str:
    """Render one take in this worker."""
    if _studio is None:
        raise RuntimeError("this process was not started as a worker")
    return _studio.render(take)


def _end_with_parent() -> None:
    """Executors leave their workers behind when the parent is killed outright; this ends them."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
