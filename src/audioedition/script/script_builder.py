"""The script while it is being built: units in speaking order, skips, warnings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from audioedition.model import Skip, SkipReason, Span, Step, Unit, UnitKind, Warning

HasVoice = Callable[[str, str], bool]
"""Whether there is a voice for a role and a language."""


def every_language(role: str, language: str) -> bool:  # noqa: ARG001
    """`HasVoice` where every language has a voice."""
    return True


@dataclass
class ScriptBuilder:
    """Takes down units as they are found; ids, chapters and pauses are added when all are known."""

    text: str
    units: list[Unit] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    """For each unit, the number of the block that it is from."""
    skips: list[Skip] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    unpaired: set[int] = field(default_factory=set)
    """The places of brackets that have no partner in their block."""
    scenes: set[int] = field(default_factory=set)
    """Places in `units` before which the document parts two scenes."""
    speaks: HasVoice = every_language
    _unspoken: set[str] = field(default_factory=set)
    _sentences: int = 0
    _block: int = 0

    def new_sentence(self) -> int:
        """A number that no sentence before had; units that share one are parts of one sentence."""
        self._sentences += 1
        return self._sentences

    def begin_block(self, number: int | None = None) -> None:
        """What is recorded from here on is from the block of that number; by default from the next."""
        self._block = self._block + 1 if number is None else number

    def say(
        self, role: str, kind: UnitKind, language: str, span: Span | None, steps: tuple[Step, ...], text: str,
        sentence: int,
    ) -> None:  # fmt: skip
        """Record a unit; as a skip where no voice speaks the language."""
        if not self.speaks(role, language):
            self._leave_out(language, span)
            return
        source = span.of(self.text) if span else ""
        self.units.append(Unit("", role, kind, language, span, source, steps, text, 0, sentence, "sentence"))
        self.blocks.append(self._block)

    def _leave_out(self, language: str, span: Span | None) -> None:
        if span is None:
            return
        self.skip(span, "policy", f"no voice of this machine speaks “{language}”")
        if language not in self._unspoken:
            self._unspoken.add(language)
            self.warn(
                span,
                f"what is in “{language}” is left out, for no voice of this machine speaks it; give it one with "
                f"`narrator/{language}: VOICE` under `roles:` in voices.yaml",
            )

    def skip(self, span: Span, reason: SkipReason, why: str) -> None:
        """Record what is not spoken, and why."""
        self.skips.append(Skip(span, span.of(self.text), reason, why))

    def warn(self, span: Span | None, message: str) -> None:
        """Record something that an editor should look at."""
        self.warnings.append(Warning(span, message))
