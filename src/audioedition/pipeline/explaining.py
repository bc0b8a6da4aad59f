"""Why a take is spoken or pressed again: what its key was the hash of in the last build, beside what it is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from audioedition.model import Job, Take
from audioedition.voices.casting import Cast

_WIDTH = 60


def ledger(cast: Cast) -> dict[str, Any]:
    """What is remembered of a cast: each voice's causes, and each take's first unit, voice and text."""
    gains = {voice.name: voice.gain for voice in cast.voices.values()}
    voices = {name: causes | {"gain": gains[name]} for name, causes in cast.causes.items()}
    return {"voices": voices, "takes": [[take.parts[0].unit, take.voice.name, take.text] for take in cast.takes]}


def explained(missing: Sequence[Job], cast: Cast, before: Mapping[str, Any] | None) -> Iterator[str]:
    """A line for each take of `lacking`, in speaking order: its words, and why it is made again."""
    wanted = {job.take.key for job in missing} & {take.key for take in cast.takes}
    if before is None:
        yield f"the first build of this article here: all {len(wanted)} takes are new"
        return
    now = ledger(cast)["voices"]
    texts: dict[str, list[str]] = {}
    for _, voice, text in before["takes"]:
        texts.setdefault(text, []).append(voice)
    places = {unit: text for unit, _, text in before["takes"]}
    kept = {take.text for take in cast.takes}
    for take in cast.takes:
        if take.key in wanted:
            told = f"“{_short(take.text)}”"
            if take.text in texts:
                yield f"{told}: {_other_voice(take, texts[take.text], before['voices'], now)}"
            elif (was := places.get(take.parts[0].unit)) and was not in kept:
                yield f"{told}: other words; they were “{_short(was)}”"
            else:
                yield f"{told}: new"


def _other_voice(take: Take, spoken_by: Sequence[str], before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """What is different about the voice of words that were said before."""
    name = take.voice.name
    if name not in spoken_by:
        return f"spoken by {name} now; it was {spoken_by[0]}"
    was, is_now = before[name], now[name]
    changes = [f"{_NAMES.get(key, key)}{_change(was.get(key), value)}" for key, value in is_now.items()
               if was.get(key) != value]  # fmt: skip
    return f"{name}: {', '.join(changes)}" if changes else "no longer in the cache, or cut elsewhere"


_NAMES = {"fingerprint": "the engine's version or weights", "version": "the way takes are sent"}


def _change(was: Any, is_now: Any) -> str:
    return " changed" if isinstance(is_now, str) and len(is_now) > _WIDTH else f" {was} → {is_now}"


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"
