"""What is written beside the sound: tags, lyrics, captions."""

from __future__ import annotations

from audioedition.edition.captions import Cue, Timing, captions
from audioedition.edition.edition import Edition, EditionSound
from audioedition.edition.people import speaker
from audioedition.edition.tags import Tags
from audioedition.edition.transcript import segments_json, subrip, webvtt
from audioedition.edition.transcript_page import transcript_html, transcript_text
from audioedition.edition.word_times import SpokenWord, located
from audioedition.model import Script, Unit
from audioedition.parts import numbered


def tags(edition: Edition) -> Tags:
    metadata = edition.script.metadata
    title = metadata.title or edition.slug
    return Tags(
        title=numbered(title, metadata.part, edition.script.language),
        author=metadata.author,
        series=metadata.series or metadata.title,
        part=metadata.part,
        date=metadata.date,
        language=edition.script.language,
        summary=metadata.summary,
        lyrics=_lyrics(edition),
        link=metadata.link,
        cover=edition.cover,
        tool=str(edition.tool),
        synthetic=edition.disclosure,
    )


def _lyrics(edition: Edition) -> str:
    """The full text in the document's order, notes in square brackets, a turn behind the name of who speaks it, and the
    credit."""
    script = edition.script
    marks = [(skip.span, skip.source) for skip in script.skips if skip.reason == "punctuation"]
    names = _names_of_turns(script)
    words = [
        (unit.span, names.get(unit.id, "") + (f"[{written}]" if unit.kind == "note" else written))
        for unit, written in ((unit, edition.written[unit.id]) for unit in script.units)
        if unit.span
    ]
    lyrics, place = "", 0
    for span, written in sorted(words + marks):
        between = script.text[place : span.start]
        lyrics += "\n\n" if "\n" in between else " " if between else ""
        lyrics += written
        place = span.end
    credit = [unit.text for unit in script.units if unit.kind == "credit"]
    return "\n\n".join([lyrics.strip(), *credit])


def _names_of_turns(script: Script) -> dict[str, str]:
    """The name before each turn, by the id of its first unit: the label in the text is for the voices, and not written
    again."""
    names, last = {}, ""
    for unit in script.units:
        if unit.kind in ("note", "cue"):
            continue
        name = unit.role.partition(":")[2]
        if unit.role != last and name in script.in_turns:
            names[unit.id] = f"{name}: "
        last = unit.role
    return names


TRANSCRIPTS = {
    "transcript.vtt": "text/vtt",
    "transcript.srt": "application/x-subrip",
    "transcript.json": "application/json",
    "transcript.html": "text/html",
    "transcript.txt": "text/plain",
}
"""The files of the transcript and their media types, the best for apps first."""


def transcripts(edition: Edition, sound: EditionSound) -> dict[str, bytes]:
    """The bytes of each of `TRANSCRIPTS`."""
    shown, timeline = cues(edition, sound), sound.timeline
    files = (webvtt(shown, edition.script.language), subrip(shown), segments_json(shown),
             transcript_html(edition, timeline), transcript_text(edition, timeline))  # fmt: skip
    return dict(zip(TRANSCRIPTS, files, strict=True))


def cues(edition: Edition, sound: EditionSound) -> list[Cue]:
    """The captions: each unit as it is written, without marks, the title as it is said; in step with its words."""
    return captions(written_cue(unit, edition, sound) for unit in edition.script.units)


def written_cue(unit: Unit, edition: Edition, sound: EditionSound) -> Cue:
    """A unit as one caption, whatever its length, with the times of its words in seconds."""
    script, timeline = edition.script, sound.timeline
    timed = timeline.units[unit.id]
    spoken = sound.spoken_words(unit)
    if unit.span is None or unit.kind == "opening":
        text, words = unit.text, spoken or ()
    else:
        text = edition.written[unit.id]
        rows = sound.words[unit.id] if spoken else ()
        words = tuple(SpokenWord(script.text[row.start : row.end], row.first, row.last) for row in rows)
    timings = (
        Timing(*place, timeline.seconds(first), timeline.seconds(last)) for place, first, last in located(text, words)
    )
    name = speaker(unit.role, script.metadata, script.language, script.in_turns)
    return Cue(timeline.seconds(timed.start), timeline.seconds(timed.end), name, text, tuple(timings))
