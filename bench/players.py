"""What programs of other people read in each form of an episode: docs/players.md's table, made anew.

    python -m bench.players build/almaty-part-3 [--write]

Runs whichever of them are installed (ffprobe, mpv, MediaInfo, GStreamer, npm's music-metadata), and mutagen. A cell
names what a program lacks: "chapters" that it does not list with their titles, "title", "artist", "cover".
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "players.md"
START, END = "<!-- table: made by python -m bench.players -->", "<!-- end of the table -->"
# Of what is told of a duration: an encoder's frames.
_NEAR_S = 0.06


@dataclass(frozen=True, slots=True)
class Read:
    """What a program tells of a file: seconds, titles of chapters, title, artist, whether there is a cover. None: it
    has no way to tell."""

    duration_s: float | None
    chapters: list[str] | None
    title: str | None
    artist: str | None
    cover: bool | None
    lands_s: float | None = None


def _run(*command: str | Path, seconds: int = 60, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=seconds, check=False,
        env=os.environ | environment, errors="replace",
    )  # fmt: skip
    return done.stdout + done.stderr


def ffprobe(path: Path) -> Read:
    """FFmpeg's own."""
    told = json.loads(
        subprocess.run(
            ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_chapters", "-show_streams", str(path)],
            capture_output=True, text=True, check=True,
        ).stdout
    )  # fmt: skip
    tags = dict(told["format"].get("tags", {}))
    for stream in told["streams"]:
        tags |= stream.get("tags", {}) if stream["codec_type"] == "audio" else {}
    low = {key.lower(): value for key, value in tags.items()}
    titles = [chapter.get("tags", {}).get("title", "") for chapter in told["chapters"]]
    cover = any(stream["codec_type"] == "video" for stream in told["streams"])
    return Read(float(told["format"]["duration"]), titles, low.get("title"), low.get("artist"), cover)


def mpv(path: Path, seek_s: float = 100.0) -> Read:
    """mpv; it begins at a moment, too, and tells where it landed."""
    fields = [
        "=duration",
        "=time-pos",
        "metadata/by-key/title",
        "metadata/by-key/artist",
        "=track-list/count",
        "=chapters",
    ]
    fields += [f"chapter-list/{number}/title" for number in range(99)]
    told = _run(
        "mpv", "--no-config", "--vo=null", "--ao=null", f"--start={seek_s}", "--length=0.1",
        "--term-playing-msg=TOLD\t" + "\t".join(f"${{{name}}}" for name in fields), path,
    )  # fmt: skip
    line = next(line for line in told.splitlines() if line.startswith("TOLD\t"))
    _, duration, place, title, artist, tracks, chapters, *titles = line.split("\t")
    count = int(chapters) if chapters.isdigit() else 0
    return Read(float(duration), titles[:count], title, artist, int(tracks) > 1, float(place) - seek_s)


def mediainfo(path: Path) -> Read:
    """MediaInfo."""
    tracks = json.loads(_run("mediainfo", "--Output=JSON", path))["media"]["track"]
    general = tracks[0]
    titles: list[str] = []
    for track in tracks:
        if track["@type"] == "Menu" and not titles:
            titles = [value for key, value in track.get("extra", {}).items() if re.match(r"_\d\d_\d\d", key)]
    return Read(
        float(general["Duration"]), [re.sub(r"^[a-z]{2}:", "", title) for title in titles], general.get("Title"),
        general.get("Performer"), general.get("Cover") == "Yes",
    )  # fmt: skip


def gstreamer(path: Path) -> Read:
    """GStreamer's discoverer; chapters only as a table of contents."""
    told = _run("gst-discoverer-1.0", "-v", path, LC_ALL="C.UTF-8")
    clock = re.search(r"Duration: (\d+):(\d+):([\d.]+)", told)
    seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3]) if clock else None
    found = {name: match[1] if (match := re.search(rf"^ +{name}: (.*)$", told, re.M)) else None
             for name in ("title", "artist")}  # fmt: skip
    chapters = re.findall(r"chapter: ", told)
    return Read(seconds, chapters, found["title"], found["artist"], "image:" in told)


def mutagen_reads(path: Path) -> Read:
    """mutagen, which wrote most of it."""
    import mutagen

    file: Any = mutagen.File(path)
    tags = file.tags
    if path.suffix in (".mp3", ".wav"):
        titles = [frame.sub_frames["TIT2"].text[0] for frame in tags.getall("CHAP")] if tags.getall("CHAP") else []
        return Read(file.info.length, titles, str(tags["TIT2"]), str(tags["TPE1"]), bool(tags.getall("APIC")))
    if path.suffix in (".m4a", ".m4b"):
        titles = [chapter.title for chapter in file.chapters or ()]
        return Read(file.info.length, titles, tags["©nam"][0], tags["©ART"][0], "covr" in tags)
    titles = [tags[key][0] for key in sorted({key.lower() for key, _ in tags}) if re.fullmatch(r"chapter\d+name", key)]
    cover = bool(getattr(file, "pictures", None)) or "metadata_block_picture" in tags
    return Read(file.info.length, titles, tags["title"][0], tags["artist"][0], cover)


_NODE = """
import {parseFile} from 'music-metadata';
const m = await parseFile(process.argv[2], {duration: true, includeChapters: true})
  .catch(() => parseFile(process.argv[2], {duration: true}));
console.log(JSON.stringify({duration: m.format.duration, chapters: (m.format.chapters || []).map(c => c.title),
  title: m.common.title, artist: m.common.artist, cover: (m.common.picture || []).length > 0}));
"""


def music_metadata(path: Path) -> Read:
    """npm's music-metadata, where NODE_MODULES names a folder that holds it."""
    folder = Path(os.environ["NODE_MODULES"])
    script = folder.parent / "tell.mjs"
    script.write_text(_NODE)
    told = json.loads(_run("node", script, path.resolve()))
    return Read(told["duration"], told["chapters"], told.get("title"), told.get("artist"), told["cover"])


READERS: dict[str, tuple[str, Callable[[Path], Read]]] = {
    "ffprobe": ("ffprobe", ffprobe),
    "mpv": ("mpv", mpv),
    "MediaInfo": ("mediainfo", mediainfo),
    "GStreamer": ("gst-discoverer-1.0", gstreamer),
    "mutagen": ("", mutagen_reads),
    "music-metadata": ("node", music_metadata),
}


def _versions() -> Iterator[str]:
    import mutagen

    for name, command in (
        ("ffprobe", ("ffprobe", "-version")), ("mpv", ("mpv", "--version")), ("MediaInfo", ("mediainfo", "--version")),
        ("GStreamer", ("gst-discoverer-1.0", "--version")),
    ):  # fmt: skip
        if shutil.which(command[0]):
            match = re.search(r"\d+\.\d+(\.\d+)*", _run(*command))
            yield f"{name} {match[0] if match else '?'}"
    yield f"mutagen {mutagen.version_string}"


def cell(read: Read, wanted: dict[str, Any]) -> str:
    """What a program lacks of an episode, or how far off it is; "all" where it shows everything."""
    titles = [mark["title"] for mark in wanted["chapters"]]
    lacks = []
    if read.duration_s is not None and abs(read.duration_s - wanted["audio"][0]["duration_s"]) > max(
        _NEAR_S, 0.6 if float(read.duration_s).is_integer() else 0
    ):
        lacks.append(f"{read.duration_s - wanted['audio'][0]['duration_s']:+.2f} s")
    if read.chapters is not None and read.chapters != titles:
        counted = len(read.chapters) == len(titles)
        lacks.append("titles of chapters not told" if counted else "no chapters" if not read.chapters else "chapters")
    lacks += ["no title"] if not read.title else []
    lacks += ["no artist"] if not read.artist else []
    lacks += ["no cover"] if read.cover is False else []
    seek = f"; seek {read.lands_s * 1000:+.0f} ms" if read.lands_s is not None else ""
    return (", ".join(lacks) or "all") + seek


def table(folder: Path) -> str:
    """The table of an episode's forms and the programs that are here."""
    wanted = json.loads((folder / "episode.json").read_bytes())
    paths = [folder / row["path"] for row in wanted["audio"]]
    lines = ["| reader | " + " | ".join(path.suffix[1:] for path in paths) + " |", "|---" * (len(paths) + 1) + "|"]
    for name, (program, read) in READERS.items():
        if (program and not shutil.which(program)) or (name == "music-metadata" and "NODE_MODULES" not in os.environ):
            print(f"{name} is not installed: left out", file=sys.stderr)
            continue
        cells = []
        for path in paths:
            try:
                cells.append(cell(read(path), wanted))
            except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
                cells.append(f"does not open it ({type(error).__name__})")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", f"Versions: {', '.join(_versions())}."])


def main() -> None:
    """Print the table, or write it into docs/players.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("episode", type=Path, help="a folder that build left, with several forms")
    parser.add_argument("--write", action="store_true", help="into docs/players.md")
    options = parser.parse_args()
    made = table(options.episode)
    print(made)
    if options.write:
        before, _, rest = PAGE.read_text().partition(START)
        PAGE.write_text(f"{before}{START}\n{made}\n{END}{rest.partition(END)[2]}")


if __name__ == "__main__":
    main()
