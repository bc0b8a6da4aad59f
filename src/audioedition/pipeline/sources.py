"""Where an article comes from: a file, an address on the web, standard input; and the files that belong to it.

All else sees a file: `find_article` has one made of what is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioedition.homes import user_config
from audioedition.model import Metadata

STANDARD_INPUT = "-"
VOICES_FILE, LEXICON_FILE = "voices.yaml", "lexicon.yaml"
# Not all that end so: playlists do too.
_W3C_LEXICONS = "lexicon*.pls"


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article's file. `beside`: the folder in which what belongs to it is looked for (`NAME.yaml`, voices.yaml,
    lexicon.yaml, its cover); `known`: what is known of it from where it comes; `notices`: what a user should know;
    `address`: where it was fetched from, and `allow_private`: whether that might be a network around this machine;
    `folder`: the document's own, whose files it may name, None for what came from elsewhere; `left_out`: what of its
    address is not in the `known` link, for it may be for whoever asked alone."""

    path: Path
    beside: Path
    known: Metadata | None = None
    notices: tuple[str, ...] = ()
    address: str | None = None
    allow_private: bool = False
    folder: Path | None = None
    left_out: tuple[str, ...] = ()

    @property
    def sidecar(self) -> Path:
        """Where facts and edits of the article may stand."""
        return self.beside / f"{self.path.stem}.yaml"


ArticleLocation = Path | str | ArticleFile
"""Where an article is: a path, an http or https address, "-" for standard input, or a file that was found already."""


def is_elsewhere(location: str) -> bool:
    """Whether a location is no path: standard input, or an address, of whatever scheme."""
    return location == STANDARD_INPUT or "://" in location


def layer_files(name: str, beside: Path | None, given: Path | None = None) -> list[Path]:
    """The files that are laid over the packaged default, in this order: the user's own, the one in the folder
    `beside`, and `given`. All but `given` may be missing."""
    folders = (user_config(), beside)
    return [*(folder / name for folder in folders if folder is not None), *([] if given is None else [given])]


def lexicon_files(beside: Path | None) -> list[Path]:
    """The lexicons that are laid over the packaged one, in this order: the user's own, those in the folder `beside`;
    in each folder the W3C's (`lexicon.pls`, `lexicon-places.pls`), then `lexicon.yaml`, which may be missing."""
    layers = layer_files(LEXICON_FILE, beside)
    return [file for layer in layers for file in (*sorted(layer.parent.glob(_W3C_LEXICONS)), layer)]
