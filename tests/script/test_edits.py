"""The editor's hand: `edits:` beside an article."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.errors import ArticleError, SettingsError
from audioedition.model import Script
from audioedition.script import replay, segment

from .scripts import rules

TEXT = (
    "A Plain Title\n\n"
    "The court sat for three days. Nobody in the town [of K.–Trans.] spoke of it, as far as I know. It was over.\n\n"
    "“Go home,” said the judge. They went.\n"
)


def edited(folder: Path, edits: str) -> Script:
    article = folder / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    (folder / "article.yaml").write_text(f"edits:\n{edits}\n", encoding="utf-8")
    return segment(
        read(article), rules("opening: {say: false}\ncredit: {say: false}\nnotes: {cues: {translator: {when: none}}}")
    )


def texts(script: Script) -> list[str]:
    covered = sorted([unit.span for unit in script.units if unit.span] + [skip.span for skip in script.skips])
    for before, after in pairwise(covered):
        assert before.end <= after.start, "two cover the same characters"
        assert not script.text[before.end : after.start].strip(), "a character is lost"
    for unit in script.units:
        assert unit.span is None or replay(script.text, unit.span, unit.steps) == unit.text
    return [unit.text for unit in script.units]


def test_words_are_left_out_inside_a_sentence_and_told_as_a_step(tmp_path: Path) -> None:
    script = edited(tmp_path, "  - {find: ' for three days', skip: true}")
    assert texts(script)[0] == "The court sat."
    assert [step.kind for step in script.units[0].steps] == ["edit"]


def test_a_whole_sentence_is_left_out_and_told_as_skipped(tmp_path: Path) -> None:
    script = edited(tmp_path, "  - {find: 'It was over.', skip: true}")
    assert "It was over." not in texts(script)
    assert [skip.why for skip in script.skips if skip.source == "It was over."] == [
        "left out by an edit in the file beside the article"
    ]


def test_words_are_said_otherwise_even_with_stops_in_them(tmp_path: Path) -> None:
    script = edited(tmp_path, "  - {find: 'three days. Nobody', say: 'long; nobody'}")
    assert texts(script)[0] == "The court sat for long; nobody in the town"


def test_a_note_is_left_out_or_said_by_the_narrator(tmp_path: Path) -> None:
    assert "of K." not in texts(edited(tmp_path, "  - {find: '[of K.–Trans.]', skip: true}"))
    said = texts(edited(tmp_path, "  - {find: '[of K.–Trans.]', say: 'of Kay'}"))
    assert said[1] == "Nobody in the town of Kay spoke of it, as far as I know."


def test_words_go_to_another_role_or_language_and_the_sentence_goes_on(tmp_path: Path) -> None:
    script = edited(tmp_path, "  - {find: '“Go home,”', role: 'person:Judge', language: fr}")
    texts(script)
    place = next(i for i, unit in enumerate(script.units) if unit.role == "person:Judge")
    assert script.units[place].language == "fr"
    assert script.units[place].text == "“Go home,”"
    assert script.units[place + 1].text == "said the judge."


def test_a_pause_stands_after_the_unit_of_the_words(tmp_path: Path) -> None:
    script = edited(tmp_path, "  - {find: 'It was over', pause: 3}")
    assert [unit.pause_s for unit in script.units if unit.text == "It was over."] == [3.0]
    assert sum(unit.pause_s is not None for unit in script.units) == 1


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ("{find: nowhere, skip: true}", r"article\.yaml:2: edits\[0\]: find: “nowhere” does not stand in the article"),
        ("{find: the, skip: true}", r"“the” stands 2 times \(lines 3, 5\); add words"),
        ("{find: 'town [of', skip: true}", "cuts through a note"),
        ("{find: 'over. “Go', skip: true}", "goes over the end of a paragraph"),
        ("{find: Plain, skip: true}", "stand in the title or the front matter"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why_and_where(tmp_path: Path, edit: str, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        edited(tmp_path, f"  - {edit}")


def test_two_edits_of_the_same_words_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"article\.yaml:3: edits\[1\]: overlaps with the edit at .*article\.yaml:2"):
        edited(tmp_path, "  - {find: 'It was', skip: true}\n  - {find: 'was over', say: x}")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ("{find: It was over}", "expected skip, say, role, language or pause"),
        ("{find: It was over, skip: true, say: x}", "skip leaves the words out"),
        ("{find: '', skip: true}", "find: expected words"),
        ("{find: It was over, pause: 300}", "expected seconds from 0 to 30"),
        ("{fnd: It was over}", r"did you mean find\?"),
    ],
)
def test_a_wrong_edit_names_its_line(tmp_path: Path, edit: str, message: str) -> None:
    with pytest.raises(SettingsError, match=rf"article\.yaml:2: .*{message}"):
        edited(tmp_path, f"  - {edit}")
