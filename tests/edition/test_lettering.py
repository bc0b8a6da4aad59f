"""Words on a cover: every script drawn right by what comes along, lines broken where a reader would, never a box."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from audioedition.edition.lettering import faces, letters, set_text
from audioedition.edition.lettering.advice import advice
from audioedition.edition.lettering.breaking import parts
from audioedition.edition.lettering.ink import pill
from audioedition.edition.lettering.shaping import Missing, readable, shaped
from audioedition.edition.lettering.typesetting import LEADING, TypesetText
from audioedition.files import sha256_file

from .lettering import FONTS, system_with_fonts


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a font."""
    system_with_fonts(monkeypatch)


def glyphs(text: str, language: str | None = None) -> list[int]:
    return [glyph.number for glyph in shaped(text, "Bold", language).glyphs]


def set_lines(text: str, width: int = 1_000, height: int = 500, largest: int = 200, smallest: int = 30) -> list[str]:
    setting = set_text(text, "Bold", width, height, largest=largest, smallest=smallest)
    return [line.text for line in setting.lines]


@pytest.mark.parametrize(
    "text",
    [
        "Żółć, crème brûlée, Þórr; Một tuần ở Ước",
        "Съешь ещё этих мягких булок; Ґедзь їв; Ђорђе",
        "ӘҒҚҢӨҰҮҺІ әғқңөұүһі",
        "Μέρος Ώρα",
        "ერთი კვირა ალმათიში",
        "Մեկ շաբաթ Ալմաթիում",
        "שָׁלוֹם, שבוע באלמטי (חלק 3)",
        "أسبوع في ألماتي؛ ٢٤ ساعة",
        "یک هفته در آلماتی؛ گزارش ۲۴ ساعته",
        "الماتی میں ایک ہفتہ",
        "अल्माटी में एक सप्ताह: क्रांति और न्याय।",
        "আলমাটিতে এক সপ্তাহ: বিচার ও রাস্তা",
        "அல்மாட்டியில் ஒரு வாரம்",
        "หนึ่งสัปดาห์ในอัลมาตี: ถนนและศาล",
        "આલ્માટીમાં એક અઠવાડિયું",
        "ਅਲਮਾਟੀ ਵਿੱਚ ਇੱਕ ਹਫ਼ਤਾ",
        "అల్మాటీలో ఒక వారం",
        "ಅಲ್ಮಾಟಿಯಲ್ಲಿ ಒಂದು ವಾರ",
        "അൽമാട്ടിയിൽ ഒരാഴ്ച",
        "අල්මාටි හි සතියක්",
        "ଆଲମାଟିରେ ଏକ ସପ୍ତାହ",
        "အယ်လ်မာတီမြို့တွင် တစ်ပတ်",
        "មួយសប្តាហ៍នៅអាល់ម៉ាទី",
        "ໜຶ່ງອາທິດໃນອາລມາຕີ",
        "አንድ ሳምንት በአልማቲ",
    ],
)
@pytest.mark.parametrize("weight", ["Regular", "Semibold", "Bold"])
def test_the_fonts_that_come_along_show_a_title_in(text: str, weight: faces.Weight) -> None:
    assert readable(text, weight) == (text, Missing())


def test_the_fonts_that_come_along_are_those_whose_digests_are_told() -> None:
    folder = Path(faces.__file__).with_name("fonts")
    rows = (line.split() for line in (folder / "SHA256SUMS").read_text().splitlines())
    told = {name: digest for digest, name in rows}
    assert {path.name: sha256_file(path) for path in folder.glob("*.ttf")} == told


def test_letters_join_as_their_script_asks() -> None:
    alone = [glyphs(letter)[0] for letter in "بيت"]
    assert set(glyphs("بيت")).isdisjoint(alone[:2])
    assert len(glyphs("क्षत्रिय")) < len("क्षत्रिय")  # conjuncts
    assert len(glyphs("fi")) == len("f")  # a ligature


def test_a_line_with_two_directions_is_read_as_unicode_says() -> None:
    line = shaped("שבוע 24 עם BBC", "Bold")
    latin = [glyph.x for glyph in line.glyphs if glyph.number in glyphs("BBC")]
    digits = [glyph.x for glyph in line.glyphs if glyph.number in glyphs("24") and glyph.x > max(latin)]
    assert latin == sorted(latin) and max(latin) < min(digits)
    assert len(digits) == 2 < line.glyphs[-1].x


def test_a_bracket_looks_to_the_other_side_in_hebrew() -> None:
    assert glyphs("(ש)")[0] == glyphs("(")[0]  # on the left, where it closes


def test_forms_of_a_language_are_its_own() -> None:
    assert glyphs("б", "sr") != glyphs("б", "ru")
    assert glyphs("б", "not a tag; é") == glyphs("б")


def test_what_no_font_has_is_left_out_and_never_a_box() -> None:
    assert readable("Radio 🎧 Almaty \ue000!", "Bold") == ("Radio Almaty !", Missing(("🎧", "\ue000"), True))
    assert readable("阿拉木图：，一", "Bold")[0] == ""
    assert readable("\u200f\u200d", "Bold") == ("", Missing())
    setting = set_text("阿拉木图", "Bold", 500, 500, largest=100, smallest=20)
    assert (setting.lines, setting.missing.groups) == ((), tuple("阿拉木图"))


def test_a_letter_stays_where_only_a_mark_over_it_is_lacking() -> None:
    assert readable("Nam\u1dfee", "Bold") == ("Name", Missing(("\u1dfe",), True))


def test_a_lone_mark_is_no_box() -> None:
    dotted_circle = glyphs("क◌")[-1]
    assert dotted_circle not in glyphs("्")


def test_a_font_of_the_systems_shows_what_those_that_come_along_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch, FONTS.parent)
    for text in ("阿拉木图的一周", "アルマトイ「アルマ」", "가나다"):
        assert readable(text, "Bold") == (text, Missing((), True))


def test_of_a_script_most_of_whose_letters_are_lacking_none_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch, FONTS.parent)
    assert readable("BBC：语言学的一切", "Bold")[0] == "BBC："
    assert readable("阿拉木图的一周切", "Bold")[0] == "阿拉木图的一周"


def test_what_is_no_font_or_has_no_outlines_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "NotoSansCJK-Bold.ttf").write_bytes(b"no font")
    (folder / "NotoSansCJK-Regular.ttf").symlink_to(tmp_path / "gone")
    shutil.copy(FONTS / "NotoSansCJK-Few-Bold.otf", folder / "zz.otf")
    system_with_fonts(monkeypatch, tmp_path)
    assert readable("阿拉木图", "Bold")[0] == "阿拉木图"


def test_the_systems_fonts_have_no_say_in_what_those_that_come_along_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shaped.__wrapped__("Almaty – Алматы אלמטי", "Bold")
    folder = tmp_path / "fonts"
    folder.mkdir()
    for name in ("NotoSerif-Bold.ttf", "NotoSerifHebrew-Bold.ttf"):
        shutil.copy(faces.house_faces("Regular")[0].path, folder / name)
    system_with_fonts(monkeypatch, tmp_path)
    assert shaped.__wrapped__("Almaty – Алматы אלמטי", "Bold") == before


def test_advice_names_a_font_for_each_script() -> None:
    told = advice(("阿", "拉", "🎧", "ᚠ"))
    assert [line.partition(": ")[0] for line in told] == [
        "the cover leaves out “阿拉”", "the cover leaves out “🎧”", "the cover leaves out “ᚠ”",
    ]  # fmt: skip
    assert "fonts-noto-cjk" in told[0] and "fonts-symbola" in told[1] and "fonts-noto-core" in told[2]


# ------------------------------------------------------------------------------------------------ lines


def test_a_long_title_is_set_smaller_and_one_that_is_too_long_ends_with_an_ellipsis() -> None:
    def setting(text: str, smallest: int = 30) -> TypesetText:
        return set_text(text, "Bold", 1_000, 500, largest=200, smallest=smallest)

    short, long = setting("A Week"), setting("A week in the city of apples " * 3)
    longer, endless = setting("A week in the city of apples " * 20, 60), setting("A week in the city of apples " * 90)
    assert short.size == 200 > long.size > longer.size == 60 > endless.size
    assert longer.lines[-1].text.endswith("…") and endless.lines[-1].text.endswith("…")
    for each in (short, long, longer, endless):
        assert each.width <= 1_000
        assert each.height <= 500


def test_lines_are_of_even_length() -> None:
    setting = set_text("The road to the court in Almaty", "Bold", 1_000, 300, largest=100, smallest=30)
    lengths = [line.width for line in setting.lines]
    assert min(lengths) > 0.6 * max(lengths)


def test_lines_with_marks_above_and_below_do_not_touch() -> None:
    setting = set_text("สู่ปู่ ที่นี่ สู่ปู่ ที่นี่", "Bold", 600, 900, largest=200, smallest=30)
    assert len(setting.lines) > 1 and setting.leading > LEADING * setting.size
    for upper, lower in zip(setting.lines, setting.lines[1:], strict=False):
        assert setting.leading > (lower.top - upper.bottom) * setting.size


def test_a_word_that_no_line_holds_is_parted_between_syllables() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    setting = set_text(word, "Bold", 1_000, 500, largest=200, smallest=30)
    lines = [line.text for line in setting.lines]
    assert "".join(line.removesuffix("-") for line in lines) == word
    assert all(line.endswith("-") for line in lines[:-1]) and len(lines) > 2
    assert setting.size > 2 * (1_000 / shaped(word, "Bold").width)


def test_a_word_that_fits_at_a_smaller_size_stays_whole() -> None:
    assert set_lines("Rechtsschutzversicherung") == ["Rechtsschutzversicherung"]


@pytest.mark.parametrize(
    "text",
    [
        "extra\u00adordi\u00adnari" + "os" * 30 + "\u00adly",
        "الماتي" * 20,  # joined letters take no hyphen
        "0123456789abcdef" * 6,
        "https://example.org/2024/01/" + "a" * 90,
    ],
)
def test_what_else_no_line_holds_is_parted_and_nothing_is_lost(text: str) -> None:
    found = set_lines(text)
    assert len(found) > 1
    assert "".join(found).replace("-", "") == text.replace("-", "")


def test_a_line_ends_after_a_hyphen_and_between_chinese_characters_but_not_before_a_comma() -> None:
    assert [part.text for part in parts("court-martial 1939-45 e-mail and/or")] == [
        "court-", "martial", "1939-45", "e-mail", "and/", "or",
    ]  # fmt: skip
    assert [part.text for part in parts("「阿拉木图」，BBC的一周。")] == [
        "「阿", "拉", "木", "图」，", "BBC", "的", "一", "周。",
    ]  # fmt: skip
    assert [part.text for part in parts("สัปดาห์\u200bใน อัลมาตี")] == ["สัปดาห์\u200b", "ใน", "อัลมาตี"]


# ------------------------------------------------------------------------------------------------- ink


def test_ink_is_the_area_that_a_shape_covers() -> None:
    mask = pill(8, 20)
    assert mask.size == (8, 20)
    area = np.sum(np.asarray(mask, dtype=float)) / 255
    assert abs(area - (8 * 12 + np.pi * 16)) < 1


def test_a_letter_stands_where_it_is_put() -> None:
    stain = letters(shaped("H", "Bold"), 100, 10, 200)
    assert stain is not None
    assert stain.top + stain.mask.height == 200  # on its base
    assert 10 <= stain.left < 15
    rows = np.asarray(stain.mask)
    assert np.max(rows) == 255 and np.min(rows) == 0  # with what lies between its stems left free


def test_spaces_have_no_ink() -> None:
    assert letters(shaped("  ", "Bold"), 100, 0, 0) is None
