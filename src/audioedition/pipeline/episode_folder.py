"""The owner of an episode's folder: an article must not overwrite the episode of another one with the same name.

The owner is recorded in the cache, not in the manifest, since paths of this machine are private. A folder without a
record may be overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from audioedition.contracts.episode import EPISODE_FILE
from audioedition.errors import OutputError
from audioedition.files import canonical_json, resolved, sha256_bytes, sha256_file
from audioedition.pipeline.sources import ArticleFile
from audioedition.render.store import Store


@dataclass(frozen=True, slots=True)
class Owner:
    """The origin of an article. `name`: the path of a "file", the publishable address from the "web" without its
    scheme, the file name in the cache of a "pipe"."""

    kind: Literal["file", "web", "pipe"]
    name: str

    @classmethod
    def of(cls, source: ArticleFile) -> Owner:
        """The owner of an episode of `source`."""
        if source.address is not None:
            link = source.known.link if source.known else None
            return cls("web", (link or source.address).partition("://")[2])
        if source.folder is None:
            return cls("pipe", source.path.stem)
        return cls("file", str(resolved(source.path) or source.path.absolute()))

    @property
    def description(self) -> str:
        """The owner in messages."""
        return f"“{self.name}”, which came through a pipe" if self.kind == "pipe" else self.name


def refuse_other(folder: Path, source: ArticleFile, store: Store, tell: Callable[[str], None]) -> None:
    """Raise `OutputError` where `folder` holds the episode of another article that still exists; call `tell` with a
    notice where it is gone."""
    now, before = Owner.of(source), _owner(folder, store)
    if before is None or before == now or _is_same_file(before, now):
        return
    if before.kind == "file" and not Path(before.name).exists():
        tell(f"{folder} holds the episode of {before.description}, which is gone; it is made anew of {now.description}")
        return
    raise OutputError(
        f"{folder} holds the episode of {before.description}; name this one with `slug:` in {source.sidecar}, choose "
        "another folder with -o, or say --force to put it in its place"
    )


def claim(folder: Path, source: ArticleFile, store: Store) -> None:
    """Record `source` as the owner of the episode in `folder`."""
    owner = Owner.of(source)
    record = {"kind": owner.kind, "name": owner.name, "manifest": sha256_file(folder / EPISODE_FILE)}
    store.put("folders", _key(folder), canonical_json(record))


def _owner(folder: Path, store: Store) -> Owner | None:
    """The owner of the episode in `folder`; None where there is no episode, or no record."""
    record = json.loads(store.get("folders", _key(folder)) or b"{}")
    try:
        is_there = bool(record) and sha256_file(folder / EPISODE_FILE) == record["manifest"]
    except OSError:
        return None
    return Owner(record["kind"], record["name"]) if is_there else None


def _is_same_file(first: Owner, second: Owner) -> bool:
    """Whether both paths are one file, as Foo.txt and foo.txt on a file system that ignores case."""
    try:
        return first.kind == second.kind == "file" and Path(first.name).samefile(second.name)
    except OSError:
        return False


def _key(folder: Path) -> str:
    return sha256_bytes(str(resolved(folder) or folder.absolute()).encode(errors="surrogateescape"))
