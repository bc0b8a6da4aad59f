"""Text files in other encodings than UTF-8: told from their bytes, said by the user, or refused."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.errors import ArticleError, SettingsError
from audioedition.model import Article, Metadata
from audioedition.pipeline.plan import plan_article

from ..command import audioedition
from ..golden import ARTICLES
from ..table import assert_each

RUSSIAN = "Письмо из Перми\n\nПоезд пришёл в 7 утра, и на вокзале не было ни души. «Вас тут ждут», — сказал сторож.\n"
UKRAINIAN = "Лист із Києва\n\nЇхній поїзд прийшов о сьомій, і на вокзалі не було нікого, крім єдиного сторожа.\n"
FRENCH = "La lettre\n\n« Où êtes-vous ? » écrivait-il à sa sœur, déjà âgée – elle l’a gardée…\n"
GERMAN = "Der Brief\n\nEr lag in der Küche, zwischen Öl und Brot: „Wer öffnet ihn?“, fragte die Großmutter.\n"
SPANISH = "La carta\n\n¿Quién la abrió? El señor Ibáñez, según él mismo contó después, en la habitación.\n"
ITALIAN = "La lettera\n\nPerché non è più tornato? Nessuno l’ha saputo, né allora né poi: così è la città.\n"
ENGLISH = "The letter\n\n“Who opened it?” she said – and nobody’s answer came…\n"
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig")
TEXTS = [
    *((RUSSIAN, codec) for codec in ("cp1251", "koi8-r", "cp866", *WIDE)),
    *((UKRAINIAN, codec) for codec in ("cp1251", "koi8-u", *WIDE)),
    *((text, codec) for text in (FRENCH, GERMAN, SPANISH, ITALIAN, ENGLISH) for codec in ("cp1252", *WIDE)),
]


def given(tmp_path: Path, data: bytes, name: str = "a.txt", metadata: Metadata | None = None) -> Article:
    (tmp_path / name).write_bytes(data)
    return read(tmp_path / name, metadata)


def test_a_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    def law(codec: str, name: str, text: str) -> None:
        data = text.encode(codec, "ignore")
        assert given(tmp_path, data, name).text == data.decode(codec)

    assert_each(law, ((codec, name, text) for (text, codec), name in product(TEXTS, ("a.txt", "a.md"))))


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "cp866", "utf-16", "utf-16-be"])
def test_an_article_gives_the_same_plan_in_every_encoding(codec: str, tmp_path: Path) -> None:
    text = (ARTICLES / "pismo-iz-permi.txt").read_text(encoding="utf-8")
    text = text.encode(codec, "ignore").decode(codec)
    for folder, data in (("utf-8", text.encode()), ("other", text.encode(codec))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_bytes(data)
    plans = [plan_article(tmp_path / folder / "a.txt") for folder in ("utf-8", "other")]
    assert plans[0].script == plans[1].script
    assert [take.key for take in plans[0].cast.takes] == [take.key for take in plans[1].cast.takes]


def test_the_user_is_told_what_was_guessed_and_only_then(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("cp1251"))
    (notice,) = [line for line in plan_article(tmp_path / "a.txt").notices if "read as" in line]
    assert notice.startswith(f"{tmp_path / 'a.txt'} is read as Windows-1251")
    assert "--encoding" in notice
    for data in (RUSSIAN.encode(), RUSSIAN.encode("utf-16")):
        (tmp_path / "a.txt").write_bytes(data)
        assert not any("read as" in line for line in plan_article(tmp_path / "a.txt").notices)


def test_what_the_user_says_goes_before_what_is_seen(tmp_path: Path) -> None:
    polish = "Łódź\n\nŻycie jest krótkie, a noc długa.\n"
    (tmp_path / "a.txt").write_bytes(polish.encode("cp1250"))
    done = audioedition("plan", "a.txt", "--encoding", "windows-1250", "--json", cwd=tmp_path)
    assert done.json["title"] == "Łódź"
    (tmp_path / "a.yaml").write_text("encoding: windows-1250\n")
    assert read(tmp_path / "a.txt").text == polish
    assert "read as" not in audioedition("plan", "a.txt", cwd=tmp_path).text


def test_an_encoding_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some text.\n")
    done = audioedition("plan", "a.txt", "--encoding", "rot13", cwd=tmp_path)
    assert done.status == 2
    assert "expected an encoding such as windows-1251 or utf-16, got “rot13”" in done.err
    (tmp_path / "a.yaml").write_text("title: A\nencoding: klingon\n")
    with pytest.raises(SettingsError, match=r"a\.yaml:2: encoding: expected an encoding"):
        read(tmp_path / "a.txt")


def test_front_matter_of_another_program_may_name_an_encoding(tmp_path: Path) -> None:
    article = given(tmp_path, b"---\nencoding: whatever\n---\nThe text is here.\n")
    assert article.metadata.encoding is None


def test_a_format_that_says_its_encoding_itself_takes_none(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="leave `encoding` to plain text and Markdown"):
        given(tmp_path, b"<!doctype html><p>Text.</p>", "a.html", Metadata(encoding="koi8-r"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04\0\0text", "a binary file"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06", "a binary file"),
        ("Ένα μεγάλο κείμενο στα ελληνικά.\n".encode("cp1253"), "a.txt:1: not UTF-8, .*--encoding.*byte 0xb8"),
        ("Noël a été gelé à Orléans.\n".encode("mac-roman"), "its letters tell of no other encoding"),
        ("Привет, мир, это длинный текст".encode()[:-1] + b"\xff", "a.txt:1: not UTF-8 .byte .*save the file as UTF-8"),
        (RUSSIAN.encode("utf-16")[:-1], "not UTF-16-LE .byte"),
    ],
)
def test_what_is_no_text_or_in_no_known_encoding_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=message):
        given(tmp_path, data)


def test_what_is_not_in_the_encoding_that_was_said_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.txt:2: not UTF-8 .byte 0xe9 at 7"):
        given(tmp_path, b"one\ncaf\xe9\n", metadata=Metadata(encoding="utf-8"))


ODD = "One\ufeff line\r\nand\ranother.\n\nA half \ud83d of a pair, a zero \0 and\u2028 more.\r\n"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-32"])
def test_half_pairs_nuls_marks_and_mixed_line_ends_stay_in_the_text_and_are_never_said(
    codec: str, tmp_path: Path
) -> None:
    article = given(tmp_path, ODD.encode(codec, "surrogatepass"))
    assert article.text == ODD
    done = audioedition("plan", "a.txt", "--json", cwd=tmp_path)
    plan = json.loads(done.out)
    assert plan["source"]["chars"] == len(ODD)
    said = " ".join(unit["text"] for unit in plan["units"])
    assert "A half of a pair, a zero and more." in said
    assert not set(said) & set("\ufeff\ud83d\0")
    assert audioedition("plan", "a.txt", "--html", "-", cwd=tmp_path).status == 0
