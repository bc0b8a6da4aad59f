"""voices.yaml: an error names file, line, field and what was expected; files are laid over one another."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
import typing
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from audioedition import field_types, policy, safeyaml, settings
from audioedition.article import read
from audioedition.errors import SettingsError, VoiceError
from audioedition.pipeline.layers import default_rules, rules_sources
from audioedition.pipeline.plan import Plan, plan_article
from audioedition.policy import HouseRules

from .command import audioedition

DEFAULT = settings.SettingsFile("voices.yaml", default_rules())


def rules_of(beside: Path | None, named: Path | None = None) -> HouseRules:
    return settings.load(HouseRules, *rules_sources(beside, named))


# what stands in the file, the line, and what is told
WRONG = [
    ("voices:\n  anna:\n    engine: piper\n", 3, r"voices\.anna: voice is missing \(expected text\)"),
    ("voices: {a: {engine: piper, voice: joe, rate: fast}}", 1, "voices.a.rate: expected a number, got “fast”"),
    ("voices: {a: {engine: piper, voice: joe, rate: 9}}", 1, "rate: expected a number from 0.4 to 2.5, got 9"),
    ("voices:\n  a: {engine: piper, voice: joe, pitch: 20}", 2, "pitch: expected a number from -12 to 12, got 20"),
    ("voices: {a: {engine: piper, voice: joe, gain: -40}}", 1, "gain: expected a number from -24 to 12, got -40"),
    ("voices: {a: {engine: piper, voice: joe, tempo: 1}}", 1, "voices.a.tempo: no such field"),
    ("voices: {a: joe}", 1, "voices.a: expected fields .engine, voice, .*got “joe”"),
    ("roles: [narrator]", 1, "roles: expected names with values, got a list"),
    ("\nroles:\n  narrator: [a]", 3, "roles.narrator: expected text, got a list"),
    ("notes:\n  plaice: inline", 2, "notes.plaice: no such field .did you mean place.*; known are place, cues, silent, tags"),  # noqa: E501
    ("notes: {place: aftr}", 1, "notes.place: expected natural, inline or after, got “aftr” .did you mean after"),
    ("notes: {cues: {editor: {when: always}}}", 1, "notes.cues.editor.when: expected first, every or none, got “always”"),  # noqa: E501
    ("notes: {silent: editor}", 1, "notes.silent: expected a list, got “editor”"),
    ("notes: {tags: {editor: [[a]]}}", 1, r"notes.tags.editor\[0\]: expected text, got a list"),
    ("screen_lines: say", 1, "screen_lines: expected skip or speak, got “say”"),
    ("footnotes: end", 1, "footnotes: expected paragraph, reference or silent, got “end”"),
    ("tables: speak", 1, "tables: expected rows or skip, got “speak”"),
    ("code: rows", 1, "code: expected skip or speak, got “rows”"),
    ("pictures: [a]", 1, "pictures: expected speak or skip, got a list"),
    ("left_out: {tabel: {}}", 1, "left_out.tabel: no such field .did you mean table"),
    ("pauses: {head: 2}", 1, "head: expected a number from 0 to 0.9, got 2"),
    ("prosody: {first: 9}", 1, "first: expected a number from -3 to 3, got 9"),
    ("voices: {a: {engine: piper, voice: joe, treble: 20}}", 1, "treble: expected a number from -12 to 12, got 20"),
    ("room_tone: -20", 1, "room_tone: expected a number from -90 to -50, got -20"),
    ("room_tone: on", 1, "room_tone: expected a number or false, got “True”"),
    ("pauses: {scene: 31}", 1, "scene: expected a number from 0 to 30, got 31"),
    ("opening: {say: maybe}", 1, "opening.say: expected true or false, got “maybe”"),
    ("credit: {words: {en: [a]}}", 1, "credit.words.en: expected text, got a list"),
    ("pauses:\n  aside: 0.2\n  end: 99", 3, "end: expected a number from 0 to 30, got 99"),
    ("pauses: {aside: .nan}", 1, "aside: expected a number"),
    ("voice: {}", 1, "voice: no such field .did you mean voices"),
    ("notes: {}\nnotes: {}", 2, "notes stands twice"),
    ("notes: [", 1, "not valid YAML"),
    ("a: &a [*a]", 1, r"an alias \(\*a\) is not read; write the value in its place"),
    ("a: &a b\nc: *a", 2, r"an alias \(\*a\) is not read"),
    ("\n? [a, b]\n: c", 2, "expected a name before the colon"),
    ("title: a\0b", 1, "the character U.0000 may not stand in it"),
    ("pauses: {aside: " + "9" * 5000 + "}", 1, "a number of 5,000 characters is none that is meant"),
    ("pauses: {aside: !!python/object/apply:os.system [id]}", 1, "aside: expected a number, got a list"),
    ("screen_lines: !" + "x" * 10_000, 1, "could not determine a constructor"),
    ("a: " + "[" * 100_000, 1, "nested more than 50 deep"),
    ("a: " + "{a: " * 100_000, 1, "nested more than 50 deep"),
    ("- " * 100_000, 1, "nested more than 50 deep"),
    ("a: [" + "x, " * 200_000 + "]", 1, "more than 200,000 values"),
    ("just words", 1, "expected fields"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_an_error_names_file_line_field_and_what_was_expected(text: str, line: int, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        settings.load(HouseRules, DEFAULT, settings.SettingsFile("mine/voices.yaml", text))
    place = re.match(r"mine/voices\.yaml:(\d+): ", str(caught.value))
    assert place, str(caught.value)
    assert int(place[1]) == line
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_bytes("roles: {narrator: Аня}".encode("cp1251"))
    with pytest.raises(SettingsError, match=r"voices\.yaml: not UTF-8 text"):
        rules_of(tmp_path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.yaml: cannot be read: no such file"):
        rules_of(None, tmp_path / "none.yaml")


@pytest.mark.parametrize("text", ["", "# only a comment\n", "notes:\n", "roles: {}"])
def test_what_says_nothing_changes_nothing(text: str) -> None:
    if text == "notes:\n":
        pytest.xfail("an empty section of fields is refused, though its lines may all be commented out")
    assert settings.load(HouseRules, DEFAULT, settings.SettingsFile("v", text)) == settings.load(HouseRules, DEFAULT)


def test_files_are_laid_over_one_another_field_by_field() -> None:
    default = settings.load(HouseRules, DEFAULT)
    over = settings.SettingsFile(
        "v", "voices: {heart: {rate: 1.1}}\nnotes: {cues: {editor: {when: none}}}\nroles: {editor: joe}"
    )
    last = settings.SettingsFile("w", "notes: {silent: []}")
    found = settings.load(HouseRules, DEFAULT, over, last)
    assert found.voices["heart"] == dataclasses.replace(default.voices["heart"], rate=1.1)
    assert found.voices["joe"] == default.voices["joe"]
    assert found.notes.cues["editor"] == dataclasses.replace(default.notes.cues["editor"], when="none")
    assert found.notes.silent == ()
    assert found.roles == {**default.roles, "editor": "joe"}
    assert found.pauses == default.pauses


def test_the_user_s_file_lies_under_the_one_beside_the_article_and_that_under_the_one_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [tmp_path / "config" / "audioedition", tmp_path / "beside", tmp_path / "named"]
    for number, folder in enumerate(places, 1):
        folder.mkdir(parents=True)
        fields = "".join(f"  {name}: {number}\n" for name in ("aside", "sentence", "end")[: 4 - number])
        (folder / "voices.yaml").write_text(f"pauses:\n{fields}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    pauses = rules_of(places[1], places[2] / "voices.yaml").pauses
    assert (pauses.aside, pauses.sentence, pauses.end) == (3, 2, 1)


def cast(tmp_path: Path, rules: str) -> Plan:
    (tmp_path / "a.txt").write_text("He came to the city [by car–Trans.] and left.")
    (tmp_path / "voices.yaml").write_text(rules)
    return plan_article(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("roles: {narrator: hart}", "roles.narrator: there is no voice “hart”"),
        ("voices: {heart: {engine: hibary, voice: heart}}", "voices.heart: there is no engine 'hibary'; did you mean hibari"),  # noqa: E501
        ("voices: {joe: {engine: piper, voice: jo}}", "voices.yaml:1: voices.joe: piper has no voice 'jo' .it has joe"),
    ],
)  # fmt: skip
def test_an_unknown_voice_or_engine_is_told_with_the_field(rules: str, message: str, tmp_path: Path) -> None:
    with pytest.raises((VoiceError, SettingsError), match=message):
        cast(tmp_path, rules)


def test_an_unknown_role_is_told(tmp_path: Path) -> None:
    with pytest.raises((VoiceError, SettingsError), match="narator"):
        cast(tmp_path, "roles: {narator: joe}")


def test_an_unknown_silent_kind_is_told(tmp_path: Path) -> None:
    with pytest.raises((VoiceError, SettingsError), match="omision"):
        cast(tmp_path, "notes: {silent: [omision]}")


def fields(kind: type[Any]) -> set[str]:
    return {field.name for field in dataclasses.fields(kind)}


def keys_under(node: yaml.Node) -> set[str]:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value) for key, _ in node.value}.union(*(keys_under(value) for _, value in node.value))
    return set()


def test_every_field_of_the_house_rules_is_shown_in_the_packaged_file() -> None:
    kinds = [kind for kind in vars(policy).values() if dataclasses.is_dataclass(kind) and isinstance(kind, type)]
    assert len(kinds) >= 6
    root = yaml.compose(DEFAULT.text)
    assert root is not None
    shown = keys_under(root)
    for kind in kinds:
        explained = {name for name in fields(kind) if re.search(rf"#\s+{name}\b", DEFAULT.text)}
        assert fields(kind) <= shown | explained, kind


def test_the_packaged_file_s_defaults_are_those_of_the_types_where_both_say_one() -> None:
    loaded = settings.load(HouseRules, DEFAULT)
    for name in ("screen_lines", "footnotes", "tables", "code", "pictures"):
        assert getattr(loaded, name) == getattr(HouseRules(), name), name
    assert loaded.notes.place == HouseRules().notes.place
    assert loaded.opening.say is HouseRules().opening.say is True


def test_the_file_at_the_top_is_the_packaged_one() -> None:
    top = Path(__file__).parent.parent / "voices.yaml"
    assert top.read_text() == DEFAULT.text


def test_the_json_schema_takes_the_packaged_file_and_refuses_what_the_loader_refuses() -> None:
    schema = field_types.schema(HouseRules, "voices.yaml")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(yaml.safe_load(DEFAULT.text))
    for text in ("notes: {plaice: inline}", "screen_lines: say", "notes: {silent: editor}", "voices: {a: joe}"):
        assert not validator.is_valid(yaml.safe_load(text)), text


def test_every_kind_of_note_that_has_a_cue_has_it_in_every_language_of_the_opening() -> None:
    rules = settings.load(HouseRules, DEFAULT)
    languages = set(rules.opening.words)
    assert set(rules.credit.words) == languages
    for role, cue in rules.notes.cues.items():
        assert set(cue.words) == languages, role
    assert set(rules.left_out.table) == set(rules.left_out.code) == languages


def test_plain_values_go_there_and_back() -> None:
    rules = settings.load(HouseRules, DEFAULT)
    again = settings.load(
        HouseRules, settings.SettingsFile("again", yaml.safe_dump(settings.plain(rules), allow_unicode=True))
    )
    assert again == rules


def test_types_of_the_house_rules_are_all_understood() -> None:
    for kind in (HouseRules, policy.Spoken, policy.Pauses):
        assert field_types.schema(kind, "x")["properties"].keys() == typing.get_type_hints(kind).keys()


def test_a_role_that_is_none_is_told_at_no_more_than_a_line() -> None:
    with pytest.raises(ValueError, match=r"there is no “e{60}…”; known are narrator") as told:
        policy.check_role("e" * 5000)
    assert len(str(told.value)) < 300


@pytest.mark.parametrize("yaml", [
    "voices: {heart: {engine: LONG, voice: heart}}",
    "voices: {heart: {engine: hibari, voice: LONG}}",
    "voices: {heart: {engine: piper, voice: LONG}}",
    "voices: {heart: {engine: pyttsx3, voice: LONG}}",
    "roles: {narrator: LONG}",
    "{voices: {? LONG : {engine: x, voice: heart}}, roles: {narrator: LONG}}",
])  # fmt: skip
def test_a_name_as_long_as_a_page_is_told_in_a_few_lines(yaml: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He came home.")
    (tmp_path / "voices.yaml").write_text(yaml.replace("LONG", "long" * 1000))
    with pytest.raises(VoiceError, match=r"voices\.yaml:1: .*(longlong|engine 'x')") as told:
        plan_article(tmp_path / "a.txt")
    assert len(str(told.value)) < 1000


# Each line holds nine times the one before: 408 bytes took 5 GB.
LAUGHS = "a: &a [l, l, l, l, l, l, l, l, l]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefgh")
)


def test_a_few_bytes_of_settings_do_not_become_gigabytes(tmp_path: Path) -> None:
    files = {"voices.yaml": ("plan", "a.txt"), "lexicon.yaml": ("plan", "a.txt"), "a.yaml": ("plan", "a.txt"),
             "show.yaml": ("publish", "--show", ".")}  # fmt: skip
    for name, command in files.items():
        folder = tmp_path / name.partition(".")[0]
        folder.mkdir()
        (folder / "a.txt").write_text("He came to the city by train, and left again.\n")
        (folder / name).write_text(LAUGHS)
        done = audioedition(*command, cwd=folder)
        assert (done.status, done.err.count("\n")) == (1, 1)
        assert f"{name}:2: an alias (*a) is not read; write the value in its place" in done.err


def test_aliases_among_another_programs_facts_in_front_matter_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: &t A Title\nsummary: *t\n{LAUGHS}---\n\nHe came by train.\n")
    found = read(tmp_path / "a.md").metadata
    assert (found.title, found.summary) == ("A Title", "A Title")


@pytest.mark.parametrize("name", ["voices.yaml", "lexicon.yaml", "a.yaml"])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: Path(path).symlink_to("gone")])
def test_settings_that_are_no_file_are_told_and_not_passed_over(
    make: Callable[[str], None], name: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("He came to the city by train, and left again.\n")
    make(str(tmp_path / name))
    with pytest.raises(SettingsError, match=rf"{name}: cannot be read: (is a pipe|is a folder|no such file)"):
        plan_article(tmp_path / "a.txt")


def test_a_file_too_large_to_be_settings_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "voices.yaml").open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(SettingsError, match=r"voices\.yaml: has more than 8 MB"):
        rules_of(tmp_path)


def test_many_edits_are_placed_as_fast_as_few(tmp_path: Path) -> None:
    """The file beside an article was parsed once for each of its edits: parsing is counted here, not timed."""
    (tmp_path / "a.txt").write_text("".join(f"He saw place{n:02} by train. " for n in range(50)))
    (tmp_path / "a.yaml").write_text(
        "edits:\n" + "".join(f"  - {{find: place{n:02}, skip: true}}\n" for n in range(50))
    )
    parsed: list[str] = []

    def counted(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is safeyaml.compose.__code__:
            parsed.append(frame.f_locals["text"])

    sys.setprofile(counted)
    try:
        assert len(read(tmp_path / "a.txt").edits) == 50
    finally:
        sys.setprofile(None)
    assert 0 < len(parsed) <= 2
