"""An episode's metadata, as every form of it carries them: ID3, MP4's atoms, Vorbis comments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tags:
    """The metadata of an episode. `None` or empty: not written.

    `date` is ISO 8601, `language` a BCP 47 tag, `part` the number within `series`, `lyrics` the full text,
    `cover` a JPEG's bytes, `tool` name and version, `encoder` name and settings of the encoder, and
    `synthetic` the sentence that discloses that the voices are synthetic.
    """

    title: str
    author: str | None = None
    series: str | None = None
    part: int | None = None
    date: str | None = None
    language: str | None = None
    summary: str | None = None
    lyrics: str | None = None
    link: str | None = None
    cover: bytes | None = None
    tool: str | None = None
    encoder: str | None = None
    synthetic: str | None = None
    genre: str = "Podcast"
