"""MODEL_CARD, which lies beside each of Piper's voices: whose recordings it was made from, under which licence.

The cards are written by hand: what is missing is "", and nothing in them is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from audioedition.errors import shown
from audioedition.files import regular_bytes
from audioedition.patterns import lazy
from audioedition.voices import licences

FILE = "MODEL_CARD"
_MOST_BYTES = 64_000
_MOST_CHARACTERS = 200


def _field(name: str) -> re.Pattern[str]:
    """A line such as "* License: CC0", with or without a list's mark and emphasis."""
    return lazy(rf"^[ \t]*(?:[*+-][ \t]+)?\**{name}\**[ \t]*:\**[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE)


_LICENCE, _DATA = _field("licen[cs]e"), _field("(?:url|dataset)")
# "Finetuned from U.S. English lessac voice (medium quality).": the last word before "voice" is its name.
_BASE = lazy(r"\bfine-? ?tuned (?:from|on)\b([^\n(]{1,80}?)\b(?:voice|model|checkpoint)\b", re.IGNORECASE)
_BASE_ALONE = lazy(r"\bfine-? ?tuned (?:from|on) ([^\n(]{1,80})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What a card says. `data_licence`: of the recordings, as an SPDX identifier or in the card's words; `data`: where
    these are; `base`: the voice that this one was made from by further training."""

    data_licence: str = ""
    data: str = ""
    base: str = ""

    @property
    def licence(self) -> str:
        """The licence of the voice, as `engine.EngineVoice` has it; "" where the card states none."""
        return licences.derived(self.data_licence, self.base)


def parse(text: str) -> ModelCard:
    """What a card says."""
    base = _BASE.search(text) or _BASE_ALONE.search(text)
    words = base[1].strip(" .,;").split() if base else []
    return ModelCard(licences.spdx(_first(_LICENCE, text)), shown(_first(_DATA, text), _MOST_CHARACTERS),
                     words[-1].lower() if words else "")  # fmt: skip


def read(path: Path) -> ModelCard:
    """The card at `path`; an empty one where none can be read there."""
    try:
        return parse(regular_bytes(path, _MOST_BYTES)[:_MOST_BYTES].decode(errors="replace"))
    except OSError:
        return ModelCard()


def beside(model: Path) -> Path:
    """Where the card of a voice's model lies in the user's folder, in which there may be many voices."""
    return model.with_suffix(f".{FILE}")


def _first(field: re.Pattern[str], text: str) -> str:
    match = field.search(text)
    return match[1].strip() if match else ""
