"""Who says what where a sentence is in two scripts: each part goes to a voice that can read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import from_text, read
from audioedition.policy import HouseRules
from audioedition.script import segment


def spoken(text: str, language: str = "en") -> list[tuple[str, str]]:
    script = segment(from_text(text, language), HouseRules())
    return [(unit.language, unit.text) for unit in script.units if unit.span]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "«Не бойся», said the ferryman.", [("ru", "«Не бойся»,"), ("en", "said the ferryman.")]),
        ("en", 'He called it "пошлость" and laughed.', [
            ("en", "He called it"), ("ru", '"пошлость"'), ("en", "and laughed."),
        ]),
        ("en", "The word спасибо means thanks.", [("en", "The word"), ("ru", "спасибо"), ("en", "means thanks.")]),
        ("en", "“Пойдём” — he said — “Пойдём домой”.", [
            ("ru", "“Пойдём” —"), ("en", "he said —"), ("ru", "“Пойдём домой”."),
        ]),
        ("en", "It is written λόγος in Greek.", [("en", "It is written"), ("el", "λόγος"), ("en", "in Greek.")]),
        ("zh", "他说never mind about it的意思是没关系。", [
            ("zh", "他说"), ("en", "never mind about it"), ("zh", "的意思是没关系。"),
        ]),
        ("ru", "Он купил PDF Expert for iPad и ушёл.", [
            ("ru", "Он купил"), ("en", "P.D.F Expert for iPad"), ("ru", "и ушёл."),
        ]),
        ("en", "They ate sushi (すし) and left.", [("en", "They ate sushi"), ("ja", "すし"), ("en", "and left.")]),
        ("en", "The sign said さようなら and no more.", [
            ("en", "The sign said"), ("ja", "さようなら"), ("en", "and no more."),
        ]),
        ("en", "The character 水 means water.", [("en", "The character"), ("zh", "水"), ("en", "means water.")]),
        ("en", "He wrote আমার ভাষা on the wall.", [("en", "He wrote"), ("bn", "আমার ভাষা"), ("en", "on the wall.")]),
        ("fa", "او به خانه رفت.", [("fa", "او به خانه رفت.")]),
        ("ru", "Он сказал «never mind» и ушёл.", [("ru", "Он сказал"), ("en", "“never mind”"), ("ru", "и ушёл.")]),
        ("ru", 'Паромщик сказал: "Never mind, it will be all right."', [
            ("ru", "Паромщик сказал:"), ("en", '"Never mind, it will be all right."'),
        ]),
        ("ru", "По-французски это — «comme il faut», и всё тут.", [
            ("ru", "По-французски это —"), ("fr", "«comme il faut»,"), ("ru", "и всё тут."),
        ]),
        ("ru", "Он ушёл <br><br> домой.", [("ru", "Он ушёл <br><br> домой.")]),
        ("ru", "Он <span class=x>уже там</span>.", [("ru", "Он <span class=x>уже там</span>.")]),
    ],
)  # fmt: skip
def test_words_in_other_letters_are_apart(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Вчера в журнале The New Yorker вышла статья про iPhone и BBC."),
        ("ru", "Компания Apple выпустила Mac OS."),
        ("en", "The angle α and the letter Ж are symbols here."),
        ("en", "Nothing here is foreign, not even the café."),
        ("en", "A film of 240 μm, where πa² and ρω/η are small (ΓL), and χ² too."),
        ("ru", "Он читал сайт stihi.ru и писал на player.setav@example.com письма."),
        ("zh", "正赶上digital ocean在搞促销，前几天收到一个的促销码。"),
        ("ja", "東京へカメラを持って行った。"),
        ("zh", "他在北京用iPhone拍照。"),
    ],
)
def test_names_terms_and_symbols_stay_where_they_are(language: str, text: str) -> None:
    assert [one for one, _ in spoken(text, language)] == [language]


QUOTED = "“Я вас любил: любовь ещё, быть может, в душе моей угасла не совсем”"


def test_a_short_sentence_stays_with_the_article_though_its_paragraph_quotes_at_length() -> None:
    assert spoken(f"Pushkin was shorter. {QUOTED}, he wrote.") == [
        ("en", "Pushkin was shorter."), ("ru", f"{QUOTED},"), ("en", "he wrote."),
    ]  # fmt: skip


def test_a_note_on_a_long_quotation_is_in_the_language_of_the_article() -> None:
    notes = [words for words in spoken(f"{QUOTED} [in 1829 – Trans.], he wrote.") if "twenty-nine" in words[1]]
    assert notes == [("en", "in eighteen twenty-nine.")]


def test_a_note_is_parted_too() -> None:
    assert spoken("The wolf came [in the original: «серый волк» and nothing else–Trans.] at night.") == [
        ("en", "The wolf came"),
        ("en", "at night."),
        ("en", "in the original:"),
        ("ru", "«серый волк»"),
        ("en", "and nothing else."),
    ]


def test_a_sentence_in_parts_is_one_sentence() -> None:
    script = segment(from_text("He said «Не бойся» and rowed on.", "en"), HouseRules())
    parts = [unit for unit in script.units if unit.span]
    assert len({unit.sentence for unit in parts}) == 1
    assert [unit.pause_after for unit in parts[:2]] == ["join", "join"]


def test_brackets_are_parted_too() -> None:
    assert spoken("He went (to the Большой театр, that is) in May.") == [
        ("en", "He went, to the"),
        ("ru", "Большой театр,"),
        ("en", "that is, in May."),
    ]


def test_what_an_editor_has_said_otherwise_stays_together(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe saw the Большой театр, no less, in May.\n")
    (tmp_path / "a.yaml").write_text('language: en\nedits: [{find: "Большой театр, no less", say: "Bolshoi"}]\n')
    units = segment(read(tmp_path / "a.txt"), HouseRules()).units
    assert [unit.text for unit in units if unit.kind == "sentence"] == ["He saw the Bolshoi, in May."]
