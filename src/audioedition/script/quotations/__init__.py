"""Quotations whose speaker is named with them: “I won't go,” said Timur. Andrea Berg says: “…”

A false speaker is worse than a missed one: what has no certain speaker is nobody's, and stays with the narrator.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioedition.model import Block, Span
from audioedition.script.quotations.speakers import passages
from audioedition.script.turns.names import titled
from audioedition.script.turns.speakers import Speakers
from audioedition.words.letters import CAPITAL

__all__ = ["roles_of_quotations"]


def roles_of_quotations(
    text: str, blocks: Sequence[Block], known: Sequence[str], language: str
) -> list[tuple[Span, str]]:
    """What is quoted, in order, and the role that speaks it. `known`: full names of the metadata, and of those who
    speak in turns."""
    every = passages(text, blocks, language)
    names = list(dict.fromkeys(passage.name for passage in every))
    speakers = Speakers(names, known, language=language)
    people = {name: _person(name, speakers.person(name), text) for name in names}
    return [(passage.span, f"person:{people[passage.name]}") for passage in every]


def _person(name: str, full: str, text: str) -> str:
    """The full name of who is called so; the name itself where the text has others of that surname."""
    if name == full or " " in name:
        return full
    others = set(re.findall(rf"(?<!\w)({CAPITAL}\w+)[\s\xa0]{re.escape(name)}(?!\w)", text))
    return titled(name) if any(other not in full for other in others) else full
