"""Pictures that strangers give: each is right, or one clear line; none runs a program or takes a machine's memory."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from audioedition.pictures import MOST_PIXELS, PictureError, upright


def data_of(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def colour(data: bytes, place: tuple[int, int] = (5, 5)) -> tuple[int, ...]:
    picture = upright(data, 3_000)
    assert picture.mode == "RGB"
    seen = picture.getpixel(place)
    assert isinstance(seen, tuple)
    return seen


def near(one: tuple[int, ...], other: tuple[int, ...], most: int = 4) -> bool:
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def png(width: int, height: int, rows: bytes = b"", depth: int = 8, kind: int = 2, extra: bytes = b"") -> bytes:
    """A PNG with this header, whatever its rows hold."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    parts = chunk(b"IHDR", header), extra, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 500 500\n%%EndComments\n0 0 moveto\nshowpage\n%%EOF\n"


def test_no_picture_runs_a_program(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    for name in ("gs", "gswin64c", "convert", "ffmpeg"):
        (tmp_path / name).write_text(f"#!/bin/sh\ntouch {mark}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "picture.jpg").write_bytes(EPS)
    script = """
import sys
from pathlib import Path
from audioedition.pictures import PictureError, upright
try:
    upright(Path(sys.argv[1]).read_bytes(), 3_000)
except PictureError as error:
    sys.stdout.write(str(error))
"""
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, "-c", script, str(tmp_path / "picture.jpg")]
    done = subprocess.run(command, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("it is no whole JPEG, PNG, WebP or GIF picture", "")
    assert not mark.exists()


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "PPM", "ICO", "TGA", "PCX", "PDF"])
def test_what_is_not_on_the_list_is_not_opened(kind: str) -> None:
    with pytest.raises(PictureError, match="no whole JPEG, PNG, WebP or GIF"):
        upright(data_of(Image.new("RGB", (64, 64)), kind), 3_000)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(13_000, 13_000), "13000 × 13000 pixels"),
        (png(8_000, 5_001), "8000 × 5001 pixels"),
        (png(2_000_000_000, 2_000_000_000), "it is too large"),
        (b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\0\0\0,\0\0\0\0" + b"\xff" * 4 + b"\0\2\0;", "too large"),
    ],
    ids=["169 million", "40 million and some", "no machine's memory", "GIF"],
)
def test_a_picture_too_large_is_one_line_before_it_is_decoded(
    data: bytes, size: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(PictureError, match=size) as refused:
        upright(data, 3_000)
    assert "give one of at most 40 million pixels" in str(refused.value)
    assert capfd.readouterr() == ("", "")


def test_a_webp_picture_may_be_half_as_large_for_its_decoder_takes_twice_the_memory() -> None:
    with pytest.raises(PictureError, match="5000 × 4001 pixels; give one of at most 20 million pixels"):
        upright(data_of(Image.new("RGB", (5_000, 4_001)), "WEBP"), 3_000)


def test_a_large_photograph_is_decoded_at_a_smaller_size() -> None:
    data = data_of(Image.new("RGB", (9_000, 7_000), "#336699"), "JPEG", quality=30)
    assert MOST_PIXELS < 9_000 * 7_000
    picture = upright(data, 3_000)
    assert min(picture.size) == 3_000
    assert near(colour(data), (0x33, 0x66, 0x99))


def test_a_large_progressive_photograph_which_is_held_whole_is_refused() -> None:
    data = data_of(Image.new("L", (9_000, 7_000)), "JPEG", quality=30, progressive=True)
    with pytest.raises(PictureError, match="9000 × 7000 pixels"):
        upright(data, 3_000)


def test_a_larger_picture_is_made_smaller_and_a_small_one_stays() -> None:
    assert upright(data_of(Image.new("RGB", (900, 500))), 250).size == (450, 250)
    assert upright(data_of(Image.new("RGB", (90, 50))), 250).size == (90, 50)
    assert upright(data_of(Image.new("RGB", (9_000, 1))), 250).size == (9_000, 1)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_cut_short_is_one_line(kind: str) -> None:
    picture = Image.effect_noise((300, 300), 90).convert("RGB")
    whole = data_of(picture, kind)
    for part in range(10):
        with pytest.raises(PictureError, match="it is no whole JPEG, PNG, WebP or GIF picture"):
            upright(whole[: len(whole) * part // 10], 3_000)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_spoilt_picture_is_a_picture_or_one_line(kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    whole = bytearray(data_of(Image.effect_noise((60, 60), 90).convert("RGB"), kind, exif=Image.Exif()))
    for place in range(0, len(whole), max(1, len(whole) // 300)):
        spoilt = bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert upright(spoilt, 3_000).mode == "RGB"
        except PictureError as error:
            assert "\n" not in str(error)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_an_animated_picture_the_first_one_counts(kind: str) -> None:
    first, second = Image.new("RGB", (20, 20), "#cc0000"), Image.new("RGB", (20, 20), "#0000cc")
    data = data_of(first, kind, save_all=True, append_images=[second], duration=100)
    assert near(colour(data), (0xCC, 0, 0), 8)


def test_colours_for_print_become_those_of_screens() -> None:
    data = data_of(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG", quality=95)
    red, green, blue = colour(data)
    assert red > 200 > 60 > max(green, blue)


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    rows = b"".join(b"\0" + struct.pack(">H", 0x8000) * 20 for _ in range(20))
    assert near(colour(png(20, 20, rows, depth=16, kind=0)), (0x80, 0x80, 0x80), 1)


def test_sixteen_bits_of_colour_keep_theirs() -> None:
    rows = b"".join(b"\0" + struct.pack(">HHH", 0x3300, 0x6600, 0x9900) * 20 for _ in range(20))
    assert near(colour(png(20, 20, rows, depth=16)), (0x33, 0x66, 0x99), 1)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA", "P", "L", "RGB", "1"])
def test_what_is_transparent_is_white(mode: str) -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    if mode in ("RGBA", "LA"):
        data = data_of(clear.convert(mode))
    elif mode == "PA":
        data = data_of(clear, "GIF")
    else:
        data = data_of(Image.new(mode, (20, 20), 0), transparency=(0, 0, 0) if mode == "RGB" else 0)
    assert colour(data) == (255, 255, 255)


@pytest.mark.parametrize("turn", range(1, 9))
def test_each_turn_of_the_camera_is_applied(turn: int) -> None:
    picture = Image.new("RGB", (60, 40), "black")
    picture.paste("white", (0, 0, 30, 20))  # the upper left quarter
    exif = Image.Exif()
    exif[0x0112] = turn
    seen = upright(data_of(picture, "PNG", exif=exif), 3_000)
    assert seen.size == ((60, 40) if turn < 5 else (40, 60))
    right, low = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[turn]
    place = (seen.width * (1 + 2 * right) // 4, seen.height * (1 + 2 * low) // 4)
    assert seen.getpixel(place) == (255, 255, 255)


def test_a_large_photograph_lying_on_its_side_is_turned_too() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert upright(data_of(Image.new("RGB", (900, 500)), "JPEG", exif=exif), 250).size == (250, 450)


def test_colours_of_a_profile_become_those_of_screens() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    swapped = _swapped_profile(lab.tobytes())
    picture = Image.new("RGB", (20, 20), (200, 30, 30))
    assert near(colour(data_of(picture, icc_profile=swapped)), (30, 200, 30), 12)


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 128, b"\xff" * 4_000])
def test_a_profile_that_cannot_be_understood_is_passed_over(profile: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert colour(data_of(Image.new("RGB", (20, 20), (200, 30, 30)), icc_profile=profile)) == (200, 30, 30)
    assert capfd.readouterr() == ("", "")


def _swapped_profile(srgb: bytes) -> bytes:
    """A profile of colours whose red is sRGB's green, and whose green its red."""
    description = srgb.replace("sRGB".encode("utf-16-be"), "odd ".encode("utf-16-be")).replace(b"sRGB", b"odd ")
    return description.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_picture_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cover.jpg")
    for place in (tmp_path / "cover.jpg", tmp_path, Path("/dev/zero")):
        with pytest.raises(PictureError, match="give a regular file"):
            upright(place, 3_000)
