"""Covers from pictures: the user's own, a book's, a page's."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from audioedition.edition.cover import make_cover
from audioedition.edition.cover_picture import fit_cover, frame_cover
from audioedition.errors import OutputError


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "CMYK", "LA"])
@pytest.mark.parametrize("size, side", [((300, 200), 1_400), ((2_000, 1_800), 1_800), ((3_100, 4_000), 3_000)])
def test_a_cover_of_ones_own_becomes_square_rgb_of_the_right_size(
    tmp_path: Path, mode: str, size: tuple[int, int], side: int
) -> None:
    path = tmp_path / ("own.jpg" if mode == "CMYK" else "own.png")
    Image.new("RGB", size, "#336699").convert(mode).save(path)
    picture = opened(fit_cover(path))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (side, side))
    if mode == "RGB":
        colour = picture.getpixel((side // 2, side // 2))
        assert isinstance(colour, tuple)
        assert all(abs(seen - put) < 4 for seen, put in zip(colour, (0x33, 0x66, 0x99), strict=True))


@pytest.mark.parametrize(("size", "corner"), [((600, 900), (5, 700)), ((900, 600), (700, 5))])
def test_a_books_cover_is_shown_whole_on_a_ground_in_its_own_colour(
    size: tuple[int, int], corner: tuple[int, int]
) -> None:
    cover = Image.new("RGB", size, "#336699")
    cover.paste("white", (0, 0, 40, 40))
    cover.paste("white", (size[0] - 40, size[1] - 40, *size))
    buffer = io.BytesIO()
    cover.save(buffer, "PNG")
    picture = opened(frame_cover(buffer.getvalue(), "novel.epub")).convert("RGB")
    assert (picture.width, picture.height) == (1_400, 1_400)
    assert_near(picture.getpixel(corner), (0x33, 0x66, 0x99))
    scale = 1_400 / max(size)
    left, top = (1_400 - round(size[0] * scale)) // 2, (1_400 - round(size[1] * scale)) // 2
    assert_near(picture.getpixel((left + 20, top + 20)), (255, 255, 255))
    assert_near(picture.getpixel((1_400 - left - 20, 1_400 - top - 20)), (255, 255, 255))


def assert_near(seen: object, put: tuple[int, int, int]) -> None:
    assert isinstance(seen, tuple)
    assert all(abs(one - other) < 6 for one, other in zip(seen, put, strict=True)), (seen, put)


def test_a_books_cover_that_is_no_picture_is_an_error_that_names_the_book() -> None:
    with pytest.raises(OutputError, match=r"cannot read the cover in novel\.epub: it is no whole JPEG, PNG"):
        frame_cover(b"\xff\xd8\xff and no more", "novel.epub")


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (1_500, 1_500), (0, 0, 0, 0)).save(tmp_path / "own.png")
    assert opened(fit_cover(tmp_path / "own.png")).getpixel((9, 9)) == (255, 255, 255)


def test_a_photograph_lying_on_its_side_is_turned(tmp_path: Path) -> None:
    picture = Image.new("RGB", (1_600, 1_600), "black")
    picture.paste("white", (0, 0, 800, 1_600))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: the left side is up
    picture.save(tmp_path / "own.jpg", exif=exif)
    turned = opened(fit_cover(tmp_path / "own.jpg"))
    assert turned.convert("L").getpixel((800, 100)) == 255
    assert turned.convert("L").getpixel((800, 1_500)) == 0


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_an_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "own.png").write_bytes(content)
    with pytest.raises(OutputError, match=r"cannot read the cover .*own\.png: it is no whole JPEG, PNG"):
        fit_cover(tmp_path / "own.png")


def test_a_picture_cut_short_or_missing_is_an_error(tmp_path: Path) -> None:
    whole = make_cover("A", size=1_400).jpeg
    (tmp_path / "own.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(OutputError, match="it is no whole JPEG, PNG"):
        fit_cover(tmp_path / "own.jpg")
    with pytest.raises(OutputError, match="no such file"):
        fit_cover(tmp_path / "missing.png")
