"""What the pipeline tells while it works: events, to whoever reports them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Started:
    """A stage begins: what it does, and how much there is of its unit (0: not known)."""

    stage: str
    total: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Advanced:
    """So much of the stage is done, counted from its beginning."""

    done: float


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that the user should know; the work goes on."""

    message: str


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a take is made again, where that was asked for."""

    message: str


Event = Started | Advanced | Noticed | Explained
Report = Callable[[Event], None]


def silent(_: Event) -> None:
    """A report that nobody reads."""
