"""Casts by name, and the licences that voices.yaml allows, with the real command."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition import settings
from audioedition.pipeline.layers import rules_sources
from audioedition.policy import HouseRules
from audioedition.voices import licences, registry
from audioedition.voices.casting import VoiceResolver
from audioedition.voices.people import APART, distances

from ..command import audioedition, fails

ARTICLE = "He came to the city [by car–Trans.] and left [in court–Ed.] at once.\n"
FREE = "licences: [Apache-2.0]\n"


def rules_of(text: str = "") -> HouseRules:
    return settings.load(HouseRules, rules_sources()[0], settings.SettingsFile("v", text))


def cast_of(plan: object) -> dict[str, str]:
    assert isinstance(plan, dict)
    return {unit["role"]: unit["voice"] for unit in plan["units"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "options", "cast"),
    [
        ("", (), ("heart", "joe", "joe")),
        ("cast: duo", (), ("heart", "heart-deep", "heart-deep")),
        ("cast: newsroom\nroles: {editor: joe}", (), ("heart", "heart-deep", "joe")),
        ("", ("--cast", "newsroom"), ("heart", "heart-deep", "heart-high")),
        ("cast: duo", ("--cast", "one voice"), ("heart", "heart-aside", "heart-aside")),
        ("cast: mine\ncasts: {mine: {roles: {narrator: joe}}}", (), ("joe", "joe", "joe")),
    ],
)
def test_a_cast_says_who_speaks_where_the_roles_do_not(
    folder: Path, given: str, options: tuple[str, ...], cast: tuple[str, ...]
) -> None:
    (folder / "voices.yaml").write_text(given)
    done = audioedition("plan", "a.txt", "--json", *options, cwd=folder)
    assert done.status == 0, done.err
    voices = cast_of(done.json)
    assert (voices["narrator"], voices["translator"], voices["editor"]) == cast


def test_the_list_of_voices_tells_which_cast_is_on(folder: Path) -> None:
    (folder / "voices.yaml").write_text("cast: duo\n")
    text = audioedition("voices", cwd=folder).text
    assert text.startswith("the cast, as voices.yaml has it: duo\n")
    assert "`cast: standard` would be: " in text


def test_a_cast_that_there_is_not_is_told_with_its_place(folder: Path) -> None:
    fails(audioedition("plan", "a.txt", "--cast", "dou", cwd=folder), "no “dou” (did you mean duo?)", "newsroom")
    (folder / "voices.yaml").write_text("pauses: {end: 1}\ncast: dou\n")
    fails(audioedition("plan", "a.txt", cwd=folder), "voices.yaml:2: cast: there is no “dou”")
    (folder / "voices.yaml").write_text("cast: mine\ncasts:\n  mine:\n    roles: {narrator: hart}\n")
    fails(audioedition("plan", "a.txt", cwd=folder), "voices.yaml:4: casts.mine.roles.narrator", "“hart”")


def test_an_episode_of_another_cast_is_built_anew(folder: Path) -> None:
    built = [audioedition("build", "a.txt", "--json", *options, cwd=folder) for options in ((), ("--cast", "duo"), ())]
    assert [done.status for done in built] == [0, 0, 0], [done.err for done in built]
    casts = [cast_of(done.json) for done in built]
    assert casts[0] == casts[2] != casts[1]


def test_all_casts_but_the_standard_one_are_free() -> None:
    for name in rules_of().casts:
        rules = rules_of(f"cast: {name}")
        voices = [rules.voices[voice] for voice in {*rules.roles.values(), *rules.pool}]
        free = [licences.is_free(registry.resolve(voice.engine, voice.voice).licence) for voice in voices]
        assert all(free) is (name != "standard"), name


@pytest.mark.parametrize("name", ["standard", "duo", "newsroom"])
def test_the_voices_of_a_cast_are_told_apart_by_ear(name: str) -> None:
    rules = rules_of(f"cast: {name}")
    resolver = VoiceResolver(rules)
    voices = [resolver.voice_for(role, "en") for role in rules.roles]
    near = [pair for pair in distances(voices) if pair.semitones is None or pair.semitones < APART]
    assert near == []


def test_a_voice_whose_licence_is_not_allowed_is_refused(folder: Path) -> None:
    (folder / "voices.yaml").write_text(FREE)
    done = audioedition("voices", "check", cwd=folder)
    assert done.status == 1
    assert "voices.yaml:1: `licences` does not allow it" in done.err
    assert "joe-low" in done.err
    assert [line.split()[:2] for line in done.text.splitlines()[:2]] == [["allowed", "heart"], ["refused", "joe"]]
    fails(audioedition("build", "a.txt", cwd=folder), "joe", "“CC0-1.0” and “finetuned from lessac”")
    assert not (folder / "build").exists()
    planned = audioedition("plan", "a.txt", cwd=folder)
    assert planned.status == 0
    assert "finetuned from lessac" in planned.text
    assert audioedition("voices", "check", "--cast", "duo", cwd=folder).status == 0
    assert audioedition("build", "a.txt", "--cast", "duo", cwd=folder).status == 0


def test_without_a_list_all_may_speak(folder: Path) -> None:
    done = audioedition("voices", "check", "--json", cwd=folder)
    assert done.status == 0
    assert done.json["allowed"] is None
    by_name = {row["name"]: row for row in done.json["voices"]}
    assert by_name["joe"]["licence"].startswith("CC0-1.0; finetuned from lessac")
    assert by_name["joe"]["uses"] == ["translator", "pool"]
