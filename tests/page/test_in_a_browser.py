"""The plan's page as a browser lays it out, on screens of several widths and on paper; and by W3C's checker."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdfium2
import pytest

from audioedition.page import audition_page
from audioedition.pipeline.plan import plan_article
from audioedition.pipeline.review import plan_page

from ..golden import pairs
from .auditions import HOSTILE, audition_of

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = (320, 390, 1280)
ARTICLES = {
    "right to left": "שבוע באלמאטי\n\nהגעתי אתמול לעיר [הערת המתרגם: ברכבת] ונשארתי. פגשתי את Anna Smith.\n",
    "Arabic": "أسبوع في ألماتي\n\nوصلت إلى المدينة أمس وبقيت فيها أسبوعا. He said «مرحبا» to everyone.\n",
    "many voices": (
        "A Title\nBy Grigory Pasko\n\nHe came [by car–Trans.] and left [never–Ed.] at once [in court–G.P.] with "
        "Anna [my driver–V.K.]. He said «Не бойся, мы едем домой» to all.\n\n" + "Averylongword" * 20 + " came.\n"
    ),
    "hostile": '</style><script>alert(1)</script> "T"\n\nHe came <img src=x> to \u202ethe \x1b city. `x` &lt;\n',
}
# Each chapter's side note takes several lines.
LONG = "A long history of the city and of those who built it, as the old archivist told it to me in chapter"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages: of all articles of the tests, and of unusual ones."""
    folder = tmp_path_factory.mktemp("pages")
    for article, _ in pairs():
        (folder / f"{article.stem}.html").write_text(plan_page(plan_article(article)), "utf-8")
    chapters = "\n\n".join(
        f"# {LONG} {number}\n\n{'He came and left. ' * (number % 9 * 4 + 5)}" for number in range(40)
    )
    for name, text in {**ARTICLES, "long chapters": chapters}.items():
        article = folder / f"{name.replace(' ', '-')}.{'md' if text[0] == '#' else 'txt'}"
        article.write_text(text, "utf-8")
        article.with_suffix(".html").write_text(plan_page(plan_article(article)), "utf-8")
    (folder / "audition.html").write_text(audition_page(audition_of(6, HOSTILE)), "utf-8")
    return folder


@pytest.fixture
def address(pages: Path) -> Iterator[str]:
    """A local server for the pages: a page from a disk must not read another one."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(pages))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def browse(*arguments: str, profile: Path) -> str:
    """What the browser prints; skips where there is none."""
    if BROWSER is None:
        pytest.skip("no Chromium here")
    options = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync"
    ).split()
    command = [BROWSER, *options, f"--user-data-dir={profile}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout


# Every page in a frame of every width; measures its scroll width.
_MEASURE = """<!DOCTYPE html><body><script>
(async () => {
  const found = [];
  for (const page of PAGES) for (const width of WIDTHS) {
    const frame = document.createElement("iframe");
    frame.style.cssText = `width:${width}px;height:900px;border:0`;
    frame.src = page;
    document.body.append(frame);
    await new Promise(loaded => frame.onload = loaded);
    const inside = frame.contentDocument;
    for (const each of inside.querySelectorAll(".para")) each.style.contentVisibility = "visible";
    found.push([page, width, inside.documentElement.scrollWidth]);
    frame.remove();
  }
  const told = document.createElement("pre");
  told.textContent = JSON.stringify(found);
  document.body.append(told);
})();
</script>"""


def test_no_page_is_wider_than_its_screen(pages: Path, address: str, tmp_path: Path) -> None:
    names = sorted(path.name for path in pages.glob("*.html"))
    script = _MEASURE.replace("PAGES", json.dumps(names)).replace("WIDTHS", json.dumps(WIDTHS))
    (pages / "measure.htm").write_text(script, "utf-8")
    printed = browse("--virtual-time-budget=120000", "--dump-dom", f"{address}/measure.htm", profile=tmp_path)
    told = re.search(r"<pre>(.*)</pre>", printed)
    assert told, printed[-500:]
    measured = json.loads(html.unescape(told[1]))
    assert len(measured) == len(names) * len(WIDTHS)
    assert [row for row in measured if row[2] > row[1]] == []


def test_on_paper_a_chapter_s_side_note_stays_on_one_page(pages: Path, tmp_path: Path) -> None:
    paper, page = tmp_path / "page.pdf", (pages / "long-chapters.html").as_uri()
    browse("--no-pdf-header-footer", f"--print-to-pdf={paper}", page, profile=tmp_path)
    sheets = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in pypdfium2.PdfDocument(paper)]
    assert len(sheets) > 4
    for number in range(1, 41):
        note = re.compile(rf"\b{number} {LONG[:20]}[^≈]{{,60}}≈ \d+:\d\d")
        assert any(note.search(sheet) for sheet in sheets), number


def test_the_checker_of_the_w3c_has_nothing_to_say(pages: Path) -> None:
    """vnu.jar of the npm package vnu-jar, or from github.com/validator/validator: `VNU_JAR=… pytest tests/page`."""
    jar = os.environ.get("VNU_JAR")
    if jar is None or shutil.which("java") is None:
        pytest.skip("needs java, and VNU_JAR to say where vnu.jar is")
    command = ["java", "-jar", jar, "--format", "gnu", *sorted(map(str, pages.glob("*.html")))]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.stderr == ""
    assert told.returncode == 0
