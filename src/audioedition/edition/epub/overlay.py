"""Media overlays: which element is heard when (EPUB 3.3, 9; SMIL 3.0)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from audioedition.edition.chapters import milliseconds
from audioedition.edition.epub.pages import OPS, TYPE, Heard
from audioedition.edition.transcript import stamp

if TYPE_CHECKING:
    from lxml.etree import _Element

SMIL = "http://www.w3.org/ns/SMIL"
_NAMESPACES: Any = {None: SMIL, "epub": OPS}


def overlay(page: str, sound: str, heard: Sequence[Heard], begin_s: float, end_s: float) -> _Element:
    """The overlay of one page: its name, its sound's, what is heard in order, and the seconds of the whole at which the
    sound begins and ends.

    Each clip goes on to where the next begins, so that pauses stay. Notes are sequences of their own with `epub:type`,
    which reading systems can skip.
    """
    from lxml import etree

    root = etree.Element(f"{{{SMIL}}}smil", nsmap=_NAMESPACES, version="3.0")
    body = etree.SubElement(root, f"{{{SMIL}}}body")
    starts = [*(each.start_s - begin_s for each in heard[1:]), end_s - begin_s]
    clips = list(zip(heard, [0.0, *starts], starts, strict=False))
    number = 0
    for note, group in groupby(clips, key=lambda clip: clip[0].note):
        parent = body
        if note is not None:
            parent = etree.SubElement(body, f"{{{SMIL}}}seq", id=f"s{number}")
            parent.set(TYPE, note.note)
        for each, start, end in group:
            number += 1
            par = etree.SubElement(parent, f"{{{SMIL}}}par", id=f"p{number}")
            etree.SubElement(par, f"{{{SMIL}}}text", src=f"{page}#{each.id}")
            etree.SubElement(
                par, f"{{{SMIL}}}audio", src=sound, clipBegin=clock(start), clipEnd=clock(max(end, start + 0.001))
            )
            if note is not None and parent.get(f"{{{OPS}}}textref") is None:
                parent.set(f"{{{OPS}}}textref", f"{page}#{each.id}")
    return root


def clock(seconds: float) -> str:
    """A clock value of SMIL, to the millisecond: "0:01:02.345"."""
    return stamp(milliseconds(seconds)).removeprefix("0")
