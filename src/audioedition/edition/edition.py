"""An edition as data: what an episode's folder is made from, and the sound of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from audioedition.contracts.episode import Tool
from audioedition.edition.assemble import Recording
from audioedition.edition.levelled import LevelledSound
from audioedition.edition.times import Timeline
from audioedition.edition.word_times import SpokenWord, WrittenWord, written_words
from audioedition.model import Block, Loudness, Script, Unit, Voice
from audioedition.policy import AudioFormat


@dataclass(frozen=True)
class Edition:
    """All that an episode's folder is made from.

    `written` are each unit's words as written, without marks and tags; `cover` is a JPEG; `disclosure` the
    sentence that says that voices are synthetic; `formats` the forms of the edition, by their names; `blocks` those of
    the article, and `words_lit` whether a book's overlay goes word by word, not sentence by sentence.
    """

    slug: str
    source_sha256: str
    script: Script
    written: Mapping[str, str]
    voices: Mapping[str, Voice]
    cover: bytes
    disclosure: str | None
    tool: Tool
    formats: tuple[AudioFormat, ...] = ("mp3",)
    blocks: tuple[Block, ...] = ()
    words_lit: bool = False


@dataclass(frozen=True)
class EditionSound:
    """The sound of an edition: pieces of MP3, the levelled samples that they were made of, when everything is heard,
    how loud it is, and the units in it."""

    recording: Recording
    levelled: LevelledSound
    timeline: Timeline
    loudness: Loudness
    units: tuple[Unit, ...]

    @cached_property
    def words(self) -> dict[str, tuple[WrittenWord, ...]]:
        """By unit, its written words with their times: the manifest, the captions and a book need them."""
        return {
            unit.id: written_words(unit, self.spoken_words(unit), self.timeline.units[unit.id]) for unit in self.units
        }

    def spoken_words(self, unit: Unit) -> tuple[SpokenWord, ...] | None:
        """A unit's words as they were sent to the engine, with their times; None where the engine knows none."""
        return self.recording.spoken_words(unit.id, self.timeline)
