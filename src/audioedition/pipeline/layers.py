"""voices.yaml and lexicon.yaml, loaded in layers: the packaged one, the user's, the article's."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from audioedition import safeyaml, settings
from audioedition.errors import SettingsError, reason
from audioedition.field_types import schema
from audioedition.files import is_there, regular_bytes
from audioedition.pipeline.sources import LEXICON_FILE, VOICES_FILE, ArticleFile, layer_files, lexicon_files
from audioedition.policy import HouseRules
from audioedition.voices.lexicon import Lexicon, LexiconFile, PlsFile
from audioedition.voices.lexicon import load as load_lexicon


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
    return schema(HouseRules, "voices.yaml of audioedition")


def lexicon_schema() -> dict[str, Any]:
    """The JSON Schema of lexicon.yaml, from the same types that load it."""
    return schema(LexiconFile, "lexicon.yaml of audioedition")


def house_rules(beside: Path) -> HouseRules:
    """The rules that apply in a folder: voices.yaml in layers."""
    return settings.load(HouseRules, *rules_sources(beside))


def rules_sources(
    beside: Path | None = None, voices_file: Path | None = None, cast_name: str | None = None
) -> list[settings.SettingsFile]:
    """voices.yaml in layers: the packaged default, the user's own, the one in `beside`, `voices_file`, and `cast_name`,
    the cast that an option names."""
    own = [] if cast_name is None else [settings.SettingsFile("--cast", f"cast: {safeyaml.scalar(cast_name)}")]
    return [*_layers(VOICES_FILE, beside, voices_file), *own]


def own_sources(article: ArticleFile) -> list[settings.SettingsFile]:
    """The file beside an article, if there is one: it may say of voices what voices.yaml says."""
    return [settings.read_settings_file(article.sidecar)] if is_there(article.sidecar) else []


def lexicon_for(beside: Path) -> Lexicon:
    """The lexicons in layers: the names and heteronyms that the package knows, its default lexicon.yaml, the user's own
    files, and those in `beside`."""
    packaged = settings.SettingsFile(LEXICON_FILE, default_lexicon(), packaged=True)
    files = [_lexicon_at(path) for path in lexicon_files(beside) if is_there(path)]
    return load_lexicon([packaged, *files], general=True)


def _lexicon_at(path: Path) -> settings.SettingsFile | PlsFile:
    if path.name == LEXICON_FILE:
        return settings.read_settings_file(path)
    try:
        return PlsFile(str(path), regular_bytes(path))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def _layers(name: str, beside: Path | None, last: Path | None = None) -> list[settings.SettingsFile]:
    files = [path for path in layer_files(name, beside, last) if path == last or is_there(path)]
    return [settings.SettingsFile(name, _packaged(name), packaged=True), *map(settings.read_settings_file, files)]
