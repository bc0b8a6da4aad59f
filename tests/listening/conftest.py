"""The sample episode, opened up for those who listen to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Episode as Built
from tests.listening.episode import Episode


@pytest.fixture(scope="session")
def opened(episode: Built, sample: Path) -> Episode:
    """The sample article's episode."""
    return Episode(episode.folder, sample)
