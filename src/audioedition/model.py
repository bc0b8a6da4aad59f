"""The types that flow from room to room, in the order in which they are made.

    file ──read──▶ Article ──segment──▶ Script ──cast──▶ Takes ──render──▶ Clips ──press──▶ pieces of MP3
         ──lay out──▶ Timeline ──join, tag──▶ Episode ──publish──▶ Feed

Everything here is frozen and holds plain values. Places in a text are half-open ranges of code points
(`Span`); places in sound are whole samples at a stated rate until the last formatter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Span(NamedTuple):
    """A half-open range of code points in a document's text, or of a unit's or a take's own text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]


# ---------------------------------------------------------------------------------------------- article

BlockKind = Literal[
    "title", "heading", "paragraph", "quotation", "item", "verse", "caption", "cell", "note", "code", "break"
]


NO_CHAPTER = 7
"""The level, or the lowest of those, of a heading that is nowhere the head of a chapter: below the six of HTML."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document as its author laid it out.

    `level` is a heading's depth, from 1; how deep an item or a quotation lies in others, from 1; a cell's
    row in its table, from 0, where the columns' heads stand. `label` is a footnote's name (its own, for a
    "note"), the head of a cell's column, or an item's number where the document counts its items. A "verse"
    is one line of a poem; a "break" parts two scenes and has no words. `language` is the one that the
    document itself declares.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""
    language: str | None = None


InlineKind = Literal["markup", "code", "reference"]


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch within a block that is not prose as it stands: "markup" is not said, or stands for the one
    character `label` ("&amp;" for "&", "<br>" for a space); "code" is said as written, and its brackets are
    nobody's notes; a "reference" is the mark of the footnote `label`. Stretches of markup and references,
    which are hidden, do not overlap. `why`: the reason, for people, that it is not said; "" for the usual one."""

    span: Span
    kind: InlineKind
    label: str = ""
    why: str = ""


@dataclass(frozen=True)
class Metadata:
    """What is known about an article besides its text. `None` or empty: not known.

    `language` is a BCP 47 tag's primary subtag ("en"), `date` ISO 8601 ("2009-09-15" or with a time),
    `cover` a path to a picture, `part` the number within the series, `encoding` the codec of a text file that is not
    in UTF-8.
    """

    title: str | None = None
    author: str | None = None
    translator: str | None = None
    editor: str | None = None
    series: str | None = None
    part: int | None = None
    date: str | None = None
    language: str | None = None
    summary: str | None = None
    link: str | None = None
    cover: str | None = None
    slug: str | None = None
    encoding: str | None = None


SkipReason = Literal["markup", "furniture", "picture", "code", "policy", "punctuation", "licence"]


@dataclass(frozen=True, slots=True)
class Skip:
    """Characters of the document that no unit speaks: where, which, the reason, and a sentence for people."""

    span: Span
    source: str
    reason: SkipReason
    why: str


@dataclass(frozen=True, slots=True)
class Edit:
    """An editor's correction of the script: the words that it is about, where it stands in which file
    (`place`, for messages), and what is to be done with the words. `pause` is in seconds."""

    span: Span
    place: str
    skip: bool = False
    say: str | None = None
    role: str | None = None
    language: str | None = None
    pause: float | None = None

    @property
    def wish(self) -> str:
        """What is to be done with the words, for people: "skip", or "role: editor, pause: 1.5"."""
        wishes = {"say": self.say, "role": self.role, "language": self.language, "pause": self.pause}
        told = (f"{name}: {value}" for name, value in wishes.items() if value is not None)
        return "skip" if self.skip else ", ".join(told)


@dataclass(frozen=True, slots=True)
class Warning:
    """Something that an editor should look at; nothing of the text is lost by it."""

    span: Span | None
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document as read: its text untouched, its blocks in reading order, and what is no prose of it.

    `name` is the file's name without its ending, `file` the path as it was given, for messages; `sha256`
    the digest of the file's bytes. `skips` are what the reader already knows to be no prose between blocks
    (front matter, a page's furniture); `inlines`, in the order of the text, what is none within blocks.
    `picture` are the bytes of the cover that the document itself holds; `Metadata.cover` goes before it. `guessed` is
    the encoding that a text file was taken for, where nothing said it and it is not UTF-8; `image` the address of the
    picture that a page leads with, perhaps a relative one. `warnings` are what the file names and does not hold,
    `notices` what of its own word about itself was not taken, `named` the paths in it, taken or not.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    sha256: str
    skips: tuple[Skip, ...] = ()
    inlines: tuple[Inline, ...] = ()
    edits: tuple[Edit, ...] = ()
    file: str = ""
    picture: bytes | None = field(default=None, repr=False)
    guessed: str = ""
    image: str | None = None
    warnings: tuple[Warning, ...] = ()
    notices: tuple[str, ...] = ()
    named: tuple[Path, ...] = ()


# ----------------------------------------------------------------------------------------------- script

UnitKind = Literal["opening", "heading", "sentence", "item", "verse", "caption", "cell", "note", "cue", "credit"]
# "run": the next unit goes on in the same breath, without a break; "join": after a short one.
# "scene": where the document parts two scenes.
Boundary = Literal["run", "join", "aside", "sentence", "paragraph", "scene", "chapter", "end"]


@dataclass(frozen=True, slots=True)
class Step:
    """One change from written to said: `was` stands at `span` of the document, `said` takes its place.

    An empty span is an insertion ("," where a note cuts in). A step with nothing said drops its text.
    """

    span: Span
    kind: str
    was: str
    said: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A thing said by one role, never across the end of a sentence.

    `role` is "narrator", "translator", "editor", "author", "person:NAME", "heading", "quotation" or
    "footnote". `text` is `source` with each step's span replaced by what is said, white space collapsed;
    words with no source (a cue, the credit) have no span and an empty source. Units with the same
    `sentence` number are parts of one sentence that notes interrupt. `pause_s`: the seconds of silence
    after it that an edit asks for, in place of the boundary's.
    """

    id: str
    role: str
    kind: UnitKind
    language: str
    span: Span | None
    source: str
    steps: tuple[Step, ...]
    text: str
    chapter: int
    sentence: int
    pause_after: Boundary
    pause_s: float | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the episode: its title and the id of the unit that opens it."""

    title: str
    first_unit: str


@dataclass(frozen=True, slots=True)
class Script:
    """What will be said, by whom, in speaking order, and what will not. Pure: no engine, no clock."""

    metadata: Metadata
    language: str
    text: str
    chapters: tuple[Chapter, ...]
    units: tuple[Unit, ...]
    skips: tuple[Skip, ...]
    warnings: tuple[Warning, ...]


# ------------------------------------------------------------------------------------------ takes, clips


@dataclass(frozen=True, slots=True)
class Voice:
    """One name is one sound: an engine, a voice of its own, and how it is set.

    `rate` is the ratio to the voice's own tempo, `pitch` is in semitones, `gain` in dB over the
    common loudness. `language` is the one that it is cast for. `level` is the gain, in dB, that brings the
    engine's voice to the common loudness; None: it must be measured.
    """

    name: str
    engine: str
    voice: str
    language: str
    rate: float = 1.0
    pitch: float = 0.0
    gain: float = 0.0
    level: float | None = None


@dataclass(frozen=True, slots=True)
class TakePart:
    """The part of a take's text that one unit speaks. `runs_on`: the next part follows without a break."""

    unit: str
    span: Span
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Take:
    """One utterance of one voice, the units that it speaks, and the key of its sound.

    The key is the hash of all that can change the samples (engine with version and weights, its voice,
    tempo, pitch, sent text), and of nothing else: gain is applied at assembly.
    """

    key: str
    voice: Voice
    text: str
    parts: tuple[TakePart, ...]


@dataclass(frozen=True, slots=True)
class WordTime:
    """A word of a sent text, `span`, and the frames of the clip that hold it (half-open)."""

    span: Span
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clip:
    """An engine's own samples for one take: mono, 16 bit, `rate` frames a second; word times if known."""

    key: str
    rate: int
    samples: NDArray[np.int16] = field(repr=False)
    words: tuple[WordTime, ...] | None


Make = Callable[[Take, Clip, bytes | None], bytes]
"""What makes something of a take's clip, given the result of the job that it comes after, if it comes after one."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be made of a take's clip, where the clip is: what (`make`, which can be pickled), of which
    take, under which key it is kept, and the key of the job that must be done before (`after`)."""

    key: str
    take: Take
    make: Make
    after: str | None = None


# ---------------------------------------------------------------------------------------------- episode


@dataclass(frozen=True, slots=True)
class Timed:
    """Where something is heard in the finished audio, in samples at the timeline's rate."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Exact places of every unit and chapter in the finished audio, in samples; `length` is that of the whole.

    `chapters[i].start` is always a whole second, and the chapter's first piece begins within 13 ms of it; the
    chapters adjoin, the first begins at 0 and the last ends with the audio.
    """

    rate: int
    length: int
    units: dict[str, Timed]
    chapters: tuple[Timed, ...]

    def seconds(self, place: int) -> float:
        """A place in seconds, to the microsecond."""
        return round(place / self.rate, 6)


@dataclass(frozen=True, slots=True)
class Loudness:
    """What ITU-R BS.1770 reads on a file: integrated loudness in LUFS, true peak in dBTP."""

    integrated_lufs: float
    true_peak_dbtp: float
