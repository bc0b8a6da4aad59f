"""One article under different locales, homes, users, umasks and folders: the command builds the same bytes."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from audioedition import homes

from ..command import Done, audioedition

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="users, locales and umasks of POSIX")

NAME = "Неделя.txt"
TITLE = "Неделя «в Алматы» – 1"
TEXT = "Он приехал в город [прим. пер.: на поезде] и уехал.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(TEXT, encoding="utf-8")
    return tmp_path / NAME


@pytest.fixture(scope="module")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference episode, with which all others are compared."""
    folder = tmp_path_factory.mktemp("home")
    (folder / NAME).write_text(TEXT, encoding="utf-8")
    done = audioedition("build", NAME, "--title", TITLE, cwd=folder)
    assert done.status == 0, done.err
    return folder / "build" / "nedelya"


def bare(**more: str | None) -> dict[str, str]:
    """A minimal environment: the paths of this package and its cache, and `more`."""
    kept = ("PATH", "PYTHONPATH", "AUDIOEDITION_CACHE", "HOME", "SYSTEMROOT")
    named = {name: os.environ.get(name) for name in kept} | more
    return {name: value for name, value in named.items() if value is not None}


def same(one: Path, other: Path) -> None:
    """Assert that two folders hold the same files, byte for byte."""
    assert sorted(path.name for path in one.iterdir()) == sorted(path.name for path in other.iterdir())
    for path in one.iterdir():
        assert path.read_bytes() == (other / path.name).read_bytes(), path.name


def went_well(done: Done) -> None:
    assert done.status == 0, done.err
    assert "Traceback" not in done.err and "went wrong" not in done.err


# --------------------------------------------------------------------------------------------- languages

LOCALES: dict[str, dict[str, str | None]] = {
    "no environment": {},
    "C": {"LC_ALL": "C"},
    "C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX, outputs in ASCII": {
        "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii",
    },
    "PYTHONUTF8=0": {"PYTHONUTF8": "0"},
    "a locale that is not there": {"LC_ALL": "ru_RU.KOI8-R"},
    "outputs in ASCII": {"PYTHONIOENCODING": "ascii"},
    "outputs in KOI8-R": {"PYTHONIOENCODING": "koi8-r"},
    "outputs in Latin-1": {"PYTHONIOENCODING": "latin-1"},
}  # fmt: skip


@posix_only
@pytest.mark.parametrize("locale", LOCALES.values(), ids=list(LOCALES))
def test_a_locale_changes_nothing_of_an_episode(locale: dict[str, str | None], article: Path, at_home: Path) -> None:
    done = audioedition("build", NAME, "--title", TITLE, cwd=article.parent, env=bare(**locale))
    went_well(done)
    same(article.parent / "build" / "nedelya", at_home)


@posix_only
@pytest.mark.parametrize("locale", LOCALES.values(), ids=list(LOCALES))
def test_whatever_a_terminal_s_encoding_is_all_is_printed(locale: dict[str, str | None], article: Path) -> None:
    for arguments in (["--help"], ["build", "--help"], ["plan", NAME, "--title", TITLE], ["voices"], ["cache"]):
        done = audioedition(*arguments, cwd=article.parent, env=bare(**locale))
        went_well(done)
        assert done.out.count(b"\n") > 3
    fails = audioedition("plan", "Нет.txt", "--title", TITLE, cwd=article.parent, env=bare(**locale))
    assert fails.status == 1
    assert fails.err.startswith("audioedition: ") and "no such file" in fails.err and "\\ud" not in fails.err


def test_a_terminal_gets_the_nearest_letters_that_it_has(article: Path) -> None:
    done = audioedition(
        "plan", NAME, "--title", TITLE, cwd=article.parent, env=bare(PYTHONIOENCODING="koi8-r", PYTHONUTF8="0")
    )
    text = done.out.decode("koi8-r")
    assert text.startswith('Неделя "в Алматы" - 1 · ru · about 1 min')
    assert "Он приехал в город" in text
    latin = audioedition("voices", env=bare(PYTHONIOENCODING="latin-1")).out.decode("latin-1")
    assert "Maori (mi)" in latin


def test_json_is_in_utf_8_whatever_the_terminal(article: Path) -> None:
    done = audioedition("plan", article, "--json", env=bare(PYTHONIOENCODING="koi8-r"))
    assert done.json["language"] == "ru"
    assert "Он приехал в город" in done.out.decode()


# ------------------------------------------------------------------------------------------------- homes


@posix_only
@pytest.mark.parametrize("home", [None, "", "relative", "/nonexistent", "FILE/home"])
def test_who_has_no_home_builds_all_the_same(home: str | None, article: Path, at_home: Path) -> None:
    """Run as a user without an entry in /etc/passwd: root has a home even without HOME."""
    folder = Path(tempfile.mkdtemp(prefix="audioedition-test-"))
    try:
        shutil.copy(article, folder)
        (folder / "file").write_text("no folder")
        (folder / "tmp").mkdir()
        for path in (folder, folder / "tmp"):
            path.chmod(0o777)
        given = home.replace("FILE", str(folder / "file")) if home else home
        env = bare(HOME=given, AUDIOEDITION_CACHE=None, TMPDIR=str(folder / "tmp"), PYTHONDONTWRITEBYTECODE="1")
        command = stranger(env)
        run = partial(subprocess.run, cwd=folder, env=env, capture_output=True, text=True, check=False, **STRANGER)
        plan = run([*command, "plan", NAME])
        assert plan.returncode == 0, plan.stderr
        done = run([*command, "build", NAME, "--title", TITLE])
        assert done.returncode == 0, done.stderr
        same(folder / "build" / "nedelya", at_home)
        assert "AUDIOEDITION_CACHE" in done.stderr and str(folder / "tmp") in done.stderr
        assert sorted(path.name for path in folder.iterdir()) == sorted([NAME, "build", "file", "tmp"])
    finally:
        shutil.rmtree(folder)


# A user id without an account.
STRANGER: dict[str, Any] = {"user": 12345, "group": 12345, "extra_groups": []}


def stranger(env: dict[str, str]) -> list[str]:
    """The command for another user, with the paths that it needs in `env`; skips where that is impossible."""
    if os.getuid() != 0:
        pytest.skip("only root can be another user")
    env["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    for python in (sys.executable, f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"):
        command = [python, "-m", "audioedition"]
        with suppress(OSError, subprocess.CalledProcessError):
            subprocess.run([*command, "--version"], env=env, cwd="/", check=True, capture_output=True, **STRANGER)
            return command
    pytest.skip("no Python here, or this package, is where another user may read it")


@posix_only
def test_files_are_readable_by_whom_the_umask_lets(article: Path, at_home: Path) -> None:
    for mask, mode in ((0o077, 0o600), (0o022, 0o644)):
        out = article.parent / f"{mask:o}"
        went_well(audioedition("build", NAME, "--title", TITLE, "-o", out, cwd=article.parent, umask=mask))
        same(out / "nedelya", at_home)
        assert {stat.S_IMODE(path.stat().st_mode) for path in (out / "nedelya").iterdir()} == {mode}


def test_a_temporary_folder_of_another_s_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"audioedition-{os.getuid()}").symlink_to(tmp_path / "elsewhere")
    found = homes.temporary()
    assert found.parent == tmp_path and not found.is_symlink()
    assert stat.S_IMODE(found.stat().st_mode) == 0o700


# ----------------------------------------------------------------------------------------------- folders

NAMES = {
    "spaces": "a  folder with spaces ",
    "quotation marks": 'it\'s "one" `of` $HOME; & *?[x]',
    "emoji": "🎙️ ночь",
    "200 characters": "long" * 50,
    "a hyphen": "-o",
    "a line end": "two\nlines",
}
PLACES = ("the article", "-o", "AUDIOEDITION_CACHE", "TMPDIR")


@posix_only
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_folders_may_be_called_anything(name: str, place: str, tmp_path: Path, at_home: Path) -> None:
    odd = tmp_path / name
    odd.mkdir()
    inside = odd if place == "the article" else tmp_path
    (inside / NAME).write_text(TEXT, encoding="utf-8")
    env = bare()
    if place in ("AUDIOEDITION_CACHE", "TMPDIR"):
        env[place] = str(odd)
    out = odd / "out" if place == "-o" else tmp_path / "out"
    done = audioedition("build", inside / NAME, "-o", out, "--title", TITLE, env=env)
    went_well(done)
    assert len(done.text.splitlines()) == (2 if "\n" in str(out) else 1)
    same(out / "nedelya", at_home)


@posix_only
def test_workers_start_where_the_temporary_folder_has_a_long_path(tmp_path: Path, sample: Path) -> None:
    """A fork server's socket has an address of 107 bytes at most."""
    folder = tmp_path / ("long" * 40)
    folder.mkdir()
    (tmp_path / "a.txt").write_text(sample.read_text("utf-8")[:2500], encoding="utf-8")
    env = bare(TMPDIR=str(folder))
    done = audioedition("build", tmp_path / "a.txt", "-o", tmp_path, "--jobs", "2", env=env, cache=tmp_path / "cache")
    went_well(done)
    assert list(folder.iterdir()) == []


@pytest.fixture
def far_away(tmp_path: Path) -> Iterator[Path]:
    """A folder of packages, as a virtual environment deep below others has it, with espeak-ng's data in it."""
    import espeakng_loader

    site = tmp_path / ("long" * 50) / "site-packages"
    site.mkdir(parents=True)
    (site / "espeakng_loader").symlink_to(Path(espeakng_loader.__file__).parent)
    yield site


@posix_only
@pytest.mark.parametrize("temporary", ["", "long" * 40])
def test_espeak_ng_finds_its_data_in_a_folder_with_a_long_path(temporary: str, far_away: Path, article: Path) -> None:
    folder = article.parent / temporary
    folder.mkdir(exist_ok=True)
    path = os.pathsep.join([str(far_away), os.environ.get("PYTHONPATH", "")])
    env = bare(PYTHONPATH=path, TMPDIR=str(folder))
    went_well(audioedition("build", NAME, cwd=article.parent, env=env, cache=article.parent / "cache"))
