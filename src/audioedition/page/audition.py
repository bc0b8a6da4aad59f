"""The audition: every voice reads the same lines, with what is known and measured of it, to be cast by ear."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from audioedition.page.frame import document
from audioedition.page.markup import EMPTY, Markup, element, joined, message, text

_SHEETS = ("page.css", "audition.css")
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AuditionedVoice:
    """A voice at an audition: its name in voices.yaml, or the one that it would get; the engine, and the engine's name
    of it; the language that it reads; what is to be said of it; its licence ("" where nobody states it) and source.

    `roles`: the roles that it has in the cast; `entry`: its entry under `voices:`, "" where voices.yaml has one; `mp3`:
    the sound, of so many `seconds`; `pitch_hz`: the median of its fundamental frequency, None where nothing is voiced;
    `words_a_minute`: None where the language is not written in words; `lufs`: its integrated loudness.
    """

    name: str
    engine: str
    voice: str
    language: str
    about: str
    licence: str
    source: str
    roles: tuple[str, ...]
    entry: str
    mp3: bytes = field(repr=False)
    seconds: float
    pitch_hz: float | None
    words_a_minute: float | None
    lufs: float


@dataclass(frozen=True, slots=True)
class AuditionView:
    """The content of the page: the voices, those of a language together; by language, its name and the lines that are
    read; the cast that is on, "" where it has no name; sentences on what is left out."""

    voices: Sequence[AuditionedVoice]
    languages: Mapping[str, str]
    lines: Mapping[str, str]
    cast: str = ""
    left_out: Sequence[str] = ()


def audition_page(view: AuditionView) -> str:
    """One self-contained HTML page, the same for the same voices."""
    by_language = [(tag, list(voices)) for tag, voices in groupby(view.voices, key=_language)]
    body = element(
        "body",
        element("a", text("Skip to the voices"), href="#voices", class_="jump"),
        _header(view),
        element("main", *(_section(view, tag, voices) for tag, voices in by_language), id="voices", class_="audition"),
        element("footer", *(element("p", message(sentence)) for sentence in (*_NOTES, *view.left_out))),
    )
    return document("Audition of voices", body, _SHEETS, sounds=True)


_NOTES = (
    "Pitch is the median of the fundamental frequency of this reading; in brackets, how far it lies from the "
    "narrator’s: three semitones apart, two voices are told apart by ear. All sounds as it would in an episode.",
    "A licence is shown as the makers of the voice state it. `audioedition voices check` compares those of the cast "
    "with those that voices.yaml allows.",
)


def _language(voice: AuditionedVoice) -> str:
    return voice.language


def _header(view: AuditionView) -> Markup:
    count = len(view.voices)
    names = ", ".join(dict.fromkeys(_named(view, voice.language) for voice in view.voices))
    cast = [f"cast: {view.cast}"] if view.cast else []
    facts = [f"{count} voice" if count == 1 else f"{count} voices", names, *cast]
    how = (
        "To cast one, copy its line to `roles:` of voices.yaml and, where there is one, its other line to `voices:`; "
        "for narrator write translator, editor, author, or whoever is to be heard in it."
    )
    return element(
        "header",
        element("p", text("audioedition · audition"), class_="kicker"),
        element("h1", text("Voices, reading the same lines")),
        element("p", joined((element("bdi", text(fact)) for fact in facts), " · "), class_="facts"),
        element("p", message(how), class_="how"),
    )


def _section(view: AuditionView, tag: str, voices: Sequence[AuditionedVoice]) -> Markup:
    anchor = f"language-{tag}"
    narrator = next((voice.pitch_hz for voice in voices if "narrator" in voice.roles), None)
    return element(
        "section",
        element("h2", text(f"{_named(view, tag)} "), element("span", text(tag), class_="tag"), id=anchor),
        element("blockquote", element("p", text(view.lines.get(tag, ""))), lang=tag, dir="auto"),
        element("ul", *(element("li", *_voice(voice, narrator)) for voice in voices), class_="cards"),
        aria_labelledby=anchor,
    )


def _voice(voice: AuditionedVoice, narrator: float | None) -> Iterator[Markup]:
    roles = ", ".join(voice.roles)
    cast = element("span", text(roles), class_="cast") if roles else EMPTY
    yield element("h3", element("bdi", text(voice.name)), text(" "), cast)
    yield element("p", element("bdi", text(voice.about or f"a voice of {voice.engine}")), class_="about")
    sound = base64.b64encode(voice.mp3).decode()
    label = f"{voice.name} reads the lines, {voice.seconds:.0f} seconds"
    yield element("audio", controls=True, preload="metadata", src=f"data:audio/mpeg;base64,{sound}", aria_label=label)
    facts = (
        ("Pitch", _pitch(voice.pitch_hz, narrator)),
        ("Rate", _UNKNOWN if voice.words_a_minute is None else f"{voice.words_a_minute:.0f} words a minute"),
        ("Loudness", f"{voice.lufs:.1f} LUFS".replace("-", "\N{MINUS SIGN}")),
        ("Engine", f"{voice.engine} {voice.voice}"),
        ("Licence", voice.licence or _UNKNOWN),
        ("From", voice.source or _UNKNOWN),
    )
    yield element("dl", *(_fact(name, value) for name, value in facts))
    yield element("p", text("roles: "), element("code", text(f"narrator: {voice.name}"), tabindex="0"), class_="line")
    if voice.entry:
        yield element("p", text("voices: "), element("code", text(voice.entry), tabindex="0"), class_="line")


def _fact(name: str, value: str) -> Markup:
    return element("div", element("dt", text(name)), element("dd", element("bdi", text(value))))


def _named(view: AuditionView, tag: str) -> str:
    return view.languages.get(tag, tag)


def _pitch(hertz: float | None, narrator: float | None) -> str:
    if hertz is None:
        return _UNKNOWN
    distance = 12 * math.log2(hertz / narrator) if narrator else 0.0
    apart = f" ({distance:+.1f} semitones)".replace("-", "\N{MINUS SIGN}") if abs(distance) >= 0.05 else ""
    return f"{hertz:.0f} Hz{apart}"
