"""A publish killed at any step leaves a feed whose files all exist; the next publish completes as usual."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from audioedition.publish.publish import publish

from .episodes import LATER, NOW, make_episode, make_show, mp3, show_copy, snapshot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

BASE = "https://radio.example.org/show/"
# CPython's audit events of changes to a folder or its files (docs.python.org/3/library/audit_events).
STEPS = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate")


def named_without_digests(show_dir: Path) -> None:
    """Make the show one of an older audioedition, with the names of files as `build` writes them."""
    for path in show_dir.glob("*/*-????????.*"):
        path.rename(path.with_name(re.sub("-[0-9a-f]{8}[.]", ".", path.name)))
    for path in (*show_dir.glob("*/episode.json"), show_dir / "feed.xml"):
        path.write_bytes(re.sub(rb"-[0-9a-f]{8}\.", b".", path.read_bytes()))


def prepared(tmp_path: Path, *, digests: bool = True) -> tuple[Path, list[Path]]:
    """A show with two episodes, and the next publish: one of them with other audio, and a new one."""
    was = make_episode(tmp_path / "was" / "news", extra={"audio/opus": b"OggS"})
    other = make_episode(tmp_path / "was" / "other", sound=mp3(660))
    make_show(tmp_path / "show")
    publish([was, other], tmp_path / "show", NOW)
    if not digests:
        named_without_digests(tmp_path / "show")
        publish([], tmp_path / "show", NOW)
    now = make_episode(tmp_path / "now" / "news", sound=mp3(880), summary="Corrected.")
    return tmp_path / "show", [now, make_episode(tmp_path / "now" / "next", sound=mp3(220))]


def told(show_dir: Path) -> dict[str, bytes]:
    """The files of the feed's addresses in the show; the test fails where one is missing."""
    feed = (show_dir / "feed.xml").read_text(encoding="utf-8")
    found = {url: (show_dir / unquote(url)).read_bytes() for url in re.findall(f'"{BASE}([^"]+/[^"]+)"', feed)}
    for url, length in re.findall(rf'<enclosure url="{BASE}([^"]+)" length="(\d+)"', feed):
        assert len(found[url]) == int(length)
    return found


def contents(show_dir: Path) -> dict[str, bytes]:
    return {name: content for name, (content, _, _) in snapshot(show_dir).items()}


def strays(show_dir: Path) -> set[str]:
    """Files in the folders of episodes that no manifest names, and temporary files of a publish."""
    here = {str(path.relative_to(show_dir)) for path in show_dir.rglob("*")}
    for folder in (path.parent for path in show_dir.glob("*/episode.json")):
        data = show_copy(folder)
        listed = {file["path"] for file in (*data["files"], *data["audio"])}
        here -= {folder.name, f"{folder.name}/episode.json", *(f"{folder.name}/{path}" for path in listed)}
    return here - {"show.yaml", "cover.jpg", "feed.xml", ".publish.lock"}


def died(work: Callable[[], Any], prepare: Callable[[], None]) -> bool:
    """Run the work in a process of its own, which `prepare` may kill; returns whether it was killed."""
    child = os.fork()
    if child == 0:
        try:
            prepare()
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def killed_at(call: int, show_dir: Path) -> Callable[[], None]:
    """Kill this process before its `call`-th change to the show's folder."""

    def prepare() -> None:
        left = [call]

        def watch(event: str, args: tuple[Any, ...]) -> None:
            opened = event == "open" and str(args[0]).startswith(str(show_dir)) and args[2] & (os.O_WRONLY | os.O_RDWR)
            if opened or event in STEPS:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)

    return prepare


def killed_in_a_file_beyond(size: int) -> Callable[[], None]:
    """Kill this process in the middle of a write, at the first file that grows beyond `size`."""

    def prepare() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return prepare


def deaths(show_dir: Path, episodes: list[Path], kept: Path) -> Iterator[Path]:
    """The show after a kill at each possible step."""
    steps = itertools.count()
    ways = [killed_in_a_file_beyond(size) for size in (0, 10, 300, 1_000, 3_000, 5_000, 8_000)]
    while True:
        shutil.rmtree(show_dir, ignore_errors=True)
        shutil.copytree(kept, show_dir)
        step = -1 if ways else next(steps)
        if not died(partial(publish, episodes, show_dir, LATER), ways.pop() if ways else killed_at(step, show_dir)):
            assert step > 20, "a publish does more than this"
            return
        yield show_dir


@pytest.mark.parametrize("digests", [True, False], ids=["as of today", "in a show of an older audioedition"])
def test_whenever_a_publish_is_killed_the_feed_is_true_and_the_next_one_completes_it(
    tmp_path: Path, digests: bool
) -> None:
    show_dir, episodes = prepared(tmp_path, digests=digests)
    kept = tmp_path / "kept"
    shutil.copytree(show_dir, kept)
    publish(episodes, show_dir, LATER)
    wanted, addresses = contents(show_dir), {**told(kept), **told(show_dir)}
    assert not strays(show_dir)
    for left in deaths(show_dir, episodes, kept):
        found = told(left)
        assert found.items() <= addresses.items()  # an address always has the same bytes
        publish([], left, LATER)
        assert told(left).items() <= addresses.items()
        assert not strays(left)
        publish(episodes, left, LATER)
        assert contents(left) == wanted


def test_killed_at_once_after_a_kill_a_publish_still_completes(tmp_path: Path) -> None:
    show_dir, episodes = prepared(tmp_path)
    for call in range(0, 60, 3):
        died(partial(publish, episodes, show_dir, LATER), killed_at(call, show_dir))
        told(show_dir)
    publish(episodes, show_dir, LATER)
    wanted, other = prepared(tmp_path / "again")
    publish(other, wanted, LATER)
    assert contents(show_dir) == contents(wanted)


def test_a_show_of_an_older_audioedition_goes_on_and_what_did_not_change_keeps_its_address(tmp_path: Path) -> None:
    was = make_episode(tmp_path / "was" / "news")
    make_show(tmp_path / "show")
    publish([was], tmp_path / "show", NOW)
    named_without_digests(tmp_path / "show")
    before = snapshot(tmp_path / "show")
    assert not publish([was], tmp_path / "show", LATER).feed_changed
    assert snapshot(tmp_path / "show") == before
    now = make_episode(tmp_path / "now" / "news", sound=mp3(880))
    publish([now], tmp_path / "show", LATER)
    after = {path.name for path in (tmp_path / "show" / "news").iterdir()}
    assert {"cover.jpg", "transcript.vtt", "chapters.json"} < after
    assert "news.mp3" not in after
