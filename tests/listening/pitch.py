"""Fundamental frequency, as the package measures it, for the tests."""

from __future__ import annotations

from audioedition.edition.pitch import HOP_S, pitch, semitones

__all__ = ["HOP_S", "pitch", "semitones"]
