"""Articles on standard input: "-" in the place of a file."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from ..command import COMMAND, audioedition


def plan(words: bytes, folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    """`audioedition plan -` in a folder, with these words on standard input."""
    return subprocess.run(
        [*COMMAND, "plan", "-", "--json", *options], input=words, cwd=folder, capture_output=True, check=False,
        env=os.environ | {"AUDIOEDITION_CACHE": str(folder / "cache")},
    )  # fmt: skip


def test_an_article_is_read_from_standard_input(tmp_path: Path) -> None:
    done = plan("Дорога\n\nОн приехал [на поезде – прим. пер.] утром.\n".encode(), tmp_path)
    units = json.loads(done.stdout)["units"]
    assert (done.returncode, done.stderr) == (0, b"")
    assert ["translator" in unit["role"] for unit in units].count(True) >= 1
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_its_title_names_it_and_what_belongs_to_it(tmp_path: Path) -> None:
    (tmp_path / "My-road.yaml").write_text("author: Anna Smith\n")
    done = plan(b"He came by train. He left again.\n", tmp_path, "--title", "My road")
    told = json.loads(done.stdout)
    assert (told["title"], told["author"]) == ("My road", "Anna Smith")


def test_a_page_on_standard_input_is_read_as_one(tmp_path: Path) -> None:
    done = plan(b"<!DOCTYPE html><title>The Road</title><p>He came &amp; went.</p>", tmp_path)
    assert "He came and went." in [unit["text"] for unit in json.loads(done.stdout)["units"]]


def test_markdown_on_standard_input_is_read_as_such(tmp_path: Path) -> None:
    done = plan(b"# The Road\n\nHe *came* by [train](https://example.org/train).\n", tmp_path)
    assert "He came by train." in [unit["text"] for unit in json.loads(done.stdout)["units"]]


def test_nothing_on_standard_input_is_told(tmp_path: Path) -> None:
    done = plan(b" \n", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"audioedition: standard input: is empty; pipe an article into it" in done.stderr


def test_too_much_on_standard_input_is_told(tmp_path: Path) -> None:
    os.environ["AUDIOEDITION_MOST_INPUT"] = "1kB"
    try:
        done = plan(b"Words. " * 1000, tmp_path)
    finally:
        del os.environ["AUDIOEDITION_MOST_INPUT"]
    assert done.returncode == 1
    assert b"standard input has 1,001 bytes, and no more than 1,000 bytes are read" in done.stderr


def test_what_came_is_counted_in_the_cache_and_goes_with_it(tmp_path: Path) -> None:
    words = b"He came by train. He left again.\n"
    plan(words, tmp_path)
    cache = tmp_path / "cache"
    told = audioedition("cache", "--json", cache=cache).json
    assert told["kinds"]["sources"] == {"count": 1, "bytes": len(words)}
    assert audioedition("cache", "prune", "--all", cache=cache).text == "1 files removed, 33 B\n"
    assert [path for path in cache.rglob("*") if path.is_file()] == []
