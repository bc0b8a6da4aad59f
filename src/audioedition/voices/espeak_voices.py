"""The voices of the packaged espeak-ng, read from its data without loading it.

Each language is a small text file under `espeak-ng-data/lang` ("gmw/en-US"), whose path from there is the
voice's identifier; its lines "language en-us 2" name what it speaks, the lowest number first
(espeak-ng, docs/voices.md; 5 where none is given).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from audioedition.errors import EngineError, alike, shown
from audioedition.voices import packages

_DEFAULT_PRIORITY = 5
# A language tag of BCP 47; "piqd" is a script, not a language.
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """One voice: identifier ("gmw/en-US"), name for people, and its language tags with their priorities."""

    identifier: str
    name: str
    languages: tuple[tuple[int, str], ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """Lower-case language tags, the best first."""
        return tuple(tag for _, tag in self.languages)


def data_folder() -> Path | None:
    """The folder `espeak-ng-data` of the packaged espeak-ng, or None."""
    package = packages.folder("espeakng_loader")
    data = package / "espeak-ng-data" if package else None
    return data if data and (data / "lang").is_dir() else None


def voices() -> tuple[EspeakVoice, ...]:
    """All voices, by identifier; empty where the package is missing."""
    data = data_folder()
    if data is None:
        return ()
    root = data / "lang"
    files = sorted(path for path in root.rglob("*") if path.is_file())
    read = (_read(path, path.relative_to(root).as_posix()) for path in files)
    return tuple(voice for voice in read if voice.languages)


def find(name: str) -> EspeakVoice:
    """The voice of an identifier ("zle/ru") or of a language tag ("ru", "en-US"). Raises `EngineError`."""
    installed = voices()
    for voice in installed:
        if name == voice.identifier:
            return voice
    tag = name.lower().replace("_", "-")
    speaking = [(priority, voice) for voice in installed for priority, spoken in voice.languages if spoken == tag]
    if speaking:
        return min(speaking, key=lambda pair: pair[0])[1]
    names = [voice.identifier for voice in installed] + [tag for voice in installed for tag in voice.tags]
    close = alike(name, dict.fromkeys(names), 3)
    hint = f"; did you mean {' or '.join(close)}?" if close else "; give a language tag such as en-us, ru or kk"
    raise EngineError(f"pyttsx3's espeak-ng has no voice '{shown(name)}'{hint}")


def _read(path: Path, identifier: str) -> EspeakVoice:
    name = identifier
    languages: list[tuple[int, str]] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        match line.split():
            case ["name", *words]:
                name = " ".join(words)
            case ["language", tag, priority, *_] if priority.isdigit():
                languages.append((int(priority), tag.lower()))
            case ["language", tag, *_]:
                languages.append((_DEFAULT_PRIORITY, tag.lower()))
    tags = [pair for pair in languages if _TAG.fullmatch(pair[1])]
    return EspeakVoice(identifier, name, tuple(sorted(tags, key=lambda pair: pair[0])))
