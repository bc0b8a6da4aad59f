"""The editor's hand: `edits:` in `<name>.yaml` beside an article, found in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from audioedition import settings
from audioedition.article.fields import is_blank, language_tag, parsed_fields
from audioedition.article.visible_text import VisibleText
from audioedition.errors import ArticleError, shown
from audioedition.model import Edit, Metadata, Span
from audioedition.policy import ArticleRules, AudioPolicy, Quotations, Speakers, check_role, check_roles


@dataclass(frozen=True)
class EditSettings:
    """One correction of the script. `find`: words of the article, which must stand there exactly once."""

    find: str
    skip: bool = False
    say: str | None = None
    role: str | None = None
    language: str | None = None
    pause: float | None = None

    def __post_init__(self) -> None:
        if not self.find.strip():
            raise ValueError("find: expected words of the article, got nothing")
        wanted = [name for name in ("say", "role", "language", "pause") if getattr(self, name) is not None]
        if self.skip and wanted:
            raise ValueError(f"skip leaves the words out, so {wanted[0]} has nothing to change; keep one of them")
        if not self.skip and not wanted:
            raise ValueError("expected skip, say, role, language or pause: what is to be done with the words")
        if self.say is not None and is_blank(self.say):
            raise ValueError("say: expected words, got nothing; `skip: true` leaves words out")
        if self.role is not None:
            check_role(self.role)
        if self.language is not None:
            object.__setattr__(self, "language", _tag(self.language))
        if self.say is not None and (self.role or self.language):
            raise ValueError("say with role or language: make two edits, one inside the other's words")
        if self.pause is not None and not 0 <= self.pause <= 30:
            raise ValueError(f"pause: expected seconds from 0 to 30, got {self.pause:g}")


def _tag(language: str) -> str:
    try:
        return language_tag(language)
    except ValueError as error:
        raise ValueError(f"language: {error}") from error


@dataclass(frozen=True)
class Sidecar(Metadata):
    """`<name>.yaml`: metadata, edits of the script, and who reads this article with which voice."""

    edits: tuple[EditSettings, ...] = ()
    speakers: Speakers | None = None
    quotations: Quotations | None = None
    roles: dict[str, str] = field(default_factory=dict)
    pool: tuple[str, ...] = ()
    audio: AudioPolicy | None = None

    @property
    def rules(self) -> ArticleRules:
        """What it says of voices, and of the forms of the sound."""
        return ArticleRules(self.speakers, self.quotations, self.roles, self.pool, self.audio)

    def __post_init__(self) -> None:
        check_roles(self.roles)
        for name, value in parsed_fields(self):
            object.__setattr__(self, name, value)


def placed(document: VisibleText, sidecar: Sidecar, source: settings.SettingsFile) -> tuple[Edit, ...]:
    """The edits with their places in `document`, in the order of the text.

    Raises `ArticleError` where words stand there never or more than once, or two edits overlap.
    """
    places = settings.Places(source)
    edits = []
    for number, edit in enumerate(sidecar.edits):
        place = f"{places.of(f'edits.{number}')}: edits[{number}]"
        span = _span(document, edit.find, place)
        edits.append(Edit(span, place, edit.skip, edit.say, edit.role, edit.language, edit.pause))
    edits.sort(key=lambda edit: edit.span)
    for before, after in pairwise(edits):
        if after.span.start < before.span.end:
            raise ArticleError(f"{after.place}: overlaps with the edit at {before.place}; make them apart")
    return tuple(edits)


def _span(document: VisibleText, words: str, place: str) -> Span:
    """Where the words stand, with or without their markup; line breaks and spaces count alike."""
    matches = document.find(re.compile(r"\s+".join(re.escape(word) for word in words.split())))
    if not matches:
        raise ArticleError(
            f"{place}: find: “{shown(words)}” does not stand in the article; copy the words as they are there"
        )
    if len(matches) > 1:
        lines = ", ".join(str(document.text.count("\n", 0, match.start) + 1) for match in matches[:5])
        raise ArticleError(
            f"{place}: find: “{shown(words)}” stands {len(matches)} times (lines {lines}); "
            "add words around it until it is one"
        )
    return matches[0]
