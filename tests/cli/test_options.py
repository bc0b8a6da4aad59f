"""Values of options: an empty one is refused, and the message names the option and the expected value."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..command import COMMAND, audioedition

TEXT = "A Title\n\nHe came to the city [by car–Trans.] and left.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path / "a.txt"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["plan", "a.txt", "--title", ""], "--title"),
        (["plan", "a.txt", "--title", " "], "expected text, got nothing"),
        (["plan", "a.txt", "--author", "\x1b"], "expected text, got nothing"),
        (["plan", "a.txt", "--summary", ""], "--summary"),
        (["plan", "a.txt", "--part", "99999999999999999999"], "from 0 to 9999"),
        (["plan", "a.txt", "--part", "-1"], "from 0 to 9999"),
        (["plan", "a.txt", "--link", "javascript:alert(1)"], "https://"),
        (["plan", "a.txt", "--cover", ""], "--cover"),
        (["plan", "a.txt", "--voices", ""], "--voices"),
        (["plan", ""], "expected a path, got nothing"),
        (["build", "a.txt", "--jobs", "0"], "1<=x<=512"),
        (["build", "a.txt", "--jobs", "99999999999"], "1<=x<=512"),
        (["build", "a.txt", "--only", "1.5"], "not a valid whole number"),
        (["build", "a.txt", "-o", ""], "expected a path, got nothing"),
        (["build", "a.txt", "--from", ""], "expected words of the article"),
        (["build", "a.txt", "--from", " \t"], "expected words of the article"),
        (["voices", "--language", "English!"], "expected a language tag"),
        (["voices", "preview", "nosuch"], "there is no “nosuch”"),
        (["voices", "preview", "narator"], "did you mean narrator"),
        (["voices", "preview", "narrator", "--language", ""], "expected a language tag"),
        (["voices", "preview", "narrator", "-o", ""], "expected a path"),
        (["publish", "a", "--show", ""], "expected a path"),
        (["show", "init", "x"], "missing --title and --base-url"),
        (["show", "init", "x", "--title", "A"], "missing --base-url"),
    ],
)  # fmt: skip
def test_an_option_without_a_value_is_wrong_usage(arguments: list[str], told: str, article: Path) -> None:
    done = audioedition(*arguments, cwd=article.parent)
    assert done.status == 2, done.err
    assert done.out == b""
    assert "Traceback" not in done.err
    assert told in " ".join(done.err.split())
    assert [path.name for path in article.parent.iterdir()] == ["a.txt"]


def test_control_characters_of_an_option_are_left_out(article: Path) -> None:
    done = audioedition("plan", article, "--json", "--title", "A\x1b[31m\x07 Week", "--summary", "One.\n\nTwo.")
    assert done.json["title"] == "A[31m Week"


# ------------------------------------------------------------------------- what is typed in place of a command

TYPED: list[tuple[list[str], str]] = [
    (["a.txt"], "say what to do with it: audioedition build a.txt"),
    (["two words.txt", "--title", "A Week"], "audioedition build 'two words.txt' --title 'A Week'"),
    (["https://example.org/x"], "audioedition build https://example.org/x"),
    (["bild", "a.txt"], "did you mean build?"),
    (["voice"], "did you mean voices?"),
    (["shwo"], "did you mean show?"),
    (["xyzzy"], "the commands here: build, cache, check, lexicon, plan, publish, show, voices"),
    (["help"], "audioedition --help"),
    (["version"], "audioedition --version"),
    (["lexicon", "sugest"], "did you mean suggest?"),
    (["cache", "prnue"], "did you mean prune?"),
    (["show", "list"], "the commands here: init"),
    (["--json", "plan", "a.txt"], "options stand behind it: audioedition COMMAND … --json"),
    (["-o", "x", "build", "a.txt"], "options stand behind it"),
    (["plan"], "of which article? name its file or address: audioedition plan article.txt"),
    (["lexicon", "suggest"], "audioedition lexicon suggest article.txt"),
    (["plan", "a.txt", "b.txt"], "one article at a time"),
    (["plan", "two", "words.txt"], "audioedition plan 'two words.txt'"),
    (["plan", "-a.txt"], "written ./-a.txt"),
    (["plan", "a.txt", "--jsn"], "--json"),
]


@pytest.mark.parametrize(("arguments", "told"), TYPED, ids=lambda value: " ".join(value)[:40])
def test_a_mistake_is_told_with_the_line_to_type(arguments: list[str], told: str, article: Path) -> None:
    for name in ("two words.txt", "-a.txt"):
        (article.parent / name).write_text(TEXT)
    done = audioedition(*arguments, cwd=article.parent)
    assert (done.status, done.out) == (2, b"")
    assert told in " ".join(done.err.split())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("www.example.org/x", "for a page on the web say https://www.example.org/x"),
        ("www.example.org", "say https://www.example.org"),
        ("example.org/2009/x", "say https://example.org/2009/x"),
        ("example.com", "say https://example.com"),
        ("https:/example.org/x", "say https://example.org/x"),
        ("HTTP:example.org", "say https://example.org"),
        ("localhost:8000/x", "say https://localhost:8000/x"),
        ("b.txt", "did you mean a.txt?"),
        ("none/a.txt", "check the path"),
        ("something else", "check the path"),
    ],
)
def test_a_file_that_is_not_there_is_told_with_what_may_be_meant(name: str, told: str, article: Path) -> None:
    for command in ("plan", "build"):
        done = audioedition(command, name, cwd=article.parent)
        assert (done.status, done.out) == (1, b"")
        assert done.err.startswith(f"audioedition: {name}: no such file; ")
        assert told in done.err
    assert [path.name for path in article.parent.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which a process works may be removed")
@pytest.mark.parametrize("arguments", [["voices"], ["build", "ARTICLE"], ["plan", "-"]], ids=lambda value: value[0])
def test_a_working_folder_that_is_gone_is_told(arguments: list[str], article: Path) -> None:
    gone = article.parent / "gone"
    gone.mkdir()
    script = 'cd "$1" && rmdir "$1" && shift && exec "$@"'
    words = [str(article) if word == "ARTICLE" else word for word in arguments]
    done = subprocess.run(
        ["sh", "-c", script, "sh", gone, *COMMAND, *words], input=TEXT.encode(), capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.decode().endswith("audioedition: the folder that you work in is gone; change to another\n")


def test_a_byte_of_a_name_that_is_no_letter_is_shown_as_one(article: Path) -> None:
    done = audioedition("plan", os.fsdecode(b"none\xff.txt"), cwd=article.parent)
    assert "none\\xff.txt: no such file" in done.err


def test_the_cache_may_be_named_from_home_on(article: Path) -> None:
    env = os.environ | {"HOME": str(article.parent), "AUDIOEDITION_CACHE": "~/kept"}
    assert audioedition("cache", cwd=article.parent, env=env).text.splitlines()[0] == str(article.parent / "kept")
