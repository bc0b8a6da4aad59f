"""What all tests share: a cache of clips and a built episode of their own, and nobody's settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from audioedition.voices import rhvoice_library

from .command import Episode, audioedition

ROOT = Path(__file__).parent.parent

# The same examples in every run: a commit passes or fails, whatever the day. `make fuzz` looks for new ones.
settings.register_profile(
    "tests", deadline=None, max_examples=150, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.register_profile("fuzz", settings.get_profile("tests"), max_examples=3000, derandomize=False)
settings.load_profile(os.environ.get("AUDIOEDITION_EXAMPLES", "tests"))


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all of its worker processes see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_settings(common: Path) -> Iterator[None]:
    """Clips are kept in a folder of this run; no voices.yaml of the user's is looked at, and no library of the system's
    that speaks, but by those tests that ask for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDIOEDITION_CACHE", str(common / "cache"))
        patch.setenv("XDG_CONFIG_HOME", str(common / "no-settings"))
        patch.setenv(rhvoice_library.VARIABLE, str(common / "no-library"))
        yield


@pytest.fixture(scope="session")
def sample() -> Path:
    """The article that the project was made for."""
    return ROOT / "examples" / "almaty-part-3.txt"


@pytest.fixture(scope="session")
def episode(common: Path, sample: Path) -> Episode:
    """The sample's episode, built once a run by the command itself."""
    out = common / "built"
    with FileLock(common / "built.lock"):
        if not (out / "said").exists():
            done = audioedition("build", sample, "-o", out, "--json")
            assert done.status == 0, done.err
            (out / "manifest").write_bytes(done.out)
            (out / "said").write_text(done.err)
    return Episode(out / "almaty-part-3", (out / "manifest").read_bytes(), (out / "said").read_text())
