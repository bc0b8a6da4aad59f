"""Tags and chapters: read back by mutagen and FFmpeg, and byte by byte as a strict reader would."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.id3 import CHAPTER_LIMIT, tag_bytes
from audioedition.edition.iso639 import iso_639_2
from audioedition.edition.mp3 import encode, write_mp3
from audioedition.edition.tags import Tags

from .sound import RATE, noise

FULL = Tags(
    title="Неделя в Алма-Ате, часть третья",
    author="Grigory Pasko",
    series="A Week in Almaty",
    part=3,
    date="2009-09-15T10:30:00",
    language="ru",
    summary="Третий день.\nСуд.",
    lyrics="Первая строка\r\nвторая " + "ә" * 5_000,
    link="https://example.org/неделя?a=%20б",
    cover=b"\xff\xd8\xff" + bytes(3_000),
    tool="audioedition 0.1.0",
    encoder="LAME4.0, 64 kbit/s",
    synthetic="The voices are synthetic.",
)


def marks(*titles: str) -> list[ChapterMark]:
    return [ChapterMark(title, 2.0 * place, 2.0 * place + 2) for place, title in enumerate(titles)]


def frames(tag: bytes) -> Iterator[tuple[str, bytes]]:
    """The frames of a v2.3 tag in the order of the file, read as strictly as the standard has it."""
    assert tag[:6] == b"ID3\x03\x00\x00"  # version 2.3.0, no flag set
    assert all(byte < 128 for byte in tag[6:10])
    size = sum(byte << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))
    assert size == len(tag) - 10
    place = 10
    while place < len(tag):
        name, length, flags = struct.unpack(">4sIH", tag[place : place + 10])
        assert flags == 0
        assert name.isalnum()
        yield name.decode(), tag[place + 10 : place + 10 + length]
        place += 10 + length
    assert place == len(tag)


def read(tag: bytes) -> Any:
    return ID3(io.BytesIO(tag + bytes(4)), translate=False)  # type: ignore[no-untyped-call]


def heard_chapters(path: Path) -> list[tuple[float, float, str]]:
    with av.open(str(path)) as container:
        found: list[Any] = list(container.chapters())
        return [
            (float(c["start"] * c["time_base"]), float(c["end"] * c["time_base"]), c["metadata"]["title"])
            for c in found
        ]


def test_every_field_is_read_back() -> None:
    tag = read(tag_bytes(FULL))
    texts = {name: tag[name].text[0] for name in ("TIT2", "TPE1", "TALB", "TRCK", "TYER", "TDAT", "TIME", "TLAN")}
    assert texts == {
        "TIT2": FULL.title,
        "TPE1": "Grigory Pasko",
        "TALB": "A Week in Almaty",
        "TRCK": "3",
        "TYER": "2009",
        "TDAT": "1509",
        "TIME": "1030",
        "TLAN": "rus",
    }
    assert tag["TCON"].text == ["Podcast"]
    assert (tag["TENC"].text, tag["TSSE"].text) == ([FULL.tool], [FULL.encoder])
    assert tag["TXXX:ai-content"].text == [FULL.synthetic]
    assert tag["COMM::rus"].text == ["Третий день.\nСуд."]
    assert tag["USLT::rus"].text == "Первая строка\nвторая " + "ә" * 5_000
    assert tag["WOAF"].url == "https://example.org/%D0%BD%D0%B5%D0%B4%D0%B5%D0%BB%D1%8F?a=%20%D0%B1"
    picture = tag["APIC:"]
    assert (picture.mime, int(picture.type), picture.data) == ("image/jpeg", 3, FULL.cover)


def test_what_is_not_known_is_not_written() -> None:
    assert [name for name, _ in frames(tag_bytes(Tags("A title")))] == ["TIT2", "TCON"]


@pytest.mark.parametrize("date, expected", [("2009", ["TYER"]), ("2009-09", ["TYER"]), ("soon", []), (None, [])])
def test_only_the_known_part_of_a_date_is_written(date: str | None, expected: list[str]) -> None:
    names = [name for name, _ in frames(tag_bytes(Tags("A title", date=date)))]
    assert [name for name in names if name in ("TYER", "TDAT", "TIME")] == expected


def test_a_host_in_other_letters_becomes_ascii() -> None:
    assert read(tag_bytes(Tags("T", link="https://пример.рф/а")))["WOAF"].url == "https://xn--e1afmkfd.xn--p1ai/%D0%B0"


def test_text_is_latin_1_or_utf_16_with_its_mark_and_no_line_end() -> None:
    bodies = dict(frames(tag_bytes(Tags("Two\nlines\x00", series="Әлем"))))
    assert bodies["TIT2"].rstrip(b"\0") == b"\0Two lines".rstrip(b"\0")
    assert bodies["TALB"].startswith(b"\x01\xff\xfe")


def test_chapters_stand_in_time_order_in_the_file_with_one_table() -> None:
    # Lengths that mutagen would sort otherwise.
    chapters = marks("A very long title " * 10, "Б", "Short", "Неделя " * 40, "x")
    found = list(frames(tag_bytes(FULL, list(reversed(chapters)))))
    assert [name for name, _ in found].count("CTOC") == 1
    table = dict(found)["CTOC"]
    assert table[:6] == b"toc\0" + bytes([0b11, 5])
    bodies = [body for name, body in found if name == "CHAP"]
    assert table[6:].split(b"\0")[:5] == [body.split(b"\0")[0] for body in bodies]
    for number, body in enumerate(bodies):
        times = struct.unpack(">IIII", body[body.index(b"\0") + 1 :][:16])
        assert times == (2_000 * number, 2_000 * number + 2_000, 0xFFFFFFFF, 0xFFFFFFFF)
    assert found[-1][0] == "APIC"


def test_ffmpeg_lists_the_chapters_in_order_with_long_titles_whole(tmp_path: Path) -> None:
    titles = ["Short", "x" * 300, "Неделя в Алма-Ате, часть третья " * 6, "Д", "🎙 after all"]
    titles = [" ".join(title.split()) for title in titles]
    write_mp3(tmp_path / "a.mp3", [encode(noise(10 * RATE))], tag=tag_bytes(FULL, marks(*titles)))
    assert heard_chapters(tmp_path / "a.mp3") == [
        (2.0 * place, 2.0 * place + 2, title) for place, title in enumerate(titles)
    ]
    with av.open(str(tmp_path / "a.mp3")) as container:
        assert container.metadata["title"] == FULL.title
        assert container.metadata["artist"] == FULL.author
        assert container.metadata["date"].startswith("2009")


def test_of_more_chapters_than_a_table_can_hold_the_last_covers_the_rest() -> None:
    tag = read(tag_bytes(Tags("T"), marks(*map(str, range(300)))))
    chapters = tag.getall("CHAP")
    assert len(chapters) == len(tag["CTOC:toc"].child_element_ids) == CHAPTER_LIMIT
    assert tag["CHAP:chp254"].end_time == 600_000


def test_all_255_chapters_are_seen_by_ffmpeg(tmp_path: Path) -> None:
    write_mp3(tmp_path / "a.mp3", [encode(noise(RATE))], tag=tag_bytes(Tags("T"), marks(*map(str, range(255)))))
    assert [title for _, _, title in heard_chapters(tmp_path / "a.mp3")] == [str(number) for number in range(255)]


def test_the_same_values_give_the_same_bytes() -> None:
    assert tag_bytes(FULL, marks("a", "b")) == tag_bytes(FULL, marks("a", "b"))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), max_size=12))
def test_any_titles_make_a_tag_that_reads_back(titles: list[str]) -> None:
    data = tag_bytes(Tags("T"), marks(*titles))
    assert sum(name == "CHAP" for name, _ in frames(data)) == len(titles)
    tag = read(data)
    for number in range(len(titles)):
        assert tag[f"CHAP:chp{number}"].start_time == 2_000 * number


@pytest.mark.parametrize(
    "language, code",
    [("en", "eng"), ("kk", "kaz"), ("pt-BR", "por"), ("ZH_hans", "zho"), ("qaa", "qaa"), ("xx", "und"), (None, "und")],
)
def test_languages_have_three_letters(language: str | None, code: str) -> None:
    assert iso_639_2(language) == code
