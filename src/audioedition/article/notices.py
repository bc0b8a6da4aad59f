"""What a user should know of an article's metadata before it is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioedition.article import guess
from audioedition.article.slug import slug_of
from audioedition.errors import shown
from audioedition.files import other_than_file
from audioedition.model import Article, Warning


def slug_notices(article: Article) -> Iterator[str]:
    """Where the episode's name is another than was asked for, or is a digest of its name."""
    slug, wanted = slug_of(article), article.metadata.slug
    if wanted and slug != wanted:
        yield (
            f"the slug “{shown(wanted)}” becomes {slug}: file names and addresses take a-z, 0-9 and hyphens, at most 80"
        )
    elif not wanted and slug != article.name and slug.startswith("episode-"):
        yield (
            f"“{shown(article.name)}” has no letter that an address can hold, so the episode is named {slug}; give it "
            "a better name with `slug:` in the file beside the article"
        )


def encoding_notices(article: Article) -> Iterator[str]:
    """Which encoding a text file was taken for, where nothing says it."""
    if article.guessed:
        yield (
            f"{article.file} is read as {guess.NAMES[article.guessed]}, for its letters look like that; if they came "
            "out wrong, say --encoding, or save it as UTF-8"
        )


def cover_warnings(article: Article, beside: Path) -> Iterator[Warning]:
    """A cover that is not there, without a look into it."""
    if not article.metadata.cover:
        return
    cover = beside / article.metadata.cover
    try:
        other = other_than_file(cover)
    except (OSError, ValueError):
        yield Warning(None, f"there is no cover {cover}; a build stops at it: put the picture there")
    else:
        if other:
            yield Warning(None, f"the cover {cover} {other}; a build stops at it: name a picture")
