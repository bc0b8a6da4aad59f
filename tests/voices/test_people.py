"""Who speaks with which voice: voices.yaml and the file beside the article, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.errors import AudioEditionError
from audioedition.pipeline.plan import Plan, plan_article

from ..table import assert_each

INTERVIEW = (
    "A Talk\n\nAnna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And where do you live?\n\nMoor: I live here.\n"
)
FOUR = (
    "A Talk\n\nAnna Holm: How are you?\n\nKarl Moor: I am well.\n\nEva Lind: I am not.\n\nIvo Berg: I am.\n\n"
    "Holm: And you, Karl?\n\nMoor: I told you.\n\nLind: You did.\n\nBerg: We know.\n"
)


def planned(folder: Path, voices: str = "", beside: str = "", text: str = INTERVIEW) -> Plan:
    """The plan of an article with these files beside it."""
    for name, content in (("talk.txt", text), ("voices.yaml", voices), ("talk.yaml", beside)):
        (folder / name).write_text(content, encoding="utf-8")
    return plan_article(folder / "talk.txt")


def voices_of(plan: Plan) -> dict[str, str]:
    """The voice of each person."""
    people = (unit for unit in plan.script.units if unit.role.startswith("person:"))
    return {unit.role.removeprefix("person:"): plan.cast.voices[unit.id].name for unit in people}


def cues_of(plan: Plan) -> list[str]:
    """What the narrator says before turns."""
    return [unit.text for unit in plan.script.units if unit.kind == "cue"]


def warnings_of(plan: Plan) -> list[str]:
    return [warning.message for warning in plan.script.warnings if ".yaml:" in warning.message]


def test_the_file_beside_an_article_casts_its_people(tmp_path: Path) -> None:
    plan = planned(tmp_path, "roles: {'person:Karl Moor': joe-low}", "roles: {person:Karl Moor: joe-high}")
    assert voices_of(plan) == {"Anna Holm": "joe", "Karl Moor": "joe-high"}
    plan = planned(tmp_path, "roles: {'person:Karl Moor': joe-low}", "pool: [heart-low]")
    assert voices_of(plan) == {"Anna Holm": "heart-low", "Karl Moor": "joe-low"}


def test_the_file_beside_an_article_says_how_its_turns_are_heard(tmp_path: Path) -> None:
    assert len(cues_of(planned(tmp_path, "speakers: names", "speakers: voices"))) == 2
    assert len(cues_of(planned(tmp_path, "", "speakers: names"))) == 4
    plan = planned(tmp_path, "", "speakers: plain")
    assert (cues_of(plan), voices_of(plan)) == ([], {})


def test_when_and_in_which_words_people_are_announced(tmp_path: Path) -> None:
    cue = "speaker_cue: {when: %s, words: {en: '{name} says:'}}"
    assert cues_of(planned(tmp_path, cue % "first")) == ["Anna Holm says:", "Karl Moor says:"]
    assert len(cues_of(planned(tmp_path, cue % "every"))) == 4
    assert cues_of(planned(tmp_path, cue % "none")) == []


def test_people_who_share_a_voice_are_announced_at_every_turn(tmp_path: Path) -> None:
    shared = "roles: {'person:Anna Holm': joe, 'person:Karl Moor': joe}\nspeaker_cue: {when: none}"
    assert len(cues_of(planned(tmp_path, shared))) == 4
    assert len(cues_of(planned(tmp_path, "pool: [joe]"))) == 4
    assert len(cues_of(planned(tmp_path, "pool: [joe]\nroles: {'person:Anna Holm': heart-low}"))) == 2


def test_a_voice_that_somebody_has_by_name_is_nobody_else_s(tmp_path: Path) -> None:
    plan = planned(tmp_path, "roles: {'person:Karl Moor': joe}")
    assert voices_of(plan) == {"Anna Holm": "heart-low", "Karl Moor": "joe"}
    other_part = planned(tmp_path, "roles: {'person:Ivan Petrov': joe}")
    assert voices_of(other_part) == {"Anna Holm": "heart-low", "Karl Moor": "joe-low"}
    plan = planned(tmp_path, "roles: {'person:Karl Moor': joe}", text=FOUR)
    assert voices_of(plan) == {
        "Anna Holm": "heart-low",
        "Karl Moor": "joe",
        "Eva Lind": "joe-low",
        "Ivo Berg": "joe-high",
    }
    assert len(cues_of(plan)) == 4


WRONG = [
    ("roles: {'person:Karl Moor': jo}", "", "voices.yaml:1: roles.person:Karl Moor: there is no voice “jo” (did you mean joe?)"),  # noqa: E501
    ("", "roles:\n  person:Karl Moor: jo", "talk.yaml:2: roles.person:Karl Moor: there is no voice “jo” (did you mean joe?)"),  # noqa: E501
    ("pool: [joe, hart-low]", "", "voices.yaml:1: pool.1: there is no voice “hart-low” (did you mean heart-low?)"),
    ("", "pool:\n  - nobody", "talk.yaml:2: pool.0: there is no voice “nobody”; named under voices: fenrir, heart"),
    ("", "roles: {persn:Karl Moor: joe}", "talk.yaml:1: roles: there is no “persn” (did you mean person?)"),
    ("roles: {'person:': joe}", "", "voices.yaml:1: roles: person: who? write person:NAME"),
    ("", "speakers: voice", "talk.yaml:1: speakers: expected"),
    ("quotations: voice", "", "voices.yaml:1: quotations: expected"),
    ("speaker_cue: {when: ever}", "", "voices.yaml:1: speaker_cue.when: expected"),
]  # fmt: skip


def test_what_is_wrong_is_told_in_a_line_with_its_place_and_its_mend(tmp_path: Path) -> None:
    def assert_told(voices: str, beside: str, message: str) -> None:
        with pytest.raises(AudioEditionError) as error:
            planned(tmp_path, voices, beside)
        told = str(error.value)
        assert message in told
        assert "\n" not in told

    assert_each(assert_told, WRONG)


def test_a_name_that_nobody_here_has_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    (message,) = warnings_of(planned(tmp_path, "", "roles:\n  person:Karl Mor: joe-low"))
    assert message.endswith("talk.yaml:2: nobody here is called “Karl Mor”; write person:Karl Moor")
    (message,) = warnings_of(planned(tmp_path, "roles: {'person:Moor': joe-low}"))
    assert message.endswith("voices.yaml:1: nobody here is called “Moor”; write person:Karl Moor")
    (message,) = warnings_of(planned(tmp_path, "", "roles: {person:J. Berg: joe-low}"))
    assert message.endswith("talk.yaml:1: nobody here is called “J. Berg”; those who speak: Anna Holm, Karl Moor")
    (message,) = warnings_of(planned(tmp_path, "", "roles: {person:J. Berg: joe-low}", "A Talk\n\nNobody spoke.\n"))
    assert message.endswith("so that “J. Berg” gets no voice; leave the line out")


def test_people_of_other_parts_of_a_series_are_no_mistake(tmp_path: Path) -> None:
    assert warnings_of(planned(tmp_path, "roles: {'person:Ivan Petrov': joe-low, 'person:Karl Moor': joe}")) == []
