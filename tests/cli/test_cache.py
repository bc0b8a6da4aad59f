"""`audioedition cache`: what is kept can be looked at and taken away, and builds go on without it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from audioedition.errors import SettingsError
from audioedition.pipeline.cache import keep_to_limit, limit
from audioedition.render.cache_usage import prune, usage
from audioedition.render.store import Store
from audioedition.sizes import size

from ..command import audioedition


def filled(folder: Path, count: int = 10) -> Store:
    """A store with things of 1,000 bytes, the first used longest ago, days apart."""
    store = Store(folder)
    for number in range(count):
        store.put("clips", f"{number:064x}", bytes(1_000))
        used = time.time() - (count - number) * 86_400
        os.utime(store.path("clips", f"{number:064x}"), (used, used))
    return store


def kept(store: Store, count: int = 10) -> list[int]:
    return [number for number in range(count) if store.path("clips", f"{number:064x}").exists()]


def test_what_was_not_used_for_the_longest_time_goes_first(tmp_path: Path) -> None:
    store = filled(tmp_path)
    each = store.path("clips", f"{0:064x}").stat().st_size
    assert prune(store, 4 * each).count == 6
    assert kept(store) == [6, 7, 8, 9]


def test_what_is_used_is_not_old(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert store.get("clips", f"{0:064x}") is not None
    prune(store, 3_500)
    assert 0 in kept(store)


def test_what_former_versions_left_goes_before_all_else(tmp_path: Path) -> None:
    store = filled(tmp_path)
    old = tmp_path / "clips-1" / "ab" / "ab.clip"
    old.parent.mkdir(parents=True)
    old.write_bytes(bytes(500))
    assert [(kind.kind, kind.count) for kind in usage(store)] == [
        ("clips", 10), ("products", 0), ("builds", 0), ("folders", 0), ("sources", 0), ("former", 1),
    ]  # fmt: skip
    prune(store, sum(kind.bytes for kind in usage(store)) - 1)
    assert not old.exists()
    assert len(kept(store)) == 10


def test_after_a_build_the_limit_holds_but_for_what_was_just_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path)
    store.put("clips", "ff" * 32, bytes(1_000))
    monkeypatch.setenv("AUDIOEDITION_CACHE_LIMIT", "100B")
    keep_to_limit(store, limit())
    assert kept(store) == []
    assert store.get("clips", "ff" * 32) is not None
    monkeypatch.setenv("AUDIOEDITION_CACHE_LIMIT", "much")
    with pytest.raises(SettingsError, match="AUDIOEDITION_CACHE_LIMIT: expected a size such as 2GB"):
        limit()


@pytest.mark.parametrize(
    ("text", "expected"), [("2GB", 2_000_000_000), ("1.5 mb", 1_500_000), ("700", 700), ("3k", 3_000), ("0", 0)]
)
def test_sizes_are_read_as_people_write_them(text: str, expected: int) -> None:
    assert size(text) == expected


@pytest.mark.parametrize("text", ["", "GB", "-1GB", "2XB", "1e9", "two"])
def test_what_is_no_size_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="expected a size"):
        size(text)


def test_the_command_tells_prunes_and_a_build_goes_on_after_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The night train was late again.")
    own = tmp_path / "cache"
    assert audioedition("build", "a.txt", cwd=tmp_path, cache=own).status == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "build" / "a").iterdir()}
    told = audioedition("cache", "--json", cache=own).json
    assert told["folder"] == str(own)
    assert told["kinds"]["clips"]["count"] >= 2
    assert told["kinds"]["products"]["count"] >= 2
    assert told["kinds"]["builds"]["count"] == 1
    assert "clips of speech" in audioedition("cache", cache=own).text
    gone = audioedition("cache", "prune", "--all", "--json", cache=own).json
    assert gone["bytes"] == told["bytes"]
    assert audioedition("cache", "--json", cache=own).json["bytes"] == 0
    again = audioedition("build", "a.txt", cwd=tmp_path, cache=own)
    assert again.status == 0, again.err
    assert {path.name: path.read_bytes() for path in (tmp_path / "build" / "a").iterdir()} == before


def test_prune_wants_to_know_how_much(tmp_path: Path) -> None:
    for arguments in ([], ["--all", "--to", "1GB"]):
        done = audioedition("cache", "prune", *arguments, cache=tmp_path)
        assert done.status == 2
        assert "--to SIZE" in done.err
    assert "expected a size such as 2GB" in audioedition("cache", "prune", "--to", "x", cache=tmp_path).err
