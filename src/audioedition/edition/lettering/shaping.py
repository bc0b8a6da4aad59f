"""Text → glyphs with their positions, by HarfBuzz: ligatures, joined letters, marks, two directions in a line.

HarfBuzz is in uharfbuzz's wheel, so that the same text has the same layout on every machine. The system's fonts are
used only for characters that none of the packaged fonts has.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from audioedition.characters import has_words
from audioedition.edition.lettering.bidi import base_level, embedding_levels, visual_order
from audioedition.edition.lettering.clusters import clusters
from audioedition.edition.lettering.faces import Face, Weight, house_faces, system_faces

if TYPE_CHECKING:
    from uharfbuzz import Buffer

_COMMON = "Zyyy"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a font, and its position: from the line's beginning and above the base line, in font sizes."""

    face: Face
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped line. Its measures are in font sizes; its ink is between `top` and `bottom`."""

    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters that no font shows, in groups that belong together; `asked_system`: whether the system's fonts were
    searched."""

    groups: tuple[str, ...] = ()
    asked_system: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """A part of a line in one script and one direction."""

    text: str  # of the whole line, since letters join beyond the run
    start: int
    end: int
    level: int
    script: str
    language: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class _Mark:
    """A glyph as the shaper returns it: advance and offsets, in font sizes."""

    number: int
    advance: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Group:
    """Characters that are shaped together, their font and glyphs; no font where none has them."""

    start: int
    end: int
    face: Face | None
    marks: tuple[_Mark, ...]


@lru_cache(maxsize=4_000)
def shaped(text: str, weight: Weight, language: str | None = None, base: int | None = None) -> Line:
    """A shaped line of text, without characters that no font has. `base`: the paragraph level."""
    glyphs, width = [], 0.0
    for group in _groups(text, weight, language, base):
        for mark in group.marks:
            if group.face is not None:
                glyphs.append(Glyph(group.face, mark.number, width + mark.x, mark.y))
            width += mark.advance
    tops, bottoms = [0.0], [0.0]
    for glyph in glyphs:
        if extents := glyph.face.font.get_glyph_extents(glyph.number):
            tops.append(glyph.y + extents.y_bearing / glyph.face.em)
            bottoms.append(glyph.y + (extents.y_bearing + extents.height) / glyph.face.em)
    return Line(text, tuple(glyphs), width, max(tops), min(bottoms))


def readable(text: str, weight: Weight, language: str | None = None) -> tuple[str, Missing]:
    """The text without characters that no font shows, and those characters; spaces are normalised.

    Where fonts lack only a mark over a letter, the letter stays. A script most of whose letters are missing is left out
    whole; a text without any letter left is empty.
    """
    text = " ".join(text.split())
    groups = sorted(_groups(text, weight, language, None), key=lambda group: group.start)
    rows = [(text[group.start : group.end], group) for group in groups]
    rows = [(words, group) for words, group in rows if group.face or not all(map(_is_blank, words))]
    lacking = _lacking_scripts(rows)
    parts, missing = [], []
    for words, group in rows:
        shown = words if group.face else _without_marks(words, weight, language)
        if not lacking.isdisjoint(map(script_of, words)):
            shown = ""
        parts.append(shown)
        if shown != words:
            missing.append("".join(filter(unicodedata.combining, words)) if shown else words)
    house = house_faces(weight)
    asked_system = any(group.face not in house for _, group in rows)
    rest = " ".join("".join(parts).split())
    if all(map(_is_blank, rest)) or (has_words(text) and not has_words(rest)):
        rest = ""
    return rest, Missing(tuple(dict.fromkeys(missing)), asked_system)


def _lacking_scripts(rows: Sequence[tuple[str, _Group]]) -> set[str]:
    """Scripts of whose letters fewer than half can be shown."""
    letters = Counter((script_of(words[0]), group.face is not None) for words, group in rows if words[0].isalpha())
    return {script for script, _ in letters if letters[script, True] < letters[script, False] and script != _COMMON}


def _without_marks(words: str, weight: Weight, language: str | None) -> str:
    """A letter without the marks that no font has; empty where no font has the letter."""
    letters = "".join(character for character in words if not unicodedata.combining(character))
    return letters if letters != words and all(part.face for part in _groups(letters, weight, language, None)) else ""


@cache
def script_of(character: str) -> str:
    """The ISO 15924 code of a character's script; Zyyy for characters of all scripts."""
    buffer = _buffer(character, 0, 1)
    buffer.guess_segment_properties()
    return buffer.script or _COMMON


def _groups(text: str, weight: Weight, language: str | None, base: int | None) -> Iterator[_Group]:
    """The groups of a line, from left to right."""
    runs = list(_runs(text, weight, language, base))
    for number in visual_order([run.level for run in runs]):
        run = runs[number]
        yield from _shape_with_fallback(run, run.start, run.end, _faces_for(run), house=True)


def _runs(text: str, weight: Weight, language: str | None, base: int | None) -> Iterator[_Run]:
    levels = embedding_levels(text, base_level(text) if base is None else base)
    scripts = [script_of(character) for character in text]
    script = next((script for script in scripts if script != _COMMON), "Latn")
    rows = []
    for level, own in zip(levels, scripts, strict=True):
        script = own if own != _COMMON else script
        rows.append((level, script))
    tag = language if language and re.fullmatch(r"[A-Za-z0-9-]+", language) else "und"
    start = 0
    for (level, script), characters in groupby(rows):
        end = start + sum(1 for _ in characters)
        yield _Run(text, start, end, level, script, tag, weight)
        start = end


def _faces_for(run: _Run) -> Sequence[Face]:
    """The packaged fonts, those with the run's script right after the first."""
    first, *others = house_faces(run.weight)
    letters = "".join(character for character in run.text[run.start : run.end] if script_of(character) == run.script)
    return first, *sorted(others, key=lambda face: not face.may_show(letters))


def _shape_with_fallback(run: _Run, start: int, end: int, faces: Sequence[Face], house: bool) -> Iterator[_Group]:
    """Shape a part of a run with the first font that has it; characters that it lacks with the next fonts.

    `house`: `faces` are the packaged fonts, and the system's come after them.
    """
    for number, face in enumerate(faces):
        if not face.may_show(run.text[start:end]):
            continue
        for is_shown, groups in groupby(_shape(run, start, end, face), lambda group: group.face is not None):
            if is_shown:
                yield from groups
                continue
            lacking = list(groups)
            first, last = min(group.start for group in lacking), max(group.end for group in lacking)
            yield from _shape_with_fallback(run, first, last, faces[number + 1 :], house)
        return
    if house and not all(map(_is_blank, run.text[start:end])):
        yield from _shape_with_fallback(run, start, end, system_faces(run.weight), house=False)
    else:
        for cluster in clusters(run.text[start:end]):
            yield _Group(start, start + len(cluster), None, ())
            start += len(cluster)


def _shape(run: _Run, start: int, end: int, face: Face) -> Iterator[_Group]:
    """The glyphs of a part of a run, from the left; groups that the font lacks have no face."""
    import uharfbuzz

    font, em = face.font, face.em
    buffer = _buffer(run.text, start, end - start)
    buffer.script, buffer.language = run.script, run.language
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.flags = uharfbuzz.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    uharfbuzz.shape(font, buffer)
    rows = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in rows})
    ends = dict(zip(starts, [*starts[1:], end], strict=True))
    for cluster, group in groupby(rows, lambda row: row[0].cluster):
        marks, is_there, has_ink = [], True, False
        for info, position in group:
            extents = font.get_glyph_extents(info.codepoint)
            is_there &= info.codepoint != 0
            has_ink |= extents is not None and extents.width != 0
            offsets = position.x_offset / em, position.y_offset / em
            marks.append(_Mark(info.codepoint, position.x_advance / em, *offsets))
        shown = is_there and (has_ink or all(map(_is_blank, run.text[cluster : ends[cluster]])))
        yield _Group(cluster, ends[cluster], face if shown else None, tuple(marks) if shown else ())


def _buffer(text: str, start: int, length: int) -> Buffer:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text, start, length)
    return buffer


def _is_blank(character: str) -> bool:
    """Whether a character is invisible: spaces, joiners, variation selectors, direction marks."""
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"
