"""What tests of covers share: systems with the fonts that a test gives them, and none else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from audioedition.edition.lettering import faces

FONTS = Path(__file__).with_name("fonts")
"""A font with a few Chinese, Japanese and Korean characters, cut from Noto Sans CJK (Adobe, OFL 1.1)."""


def system_with_fonts(patch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let the system's fonts be those in the folders' `fonts`, which is where Linux looks for them."""
    if sys.platform != "linux":
        pytest.skip("elsewhere no variable says where the system's fonts lie")
    patch.setenv("HOME", "/nowhere")
    patch.setenv("XDG_DATA_HOME", "/nowhere")
    patch.setenv("XDG_DATA_DIRS", ":".join(map(str, folders)) or "/nowhere")
    assert not any(folder.is_dir() for folder in faces.system_folders() if folder.parent not in folders)
