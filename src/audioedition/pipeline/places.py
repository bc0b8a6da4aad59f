"""Where the pipeline's own files lie: the cache, and the layers of voices.yaml and lexicon.yaml."""

from __future__ import annotations

import os
from pathlib import Path

VOICES_FILE, LEXICON_FILE = "voices.yaml", "lexicon.yaml"
# Not all that end so: playlists do too.
_W3C_LEXICONS = "lexicon*.pls"


def cache_folder() -> Path:
    """Where clips and pieces are kept: `AUDIOEDITION_CACHE`, or the platform's cache folder."""
    given = os.environ.get("AUDIOEDITION_CACHE")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("audioedition")


def layer_files(name: str, beside: Path | None, given: Path | None = None) -> list[Path]:
    """The files that are laid over the packaged default, in this order: the user's own, the one in the folder
    `beside`, and `given`. All but `given` may be missing."""
    from platformdirs import user_config_path

    beside_it = [] if beside is None else [beside / name]
    return [user_config_path("audioedition") / name, *beside_it, *([] if given is None else [given])]


def lexicon_files(beside: Path | None) -> list[Path]:
    """The lexicons that are laid over the packaged one, in this order: the user's own, those in the folder `beside`;
    in each folder the W3C's (`lexicon.pls`, `lexicon-places.pls`), then `lexicon.yaml`, which may be missing."""
    layers = layer_files(LEXICON_FILE, beside)
    return [file for layer in layers for file in (*sorted(layer.parent.glob(_W3C_LEXICONS)), layer)]
