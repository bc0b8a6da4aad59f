"""An engine of another package neither ends the program silently nor writes to its standard output."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..command import COMMAND

ENGINE = """
import os, sys, time
PRINTS = {prints}
if PRINTS:
    print("the module is imported")
{at_import}

class Speech:
    rate, words = 16_000, None
    def __init__(self, samples): self.samples = samples

class Speaker:
    def speak(self, text, tempo):
        import numpy as np
        if PRINTS:
            print("speaking"); os.write(1, b"from a library in C\\n")
        {at_speaking}
        return Speech(0.5 * np.sin(np.arange(len(text) * 1200) / 9).astype(np.float32))
    def close(self): pass

class Engine:
    name = "foreign"
    def describe(self):
        from audioedition.voices.engine import EngineVoice
        {at_describing}
        return (EngineVoice("anna", ("en",), "1", level=0.0),)
    def load(self, voice):
        {at_loading}
        return Speaker()

engine = Engine()
"""
VOICES = "voices:\n  narrating: {engine: foreign, voice: anna}\nroles: {narrator: narrating}\ncredit: {say: false}\n"
SHORT = "The road\n\nWe went down to the river in the evening, and nobody said a word.\n"
LONG = SHORT + "\nThe water was high, and the bridge of planks had gone; so we waited there for the boat.\n" * 30


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str


def run(folder: Path, text: str = SHORT, place: str = "", does: str = "pass", *, prints: bool = False) -> Ended:
    """`build --json` of an article whose narrator is a foreign engine that runs `does` at `place`."""
    package = folder / "packages"
    facts = package / "foreign_engine-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign-engine\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[audioedition.engines]\nforeign = foreign_engine:engine\n")
    places = {f"at_{name}": "pass" for name in ("import", "speaking", "describing", "loading")}
    (package / "foreign_engine.py").write_text(ENGINE.format(prints=prints, **places | {f"at_{place}": does}))
    (folder / "voices.yaml").write_text(VOICES)
    (folder / "article.txt").write_text(text)
    variables = {
        "PYTHONPATH": os.pathsep.join([str(package), *filter(None, [os.environ.get("PYTHONPATH")])]),
        "AUDIOEDITION_CACHE": str(folder / "cache"), "AUDIOEDITION_ENGINE_SECONDS": "5",
    }  # fmt: skip
    ended = subprocess.run(
        [*COMMAND, "build", "article.txt", "--json"], cwd=folder, env=os.environ | variables, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def test_an_engine_of_another_package_speaks(tmp_path: Path) -> None:
    ended = run(tmp_path)
    assert ended.status == 0, ended.err
    assert {unit["voice"] for unit in json.loads(ended.out)["units"]} == {"narrating"}


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["in this process", "in workers"])
def test_what_an_engine_prints_spoils_no_json(text: str, tmp_path: Path) -> None:
    ended = run(tmp_path, text, prints=True)
    assert ended.status == 0, ended.err
    assert json.loads(ended.out)["slug"] == "article"
    assert "from a library in C" in ended.err


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["in this process", "in workers"])
@pytest.mark.parametrize(
    ("place", "does", "words"),
    [
        ("import", "sys.exit(0)", "SystemExit"),
        ("import", "raise OSError('no library')", "OSError: no library"),
        ("describing", "sys.exit(0)", "SystemExit"),
        ("describing", "1 / 0", "ZeroDivisionError"),
        ("loading", "sys.exit(0)", "the program's end"),
        ("speaking", "sys.exit(0)", "the program's end"),
        ("speaking", "raise KeyError(text)", "KeyError"),
        ("speaking", "return Speech(np.zeros(16_000, np.float32))", "silence"),
        ("speaking", "time.sleep(600)", "no answer within"),
    ],
)
def test_an_engine_that_fails_in_any_way_ends_the_build_with_1_and_one_line(
    place: str, does: str, words: str, text: str, tmp_path: Path
) -> None:
    if does.startswith("time.sleep") and text is LONG:
        text = SHORT * 10  # the time limit grows with the text
    ended = run(tmp_path, text, place, does)
    assert ended.status == 1, ended.err
    assert ended.out == ""
    assert "foreign" in ended.err and words in ended.err, ended.err
    assert ended.err.count("\n") == 1, ended.err
    assert not (tmp_path / "build" / "article" / "episode.json").exists()
