"""`audioedition plan` for people: complete text, all skips with reasons, no control characters on the terminal."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from ..command import ROOT, at_a_terminal, audioedition

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")

TEXT = """A Title

He came [sic] to the city [1] by car […] and left [2]. He [laughs] waited [3] there [4] and here [5].

* * *

Then he came back with VAZ [oversight–Trans.] cars.
"""


def not_spoken(text: str) -> list[str]:
    """The lines of the last part of a plan, white space folded."""
    return [" ".join(line.split()) for line in text.partition("\nnot spoken\n")[2].splitlines()]


def plan_of(tmp_path: Path, text: str, name: str = "a.txt") -> str:
    (tmp_path / name).write_text(text)
    done = audioedition("plan", tmp_path / name)
    assert done.status == 0, done.err
    return done.text


def test_marks_passed_over_within_sentences_are_told_with_their_reasons(tmp_path: Path) -> None:
    told = not_spoken(plan_of(tmp_path, TEXT))
    for mark, why in (
        ("line 3, sic: [sic]", "“sic” is for the eye"),
        ("line 3, omission: […]", "an omission, heard as a short pause"),
        ("line 3, stage: [laughs]", "a stage direction"),
        ("line 7, tag: –Trans.]", "its voice says whose note it is"),
        ("line 5, punctuation: * * *", "a new scene: heard as a longer pause"),
    ):
        assert told[told.index(mark) + 1] == why


def test_many_marks_of_one_kind_are_counted(tmp_path: Path) -> None:
    told = not_spoken(plan_of(tmp_path, TEXT))
    place = told.index("line 3, reference: [1] and 4 more reference marks")
    assert told[place + 1] == "a reference mark is for the eye"
    assert not any("[3]" in line for line in told)


def test_many_lines_left_out_for_one_reason_are_counted(tmp_path: Path) -> None:
    lines = "\n\n".join(
        f"He came to the city {word}.\n\nClick here." for word in ("once", "again", "anew", "late", "soon")
    )
    told = not_spoken(plan_of(tmp_path, lines))
    assert [line for line in told if ": Click here" in line] == [
        "line 3, furniture: Click here. and 4 more, to line 19"
    ]


def test_where_a_reason_takes_many_words_their_number_is_printed(tmp_path: Path) -> None:
    few, many = (plan_of(tmp_path, f"He came.\n\n```\n{'open the door ' * n}\n```\n", "a.md") for n in (1, 9))
    assert any("(27 words)" in line for line in not_spoken(many))
    assert not any("words)" in line for line in not_spoken(few))


def test_a_long_name_of_role_and_voice_is_not_cut(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text(
        "voices: {a-voice-with-a-very-long-name-indeed: {engine: pyttsx3, voice: en}}\n"
        "roles: {translator: a-voice-with-a-very-long-name-indeed}\n"
    )
    assert "translator (a-voice-with-a-very-long-name-indeed)" in plan_of(tmp_path, TEXT)


def test_a_voice_that_stands_in_is_told_with_what_to_do(tmp_path: Path) -> None:
    text = plan_of(tmp_path, "Неделя в Алматы\n\nОн приехал в город на поезде и уехал домой.\n")
    (told,) = [line for line in text.splitlines() if line.startswith("note: ")]
    assert "narrator" in told and "“ru”" in told and "pyttsx3-ru" in told
    assert "`narrator/ru: VOICE`" in told and "`audioedition voices --language ru`" in told


def test_the_part_is_counted_in_the_articles_language(tmp_path: Path) -> None:
    text = plan_of(tmp_path, "Неделя в Алматы, часть 3\n\nОн приехал в город на поезде и уехал домой.\n")
    assert text.startswith("Неделя в Алматы, часть 3 · ru · ")


HOSTILE = (
    "A \x1b]0;owned\x07Title \x9b2J\n\nHe came \x1b[2J to \u202ethe\u202c city [\x1b[31mtext–V.\x07K.] and “left.\n\n"
    "Click here \x1b[8m.\n\nHe\x00 saw Zhovtis, Zhovtis \x1bP and Zovtis\x1b.\n"
)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("arguments", [["plan"], ["plan", "--json"], ["lexicon", "suggest"]])
def test_no_control_character_of_an_article_reaches_the_terminal(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(HOSTILE.replace("\x00", "").encode())
    (tmp_path / "a.yaml").write_text('edits: [{find: "saw", say: "s\\e[31maw"}]\n')
    done = audioedition(*arguments, tmp_path / "a.txt")
    assert done.status == 0, done.err
    assert not STEERING.search(done.text)
    assert not STEERING.search(done.err)
    assert "\\x1b" in done.text or "\\u001b" in done.text or arguments[0] == "lexicon"


def test_no_control_character_reaches_the_terminal_by_an_error(tmp_path: Path) -> None:
    for arguments in (["plan", "no\x1b[31m.txt"], ["plan", "a.txt", "--date", "\x1b[31m"], ["\x1b[31m"]):
        done = audioedition(*arguments, cwd=tmp_path)
        assert done.status in (1, 2)
        assert "31m" in done.err
        assert not STEERING.search(done.err)


def test_only_one_place_of_the_command_line_prints() -> None:
    for path in sorted((ROOT / "src" / "audioedition" / "cli").glob("*.py")):
        found = re.findall(r"click\.(?:echo|secho|style)\(|(?<![.\w])print\(", path.read_text())
        assert path.name == "terminal.py" or not found, path.name


@posix_only
def test_colours_are_for_terminals_and_for_who_wants_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    plain = audioedition("plan", tmp_path / "a.txt", env=os.environ | {"COLUMNS": "100"}).text
    assert "\x1b" not in plain
    assert "\x1b[" in at_a_terminal("plan", tmp_path / "a.txt", columns=100)
    for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert at_a_terminal("plan", tmp_path / "a.txt", columns=100, **variables) == plain


@posix_only
@pytest.mark.parametrize("columns", [24, 30, 40, 56, 80])
def test_a_plan_fits_a_narrow_terminal(columns: int, tmp_path: Path) -> None:
    plan_of(tmp_path, TEXT)
    script = at_a_terminal("plan", tmp_path / "a.txt", columns=columns, NO_COLOR="1").partition("not spoken")[0]
    assert max(map(len, script.splitlines()[1:])) <= columns
    assert " ".join(script.split()).startswith("A Title · en")


def test_the_voices_fit_a_narrow_terminal() -> None:
    listed = audioedition("voices", env=os.environ | {"COLUMNS": "30"}).text.partition("voices by language")[2]
    assert max(map(len, listed.splitlines()[1:])) <= 30
