"""What every reader keeps to, on real files of its format: a new format is in when tests/files has some of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.formats import FORMATS
from audioedition.errors import ArticleError
from audioedition.model import Article

from ..golden import is_article
from ..script.laws import assert_breaths, assert_covered, assert_replays, script_or_none

TESTS = Path(__file__).parent.parent
# Locked with a password; fonts that do not say which letters they show.
REFUSED = ("locked.pdf", "no-letters.pdf")
FILES = sorted(
    path
    for folder in (TESTS / "files", TESTS / "articles")
    for path in folder.rglob("*")
    if path.suffix.lower() in FORMATS and path.name not in ("README.md", *REFUSED) and is_article(path)
)
NAMES = [str(path.relative_to(TESTS)) for path in FILES]


def article_or_none(path: Path) -> Article | None:
    try:
        return read(path)
    except ArticleError as error:
        assert str(path) in str(error)  # it says which file
        return None


@pytest.mark.parametrize("format_name", sorted(set(FORMATS.values())))
def test_each_format_has_three_real_files_at_least(format_name: str) -> None:
    assert sum(FORMATS[path.suffix.lower()] == format_name for path in FILES) >= 3


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_nothing_vanishes_and_places_are_right(path: Path) -> None:
    article = read(path)
    spans = [block.span for block in article.blocks]
    assert spans == sorted(spans)
    script = script_or_none(article)
    assert script is not None
    assert_covered(script, article.text)
    assert_replays(script, article.text)
    assert_breaths(script)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_the_same_file_gives_the_same_article(path: Path) -> None:
    assert read(path) == read(path)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_that_is_cut_short_is_read_as_far_as_it_goes_or_refused(
    path: Path, share: float, tmp_path: Path
) -> None:
    data = path.read_bytes()
    part = tmp_path / path.name
    part.write_bytes(data[: int(len(data) * share)])
    article = article_or_none(part)
    script = script_or_none(article) if article else None
    if article and script:
        assert_covered(script, article.text)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_is_known_by_its_bytes_where_its_name_is_another(path: Path, tmp_path: Path) -> None:
    """Sent by mail, a document loses its name's ending; nobody is to wonder why."""
    if FORMATS[path.suffix.lower()] in ("plain", "markdown", "rst", "html"):
        return  # these are text, and text under another name is text
    renamed = tmp_path / "attachment"
    renamed.write_bytes(path.read_bytes())
    assert read(renamed).text == read(path).text
