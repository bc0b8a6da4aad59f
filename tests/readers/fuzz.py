"""Mutated files of every format, planned: a plan or one clear sentence, within five seconds and 500 MB.

    python -m tests.readers.fuzz [--count 10000] [--seed 1] [--format epub]… [--out build/fuzz]

The files are those of tests/articles, examples and tests/files; voices.yaml, lexicon.yaml, a W3C lexicon and the file
beside an article are mutated too. Each is planned in a process of its own, forked from one that has imported what is
needed, so that the kernel tells what it took. What fails is left in the folder `--out` with its traceback. The same
seed makes the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from audioedition.article.formats import FORMATS
from audioedition.article.pdf.extract import RefusedError
from audioedition.article.pdf.reading import read as read_here
from audioedition.errors import AudioEditionError
from audioedition.pipeline.layers import default_lexicon, default_rules
from audioedition.pipeline.plan import plan_article

from ..golden import is_article
from ..script.laws import assert_covered
from . import mutate, mutate_pdf

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "articles", ROOT.parent / "examples", ROOT / "files")
MOST_SECONDS, MOST_MB = 5.0, 500
# A process that takes so much more is ended.
_END_SECONDS, _END_BYTES = 20, 2_000_000_000
_PLAN, _TOLD, _FAILED, _LATE = 0, 1, 2, 3
# A PDF is given less than is too slow. What its pages draw may take longer than any time; what is made of them may not.
_PDF_SECONDS = 3
_TOO_LONG = re.compile(r"it takes more than \d+ s;")
_SETTINGS = {"voices": "voices.yaml", "lexicon": "lexicon.yaml", "pls": "lexicon.pls", "sidecar": "a.yaml"}
_ARCHIVES = ("epub", "docx", "odt")
_ARTICLE = "A Title\n\nHe met Zhovtis [the lawyer–Trans.] in 2009. [He left–Ed.] Он ушёл.\n"
_PLS = """<?xml version="1.0"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Zhovtis</grapheme><grapheme>lawyer</grapheme><phoneme prefer="true">ˈʒɒftɪs</phoneme></lexeme>
<lexeme><grapheme>Title</grapheme><phoneme alphabet="x-sampa">"taIt5</phoneme><alias>Tytle</alias></lexeme></lexicon>
"""
_SIDECAR = """title: The Title
author: Anna Line
date: 2009-09-15
part: 3
encoding: utf-8
edits: [{find: "He met", say: "He saw"}, {find: "in 2009", skip: true}, {find: "He left", role: editor, pause: 1.5}]
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file ended: "plan", "told", or what is wrong; what it took."""

    ended: str
    seconds: float
    mb: float


@dataclass
class Tally:
    """What became of a format's files."""

    ended: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    mb: float = 0.0

    def add(self, outcome: Outcome) -> None:
        """One file more."""
        self.ended[outcome.ended] += 1
        self.seconds, self.mb = max(self.seconds, outcome.seconds), max(self.mb, outcome.mb)

    @property
    def failed(self) -> int:
        """How many were neither planned nor told to be wrong."""
        return self.ended.total() - self.ended["plan"] - self.ended["told"]


def main() -> None:
    """Run, print a row a format, and fail where a file failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="files over all formats")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", action="append", help="only this one; may be given several times")
    parser.add_argument("--out", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    tallies = fuzz(options.count, options.seed, options.out, options.format)
    print(f"{'':8} {'files':>6} {'plans':>6} {'told':>6} {'failed':>6}  slowest  largest")
    for name, tally in tallies.items():
        ended = tally.ended
        print(
            f"{name:8} {ended.total():6} {ended['plan']:6} {ended['told']:6} {tally.failed:6}  {tally.seconds:5.2f} s "
            f"{tally.mb:5.0f} MB  {', '.join(sorted(set(ended) - {'plan', 'told'}))}"
        )
    sys.exit(any(tally.failed for tally in tallies.values()))


def fuzz(count: int, seed: int, out: Path, only: list[str] | None = None) -> dict[str, Tally]:
    """`count` mutated files, as many of each format; what fails is left under `out`."""
    found = {name: paths for name, paths in seeds().items() if not only or name in only}
    tallies = {name: Tally() for name in found}
    with tempfile.TemporaryDirectory() as held:
        _warm(Path(held), found)
        for number in range(count):
            name = list(found)[number % len(found)]
            folder = Path(held) / str(number)
            folder.mkdir()
            outcome = _tried(_written(folder, name, found[name], Random(f"{seed}:{name}:{number}")), folder)
            tallies[name].add(outcome)
            if outcome.ended not in ("plan", "told"):
                shutil.copytree(folder, out / f"{name}-{seed}-{number}", dirs_exist_ok=True)
            shutil.rmtree(folder)
    return tallies


def seeds() -> dict[str, list[Path]]:
    """By format, the real files that are mutated; none for what is a settings file."""
    found: dict[str, list[Path]] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*")):
            if path.suffix in FORMATS and path.name != "README.md" and path.is_file() and is_article(path):
                found.setdefault(FORMATS[path.suffix], []).append(path)
    return found | {name: [] for name in _SETTINGS}


def _written(folder: Path, name: str, paths: list[Path], random: Random) -> Path:
    """A mutated file of a format in `folder`; the article to be planned."""
    if name in _SETTINGS:
        article = folder / "a.txt"
        article.write_text(_ARTICLE, encoding="utf-8")
        mutations = mutate.XML if name == "pls" else mutate.BYTES
        (folder / _SETTINGS[name]).write_bytes(mutate.mutated(random, _settings(name).encode(), mutations))
        return article
    seed = random.choice(paths)
    data = seed.read_bytes()
    if name == "pdf":
        data = mutate_pdf.mutated(random, data)
    elif name in _ARCHIVES and random.random() < 0.85:
        data = mutate.change_archive(random, data)
    else:
        if random.random() < 0.1:
            other = random.choice(paths).read_bytes()
            data = data[: random.randrange(len(data))] + other[random.randrange(len(other)) :]
        data = mutate.mutated(random, data, mutate.XML if name == "html" else mutate.BYTES)
    (folder / f"a{seed.suffix}").write_bytes(data)
    return folder / f"a{seed.suffix}"


def _settings(name: str) -> str:
    made = {"voices": default_rules, "lexicon": default_lexicon}
    return made[name]() if name in made else {"pls": _PLS, "sidecar": _SIDECAR}[name]


def _warm(held: Path, found: dict[str, list[Path]]) -> None:
    """Plan a whole file of each format here, so that a fork of this process need import nothing."""
    (held / "a.txt").write_text(_ARTICLE, encoding="utf-8")
    smallest = [min(paths, key=lambda path: path.stat().st_size) for paths in found.values() if paths]
    for path in (held / "a.txt", *smallest):
        with contextlib.suppress(AudioEditionError):  # some are there to be refused
            plan_article(path)


def _tried(article: Path, folder: Path) -> Outcome:
    status, seconds, mb = _forked(lambda: _planned(article, folder))
    if status == _LATE:  # the time of finding out is none of the file's
        status, _, _ = _forked(lambda: _found_late(article, folder))
    return Outcome(_ended(status, seconds, mb), seconds, mb)


def _forked(work: Callable[[], int]) -> tuple[int, float, float]:
    """The status with which a fork ends that does this, its seconds of a processor and its megabytes."""
    child = os.fork()
    if child == 0:
        os._exit(work())
    _, status, used = os.wait4(child, 0)
    # ru_maxrss is in kilobytes on Linux, in bytes on macOS
    mb = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, mb


def _ended(status: int, seconds: float, mb: float) -> str:
    if status < 0:
        return f"ended by {signal.Signals(-status).name}"
    if status == _FAILED:
        return "traceback"
    if seconds > MOST_SECONDS:
        return "slow"
    return "large" if mb > MOST_MB else ("plan", "told")[status]


def _planned(article: Path, folder: Path) -> int:
    """In the fork: plan the article, and hold the plan to what is true of each."""
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CPU, (_END_SECONDS, _END_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_END_BYTES, _END_BYTES))
    signal.alarm(3 * _END_SECONDS)
    os.environ.setdefault("AUDIOEDITION_PDF_SECONDS", str(_PDF_SECONDS))
    voices = folder / _SETTINGS["voices"]
    try:
        script = plan_article(article, voices_file=voices if voices.is_file() else None).script
        assert_covered(script, script.text)
    except AudioEditionError as error:
        told, fault = str(error), str(error.__cause__)
        if "Traceback" in fault:
            return _left(folder, f"{told}\n{fault}")
        if _TOO_LONG.search(told):
            return _LATE
        return _TOLD if told and "\n" not in told and len(told) < 1000 else _left(folder, told)
    except BaseException:
        return _left(folder, traceback.format_exc())
    return _PLAN


def _found_late(article: Path, folder: Path) -> int:
    """In a fork: whether it is PDFium that takes so long over a PDF, or what is made of the letters that it read."""
    resource.setrlimit(resource.RLIMIT_CPU, (_END_SECONDS, _END_SECONDS + 1))
    begun = [0.0]
    with contextlib.suppress(RefusedError):
        read_here(article.read_bytes(), 10**9, lambda *_: begun.append(time.process_time()))
    took = time.process_time() - begun[-1]
    return _left(folder, f"{took:.1f} s for what PDFium has read") if took > _PDF_SECONDS / 2 else _TOLD


def _left(folder: Path, told: str) -> int:
    (folder / "traceback.txt").write_text(told, encoding="utf-8", errors="backslashreplace")
    return _FAILED


def rerun(folder: Path) -> Iterator[str]:
    """What becomes now of files that failed, by folder."""
    for each in sorted(folder.iterdir()):
        article = next(path for path in sorted(each.glob("a.*"), key=lambda p: p.suffix == ".yaml"))
        yield f"{each.name}: {_tried(article, each)}"


if __name__ == "__main__":
    main()
