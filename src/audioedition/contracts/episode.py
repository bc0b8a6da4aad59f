"""`episode.json`, version 1: what `build` leaves beside the sound, and `publish` reads.

A show's copy of it says two things more, and its files have digests in their names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from audioedition.contracts import codec
from audioedition.model import Loudness, Span, UnitKind

EPISODE_FILE = "episode.json"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a part in the episode; `role` in our words ("author", "translator", "editor")."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EpisodeFile:
    """A file of the episode: what for, where in its folder, media type, size in bytes, digest in hexadecimal."""

    role: str
    path: str
    type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Audio:
    """An audio file of the episode, with its length in seconds."""

    path: str
    type: str
    bytes: int
    sha256: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter's title and its place in the audio, in seconds."""

    title: str
    start_s: float
    end_s: float


class Word(NamedTuple):
    """A written word: a half-open range of code points of the document's text, and from when to when it is heard."""

    start: int
    end: int
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeUnit:
    """A unit as it is heard: who says what, where it stands in the article, and from when to when it sounds.

    `span` counts code points of the document's text, half-open; None, with an empty `source`, for words that the
    article does not have (a cue, the credit). `voice` is a name of voices.yaml, `chapter` counts from 0, `start_s` and
    `end_s` are seconds of the delivered file. `words`: its written words, None for a unit without a span, and where an
    older version built the episode; `word_times`: whether their times are the "engine"'s own, or shared among them by
    "length".
    """

    id: str
    role: str
    kind: UnitKind
    language: str
    voice: str
    span: Span | None
    source: str
    text: str
    chapter: int
    start_s: float
    end_s: float
    words: tuple[Word, ...] | None = None
    word_times: Literal["engine", "length"] | None = None


@dataclass(frozen=True, slots=True)
class Tool:
    """What built the episode."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeHeader:
    """What an episode is, without its units: all that a feed needs.

    `published` is the article's own date as it was written there (ISO 8601), `source_sha256` the digest of the
    article's file, `language` a BCP 47 tag.
    """

    version: Literal[1] = 1
    slug: str
    title: str
    series: str | None
    part: int | None
    author: str | None
    people: tuple[Person, ...]
    language: str
    published: str | None
    summary: str | None
    link: str | None
    source_sha256: str
    files: tuple[EpisodeFile, ...]
    audio: tuple[Audio, ...]
    chapters: tuple[ChapterMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(EpisodeHeader):
    """An episode as `episode.json` tells it.

    `units` stand in speaking order; `loudness` is that of the delivered file. Only a show's copy has
    `first_published`, the moment in UTC (ISO 8601), and the feed's `guid`.
    """

    units: tuple[EpisodeUnit, ...]
    loudness: Loudness
    tool: Tool
    first_published: str | None = None
    guid: str | None = None

    def to_json(self) -> dict[str, object]:
        """The object that `episode.json` holds, its fields in their order."""
        document: dict[str, object] = codec.to_json(self)
        return document

    @classmethod
    def from_json(cls, value: object) -> Episode:
        """An episode from what `json.loads` makes of its `episode.json`; fields that we do not know are passed over.

        Raises `ContractError` with the place of what is missing or wrong.
        """
        return codec.from_json(cls, value, EPISODE_FILE)
