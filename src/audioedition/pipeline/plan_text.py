"""A plan of a text that is no article: every unit in the voice of one role, without an opening and a credit."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text
from audioedition.model import Script
from audioedition.pipeline.layers import lexicon_for, rules_sources
from audioedition.pipeline.plan import cast_script
from audioedition.policy import HouseRules, Spoken
from audioedition.script import segment
from audioedition.voices.casting import Cast
from audioedition.voices.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class TextPlan:
    """What is said of a text, and in which voices."""

    script: Script
    cast: Cast
    rules: HouseRules
    lexicon: Lexicon


def plan_text(
    text: str, role: str, beside: Path, language: str | None = None, voices_file: Path | None = None,
    cast_name: str | None = None,
) -> TextPlan:  # fmt: skip
    """Plan `text` in the voice of `role`, by the voices.yaml and lexicon.yaml that apply in the folder `beside`.

    `cast_name`: a cast of voices.yaml, which goes before its roles."""
    quiet = Spoken(say=False)
    sources = rules_sources(beside, voices_file, cast_name)
    rules = dataclasses.replace(settings.load(HouseRules, *sources), opening=quiet, credit=quiet)
    script = segment(from_text(text, language), rules)
    script = dataclasses.replace(script, units=tuple(dataclasses.replace(unit, role=role) for unit in script.units))
    return TextPlan(script, cast_script(script, rules, sources, beside), rules, lexicon_for(beside))
