"""The command line: exit statuses, one clear line for each failure, and nothing left half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from audioedition import errors
from audioedition.cli.main import cli

from ..command import COMMAND, Episode, audioedition, fails
from ..processes import until

HEAVY = (
    "numpy onnxruntime soxr lameenc av lxml readability chardet PIL mutagen pydub rich uharfbuzz hibari piper pyttsx3 "
    "py_nanotts py3langid scipy jsonschema"
).split()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("A Title\n\nHe came to the city [by car–Trans.] and left.\n")
    return tmp_path / "a.txt"


# ------------------------------------------------------------------------------------------- failures

FILES: list[tuple[str, bytes | None, str]] = [
    ("missing.txt", None, "no such file"),
    ("empty.txt", b"", "empty"),
    ("blank.txt", b"\n \n", "empty"),
    ("binary.txt", b"\x89PNG\r\n\0\0", "binary"),
    ("greek.txt", ("Το κείμενο αυτό είναι γραμμένο στα ελληνικά. " * 3).encode("cp1253"), "--encoding"),
    ("utf16.txt", "Привет".encode("utf-16")[:-1], "UTF-16"),
    ("a.docx", b"PK", ".docx"),
    ("marks.txt", b"...", "nothing to say"),
]


@pytest.mark.parametrize("command", ["plan", "build"])
@pytest.mark.parametrize(("name", "data", "told"), FILES, ids=[name for name, *_ in FILES])
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    command: str, name: str, data: bytes | None, told: str, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    out: list[str | Path] = ["-o", tmp_path / "out"] if command == "build" else []
    fails(audioedition(command, tmp_path / name, *out), told, name)
    assert not (tmp_path / "out").exists()


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    fails(audioedition("plan", tmp_path), "is a folder")


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ("roles:\n  narrator: hart\n", ["voices.yaml", "roles.narrator", "hart"]),
        ("voices:\n  heart:\n    rate: fast\n", ["voices.yaml:3: voices.heart.rate: expected a number, got “fast”"]),
        ("notes: [\n", ["voices.yaml:2: not valid YAML"]),
    ],
)
def test_a_wrong_voices_yaml_is_told_with_its_place(rules: str, told: list[str], article: Path) -> None:
    (article.parent / "voices.yaml").write_text(rules)
    fails(audioedition("build", article, "-o", article.parent / "out"), *told)
    assert not (article.parent / "out").exists()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(article: Path) -> None:
    (article.parent / "file").write_text("a file, not a folder")
    fails(audioedition("build", article, "-o", article.parent / "file" / "below"), "cannot write", "file")
    assert sorted(path.name for path in article.parent.iterdir()) == ["a.txt", "file"]


def test_a_cache_that_cannot_be_written_is_told(article: Path) -> None:
    (article.parent / "file").write_text("a file, not a folder")
    done = audioedition("build", article, "-o", article.parent / "o", cache=article.parent / "file" / "c")
    fails(done, "cannot write")
    assert not list((article.parent).rglob("*.mp3"))


def test_a_cover_that_is_no_picture_is_told_and_nothing_is_left(article: Path) -> None:
    (article.parent / "c.jpg").write_text("no picture")
    fails(audioedition("build", article, "-o", article.parent / "o", "--cover", article.parent / "c.jpg"), "c.jpg")
    assert not [path for path in (article.parent / "o").rglob("*") if path.is_file()]


def test_debug_shows_where(tmp_path: Path) -> None:
    done = audioedition("plan", tmp_path / "none.txt", "--debug")
    assert done.status == 1
    assert "Traceback" in done.err


# ---------------------------------------------------------------------------------------------- usage


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan"], ["nonsense"], ["plan", "a.txt", "--nonsense"], ["build", "a.txt", "--jobs", "0"],
        ["build", "a.txt", "--jobs", "many"], ["plan", "a.txt", "--date", "someday"],
        ["plan", "a.txt", "--date", "2009-13-40"], ["plan", "a.txt", "--language", "English!"],
        ["plan", "a.txt", "--part", "three"], ["publish", "a"], ["show", "init", "x"], ["voices", "preview"],
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_2(arguments: list[str], tmp_path: Path) -> None:
    done = audioedition(*arguments, cwd=tmp_path)
    assert done.status == 2, done.err
    assert done.out == b""
    assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_date_is_told_with_an_example(tmp_path: Path) -> None:
    assert "2009-09-15" in audioedition("plan", "a.txt", "--date", "someday", cwd=tmp_path).err


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


COMMANDS = [(), *(path for path, _ in commands(cli))]


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "audioedition")
def test_the_help_of_every_command_says_what_it_does_with_an_example(path: tuple[str, ...]) -> None:
    done = audioedition(*path, "--help")
    assert (done.status, done.err) == (0, "")
    example = "audioedition " + " ".join(path)
    assert f"Example{'' if 'Example:' in done.text else 's'}:" in done.text
    assert example in done.text.partition("Example")[2]


def test_the_help_tells_of_every_command_what_its_own_help_does() -> None:
    told = audioedition("--help").text
    for name, command in cli.commands.items():
        assert f"{name:9}{command.get_short_help_str(65)}" in told


def test_every_option_is_explained() -> None:
    for path, command in commands(cli):
        assert command.help, path
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.name not in ("language", "out"):
                assert parameter.help, (path, parameter.name)


def test_help_and_plan_load_no_heavy_package(sample: Path) -> None:
    plan = ["plan", str(sample)]
    for arguments in (["--help"], ["build", "--help"], plan, [*plan, "--json"], [*plan, "--html", "-"]):
        code = (
            "import sys\nfrom audioedition.cli import main\n"
            f"try: main({arguments!r})\nexcept SystemExit as end: assert end.code == 0, end.code\n"
            f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stderr.splitlines()[-1] == "[]", arguments


def test_help_loads_no_more_of_the_package_than_it_prints() -> None:
    code = (
        "import sys\nfrom audioedition.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
        "print(*sorted(name for name in sys.modules if name.startswith('audioedition.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {name.split(".")[1] for name in done.stderr.split()} == {"characters", "cli", "errors", "version"}


def test_version() -> None:
    done = audioedition("--version")
    assert (done.status, done.text.split()[0]) == (0, "audioedition,")


def test_the_tree_in_the_docstring_of_the_errors_is_true() -> None:
    drawn = {
        line.split()[1] for line in (errors.__doc__ or "").splitlines() if line.strip()[:1] in "├└" and line.strip()
    }
    kinds = {
        name for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.AudioEditionError) and kind is not errors.AudioEditionError  # noqa: E501
    }  # fmt: skip
    assert drawn == kinds
    for name in kinds:
        assert vars(errors)[name].__bases__ == (errors.AudioEditionError,)
        assert vars(errors)[name].__doc__


# ------------------------------------------------------------------------------------------ the outputs


def test_json_stands_alone_on_standard_output(episode: Episode) -> None:
    assert episode.printed.decode().strip().startswith("{")
    assert episode.printed == (episode.folder / "episode.json").read_bytes()


def test_nothing_moves_on_a_standard_error_that_is_no_terminal(episode: Episode) -> None:
    assert "\r" not in episode.said
    assert "\x1b" not in episode.said
    assert episode.said == ""


def test_plan_for_people_names_who_speaks_and_what_is_left_out(sample: Path) -> None:
    text = audioedition("plan", sample).text
    assert text.startswith("A Week in Almaty, Part 3 · Grigory Pasko · en · about ")
    for words in ("translator (joe)", "author (heart-aside)", "(Author's note:)", "not spoken", "line 6, furniture"):
        assert words in text


def test_plan_takes_what_is_said_of_the_article(article: Path) -> None:
    done = audioedition("plan", article, "--json", "--title", "Other", "--author", "Anna Line", "--part", "4")
    assert done.json["units"][0]["text"] == "Other, part four. By Anna Line."


@pytest.mark.parametrize("form", ["", "--json", "--text", "--html -"])
def test_a_reader_that_goes_away_is_no_error_to_talk_about(form: str, sample: Path) -> None:
    line = f"{' '.join(COMMAND)} plan {sample} {form} | head -c 10"
    done = subprocess.run(line, shell=True, capture_output=True, check=False)
    assert done.stderr == b""


# ----------------------------------------------------------------------------------------- interruption


@pytest.mark.skipif(sys.platform == "win32", reason="a signal as Ctrl-C sends it")
def test_ctrl_c_ends_a_build_with_130_and_leaves_nothing_half_written(sample: Path, tmp_path: Path) -> None:
    env = os.environ | {"AUDIOEDITION_CACHE": str(tmp_path / "cache")}
    build = subprocess.Popen(
        [*COMMAND, "build", sample, "-o", tmp_path / "out", "--jobs", "2"], env=env, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True, preexec_fn=_heeding_ctrl_c,
    )  # fmt: skip
    until(lambda: any((tmp_path / "cache").glob("clips-*/*/*.made")), 60)
    os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to every process of the group
    out, err = build.communicate(timeout=20)
    assert build.returncode == 130, err.decode()
    assert out == b""
    assert "Traceback" not in err.decode()
    assert err.decode().splitlines() == ["interrupted; what was made is kept, run it again to go on"]
    assert not [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    until(lambda: not running(build.pid), 10)


def _heeding_ctrl_c() -> None:
    """A shell starts what runs in its background with Ctrl-C ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
