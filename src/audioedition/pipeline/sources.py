"""Where an article comes from: a file, an address on the web, standard input. All else sees a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioedition.model import Metadata

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
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


Asked = Path | str | Source
"""An article as it is asked for: a path, an http or https address, "-" for standard input, or one that was found."""


def is_elsewhere(asked: str) -> bool:
    """Whether what was asked for is no path: standard input, or an address, of whatever scheme."""
    return asked == STANDARD_INPUT or "://" in asked
