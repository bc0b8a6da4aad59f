"""Web pages: who took a picture is not read, and what is said of it is."""

from __future__ import annotations

import time

import pytest

from audioedition.article.html.credits import bracketed_credit, credit_begin, is_credit, is_picture_credit

from .pages import TEXT, page, read, skipped

CAPTIONS = [
    ("A road. Photo: Anna Smith", "A road."), ("A road in May Foto: M. Scholz/dpa", "A road in May"),
    ("A road. Photograph: AFP via Getty Images", "A road."), ("A road | Bild: Anna Smith", "A road"),
    ("A road<br>Photo by Anna Smith", "A road"), ("A road (Photo Anna Smith. AFP)", "A road"),
    ("A road in the dark Getty Images", "A road in the dark"), ("A road in rainCredit: Getty", "A road in rain"),
    ("A road.Credit...Anna Smith/The Herald", "A road."), ("A road. © Anna Smith", "A road."),
    ("A road (Reuters)", "A road"), ("He came on May 3. Anna Smith (Reuters)", "He came on May 3."),
    ("He came to the river. Anna Lena Smith", "He came to the river."),
    ("다리를 건너고 있다. 연합뉴스", "다리를 건너고 있다."),
    ("다리를 건너고 있다. 고영권 기자", "다리를 건너고 있다."), ("다리 모습. [사진 출처 = 시청]", "다리 모습."),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "said"), CAPTIONS)
def test_a_credit_behind_a_caption_is_not_read(caption: str, said: str) -> None:
    found = page(f"<main>{TEXT}<figure><figcaption>{caption}</figcaption></figure>{TEXT}</main>")
    assert read(found) == [said]
    assert "who took the picture" in skipped(found).values()


@pytest.mark.parametrize(
    "caption",
    [
        "He told Reuters.",
        "The picture: a cat",
        "In the photo: J. Smith. He left.",
        "PARIS in the morning",
        "He came to the river / Reuters was late",
        "Who was it? A man of Perm",
        "1914",
    ],
)
def test_a_caption_without_a_credit_is_read_as_it_is(caption: str) -> None:
    assert read(page(f"<main>{TEXT}<figure><figcaption>{caption}</figcaption></figure></main>")) == [caption]


OF_PICTURES = [
    "Photo: Anna Smith", "Photo (cc) : svenwerk", "Photo by Ricardo Gomez Angel", "Foto: privat",
    "Image: @anna.smith", "Imagen | Dacia, Tesla y Mercedes", "Image source, Getty Images",
    "مصدر الصورة، Getty Images", "写真:共同", "Photograph: Adrian Malloch for the Guardian",
    "Photo courtesy of Anna Smith", "Photo / Anna Smith", "(Photo Anna Smith)", "Photo credit: Anna Smith",
    "[Foto: Anna Smith/dpa]", "Фото: Анна Смит", "Zdjęcie: Jan Kowalski", "Photo: St. John Post",
]  # fmt: skip
OF_CAPTIONS = [
    "© Anna Smith", "Copyright 2016 The Herald", "(AP Photo/John Doe, File)", "Getty Images/iStockphoto",
    "Copyright Anna Smith", "Credit: Anna Smith", "Credit...Anna Smith/The Herald", "CreditCredit",
    "CreditAnna Smith", "AP Photo/John Doe", "Reuters", "(AFP)", "AFP via Getty Images", "M. Scholz/dpa",
    "Anna Smith / Getty Images", "Source: Reuters",
]  # fmt: skip
OF_NOBODY = [
    "Photo: it shows that he came.", "Photo: A man walks down the road", "Photo: Prisoners at work",
    "Image: 12 megapixels", "Photo: Anna Smith, left, speaks to Bob", "Photo: Anna Smith. He left.",
    "Photographer: Anna", "Images of Anna", "He told Reuters.", "Reuters was late", "By Anna", "Source code",
    "Via Roma in Turin", "Creditors: Anna", "(Reuters reports from the river)", "A road",
]  # fmt: skip


def test_who_took_a_picture_is_told_from_what_is_said_of_it() -> None:
    faults = [words for words in OF_PICTURES if not is_picture_credit(words)]
    faults += [words for words in OF_CAPTIONS if is_picture_credit(words) or not is_credit(words)]
    faults += [words for words in OF_NOBODY if is_picture_credit(words) or is_credit(words)]
    assert not faults


def test_a_credit_in_brackets_at_the_end_of_a_paragraph_is_not_read() -> None:
    found = page(f"<main>{TEXT}<p>They went to the river. (Photo: Anna Smith)</p>{TEXT}</main>")
    assert read(found) == ["They went to the river."]


def test_a_bracket_at_the_end_of_a_paragraph_is_read() -> None:
    words = "They went to the river (photo: see above and below)"
    assert read(page(f"<main>{TEXT}<p>{words}</p>{TEXT}</main>")) == [words]


HOSTILE = ["Photo: " * 9000, "Foto von A" * 9000, "(" * 60_000, "(a" * 30_000, "Photo: " + "A" * 110, "A. " * 30_000]


@pytest.mark.parametrize("caption", HOSTILE)
def test_no_caption_takes_long(caption: str) -> None:
    begun = time.process_time()
    credit_begin(caption)
    bracketed_credit(caption)
    is_credit(caption)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="end.png" alt="Boris Orlov" width="13" height="12">',
        '<img src="/img/icon_zoom.svg" alt="Enlarge">',
        '<a href="#top"><img src="up.gif" alt="top"></a>',
        '<img src="a.jpg" alt="20220728100606_215">',
        '<img src="a.jpg" alt="shutterstock 2416896949 A lock on a gate">',
        '<img src="a.jpg" alt="Anna Holm">',
        "<figure><img src='a.jpg'><figcaption>01:53</figcaption></figure>",
        "<figure><img src='a.jpg'><div class='credits'><em>Boris Orlov, the agency of the north</em></div></figure>",
    ],
)
def test_icons_files_and_the_author_s_picture_are_not_read(picture: str) -> None:
    assert read(page(f"<main>{TEXT}{picture}{TEXT}</main>", '<meta name="author" content="Anna Holm">')) == []


@pytest.mark.parametrize(
    "shown",
    [
        '<img src="iconic-bridge.jpg" alt="A bridge in the snow" width="400" height="30">',
        '<a href="#" onclick="return false"><img src="b.jpg" alt="A bridge in the snow"></a>',
        '<a href="#large"><img src="b.jpg" alt="A bridge in the snow"></a>',
    ],
)
def test_a_picture_that_is_no_icon_is_read(shown: str) -> None:
    assert read(page(f"<main>{TEXT}{shown}{TEXT}</main>")) == ["A bridge in the snow"]
