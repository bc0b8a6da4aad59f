"""How the voice of a role says each word of a text, by the way that a build goes."""

from __future__ import annotations

import os
from contextlib import redirect_stdout
from pathlib import Path

from audioedition.article import read_text
from audioedition.pipeline.plan_text import plan_text
from audioedition.voices import registry
from audioedition.voices.pronunciations import Pronunciation as Pronunciation  # for the command line
from audioedition.voices.pronunciations import pronunciations


def pronounce(
    text: str | Path, role: str, language: str | None = None, voices_file: Path | None = None,
    cast_name: str | None = None,
) -> tuple[Pronunciation, ...]:  # fmt: skip
    """The words of a text, or of a text file, as the voice of `role` says them. The lexicon beside the file applies,
    for a text that of the current folder. Loads the voice; makes no sound."""
    plan = (
        plan_text(read_text(text), role, text.parent, language, voices_file, cast_name)
        if isinstance(text, Path)
        else plan_text(text, role, Path.cwd(), language, voices_file, cast_name)
    )
    # What an engine prints is none of the program's output.
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        return tuple(pronunciations(plan.script, plan.cast, plan.lexicon, registry.load))
