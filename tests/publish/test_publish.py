"""Publishing: episodes are copied whole or not at all, keep their guid and date, and the feed follows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import podcastparser
import pytest
from filelock import FileLock

from audioedition.errors import OutputError, PublishError, SettingsError
from audioedition.publish import install
from audioedition.publish.manifest import read_manifest
from audioedition.publish.publish import publish

from .episodes import LATER, NOW, edit_manifest, laid, make_episode, make_show, mp3, picture, show_copy, snapshot


@pytest.fixture
def show_dir(tmp_path: Path) -> Path:
    """A show without episodes."""
    make_show(tmp_path / "show")
    return tmp_path / "show"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An episode as `build` left it."""
    return make_episode(tmp_path / "build" / "almaty-part-3")


def items(show_dir: Path) -> list[dict[str, Any]]:
    """The episodes of the feed as a podcast app's parser reads them, in the feed's order."""
    with (show_dir / "feed.xml").open("rb") as file:
        parsed = podcastparser.parse("https://radio.example.org/show/feed.xml", file)
    found: list[dict[str, Any]] = parsed["episodes"]
    return found


def without_stamps(data: dict[str, Any]) -> dict[str, Any]:
    """A manifest without the values that publishing writes: guid, date and names of files."""
    lists = {
        name: [{**file, "path": re.sub("-[0-9a-f]{8}[.]", ".", file["path"])} for file in data[name]]
        for name in ("files", "audio")
    }
    return {key: value for key, value in (data | lists).items() if key not in ("guid", "first_published")}


def test_an_episode_is_laid_out_with_all_its_files_and_stands_in_the_feed(show_dir: Path, built: Path) -> None:
    done = publish([built], show_dir, NOW)
    names = {"almaty-part-3.mp3", "chapters.json", "cover.jpg", "transcript.vtt"}
    assert {path.name for path in (show_dir / "almaty-part-3").iterdir()} == {
        "episode.json", *(laid(name, (built / name).read_bytes()) for name in names),
    }  # fmt: skip
    assert without_stamps(show_copy(show_dir / "almaty-part-3")) == show_copy(built)
    assert show_copy(show_dir / "almaty-part-3")["first_published"] == "2025-03-04T05:06:07Z"
    assert (done.feed, done.feed_changed, done.items) == (show_dir / "feed.xml", True, 1)
    assert done.feed_url == "https://radio.example.org/show/feed.xml"
    (episode,) = done.episodes
    assert (episode.status, episode.folder) == ("new", show_dir / "almaty-part-3")
    (item,) = items(show_dir)
    assert item["guid"] == episode.guid
    assert item["enclosures"][0]["url"] == episode.audio_url


def test_publishing_twice_changes_not_a_byte_and_writes_no_file(show_dir: Path, built: Path) -> None:
    publish([built], show_dir, NOW)
    before = snapshot(show_dir)
    again = publish([built], show_dir, LATER)
    assert snapshot(show_dir) == before
    assert again.episodes[0].status == "unchanged"
    assert not again.feed_changed


def test_the_built_folder_is_left_as_it_was(show_dir: Path, built: Path) -> None:
    before = snapshot(built)
    publish([built], show_dir, NOW)
    assert snapshot(built) == before


def test_a_rebuilt_episode_keeps_guid_and_date_and_brings_its_new_sound(show_dir: Path, tmp_path: Path) -> None:
    built = make_episode(tmp_path / "b" / "news", published=None)
    first = publish([built], show_dir, NOW).episodes[0]
    was = items(show_dir)[0]
    make_episode(built, published=None, sound=mp3(880), source_sha256="0" * 64)
    second = publish([built], show_dir, LATER).episodes[0]
    now = items(show_dir)[0]
    assert (second.status, second.guid, second.first_published) == ("updated", first.guid, first.first_published)
    assert (now["guid"], now["published"]) == (was["guid"], was["published"]) == (first.guid, int(NOW.timestamp()))
    (sound,) = (show_dir / "news").glob("*.mp3")
    assert sound.read_bytes() == mp3(880)
    assert now["enclosures"][0]["url"].endswith(f"/news/{sound.name}")
    assert now["enclosures"][0]["url"] != was["enclosures"][0]["url"]  # else an app would keep the old audio


def test_files_that_an_episode_no_longer_has_go(show_dir: Path, tmp_path: Path) -> None:
    built = make_episode(tmp_path / "b" / "news", extra={"audio/opus": b"OggS"})
    publish([built], show_dir, NOW)
    assert (show_dir / "news" / laid("news.opus", b"OggS")).exists()
    shutil.rmtree(built)
    publish([make_episode(built)], show_dir, LATER)
    assert not list((show_dir / "news").glob("*.opus"))


def test_a_damaged_copy_in_the_show_is_mended(show_dir: Path, built: Path) -> None:
    publish([built], show_dir, NOW)
    before = {name: content for name, (content, _, _) in snapshot(show_dir).items()}
    (transcript,) = (show_dir / "almaty-part-3").glob("transcript*")
    transcript.write_bytes(b"")
    assert publish([built], show_dir, LATER).episodes[0].status == "updated"
    assert {name: content for name, (content, _, _) in snapshot(show_dir).items()} == before


def test_the_newest_episode_stands_first_and_parts_of_one_day_in_order(show_dir: Path, tmp_path: Path) -> None:
    days = {"old": ("2001-01-01", 9), "one": ("2020-02-02", 1), "two": ("2020-02-02", 2), "now": (None, None)}
    folders = [make_episode(tmp_path / "b" / slug, published=day, part=part) for slug, (day, part) in days.items()]
    publish(folders, show_dir, NOW)
    folders_told = [item["enclosures"][0]["url"].split("/")[-2] for item in items(show_dir)]
    assert folders_told == ["now", "two", "one", "old"]


def test_episodes_published_together_are_a_second_apart_in_the_order_of_their_articles(
    show_dir: Path, tmp_path: Path
) -> None:
    days = {"b": ("2020-02-02", 1), "a": ("2020-02-02", 2), "c": ("2001-01-01", 9)}
    folders = [make_episode(tmp_path / "b" / slug, published=day, part=part) for slug, (day, part) in days.items()]
    first = {each.slug: each.first_published for each in publish(folders, show_dir, NOW).episodes}
    latest = NOW.replace(microsecond=0)
    assert first == {"a": latest, "b": latest - timedelta(seconds=1), "c": latest - timedelta(seconds=2)}
    again = {each.slug: each.first_published for each in publish(folders, show_dir, LATER).episodes}
    assert again == first


def test_the_feed_does_not_depend_on_the_order_of_publication(tmp_path: Path) -> None:
    folders = [make_episode(tmp_path / "b" / slug, published=None) for slug in ("a", "b", "c")]
    for name, order in (("x", folders), ("y", folders[::-1])):
        make_show(tmp_path / name)
        for folder in order:
            publish([folder], tmp_path / name, NOW)
    assert (tmp_path / "x" / "feed.xml").read_bytes() == (tmp_path / "y" / "feed.xml").read_bytes()


def test_without_episodes_the_feed_alone_is_written_anew(show_dir: Path, built: Path) -> None:
    publish([built], show_dir, NOW)
    path = show_dir / "show.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Example Radio", "Other Radio"), encoding="utf-8")
    assert publish([], show_dir, LATER).feed_changed
    assert b"<title>Other Radio</title>" in (show_dir / "feed.xml").read_bytes()
    assert len(items(show_dir)) == 1


def test_an_episode_given_twice_is_published_once(show_dir: Path, built: Path) -> None:
    assert len(publish([built, built / ".." / built.name], show_dir, NOW).episodes) == 1


def test_an_episode_that_lies_in_the_show_may_be_published_from_there(show_dir: Path, built: Path) -> None:
    publish([built], show_dir, NOW)
    before = snapshot(show_dir)
    assert publish([show_dir / "almaty-part-3"], show_dir, LATER).episodes[0].status == "unchanged"
    assert snapshot(show_dir) == before


def test_another_show_gives_the_episode_a_guid_of_its_own(show_dir: Path, built: Path, tmp_path: Path) -> None:
    first = publish([built], show_dir, NOW).episodes[0]
    make_show(tmp_path / "other", base_url="https://other.example.org/")
    second = publish([show_dir / "almaty-part-3"], tmp_path / "other", LATER).episodes[0]
    assert second.guid != first.guid
    assert second.first_published == LATER


# --------------------------------------------------------------------------------------------- refusals


def refused(episodes: list[Path], show_dir: Path, words: str, **options: Any) -> None:
    """Assert that publishing fails with these words and leaves the show unchanged."""
    before = snapshot(show_dir)
    with pytest.raises(PublishError, match=words):
        publish(episodes, show_dir, LATER, **options)
    after = snapshot(show_dir)
    after.pop(".publish.lock", None)
    before.pop(".publish.lock", None)
    assert after == before


def test_damaged_audio_is_not_published_nor_are_those_beside_it(show_dir: Path, built: Path, tmp_path: Path) -> None:
    bad = make_episode(tmp_path / "build" / "bad")
    (bad / "bad.mp3").write_bytes(mp3(880))
    refused([built, bad], show_dir, r"build/bad/bad\.mp3: not the file that episode\.json describes")


def test_a_file_that_changes_while_it_is_published_is_not_placed(show_dir: Path, built: Path) -> None:
    manifest = read_manifest(built)
    arrival = install.Arrival(built, manifest, manifest, install.names_in_show(manifest, None), b"{}")
    for other in (mp3(880), mp3()[:-1], mp3() + b"more"):
        (built / "almaty-part-3.mp3").write_bytes(other)
        with pytest.raises(PublishError, match="it changed while it was copied"), install.staged(arrival, show_dir):
            pytest.fail("a copy that is not as described was handed on")
    assert visible(show_dir) == ["cover.jpg", "show.yaml"]


def test_another_article_under_the_same_slug_is_refused_unless_it_is_meant(
    show_dir: Path, built: Path, tmp_path: Path
) -> None:
    first = publish([built], show_dir, NOW).episodes[0]
    other = make_episode(tmp_path / "o" / "almaty-part-3", title="Something else", source_sha256="1" * 64)
    refused([other], show_dir, r"another episode named almaty-part-3, “A Week in Almaty”; .* --replace")
    second = publish([other], show_dir, LATER, replace=True).episodes[0]
    assert (second.status, second.guid, second.first_published) == ("updated", first.guid, first.first_published)


@pytest.mark.parametrize("change", [{"title": "A better title"}, {"source_sha256": "1" * 64}])
def test_a_corrected_title_or_text_is_the_same_episode(show_dir: Path, built: Path, change: dict[str, str]) -> None:
    publish([built], show_dir, NOW)
    edit_manifest(built, **change)
    assert publish([built], show_dir, LATER).episodes[0].status == "updated"


def test_two_given_episodes_with_one_slug_are_refused(show_dir: Path, built: Path, tmp_path: Path) -> None:
    refused([built, make_episode(tmp_path / "o" / "Almaty-part-3")], show_dir, "has the same slug as")


def test_a_folder_of_somebody_else_is_not_taken_away(show_dir: Path, built: Path) -> None:
    (show_dir / "almaty-part-3").mkdir()
    (show_dir / "almaty-part-3" / "photo.jpg").write_bytes(b"mine")
    refused([built], show_dir, "is there already and no episode")


def test_a_broken_episode_in_the_show_does_not_silently_leave_the_feed(
    show_dir: Path, built: Path, tmp_path: Path
) -> None:
    publish([built], show_dir, NOW)
    (show_dir / "almaty-part-3" / "episode.json").write_bytes(b"{")
    refused([make_episode(tmp_path / "b" / "next")], show_dir, r"almaty-part-3/episode\.json: not valid JSON")


def test_an_episode_copied_into_the_show_by_hand_is_told_of(show_dir: Path, built: Path) -> None:
    shutil.copytree(built, show_dir / "almaty-part-3")
    refused([], show_dir, "was never published; run `audioedition publish")
    assert publish([show_dir / "almaty-part-3"], show_dir, NOW).items == 1  # as the message advised
    assert publish([built], show_dir, LATER).episodes[0].status == "unchanged"
    shutil.copytree(show_dir / "almaty-part-3", show_dir / "copy")
    refused([], show_dir, "expected “copy”")
    edit_manifest(show_dir / "copy", slug="copy")
    refused([], show_dir, "has the guid of almaty-part-3")


def test_a_cover_that_went_missing_or_bad_stops_the_publication(show_dir: Path, built: Path) -> None:
    (show_dir / "cover.jpg").write_bytes(picture(900))
    refused([built], show_dir, "900 × 900 pixels")
    (show_dir / "cover.jpg").unlink()
    refused([built], show_dir, "no such picture")


def test_a_wrong_show_is_named_by_line_before_anything_is_done(show_dir: Path, built: Path) -> None:
    path = show_dir / "show.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("radio@example.org", "radio"), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"show\.yaml:\d+: email: "):
        publish([built], show_dir, NOW)
    assert not (show_dir / "feed.xml").exists()


def test_a_moment_without_a_zone_is_refused(show_dir: Path, built: Path) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        publish([built], show_dir, NOW.replace(tzinfo=None))


# ---------------------------------------------------------------------------- failures in the middle of it


def visible(show_dir: Path) -> list[str]:
    return sorted(path.name for path in show_dir.iterdir() if path.name != ".publish.lock")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX")
def test_a_disk_that_fills_up_leaves_the_show_as_it_was(show_dir: Path, built: Path, tmp_path: Path) -> None:
    publish([built], show_dir, NOW)
    before = snapshot(show_dir)
    big = make_episode(tmp_path / "b" / "big", sound=mp3(440, 20.0))
    script = f"""
        import resource
        from datetime import datetime, UTC
        from pathlib import Path
        from audioedition.errors import OutputError
        from audioedition.publish.publish import publish
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        try:
            publish([Path({str(big)!r})], Path({str(show_dir)!r}), datetime.now(UTC))
        except OutputError as error:
            print(error)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert f"{laid('big.mp3', mp3(440, 20.0))}: file too large" in done.stdout
    assert snapshot(show_dir) == before
    assert visible(show_dir) == ["almaty-part-3", "cover.jpg", "feed.xml", "show.yaml"]


def test_a_folder_that_stepped_aside_comes_back_and_half_copies_go(show_dir: Path, built: Path) -> None:
    publish([built], show_dir, NOW)
    before = snapshot(show_dir)
    (show_dir / "almaty-part-3").rename(show_dir / ".almaty-part-3.audioedition-old")
    (show_dir / ".next.audioedition-new").mkdir()
    (show_dir / ".next.audioedition-new" / "episode.json").write_bytes(b"half")
    (show_dir / ".git.old").mkdir()
    install.recover(show_dir)
    assert snapshot(show_dir) == before
    assert (show_dir / ".git.old").is_dir()


def test_two_at_once_take_turns(show_dir: Path, tmp_path: Path) -> None:
    folders = [make_episode(tmp_path / "b" / f"news-{i}") for i in range(6)]
    threads = [threading.Thread(target=publish, args=([folder], show_dir, NOW)) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(items(show_dir)) == 6


def test_who_waits_too_long_for_another_is_told(show_dir: Path, built: Path) -> None:
    with FileLock(show_dir / ".publish.lock"):
        start = time.monotonic()
        refused([built], show_dir, "another publish is at work", wait_s=0.1)
        assert time.monotonic() - start < 5


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_named(show_dir: Path, built: Path) -> None:
    show_dir.chmod(0o555)
    try:
        with pytest.raises(OutputError, match=f"cannot write {show_dir}"):
            publish([built], show_dir, NOW)
    finally:
        show_dir.chmod(0o755)
