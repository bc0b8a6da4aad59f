"""Where the pipeline's own files lie: the cache, and the layers of voices.yaml and lexicon.yaml."""

from __future__ import annotations

import os
from pathlib import Path

from audioedition.homes import expanded, temporary, user_cache, user_config

CACHE_VARIABLE = "AUDIOEDITION_CACHE"
VOICES_FILE, LEXICON_FILE = "voices.yaml", "lexicon.yaml"
# Not all that end so: playlists do too.
_W3C_LEXICONS = "lexicon*.pls"


def cache_folder() -> Path:
    """Where clips and pieces are kept: `AUDIOEDITION_CACHE`, or the platform's cache folder; a temporary one where the
    user can have none."""
    given = os.environ.get(CACHE_VARIABLE)
    return expanded(given) if given else user_cache() or temporary() / "cache"


def cache_notices() -> tuple[str, ...]:
    """What a user should know of where the cache is."""
    if os.environ.get(CACHE_VARIABLE) or user_cache():
        return ()
    told = f"what is spoken is kept in {cache_folder()}, which may not last, for there is no home folder to keep it in"
    return (f"{told}; {CACHE_VARIABLE} names another",)


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
