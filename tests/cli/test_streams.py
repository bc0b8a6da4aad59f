"""Pipes, devices and closed streams in place of files, and few file descriptors: it works, or one line says why not."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

from ..command import COMMAND, Done, audioedition, fails

TEXT = "# The Road\n\nHe came to Almaty *by train*. He left.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a short article, one long enough for workers, and a voices.yaml."""
    (tmp_path / "a.txt").write_text("He came to Almaty by train. He left.\n")
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "long.txt").write_text("He came to Almaty by train, and nobody asked him why. " * 60)
    (tmp_path / "rules.yaml").write_text("opening: {say: false}\ncredit: {say: false}\n")
    return tmp_path


def shell(line: str, folder: Path) -> Done:
    """A line of bash in which `audioedition` is the command, as a user types it."""
    started = f'audioedition() {{ {" ".join(COMMAND)} "$@"; }}; {line}'
    env = os.environ | {"AUDIOEDITION_CACHE": str(folder / "cache")}
    ended = subprocess.run(["bash", "-c", started], cwd=folder, env=env, capture_output=True, timeout=300, check=False)
    return Done(ended.returncode, ended.stdout, ended.stderr.decode())


# ------------------------------------------------------------------------------------- pipes for files


@pytest.mark.parametrize("asked", ["<(cat a.md)", "/dev/stdin < <(cat a.md)"])
def test_an_article_may_come_through_a_pipe(asked: str, folder: Path) -> None:
    done = shell(f"audioedition plan {asked} --json", folder)
    assert (done.status, done.err) == (0, "")
    assert done.json["title"] == "The Road"
    assert "He came to Almaty by train." in [unit["text"] for unit in done.json["units"]]


def test_an_article_through_a_pipe_is_built_and_named_by_its_title(folder: Path) -> None:
    done = shell('audioedition build <(cat a.txt) --title "My road" -o out --json', folder)
    assert (done.status, done.json["slug"]) == (0, "my-road"), done.err


def test_a_pipe_with_a_name_gives_it_to_the_article(folder: Path) -> None:
    os.mkfifo(folder / "the-road.md")
    writer = threading.Thread(target=lambda: (folder / "the-road.md").write_text("He *came* home.\n"), daemon=True)
    writer.start()
    done = audioedition("build", "the-road.md", "-o", "out", "--json", cwd=folder)
    assert (done.status, done.json["slug"]) == (0, "the-road"), done.err
    assert "He came home." in [unit["text"] for unit in done.json["units"]]


def test_rules_for_voices_may_come_through_a_pipe(folder: Path) -> None:
    with_file, with_pipe, without = (
        shell(f"audioedition plan a.txt --json {option}", folder).json
        for option in ("--voices rules.yaml", "--voices <(cat rules.yaml)", "")
    )
    assert with_pipe == with_file
    assert with_pipe != without


def test_a_build_heeds_other_rules_that_come_through_the_same_pipe(folder: Path) -> None:
    """A shell gives pipe after pipe the same name."""
    first, second = (
        shell(f"audioedition build a.txt -o out --json --voices <({rules})", folder).json
        for rules in ("cat rules.yaml", "echo 'opening: {say: false}'")
    )
    assert [unit["kind"] for unit in first["units"]].count("credit") == 0
    assert [unit["kind"] for unit in second["units"]].count("credit") == 1


def test_a_cover_may_come_through_a_pipe(folder: Path) -> None:
    Image.new("RGB", (1500, 1500), (0, 128, 0)).save(folder / "green.png")
    done = shell("audioedition build a.txt -o out --cover <(cat green.png)", folder)
    assert done.status == 0, done.err
    with Image.open(folder / "out" / "a" / "cover.jpg") as cover:
        assert cover.getpixel((700, 700)) == pytest.approx((0, 128, 0), abs=5)


@pytest.mark.parametrize("command", ["plan <(true)", "plan a.txt --voices <(true)", "plan a.txt --voices <(echo ' ')"])
def test_a_pipe_that_brings_nothing_is_told(command: str, folder: Path) -> None:
    fails(shell(f"audioedition {command}", folder), "nothing came through this pipe")


def test_wrong_rules_that_come_through_a_pipe_are_told(folder: Path) -> None:
    fails(shell("audioedition plan a.txt --voices <(echo 'voice: {}')", folder), "voices.yaml:1: voice: no such field")


@pytest.mark.parametrize("place", ["{}", "a.txt --voices {}"])
@pytest.mark.parametrize(("given", "what"), [("/dev/zero", "is a device"), ("/dev/null", "is a device"),
                                             (".", "is a folder"), ("sock", "is a socket")])  # fmt: skip
def test_what_is_no_file_is_told_at_once(
    given: str, what: str, place: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)  # a socket's whole path may be too long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("sock")
    fails(audioedition("plan", *place.format(given).split(), cwd=folder), given, what)


# ----------------------------------------------------------------------------- closed and full streams


def test_a_closed_standard_input_is_told(folder: Path) -> None:
    fails(shell("audioedition plan - <&-", folder), "standard input: is closed; pipe an article into it")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_whoever_closes_what_he_does_not_want_gets_the_same_episode(closed: str, folder: Path) -> None:
    shell("audioedition build long.txt -o there", folder)
    done = shell(f"AUDIOEDITION_CACHE=$PWD/other audioedition build long.txt -o out {closed}", folder)
    assert (done.status, "Error" in done.err) == (0, False), done.err
    for made in (folder / "there" / "long").iterdir():
        assert made.read_bytes() == (folder / "out" / "long" / made.name).read_bytes(), made.name


def test_no_file_becomes_a_standard_stream_that_was_closed(folder: Path) -> None:
    """What a library prints in C would stand in it."""
    opened = (
        "import os; from audioedition.cli.terminal import hold_standard_streams as hold; hold();"
        "made = open('made', 'wb', buffering=0); os.write(1, b'noise'); os.write(2, b'noise')"
    )
    subprocess.run(["bash", "-c", f'"{sys.executable}" -c "{opened}" <&- >&- 2>&-'], cwd=folder, check=True)
    assert (folder / "made").read_bytes() == b""


@pytest.mark.parametrize("form", ["--json", "--text", "--html -"])
def test_a_plan_for_a_closed_or_full_output_is_told(form: str, folder: Path) -> None:
    fails(shell(f"audioedition plan a.txt {form} >&-", folder), "standard output: is closed")
    fails(
        shell(f"audioedition plan a.txt {form} > /dev/full", folder), "standard output: cannot be written to: no space"
    )


def test_a_plan_for_people_for_a_full_output_is_told(folder: Path) -> None:
    fails(shell("audioedition plan a.txt > /dev/full", folder), "standard output: cannot be written to: no space left")


def test_an_episode_is_built_though_nobody_can_be_told_of_it(folder: Path) -> None:
    done = shell("audioedition build a.txt -o out 2>/dev/full", folder)
    assert (done.status, done.text) == (0, "out/a/a.mp3\n")


# ------------------------------------------------------------------------------------- few open files


def test_too_few_open_files_are_told_before_a_worker_is_hired(folder: Path) -> None:
    done = shell("ulimit -n 20; audioedition build long.txt -o out --jobs 2", folder)
    fails(done, "no more than 20 files may be open at once here", "ulimit -n 256", "--jobs 1")


@pytest.mark.parametrize("line", ["ulimit -n 20; {} --jobs 1", "ulimit -Sn 20; {} --jobs 2"])
def test_few_open_files_do_for_one_worker_or_where_more_may_be_had(line: str, folder: Path) -> None:
    done = shell(line.format("audioedition build long.txt -o out --json"), folder)
    assert (done.status, json.loads(done.out)["slug"]) == (0, "long"), done.err
