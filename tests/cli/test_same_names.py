"""Two articles with one name: neither overwrites the other's episode silently, and each is rebuilt when it changes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from ..command import COMMAND, Done, audioedition, fails
from ..readers.server import page, serving

FIRST, SECOND = "He came to the city by train.\n", "She left it by boat.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Foo.txt").write_text(FIRST)
    return tmp_path


def build(folder: Path, article: str, *options: str, stdin: str = "") -> Done:
    """`audioedition build` in a folder, with a cache of its own."""
    options = options if "--title" in options else (*options, "--title", "The City")
    env = os.environ | {"AUDIOEDITION_CACHE": str(folder / "cache")}
    ended = subprocess.run(
        [*COMMAND, "build", article, "--json", *options], cwd=folder, env=env, input=stdin.encode(),
        capture_output=True, check=False,
    )  # fmt: skip
    return Done(ended.returncode, ended.stdout, ended.stderr.decode())


def said(done: Done) -> str:
    assert done.status == 0, done.err
    return " ".join(unit["text"] for unit in done.json["units"])


@pytest.mark.parametrize("other", ["foo.txt", "foo.md", "other.md", "deeper/Foo.txt"])
def test_another_article_is_not_built_over_the_first(other: str, folder: Path) -> None:
    build(folder, "Foo.txt")
    before = {made.name: made.read_bytes() for made in (folder / "build" / "foo").iterdir()}
    (folder / other).parent.mkdir(exist_ok=True)
    (folder / other).write_text(f"---\nslug: foo\n---\n\n{SECOND}" if other == "other.md" else SECOND)
    if (folder / "Foo.txt").read_text() != FIRST:
        pytest.skip("case is none of this file system's")
    fails(build(folder, other), "holds the episode of", "Foo.txt", "slug:", "-o", "--force")
    assert {made.name: made.read_bytes() for made in (folder / "build" / "foo").iterdir()} == before
    assert "boat" in said(build(folder, other, "-o", "elsewhere"))
    assert "boat" in said(build(folder, other, "--force"))
    fails(build(folder, "Foo.txt"), "holds the episode of", other.rpartition("/")[2])


def test_its_own_name_in_the_file_beside_it_is_a_way_out(folder: Path) -> None:
    build(folder, "Foo.txt")
    (folder / "foo.md").write_text(SECOND)
    (folder / "foo.yaml").write_text("slug: foo-by-boat\n")
    assert build(folder, "foo.md").json["slug"] == "foo-by-boat"


def test_an_article_is_built_anew_when_its_words_change(folder: Path) -> None:
    build(folder, "Foo.txt")
    (folder / "Foo.txt").write_text(SECOND)
    assert "boat" in said(build(folder, "Foo.txt"))
    assert "boat" in said(build(folder, str(folder / "Foo.txt")))
    (folder / "link.txt").symlink_to("Foo.txt")
    (folder / "link.yaml").write_text("slug: foo\n")
    assert "boat" in said(build(folder, "link.txt"))


@pytest.mark.parametrize("new", ["foo.txt", "moved/Foo.txt"])
def test_an_article_may_be_renamed_and_moved(new: str, folder: Path) -> None:
    build(folder, "Foo.txt")
    (folder / new).parent.mkdir(exist_ok=True)
    (folder / "Foo.txt").rename(folder / new)
    done = build(folder, new)
    assert "which is gone; it is made anew" in done.err
    assert "train" in said(done)
    assert build(folder, new).err == ""


def test_a_folder_that_nothing_is_known_of_may_be_built_over(folder: Path) -> None:
    build(folder, "Foo.txt")
    (folder / "cache").rename(folder / "gone")
    (folder / "foo.md").write_text(SECOND)
    assert "boat" in said(build(folder, "foo.md"))


def test_an_episode_that_was_taken_away_keeps_nobody_out(folder: Path) -> None:
    build(folder, "Foo.txt")
    (folder / "build" / "foo" / "episode.json").unlink()
    (folder / "foo.md").write_text(SECOND)
    assert "boat" in said(build(folder, "foo.md"))


def test_what_comes_through_a_pipe_is_known_by_its_title(folder: Path) -> None:
    assert "train" in said(build(folder, "-", "--title", "My road", stdin=FIRST))
    assert "boat" in said(build(folder, "-", "--title", "My road", stdin=SECOND))
    (folder / "my-road.txt").write_text(FIRST)
    fails(build(folder, "my-road.txt"), "holds the episode of “My-road”, which came through a pipe")


def test_a_page_is_fetched_anew_and_another_of_its_name_refused(folder: Path) -> None:
    first, second = (page(f"<p>{words}</p>".encode()) for words in (FIRST, SECOND))
    answers = {"/a/foo?utm_source=x": first, "/a/foo": second, "/b/foo": second}
    with serving(answers) as port:
        host = f"http://127.0.0.1:{port}"
        assert "train" in said(build(folder, f"{host}/a/foo?utm_source=x", "--allow-private"))
        assert "boat" in said(build(folder, f"{host}/a/foo", "--allow-private"))
        fails(build(folder, f"{host}/b/foo", "--allow-private"), "holds the episode of 127.0.0.1", "/a/foo;")
    fails(build(folder, "Foo.txt"), "/a/foo;")


def test_nothing_of_an_episode_tells_where_its_article_lies(folder: Path) -> None:
    build(folder, "Foo.txt")
    assert all(str(folder).encode() not in made.read_bytes() for made in (folder / "build" / "foo").iterdir())


def test_the_cache_tells_of_the_folders_that_it_knows(folder: Path) -> None:
    build(folder, "Foo.txt")
    told = audioedition("cache", "--json", cache=folder / "cache").json
    assert told["kinds"]["folders"]["count"] == 1
