"""An episode's folder is untrusted input: only the files of an episode are copied into a show."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from audioedition.errors import PublishError
from audioedition.files import readable_json, sha256_bytes
from audioedition.publish.contents import is_laid_name
from audioedition.publish.publish import publish

from .episodes import LATER, NOW, edit_manifest, make_episode, make_show, mp3, show_copy, snapshot

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")


@pytest.fixture
def show_dir(tmp_path: Path) -> Path:
    """A show with an episode in it."""
    make_show(tmp_path / "show")
    publish([make_episode(tmp_path / "was" / "first")], tmp_path / "show", NOW)
    return tmp_path / "show"


def stranger(folder: Path, **fields: Any) -> Path:
    """An episode of unknown origin."""
    return make_episode(folder / "foreign" / "gift", **fields)


def with_file(folder: Path, name: str, role: str, kind: str, data: bytes = b"x") -> Path:
    """The foreign episode with one more file, listed correctly in its manifest."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    file = {"role": role, "path": name, "type": kind, "bytes": len(data), "sha256": sha256_bytes(data)}
    edit_manifest(folder, files=[*show_copy(folder)["files"], file])
    return folder


def refused(episode: Path, show_dir: Path, words: str) -> None:
    """Assert that an episode is refused with these words, that the show is unchanged, and that it can still publish."""
    before = snapshot(show_dir)
    with pytest.raises(PublishError, match=words):
        publish([episode], show_dir, LATER)
    assert snapshot(show_dir) == before
    assert not publish([], show_dir, LATER).feed_changed


# -------------------------------------------------------------------------------------------- what is laid in


@pytest.mark.parametrize(
    ("name", "role", "kind", "words"),
    [
        (".htaccess", "transcript", "text/plain", r"files\[4\].path: expected the plain name"),
        (".user.ini", "transcript", "text/plain", "the plain name"),
        ("x.php", "transcript", "text/plain", r"expected a name that ends in .vtt or .srt or .json or .html or .txt"),
        ("x.php", "page", "text/html", r"files\[4\].role: expected one of audio, book, chapters, transcript, cover"),
        ("web.config", "transcript", "text/plain", "a name that ends in"),
        ("index.html", "transcript", "text/html", "another Content-Security-Policy"),
        ("cover.svg", "cover", "image/svg+xml", "a name that ends in .jpg or .jpeg or .png"),
        ("x.mp3", "audio", "text/html", r"files\[4\].type: expected audio/mpeg"),
        ("x.jpg", "cover", "image/jpeg\n<b>", r"files\[4\].type"),
        ("sub/x.mp3", "audio", "audio/mpeg", "the plain name"),
        ("x\n.mp3", "audio", "audio/mpeg", "the plain name"),
    ],
)
def test_a_file_that_no_episode_has_is_refused(
    show_dir: Path, tmp_path: Path, name: str, role: str, kind: str, words: str
) -> None:
    refused(with_file(stranger(tmp_path), name, role, kind), show_dir, words)


PAGE = """<!doctype html>
<html lang="en">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><head>
<style>p {{ margin: 0 }}</style></head><body><p>a {} b</p></body></html>"""


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x</script>", '<p onclick="x">', "<!-- x -->", '<a href="x">', "<svg/onload=x>",
        "<style>p{background:url(x)}</style>", '<meta http-equiv="refresh" content="0">', "</title><SCRIPT>",
        "<p\nid=x>", "< script>",
    ],
)  # fmt: skip
def test_a_transcript_s_page_is_text_and_nothing_else(show_dir: Path, tmp_path: Path, inside: str) -> None:
    refused(
        with_file(stranger(tmp_path), "a.html", "transcript", "text/html", PAGE.format(inside).encode()),
        show_dir, "more than text",
    )  # fmt: skip


def test_a_transcript_s_page_that_is_text_is_laid_in_and_named(show_dir: Path, tmp_path: Path) -> None:
    page = PAGE.format("&lt;script&gt;").encode()
    publish([with_file(stranger(tmp_path), "transcript.html", "transcript", "text/html", page)], show_dir, LATER)
    assert 'type="text/html"' in (show_dir / "feed.xml").read_text()


def test_what_a_manifest_does_not_list_stays_behind(show_dir: Path, tmp_path: Path) -> None:
    episode = stranger(tmp_path)
    for name in (".htaccess", "x.php", "index.html", "notes.txt", "gift.opus"):
        (episode / name).write_bytes(b"<?php")
    publish([episode], show_dir, NOW)
    assert {path.suffix for path in (show_dir / "gift").iterdir()} == {".mp3", ".json", ".vtt", ".jpg"}


def test_no_name_that_came_with_an_episode_is_used_in_a_show(show_dir: Path, tmp_path: Path) -> None:
    episode = with_file(stranger(tmp_path), "index.php.MP3", "audio", "audio/mpeg", mp3(880))
    publish([with_file(episode, "x.cgi.txt", "transcript", "text/plain")], show_dir, NOW)
    names = [path.name for path in (show_dir / "gift").iterdir()]
    assert all(name == "episode.json" or is_laid_name(name, "gift") for name in names)
    assert len(names) == 7


@pytest.mark.parametrize(
    "slug",
    ["feed.xml", "show.yaml", "cover.jpg", "index.html", ".publish.lock", "x.php", "a/b", "..", "-rf", "a b",
     "con", "NUL", "com1", "Lpt9", "aux", "é", "a\n", "x" * 201, ""],
)  # fmt: skip
def test_a_slug_is_none_of_the_shows_own_names_and_none_that_a_system_keeps(
    show_dir: Path, tmp_path: Path, slug: str
) -> None:
    episode = stranger(tmp_path)
    edit_manifest(episode, slug=slug)
    refused(episode, show_dir, "slug: ")


def test_a_slug_in_other_capitals_is_not_another_episode(show_dir: Path, tmp_path: Path) -> None:
    refused(stranger(tmp_path, slug="First"), show_dir, "the show has an episode first; change this slug")


def test_guid_and_date_that_an_episode_brings_along_are_not_the_shows(show_dir: Path, tmp_path: Path) -> None:
    first = show_copy(show_dir / "first")
    episode = stranger(tmp_path, guid=first["guid"], first_published="2999-01-01T00:00:00Z")
    (done,) = publish([episode], show_dir, LATER).episodes
    assert (done.guid != first["guid"], done.first_published) == (True, LATER)


# ------------------------------------------------------------------------------------------- what is read of it


@posix
@pytest.mark.parametrize("name", ["episode.json", "gift.mp3", "cover.jpg"])
@pytest.mark.parametrize("kind", ["pipe", "device", "link", "lost link", "folder"])
def test_what_is_no_file_of_the_folder_itself_is_told_at_once(
    show_dir: Path, tmp_path: Path, name: str, kind: str
) -> None:
    episode = stranger(tmp_path)
    secret = tmp_path / "secret"
    (episode / name).rename(secret)  # correct, so that only the link is wrong
    make: dict[str, Callable[[Path], None]] = {
        "pipe": os.mkfifo,
        "device": lambda path: path.symlink_to("/dev/zero"),
        "link": lambda path: path.symlink_to(secret),
        "lost link": lambda path: path.symlink_to(tmp_path / "nothing"),
        "folder": Path.mkdir,
    }
    make[kind](episode / name)
    # in a process of its own, which may hang
    script = f"""
        import sys
        from datetime import datetime, UTC
        from pathlib import Path
        from audioedition.errors import PublishError
        from audioedition.publish.publish import publish
        try:
            publish([Path({str(episode)!r})], Path({str(show_dir)!r}), datetime.now(UTC))
        except PublishError as error:
            print(error)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, timeout=120)
    what = {"pipe": "is a pipe", "folder": "is a folder"}.get(kind, "is a link to another place")
    assert f"gift/{name}: cannot be read: {what}" in done.stdout, done.stderr
    assert sorted(path.name for path in show_dir.iterdir() if path.is_dir()) == ["first"]


def test_sizes_are_compared_before_any_digest_is_taken(show_dir: Path, tmp_path: Path) -> None:
    """A sparse file as large as a disk would be read for hours."""
    episode = stranger(tmp_path)
    sound = (episode / "gift.mp3").read_bytes()
    (episode / "gift.mp3").write_bytes(sound[:-1] + b"!")  # wrong too, and listed before
    with (episode / "cover.jpg").open("r+b") as file:
        file.truncate(1 << 36)
    refused(episode, show_dir, r"cover\.jpg: .*68719476736 bytes")
    files = show_copy(episode)["files"]
    files[3]["bytes"] = 1 << 36
    edit_manifest(episode, files=files)
    refused(episode, show_dir, r"files\[3\]\.bytes: expected a whole number from 1 to 50,000,000")


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("audio", 0, "duration_s"), 5e-324), (("audio", 0, "duration_s"), 0), (("audio", 0, "duration_s"), 1e308),
        (("audio", 0, "duration_s"), True), (("audio", 0, "duration_s"), "60"), (("audio", 0, "duration_s"), 10**390),
        (("audio", 0, "bytes"), -1), (("audio", 0, "bytes"), 0),
        (("audio", 0, "bytes"), 2.0), (("audio", 0, "bytes"), 10**30),
        (("audio", 0, "sha256"), "A" * 64), (("audio", 0, "sha256"), ["0" * 64]),
        (("chapters", 0, "start_s"), 1e9), (("chapters", 0, "end_s"), -0.5), (("chapters", 2, "start_s"), 1.0),
        (("chapters", 1, "end_s"), 60.0), (("chapters", 0, "title"), {}),
        (("part",), 10**390), (("part",), -1), (("part",), 10_000), (("part",), 3.5),
        (("title",), "x" * 10_000_000), (("author",), "x" * 10_001), (("people", 0, "name"), "x" * 10_001),
        (("summary",), "x" * 100_001), (("link",), "https://example.org/" + "x" * 2_000),
        (("language",), "en" + "-x" * 1_000), (("language",), "en\n"),
        (("published",), "0001-01-01T00:00+14:00"), (("published",), "9999-12-31T23:59:59-14:00"),
        (("published",), 2009),
        (("people",), [{"name": "A", "role": "author"}] * 101), (("files",), [{}] * 51),
        (("chapters",), [{"title": "A", "start_s": 0, "end_s": 1}] * 1_000),
    ],
    ids=itertools.count(),
)  # fmt: skip
def test_a_field_beyond_its_bounds_is_refused_and_the_show_goes_on(
    show_dir: Path, tmp_path: Path, where: tuple[Any, ...], value: Any
) -> None:
    episode = stranger(tmp_path, extra={"audio/opus": b"OggS"})
    data = at = show_copy(episode)
    for key in where[:-1]:
        at = at[key]
    at[where[-1]] = value
    (episode / "episode.json").write_bytes(readable_json(data))
    refused(episode, show_dir, rf"gift/episode\.json: {where[0]}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"x": 1e999}', "1e999 is no number"),
        ('{"x": -Infinity}', "-Infinity is no number"),
        ('{"x": ' + "[" * 200 + "]" * 200 + "}", "nested more than 32 deep"),
        ('{"x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested (too|more than)"),
        ('{"x": [' + "[],[]," * 2_000_000 + "0]}", "more values than a manifest has"),
        ('{"x": "' + "x" * 128_000_000 + '"}', "more than 128 MB"),
        ('{"x": ' + "9" * 5_000 + "}", "9999… is no number"),
    ],
    ids=["infinite", "minus infinity", "deep", "very deep", "many values", "large", "long number"],
)
def test_a_manifest_that_would_take_all_memory_is_refused(
    show_dir: Path, tmp_path: Path, text: str, words: str
) -> None:
    episode = stranger(tmp_path)
    whole = json.dumps(show_copy(episode))[:-1] + ", " + text[1:]
    (episode / "episode.json").write_text(whole)
    refused(episode, show_dir, rf"gift/episode\.json: not valid JSON \(.*{words}")


def test_fields_that_we_do_not_know_may_hold_anything_that_json_can(show_dir: Path, tmp_path: Path) -> None:
    episode = stranger(tmp_path, strange={"\ud83d": ["half \udc00", 1e300, -0.0, 10**300, None]})
    publish([episode], show_dir, NOW)
    kept = show_copy(show_dir / "gift")["strange"]
    assert kept == {"\ud83d": ["half \udc00", 1e300, -0.0, 10**300, None]}
    assert publish([episode], show_dir, LATER).episodes[0].status == "unchanged"


# ---------------------------------------------------------------------------------------------- the feed


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_a_manifest_says_the_feed_is_well_formed_and_bounded_or_the_show_untouched(
    show_dir: Path, tmp_path: Path, data: st.DataObject
) -> None:
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
        | st.sampled_from(["\ud800", "]]>", "<b>", "\x00\x1b[2J", "&#0;", "x" * 9_999, 5e-324, 10**390, "2009"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=5,
    )  # fmt: skip
    episode = stranger(tmp_path, extra={"audio/opus": b"OggS"})
    whole = show_copy(episode)
    for field in data.draw(st.lists(st.sampled_from(sorted(set(whole) - {"slug"})), max_size=3)):
        inner = whole[field][0] if isinstance(whole[field], list) and whole[field] else None
        if isinstance(inner, dict) and inner:
            inner[data.draw(st.sampled_from(sorted(inner)))] = data.draw(anything)
        else:
            whole[field] = data.draw(anything)
    (episode / "episode.json").write_bytes(readable_json(whole))
    before = snapshot(show_dir)
    try:
        publish([episode], show_dir, NOW)
    except PublishError as error:
        assert "\n" not in str(error)
        assert len(str(error)) < 1_000
        assert snapshot(show_dir) == before
    feed = (show_dir / "feed.xml").read_bytes()
    assert etree.fromstring(feed).find("channel/item") is not None
    assert len(feed) < 2_000_000


def test_hostile_words_are_words_in_the_feed(show_dir: Path, tmp_path: Path) -> None:
    nasty = "]]><script>&amp;\x00\x1b[2J\ud800\u202e" + "x" * 9_000
    publish([stranger(tmp_path, title=nasty, author=nasty, summary=nasty, series=nasty)], show_dir, NOW)
    titles = {each.findtext("title") for each in etree.parse(show_dir / "feed.xml").findall("channel/item")}
    (title,) = {each for each in titles if each and each.startswith("]]>")}
    assert title.startswith("]]><script>&amp;[2J")
    assert len(title) == 255
    assert "<script>" not in re.sub(r"<title>.*?</title>", "", (show_dir / "feed.xml").read_text(encoding="utf-8"))
