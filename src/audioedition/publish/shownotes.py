"""What apps show under an episode: summary, who wrote it, chapters, and that its voices are synthetic.

Written as HTML, which Apple and every podcast app read in `description` (Apple: "embedded HTML in CDATA").
The chapters stand as time stamps from 00:00:00, one a line: Apple makes chapters of them too.
"""

from __future__ import annotations

import html
import re

from audioedition.contracts.episode import ChapterMark, Person
from audioedition.plaintext import clean
from audioedition.publish.feed_text import DESCRIPTION_BYTES, NAME_CHARS, one_line, shortened, words
from audioedition.publish.manifest import Manifest
from audioedition.publish.show import Show

# Half of what a description holds: a longer list would crowd out the summary. Half a list would be wrong
# chapters, so it is left out whole; `podcast:chapters` has it.
_CHAPTER_BYTES = DESCRIPTION_BYTES // 2
_MAX_NAMES = 5


def credited(manifest: Manifest) -> tuple[Person, ...]:
    """The people of an episode; its author where the manifest lists nobody."""
    if manifest.people or manifest.author is None:
        return manifest.people
    return (Person(manifest.author, "author"),)


def full_notes(show: Show, manifest: Manifest) -> str:
    """The notes whole, as HTML of any length."""
    return "\n".join([*_paragraphs(manifest.summary or ""), *_rest(show, manifest, _chapter_list(manifest.chapters))])


def notes(show: Show, manifest: Manifest) -> str:
    """The notes in the 4000 bytes that a description holds: a long summary is cut at a word."""
    whole = full_notes(show, manifest)
    if len(whole.encode()) <= DESCRIPTION_BYTES:
        return whole
    chapters = _chapter_list(manifest.chapters)
    rest = "\n".join(_rest(show, manifest, chapters if len(chapters.encode()) <= _CHAPTER_BYTES else ""))
    return "\n".join([*_fitted(manifest.summary or "", DESCRIPTION_BYTES - len(rest.encode()) - 1), rest])


def _rest(show: Show, manifest: Manifest, chapters: str) -> list[str]:
    byline, disclosure = (
        _byline(manifest, _dated(show, manifest)),
        html.escape(one_line(show.disclosure(manifest.language)), quote=False),
    )
    return [part for part in (byline, chapters, f"<p>{disclosure}</p>") if part]


def _paragraphs(text: str) -> list[str]:
    """Plain text as HTML, a paragraph for each block between blank lines."""
    blocks = (one_line(block, len(block) + 1) for block in re.split(r"\n\s*\n", clean(text)))
    return [f"<p>{html.escape(block, quote=False)}</p>" for block in blocks if block]


def _fitted(text: str, limit: int) -> list[str]:
    """As `_paragraphs`, in at most `limit` bytes: text is cut before it is escaped, never inside a tag."""
    text = clean(text)
    size = min(len(text.encode()), limit)
    while size > 0:
        found = _paragraphs(shortened(text, size))
        excess = len("\n".join(found).encode()) - limit
        if excess <= 0:
            return found
        # Escaping makes of one character up to five ("&amp;"): come down in steps that never go too far.
        size -= max(1, excess // 5)
    return []


def _dated(show: Show, manifest: Manifest) -> str:
    """“First published 2009-09-15.” where the episode itself is not dated so; else nothing."""
    first = manifest.first_published
    if show.dates == "article" or not manifest.day or (first and first.date().isoformat() == manifest.day):
        return ""
    return f"{words(manifest.language).dated} {one_line(manifest.day)}."


def _byline(manifest: Manifest, dated: str) -> str:
    """“Written by …. Translated by …. First published ….” as a paragraph; empty where nothing is known."""
    labels = words(manifest.language)
    parts = []
    for label, role in ((labels.author, "author"), (labels.translator, "translator")):
        names = [one_line(each.name, NAME_CHARS) for each in credited(manifest) if each.role.strip().casefold() == role]
        if names:
            parts.append(f"{label} {', '.join(names[:_MAX_NAMES]).rstrip('.')}.")
    parts += [dated] if dated else []
    return f"<p>{html.escape(' '.join(parts), quote=False)}</p>" if parts else ""


def _chapter_list(chapters: tuple[ChapterMark, ...]) -> str:
    """The chapters as time stamps, one a line; empty for an episode with fewer than two."""
    if len(chapters) < 2:
        return ""
    lines = (f"{_stamp(mark.start_s)} {html.escape(one_line(mark.title), quote=False)}" for mark in chapters)
    return "<p>" + "<br/>\n".join(lines) + "</p>"


def _stamp(seconds: float) -> str:
    """HH:MM:SS, cut to the whole second at which the chapter begins."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
