"""`audioedition voices cast`: who speaks in an article, with which voice and why; and a series that remembers it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ..command import audioedition, fails

TALK = (
    "A Talk\n\nAnna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And where do you live?\n\nMoor: I live here.\n"
)
SECOND = TALK.replace("Anna Holm", "Ivan Petrov").replace("Holm:", "Petrov:")


def voices_of(article: Path) -> dict[str, str]:
    people = audioedition("voices", "cast", article, "--json").json["people"]
    return {person["name"]: person["voice"] for person in people}


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    article = tmp_path / "talk.txt"
    article.write_text(TALK)
    return article


def test_it_prints_lines_for_voices_yaml_with_counts_and_reasons(talk: Path) -> None:
    text = audioedition("voices", "cast", talk).text
    assert yaml.safe_load(text) == {"roles": {"person:Anna Holm": "joe", "person:Karl Moor": "heart-low"}}
    assert "  # 2 turns, 8 words; voice 1 of the pool" in text
    (talk.parent / "voices.yaml").write_text("roles:\n  person:Karl Moor: heart-aside\n")
    talk.with_suffix(".yaml").write_text("roles: {person:Anna Holm: joe-low}")
    anna, karl = (line for line in audioedition("voices", "cast", talk).text.splitlines() if "person:" in line)
    assert anna.endswith("talk.yaml:1 has it")
    assert karl.endswith("voices.yaml:2 has it")


def test_it_tells_how_far_the_voices_are_apart(talk: Path) -> None:
    assert (
        "heart and heart-low 5, joe and heart-low 8.5, heart and joe 13.5" in audioedition("voices", "cast", talk).text
    )
    distances = audioedition("voices", "cast", talk, "--json").json["distances"]
    assert [each["voices"] for each in distances] == [["heart", "joe"], ["heart", "heart-low"], ["joe", "heart-low"]]
    assert all(each["semitones"] >= 3 for each in distances)


def test_voices_that_stand_in_get_a_name(tmp_path: Path) -> None:
    article = tmp_path / "ru.txt"
    article.write_text(
        "Разговор\n\nАнна Хольм: Как вы поживаете?\n\nКарл Моор: Я здоров.\n\nХольм: А вы?\n\nМоор: Мы здоровы.\n"
    )
    printed = yaml.safe_load(audioedition("voices", "cast", article).text)
    assert printed["voices"]["pyttsx3-ru-4"] == {"engine": "pyttsx3", "voice": "ru", "language": "ru", "pitch": -4}
    assert audioedition("voices", "cast", article, "--write").status == 0
    assert yaml.safe_load((tmp_path / "voices.yaml").read_text()) == printed
    assert voices_of(article) == {"Анна Хольм": "pyttsx3-ru-4", "Карл Моор": "pyttsx3-ru+4"}


def test_a_person_has_the_same_voice_in_all_parts_of_a_series(talk: Path) -> None:
    done = audioedition("voices", "cast", talk, "--write")
    assert "2 people were added to" in done.err
    second = talk.with_name("second.txt")
    second.write_text(SECOND)
    assert voices_of(second) == {"Ivan Petrov": "joe-low", "Karl Moor": "heart-low"}
    assert "1 person was added to" in audioedition("voices", "cast", second, "--write").err
    assert "no people were added to" in audioedition("voices", "cast", second, "--write").err
    assert voices_of(talk) == {"Anna Holm": "joe", "Karl Moor": "heart-low"}


NEW = "  person:Anna Holm: joe\n  person:Karl Moor: heart-low\n"
FILES = [
    ("", f"roles:\n{NEW}"),
    ("# ours\n", f"# ours\nroles:\n{NEW}"),
    ("tables: skip", f"tables: skip\nroles:\n{NEW}"),
    ("roles:  # who\n  # the narrator\n  narrator: heart  # hers\n\ntables: skip\n",
     f"roles:  # who\n  # the narrator\n  narrator: heart  # hers\n{NEW}\ntables: skip\n"),
    ("roles:\n    narrator: heart", "roles:\n    narrator: heart\n" + NEW.replace("  p", "    p")),
    ("roles:\r\n  narrator: heart\r\n", "roles:\r\n  narrator: heart\r\n" + NEW.replace("\n", "\r\n")),
    ("roles: {narrator: heart}\n",
     'roles: {"person:Anna Holm": joe, "person:Karl Moor": heart-low, narrator: heart}\n'),
    ("roles: {}\n", 'roles: {"person:Anna Holm": joe, "person:Karl Moor": heart-low}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), FILES)
def test_what_stands_in_voices_yaml_stays_as_it_is(before: str, after: str, talk: Path) -> None:
    path = talk.parent / "voices.yaml"
    path.write_bytes(before.encode())
    done = audioedition("voices", "cast", talk, "--write")
    assert done.status == 0, done.err
    assert path.read_bytes().decode() == after


def test_a_voices_yaml_in_braces_is_told(talk: Path) -> None:
    (talk.parent / "voices.yaml").write_text("{roles: {narrator: heart}}")
    fails(audioedition("voices", "cast", talk, "--write"), "voices.yaml", "is written in braces", "paste the lines")


def test_another_voices_yaml_may_remember_them(talk: Path) -> None:
    shared = talk.parent / "show.yaml"
    shared.write_text("tables: skip\n")
    done = audioedition("voices", "cast", talk, "--write", "--voices", shared, "--json")
    assert done.json["written"] == str(shared)
    assert set(yaml.safe_load(shared.read_text())["roles"]) == {"person:Anna Holm", "person:Karl Moor"}
    assert not (talk.parent / "voices.yaml").exists()


def test_where_nobody_speaks_it_says_so_and_writes_nothing(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("A Title\n\nHe came and left.\n")
    done = audioedition("voices", "cast", article, "--write")
    assert (done.status, done.out) == (0, b"")
    assert "nobody speaks in turns" in done.err
    assert audioedition("voices", "cast", article, "--json").json["people"] == []
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_who_is_quoted_by_name_is_cast_too(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("A Title\n\n“I won’t go,” said Timur. He left.\n\n“Nor I,” said Ana Ruiz.\n")
    article.with_suffix(".yaml").write_text("quotations: voices\n")
    assert voices_of(article) == {"Timur": "joe", "Ana Ruiz": "heart-low"}
