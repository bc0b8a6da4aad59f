"""What languages are called in English, by their tags, as espeak-ng's list of voices has it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from audioedition.language_tags import primary
from audioedition.voices.engine import EngineVoice
from audioedition.voices.registry import LAST_RESORT


def language_names(installed: Mapping[str, Sequence[EngineVoice]]) -> dict[str, str]:
    """Names of languages by their primary tags, from the last resort's voices: "English (Great Britain)" → English."""
    names: dict[str, str] = {}
    for voice in sorted(installed.get(LAST_RESORT, ()), key=lambda voice: len(voice.about)):
        for tag in voice.languages:
            names.setdefault(primary(tag), re.split(r" \(| //", voice.about)[0])
    return names
