"""docs/python.md is run as it stands, and prints what it says that it does."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import audioedition as package

from .command import ROOT, audioedition

PAGE = ROOT / "docs" / "python.md"
_BETWEEN = "<next block>"


@dataclass(frozen=True)
class Block:
    """A block of code with its language, and what it is said to print, if that is said."""

    language: str
    code: str
    prints: str | None

    @property
    def is_script(self) -> bool:
        return "__main__" in self.code


def blocks() -> list[Block]:
    """The page's blocks of code, in their order."""
    fenced = r"```(python|sh)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?"
    return [Block(*match.groups()) for match in re.finditer(fenced, PAGE.read_text("utf-8"), re.DOTALL)]


def run(arguments: list[str], folder: Path) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.usefixtures("episode")  # whose takes are in the cache
def test_the_page_about_python_does_what_it_says(tmp_path: Path, sample: Path) -> None:
    (tmp_path / "examples").mkdir()
    shutil.copy(sample, tmp_path / "examples")
    page = blocks()
    for block in page:
        if block.language == "sh":
            assert audioedition(*shlex.split(block.code)[1:], cwd=tmp_path).status == 0
    session = [block for block in page if block.language == "python" and not block.is_script]
    # as in a session, no file is the main one
    printed = run(["-c", f"print({_BETWEEN!r})\n".join(block.code for block in session)], tmp_path)
    for block, prints in zip(session, printed.split(f"{_BETWEEN}\n"), strict=True):
        assert block.prints in (prints, None), block.code
    for block in page:
        if block.is_script:
            (tmp_path / "script.py").write_text(block.code, "utf-8")
            assert run(["script.py"], tmp_path) == block.prints


def test_the_page_names_all_that_the_package_gives() -> None:
    text = PAGE.read_text("utf-8")
    for name in package.__all__:
        assert getattr(package, name)
        assert re.search(rf"\b{name}\b", text), name
