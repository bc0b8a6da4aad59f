"""Covers: the directories' rules, readable colours, and never a box for a letter."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from audioedition.edition.cover import PALETTES, Cover, Palette, draw, make_cover
from audioedition.edition.lettering import system_folders
from audioedition.edition.lettering.shaping import readable
from audioedition.files import sha256_bytes

from .lettering import FONTS, system_with_fonts


def opened(cover: Cover) -> Image.Image:
    picture = Image.open(io.BytesIO(cover.jpeg))
    picture.load()
    return picture


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.ground)
def test_type_and_accent_stand_out_from_the_ground(palette: Palette) -> None:
    assert contrast(palette.type, palette.ground) >= 7
    assert contrast(palette.accent, palette.ground) >= 3


@pytest.mark.parametrize("size", [1_400, 3_000])
def test_a_cover_is_a_square_rgb_jpeg(size: int) -> None:
    picture = opened(make_cover("A Week in Almaty", "Grigory Pasko", part=3, language="en", size=size))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (size, size))


def test_a_cover_stays_small_enough_to_travel_in_the_file() -> None:
    cover = make_cover("How the long and winding road was finally paved " * 3, "A. B.", series="S")
    assert len(cover.jpeg) < 512_000


def test_the_same_values_give_the_same_bytes_and_other_parts_another_picture() -> None:
    covers = [make_cover("A", "B", series="C", part=part, size=1_400) for part in (1, 1, 2)]
    assert covers[0] == covers[1] != covers[2]


def test_a_series_keeps_its_ground() -> None:
    grounds = {
        opened(make_cover(title, series="A Week in Almaty", part=part, size=1_400)).getpixel((5, 5))
        for part, title in enumerate(("The road", "The court", "The train"), 1)
    }
    assert len(grounds) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Almaty",
        "Неделя в Алма-Ате, часть третья",
        "Алматыдағы бір апта: Қазақстанның әңгімесі",
        "Donaudampfschifffahrtsgesellschaftskapitän" * 3,
        "How the long and winding road was finally paved with good intentions " * 8,
        "עוד שבוע באלמטי (חלק 3) עם BBC News",
        "สู่ปู่ที่นี่" * 20,
        "阿拉木图的一周",
        "🎙🎙🎙",
        "half a \ud83c sign, \x00 and \u202e a turn",
        "",
    ],
)
def test_nothing_reaches_into_the_margins(title: str) -> None:
    picture = opened(make_cover(title, title, series=f"{title} {title}", part=1234, language="en", size=1_400))
    ground = picture.getpixel((3, 3))
    assert isinstance(ground, tuple)
    # On the right, above the waveform, which runs off on purpose (higher up without a title).
    speech = 880 if readable(title, "Bold")[0] else 340
    for box in ((0, 0, 1_400, 90), (0, 0, 115, 1_400), (1_285, 0, 1_400, speech), (0, 1_320, 1_400, 1_400)):
        margin = picture.crop(box)
        for band, value in zip(margin.getextrema(), ground, strict=True):
            assert isinstance(band, tuple)
            assert all(abs(seen - value) < 24 for seen in band)


# The pixels, not the JPEG, whose bytes depend on Pillow's libjpeg; its wheels 11.0 to 13.0 write the same ones.
PINNED = {
    "A Week in Almaty": "5fe826b62c8a9a50",
    "Неделя в Алма-Ате: Қазақстанның әңгімесі": "13d0ac5fa981d61d",
    "שבוע באלמטי: 24 שעות עם BBC News (חלק 3)": "d2acede2b4dd5bc5",
    "أسبوع في ألماتي: 24 ساعة مع BBC News (الجزء 3)": "dae2b0426a118cb5",
    "ერთი კვირა – Մեկ շաբաթ – Μία εβδομάδα – Một tuần": "a98143e4b024fbb3",
    "अल्माटी में एक सप्ताह: ถนนและศาล": "385d9b8dd2ef668e",
}


def pixels(title: str) -> str:
    picture, missing = draw(title, "Grigory Pasko", "Letters", 3, "en", 1_400)
    assert not any(one.groups or one.asked_system for one in missing)
    return sha256_bytes(picture.tobytes())[:16]


@pytest.mark.parametrize("title", PINNED)
def test_the_same_words_give_the_same_pixels_on_every_machine(title: str) -> None:
    assert pixels(title) == PINNED[title]


@pytest.mark.parametrize("title", PINNED)
def test_the_systems_fonts_have_no_say_where_those_that_come_along_suffice(
    title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_them = pixels(title)
    system_with_fonts(monkeypatch)
    assert pixels(title) == with_them


def test_pillow_lays_out_no_text_so_that_no_library_of_the_systems_does() -> None:
    """Pillow uses libfribidi where a system has it; here its font module cannot be imported."""
    script = """
import hashlib, sys
sys.modules["PIL.ImageFont"] = sys.modules["PIL._imagingft"] = None
from audioedition.edition.cover import draw
picture, _ = draw(sys.argv[1], "Grigory Pasko", "Letters", 3, "en", 1_400)
sys.stdout.write(hashlib.sha256(picture.tobytes()).hexdigest())
"""
    title = "שבוע באלמטי: 24 שעות עם BBC News (חלק 3)"
    done = subprocess.run([sys.executable, "-c", script, title], check=True, capture_output=True, text=True)
    assert done.stdout[:16] == PINNED[title]


def test_what_the_cover_leaves_out_is_told_with_the_font_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch)
    cover = make_cover("阿拉木图: Radio 🎧 Almaty", "帕斯科", size=1_400)
    assert [notice.partition(": ")[0] for notice in cover.notices] == [
        "the cover leaves out “阿拉木图帕斯科”", "the cover leaves out “🎧”",
    ]  # fmt: skip
    assert cover.folders == system_folders()  # a new font there would change the cover
    assert make_cover("Almaty", size=1_400).folders == ()


def test_without_a_font_for_its_title_a_cover_shows_the_line_of_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch)
    one, other = (make_cover("阿拉木图", author, series="木", part=3, size=1_400) for author in ("阿", ""))
    assert one.jpeg == other.jpeg


def test_a_font_of_the_systems_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch)
    without = make_cover("阿拉木图的一周", size=1_400)
    system_with_fonts(monkeypatch, FONTS.parent)
    with_it = make_cover("阿拉木图的一周", size=1_400)
    assert with_it.notices == () and with_it.jpeg != without.jpeg
