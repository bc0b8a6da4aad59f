"""What a document says of itself is a stranger's word: it opens no file but those of its own folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from audioedition.article import read
from audioedition.article.trust import trusted
from audioedition.model import Metadata
from audioedition.pipeline.plan import plan_article

from .command import COMMAND, audioedition
from .readers.server import page, serving

TEXT = "He came to the city by train, and left again.\n"
PRIVATE = (200, 0, 0)


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A picture that is none of the article's business."""
    path = tmp_path / "home" / "private.png"
    path.parent.mkdir()
    Image.new("RGB", (1500, 1500), PRIVATE).save(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "downloads"
    made.mkdir()
    return made


def written(folder: Path, cover: str, name: str = "a.md") -> Path:
    path = folder / name
    path.write_text(f"---\ntitle: A Title\ncover: {cover}\n---\n\n{TEXT}")
    return path


def is_private(cover: Path) -> bool:
    with Image.open(cover) as picture:
        middle = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
    return middle == pytest.approx(PRIVATE, abs=5)


@pytest.mark.parametrize("ending", ["md", "txt"])
@pytest.mark.parametrize("cover", ["{private}", "../home/private.png", "link.png", "into/private.png"])
def test_a_document_names_no_file_outside_its_folder(cover: str, ending: str, folder: Path, private: Path) -> None:
    (folder / "link.png").symlink_to(private)
    (folder / "into").symlink_to(private.parent)
    article = written(folder, cover.format(private=private), f"a.{ending}")
    planned = plan_article(article)
    assert planned.script.metadata.cover is None
    told = [notice for notice in planned.notices if "is not taken: it lies outside the document's folder" in notice]
    assert len(told) == 1


@pytest.mark.parametrize("cover", ["in.png", "./in.png", "{folder}/in.png", "sub/../in.png", "link.png"])
def test_a_document_names_a_picture_in_its_own_folder(cover: str, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "in.png").write_bytes(b"")
    (folder / "link.png").symlink_to("in.png")
    planned = plan_article(written(folder, cover.format(folder=folder)))
    assert planned.script.metadata.cover == str(folder.resolve() / "in.png")
    assert planned.notices == ()


def test_a_cover_outside_the_folder_is_told_and_one_is_drawn(folder: Path, private: Path, tmp_path: Path) -> None:
    done = audioedition("build", written(folder, str(private)), "-o", tmp_path / "o")
    assert done.status == 0, done.err
    assert "the document's own cover" in done.err
    assert "give it with --cover" in done.err
    assert not is_private(tmp_path / "o" / "a" / "cover.jpg")


def test_the_users_own_word_may_name_any_picture(folder: Path, private: Path, tmp_path: Path) -> None:
    article = written(folder, "../home/other.png")
    (folder / "a.yaml").write_text(f"cover: {private}\n")
    done = audioedition("build", article, "-o", tmp_path / "o")
    assert (done.status, "is not taken" in done.err) == (0, False), done.err
    assert is_private(tmp_path / "o" / "a" / "cover.jpg")


def test_what_came_from_the_web_names_no_file_here(private: Path, folder: Path, tmp_path: Path) -> None:
    words = f"---\ntitle: A Title\ncover: {private}\n---\n\n{TEXT}".encode()
    (folder / "near.png").write_bytes(private.read_bytes())
    with serving({"/a.md": page(words, "text/markdown")}) as port:
        address = f"http://127.0.0.1:{port}/a.md"
        done = audioedition("build", address, "--allow-private", "-o", tmp_path / "o", cwd=folder)
    assert done.status == 0, done.err
    assert "is not taken: what came from elsewhere names no file here" in done.err
    assert not is_private(tmp_path / "o" / "a" / "cover.jpg")


@pytest.mark.parametrize("cover", ["near.png", "{folder}/near.png"])
def test_what_came_on_standard_input_names_no_file_here(cover: str, folder: Path) -> None:
    (folder / "near.png").write_bytes(b"")
    words = f"---\ncover: {cover.format(folder=folder)}\n---\n\n{TEXT}"
    done = subprocess.run([*COMMAND, "plan", "-"], input=words, text=True, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "is not taken: what came from elsewhere names no file here" in done.stdout


def test_a_page_names_no_picture_on_another_private_machine(tmp_path: Path) -> None:
    """The user trusted the address that he gave, and not whatever its page leads to."""
    asked: list[str] = []
    with serving({"/secret.png": lambda request: asked.append(request.path)}) as port:
        words = f'<meta property="og:image" content="http://localhost:{port}/secret.png"><p>{TEXT}'
        with serving({"/a": page(words.encode())}) as other:
            done = audioedition("build", f"http://127.0.0.1:{other}/a", "--allow-private", "-o", "o", cwd=tmp_path)
    assert (done.status, asked) == (0, [])
    assert "localhost is on a private network" in done.err


@pytest.mark.parametrize("named", ["front matter", "a.yaml"])
def test_a_pipe_for_a_cover_is_refused_and_not_waited_for(named: str, folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    article = written(folder, "pipe.png" if named == "front matter" else "none.png")
    if named == "a.yaml":
        (folder / "a.yaml").write_text("cover: pipe.png\n")
    done = audioedition("build", article, "-o", folder / "o")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "pipe.png" in done.err and "pipe" in done.err.rpartition("pipe.png")[2]


def test_a_device_for_a_cover_is_refused(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT)
    done = audioedition("build", folder / "a.txt", "--cover", "/dev/zero", "-o", folder / "o")
    assert (done.status, "/dev/zero: is a device" in done.err) == (1, True), done.err


def test_a_cover_that_comes_to_lie_in_the_folder_is_taken_by_the_next_build(
    folder: Path, private: Path, tmp_path: Path
) -> None:
    (folder / "cover.png").symlink_to(private)
    article = written(folder, "cover.png")
    assert audioedition("build", article, "-o", tmp_path / "o").status == 0
    (folder / "cover.png").unlink()
    (folder / "cover.png").write_bytes(private.read_bytes())
    done = audioedition("build", article, "-o", tmp_path / "o")
    assert (done.status, "is not taken" in done.err) == (0, False), done.err
    assert is_private(tmp_path / "o" / "a" / "cover.jpg")


def test_a_document_does_not_say_more_of_itself_than_is_shown(folder: Path) -> None:
    long = "word " * 100_000
    (folder / "a.html").write_text(
        f"<title>{long}</title><meta name=author content='{long}'><meta name=description content='{long}'>"
        f"<h1>{long}</h1><p>He came to the city by train.</p>"
    )
    planned = plan_article(folder / "a.html")
    for field in ("title", "author", "summary"):
        words = getattr(planned.script.metadata, field)
        assert words is None or (len(words) <= 4000 and words.endswith("word…"))
    assert any("own summary has" in notice for notice in planned.notices)
    assert read(folder / "a.html", Metadata(summary=long)).metadata.summary == long


def test_every_field_of_a_documents_own_word_is_bounded() -> None:
    fields = ("title", "author", "translator", "editor", "series", "summary")
    said = Metadata(**dict.fromkeys(fields, "x" * 10000), cover="/etc/passwd")  # type: ignore[arg-type]
    taken = trusted(said, None)
    assert all(len(getattr(taken.metadata, field)) <= 4000 for field in fields)
    assert taken.metadata.cover is None
    assert set(taken.refused) == {*fields, "cover"}
    assert len(taken.notices(Metadata(title="A Title"))) == len(fields)
