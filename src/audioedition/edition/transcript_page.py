"""The transcript to be read: as a page, and as plain text; headings, speakers, notes as asides.

The page is what Podcasting 2.0 asks of an HTML transcript (docs/examples/transcripts): `<cite>` for who speaks,
`<time>` for when, `<p>` for what; it holds no script, and what an article says in mark-up stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from audioedition.edition.edition import Edition
from audioedition.edition.people import speaker
from audioedition.edition.times import Timeline
from audioedition.plaintext import line

_ENDS = ("paragraph", "scene", "chapter", "end")


@dataclass(slots=True)
class _Passage:
    """A heading or a paragraph: when it begins, who speaks, in which language, and its words, each run with whether it
    is a note and by whom."""

    start_s: float
    heading: bool
    speaker: str
    language: str
    runs: list[tuple[str, str]] = field(default_factory=list)


def transcript_text(edition: Edition, timeline: Timeline) -> bytes:
    """The bytes of `transcript.txt`, in UTF-8: paragraphs with a blank line between, notes in square brackets, the
    speaker where he changes."""
    blocks, last = [], ""
    for passage in _passages(edition, timeline):
        words = " ".join(f"[{name}: {text}]" if name else text for name, text in passage.runs)
        name = f"{passage.speaker}: " if passage.speaker != last and not passage.heading else ""
        last = last if passage.heading else passage.speaker
        blocks.append(name + words)
    return ("\n\n".join(blocks) + "\n").encode()


def transcript_html(edition: Edition, timeline: Timeline) -> bytes:
    """The bytes of `transcript.html`, in UTF-8."""
    script = edition.script
    title = escape(line(script.metadata.title or edition.slug))
    body, last = [], ""
    for passage in _passages(edition, timeline):
        lang = f' lang="{escape(passage.language)}"' if passage.language != script.language else ""
        words = " ".join(_run(name, text) for name, text in passage.runs)
        moment = _time(passage.start_s)
        if passage.heading:
            body.append(f"<h2{lang}>{words}</h2>")
            continue
        cite = f"<cite>{escape(passage.speaker)}:</cite>\n" if passage.speaker != last else ""
        last = passage.speaker
        body.append(f"{cite}{moment}\n<p{lang}>{words}</p>")
    page = f"""<!doctype html>
<html lang="{escape(script.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1.1rem/1.55 Georgia, serif; max-width: 38rem; margin: 2rem auto; padding: 0 1rem }}
time {{ font: .8rem system-ui, sans-serif; opacity: .7 }}
cite {{ display: block; margin-top: 1.2rem; font-weight: bold; font-style: normal }}
p {{ margin: .2rem 0 1rem }}
[role=note] {{ font-style: italic }}
</style>
</head>
<body>
<h1>{title}</h1>
{chr(10).join(body)}
</body>
</html>
"""
    return page.encode()


def _run(note_by: str, text: str) -> str:
    return f'<span role="note" title="{escape(note_by)}">[{escape(text)}]</span>' if note_by else escape(text)


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    shown = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f'<time datetime="PT{int(seconds)}S">{shown}</time>'


def _passages(edition: Edition, timeline: Timeline) -> Iterator[_Passage]:
    """The units, gathered into headings and paragraphs; cues are left out, for names stand here."""
    script = edition.script
    passage: _Passage | None = None
    for unit in script.units:
        name = speaker(unit.role, script.metadata, script.language, script.in_turns)
        is_note = unit.kind == "note"
        if unit.kind != "cue":
            if passage is None:
                start = timeline.seconds(timeline.units[unit.id].start)
                passage = _Passage(start, unit.kind in ("opening", "heading"), name, unit.language)
            elif not is_note and name != passage.speaker and not passage.heading:
                yield passage
                passage = _Passage(timeline.seconds(timeline.units[unit.id].start), False, name, unit.language)
            text = unit.text if unit.span is None or unit.kind == "opening" else edition.written[unit.id]
            passage.runs.append((name if is_note else "", text))
        if unit.pause_after in _ENDS and passage is not None:
            yield passage
            passage = None
    if passage is not None:
        yield passage
