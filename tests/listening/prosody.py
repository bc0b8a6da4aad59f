"""Print what an episode sounds like, in figures: `python -m tests.listening.prosody BUILD_DIR [ARTICLE]`.

BUILD_DIR is an episode's folder, as `audioedition build` leaves it. Nothing is judged here but shown: endings
before notes beside other places of the same sentences, edges, pauses, voices, chapter marks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import mutagen.id3
import numpy as np
from numpy.typing import NDArray

from audioedition.edition.loudness import integrated, power
from audioedition.edition.trim import Cut
from audioedition.model import Clip
from audioedition.voices import hibari
from audioedition.voices.hibari_speech import AHEAD, STEP, HibariSpeaker
from tests.listening.episode import RATE, SAMPLE, Episode, db
from tests.listening.pitch import pitch, semitones

_AT_END_S = 0.150
_QUIET_DB = -42.0
_LOWEST = 60.0
_VOWELS = set("iɪeɛæaɑɔoʊuʌəɜɚᵊAIOWYᵻ")
_MARKS = set("ˈˌː")


# ----------------------------------------------------------------------------------------------- tables


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    lines = [list(head), *([_shown(cell) for cell in row] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print(f"\n{title}")
    for line in lines:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _shown(cell: object) -> str:
    if isinstance(cell, float):
        return "–" if np.isnan(cell) else f"{cell:.2f}"
    return str(cell)


# ---------------------------------------------------------------------------------------------- endings


@dataclass(frozen=True, slots=True)
class Ending:
    """How a word ends: where it stands, level of its last 150 ms against its sentence (dB), milliseconds a
    phoneme from its last vowel on, pitch of its last 150 ms against its sentence's median (semitones), and how
    that moved over its last 150 ms."""

    place: str
    word: str
    level: float
    length: float
    height: float
    slope: float
    phonemes: int


def endings(episode: Episode) -> dict[str, list[Ending]]:
    """Endings of the narrator's words, by place: mid, comma, stop, note; and "note.", the same parts spoken alone."""
    speaker = hibari.engine.load("heart")
    found: dict[str, list[Ending]] = {"mid": [], "comma": [], "stop": [], "note": [], "note.": []}
    for take in episode.plan.cast.takes:
        if take.voice.name != "heart":
            continue
        clip = episode.clips[take.key]
        for ending in _of_take(speaker, take.text, clip, [part.span.end for part in take.parts[:-1]]):
            found[ending.place].append(ending)
        for part in take.parts[:-1]:
            alone = part.span.of(take.text).rstrip(" ,–—") + "."
            speech = speaker.speak(alone, take.voice.rate)
            spoken = Clip("", speech.rate, np.rint(speech.samples * 32767).astype(np.int16), speech.words)
            found["note."] += [e for e in _of_take(speaker, alone, spoken, []) if e.place == "stop"]
    return found


def _of_take(speaker: HibariSpeaker, text: str, clip: Clip, notes: list[int]) -> list[Ending]:
    samples = clip.samples / 32768.0
    levels = _levels(samples, clip.rate)
    speech = db(np.concatenate([samples[a:b] for a, b in _loud(levels, clip.rate)]))
    vowels, tones = _phonetics(speaker, text)
    audible = db(samples) - 25
    blocks = [db(samples[start : start + _hop(clip)]) for start in range(0, len(samples), _hop(clip))]
    size = min(len(blocks), len(tones))
    # Where nothing is voiced the model says nothing sensible.
    heights = np.where((np.array(blocks[:size]) > audible) & (tones[:size] > _LOWEST), tones[:size], np.nan)
    middle = float(np.nanmedian(heights))
    words = clip.words or ()
    found = []
    for number, word in enumerate(words):
        until = words[number + 1].start if number + 1 < len(words) else len(samples)
        place = _place(text, word.span.end, notes, last=number + 1 == len(words))
        # In a pause the word ends where its sound does; elsewhere the next one begins there.
        start, phonemes, of_word = vowels.get(number, (0, 0, 0))
        end = word.end if place == "mid" else _sound_end(levels, clip.rate, max(start, word.start), until)
        window = slice(max(word.start, end - round(_AT_END_S * clip.rate)), end)
        last = heights[window.start // _hop(clip) : end // _hop(clip)]
        last = last[~np.isnan(last)]
        if not phonemes or end <= start:
            continue
        height = slope = float("nan")  # a creaking or voiceless ending has no pitch
        if len(last) >= 4:
            height = float(semitones(float(np.median(last)), middle))
            slope = float(semitones(float(np.median(last[-3:])), float(np.median(last[:3]))))
        found.append(
            Ending(place, word.span.of(text), db(samples[window]) - speech, (end - start) / clip.rate * 1000 / phonemes,
                   height, slope, of_word)
        )  # fmt: skip
    return found


def _place(text: str, end: int, notes: list[int], *, last: bool) -> str:
    following = text[end:].lstrip("”’\"')")[:2]
    if any(0 <= note - end <= 3 for note in notes):
        return "note"
    if last:
        return "stop"
    return "comma" if following[:1] in ",;:–—" or following[1:] in ("–", "—") else "mid"


def _hop(clip: Clip) -> int:
    """Frames of the clip for one value of hibari's pitch: 12.5 ms."""
    return clip.rate // 80


def _phonetics(speaker: HibariSpeaker, text: str) -> tuple[dict[int, tuple[int, int, int]], NDArray[np.float64]]:
    """For each word the frame of its last vowel, its phonemes from there on, and all; and hibari's own pitch in Hz."""
    said = speaker.phoneme_ids(text)
    letters = {number: char for char, number in speaker.vocabulary.items()}
    found: dict[int, tuple[int, int]] = {}
    counts: dict[int, int] = {}
    tones = []
    at = 0
    for piece in said.calls:
        spectra = speaker.model.speak(speaker.model.plan(piece.ids), 1.0)
        assert spectra.steps is not None
        tones.append(spectra.f0)
        for number, word, length in zip(piece.ids, piece.words, spectra.steps.tolist(), strict=True):
            char = letters.get(number, "")
            if word is not None and char and char not in _MARKS:
                counts[word] = counts.get(word, 0) + 1
                start, phonemes = found.get(word, (0, 0))
                frame = max(0, at - AHEAD)
                found[word] = (frame, 1) if char in _VOWELS else (start, phonemes + bool(phonemes))
            at += int(length) * STEP
    vowels = {word: (start, phonemes, counts[word]) for word, (start, phonemes) in found.items()}
    return vowels, np.concatenate(tones).astype(np.float64)


def _levels(samples: NDArray[Any], rate: int) -> NDArray[np.float64]:
    """dB of each 5 ms against the loudest of them."""
    size = round(0.005 * rate)
    blocks = samples[: len(samples) // size * size].reshape(-1, size)
    power = 10 * np.log10((blocks.astype(np.float64) ** 2).mean(axis=1) + 1e-12)
    return np.asarray(power - power.max())


def _loud(levels: NDArray[np.float64], rate: int) -> list[tuple[int, int]]:
    size = round(0.005 * rate)
    return [(int(block) * size, (int(block) + 1) * size) for block in (levels > _QUIET_DB).nonzero()[0]]


def _sound_end(levels: NDArray[np.float64], rate: int, start: int, until: int) -> int:
    """Where the sound that begins at `start` falls under −42 dB for 30 ms, or `until`."""
    size = round(0.005 * rate)
    quiet = levels <= _QUIET_DB
    for block in range(start // size, until // size):
        if block * size > start + 0.03 * rate and quiet[block : block + 6].all():
            return block * size
    return until


def show_endings(episode: Episode) -> None:
    """Does the melody go on before a note?"""
    found = endings(episode)
    found["mid"] = [ending for ending in found["mid"] if ending.phonemes >= 4]

    def row(name: str, group: list[Ending]) -> list[object]:
        middle = [_median([getattr(e, field) for e in group]) for field in _FIELDS]
        return [name, str(len(group)), *middle]

    head = ("place", "n", "level dB", "ms/phoneme", "pitch st", "slope st")
    names = {"mid": "mid-sentence", "comma": "before a comma", "note": "before a note", "stop": "sentence end",
             "note.": "the same parts alone, with a full stop"}  # fmt: skip
    _table("Endings, medians (narrator)", head, [row(names[key], group) for key, group in found.items() if group])
    for key in ("note", "note."):
        rows = [[e.word, e.level, e.length, e.height, e.slope] for e in found[key]]
        _table(f"Each: {names[key]}", ("last word", *head[2:]), rows)


def _median(values: list[float]) -> float:
    known = [value for value in values if not np.isnan(value)]
    return float(np.median(known)) if known else float("nan")


_FIELDS = ("level", "length", "height", "slope")


# ------------------------------------------------------------------------------------------ cuts, edges


def _around(clip: Clip, at: int, before: bool) -> float:
    """Level of 10 ms on one side of a frame of the clip, dB of full scale."""
    size = round(0.010 * clip.rate)
    part = clip.samples[max(0, at - size) : at] if before else clip.samples[at : at + size]
    return db(part / 32768.0)


def show_cuts(episode: Episode) -> None:
    """Where one breath is parted: how quiet it is there, what the cut leaves out, jumps at the edges."""
    rows = []
    for gap in episode.breaks:
        if gap.after is None:
            continue
        take, before = episode.cuts[gap.before]
        _, after = episode.cuts[gap.after]
        clip = episode.clips[take.key]
        rows.append([
            gap.before, f"…{episode.units[gap.before]['text'][-18:]} | {episode.units[gap.after]['text'][:14]}…",
            _around(clip, before.end, before=True), _around(clip, after.start, before=False),
            (after.start - before.end) / clip.rate * 1000, _speech(clip),
            _jump(clip, before.end), _jump(clip, after.start),
        ])  # fmt: skip
    _table(
        "Cuts (dBFS in the clip; jump: the sample at the raw cut before any fade, dBFS)",
        ("unit", "cut", "10 ms before", "10 ms after", "left out ms", "clip's speech", "jump 1", "jump 2"),
        rows,
    )


def _speech(clip: Clip) -> float:
    samples = clip.samples / 32768.0
    return db(np.concatenate([samples[a:b] for a, b in _loud(_levels(samples, clip.rate), clip.rate)]))


def _jump(clip: Clip, at: int) -> float:
    return db(np.atleast_1d(clip.samples[min(at, len(clip.samples) - 1)] / 32768.0))


def show_edges(episode: Episode) -> None:
    """Units whose sound begins or ends abruptly: the clip goes on loud beyond the cut, or the fade bites."""
    rows = []
    for unit, (take, cut) in episode.cuts.items():
        clip = episode.clips[take.key]
        part = clip.samples[cut.start : cut.end] / 32768.0
        speech, edge = db(part), round(0.020 * cut.rate)
        first, last = db(part[:edge]) - speech, db(part[-edge:]) - speech
        beyond = db(clip.samples[cut.end : cut.end + edge] / 32768.0) - speech if cut.end < len(clip.samples) else -90.0
        ahead = db(clip.samples[max(0, cut.start - edge) : cut.start] / 32768.0) - speech if cut.start else -90.0
        rows.append((unit, take, cut, first, last, ahead, beyond))
    loud = [row for row in rows if max(row[4:]) > -25]
    head = ("unit", "voice", "first 20 ms", "last 20 ms", "20 ms cut off ahead", "20 ms cut off behind", "text")
    _table(
        f"Units cut while they sound (last 20 ms, or what was cut off, over −25 dB): {len(loud)} of {len(rows)} "
        f"(medians: first {np.median([r[3] for r in rows]):.0f}, last {np.median([r[4] for r in rows]):.0f} dB)",
        head,
        [[u, t.voice.name, a, b, c, d, _ends(episode, u)] for u, t, _, a, b, c, d in loud],
    )


def _ends(episode: Episode, unit: str) -> str:
    text = episode.units[unit]["text"]
    return text if len(text) < 36 else f"{text[:16]} … {text[-16:]}"


# ---------------------------------------------------------------------------------------------- pauses


def show_pauses(episode: Episode) -> None:
    """Silence as it is heard, from sound's end to sound's beginning, by what it borders on."""
    found: dict[str, list[float]] = {}
    units = episode.plan.script.units
    for unit, following in pairwise(units):
        first, second = episode.units[unit.id], episode.units[following.id]
        start, end = first["end_s"] - 0.4, second["start_s"] + 0.4
        part = episode.samples[round(start * RATE) : round(end * RATE)]
        size = round(0.005 * RATE)
        blocks = part[: len(part) // size * size].reshape(-1, size).astype(np.float64)
        level = 10 * np.log10((blocks**2).mean(axis=1) + 1e-12)
        # 35 dB under the narrator's −19: what is below is heard as silence.
        loud = (level > -54).nonzero()[0]
        middle = round(((first["end_s"] + second["start_s"]) / 2 - start) / 0.005)
        before, after = loud[loud <= middle], loud[loud > middle]
        if len(before) and len(after):
            pair = f" {first['kind']}→{second['kind']}" if unit.pause_after in ("aside", "join") else ""
            found.setdefault(unit.pause_after + pair, []).append(float(after[0] - before[-1] - 1) * 0.005)
    rows = [[name, str(len(g)), min(g), float(np.median(g)), max(g)] for name, g in sorted(found.items())]
    _table("Pauses as heard, s", ("boundary", "n", "least", "median", "most"), rows)


# ---------------------------------------------------------------------------------------------- voices


def show_voices(episode: Episode) -> None:
    """Loudness, pitch and tempo of each voice in the delivered file."""
    names = sorted({unit["voice"] for unit in episode.units.values()})
    rows = []
    for name in names:
        units = [key for key, unit in episode.units.items() if unit["voice"] == name]
        sound = np.concatenate([episode.sound(unit) for unit in units])
        heights = pitch(sound, RATE)
        words = sum(len(episode.units[unit]["text"].split()) for unit in units)
        letters = sum(len(episode.units[unit]["text"]) for unit in units)
        minutes = len(sound) / RATE / 60
        middle = float(np.nanmedian(heights))
        spread = float(np.nanstd(semitones(heights, middle)))
        rows.append([
            name, str(len(units)), integrated(power(sound)), middle, spread,
            words / minutes, letters / minutes / 60,
        ])  # fmt: skip
    head = ("voice", "units", "LUFS", "median F0 Hz", "spread st", "words/min", "characters/s")
    _table("Voices in the delivered file (inside units, without the pauses between them)", head, rows)
    whole = len(episode.samples) / RATE / 60
    count = sum(len(unit["text"].split()) for unit in episode.units.values())
    loudness = integrated(power(episode.samples))
    print(f"  whole: {whole:.2f} min, {count / whole:.0f} words/min with all pauses, {loudness:.2f} LUFS")


# -------------------------------------------------------------------------------------- chapters, times


def onset(samples: NDArray[np.float32], at: int) -> int | None:
    """The first frame from `at` on where 2 ms of sound stand over −50 dBFS, within a second and a half."""
    size = round(0.002 * RATE)
    first = max(0, at)
    part = samples[first : at + RATE * 3 // 2]
    blocks = part[: len(part) // size * size].reshape(-1, size).astype(np.float64)
    loud = ((blocks**2).mean(axis=1) > 10 ** (-50 / 10)).nonzero()[0]
    return first + int(loud[0]) * size if len(loud) else None


def late(episode: Episode, unit: str) -> int:
    """By how many samples a unit as decoded is late against the clip it was made from, where the manifest says."""
    import soxr

    take, cut = episode.cuts[unit]
    made = soxr.resample(_part(episode.clips[take.key], cut), cut.rate, RATE)
    slack = RATE // 10
    start = round(episode.units[unit]["start_s"] * RATE)
    heard = np.pad(episode.samples, slack)[start : start + len(made) + 2 * slack]
    size = 1 << (len(heard) + len(made)).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(made, size))
    return int(np.argmax(np.fft.irfft(product, size)[: 2 * slack])) - slack


def _part(clip: Clip, cut: Cut) -> NDArray[np.float32]:
    return np.asarray(clip.samples[cut.start : cut.end] / 32768.0, dtype=np.float32)


def chapter_times(path: Path) -> list[tuple[int, str]]:
    """The marks in the ID3 tag: milliseconds and title, in time order."""
    tags: Any = mutagen.id3.ID3(path)  # type: ignore[no-untyped-call]
    return sorted((int(chap.start_time), str(chap.sub_frames["TIT2"])) for chap in tags.getall("CHAP"))


def show_chapters(episode: Episode) -> None:
    """Marks against the sound as FFmpeg decodes it."""
    audio = episode.folder / episode.manifest["audio"][0]["path"]
    rows = []
    for milliseconds, title in chapter_times(audio):
        at = round(milliseconds * RATE / 1000)
        heard = onset(episode.samples, at)
        first = next(k for k, unit in episode.units.items() if unit["start_s"] * 1000 >= milliseconds)
        quiet = db(episode.samples[max(0, at - RATE) : at]) if at else -90.0
        delay = (heard - at) / RATE * 1000 if heard is not None else float("nan")
        rows.append([milliseconds / 1000, delay, str(late(episode, first)), quiet, title])
    head = ("mark s", "first sound ms after", "samples late", "dBFS in the second before", "title")
    _table("Chapters", head, rows)
    delays = [late(episode, unit) for unit in episode.units]
    print(f"  all {len(delays)} units against their clips: {min(delays)} to {max(delays)} samples late")
    off = len(episode.samples) - round(episode.manifest["audio"][0]["duration_s"] * RATE)
    print(f"  decoded length less the manifest's: {off} samples")


def main(arguments: Sequence[str]) -> None:
    """Print all tables for an episode's folder."""
    if not 1 <= len(arguments) <= 2:
        raise SystemExit(__doc__)
    episode = Episode(Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else SAMPLE)
    show_endings(episode)
    show_cuts(episode)
    show_edges(episode)
    show_pauses(episode)
    show_voices(episode)
    show_chapters(episode)


if __name__ == "__main__":
    main(sys.argv[1:])
