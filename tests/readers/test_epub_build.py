"""The cover that a book holds, in the episode that is built of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ..command import Done, audioedition
from .books import opf, packed, xhtml

COVER = '<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>'


def png(colour: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (60, 90), colour).save(buffer, "PNG")
    return buffer.getvalue()


def write(folder: Path, picture: bytes) -> None:
    text = xhtml("<p>The night train was late again.</p>")
    (folder / "novel.epub").write_bytes(packed(opf(["a.xhtml"], manifest=COVER), {"a.xhtml": text, "c.png": picture}))


def build(folder: Path, *options: str) -> Done:
    done = audioedition("build", "novel.epub", "--explain", *options, cwd=folder, cache=folder / "cache")
    assert done.status == 0, done.err
    return done


def colour(folder: Path) -> tuple[int, int, int]:
    with Image.open(folder / "build" / "novel" / "cover.jpg") as cover:
        seen = cover.convert("RGB").getpixel((700, 700))
    assert isinstance(seen, tuple)
    return seen[0], seen[1], seen[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A book with a red cover, built once."""
    write(tmp_path, png("#c01010"))
    build(tmp_path)
    return tmp_path


def test_the_cover_of_a_book_is_the_episodes_and_a_new_one_is_seen(folder: Path) -> None:
    assert colour(folder)[0] > 150 > colour(folder)[1]
    assert "nothing has changed" in build(folder).err
    write(folder, png("#1010c0"))
    build(folder)
    assert colour(folder)[2] > 150 > colour(folder)[0]


def test_a_cover_that_is_given_goes_before_that_of_the_book(folder: Path) -> None:
    Image.new("RGB", (1500, 1500), "#10c010").save(folder / "own.png")
    build(folder, "--cover", "own.png")
    assert colour(folder)[1] > 150 > colour(folder)[0]


def test_a_cover_that_cannot_be_read_is_told_and_one_is_drawn(folder: Path) -> None:
    write(folder, png("#1010c0")[:60])
    told = build(folder).err
    assert "cannot read the cover in novel.epub" in told
    assert "a cover is drawn in its place" in told
    assert (folder / "build" / "novel" / "cover.jpg").is_file()
