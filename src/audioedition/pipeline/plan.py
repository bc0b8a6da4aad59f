"""From an article to its plan: all that can be decided without sound."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition import settings
from audioedition.article import cover_warnings, encoding_notices, read, slug_notices
from audioedition.errors import VoiceError, shown
from audioedition.model import Article, Metadata, Script, Warning
from audioedition.pipeline.check_licences import refusal
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.layers import lexicon_for, own_sources, rules_sources
from audioedition.pipeline.sources import ArticleFile, ArticleLocation
from audioedition.pipeline.unknown_people import unknown_people
from audioedition.policy import HouseRules
from audioedition.script import losses, segment, skipped_words
from audioedition.voices import registry
from audioedition.voices.casting import Cast, VoiceResolver, cast
from audioedition.voices.engine import EngineVoice as EngineVoice
from audioedition.voices.language_names import language_names as language_names
from audioedition.voices.registry import LAST_RESORT as LAST_RESORT  # for the command line, which knows no room
from audioedition.voices.rights import rights_of

if TYPE_CHECKING:
    from audioedition.contracts.plan import PlanDocument


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be said by whom: the article as read, its script, its cast, and the rules they follow.

    `script.units` stand in speaking order, `cast.voices` has the voice of each by its id; `document` is all that as
    other programs read it. `losses`: those of the script's warnings that tell what may be lost. `refusal`: why it must
    not be built, where the licence of a voice is not allowed.
    """

    article: Article
    script: Script
    cast: Cast
    rules: HouseRules
    source: ArticleFile
    losses: tuple[Warning, ...] = ()
    refusal: str = ""

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell, beside the warnings of the script: a page that could not be fetched, an encoding that was
        guessed, the episode's odd name, voices that stand in."""
        about = (*encoding_notices(self.article), *slug_notices(self.article), *self._link_notices)
        refusals = (self.refusal,) if self.refusal else ()
        return (*self.source.notices, *about, *self.article.notices, *self.cast.notices, *refusals)

    @property
    def warnings_of_loss(self) -> tuple[str, ...]:
        """The losses with their places, a line each: what a build tells of an article's warnings."""
        text = self.script.text
        return tuple(
            f"line {text.count(chr(10), 0, loss.span.start) + 1}: {loss.message}" if loss.span else loss.message
            for loss in self.losses
        )

    @property
    def _link_notices(self) -> tuple[str, ...]:
        """What was left out of the link, where it is the address that was asked for."""
        known, left_out = self.source.known, ", ".join(self.source.left_out)
        if not left_out or known is None or self.article.metadata.link != known.link:
            return ()
        told = f"the link {shown(known.link or '', 200)} is without {shown(left_out)} of the address"
        return (f"{told}, which may be for you alone; say --link where it leads elsewhere",)

    @property
    def document(self) -> PlanDocument:
        """The plan as other programs read it: who says what in which voice, what nobody says and why."""
        from audioedition.contracts.plan import PlanDocument, PlanSource, PlanUnit

        script, voices = self.script, self.cast.voices
        units = (
            PlanUnit(
                id=unit.id,
                role=unit.role,
                kind=unit.kind,
                language=unit.language,
                voice=voices[unit.id].name,
                span=unit.span,
                source=unit.source,
                steps=unit.steps,
                text=unit.text,
                chapter=unit.chapter,
            )
            for unit in script.units
        )
        return PlanDocument(
            title=script.metadata.title,
            author=script.metadata.author,
            language=script.language,
            source=PlanSource(len(script.text)),
            chapters=script.chapters,
            units=tuple(units),
            skipped=script.skips,
            skipped_words=skipped_words(script.skips),
            warnings=script.warnings,
        )

    def to_json(self) -> dict[str, object]:
        """`document` as the JSON object that `audioedition plan --json` prints; `PlanDocument.from_json` reads it."""
        return self.document.to_json()


def read_article(article: ArticleLocation, metadata: Metadata | None = None) -> Article:
    """Read an article, from wherever it comes: its text as it stands, its blocks as half-open ranges of code points of
    that text, and what it says of itself.

    `article` is a file's path, an http or https address, or "-" for standard input. `metadata` goes before what the
    article and the file beside it say. Raises `ArticleError`, or `SettingsError` for the file beside it.
    """
    source = article_file(article, metadata)
    return read(source.path, metadata, source.sidecar, source.known, source.folder)


def plan_article(
    article: ArticleLocation, metadata: Metadata | None = None, voices_file: Path | None = None,
    cast_name: str | None = None,
) -> Plan:  # fmt: skip
    """Read an article, from wherever it comes, and decide everything that can be decided without sound.

    `article` and `metadata` are as in `read_article`; `voices_file` is laid over the voices.yaml beside the article;
    `cast_name` goes before the `cast` that these name.
    The same article and settings give the same plan. Raises `ArticleError`; `SettingsError` with file, line and field;
    `VoiceError` where no voice can say it; `EngineError` where an engine does not tell which voices it has.
    """
    source = article_file(article, metadata)
    sources = rules_sources(source.beside, voices_file, cast_name)
    rules = settings.load(HouseRules, *sources)
    document = read_article(source, metadata)
    if document.rules is not None:
        rules = document.rules.over(rules)
        sources += own_sources(source)
    resolver = VoiceResolver(rules)
    script = segment(document, rules, resolver.speaks, resolver.tells_apart)
    about_losses = tuple(losses(document, script))
    unknown = unknown_people(script, rules.roles, document.rules, sources)
    if first := (*cover_warnings(document, source.beside), *about_losses, *unknown):
        script = dataclasses.replace(script, warnings=(*first, *script.warnings))
    whole_cast = cast_script(script, rules, sources, source.beside)
    # Asking the engines for their voices' licences takes some milliseconds: only where it matters.
    refused = "" if rules.licences is None else refusal(rights_of(whole_cast.voices.values(), rules.licences), sources)
    return Plan(document, script, whole_cast, rules, source, (*document.warnings, *about_losses), refused)


def cast_script(script: Script, rules: HouseRules, sources: list[settings.SettingsFile], beside: Path) -> Cast:
    """The cast; what is wrong in voices.yaml is told with its file and line."""
    try:
        return cast(script, rules, lexicon_for(beside))
    except VoiceError as error:
        if error.field is None:
            raise
        field, place = settings.Places(*sources).first(error.field, f"casts.{rules.cast}.{error.field}")
        raise VoiceError(f"{place}: {shown(field, 100)}: {error}") from error


def installed_voices() -> dict[str, tuple[EngineVoice, ...]]:
    """What this machine can speak with, by engine."""
    return {name: registry.voices(name) for name in registry.names()}


def planned_seconds(script: Script) -> float:
    """Roughly how long the episode will be, for progress."""
    return sum(unit.estimated_s for unit in script.units)
