"""Outputs that cannot be written: the error comes before planning, names the given path, and no file is left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from audioedition.errors import OutputError
from audioedition.pipeline.outputs import try_file, try_folder, try_output

from ..command import COMMAND, Done, audioedition, fails

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="/proc, mounts in a namespace of one's own")
TEXT = "A Title\n\nHe came to the city by train and left.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A working folder with an article, and with a file, a broken link and a folder in the way of outputs."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "file").write_text("a file, not a folder")
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    return tmp_path


ROWS = [
    ("file", "it is a file"),
    ("file/below", "file is a file"),
    ("link", "it is a link that leads nowhere"),
    ("link/below", "link is a link that leads nowhere"),
    pytest.param("/proc/x", "", marks=linux_only),
    pytest.param("/proc/x/y", "", marks=linux_only),
    pytest.param("long" * 70, "shorter name", marks=linux_only),
    pytest.param("none/" + "long" * 70, "shorter name", marks=linux_only),
]


@pytest.mark.parametrize("more", [[], ["--only", "1"]], ids=["an episode", "a preview"])
@pytest.mark.parametrize(("out", "told"), ROWS)
def test_an_output_folder_that_cannot_be_is_told_as_it_was_given(
    out: str, told: str, more: list[str], place: Path
) -> None:
    before = tree(place)
    fails(audioedition("build", "a.txt", "-o", out, *more, cwd=place, cache=place / "cache"), f"write {out}: ", told)
    assert not spoken(place)
    assert tree(place) == before


@pytest.mark.parametrize(
    ("out", "told"), [("folder", "it is a folder"), ("file/x.wav", "file is a file"), ("link/x.wav", "nowhere")]
)
@pytest.mark.parametrize(
    "command",
    [["voices", "preview", "narrator", "-o"], ["voices", "init", "-o"], ["lexicon", "init", "--force", "-o"]],
    ids=lambda command: " ".join(command[:2]),
)
def test_so_is_a_file_that_cannot_be(out: str, told: str, command: list[str], place: Path) -> None:
    before = tree(place)
    fails(audioedition(*command, out, cwd=place, cache=place / "cache"), f"write {out}: ", told)
    assert not spoken(place)
    assert tree(place) == before


def test_the_plan_s_page_is_refused_before_the_plan_is_made(place: Path) -> None:
    (place / "a.txt").unlink()
    fails(audioedition("plan", "a.txt", "--html", "file/page.html", cwd=place), "write file/page.html: ")


def test_a_build_that_fails_early_leaves_no_folder(place: Path) -> None:
    before = tree(place)
    for out in ("new", "new/deeper/still", "folder/new", "../new", "no/../../new"):
        fails(audioedition("build", "a.txt", "-o", out, "--cover", "none.jpg", cwd=place), "none.jpg")
    assert tree(place) == before
    assert not (place.parent / "new").exists()


@linux_only
@pytest.mark.parametrize(
    ("options", "told"),
    [("size=4k,ro", "read-only file system"), ("size=40k", "make room there"), ("size=800k", "MB are needed")],
)
@pytest.mark.parametrize("out", ["folder", "folder/below"])
def test_a_disk_that_is_full_or_read_only_is_told_before_a_word_is_spoken(
    options: str, told: str, out: str, place: Path
) -> None:
    command = [*map(str, COMMAND), "build", "a.txt", "-o", out]
    done = mounted(f"-t tmpfs -o {options} none folder", command, place)
    assert done.status == 1
    assert done.err.startswith(f"audioedition: cannot write {out}") and told in done.err
    assert not spoken(place)
    assert list((place / "folder").iterdir()) == []


def mounted(mount: str, command: list[str], place: Path) -> Done:
    """A command with a private mount; skips where mounting is not allowed."""
    alone = ["unshare", "--mount", "sh", "-c"]
    try:
        subprocess.run([*alone, f"mount {mount}"], cwd=place, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount")
    script = f'mount {mount} && AUDIOEDITION_CACHE=cache exec "$@"'
    done = subprocess.run([*alone, script, "sh", *command], cwd=place, capture_output=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr.decode())


@linux_only
def test_an_episode_that_stands_needs_no_folder_to_write_in(place: Path) -> None:
    """An unchanged build writes nothing, not even the trial file."""
    assert audioedition("build", "a.txt", "-o", "folder", cwd=place, cache=place / "cache").status == 0
    command = [*map(str, COMMAND), "build", "a.txt", "-o", "folder"]
    done = mounted("-o bind,ro folder folder", command, place)
    assert (done.status, done.out) == (0, b"folder/a/a.mp3\n"), done.err


def test_room_is_asked_for_by_what_an_episode_needs(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    try_folder(tmp_path / "new", most=free / 4)
    with pytest.raises(OutputError, match=r"new: about [\d.]+ MB are needed, and [\d.]+ MB are free"):
        try_folder(tmp_path / "new", most=free * 2)


def test_trying_leaves_nothing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "one" / "two", tmp_path / "no" / ".." / ".." / "x"):
        try_folder(path)
        try_output(path)
        try_file(path / "file.wav")
    assert list(tmp_path.iterdir()) == []


def tree(folder: Path) -> list[str]:
    """The paths in a folder, without the cache."""
    found = (str(path.relative_to(folder)) for path in folder.rglob("*"))
    return sorted(name for name in found if not name.startswith("cache"))


def spoken(folder: Path) -> list[Path]:
    """The clips in the folder's cache."""
    return list((folder / "cache").glob("clips-*/*/*"))
