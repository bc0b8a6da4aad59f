"""What a document or a settings file names is read where it is a regular file, and refused at once where it is none."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from audioedition.files import copy_file, other_than_file, regular_bytes, regular_file, sha256_file


def a_pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def a_socket(path: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
    return path


def a_folder(path: Path) -> Path:
    path.mkdir()
    return path


def a_link_to_a_pipe(path: Path) -> Path:
    path.symlink_to(a_pipe(path.with_name("p")))
    return path


OTHERS = [(a_pipe, "is a pipe"), (a_socket, "is a socket"), (a_folder, "is a folder"), (a_link_to_a_pipe, "is a pipe")]


@pytest.mark.parametrize(("make", "what"), OTHERS)
@pytest.mark.parametrize("read", [regular_file, regular_bytes, sha256_file])
def test_what_is_no_file_is_refused_without_waiting_for_it(make, what, read, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)  # a socket's whole path may be too long
    path = make(Path("x"))
    with pytest.raises(OSError, match=what):
        read(path)
    assert (other_than_file(path) or "").startswith(what)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(OSError, match="is a device"):
        regular_bytes(Path(device))


def test_what_is_no_file_is_not_copied_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is a pipe"):
        copy_file(a_pipe(tmp_path / "p"), tmp_path / "copies" / "p")
    assert not (tmp_path / "copies").exists()


def test_no_more_is_read_than_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert regular_bytes(tmp_path / "a", 3) == b"1234"
    assert regular_bytes(tmp_path / "a", 5) == regular_bytes(tmp_path / "a") == b"12345"
    assert other_than_file(tmp_path / "a") is None
