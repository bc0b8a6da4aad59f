"""A plan takes time in proportion to its article, whatever that repeats: no pattern looks at all that follows each
time, and nothing goes one level deeper with each letter."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from audioedition.article.formats import sniffed
from audioedition.errors import ArticleError
from audioedition.pipeline.plan import plan_article

from ..clock import processor_seconds
from ..command import audioedition

REPEATED = [
    "{", "{{ ", "{% ", "[", "](", "[a](b", "[TN: ", "[a", "(", "<", "<b>", "<!--", "<table>", "*", "_a", "`",
    "`a", "“", "'a ", "&", "&#", "-", ".", "1,", "1/2 ", "1-", "I", "A", "A.", "A. B. ", "XVI ", "!", "|", "# ",
    "> ", "- ", "\t", "a\n", "A\n\n", "\u0301", "\u200f", "\x1b[", "Mr. ", "a@b.c ", "http://", "$1 ", "—",
    "[^1]", "я", "中",
]  # fmt: skip
LITTLE, MUCH = 4_000, 32_000  # characters


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is loaded once counts for neither."""
    for ending in ("txt", "md", "html"):
        seconds(
            "Mr. Smith paid $5 [a lot–Trans.] on 12 May 2009, he said. ", 1_000, ending, tmp_path_factory.mktemp("warm")
        )


def seconds(words: str, characters: int, ending: str, folder: Path) -> float:
    """Of this processor, for the plan of an article that repeats `words`."""
    path = folder / f"{characters}.{ending}"
    path.write_text(f"He came home.\n\nIt was {words * (characters // len(words))} then, and he was glad of it all.\n")

    def plan() -> None:
        with suppress(ArticleError):  # elements that nest without end
            plan_article(path)

    return processor_seconds(plan)


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.parametrize("words", REPEATED)
def test_the_time_of_a_plan_grows_with_its_article_and_no_faster(words: str, ending: str, tmp_path: Path) -> None:
    little = seconds(words, LITTLE, ending, tmp_path)
    # eight times as much text; a quadratic pattern takes 64 times as long, also when it is tried again
    tries = (seconds(words, MUCH, ending, tmp_path) for _ in range(3))
    assert any(much < 16 * little + 0.4 for much in tries)


@pytest.mark.parametrize("letters", ["A" * 1_000, "A" * 100_000, "B" * 100_000, "AB" * 50_000, "a" * 100_000])
def test_a_row_of_letters_without_end_is_planned(letters: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"He came home.\n\nIt was {letters} then.\n")
    assert plan_article(tmp_path / "a.txt").script.units


@pytest.mark.parametrize("comments", ["<!---->" * 500, "<!-- a -->\n" * 300, "<?xml a?>" + "<!--a--> " * 300])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_file_that_begins_with_comments_is_planned(comments: str, ending: str, tmp_path: Path) -> None:
    """Each more of them doubled the time: in a process of its own, for it would not end."""
    (tmp_path / f"a.{ending}").write_text(f"{comments}\n\nHe came home by train.\n")
    done = audioedition("plan", f"a.{ending}", "--json", cwd=tmp_path)
    assert done.status == 0, done.err
    assert sniffed(f"{comments}<!DOCTYPE html><p>He came home.</p>".encode()) == "html"
    assert sniffed(f"{comments}He came home.".encode()) is None


def test_the_time_of_edits_grows_with_their_number_and_no_faster(tmp_path: Path) -> None:
    def seconds_of(number: int) -> float:
        path = tmp_path / f"{number}.txt"
        path.write_text("\n\n".join(f"He saw place{n:05} by train." for n in range(number)))
        edits = "".join(f"  - {{find: place{n:05}, pause: 1}}\n" for n in range(number))
        path.with_suffix(".yaml").write_text(f"edits:\n{edits}")
        return processor_seconds(lambda: plan_article(path))

    # twenty times as many; looked for in each other's places, they take 75 times as long
    assert seconds_of(6_000) < 40 * seconds_of(300) + 0.4
