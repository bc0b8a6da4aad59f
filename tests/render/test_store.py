"""The store: a thing is whole or as good as none."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.errors import OutputError
from audioedition.model import Clip, Span, WordTime
from audioedition.render import clips
from audioedition.render.store import Kind, Store

KEY, OTHER = "ab" * 32, "cd" * 32
DATA = bytes(range(256)) * 8
WORDS = (WordTime(Span(0, 3), 10, 200), WordTime(Span(4, 7), 220, 900))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@given(data=st.binary(max_size=3_000))
def test_what_is_kept_is_what_comes_back(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("kept"))
    store.put("products", KEY, data)
    assert store.get("products", KEY) == data


def test_what_was_never_kept_is_not_there(store: Store) -> None:
    assert store.get("clips", KEY) is None
    store.put("clips", KEY, DATA)
    assert store.get("clips", OTHER) is None


def test_each_kind_has_a_place_of_its_own(store: Store) -> None:
    kinds: tuple[Kind, ...] = ("clips", "products", "builds")
    for kind in kinds:
        store.put(kind, KEY, kind.encode())
    assert [store.get(kind, KEY) for kind in kinds] == [b"clips", b"products", b"builds"]
    assert len({store.path(kind, KEY).parts[-3] for kind in kinds}) == 3


def test_a_thing_that_is_put_again_is_the_new_one(store: Store) -> None:
    store.put("products", KEY, b"one")
    store.put("products", KEY, b"two")
    assert store.get("products", KEY) == b"two"


def test_a_flipped_bit_is_as_good_as_no_thing(store: Store) -> None:
    store.put("clips", KEY, DATA)
    path = store.path("clips", KEY)
    whole = path.read_bytes()
    head = whole.index(b"\n")
    for place in [*range(head + 1), *range(head + 1, len(whole), 211), len(whole) - 1]:
        for bit in (0x01, 0x80):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            assert store.get("clips", KEY) is None, place
    path.write_bytes(whole)
    assert store.get("clips", KEY) == DATA


@given(st.floats(0, 1))
def test_a_cut_file_is_as_good_as_no_thing(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    store = Store(tmp_path_factory.mktemp("cut"))
    store.put("clips", KEY, DATA)
    path = store.path("clips", KEY)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * (len(whole) - 1))])
    assert store.get("clips", KEY) is None


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}\n", b"[]\nx", b"null\n", b"\xff\xfe\n", b'{"sha256": 1}\n', b"1" * 100, b"\n" * 2_000]
)
def test_anything_else_under_the_name_is_as_good_as_no_thing(data: bytes, store: Store) -> None:
    store.put("products", KEY, DATA)
    store.path("products", KEY).write_bytes(data)
    assert store.get("products", KEY) is None


def test_a_folder_under_the_name_is_as_good_as_no_thing(store: Store) -> None:
    store.path("products", KEY).mkdir(parents=True)
    assert store.get("products", KEY) is None


def test_a_thing_under_another_s_name_is_not_taken_for_it(store: Store) -> None:
    store.put("clips", KEY, DATA)
    store.path("clips", OTHER).parent.mkdir(parents=True)
    store.path("clips", OTHER).write_bytes(store.path("clips", KEY).read_bytes())
    assert store.get("clips", OTHER) is None


def test_many_writers_of_one_thing_leave_one_whole_thing(store: Store) -> None:
    store.put("clips", KEY, DATA)
    broken: list[int] = []

    def write() -> None:
        for _ in range(40):
            store.put("clips", KEY, DATA)

    def read() -> None:
        broken.extend(1 for _ in range(200) if store.get("clips", KEY) != DATA)

    threads = [threading.Thread(target=work) for work in (write, write, write, read, read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not broken
    assert [path.name for path in store.path("clips", KEY).parent.iterdir()] == [f"{KEY}.made"]


def test_what_is_used_is_known_to_be_used(store: Store) -> None:
    """A file's time tells when it was last of use, to the hour: what is pruned first is what nobody used."""
    store.put("clips", KEY, DATA)
    path = store.path("clips", KEY)
    long_ago = time.time() - 40 * 24 * 3_600
    os.utime(path, (long_ago, long_ago))
    assert store.get("clips", OTHER) is None
    assert path.stat().st_mtime == pytest.approx(long_ago)
    assert store.get("clips", KEY) == DATA
    assert path.stat().st_mtime > time.time() - 3_600


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_store_that_may_only_be_read_still_serves(store: Store) -> None:
    store.put("clips", KEY, DATA)
    path = store.path("clips", KEY)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert store.get("clips", KEY) == DATA
    finally:
        path.parent.chmod(0o755)


def test_a_store_that_cannot_be_written_names_folder_and_variable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder")
    with pytest.raises(OutputError, match=r"cannot write to the cache, .*file.c: not a directory.*AUDIOEDITION_CACHE"):
        Store(tmp_path / "file" / "c").put("clips", KEY, DATA)


def test_the_folder_says_what_it_is(store: Store) -> None:
    store.put("products", KEY, DATA)
    assert "deleted at any time" in (store.folder / "README").read_text()


# ------------------------------------------------------------------------------------------------- clips


@pytest.mark.parametrize("words", [WORDS, (), None])
def test_a_clip_comes_back_with_its_rate_its_samples_and_its_words(words: tuple[WordTime, ...] | None) -> None:
    clip = Clip(KEY, 24_000, np.arange(-500, 500, dtype=np.int16) * 7, words)
    found = clips.from_bytes(KEY, clips.to_bytes(clip))
    assert (found.key, found.rate, found.words) == (KEY, 24_000, words)
    assert np.array_equal(found.samples, clip.samples)


@given(st.lists(st.integers(-32_768, 32_767), max_size=300))
def test_any_samples_come_back(samples: list[int]) -> None:
    clip = Clip(KEY, 8_000, np.array(samples, np.int16), None)
    assert clips.from_bytes(KEY, clips.to_bytes(clip)).samples.tolist() == samples


def test_what_an_engine_says_too_loud_is_clipped_and_does_not_wrap() -> None:
    made = clips.to_int16(np.array([-9, -1, -0.5, 0, 0.5, 1, 9], np.float32))
    assert made.tolist() == [-32_767, -32_767, -16_384, 0, 16_384, 32_767, 32_767]
