"""Limits what a document's own metadata bring about: anybody may have written them.

What the user says (options, `<name>.yaml`) is not limited: it may name any file, and have any length.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audioedition.article import links
from audioedition.errors import shown
from audioedition.files import resolved
from audioedition.model import Metadata
from audioedition.plaintext import web_address

# In characters: Apple Podcasts shows 4,000 of a description, and no longer title was ever on a page.
_LONGEST = {"summary": 4000}
_LONGEST_OF_OTHERS = 500
_SHOWN = ("title", "author", "translator", "editor", "series", "summary")


@dataclass(frozen=True, slots=True)
class TrustedMetadata:
    """A document's own metadata within their limits; by field, what the user should know of those that were refused or
    cut; the paths that they name, refused ones too."""

    metadata: Metadata
    refused: dict[str, str]
    named: tuple[Path, ...]

    def notices(self, user: Metadata) -> tuple[str, ...]:
        """What the user should know, but of fields that he gives himself."""
        return tuple(notice for field, notice in self.refused.items() if getattr(user, field) is None)


def trusted(own: Metadata, folder: Path | None, address: str | None = None) -> TrustedMetadata:
    """`own`, a document's own metadata, within their limits.

    `folder` is the document's own, in which it may name a picture for its cover; None where it has none: it came from
    the web or on standard input. `address` is where it was fetched from: of another site it says nothing.
    """
    changes, refused = _shortened(own)
    if own.link is not None and not (folder and web_address(own.link)):
        changes["link"] = links.of_page(own.link, address)
    if own.cover is None:
        return TrustedMetadata(replace(own, **changes), refused, ())
    cover = _within(own.cover, folder)
    changes["cover"] = str(cover) if cover else None
    if cover is None:
        refused["cover"] = _cover_refused(own.cover, folder)
    return TrustedMetadata(replace(own, **changes), refused, (folder / own.cover,) if folder else ())


def _shortened(own: Metadata) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields that are too long to be shown, cut, and by field what the user should know of that."""
    changes: dict[str, Any] = {}
    notices: dict[str, str] = {}
    for field in _SHOWN:
        words, most = getattr(own, field), _LONGEST.get(field, _LONGEST_OF_OTHERS)
        if words is not None and len(words) > most:
            changes[field] = f"{words[: most - 1].rstrip()}…"
            notices[field] = f"the document's own {field} has {len(words):,} characters; the first {most:,} are kept"
    return changes, notices


def _within(named: str, folder: Path | None) -> Path | None:
    """The path of a file that lies in `folder`, or would if it were there; links are followed."""
    own, path = (resolved(folder), resolved(folder / named)) if folder else (None, None)
    return path if own and path and path.is_relative_to(own) else None


def _cover_refused(named: str, folder: Path | None) -> str:
    why = "what came from elsewhere names no file here" if folder is None else "it lies outside the document's folder"
    return f"the document's own cover “{shown(named)}” is not taken: {why}; if you trust it, give it with --cover"
