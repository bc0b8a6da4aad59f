"""Scripts of a few words, for tests."""

from __future__ import annotations

from functools import cache
from typing import Any

from audioedition import settings
from audioedition.article import byline, plain
from audioedition.article.invisible_marks import with_hidden
from audioedition.article.metadata import merged
from audioedition.model import Article, Block, Metadata, Script, Unit
from audioedition.pipeline.layers import default_rules
from audioedition.policy import HouseRules
from audioedition.script import segment


@cache
def rules(yaml: str = "") -> HouseRules:
    """The packaged voices.yaml with `yaml` laid over it."""
    return settings.load(
        HouseRules, settings.SettingsFile("default", default_rules()), settings.SettingsFile("voices.yaml", yaml)
    )


def article_of(text: str, **known: Any) -> Article:
    """`text` as the reader of plain text lays it out and understands its first lines."""
    found = plain.laid_out(text)
    inferred = byline.infer([block.span.of(text) for block in found.blocks if block.kind == "title"])
    metadata = merged([Metadata(**known), *found.metadata, inferred])
    return Article("text", text, found.blocks, metadata, "0" * 64, found.skips, with_hidden(found.inlines, text))


def paragraphs_of(text: str, **known: Any) -> Article:
    """`text`, all of it paragraphs: no first line is a title."""
    blocks = tuple(Block("paragraph", span) for span in plain.paragraphs(text, 0))
    inlines = with_hidden((), text)
    return Article("text", text, blocks, Metadata(**known), "0" * 64, inlines=inlines)


def script_of(text: str, yaml: str = "", **known: Any) -> Script:
    """The script of `text`, without opening and credit, in English unless `language` says otherwise."""
    quiet = "opening: {say: false}\ncredit: {say: false}\n"
    return segment(paragraphs_of(text, **({"language": "en"} | known)), rules(quiet + yaml))


def said(text: str, yaml: str = "", **known: Any) -> list[str]:
    """What is said of `text`, unit by unit."""
    return [unit.text for unit in script_of(text, yaml, **known).units]


def spoken(text: str, yaml: str = "", **known: Any) -> list[tuple[str, str]]:
    """Who says what of `text`, cues left out."""
    return [(unit.role, unit.text) for unit in script_of(text, yaml, **known).units if unit.kind != "cue"]


def cues(script: Script) -> list[Unit]:
    """The announcements of a change of voice."""
    return [unit for unit in script.units if unit.kind == "cue"]
