"""voices.yaml as types: voices, roles, how notes are read, pauses, opening and credit.

The defaults are in the packaged voices.yaml; a user's file overrides it field by field.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from audioedition.errors import alike, shown

ROLES = ("narrator", "translator", "editor", "author", "person", "heading", "quotation", "footnote")
SILENT_KINDS = ("omission", "sic", "reference", "comment", "stage", "gap", "picture")
PASSED_OVER = {
    "omission": "an omission, passed over in silence",
    "sic": "“sic” is for the eye",
    "reference": "a reference mark is for the eye",
    "comment": "a comment on the quotation, for the eye",
    "stage": "a stage direction",
    "gap": "a gap in the source",
    "tag": "a signature alone: its note stands before it",
    "picture": "a picture",
    "link": "the address of a link",
    "fingerprint": "a key's fingerprint or a digest, which nobody keeps in mind",
    "edit": "left out by an edit in the file beside the article",
}
"""Why a mark is not heard, by its kind, for people."""


@dataclass(frozen=True)
class VoiceSettings:
    """One name is one sound. `rate`: ratio to the voice's own tempo; `pitch`: semitones; `gain`: dB; `treble`: dB over
    7 kHz."""

    engine: str
    voice: str
    language: str | None = None
    rate: float = 1.0
    pitch: float = 0.0
    gain: float = 0.0
    treble: float = 0.0

    def __post_init__(self) -> None:
        _within("rate", self.rate, 0.4, 2.5)
        _within("pitch", self.pitch, -12, 12)
        _within("gain", self.gain, -24, 12)
        _within("treble", self.treble, -12, 12)


@dataclass(frozen=True)
class CuePolicy:
    """When a note's voice is announced, and the words by language."""

    when: Literal["first", "every", "none"] = "none"
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NotesPolicy:
    """How bracketed notes are read.

    `place`: "inline", where they are written; "after" the sentence that holds them; "natural", inline unless the
    sentence ends within three words. `silent`: roles ("editor") and kinds ("omission", "sic", "reference") whose notes
    are not spoken. `tags`: further signatures by role, added to the known ones.
    """

    place: Literal["natural", "inline", "after"] = "natural"
    cues: dict[str, CuePolicy] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.silent:
            _known("silent", name, (*ROLES, *SILENT_KINDS))
        for name in self.cues:
            _known("cues", name, ROLES)
        for name in self.tags:
            _known("tags", name.partition(":")[0], ROLES)


@dataclass(frozen=True)
class Spoken:
    """Words that the edition adds, by language; `say: false` leaves them out.

    `{title}`, `{author}`, `{part}`, `{series}` and `{translator}` are replaced by the article's.
    """

    say: bool = True
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LeftOut:
    """The words, by language, in place of a table or code that is not read."""

    table: dict[str, str] = field(default_factory=dict)
    code: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Pauses:
    """Seconds of silence after a unit, by the boundary behind it. `head`: before the first chapter; "chapter": before a
    chapter's heading."""

    head: float = 0.0
    aside: float = 0.25
    sentence: float = 0.45
    paragraph: float = 0.85
    scene: float = 1.2
    chapter: float = 1.5
    end: float = 0.8

    def __post_init__(self) -> None:
        # A chapter's sound begins within a second of its mark, and the first one's mark is at 0.
        _within("head", self.head, 0, 0.9)
        for name in ("aside", "sentence", "paragraph", "scene", "chapter", "end"):
            _within(name, getattr(self, name), 0, 30)


@dataclass(frozen=True)
class ProsodyPolicy:
    """The shape of a paragraph. `first`, `last`: semitones by which its first and last sentence are higher; `slower`:
    per cent by which its last one is slower; `question`: semitones by which one that is answered by yes or no rises;
    `pauses`: per cent by which pauses between sentences follow the length of what was said."""

    first: float = 0.0
    last: float = 0.0
    slower: float = 0.0
    question: float = 0.0
    pauses: float = 0.0

    def __post_init__(self) -> None:
        _within("first", self.first, -3, 3)
        _within("last", self.last, -3, 3)
        _within("slower", self.slower, -20, 20)
        _within("question", self.question, 0, 12)
        _within("pauses", self.pauses, 0, 50)


@dataclass(frozen=True)
class ChaptersPolicy:
    """`target`: the approximate length of chapters, in seconds, where the article has no headings."""

    target: float = 120.0

    def __post_init__(self) -> None:
        _within("target", self.target, 20, 3600)


AudioFormat = Literal["mp3", "m4a", "m4b", "opus", "ogg", "flac", "wav", "epub"]
AUDIO_FORMATS: tuple[AudioFormat, ...] = get_args(AudioFormat)
"""In the order in which a manifest lists them: a feed's enclosure is the first, and Apple takes MP3 and M4A."""


@dataclass(frozen=True)
class AudioPolicy:
    """`formats`: the forms in which an episode is written. `overlay`: what a book with sound ("epub") lights as it is
    heard, each "sentence" or each word ("words")."""

    formats: tuple[AudioFormat, ...] = ("mp3",)
    overlay: Literal["sentence", "words"] = "sentence"

    def __post_init__(self) -> None:
        if not self.formats:
            raise ValueError(f"formats: name at least one of {', '.join(AUDIO_FORMATS)}")


@dataclass(frozen=True)
class CastPreset:
    """A cast under a name, for `cast: NAME`: what `roles` and `pool` are where they do not say otherwise. `about`: one
    sentence on it, for people."""

    about: str = ""
    roles: dict[str, str] = field(default_factory=dict)
    pool: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_roles(self.roles)


Speakers = Literal["voices", "names", "plain"]
Quotations = Literal["narrator", "voices"]


@dataclass(frozen=True)
class HouseRules:
    """A whole voices.yaml.

    `cast`: the name of one of `casts`, whose `roles` and `pool` hold where these two do not say otherwise; once built,
    they are in `roles` and `pool`. `licences`: those under which a voice may speak here; None: any.
    `speakers`: how the turns of an interview or a play are heard: in "voices", each announced by name at his first
    turn; with "names", announced at every turn; or "plain", as they are written, by the narrator. `speaker_cue`: when
    and in which words. `quotations`: who reads a quotation whose speaker is named with it. `pool`: the voices that such
    people get, in the order in which they first speak, where `roles` gives them none. `room_tone`: the level of the
    quiet noise between units, in dBFS.
    """

    voices: dict[str, VoiceSettings] = field(default_factory=dict)
    licences: tuple[str, ...] | None = None
    cast: str | None = None
    casts: dict[str, CastPreset] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    notes: NotesPolicy = field(default_factory=NotesPolicy)
    footnotes: Literal["paragraph", "reference", "silent"] = "paragraph"
    tables: Literal["rows", "skip"] = "rows"
    code: Literal["skip", "speak"] = "skip"
    pictures: Literal["speak", "skip"] = "speak"
    left_out: LeftOut = field(default_factory=LeftOut)
    screen_lines: Literal["skip", "speak"] = "skip"
    speakers: Speakers = "voices"
    speaker_cue: CuePolicy = field(default_factory=lambda: CuePolicy("first"))
    quotations: Quotations = "narrator"
    pool: tuple[str, ...] = ()
    opening: Spoken = field(default_factory=Spoken)
    credit: Spoken = field(default_factory=Spoken)
    pauses: Pauses = field(default_factory=Pauses)
    prosody: ProsodyPolicy = field(default_factory=ProsodyPolicy)
    room_tone: float | Literal[False] = False
    chapters: ChaptersPolicy = field(default_factory=ChaptersPolicy)
    audio: AudioPolicy = field(default_factory=AudioPolicy)

    def __post_init__(self) -> None:
        check_roles(self.roles)
        if self.room_tone is not False:
            _within("room_tone", self.room_tone, -90, -50)
        if self.cast is None:
            return
        _known("cast", self.cast, tuple(self.casts))
        preset = self.casts[self.cast]
        # as if voices.yaml said so itself; the same again where a copy is made
        object.__setattr__(self, "roles", preset.roles | self.roles)
        object.__setattr__(self, "pool", self.pool or preset.pool)

    @property
    def room_tone_dbfs(self) -> float | None:
        """The level of what is heard between units, in dBFS; None: digital silence."""
        return None if self.room_tone is False else self.room_tone


@dataclass(frozen=True)
class ArticleRules:
    """What `<name>.yaml` says, for one article, of what voices.yaml is about; None or empty: as voices.yaml has it."""

    speakers: Speakers | None = None
    quotations: Quotations | None = None
    roles: dict[str, str] = field(default_factory=dict)
    pool: tuple[str, ...] = ()
    audio: AudioPolicy | None = None

    def over(self, rules: HouseRules) -> HouseRules:
        """`rules`, with those of the article laid over them."""
        return replace(
            rules,
            speakers=self.speakers or rules.speakers,
            quotations=self.quotations or rules.quotations,
            roles=rules.roles | self.roles,
            pool=self.pool or rules.pool,
            audio=self.audio or rules.audio,
        )


def check_roles(roles: Iterable[str]) -> None:
    """Raise `ValueError` for a key of `roles` that is no role: "translator/ru", "person:Anna Holm"."""
    for name in roles:
        role = name.partition("/")[0]
        base, colon, person = role.partition(":")
        _known("roles", base, ROLES)
        if base == "person" and colon and not person.strip():
            raise ValueError("roles: person: who? write person:NAME")


def check_role(role: str) -> None:
    """Raise `ValueError` unless `role` is one of `ROLES`, or a named person."""
    base, colon, name = role.partition(":")
    if base == "person" and not name.strip():
        raise ValueError("role: person: who? write person:NAME")
    _known("role", base if base == "person" and colon else role, ROLES)


def _known(field_name: str, name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        close = alike(name, known)
        hint = f" (did you mean {close[0]}?)" if close else ""
        raise ValueError(f"{field_name}: there is no “{shown(name)}”{hint}; known are {', '.join(known)}")


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name}: expected a number from {low:g} to {high:g}, got {value:g}")
