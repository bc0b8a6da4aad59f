"""What only a recogniser hears: a wrong word, sounds of one length that were exchanged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audioedition.check.proposals import Occurrence, proposals
from audioedition.check.wording import Vocabulary, aligned, spelled, tokens
from audioedition.contracts.episode import EpisodeUnit
from audioedition.script.normalize.numerals import cardinal, year
from audioedition.voices.phonemes import phonemes

from ..command import COMMAND, audioedition, fails
from .conftest import ARTICLE
from .planted import Edition, Samples


@pytest.mark.listening
def test_what_is_heard_of_a_clean_edition_is_right(built: Path) -> None:
    done = audioedition("check", built, "--listen", "--strict", "--json")
    assert (done.status, done.json["findings"]) == (0, []), done.json


@pytest.mark.listening
def test_a_wrong_word_and_exchanged_sounds_are_heard(built: Path, tmp_path: Path) -> None:
    """The other words are those of an edition of a changed text; the two exchanged sounds are equally long but for
    0.1 s, so that nothing else tells."""
    (tmp_path / "other.md").write_text(ARTICLE.replace("home by night", "home by train"))
    done = audioedition("build", "other.md", "-o", tmp_path, "--format", "mp3,flac", cwd=tmp_path)
    assert done.status == 0, done.err
    other = Edition(tmp_path / "other", tmp_path / "o", "flac")
    wrong = next(unit for unit in other.units.values() if "by train" in unit["text"])

    def change(samples: Samples) -> Samples:
        start, sound = edition.place("u0016"), other.sound(wrong["id"])
        samples[start : edition.place("u0016", "end_s")] = 0
        samples[start : start + len(sound)] = sound
        one, two = edition.sound("u0008"), edition.sound("u0013")
        for unit, sound in (("u0008", two), ("u0013", one)):
            samples[edition.place(unit) : edition.place(unit, "end_s")] = 0
            samples[edition.place(unit) : edition.place(unit) + len(sound)] = sound
        return samples

    edition = Edition(built, tmp_path / "e", "mp3")
    edition.change(change)
    found = {(each.kind, each.unit): each.message for each in edition.findings(listen=True)}
    # The longer one may go on into the pause behind the shorter.
    assert {key for key in found if key[0] != "pause"} == {
        ("order", "u0008"), ("order", "u0013"), ("words", "u0016"),
    }, found  # fmt: skip
    assert "“night” should be said, “train” is heard" in found["words", "u0016"]
    assert "u0013" in found["order", "u0008"]


def test_without_the_recogniser_one_line_says_what_to_install(built: Path, tmp_path: Path) -> None:
    (tmp_path / "faster_whisper.py").write_text("raise ImportError('not installed')\n")
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path[1:]])}
    done = subprocess.run([*COMMAND, "check", built, "--listen"], env=env, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1 and "pip install 'audioedition[listen]'" in done.stderr.decode()


def test_a_folder_without_a_model_is_told(built: Path, tmp_path: Path) -> None:
    fails(audioedition("check", built, "--listen", "--model", tmp_path), str(tmp_path), "model.bin", "--model DIR")
    assert audioedition("check", built, "--model", tmp_path).status == 2


# ------------------------------------------------------------------------------------------------------ words


def test_numbers_accents_and_apostrophes_make_no_difference() -> None:
    vocabulary = Vocabulary((cardinal, year))
    heard = tokens("In 1994 they didn’t pay 1,200 €, naïve")
    written = tokens("In nineteen ninety-four they didnt pay one thousand two hundred, naive")
    spoken = [word for way in spelled(heard, written, "en", vocabulary) for word in way]
    assert spoken == written
    assert tokens("Йод, её") == ["йод", "её"] or tokens("Йод, её") == ["йод", "ее"]


def test_words_find_the_ones_that_they_are_like() -> None:
    assert aligned(["a", "kazakh", "farmer"], ["a", "cossack", "old", "farmer"])[0] == (0, 0)
    assert (2, 3) in aligned(["a", "kazakh", "farmer"], ["a", "cossack", "old", "farmer"])
    assert aligned([], ["x"]) == [(None, 0)]


def test_a_line_for_the_lexicon_is_proposed_for_a_word_that_is_misheard_each_time() -> None:
    unit = EpisodeUnit(
        id="u1", role="narrator", kind="sentence", language="en", voice="heart", span=None, source="",
        text="Kokshetau is far from Rudny.", chapter=0, start_s=0, end_s=2,
    )  # fmt: skip
    rows = [Occurrence("kokshetau", True, heard, unit) for heard in ("cockchitao", "cockshitow")]
    rows += [Occurrence("rudny", True, heard, unit) for heard in ("redney", "rudny")]
    assert proposals(rows, Vocabulary()) == (
        "  Kokshetau: {say: Kokshetau}  # heard as cockchitao, cockshitow (u1)",
    )  # fmt: skip
    assert proposals(rows, Vocabulary(lexicon=frozenset({"kokshetau"}))) == ()


def test_a_word_that_is_only_spelled_otherwise_was_not_misheard() -> None:
    vocabulary = Vocabulary(phonemes=phonemes)
    assert vocabulary.alike("knew", "new", "en") == 1
    assert vocabulary.alike("kilometres", "kilometers", "en") > 0.88
    assert vocabulary.alike("night", "train", "en") < 0.55
    assert vocabulary.alike("abc", "abd", "xx") == pytest.approx(2 / 3)
