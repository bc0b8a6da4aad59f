"""Words in a language that no voice of the machine speaks: left out, listed, told of once; never given to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.errors import VoiceError
from audioedition.pipeline.plan import Plan, plan_article

from .laws import assert_covered

TIBETAN = "བོད་ཀྱི་སྐད་ཡིག་ནི་བོད་ཡུལ་གྱི་སྐད་ཡིག"
TEXT = f"""A letter

He wrote {TIBETAN} and left [he came from Lhasa, བོད་ཡིག –Trans.]. Nobody knew why.

{TIBETAN}

It was a long way home, and he went it alone.
"""


def planned(folder: Path, text: str) -> Plan:
    path = folder / "letter.txt"
    path.write_text(text, encoding="utf-8")
    return plan_article(path)


def test_they_are_listed_as_skipped_and_told_of_once(tmp_path: Path) -> None:
    script = planned(tmp_path, TEXT).script
    assert_covered(script, TEXT)
    left_out = [skip.source for skip in script.skips if skip.why == "no voice of this machine speaks “bo”"]
    assert left_out == [TIBETAN, "བོད་ཡིག –Trans.]", TIBETAN]
    (told,) = (warning for warning in script.warnings if "“bo”" in warning.message)
    assert told.span is not None
    assert told.span.of(TEXT) == TIBETAN
    assert "`narrator/bo: VOICE`" in told.message


def test_all_others_are_spoken_in_their_voices(tmp_path: Path) -> None:
    plan = planned(tmp_path, TEXT)
    said = [(plan.cast.voices[unit.id].name, unit.text) for unit in plan.script.units if unit.span]
    assert said[1:] == [
        ("heart", "He wrote"), ("heart", "and left."), ("joe", "he came from Lhasa,"), ("heart", "Nobody knew why."),
        ("heart", "It was a long way home, and he went it alone."),
    ]  # fmt: skip


def test_an_article_that_no_voice_speaks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no voice speaks “bo” on this machine"):
        planned(tmp_path, f"{TIBETAN}\n\n{TIBETAN} {TIBETAN}\n\nHe left.\n")


def test_what_voices_yaml_gets_wrong_is_told_and_nothing_left_out(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text("roles: {narrator/bo: tashi}\n")
    with pytest.raises(VoiceError, match=r"voices.yaml:1: roles.narrator/bo: there is no voice “tashi”"):
        planned(tmp_path, TEXT)
