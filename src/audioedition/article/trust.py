"""What a document says of itself is a stranger's word: how far it goes is decided here, and nowhere else.

The user's own word (options, `<name>.yaml`) does not come by: it may name any file, and be as long as it likes.
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
    """As much of a document's own word as is taken; of the rest, by its field, what the user should know; and the
    paths that it names, taken or not."""

    metadata: Metadata
    refused: dict[str, str]
    named: tuple[Path, ...]

    def notices(self, user: Metadata) -> tuple[str, ...]:
        """What should be told where the user says nothing of the same field."""
        return tuple(notice for field, notice in self.refused.items() if getattr(user, field) is None)


def trusted(own: Metadata, folder: Path | None, address: str | None = None) -> TrustedMetadata:
    """What `own`, a document's own word, brings about.

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
    """What is shown of a document and too long for it, cut; and what is told of that."""
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
