"""The clip store: a clip is whole or as good as none."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.model import Clip, Span, WordTime
from audioedition.render import Store, missing

from .stand_in import take

KEY = "ab" * 32
WORDS = (WordTime(Span(0, 3), 10, 200), WordTime(Span(4, 7), 220, 900))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def clip(words: tuple[WordTime, ...] | None = WORDS, key: str = KEY, value: int = 7) -> Clip:
    return Clip(key, 24_000, np.arange(-500, 500, dtype=np.int16) * value, words)


@pytest.mark.parametrize("words", [WORDS, (), None])
def test_what_is_kept_is_what_comes_back(words: tuple[WordTime, ...] | None, store: Store) -> None:
    store.put(clip(words))
    found = store.get(KEY)
    assert found is not None
    assert (found.key, found.rate, found.words) == (KEY, 24_000, words)
    assert np.array_equal(found.samples, clip().samples)


def test_what_was_never_kept_is_not_there(store: Store) -> None:
    assert store.get(KEY) is None
    assert not store.has(KEY)
    assert missing([take(KEY, "a"), take(KEY, "a"), take("cd" * 32, "b")], store) == [
        take(KEY, "a"),
        take("cd" * 32, "b"),
    ]


def test_a_flipped_bit_is_as_good_as_no_clip(store: Store) -> None:
    store.put(clip())
    path = store.path(KEY)
    whole = path.read_bytes()
    head = whole.index(b"\n")
    for place in [*range(0, head, 7), *range(head + 1, len(whole), 211), len(whole) - 1]:
        for bit in (0x01, 0x80):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            assert store.get(KEY) is None, place
    path.write_bytes(whole)
    assert store.has(KEY)


@given(st.floats(0, 1))
def test_a_cut_file_is_as_good_as_no_clip(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    store = Store(tmp_path_factory.mktemp("cut"))
    store.put(clip())
    path = store.path(KEY)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * (len(whole) - 1))])
    assert store.get(KEY) is None


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}\n", b"[]\nx", b"null\n", b"\xff\xfe\n", b'{"sha256": 1}\n', b"1" * 100]
)
def test_anything_else_under_the_name_is_as_good_as_no_clip(data: bytes, store: Store) -> None:
    store.put(clip())
    store.path(KEY).write_bytes(data)
    assert store.get(KEY) is None


def test_a_clip_under_another_s_name_is_not_taken_for_it(store: Store) -> None:
    store.put(clip())
    other = "cd" * 32
    store.path(other).parent.mkdir(parents=True)
    store.path(other).write_bytes(store.path(KEY).read_bytes())
    assert store.get(other) is None


def test_many_writers_of_one_clip_leave_one_whole_clip(store: Store) -> None:
    store.put(clip())
    broken: list[int] = []

    def write() -> None:
        for _ in range(40):
            store.put(clip())

    def read() -> None:
        broken.extend(1 for _ in range(200) if store.get(KEY) is None)

    threads = [threading.Thread(target=work) for work in (write, write, write, read, read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not broken
    assert [path.name for path in store.path(KEY).parent.iterdir()] == [f"{KEY}.clip"]


def test_the_folder_says_what_it_is(store: Store) -> None:
    store.put(clip())
    assert "deleted at any time" in (store.folder / "README").read_text()
