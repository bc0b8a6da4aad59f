"""What is remembered of a build: where nothing has changed since, its episode stands, and nothing is read or made anew;
where something has, why a take is made again.

A build's record holds the digests of all that it read and wrote, and what the tool itself was. Nothing is taken
on trust: an episode's files are read and their digests compared. Imports nothing that takes long.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.contracts.episode import EPISODE_FILE, Episode
from audioedition.files import canonical_json, resolved, sha256_bytes, sha256_file
from audioedition.model import Job, Metadata, Take
from audioedition.pipeline.events import Noticed, Report
from audioedition.pipeline.sources import VOICES_FILE, ArticleFile, layer_files, lexicon_files
from audioedition.policy import AudioFormat
from audioedition.render.store import Store

if TYPE_CHECKING:
    from audioedition.voices.casting import Cast

# These decide where engines look for voices.
_VARIABLES = ("AUDIOEDITION_VOICES", "HIBARI_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "ESPEAK_DATA_PATH")
# The longest text that an explanation quotes.
_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` left: the episode's folder, what its manifest says, how many takes were spoken now (`rendered`), and
    how many there were already (`reused`)."""

    folder: Path
    episode: Episode
    rendered: int
    reused: int


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What is to be built: an article, the folder for episodes, the user's metadata, voices.yaml and cast; `formats`:
    the forms of the edition, where the user names them; `force`: in the place of another article's episode, too."""

    source: ArticleFile
    out: Path
    metadata: Metadata | None = None
    voices_file: Path | None = None
    formats: tuple[AudioFormat, ...] = ()
    force: bool = False
    cast_name: str | None = None

    @property
    def key(self) -> str:
        """Under which its last build is remembered."""
        places = [str(path.absolute()) for path in (self.source.path, self.source.beside, self.out)]
        voices = None if self.voices_file is None else str(self.voices_file.absolute())
        own, known = (asdict(facts) if facts else None for facts in (self.metadata, self.source.known))
        return sha256_bytes(canonical_json([*places, voices, self.cast_name, own, known, self.formats]))

    def inputs(self) -> list[Path]:
        """The files that decide what is built, there or not."""
        beside = self.source.beside
        layers = [*layer_files(VOICES_FILE, beside, self.voices_file), *lexicon_files(beside)]
        return [self.source.path, self.source.sidecar, *layers]


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """How things stand before a build reads them: the tool, and its inputs' digests."""

    tool: str
    files: dict[str, str | None]

    @classmethod
    def of(cls, request: BuildRequest) -> BuildInputs:
        """As it is now."""
        return cls(_tool(), {str(path.absolute()): _digest(path) for path in request.inputs()})


def remembered(request: BuildRequest, store: Store) -> Mapping[str, Any] | None:
    """The record of the request's last build, whether it still holds or not."""
    data = store.get("builds", request.key)
    return json.loads(data) if data is not None else None


def standing(request: BuildRequest, now: BuildInputs, record: Mapping[str, Any], report: Report) -> Built | None:
    """The last build's episode, where it is what a build would make now; that build's notices are reported again."""
    if record["tool"] != now.tool or record["inputs"] != now.files:
        return None
    if any(_digest(Path(path)) != digest for path, digest in record["pictures"].items()):
        return None
    if any(str(resolved(Path(path))) != place for path, place in record["named"].items()):
        return None
    if any(_listing(Path(path)) != listing for path, listing in record["folders"].items()):
        return None
    folder = request.out / record["slug"]
    if any(_digest(folder / name) != digest for name, digest in record["files"].items()):
        return None
    for notice in record["notices"]:
        report(Noticed(notice))
    for warning in record["warnings"]:
        report(Noticed(warning, is_warning=True))
    episode = Episode.from_json(json.loads((folder / EPISODE_FILE).read_bytes()))
    return Built(folder, episode, 0, record["takes"])


def remember(
    request: BuildRequest, store: Store, now: BuildInputs, built: Built, *, notices: tuple[str, ...],
    warnings: tuple[str, ...], pictures: list[Path], named: Sequence[Path], folders: list[Path], ledger: Any,
) -> None:  # fmt: skip
    """Keep the record of a build. `pictures` were read too; `named` are paths in the article, of which it counts where
    they lead; from `folders` come voices and fonts."""
    files = {file.path: file.sha256 for file in built.episode.files}
    record = {
        "tool": now.tool,
        "inputs": now.files,
        "pictures": {str(path.absolute()): _digest(path) for path in pictures},
        "named": {str(path.absolute()): str(resolved(path)) for path in named},
        "folders": {str(path): _listing(path) for path in folders},
        "slug": built.folder.name,
        "files": files | {EPISODE_FILE: sha256_file(built.folder / EPISODE_FILE)},
        "notices": notices,
        "warnings": warnings,
        "takes": built.rendered + built.reused,
        "ledger": ledger,
    }
    store.put("builds", request.key, canonical_json(record))


def _digest(path: Path) -> str | None:
    try:
        return sha256_file(path)
    except OSError:
        return None


def _tool() -> str:
    """Changes with whatever may change what a build makes: Python, the machine's kind, every installed package by its
    version, every file of this one by its size and time."""
    packages = sorted(name for folder in sys.path for name in _names_in(Path(folder)) if name.endswith("-info"))
    own = _listing(Path(__file__).parent.parent)
    variables = [os.environ.get(name) for name in _VARIABLES]
    return sha256_bytes(canonical_json([sys.version, sys.platform, platform.machine(), packages, own, variables]))


def _names_in(folder: Path) -> list[str]:
    """None of what is no folder, or not ours to read: Python passes over it too."""
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _listing(path: Path) -> str:
    """Changes when a file at or under `path` does: names, sizes, times of last change."""
    files = [path, *sorted(path.rglob("*"))] if path.is_dir() else [path]
    rows = []
    for each in files:
        if each.is_file() and "__pycache__" not in each.parts:
            facts = each.stat()
            rows.append([str(each), facts.st_size, facts.st_mtime_ns])
    return sha256_bytes(canonical_json(rows))


# ------------------------------------------------------------------------------------ why it is made again


def ledger(cast: Cast) -> dict[str, Any]:
    """What is remembered of a cast: each voice's causes, and each take's first unit, voice, text and prosody."""
    gains = {voice.name: voice.gain for voice in cast.voices.values()}
    voices = {name: causes | {"gain": gains[name]} for name, causes in cast.causes.items()}
    takes = [[take.parts[0].unit, take.voice.name, take.text, _prosody(take)] for take in cast.takes]
    return {"voices": voices, "takes": takes}


def _prosody(take: Take) -> list[float]:
    return [take.prosody.pitch, take.prosody.rise, take.prosody.rate]


def explained(missing: Sequence[Job], cast: Cast, before: Mapping[str, Any] | None) -> Iterator[str]:
    """A line for each take of `lacking`, in speaking order: its words, and why it is made again."""
    wanted = {job.take.key for job in missing} & {take.key for take in cast.takes}
    if before is None:
        yield f"the first build of this article here: all {len(wanted)} takes are new"
        return
    now = ledger(cast)["voices"]
    texts: dict[str, list[str]] = {}
    prosodies: dict[str, list[list[float]]] = {}
    for _, voice, text, prosody in before["takes"]:
        texts.setdefault(text, []).append(voice)
        prosodies.setdefault(text, []).append(prosody)
    places = {unit: text for unit, _, text, _ in before["takes"]}
    kept = {take.text for take in cast.takes}
    for take in cast.takes:
        if take.key in wanted:
            told = f"“{_short(take.text)}”"
            if take.text in texts:
                why = _other_voice(take, texts[take.text], before["voices"], now)
                elsewhere = _prosody(take) not in prosodies[take.text]
                yield f"{told}: {why or (_ELSEWHERE if elsewhere else _LOST)}"
            elif (was := places.get(take.parts[0].unit)) and was not in kept:
                yield f"{told}: other words; they were “{_short(was)}”"
            else:
                yield f"{told}: new"


def _other_voice(take: Take, spoken_by: Sequence[str], before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """What is different about the voice of words that were said before; empty where nothing is."""
    name = take.voice.name
    if name not in spoken_by:
        return f"spoken by {name} now; it was {spoken_by[0]}"
    was, is_now = before[name], now[name]
    changes = [f"{_NAMES.get(key, key)}{_change(was.get(key), value)}" for key, value in is_now.items()
               if was.get(key) != value]  # fmt: skip
    return f"{name}: {', '.join(changes)}" if changes else ""


_ELSEWHERE = "stands elsewhere in its paragraph, or `prosody:` changed"
_LOST = "no longer in the cache, or cut elsewhere"
_NAMES = {"fingerprint": "the engine's version or weights", "version": "the way takes are sent"}


def _change(was: Any, is_now: Any) -> str:
    return " changed" if isinstance(is_now, str) and len(is_now) > _WIDTH else f" {was} → {is_now}"


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"
