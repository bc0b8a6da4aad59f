"""What options take: nothing is no value, and the command says which option and what it wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..command import audioedition

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
