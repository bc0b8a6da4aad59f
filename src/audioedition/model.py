"""The types that flow from room to room, in the order in which they are made.

    file ──read──▶ Article ──segment──▶ Script ──cast──▶ Takes ──render──▶ Clips ──press──▶ pieces of MP3
         ──lay out──▶ Timeline ──join, tag──▶ Episode ──publish──▶ Feed

Everything here is frozen and holds plain values. Ranges in a text are half-open, in code points (`Span`); times in
sound are whole samples at a stated rate until the last formatter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from audioedition.policy import ArticleRules


class Span(NamedTuple):
    """A half-open range of code points in a document's text, or of a unit's or a take's own text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end

    def trim(self, text: str) -> Span:
        """This span of `text` without the white space at its ends; empty, at its end, where there is nothing else."""
        part = self.of(text).rstrip()
        end = self.start + len(part) if part else self.end
        return Span(end - len(part.lstrip()), end)


# ---------------------------------------------------------------------------------------------- article

BlockKind = Literal[
    "title", "heading", "paragraph", "quotation", "item", "verse", "caption", "cell", "note", "code", "break"
]


NO_CHAPTER = 7
"""From this level on, below the six of HTML, a heading never opens a chapter."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document's layout.

    `level`: the depth of a heading, an item or a quotation, from 1; the row of a cell in its table, from 0, the row of
    column heads. `label`: the name of a footnote ("note"), the head of a cell's column, or the number of an item in a
    numbered list. A "verse" is one line of a poem; a "break" separates two scenes and has no words. `language`: the one
    that the document declares.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""
    language: str | None = None


InlineKind = Literal["markup", "code", "reference", "strong", "emphasis"]
EMPHASES = frozenset[InlineKind](("strong", "emphasis"))
"""What an author's hand stresses: prose like all else, and told because labels and questions are set so."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A span within a block that is not plain prose.

    "markup" is not said, or stands for the one character `label` ("&amp;" for "&", "<br>" for a space); "code" is said
    as written, and its brackets are no notes; a "reference" is the mark of the footnote `label`. Markup and references
    do not overlap. "strong" and "emphasis" are prose that is set apart for the eye, and may hold all others. `why`: the
    reason, for people, why it is not said; "" for the usual one.
    """

    span: Span
    kind: InlineKind
    label: str = ""
    why: str = ""


@dataclass(frozen=True)
class Metadata:
    """Facts about an article besides its text. `None` or empty: unknown.

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
class SkippedWords:
    """How many words are skipped for one reason: the reason, the sentence for people, and the number."""

    reason: SkipReason
    why: str
    words: int


@dataclass(frozen=True, slots=True)
class Edit:
    """An editor's correction of the script: the span of the words, the correction's file and line (`place`, for
    messages), and the values that it sets. `pause` is in seconds."""

    span: Span
    place: str
    skip: bool = False
    say: str | None = None
    role: str | None = None
    language: str | None = None
    pause: float | None = None

    @property
    def wish(self) -> str:
        """The correction for people: "skip", or "role: editor, pause: 1.5"."""
        wishes = {"say": self.say, "role": self.role, "language": self.language, "pause": self.pause}
        fields = (f"{name}: {value}" for name, value in wishes.items() if value is not None)
        return "skip" if self.skip else ", ".join(fields)


@dataclass(frozen=True, slots=True)
class Warning:
    """A problem that an editor should check; no text is lost by it."""

    span: Span | None
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """A document as read: its unchanged text, its blocks in reading order, and the spans that are no prose.

    `name`: the file's name without its suffix; `file`: the path, for messages; `sha256`: the digest of the file's
    bytes. `skips`: the spans between blocks that the reader knows to be no prose (front matter, a page's furniture);
    `inlines`: those within blocks, in the order of the text. `picture`: the bytes of the cover in the document;
    `Metadata.cover` has priority. `guessed`: the detected encoding of a text file that is not UTF-8 and declares none;
    `image`: the address of a page's lead picture, perhaps relative. `warnings`: things that the file names and does not
    hold; `notices`: metadata of the file that was refused; `named`: the paths in it, used or not. `container`: the
    span of the page's element that was chosen as the article's, if one was; `outside`: the reason of skips outside it.
    `rules`: what the file beside it says of its voices.
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
    container: Span | None = None
    outside: str = ""
    rules: ArticleRules | None = None


# ----------------------------------------------------------------------------------------------- script

UnitKind = Literal["opening", "heading", "sentence", "item", "verse", "caption", "cell", "note", "cue", "credit"]
# Of a sentence in its paragraph.
Place = Literal["first", "middle", "last", "only"]
# "run": the next unit goes on in the same breath, without a pause; "join": after a short one.
# "scene": the document separates two scenes.
Boundary = Literal["run", "join", "aside", "sentence", "paragraph", "scene", "chapter", "end"]


@dataclass(frozen=True, slots=True)
class Step:
    """One change from written to said: `was` at `span` of the document becomes `said`.

    An empty span is an insertion ("," where a note interrupts). An empty `said` drops the text.
    """

    span: Span
    kind: str
    was: str
    said: str


CHARACTERS_A_SECOND = 15.5
"""How fast text is spoken, roughly: hibari and piper speak the sample at 15 to 16, pauses included; a test holds it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of the script: words of one role, within one sentence.

    `role` is "narrator", "translator", "editor", "author", "person:NAME", "heading", "quotation" or
    "footnote". `text` is `source` with each step's span replaced by `said`, white space collapsed;
    a cue and the credit have no span and an empty source. Units with the same `sentence` number are parts of one
    sentence that notes interrupt. `pause_s`: the seconds of silence after it that an edit sets, in place of those of
    `pause_after`. `place`: its sentence's in the paragraph. `asks`: that ends with it, and is answered by yes or no.
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
    place: Place = "middle"
    asks: bool = False

    @property
    def estimated_s(self) -> float:
        """Roughly how many seconds it takes, with the pause after it: a plan is made before a second of sound is."""
        return len(self.text) / CHARACTERS_A_SECOND


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the episode: its title and the id of the unit that opens it."""

    title: str
    first_unit: str


@dataclass(frozen=True, slots=True)
class Script:
    """The units in speaking order, the skips, and the chapters. Pure: no engine, no clock. `in_turns`: the names of
    those who speak in turns, in the order in which they first do; who is quoted is none of them."""

    metadata: Metadata
    language: str
    text: str
    chapters: tuple[Chapter, ...]
    units: tuple[Unit, ...]
    skips: tuple[Skip, ...]
    warnings: tuple[Warning, ...]
    in_turns: tuple[str, ...] = ()


# ------------------------------------------------------------------------------------------ takes, clips


@dataclass(frozen=True, slots=True)
class Voice:
    """One name is one sound: an engine, one of its voices, and settings.

    `rate` is the ratio to the voice's own tempo, `pitch` is in semitones, `gain` in dB over the
    common loudness, `treble` in dB over 7 kHz. `language`: the one that it is cast for. `level`: the gain, in dB, that
    brings the engine's voice to the common loudness; None: it must be measured. Treble changes it by no more than 0.2.
    """

    name: str
    engine: str
    voice: str
    language: str
    rate: float = 1.0
    pitch: float = 0.0
    gain: float = 0.0
    level: float | None = None
    treble: float = 0.0


@dataclass(frozen=True, slots=True)
class Prosody:
    """How a take is spoken otherwise than its voice speaks by itself: `pitch` semitones higher, its last word rising by
    `rise` semitones, at `rate` times the tempo."""

    pitch: float = 0.0
    rise: float = 0.0
    rate: float = 1.0

    @property
    def is_melody(self) -> bool:
        """Whether it changes the melody, which not every engine can."""
        return bool(self.pitch or self.rise)


PLAIN = Prosody()
"""As the voice speaks by itself."""


@dataclass(frozen=True, slots=True)
class TakePart:
    """The part of a take's text that belongs to one unit. `runs_on`: the next part follows without a pause."""

    unit: str
    span: Span
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Take:
    """One utterance of one voice, the units that it speaks, and the key of its sound.

    The key is the hash of all that can change the samples (engine with version and weights, its voice, tempo, pitch,
    prosody, sent text), and of nothing else: gain is applied when the clip is pressed.
    """

    key: str
    voice: Voice
    text: str
    parts: tuple[TakePart, ...]
    prosody: Prosody = PLAIN


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
"""Take, its clip, and the result of the job `after`, if any → the job's result."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work on a take's clip, done by the worker that has the clip.

    `key`: that of the result in the store; `make`: a picklable function that makes the result; `after`: the key of the
    job that must be done before.
    """

    key: str
    take: Take
    make: Make
    after: str | None = None


# ---------------------------------------------------------------------------------------------- episode


@dataclass(frozen=True, slots=True)
class Loudness:
    """Measures of ITU-R BS.1770: integrated loudness in LUFS, true peak in dBTP."""

    integrated_lufs: float
    true_peak_dbtp: float
