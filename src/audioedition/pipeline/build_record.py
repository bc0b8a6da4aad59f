"""What is remembered of a build: where nothing has changed since, its episode stands, and nothing is read or made anew.

A build's record holds the digests of all that it read and wrote, and what the tool itself was. Nothing is taken
on trust: an episode's files are read and their digests compared. Imports nothing that takes long.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from audioedition.files import canonical_json, resolved, sha256_bytes, sha256_file
from audioedition.model import Metadata
from audioedition.pipeline.places import VOICES_FILE, layer_files, lexicon_files
from audioedition.pipeline.sources import Source
from audioedition.render.store import Store

MANIFEST = "episode.json"
# These decide where engines look for voices.
_VARIABLES = ("AUDIOEDITION_VOICES", "HIBARI_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "ESPEAK_DATA_PATH")


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` left: the episode's folder, its manifest, how many takes were spoken, and how many there were."""

    folder: Path
    manifest: dict[str, Any]
    rendered: int
    reused: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: an article, the folder for episodes, facts and a voices.yaml given beside it; `force`: in the
    place of another article's episode, too."""

    source: Source
    out: Path
    given: Metadata | None = None
    voices_file: Path | None = None
    force: bool = False

    @property
    def key(self) -> str:
        """Under which its last build is remembered."""
        places = [str(path.absolute()) for path in (self.source.path, self.source.beside, self.out)]
        voices = None if self.voices_file is None else str(self.voices_file.absolute())
        given, known = (asdict(facts) if facts else None for facts in (self.given, self.source.known))
        return sha256_bytes(canonical_json([*places, voices, given, known]))

    def inputs(self) -> list[Path]:
        """The files that decide what is built, there or not."""
        beside = self.source.beside
        layers = [*layer_files(VOICES_FILE, beside, self.voices_file), *lexicon_files(beside)]
        return [self.source.path, self.source.sidecar, *layers]


@dataclass(frozen=True, slots=True)
class State:
    """How things stand before a build reads them: the tool, and its inputs' digests."""

    tool: str
    inputs: dict[str, str | None]

    @classmethod
    def of(cls, order: Order) -> State:
        """As it is now."""
        return cls(_tool(), {str(path.absolute()): _digest(path) for path in order.inputs()})


def remembered(order: Order, store: Store) -> Mapping[str, Any] | None:
    """The record of the order's last build, whether it still holds or not."""
    data = store.get("builds", order.key)
    return json.loads(data) if data is not None else None


def standing(order: Order, state: State, record: Mapping[str, Any], tell: Callable[[str], None]) -> Built | None:
    """The last build's episode, where it is what a build would make now; `tell` is told that build's notices."""
    if record["tool"] != state.tool or record["inputs"] != state.inputs:
        return None
    if any(_digest(Path(path)) != digest for path, digest in record["pictures"].items()):
        return None
    if any(str(resolved(Path(path))) != place for path, place in record["named"].items()):
        return None
    if any(_listing(Path(path)) != listing for path, listing in record["folders"].items()):
        return None
    folder = order.out / record["slug"]
    if any(_digest(folder / name) != digest for name, digest in record["files"].items()):
        return None
    for notice in record["notices"]:
        tell(notice)
    return Built(folder, json.loads((folder / MANIFEST).read_bytes()), 0, record["takes"])


def remember(
    order: Order, store: Store, state: State, built: Built, *, notices: tuple[str, ...], pictures: list[Path],
    named: Sequence[Path], folders: list[Path], ledger: Any,
) -> None:  # fmt: skip
    """Keep the record of a build. `pictures` were read too; `named` are paths in the article, of which it counts where
    they lead; from `folders` come voices and fonts."""
    files = {row["path"]: row["sha256"] for row in built.manifest["files"]}
    record = {
        "tool": state.tool,
        "inputs": state.inputs,
        "pictures": {str(path.absolute()): _digest(path) for path in pictures},
        "named": {str(path.absolute()): str(resolved(path)) for path in named},
        "folders": {str(path): _listing(path) for path in folders},
        "slug": built.folder.name,
        "files": files | {MANIFEST: sha256_file(built.folder / MANIFEST)},
        "notices": notices,
        "takes": built.rendered + built.reused,
        "ledger": ledger,
    }
    store.put("builds", order.key, canonical_json(record))


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
    found = [path, *sorted(path.rglob("*"))] if path.is_dir() else [path]
    rows = []
    for each in found:
        if each.is_file() and "__pycache__" not in each.parts:
            facts = each.stat()
            rows.append([str(each), facts.st_size, facts.st_mtime_ns])
    return sha256_bytes(canonical_json(rows))
