"""Covers: what directories ask for, colours that can be read, and never a box for a letter."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from audioedition.edition import typesetting
from audioedition.edition.cover import PALETTES, Palette, fit_cover, frame_cover, make_cover
from audioedition.edition.typesetting import Face, readable, set_text
from audioedition.errors import OutputError


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
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
    assert len(make_cover("How the long and winding road was finally paved " * 3, "A. B.", series="S")) < 512_000


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
        "阿拉木图的一周",
        "🎙🎙🎙",
        "",
    ],
)
def test_nothing_reaches_into_the_margins(title: str) -> None:
    picture = opened(make_cover(title, title, series=f"{title} {title}", part=1234, language="en", size=1_400))
    ground = picture.getpixel((3, 3))
    assert isinstance(ground, tuple)
    # On the right, above the line of speech, which runs off on purpose (higher up where no title can be shown).
    speech = 880 if readable(title, "Bold")[1] else 340
    for box in ((0, 0, 1_400, 90), (0, 0, 115, 1_400), (1_285, 0, 1_400, speech), (0, 1_320, 1_400, 1_400)):
        margin = picture.crop(box)
        for band, value in zip(margin.getextrema(), ground, strict=True):
            assert isinstance(band, tuple)
            assert all(abs(seen - value) < 24 for seen in band)


@pytest.mark.parametrize(
    "text",
    [
        "Żółć, crème brûlée, Þórr",
        "Съешь ещё этих мягких булок",
        "ӘҒҚҢӨҰҮҺІ әғқңөұүһі",
        "Ґедзь їв",
        "Μέρος Ώρα",
        "Ђорђе",
    ],
)
def test_the_house_font_has_the_letters_of_latin_greek_and_cyrillic(text: str) -> None:
    face, shown = readable(text, "Bold")
    assert "SourceSerifPro-Bold" in face.file
    assert shown == text


def test_what_no_font_has_is_left_out_and_never_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_SYSTEM_FONTS", ())
    assert readable("Radio 🎧 Almaty \ue000!", "Bold")[1] == "Radio Almaty !"
    assert set_text("阿拉木图", "Bold", 500, 500, largest=100, smallest=20) is None
    assert make_cover("阿拉木图", "阿", series="木", part=3, size=1_400) == make_cover(
        "阿拉木图", "", series="木", part=3, size=1_400
    )


def test_a_system_font_helps_where_the_house_font_lacks_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    house = typesetting._house("Bold")
    monkeypatch.setattr(typesetting, "_SYSTEM_FONTS", ("no such font.ttf", house.file))
    monkeypatch.setattr(typesetting, "_house", lambda _: Face(house.file.replace("-Bold", "-It")))
    face, shown = readable("Неделя", "Bold")
    assert (face, shown) == (house, "Неделя")


def test_a_long_title_is_set_smaller_and_one_that_is_too_long_ends_with_an_ellipsis() -> None:
    short = set_text("A Week", "Bold", 1_000, 500, largest=200, smallest=30)
    long = set_text("A week in the city of apples " * 3, "Bold", 1_000, 500, largest=200, smallest=30)
    longer = set_text("A week in the city of apples " * 20, "Bold", 1_000, 500, largest=200, smallest=60)
    endless = set_text("A week in the city of apples " * 90, "Bold", 1_000, 500, largest=200, smallest=30)
    assert short and long and longer and endless
    assert short.size == 200 > long.size > longer.size == 60 > endless.size
    assert longer.lines[-1].endswith("…") and endless.lines[-1].endswith("…")
    for setting in (short, long, longer, endless):
        assert setting.width <= 1_010
        assert len(setting.lines) * setting.size * typesetting.LEADING <= 500


def test_lines_are_of_even_length() -> None:
    setting = set_text("The road to the court in Almaty", "Bold", 1_000, 300, largest=100, smallest=30)
    assert setting
    lengths = [setting.font.getlength(line) for line in setting.lines]
    assert min(lengths) > 0.6 * max(lengths)


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
    with pytest.raises(OutputError, match=r"cannot read the cover in novel\.epub: it is no picture"):
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
    with pytest.raises(OutputError, match=r"cannot read the cover .*own\.png: it is no picture"):
        fit_cover(tmp_path / "own.png")


def test_a_picture_cut_short_or_missing_is_an_error(tmp_path: Path) -> None:
    whole = make_cover("A", size=1_400)
    (tmp_path / "own.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(OutputError, match="it is no picture"):
        fit_cover(tmp_path / "own.jpg")
    with pytest.raises(OutputError, match="no such file"):
        fit_cover(tmp_path / "missing.png")
