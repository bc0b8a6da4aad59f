"""A show with a damaged folder: the error names the problem, no episode vanishes silently, and there is a way on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from audioedition.errors import PublishError
from audioedition.publish.publish import publish
from audioedition.publish.show_state import standing_in

from .episodes import LATER, NOW, edit_manifest, make_episode, make_show, show_copy, snapshot


def as_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:500]),
    "empty": lambda path: path.write_bytes(b""),
    "gone": Path.unlink,
    "a length of nothing": lambda path: path.write_bytes(path.read_bytes().replace(b"3800.5\n", b"5e-324\n")),
    "no date": lambda path: path.write_bytes(path.read_bytes().replace(b"first_published", b"first")),
    "not UTF-8": lambda path: path.write_bytes(b"\xff" + path.read_bytes()),
    "a folder": as_a_folder,
}


@pytest.fixture
def built(tmp_path: Path) -> list[Path]:
    """Two episodes as `build` left them."""
    return [make_episode(tmp_path / "build" / slug) for slug in ("first", "second")]


@pytest.fixture
def show_dir(tmp_path: Path, built: list[Path]) -> Path:
    """A show with both of them."""
    make_show(tmp_path / "show")
    publish(built, tmp_path / "show", NOW)
    return tmp_path / "show"


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_broken_episode_is_named_with_two_ways_to_go_on_and_each_works(
    show_dir: Path, built: list[Path], tmp_path: Path, damage: str
) -> None:
    sound = snapshot(show_dir)
    DAMAGES[damage](show_dir / "first" / "episode.json")
    broken = snapshot(show_dir)
    for episodes in ([], [built[1]]):
        with pytest.raises(PublishError, match=r"show/first.*(publish it again|run `audioedition publish)"):
            publish(episodes, show_dir, LATER)
    assert snapshot(show_dir) == broken
    shutil.copytree(show_dir, tmp_path / "other")

    if damage != "a folder":  # it must be moved away
        mended = publish([built[0]], show_dir, LATER)
        assert (mended.items, mended.episodes[0].status) == (2, "updated")
        assert mended.notices == (f"{show_dir / 'first'}: what was wrong there is mended",)
        assert {name: content for name, (content, _, _) in snapshot(show_dir).items()} == {
            name: content for name, (content, _, _) in sound.items()
        }  # its guid and its date too

    (tmp_path / "other" / "first").rename(tmp_path / "away")
    gone_on = publish([], tmp_path / "other", LATER)
    assert gone_on.items == 1
    assert "first is no longer in the feed" in gone_on.notices[0]
    assert publish([], tmp_path / "other", LATER).notices == ()


def test_an_episode_published_again_after_its_folder_was_lost_keeps_who_it_is(
    show_dir: Path, built: list[Path]
) -> None:
    feed = (show_dir / "feed.xml").read_bytes()
    shutil.rmtree(show_dir / "first")
    (done,) = publish([built[0]], show_dir, LATER).episodes
    assert (done.status, done.first_published) == ("new", NOW.replace(microsecond=0) - timedelta(seconds=1))
    assert (show_dir / "feed.xml").read_bytes() == feed


@pytest.mark.parametrize(
    "feed",
    [
        b"",
        b"<rss>",
        b"<!DOCTYPE rss><rss/>",
        b'<rss><channel><item><enclosure url="https://a/media/x.mp3"/></item></channel></rss>',  # another program's
        b'<rss><channel><generator>audioedition/</generator><item><enclosure url="http://["/></item></channel></rss>',
    ],
)
def test_a_feed_that_is_broken_is_written_anew(show_dir: Path, feed: bytes) -> None:
    before = snapshot(show_dir)
    (show_dir / "feed.xml").write_bytes(feed)
    (show_dir / "media").mkdir()
    assert publish([], show_dir, LATER).feed_changed
    assert (show_dir / "feed.xml").read_bytes() == before["feed.xml"][0]


def test_a_file_that_the_feed_names_and_that_is_not_there_is_told_and_the_rest_goes_on(
    show_dir: Path, built: list[Path]
) -> None:
    (sound,) = (show_dir / "first").glob("*.mp3")
    sound.unlink()
    (told,) = publish([built[1]], show_dir, LATER).notices
    assert str(sound) in told
    assert "publish the episode again" in told
    assert publish([built[0]], show_dir, LATER).notices == ()
    assert sound.is_file()


def test_an_episodes_folder_may_be_a_link_to_another_disk(show_dir: Path, built: list[Path], tmp_path: Path) -> None:
    (show_dir / "first").rename(tmp_path / "disk")
    (show_dir / "first").symlink_to(tmp_path / "disk")
    edit_manifest(built[0], summary="Corrected.")
    assert publish(built, show_dir, LATER).episodes[0].status == "updated"
    assert (show_dir / "first").is_symlink()
    assert show_copy(tmp_path / "disk")["summary"] == "Corrected."


def test_what_a_podcaster_put_beside_an_episode_stays(show_dir: Path, built: list[Path]) -> None:
    (show_dir / "first" / "photo.jpg").write_bytes(b"mine")
    (show_dir / "notes").mkdir()
    (show_dir / "first" / "first.mp3").symlink_to(next((show_dir / "first").glob("*.mp3")).name)
    edit_manifest(built[0], summary="Corrected.")
    assert publish(built, show_dir, LATER).items == 2
    assert (show_dir / "first" / "photo.jpg").read_bytes() == b"mine"
    assert (show_dir / "first" / "first.mp3").is_symlink()


def test_a_show_reads_no_more_of_its_episodes_than_the_feed_needs(show_dir: Path) -> None:
    """The thousand units of an episode are not held in memory while a feed of a hundred episodes is made."""
    assert "units" in show_copy(show_dir / "first")
    assert all("units" not in manifest.data for manifest in standing_in(show_dir).sound.values())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("name", ["first/episode.json", "feed.xml", "cover.jpg", "show.yaml"])
def test_a_pipe_in_the_shows_own_folder_is_not_waited_for(show_dir: Path, name: str) -> None:
    (show_dir / name).unlink()
    os.mkfifo(show_dir / name)
    script = "import sys; from audioedition.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "publish", "--show", show_dir], capture_output=True, text=True, timeout=120
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == (0 if name == "feed.xml" else 1)


def test_another_publish_at_work_is_told_at_once_and_waited_for(show_dir: Path) -> None:
    told: list[str] = []
    lock = FileLock(show_dir / ".publish.lock")
    lock.acquire()

    def waiting() -> None:
        told.append("waiting")
        lock.release()

    done = publish([], show_dir, LATER, wait_s=60, waiting=waiting)
    assert (told, done.items) == (["waiting"], 2)
