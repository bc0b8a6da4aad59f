"""What `audioedition check --json` prints: what is wrong with an edition, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioedition.contracts import codec

FindingKind = Literal[
    "file", "decoding", "duration", "loudness", "peak", "clipping", "offset", "silence", "pause", "cut", "rate",
    "repetition", "level", "click", "chapter", "tag", "transcript", "coverage", "words", "order",
]  # fmt: skip
"""The kinds; docs/checking.md tells of each what it means, and its threshold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong: which unit it is in, and from when to when it is heard (seconds). `unit` is null for
    what belongs to no unit, the times for what belongs to no moment."""

    kind: FindingKind
    unit: str | None
    start_s: float | None
    end_s: float | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that is wrong with an edition, in the order of time; nothing, for a clean one.

    `lexicon`: lines for lexicon.yaml that are proposed for words which were misheard wherever they stand; only where
    there are any.
    """

    version: Literal[1] = 1
    findings: tuple[Finding, ...]
    lexicon: tuple[str, ...] | None = None

    def to_json(self) -> dict[str, object]:
        """The object that `check --json` prints."""
        document: dict[str, object] = codec.to_json(self)
        return document

    @classmethod
    def from_json(cls, value: object) -> Findings:
        """Findings from what `json.loads` makes of them. Raises `ContractError`."""
        return codec.from_json(cls, value, "findings")
