"""Faults planted in the sound of an edition: decoded, changed, encoded again by the project's own encoders, and the
digests in the manifest made right again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from audioedition.contracts.episode import ChapterMark
from audioedition.contracts.findings import Finding
from audioedition.edition import mp3
from audioedition.edition.forms import FORMS
from audioedition.edition.id3 import tag_bytes
from audioedition.edition.tags import Tags
from audioedition.files import readable_json, sha256_file
from audioedition.pipeline.check import check_episode

from ..edition.sound import RATE, decoded

Samples = NDArray[np.int16]


class Edition:
    """A copy of a built edition in `folder`, which has one form of sound."""

    def __init__(self, built: Path, folder: Path, form: str) -> None:
        shutil.copytree(built, folder)
        self.folder, self.form = folder, form
        self.manifest: dict[str, Any] = json.loads((folder / "episode.json").read_bytes())
        self.units: dict[str, dict[str, Any]] = {unit["id"]: unit for unit in self.manifest["units"]}
        self.path = folder / f"{self.manifest['slug']}.{form}"
        self.samples = decoded(folder / f"{self.manifest['slug']}.flac").astype(np.int16)
        self.manifest["audio"] = [row for row in self.manifest["audio"] if row["path"] == self.path.name]
        self.manifest["files"] = [
            row
            for row in self.manifest["files"]
            if row["role"] not in ("audio", "book") or row["path"] == self.path.name
        ]

    def place(self, unit: str, edge: str = "start_s") -> int:
        """The sample at which a unit begins or ends."""
        return round(float(self.units[unit][edge]) * RATE)

    def sound(self, unit: str) -> Samples:
        return self.samples[self.place(unit) : self.place(unit, "end_s")].copy()

    def change(self, change: Callable[[Samples], Samples]) -> None:
        """Encode the sound anew, changed, with the tags and chapters that it had."""
        samples = change(self.samples.copy())
        marks = [ChapterMark(**row) for row in self.manifest["chapters"]]
        tags = Tags(self.manifest["title"], self.manifest["author"], self.manifest["series"])
        if self.form == "mp3":
            mp3.write_mp3(self.path, [mp3.encode(samples)], tag=tag_bytes(tags, marks))
        else:
            FORMS[self.form].write(self.path, [samples], tags, marks)

    def findings(self, **options: Any) -> list[Finding]:
        """What the check finds, once the manifest states the files as they are now."""
        for row in (*self.manifest["files"], *self.manifest["audio"]):
            path = self.folder / row["path"]
            row["bytes"], row["sha256"] = path.stat().st_size, sha256_file(path)
        (self.folder / "episode.json").write_bytes(readable_json(self.manifest))
        return list(check_episode(self.folder, **options).findings.findings)
