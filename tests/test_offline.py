"""Nothing that is built tells anybody of it: no package sends or keeps what its maker would like to know."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from .command import COMMAND


def test_a_build_leaves_nothing_in_the_home_folder_but_its_own_cache(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe came to the city [by car–Trans.] and left. Мы едем.\n")
    home = tmp_path / "home"
    home.mkdir()
    own = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "AUDIOEDITION_CACHE", "ORT_DISABLE_TELEMETRY")
    env = {name: value for name, value in os.environ.items() if name not in own} | {"HOME": str(home)}
    done = subprocess.run([*COMMAND, "build", "a.txt"], cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    left = [path.relative_to(home) for path in home.rglob("*") if path.is_file()]
    assert [path for path in left if "audioedition" not in path.parts] == []
