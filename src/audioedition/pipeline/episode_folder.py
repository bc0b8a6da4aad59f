"""Whose an episode's folder is: two articles with one name are not built over one another unawares.

Which file an episode was made of is this machine's business, and stands in the cache, not in the manifest. Where the
cache knows nothing of a folder, whoever comes may have it.
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
    """An article by where it comes from, whatever its words are: "file" its path, "web" its address as it may be
    published, without the scheme, "pipe" the name that it was given, for nothing else is known of it."""

    kind: Literal["file", "web", "pipe"]
    name: str

    @classmethod
    def of(cls, source: ArticleFile) -> Owner:
        """The owner of what is made of `source`."""
        if source.address is not None:
            link = source.known.link if source.known else None
            return cls("web", (link or source.address).partition("://")[2])
        if source.folder is None:
            return cls("pipe", source.path.stem)
        return cls("file", str(resolved(source.path) or source.path.absolute()))

    @property
    def told(self) -> str:
        """For people."""
        return f"“{self.name}”, which came through a pipe" if self.kind == "pipe" else self.name


def refuse_other(folder: Path, source: ArticleFile, store: Store, tell: Callable[[str], None]) -> None:
    """Raises `OutputError` where `folder` holds the episode of another article that is still there."""
    now, before = Owner.of(source), _owner(folder, store)
    if before is None or before == now or _is_same_file(before, now):
        return
    if before.kind == "file" and not Path(before.name).exists():
        tell(f"{folder} holds the episode of {before.told}, which is gone; it is made anew of {now.told}")
        return
    raise OutputError(
        f"{folder} holds the episode of {before.told}; name this one with `slug:` in {source.sidecar}, choose another "
        "folder with -o, or say --force to put it in its place"
    )


def claim(folder: Path, source: ArticleFile, store: Store) -> None:
    """Remember whose episode is in `folder` now."""
    owner = Owner.of(source)
    record = {"kind": owner.kind, "name": owner.name, "manifest": sha256_file(folder / EPISODE_FILE)}
    store.put("folders", _key(folder), canonical_json(record))


def _owner(folder: Path, store: Store) -> Owner | None:
    """Whose episode is in `folder`; None where there is none, or one that nothing is known of."""
    record = json.loads(store.get("folders", _key(folder)) or b"{}")
    try:
        is_there = bool(record) and sha256_file(folder / EPISODE_FILE) == record["manifest"]
    except OSError:
        return None
    return Owner(record["kind"], record["name"]) if is_there else None


def _is_same_file(one: Owner, other: Owner) -> bool:
    """Whether two names are one file's, as Foo.txt and foo.txt are where case is none of the file system's."""
    try:
        return one.kind == other.kind == "file" and Path(one.name).samefile(other.name)
    except OSError:
        return False


def _key(folder: Path) -> str:
    return sha256_bytes(str(resolved(folder) or folder.absolute()).encode(errors="surrogateescape"))
