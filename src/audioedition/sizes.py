"""Sizes as people write them ("2GB", "500 MB", "1000"), and time limits from variables."""

from __future__ import annotations

import os
import re

from audioedition.errors import SettingsError, shown

_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000, "t": 1_000_000_000_000}


def size(text: str) -> int:
    """A size in bytes. Raises `ValueError`."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([kmgt]?)b?\s*", text, re.IGNORECASE)
    if match is None:
        raise ValueError(f"expected a size such as 2GB or 500MB, got '{shown(text)}'")
    return round(float(match[1]) * _UNITS[match[2].lower()])


def from_environment(variable: str, default: str) -> int:
    """The size in an environment variable, in bytes, else `default`. Raises `SettingsError` where it holds no size."""
    try:
        return size(os.environ.get(variable) or default)
    except ValueError as error:
        raise SettingsError(f"{variable}: {error}") from error


def seconds_from_environment(variable: str, default: float, most: float) -> float:
    """The seconds in an environment variable, else `default`. Raises `SettingsError` where it is no number over 0 and
    up to `most`."""
    text = os.environ.get(variable) or str(default)
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= most:
        raise SettingsError(f"{variable}: expected seconds such as {default:g}, up to {most:g}, got '{shown(text)}'")
    return seconds
