"""Show notes: summary, byline, chapters, and the disclosure of synthetic voices.

HTML, which Apple and every podcast app read in `description` (Apple: "embedded HTML in CDATA").
Chapters are time stamps from 00:00:00, one a line: Apple makes chapters of them too.
"""

from __future__ import annotations

import html
import re

from audioedition.contracts.episode import ChapterMark, Person
from audioedition.plaintext import clean
from audioedition.publish.feed_text import DESCRIPTION_BYTES, NAME_CHARS, one_line, shortened, words
from audioedition.publish.manifest import Manifest
from audioedition.publish.show import Show

# Half of a description: a longer list would leave no room for the summary. An incomplete list would give wrong
# chapters, so a longer one is left out; `podcast:chapters` has it.
_CHAPTER_BYTES = DESCRIPTION_BYTES // 2
_MAX_NAMES = 5


def credited(manifest: Manifest) -> tuple[Person, ...]:
    """The people of an episode; its author where the manifest lists nobody."""
    if manifest.people or manifest.author is None:
        return manifest.people
    return (Person(manifest.author, "author"),)


def full_notes(show: Show, manifest: Manifest) -> str:
    """The complete notes, as HTML of any length."""
    return "\n".join([*_paragraphs(manifest.summary or ""), *_rest(show, manifest, _chapter_list(manifest.chapters))])


def notes(show: Show, manifest: Manifest) -> str:
    """The notes in the 4000 bytes that a description holds: a long summary is cut at a word."""
    whole = full_notes(show, manifest)
    if len(whole.encode()) <= DESCRIPTION_BYTES:
        return whole
    chapters = _chapter_list(manifest.chapters)
    rest = "\n".join(_rest(show, manifest, chapters if len(chapters.encode()) <= _CHAPTER_BYTES else ""))
    return "\n".join([*_paragraphs_within(manifest.summary or "", DESCRIPTION_BYTES - len(rest.encode()) - 1), rest])


def _rest(show: Show, manifest: Manifest, chapters: str) -> list[str]:
    byline, disclosure = (
        _byline(manifest, _first_published_sentence(show, manifest)),
        html.escape(one_line(show.disclosure(manifest.language)), quote=False),
    )
    return [part for part in (byline, chapters, f"<p>{disclosure}</p>") if part]


def _paragraphs(text: str) -> list[str]:
    """Plain text as HTML, a paragraph for each block between blank lines."""
    blocks = (one_line(block, len(block) + 1) for block in re.split(r"\n\s*\n", clean(text)))
    return [f"<p>{html.escape(block, quote=False)}</p>" for block in blocks if block]


def _paragraphs_within(text: str, limit: int) -> list[str]:
    """As `_paragraphs`, in at most `limit` bytes: text is cut before it is escaped, never inside a tag."""
    text = clean(text)
    size = min(len(text.encode()), limit)
    while size > 0:
        paragraphs = _paragraphs(shortened(text, size))
        excess = len("\n".join(paragraphs).encode()) - limit
        if excess <= 0:
            return paragraphs
        # Escaping makes up to five characters of one ("&amp;"): steps of a fifth never remove too much.
        size -= max(1, excess // 5)
    return []


def _first_published_sentence(show: Show, manifest: Manifest) -> str:
    """“First published 2009-09-15.” where the episode has another date; else nothing."""
    first = manifest.first_published
    if show.dates == "article" or not manifest.day or (first and first.date().isoformat() == manifest.day):
        return ""
    return f"{words(manifest.language).dated} {one_line(manifest.day)}."


def _byline(manifest: Manifest, first_published: str) -> str:
    """“Written by …. Translated by …. First published ….” as a paragraph; empty where nothing is known."""
    labels = words(manifest.language)
    parts = []
    for label, role in ((labels.author, "author"), (labels.translator, "translator")):
        names = [
            one_line(person.name, NAME_CHARS) for person in credited(manifest) if person.role.strip().casefold() == role
        ]
        if names:
            parts.append(f"{label} {', '.join(names[:_MAX_NAMES]).rstrip('.')}.")
    parts += [first_published] if first_published else []
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
