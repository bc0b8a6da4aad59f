"""The one place where the rooms are joined. Reports progress as events; never prints, asks or exits."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

from audioedition import settings
from audioedition.article import cover_warnings, from_text, read, read_text, slug_notices, slug_of
from audioedition.article import parsed as parsed
from audioedition.edition import Edition, fit_cover, make_cover, make_edition, write_preview
from audioedition.errors import ArticleError, VoiceError
from audioedition.files import sweep
from audioedition.model import Article, Metadata, Script, Take, Unit
from audioedition.page import Proof, page
from audioedition.policy import HouseRules, Spoken
from audioedition.publish.initshow import init_show
from audioedition.publish.publish import Published, publish
from audioedition.publish.show import Show
from audioedition.render import Store, missing, render
from audioedition.script import segment, written
from audioedition.version import __version__
from audioedition.voices import table
from audioedition.voices.calibration import calibration_text
from audioedition.voices.casting import LAST_RESORT as LAST_RESORT
from audioedition.voices.casting import Cast, cast
from audioedition.voices.lexicon import Lexicon, LexiconFile
from audioedition.voices.lexicon import load as load_lexicon
from audioedition.voices.seam import EngineVoice as EngineVoice
from audioedition.voices.suggest import Suggestion as Suggestion
from audioedition.voices.suggest import suggest

TOOL = ("audioedition", __version__)
VOICES_FILE, LEXICON_FILE = "voices.yaml", "lexicon.yaml"
PREVIEW_ENDING = ".preview.wav"


# ----------------------------------------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class Started:
    """A stage begins: what it does, and how much there is of its unit (0: not known)."""

    stage: str
    total: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Advanced:
    """So much of the stage is done, counted from its beginning."""

    done: float


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that the user should know; the work goes on."""

    message: str


Event = Started | Advanced | Noticed
Report = Callable[[Event], None]


def silent(_: Event) -> None:
    """A report that nobody reads."""


# ------------------------------------------------------------------------------------------------- plan


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be said by whom: the article as read, its script, its cast, and the rules they follow."""

    article: Article
    script: Script
    cast: Cast
    rules: HouseRules

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell, beside the warnings of the script: the episode's odd name, voices that stand in."""
        return (*slug_notices(self.article), *self.cast.notices)


def default_rules() -> str:
    """The text of the packaged voices.yaml, comments and all."""
    return _packaged(VOICES_FILE)


def default_lexicon() -> str:
    """The text of the packaged lexicon.yaml, comments and all."""
    return _packaged(LEXICON_FILE)


def _packaged(name: str) -> str:
    return resources.files("audioedition").joinpath(name).read_text(encoding="utf-8")


def rules_schema() -> dict[str, Any]:
    """The JSON Schema of voices.yaml, from the same types that load it."""
    return settings.schema(HouseRules, "voices.yaml of audioedition")


def lexicon_schema() -> dict[str, Any]:
    """The JSON Schema of lexicon.yaml, from the same types that load it."""
    return settings.schema(LexiconFile, "lexicon.yaml of audioedition")


def house_rules(beside: Path) -> HouseRules:
    """voices.yaml as it holds in a folder."""
    return settings.load(HouseRules, *rules_sources(beside))


def rules_sources(beside: Path | None = None, given: Path | None = None) -> list[settings.Source]:
    """voices.yaml in layers: the packaged default, the user's own, the one in `beside`, and `given`."""
    return _layers(VOICES_FILE, beside, given)


def lexicon_for(beside: Path) -> Lexicon:
    """lexicon.yaml in layers: the packaged default, the user's own, and the one in `beside`."""
    return load_lexicon(_layers(LEXICON_FILE, beside))


def _layers(name: str, beside: Path | None, given: Path | None = None) -> list[settings.Source]:
    from platformdirs import user_config_path

    sources = [settings.Source(name, _packaged(name), packaged=True)]
    layers = [user_config_path("audioedition") / name]
    if beside is not None:
        layers.append(beside / name)
    sources += [settings.read_source(path) for path in layers if path.is_file()]
    if given is not None:
        sources.append(settings.read_source(given))
    return sources


def plan(path: Path, given: Metadata | None = None, voices_file: Path | None = None) -> Plan:
    """Read an article and decide everything that can be decided without sound.

    Raises `ArticleError`, `SettingsError` or `VoiceError`.
    """
    sources = rules_sources(path.parent, voices_file)
    rules = settings.load(HouseRules, *sources)
    article = read(path, given)
    script = segment(article, rules)
    if told := tuple(cover_warnings(article, path.parent)):
        script = dataclasses.replace(script, warnings=(*told, *script.warnings))
    return Plan(article, script, _cast(script, rules, sources, path.parent), rules)


def _cast(script: Script, rules: HouseRules, sources: list[settings.Source], beside: Path) -> Cast:
    """The cast; what is wrong in voices.yaml is told with its file and line."""
    try:
        return cast(script, rules, lexicon_for(beside))
    except VoiceError as error:
        if error.field is None:
            raise
        raise VoiceError(f"{settings.place_of(error.field, *sources)}: {error.field}: {error}") from error


def plan_page(planned: Plan) -> str:
    """The plan as one self-contained HTML page, for an editor who would rather look."""
    seconds = {unit.id: seconds_of(unit) for unit in planned.script.units}
    article, notices = planned.article, planned.notices
    return page(Proof(planned.script, planned.cast.voices, seconds, article.blocks, article.edits, notices))


def suggest_words(path: Path, given: Metadata | None = None, voices_file: Path | None = None) -> tuple[Suggestion, ...]:
    """The article's names and foreign words that its voices do not know. Loads the voices; makes no sound."""
    planned = plan(path, given, voices_file)
    return suggest(planned.script, planned.cast.voices, lexicon_for(path.parent), table.load)


# ------------------------------------------------------------------------------------------------ build


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` left: the episode's folder, its manifest, how many takes were rendered and reused."""

    folder: Path
    manifest: dict[str, Any]
    rendered: int
    reused: int


def build(
    path: Path,
    out: Path,
    given: Metadata | None = None,
    voices_file: Path | None = None,
    jobs: int | None = None,
    report: Report = silent,
) -> Built:
    """Build the article's episode into `out`/slug. A build that was stopped goes on where it was.

    Raises an `AudioEditionError` that says what happened, where and what to do.
    """
    planned = plan(path, given, voices_file)
    for notice in planned.notices:
        report(Noticed(notice))
    store, folder = Store(cache_folder()), out / slug_of(planned.article)
    waits = Noticed(f"another build of {folder} is at work; waiting until it is done")
    with store.turn(str(folder.resolve()), lambda: report(waits)):
        sweep(folder)
        return _build(planned, path.parent, folder, store, jobs, report)


def _build(planned: Plan, beside: Path, folder: Path, store: Store, jobs: int | None, report: Report) -> Built:
    slug, metadata = folder.name, planned.script.metadata
    with ThreadPoolExecutor(1) as aside:
        # drawn while the workers speak
        cover = aside.submit(_cover, metadata, planned.script.language, slug, beside)
        if metadata.cover:
            cover.result()  # a wrong picture is told before a word is spoken
        takes = [*planned.cast.takes, *planned.cast.calibrations.values()]
        rendered, reused = _render(takes, store, jobs, report)
        picture = cover.result()
    report(Started("encoding", planned_seconds(planned.script), "s"))
    edition = Edition(
        slug=slug,
        source_sha256=planned.article.sha256,
        script=planned.script,
        written={
            unit.id: written(planned.script.text, unit.span, unit.steps) if unit.span else unit.text
            for unit in planned.script.units
        },
        voices=planned.cast.voices,
        takes=planned.cast.takes,
        calibrations=planned.cast.calibrations,
        pauses=planned.rules.pauses,
        cover=picture,
        disclosure=_disclosure(planned.script),
        tool=TOOL,
    )
    manifest = make_edition(edition, folder, store.get, lambda seconds: report(Advanced(seconds)))
    return Built(folder, manifest, rendered, reused)


def planned_seconds(script: Script) -> float:
    """Roughly how long the episode will be, for progress."""
    return sum(map(seconds_of, script.units))


def seconds_of(unit: Unit) -> float:
    """Roughly how long a unit takes with the pause after it."""
    return len(unit.text) / 15.0


def _render(wanted: list[Take], store: Store, jobs: int | None, report: Report) -> tuple[int, int]:
    """Render what the store lacks; how many were rendered, and how many were there."""
    lacking = missing(wanted, store)
    total = sum(len(take.text) for take in lacking)
    report(Started("speaking", total, "characters"))
    done = 0

    def advance(take: Any) -> None:
        nonlocal done
        done += len(take.text)
        report(Advanced(done))

    render(lacking, store, table.load, jobs or os.cpu_count() or 1, advance)
    return len(lacking), len({take.key for take in wanted}) - len(lacking)


def cache_folder() -> Path:
    """Where clips are kept: `AUDIOEDITION_CACHE`, or the platform's cache folder."""
    from platformdirs import user_cache_path

    given = os.environ.get("AUDIOEDITION_CACHE")
    return Path(given) if given else user_cache_path("audioedition")


def _cover(metadata: Metadata, language: str, slug: str, beside: Path) -> bytes:
    if metadata.cover:
        return fit_cover(beside / metadata.cover)
    title = metadata.title or slug
    return make_cover(title, metadata.author, series=metadata.series, part=metadata.part, language=language)


def _disclosure(script: Script) -> str | None:
    """The credit's words; where it is switched off, the tag still says it."""
    return next((unit.text for unit in script.units if unit.kind == "credit"), "The voices are synthetic.")


# ----------------------------------------------------------------------------------------- one place


@dataclass(frozen=True, slots=True)
class Previewed:
    """A preview: the WAV file, the voices heard, its length in seconds."""

    path: Path
    voice: str
    seconds: float


def listen(
    path: Path,
    out: Path,
    chapter: int | None = None,
    words: str | None = None,
    given: Metadata | None = None,
    voices_file: Path | None = None,
    report: Report = silent,
) -> Previewed:
    """Render one place of an article to hear it: a chapter, by number from 1, or the paragraph that holds
    `words`, from there on. Leaves `out`/slug.preview.wav beside the episodes and touches none.

    Raises `ArticleError` where there is no such place.
    """
    planned = plan(path, given, voices_file)
    units = _chapter(planned.script, chapter) if chapter is not None else _from_words(planned.script, words or "")
    wanted = {unit.id for unit in units}
    takes = [take for take in planned.cast.takes if any(part.unit in wanted for part in take.parts)]
    names = {take.voice.name for take in takes}
    calibrations = {name: take for name, take in planned.cast.calibrations.items() if name in names}
    store = Store(cache_folder())
    _render([*takes, *calibrations.values()], store, None, report)
    target = out / f"{slug_of(planned.article)}{PREVIEW_ENDING}"
    seconds = write_preview(target, units, takes, calibrations, store.get, planned.rules.pauses)
    return Previewed(target, ", ".join(sorted(names)), seconds)


def _chapter(script: Script, number: int) -> list[Unit]:
    if not 1 <= number <= len(script.chapters):
        raise ArticleError(f"there is no chapter {number}; the article has {len(script.chapters)}")
    return [unit for unit in script.units if unit.chapter == number - 1]


def _from_words(script: Script, words: str) -> list[Unit]:
    """The unit in which the words begin, as written or as said, and what follows in its paragraph."""
    wanted = " ".join(words.split()).casefold()
    for place, unit in enumerate(script.units):
        if any(wanted in " ".join(text.split()).casefold() for text in (unit.source, unit.text)):
            rest = script.units[place:]
            last = next(
                i for i, each in enumerate(rest) if each.pause_after in ("paragraph", "scene", "chapter", "end")
            )
            return list(rest[: last + 1])
    raise ArticleError(
        f"“{words}” is not said in one sentence of the article; copy a few words from `audioedition plan`"
    )


# -------------------------------------------------------------------------------------- voices, publish


def installed_voices() -> dict[str, tuple[EngineVoice, ...]]:
    """What this machine can speak with, by engine."""
    return {name: table.engine(name).describe() for name in table.names()}


def preview(
    role: str, out: Path, text_file: Path | None = None, language: str | None = None, voices_file: Path | None = None
) -> Previewed:
    """Speak a file's text, or a sample, in a role's voice into a WAV file."""
    quiet = Spoken(say=False)
    sources = rules_sources(Path.cwd(), voices_file)
    rules = dataclasses.replace(settings.load(HouseRules, *sources), opening=quiet, credit=quiet)
    text = read_text(text_file) if text_file else calibration_text(language or "en")
    script = segment(from_text(text, language), rules)
    units = [dataclasses.replace(unit, role=role) for unit in script.units]
    spoken = _cast(dataclasses.replace(script, units=tuple(units)), rules, sources, Path.cwd())
    store = Store(cache_folder())
    render(missing([*spoken.takes, *spoken.calibrations.values()], store), store, table.load, 1, lambda _: None)
    seconds = write_preview(out, units, spoken.takes, spoken.calibrations, store.get, rules.pauses)
    return Previewed(out, ", ".join(spoken.calibrations), seconds)


def make_show(folder: Path, *, title: str, author: str | None, **fields: Any) -> Show:
    """Make a show's folder with a commented show.yaml; a cover is drawn where none is given."""
    language = fields.get("language") or "en"
    return init_show(
        folder, title=title, author=author, make_cover=lambda: make_cover(title, author, language=language), **fields
    )


def publish_episodes(episodes: Sequence[Path], show: Path, replace: bool = False) -> Published:
    """Publish built episodes in a show. The one place that reads the clock."""
    return publish(episodes, show, datetime.now(UTC), replace=replace)
