"""Fixtures of the tests of voices."""

from __future__ import annotations

from .installed import with_rhvoice as with_rhvoice
