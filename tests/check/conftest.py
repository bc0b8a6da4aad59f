"""A small edition with two voices, two chapters and a note, in several forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..command import audioedition

FORMS = ("mp3", "m4a", "m4b", "opus", "ogg", "flac", "wav", "epub")
ARTICLE = """---
title: Two Rivers & a Bridge
author: Anna Holm
series: Letters from the Road
---
# The first river

We came to the river at noon. The driver [a Kazakh farmer from the next village–Trans.] knew the bridge, and so did we.
Nobody had told us that the water was so high. The old men sat under the trees and waited for the ferry.

# The second river

Nobody knew the second one. There was no bridge at all. A woman sold bread and apples beside the road.

We stayed in a small hotel by the station. In the morning they gave us bread and tea. We were home by night.
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition's folder, clean."""
    folder = tmp_path_factory.mktemp("check")
    (folder / "rivers.md").write_text(ARTICLE)
    done = audioedition("build", "rivers.md", "-o", "out", "--format", ",".join(FORMS), cwd=folder)
    assert done.status == 0, done.err
    return folder / "out" / "rivers"
