"""Numbers as a PDF gives them, made fit to be reckoned with, once, where they come in.

Who spoils a PDF, by chance or to do harm, writes places that are no numbers, or beyond all that a float tells apart.
What follows may rely on it that each place is finite and no further off than any page is wide, and that a size is more
than nothing. Letters that lie miles off are set at the rim: they are read all the same.
"""

from __future__ import annotations

# Ten times the wall of a house, in points; the largest page of a PDF has 14,400 units (ISO 32000-2, C.2).
FARTHEST = 1_000_000.0
_SMALLEST, _LARGEST = 0.1, 14_400.0


def place(value: float) -> float:
    """A coordinate; what is no number lies at 0."""
    if -FARTHEST <= value <= FARTHEST:
        return value
    return 0.0 if value != value else FARTHEST if value > 0 else -FARTHEST


def size(value: float) -> float:
    """The size of a letter, rounded; one that is turned upside down may have one below nothing."""
    value = abs(value)
    return round(min(max(value, _SMALLEST), _LARGEST), 1) if value == value else 1.0
