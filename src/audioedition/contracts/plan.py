"""The plan's JSON, version 1: what `audioedition plan --json` prints and `Plan.to_json` gives.

Steps, skips, warnings and chapters are those of the script, field for field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioedition.contracts import codec
from audioedition.model import Chapter, Skip, SkippedWords, Span, Step, UnitKind, Warning


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The document's text, in which all spans count: how many code points it has."""

    chars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanUnit:
    """A unit as it will be heard: who says what in which voice, and what of it stands where in the article.

    `text` is `source` with each step's `said` in the place of its `was`. `span` and `source` are None and empty for
    words that the article does not have (a cue, the credit). `voice` is a name of voices.yaml, `chapter` counts from 0.
    """

    id: str
    role: str
    kind: UnitKind
    language: str
    voice: str
    span: Span | None
    source: str
    steps: tuple[Step, ...]
    text: str
    chapter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDocument:
    """A plan as other programs read it. Sorted, the spans of units and skips cover every character but white space.

    `skipped_words`: how many words are skipped for each reason that `skipped` has; plans made before it was added to
    version 1 lack it.
    """

    version: Literal[1] = 1
    title: str | None
    author: str | None
    language: str
    source: PlanSource
    chapters: tuple[Chapter, ...]
    units: tuple[PlanUnit, ...]
    skipped: tuple[Skip, ...]
    skipped_words: tuple[SkippedWords, ...] | None = None
    warnings: tuple[Warning, ...]

    def to_json(self) -> dict[str, object]:
        """The object that `plan --json` prints, its fields in their order."""
        document: dict[str, object] = codec.to_json(self)
        return document

    @classmethod
    def from_json(cls, value: object) -> PlanDocument:
        """A plan from what `json.loads` makes of its JSON; fields that we do not know are passed over.

        Raises `ContractError` with the place of what is missing or wrong.
        """
        return codec.from_json(cls, value, "plan")
