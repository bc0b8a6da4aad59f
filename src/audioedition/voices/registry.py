"""The engines on this machine, by the entry points `audioedition.engines`.

An entry is "module:object"; the object is an `Engine`, and the entry's name the engine's. The built-in
engines are entries too. Nothing here imports more than the engines' light modules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Protocol, runtime_checkable

from audioedition.errors import EngineError, alike, shown
from audioedition.homes import expanded
from audioedition.model import Voice
from audioedition.voices.engine import Engine, EngineVoice, Speaker

GROUP = "audioedition.engines"
# The order in which engines are tried: the best sounding first (docs of the voices).
_FIRST = ("hibari", "piper", "kokoro", "pico", "rhvoice", "pyttsx3")
LAST_RESORT = "pyttsx3"
"""The engine that is used for a language only when no other engine speaks it."""


@runtime_checkable
class Resolves(Protocol):
    """An engine that takes more names than it lists: a path, a language tag."""

    def resolve(self, voice: str) -> EngineVoice:
        """The voice that `voice` means. Raises `EngineError` where it means none."""
        ...


def names() -> tuple[str, ...]:
    """The names of all engines, the built-in ones first."""
    registered = set(_entries())
    return tuple(name for name in _FIRST if name in registered) + tuple(sorted(registered.difference(_FIRST)))


def engine(name: str) -> Engine:
    """The engine of this name. Raises `EngineError` where there is none, or where its module is broken."""
    entry = _entries().get(name)
    if entry is None:
        close = alike(name, names())
        hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(names()) or 'none'}"
        raise EngineError(f"there is no engine '{shown(name)}'; {hint}")
    try:
        with redirect_stdout(sys.stderr):  # what the module prints is not the program's output
            loaded: Engine = entry.load()
    except (Exception, SystemExit) as error:  # another package's module may fail in any way
        raise EngineError(f"engine {name!r} cannot be loaded from {entry.value}: {_reason(error)}") from error
    return loaded


def voices(name: str) -> tuple[EngineVoice, ...]:
    """The voices that the engine of this name has on this machine. Raises `EngineError` where it fails."""
    try:
        described = engine(name)
        with redirect_stdout(sys.stderr):
            return described.describe()
    except EngineError:
        raise
    except (Exception, SystemExit) as error:
        raise EngineError(f"engine {name!r} cannot tell its voices: {_reason(error)}; mend or uninstall it") from error


def _reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {shown(str(error), 200)}"


def resolve(name: str, voice: str) -> EngineVoice:
    """An engine's voice by its name, or by a path or tag that the engine resolves. Raises `EngineError`."""
    resolving = engine(name)
    listed = {known.name: known for known in voices(name)}
    if voice in listed:
        return listed[voice]
    if isinstance(resolving, Resolves):
        return resolving.resolve(voice)
    close = alike(voice, listed, 3) or list(listed)[:5]
    raise EngineError(f"{name} has no voice '{shown(voice, 200)}' on this machine; it has {', '.join(close) or 'none'}")


@runtime_checkable
class HasPlaces(Protocol):
    """An engine that finds voices outside Python's packages."""

    def places(self) -> tuple[Path, ...]:
        """The folders that it searches, whether they exist or not."""
        ...


def places(voices: Iterable[Voice]) -> list[Path]:
    """The files and folders of voices outside Python's packages: the engines' folders, and the files of `voices`."""
    engines = map(engine, names())
    folders = {folder for known in engines if isinstance(known, HasPlaces) for folder in known.places()}
    files = {path for voice in voices if (path := expanded(voice.voice)).is_file()}
    beside = {other for path in files for other in (path.with_name(f"{path.name}.json"), path.with_suffix(".bin"))}
    return sorted(folders | files | beside)


@runtime_checkable
class Lacks(Protocol):
    """An engine that may be here in part, so that its voices cannot speak."""

    def lack(self, language: str) -> str:
        """What is missing for its voices of a language, as a sentence for the user; empty where nothing is."""
        ...


def lack(name: str, language: str) -> str:
    """What the engine of this name lacks for a language, as a sentence for the user; mostly nothing."""
    known = engine(name)
    return known.lack(language) if isinstance(known, Lacks) else ""


def _entries() -> dict[str, EntryPoint]:
    return _entries_on(tuple(sys.path))


@lru_cache(2)
def _entries_on(_: tuple[str, ...]) -> dict[str, EntryPoint]:
    """Cached by `sys.path`: reading them opens a file of every installed package."""
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def load(name: str, voice: str) -> Speaker:
    """An engine's voice, loaded. A plain function, so that it can be handed to worker processes."""
    return engine(name).load(voice)
