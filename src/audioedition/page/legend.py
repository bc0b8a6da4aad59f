"""The legend: roles, their voices and shares of the time, with a checkbox that colours or clears each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audioedition.page.markup import EMPTY, Markup, element, message, text
from audioedition.page.speakers import SpeakerShare
from audioedition.page.speakers import legend as by_number

COLOURS = 8
"""Colours in page.css; the ninth voice has the first colour again, with another line style."""
_LINES = ("solid", "dashed", "dotted", "double")


def legend(by_unit: Mapping[str, SpeakerShare], seconds: float, notices: Sequence[str]) -> Markup:
    """The section, with a bar of all voices' shares."""
    shares = [(speaker, speaker.seconds / seconds if seconds else 0.0) for speaker in by_number(by_unit)]
    heads = ("Shown", "Role", "Voice", "Language", "Share of time")
    head = element("tr", *(element("th", text(name), scope="col") for name in heads))
    table = element(
        "table", element("thead", head), element("tbody", *(_row(speaker, share) for speaker, share in shares))
    )
    bar = element("div", *(_share(speaker, share) for speaker, share in shares), class_="bar", aria_hidden="true")
    readings = element("label", _switch("readings"), text(" show what is said otherwise than written"))
    title = element("h2", text("Voices"), id="voices")
    notes = element("ul", *(element("li", element("bdi", message(notice))) for notice in notices)) if notices else EMPTY
    # Firefox keeps checkboxes' states over a reload unless the form says no.
    boxes = element("form", table, element("p", readings), autocomplete="off")
    return element("section", title, bar, boxes, notes, aria_labelledby="voices", class_="voices")


def switches(voices: int) -> str:
    """The style sheet of so many voices: colours and lines, and none where the box in the legend is not checked."""
    rules = []
    for number in range(1, voices):
        colour, line = (number - 1) % COLOURS + 1, _LINES[(number - 1) // COLOURS % len(_LINES)]
        rules.append(f".v{number}{{--voice:var(--voice-{colour});--tint:var(--tint-{colour});--line:{line}}}")
        off = f"body:has(#show-v{number}:not(:checked)) main .v{number}"
        rules.append(f"{off}{{--voice:inherit;--tint:transparent;--pad:0}}")
    return "\n".join(rules)


def _row(speaker: SpeakerShare, share: float) -> Markup:
    name = element("bdi", text(speaker.name))
    shown = _switch(f"v{speaker.number}", label=f"show {speaker.name}") if speaker.number else text("plain")
    voice = (element("bdi", text(speaker.voice.name)), element("small", text(f"{speaker.voice.engine}")))
    cells = (
        element("td", shown),
        element("th", element("span", name, class_=f"who v{speaker.number}"), scope="row"),
        element("td", voice[0], text(" "), voice[1]),
        element("td", text(", ".join(speaker.languages))),
        element("td", text(f"{share:.1%} "), element("small", text(_length(speaker.seconds))), class_="number"),
    )
    return element("tr", *cells)


def _switch(name: str, label: str | None = None) -> Markup:
    return element("input", type="checkbox", id=f"show-{name}", checked=True, aria_label=label)


def _share(speaker: SpeakerShare, share: float) -> Markup:
    return element("span", class_=f"v{speaker.number}", style=f"flex-grow:{share:.5f}")


def _length(seconds: float) -> str:
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{round(seconds)} s"
