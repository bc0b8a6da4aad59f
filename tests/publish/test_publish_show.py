"""A show is made once, says what each of its fields is for, and is refused with file, line and field."""

from __future__ import annotations

import dataclasses
import struct
import tempfile
import warnings
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition import settings
from audioedition.errors import PublishError, SettingsError
from audioedition.plaintext import clean
from audioedition.publish.categories import CATEGORIES, all_names, find_category
from audioedition.publish.cover import check_cover
from audioedition.publish.init_show import show_yaml
from audioedition.publish.show import Funding, Show, completed, podcast_guid, problems, read_show

from .episodes import make_show, picture, unhurried


def test_a_show_that_is_made_is_read_back_as_it_was_given(tmp_path: Path) -> None:
    funding = Funding("https://example.org/give", "Give: yes")
    made = make_show(tmp_path, funding=funding, copyright_line="© 2025 Example", locked=False, kind="serial")
    assert read_show(tmp_path) == made
    assert made.base_url == made.link == "https://radio.example.org/show/"
    assert made.feed_url == "https://radio.example.org/show/feed.xml"


def test_a_title_and_an_address_are_enough_for_a_show(tmp_path: Path) -> None:
    show = make_show(tmp_path, author=None, email=None, description=None, category="News")
    assert (show.author, show.description, show.email) == ("Example Radio", "Example Radio", None)
    assert read_show(tmp_path) == show


def test_every_field_of_a_show_is_written_under_a_comment(tmp_path: Path) -> None:
    make_show(tmp_path)
    lines = (tmp_path / "show.yaml").read_text(encoding="utf-8").splitlines()
    for field in dataclasses.fields(Show):
        places = [i for i, line in enumerate(lines) if line.lstrip("#").startswith(f"{field.name}: ")]
        assert len(places) == 1, field.name
        assert lines[places[0] - 1].startswith("# "), field.name


def test_the_example_of_an_unset_field_is_itself_valid(tmp_path: Path) -> None:
    make_show(tmp_path, email=None)
    path = tmp_path / "show.yaml"
    text = path.read_text(encoding="utf-8")
    for field in ("email", "copyright", "funding", "ai_content"):
        text = text.replace(f"\n#{field}: ", f"\n{field}: ")
    path.write_text(text, encoding="utf-8")
    show = read_show(tmp_path)
    assert show.email and show.copyright and show.funding and show.ai_content


def test_the_guid_of_a_podcast_is_the_one_of_the_specification() -> None:
    assert podcast_guid("https://podnews.net/rss") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert podcast_guid("http://mp3s.nashownotes.com/pc20rss.xml/") == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def test_a_show_keeps_its_guid_when_it_moves(tmp_path: Path) -> None:
    made = make_show(tmp_path)
    path = tmp_path / "show.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("radio.example.org", "new.example.org"), encoding="utf-8")
    assert read_show(tmp_path).guid == made.guid


def test_a_show_is_never_overwritten(tmp_path: Path) -> None:
    make_show(tmp_path)
    before = (tmp_path / "show.yaml").read_bytes()
    with pytest.raises(PublishError, match=r"show\.yaml: is there already"):
        make_show(tmp_path, title="Another")
    assert (tmp_path / "show.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"base_url": "radio.example.org"}, ["base_url", "https://"]),
        ({"base_url": "ftp://example.org/"}, ["base_url", "https://"]),
        ({"base_url": "https://пример.рф/"}, ["base_url", "ASCII"]),
        ({"base_url": "https://example.org/a b/"}, ["base_url"]),
        ({"base_url": "https://example.org/?feed=1"}, ["base_url", "without ?"]),
        ({"base_url": "https://name:word@example.org/"}, ["base_url"]),
        ({"base_url": "https://example.org/p/feed.xml"}, ["base_url", "a file in it", "write https://example.org/p/"]),
        ({"base_url": "https://example.org/Index.HTML/"}, ["base_url", "write https://example.org/"]),
        ({"description": ""}, ["description", "expected text"]),
        ({"author": " "}, ["author", "expected text"]),
        ({"link": "example.org"}, ["link", "https://"]),
        ({"email": "nobody"}, ["email", "name@example.org"]),
        ({"language": "English please"}, ["language", "pt-BR"]),
        ({"category": "Documentary"}, ["category", "did you mean Society & Culture > Documentary"]),
        ({"category": "Newz"}, ["category", "did you mean News", "known are Arts, Business"]),
        ({"category": "News > Weather"}, ["category", "known in News are Business News"]),
        ({"category": "History > Rome"}, ["category", "History has no subcategories"]),
        ({"description": "é" * 2001}, ["description", "4002 bytes", "4000"]),
        ({"title": "x" * 256}, ["title", "256", "255"]),
        ({"title": "half \ud83d"}, ["title", "surrogate"]),
        ({"title": "  "}, ["title", "expected text"]),
        ({"title": "\0"}, ["title", "U+0000", "control character"]),
        ({"author": "A\x1b[31m Press"}, ["author", "U+001B"]),
        ({"description": "Read\x07 aloud.\nTwice."}, ["description", "U+0007"]),
        ({"copyright_line": "© 2025\x9b"}, ["copyright", "U+009B"]),
        ({"ai_content": "\x7f"}, ["ai_content", "U+007F"]),
        ({"funding": Funding("https://example.org/", "\x00")}, ["funding", "U+0000"]),
    ],
)
def test_a_wrong_value_makes_no_show(tmp_path: Path, values: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(PublishError) as error:
        make_show(tmp_path / "show", **values)
    for word in words:
        assert word in str(error.value)
    assert not (tmp_path / "show" / "show.yaml").exists()


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        ('category: "Society', 'category: "Sociology', ["category", "no such category", "did you mean Society"]),
        ("explicit: false", "explicit: maybe", ["explicit", "expected true or false", "maybe"]),
        ("locked: true", "lokced: true", ["lokced", "no such field", "did you mean locked"]),
        ('type: "episodic"', "type: daily", ["type", "episodic or serial", "daily"]),
        ('base_url: "https', 'base_url: "gopher', ["base_url", "gopher"]),
        ('cover: "cover.jpg"', "cover: ../cover.jpg", ["cover", "in the show's folder"]),
        ('cover: "cover.jpg"', "cover: cover.gif", ["cover", ".jpg or .png"]),
        ('guid: "', 'guid: "no ', ["guid", "UUID"]),
    ],
)
def test_a_wrong_line_is_named_with_file_line_and_field(
    tmp_path: Path, was: str, becomes: str, words: list[str]
) -> None:
    make_show(tmp_path)
    path = tmp_path / "show.yaml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(f"\n{was}") + 1].count("\n") + 1
    path.write_text(text.replace(f"\n{was}", f"\n{becomes}"), encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        read_show(tmp_path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    for word in words:
        assert word in str(error.value)


def test_a_show_written_by_hand_without_a_guid_is_told_which_to_write(tmp_path: Path) -> None:
    text = "title: A\nbase_url: https://podnews.net\nauthor: B\ndescription: C\n"
    (tmp_path / "show.yaml").write_text(text)
    with pytest.raises(
        SettingsError, match=f"guid: is missing; write guid: {podcast_guid('https://podnews.net/feed.xml')}"
    ):
        read_show(tmp_path)


def test_a_folder_without_a_show_is_refused_with_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"audioedition show init '.*/my show' --title .* --base-url https://"):
        read_show(tmp_path / "my show")


def words(longest: int) -> st.SearchStrategy[str]:
    """Any text that a feed can hold."""
    return st.text(min_size=1, max_size=longest).map(clean).filter(str.strip)


@unhurried
@given(title=words(200), description=words(900))
def test_any_words_go_into_a_show_and_come_out_the_same(title: str, description: str) -> None:
    show = completed(Show(title, "https://example.org", title, description, guid=podcast_guid("https://a")))
    assert not list(problems(show))
    assert settings.load(Show, settings.SettingsFile("show.yaml", show_yaml(show))) == show
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "show.yaml").write_bytes(show_yaml(show).encode())
        assert read_show(Path(folder)) == show


def test_the_categories_are_apples_110() -> None:
    assert len(CATEGORIES) == 19
    assert len(all_names()) == len(set(all_names())) == 110
    assert find_category("  society & culture>DOCUMENTARY ") == ("Society & Culture", "Documentary")
    assert find_category("True Crime") == ("True Crime", None)


# ------------------------------------------------------------------------------------------------ covers


def bare_png(side: int) -> bytes:
    """A picture of which there is nothing but its size, as a bomb of pixels begins."""
    parts = ((b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(b"")))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("url", ["https://feed.xml/", "https://example.org/feed.xml.d/", "https://example.org/v1.2/"])
def test_an_address_of_a_folder_is_taken_though_it_has_a_dot(tmp_path: Path, url: str) -> None:
    assert make_show(tmp_path, base_url=url).base_url == url


def test_a_given_cover_is_copied_under_a_plain_name(tmp_path: Path) -> None:
    given_cover = tmp_path / "Наша обложка.PNG"
    given_cover.write_bytes(picture(3000, "PNG"))
    show = make_show(tmp_path / "show", cover=given_cover)
    assert show.cover == "cover.png"
    assert (tmp_path / "show" / "cover.png").read_bytes() == given_cover.read_bytes()


def test_a_cover_that_lies_in_the_folder_is_used_and_not_drawn_over(tmp_path: Path) -> None:
    (tmp_path / "cover.jpg").write_bytes(picture(1500))
    make_show(tmp_path)
    assert (tmp_path / "cover.jpg").read_bytes() == picture(1500)


def test_the_given_cover_may_lie_in_the_folder_already(tmp_path: Path) -> None:
    (tmp_path / "art.jpg").write_bytes(picture())
    assert make_show(tmp_path, cover=tmp_path / "art.jpg").cover == "art.jpg"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["art.jpg", "show.yaml"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.jpg", picture(1399), "1399 × 1399 pixels"),
        ("a.jpg", picture(3001), "3001 × 3001 pixels"),
        ("a.jpg", picture(1400, "PNG"), "PNG by its content; name it a.png"),
        ("a.png", picture(1400, "JPEG"), "JPEG by its content; name it a.jpg"),
        ("a.jpg", picture(1400, "JPEG", "CMYK"), "CMYK"),
        ("a.jpg", picture(1400, "GIF", "P"), "no whole JPEG or PNG"),
        ("a.jpg", picture()[:3000], "no whole JPEG or PNG"),
        ("a.png", picture(1400, "PNG")[:300], "no whole JPEG or PNG"),
        ("a.jpg", b"", "no whole JPEG or PNG"),
        ("a.png", bare_png(13_000), "13000 × 13000 pixels; a cover is square"),
        ("a.png", bare_png(200_000), "it is too large; .* a cover is square"),
    ],
)
def test_a_cover_that_directories_refuse_is_refused_here(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PublishError, match=words), warnings.catch_warnings():
        warnings.simplefilter("error")
        check_cover(tmp_path / name)
    with pytest.raises(PublishError, match=words):
        make_show(tmp_path / "show", cover=tmp_path / name)
    assert not (tmp_path / "show").exists()
