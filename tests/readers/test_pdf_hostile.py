"""PDFs made to do harm, or that damage made so: read as far as they go, in time and memory that end, or refused."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.article.document import Document
from audioedition.article.pdf import document, geometry, process, reading
from audioedition.article.pdf.extract import Run
from audioedition.article.pdf.lines import lines_of
from audioedition.article.pdf.protocol import Received
from audioedition.errors import ArticleError

from ..clock import processor_seconds
from ..command import COMMAND, audioedition
from ..html.visible import uncovered
from ..processes import children, is_alive, until
from .pdf_maker import file, pdf, prose, stream

HEAR = "He came to the city by train and left it again by the road that leads to the sea. "
HUGE = "1" + "0" * 38
on_linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes through /proc")
with_limits = pytest.mark.skipif(sys.platform == "win32", reason="a system that counts a processor's time")


def made(data: bytes) -> Document:
    return document(Path("made.pdf"), data)


def words(found: Document) -> str:
    return " ".join(found.text.split())


def exchanged(data: bytes, number: int, content: bytes) -> bytes:
    """A file with something else as one of its objects; the table of places is none any more, as in many files."""
    begin = data.index(b"\n%d 0 obj\n" % number) + len(b"\n%d 0 obj\n" % number)
    return data[:begin] + content + data[data.index(b"\nendobj", begin) :]


# ------------------------------------------------------------------------------------------- geometry


@given(st.floats(allow_nan=True, allow_infinity=True, width=64))
def test_a_place_and_a_size_can_be_reckoned_with_whatever_the_file_says(value: float) -> None:
    assert abs(geometry.place(value)) <= geometry.FARTHEST
    assert 0 < geometry.size(value) < math.inf


@pytest.mark.parametrize("value", [0.0, -3.25, 595.3, 14_400.0])
def test_the_places_of_real_pages_stay_as_they_are(value: float) -> None:
    assert geometry.place(value) == value


@pytest.mark.parametrize("operators", [
    f"BT /F0 10 Tf 1 0 0 1 {HUGE} {HUGE} Tm (lost word) Tj ET",
    f"BT /F0 10 Tf 1 0 0 1 -{HUGE} 300 Tm (lost word) Tj ET",
    "BT /F0 -10 Tf 1 0 0 1 140 300 Tm (lost word) Tj ET",
    "BT /F0 10 Tf -1 0 0 1 140 300 Tm (lost word) Tj ET",
], ids=["far", "far left", "upside down", "mirrored"])  # fmt: skip
def test_words_in_impossible_places_are_in_the_text(operators: str) -> None:
    found = made(pdf([prose(HEAR * 8, 40, 40)], extra=f"\n{operators}"))
    assert " ".join((HEAR * 8).split()) in words(found)
    assert "lost word" in words(found)
    assert uncovered(found) == ""


@pytest.mark.parametrize("operators", [
    f"{HUGE} 0 0 {HUGE} 0 0 cm {HUGE} 0 0 {HUGE} 0 0 cm BT /F0 10 Tf 1 0 0 1 9 9 Tm (unseen) Tj ET",
    f"BT /F0 {HUGE} Tf {HUGE} 0 0 {HUGE} 9 9 Tm (unseen) Tj ET",
    "BT /F0 0 Tf 1 0 0 1 40 300 Tm (unseen) Tj ET",
    "BT /F0 10 Tf 0 0 0 0 40 300 Tm (unseen) Tj ET",
    "0 0 0 0 0 0 cm BT /F0 10 Tf 1 0 0 1 40 300 Tm (unseen) Tj ET",
], ids=["infinite", "infinite letters", "no size", "flat", "flat page"])  # fmt: skip
def test_words_that_no_page_could_show_are_in_nobodys_way(operators: str) -> None:
    """PDFium itself leaves out what has no extent, or one without end."""
    assert " ".join((HEAR * 8).split()) in words(made(pdf([prose(HEAR * 8, 40, 40)], extra=f"\n{operators}")))


def test_letters_that_are_turned_over_twice_are_read_as_they_are_seen() -> None:
    """By a size below nothing, and by their matrix: some programs write all their text so."""
    shown = "\n".join(
        f"BT /F0 -10 Tf -1 0 0 -1 40 {600 - top} Tm ({text}) Tj ET" for text, _, top, _ in prose(HEAR * 2, 40, 60)
    )
    assert words(made(pdf([[]], extra=f"\n{shown}"))) == " ".join((HEAR * 2).split())


@pytest.mark.parametrize("box", [f"0 0 {HUGE} {HUGE}", "0 0 0 0", "400 600 0 0", f"-{HUGE} -{HUGE} {HUGE} {HUGE}"])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_of_impossible_extent_is_read(box: str, turned: int) -> None:
    page = f"/MediaBox[{box}]/Rotate {turned}".encode()
    data = pdf([prose(HEAR, 40, 60)]).replace(b"/MediaBox[0 0 400 600]", page)
    assert sorted(words(made(data)).split()) == sorted(HEAR.split())


def test_a_page_of_nothing_but_small_print_is_read() -> None:
    """The body's size is that of the other pages; here a column is all notes, and no text is left over them."""
    small = [("1", 40, 496, 5), ("The train was late that day.", 46, 500, 7)]
    called = [("He came by train", 40, 60, 10), ("1", 118, 56, 6), *prose("and left again.", 124, 60), *small]
    found = made(pdf([prose(HEAR * 8, 40, 40), called, [*small, ("word", 120, 500, 7), ("1", 140, 496, 5)]]))
    assert words(found).count("The train was late that day.") == 2


@pytest.mark.parametrize("size", [-10, -600])
@pytest.mark.parametrize("turned", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1", "1 0 0 1"])
def test_letters_of_a_size_below_nothing_stay_words_whichever_way_the_page_lies(turned: str, size: int) -> None:
    places = [(20 + 30 * number, 100 + 250 * (number % 2)) for number in range(12)]
    shown = "\n".join(f"BT /F0 {size} Tf {turned} {x} {y} Tm (He came by train) Tj ET" for x, y in places)
    assert words(made(pdf([[]], extra=f"\n{shown}"))) == " ".join(["He came by train"] * 12)


# ------------------------------------------------------------------------------- letters that are none


def test_halves_of_characters_and_controls_do_no_harm() -> None:
    """A font may say that its letter is half of a character, a control, or beyond all characters."""
    mapped = ["D800", "DC00", "0000", "0002", "001B", "FFFE", "FFFFFFFF", "D83DDE00", "110000"]
    lines = "\n".join(f"<{65 + number:02X}> <{code}>" for number, code in enumerate(mapped))
    head = "begincmap\n1 begincodespacerange <00> <FF> endcodespacerange"
    cmap = f"{head}\n{len(mapped)} beginbfchar\n{lines}\nendbfchar\nendcmap"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 4 0 R>>"
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Resources<</Font<</F0 {font}>>>>/Contents 5 0 R>>"
    content = f"BT /F0 10 Tf 40 500 Td (bread and ABCDEFGHI salt) Tj 0 -40 Td ({HEAR * 4}) Tj ET"
    data = file(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream(cmap), stream(content)]
    )
    found = made(data)
    found.text.encode()
    assert words(found).startswith("bread and")
    assert uncovered(found) == ""


def test_what_a_file_says_of_itself_may_be_broken() -> None:
    info = b"<</Title<FEFFD800D800>/Author<FEFFDC00>/CreationDate(D:00000101)>>"
    data = pdf([prose(f"{HEAR} In 0000 nobody counted.", 40, 60)]).replace(b"/Root 1 0 R", b"/Root 1 0 R/Info " + info)
    assert made(data).metadata[0].date is None


# ------------------------------------------------------------------------------------ growth, and limits


def a_run(text: str, left: float, base: float, size: float = 10) -> Run:
    return Run(text, left, left + 0.5 * size * len(text), base, size, False, False)


# What each of a page's n runs is, drawn so that whoever looks at all of them for each takes n² steps.
SHAPES: dict[str, Callable[[int, int], list[Run]]] = {
    "lines of one paragraph": lambda i, _: [a_run("bread and salt and wine", 40, 12 * i)],
    "paragraphs": lambda i, _: [a_run("Bread and salt and wine.", 40 + 9 * (i % 2), 30 * i)],
    "cells of one row": lambda i, _: [a_run("bread", 40 + 90 * i, 300)],
    "words of one line": lambda i, _: [a_run("bread", 40 + 26 * i, 300)],
    "words of as many sizes": lambda i, _: [a_run("b", 40 + 5 * i, 300, 10 + i / 1000)],
    "bands of far columns": lambda i, _: [a_run("bread and salt, wine", 40 + 13_000 * (i % 2), 12 * (i // 2))
                                          if i % 20 < 18 else a_run("bread and salt" * 200, 40, 12 * (i // 2))],
    "sizes": lambda i, _: [a_run("Bread and salt", 40, 30 * i, 5 + i / 10)],
    "calls and notes": lambda i, n: [a_run("bread", 40, 12 * i), a_run(str(i % 999), 66, 12 * i - 4, 5),
                                     a_run(f"{i % 999} A note", 40, 12 * n + 9 * i, 7)],
    "headings of notes": lambda i, n: [a_run("Notes", 40, 70 * i, 20),
                                       a_run("bread and salt, wine", 40, 70 * n + 12 * i)],
    "divided words": lambda i, _: [a_run("bread and sa-", 40, 12 * i)],
    "items": lambda i, _: [a_run("\u2022 bread", 40, 30 * i)],
    "a word over lines": lambda i, n: [a_run("b" * 50 * (n if i == 3 else 1) + "-", 40, 12 * i)],
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_as_much_on_a_page_takes_hardly_more_than_four_times_as_long(shape: str) -> None:
    """Time in proportion is 4, by the square 16; the least of three, by the processor's clock."""
    assert taken(shape, 8000) < 8 * taken(shape, 2000)


def taken(shape: str, count: int) -> float:
    def read() -> None:
        reading.laid_out([lines_of(0, [run for i in range(count) for run in SHAPES[shape](i, count)])], {})

    read()
    return processor_seconds(read, 3)


def test_the_same_head_on_thousands_of_pages_takes_time_in_proportion() -> None:
    def taken(count: int) -> float:
        pages = [lines_of(n, [a_run("The Head", 40, 20), a_run("bread.", 40, 60)]) for n in range(count)]
        return processor_seconds(lambda: reading.laid_out(pages, {}))

    assert min(taken(8000) for _ in range(3)) < 8 * min(taken(2000) for _ in range(3))


def endless(good_pages: int = 0) -> bytes:
    """Pages that are read, and one whose words stand side by side without end: PDFium looks at all for each."""
    row = [("bread and salt", 40 * number, 300, 6) for number in range(60_000)]
    return pdf([*[prose(HEAR, 40, 60)] * good_pages, row])


@with_limits
def test_a_page_that_takes_too_long_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_PDF_SECONDS", "1")
    with pytest.raises(ArticleError) as raised:
        made(endless(good_pages=2))
    assert str(raised.value) == (
        "made.pdf: cannot be read as a PDF: it takes more than 1 s, at page 3 of 3; set AUDIOEDITION_PDF_SECONDS to "
        "more, or save its text alone"
    )


@with_limits
def test_what_is_made_of_the_letters_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """PDFium takes a small part of the second that this book needs; no more is done where the limit does not hold."""
    monkeypatch.setenv("AUDIOEDITION_PDF_SECONDS", "1")
    page = [(f"Bread and salt, {number}.", 40, 5 * number, 10) for number in range(400)]
    begun = os.times()
    with pytest.raises(ArticleError, match="takes more than 1 s"):
        made(pdf([page] * 300))
    ended = os.times()
    assert ended.user - begun.user < 2  # here; what the other process takes is counted apart
    assert ended.children_user - begun.children_user < 4


@with_limits
def test_a_page_that_unpacks_to_gigabytes_takes_no_more_memory_than_it_may() -> None:
    packer = zlib.compressobj()
    head = packer.compress(b" ") + packer.flush(zlib.Z_FULL_FLUSH)
    megabyte = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = head + megabyte * 1500 + packer.flush()
    content = b"<</Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(packed), packed)
    data = exchanged(pdf([prose(HEAR, 40, 60), [], prose(HEAR, 40, 60)]), 7, content)
    try:
        found = made(data)  # PDFium may stop unpacking by itself
    except ArticleError as error:
        assert "page 2 of 3" in str(error)
        assert "memory" in str(error)
    else:
        assert words(found) == " ".join((HEAR * 2).split())


def test_a_file_of_more_pages_than_any_article_says_so() -> None:
    with pytest.raises(ArticleError, match=r"it has 5,001 pages, and no more than 5,000 are read"):
        made(pdf([[]] * 5001))


def test_a_file_that_counts_more_pages_than_it_has_ends() -> None:
    data = pdf([prose(HEAR, 40, 60)]).replace(b"/Count 1", b"/Count 2147483647")
    assert words(made(data)) == HEAR.strip()


def test_text_beyond_what_is_read_is_told_with_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_MOST_INPUT", "20kB")
    data = pdf([prose(HEAR * 8, 40, 40)] * 40)
    with pytest.raises(ArticleError, match=r"made.pdf: the text of it has .* set AUDIOEDITION_MOST_INPUT"):
        made(data)


def test_a_page_that_cannot_be_opened_is_told_and_the_others_are_read() -> None:
    data = exchanged(pdf([prose(HEAR, 40, 60)] * 3), 6, b"(no page)")
    found = made(data)
    assert words(found) == " ".join((HEAR * 2).split())
    assert [warning.message for warning in found.warnings] == [
        "page 2 cannot be opened: the episode will be without; download or save the file again"
    ]


# -------------------------------------------------------------------------------- a process of its own


def receive(code: str, data: bytes = b"x" * 1000, most_s: float = 60) -> tuple[Received, bool]:
    """What is heard of a process that runs this, in the place of the one that opens PDFs."""
    received, late = Received(), threading.Event()
    process.receive_from([sys.executable, "-c", code], data, most_s, 1000, received, late)
    return received, late.is_set()


@pytest.mark.parametrize("code", [
    "while True: print('x' * 1000, flush=True)",
    "import sys; sys.stdin.buffer.read(10); print('[\"text\",1000000000]')",
    "import os, time; os.close(1); time.sleep(3600)",
    "print('[' * 60000)",
    "pass",
], ids=["talks without end", "a text without end", "says nothing more", "nested", "ends at once"])  # fmt: skip
def test_whatever_the_other_process_says_it_is_ended_and_gone(code: str) -> None:
    before = children(os.getpid())
    received, _ = receive(code)
    assert received.document is None
    assert set(children(os.getpid())) <= set(before)


def test_a_process_that_waits_for_ever_is_ended_by_the_clock() -> None:
    received, late = receive("import time; time.sleep(3600)", most_s=0.5)
    assert late
    assert received.document is None


def test_where_no_process_can_be_started_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(ArticleError, match=r"no process can be started that reads it \(no such file or directory\)"):
        made(pdf([prose(HEAR, 40, 60)]))


def test_a_folder_with_a_module_of_the_same_name_runs_none_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a foreign PDF lies, foreign Python may lie too."""
    for name in ("pypdfium2", "lxml", "json", "ctypes"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    monkeypatch.chdir(tmp_path)
    assert words(made(pdf([prose(HEAR, 40, 60)]))) == HEAR.strip()
    assert not (tmp_path / "ran").exists()


def _heeding_ctrl_c() -> None:
    """A shell starts what runs in its background with Ctrl-C ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@on_linux
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whoever_reads_a_pdf_may_be_stopped_and_nothing_goes_on(how: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "endless.pdf").write_bytes(endless())
    env = os.environ | {"AUDIOEDITION_PDF_SECONDS": "600"}
    plan = subprocess.Popen(
        [*COMMAND, "plan", tmp_path / "endless.pdf"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, preexec_fn=_heeding_ctrl_c,
    )  # fmt: skip
    try:
        until(lambda: bool(children(plan.pid)))
        (reader,) = children(plan.pid)
        until(lambda: ticks(reader) > 60)  # it is at work
        plan.send_signal(how)
        plan.communicate(timeout=60)
        until(lambda: not is_alive(reader))
    finally:
        plan.kill()
    assert plan.returncode == (-how if how == signal.SIGKILL else 128 + how)


def ticks(pid: int) -> int:
    """The hundredths of a second that a process has had of a processor."""
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])
    except OSError:
        return 0


def test_a_file_of_thousands_of_empty_pages_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([[]] * 3000))
    done = audioedition("plan", tmp_path / "a.pdf")
    assert (done.status, len(done.err.splitlines())) == (1, 1)
    assert "there is no text in it" in done.err
