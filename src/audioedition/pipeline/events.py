"""What the pipeline tells while it works: events, to whoever reports them. Each stage starts once and advances; between
them stands what is noticed and explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Started:
    """A stage begins: what it does ("speaking", "correcting", "writing"), how much of it there is (0: not known) and in
    which unit: "characters" of text, or "s" for seconds of sound."""

    stage: str
    total: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Advanced:
    """So much of the stage is done, in its unit, counted from its beginning."""

    done: float


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that the user should know, a sentence; the work goes on. `is_warning`: something may be lost."""

    message: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a take is made again, a line, where that was asked for."""

    message: str


Event = Started | Advanced | Noticed | Explained
Report = Callable[[Event], None]


def silent(_: Event) -> None:
    """A report that nobody reads."""
