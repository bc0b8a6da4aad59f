"""What a listener understands: Whisper base hears each voice read the same prose, and every note of the episode."""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path

import pytest

from tests.command import audioedition
from tests.listening import ear
from tests.listening.episode import SAMPLE, Episode
from tests.listening.wording import compare, words

pytestmark = pytest.mark.listening

# Word error rates, names counted; measured in November 2026: 1.9, 6.8 and 3.4 %.
BARS = {"narrator": 0.06, "translator": 0.14, "author": 0.14}
ALIKE = 0.7
# How much around a note is heard with it. Whisper drops a phrase now and then from what it hears well otherwise:
# it must hear each note once.
MARGINS_S = (4, 8, 12)


def prose(count: int = 400) -> str:
    """The sample's first paragraphs in English, whole, until there are `count` words; without notes and title."""
    paragraphs = SAMPLE.read_text(encoding="utf-8").split("\n\n")[1:]
    chosen: list[str] = []
    for paragraph in paragraphs:
        if not re.search("[а-яё]", paragraph):
            chosen.append(re.sub(r"\s*\[[^]]*\]", "", paragraph).strip())
        if len(words(" ".join(chosen))) >= count:
            break
    return "\n\n".join(chosen) + "\n"


@pytest.mark.parametrize("role", BARS)
def test_each_voice_is_understood(role: str, tmp_path: Path) -> None:
    text, sound = tmp_path / "prose.txt", tmp_path / f"{role}.wav"
    text.write_text(prose(), encoding="utf-8")
    done = audioedition("voices", "preview", role, "--text", text, "-o", sound, cwd=tmp_path)
    assert done.status == 0, done.err
    comparison = compare(prose(), ear.read(sound))
    print(f"{role}: {comparison}")
    assert comparison.count >= 400
    assert comparison.rate <= BARS[role], str(comparison)


def test_every_note_is_heard_where_the_manifest_says(opened: Episode) -> None:
    notes = [unit for unit in opened.units.values() if unit["kind"] == "note"]
    assert len(notes) == 6
    missed = {unit["text"]: "" for unit in notes}
    for margin in MARGINS_S:
        for unit in notes:
            text, start, end = unit["text"], unit["start_s"], unit["end_s"]
            if text in missed:
                heard = ear.hear(opened.folder / opened.manifest["audio"][0]["path"], (start - margin, end + margin))
                near = around(heard, start - 1, end + 1)
                missed[text] += f"; {' '.join(near)}"
                if likeness(words(text), near) >= ALIKE:
                    del missed[text]
    assert not missed


ENGLISH = """The ferry

She wrote home: «Я никогда не хотел туда ехать.» Then she left for the harbour and did not come back. Her brother
answered: «Погода у нас хорошая, приезжай домой.» Nobody in the village knew what to make of it.
"""
RUSSIAN = """Паром

Вчера вечером паромщик сказал: "I never wanted to go there, and I never will." Потом он уехал на другой берег.
"""


@pytest.mark.parametrize(("text", "count"), [(ENGLISH, 4), (RUSSIAN, 1)])
def test_english_beside_russian_is_heard_where_the_manifest_says(text: str, count: int, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
    done = audioedition("build", "ferry.txt", cwd=tmp_path)
    assert done.status == 0, done.err
    folder = tmp_path / "build" / "ferry"
    units = json.loads((folder / "episode.json").read_text(encoding="utf-8"))["units"]
    english = [unit for unit in units if unit["language"] == "en" and unit["kind"] == "sentence"]
    assert len(english) == count
    for unit in english:
        heard = words(" ".join(word.word for word in ear.hear(folder / "ferry.mp3", (unit["start_s"], unit["end_s"]))))
        assert likeness(words(unit["text"]), heard) >= ALIKE, heard


def around(heard: list[ear.Heard], start: float, end: float) -> list[str]:
    return words(" ".join(word.word for word in heard if word.end_s > start and word.start_s < end))


def likeness(text: list[str], near: list[str]) -> float:
    """How much of `text`, letter by letter, is heard in one stretch of as many words: 0 to 1.

    Letters and not words, so that a name spelled another way is still found.
    """
    stretches = (near[at : at + size] for size in (len(text) - 1, len(text), len(text) + 1) for at in range(len(near)))
    wanted = "".join(text)
    return max((difflib.SequenceMatcher(None, wanted, "".join(part)).ratio() for part in stretches), default=0.0)


def test_a_note_that_is_not_there_is_not_found() -> None:
    near = words("under control and in the event of appellate complaints to examine the case")
    assert likeness(words("oversight"), near) < ALIKE
    assert likeness(words("investigative isolator prison"), near) < ALIKE


def test_numbers_hyphens_and_marks_make_no_difference() -> None:
    comparison = compare("In 2010, on the 19th, we paid 15 euros – wheel-and-deal!", "in twenty ten on the nineteenth "
                         "we paid fifteen Euros wheel and deal")  # fmt: skip
    assert comparison.errors == 0
    assert words("1,200 in 2005; the 21st and the 30th at 1905") == (
        "one thousand two hundred in two thousand five the twenty first and the thirtieth at nineteen oh five".split()
    )


def test_errors_are_counted_as_insertions_deletions_and_substitutions() -> None:
    comparison = compare("the taxi drivers were talkative", "a taxi driver is were talk active")
    assert comparison.errors == 5
    assert [str(edit) for edit in comparison.edits] == ["the → a", "drivers → driver is", "talkative → talk active"]
