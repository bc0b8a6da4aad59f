"""Facts about an article at the top of its file: YAML between lines of `---`, TOML between lines of `+++`, a header
of `Key: value` lines as Pelican and MultiMarkdown have it, or what one program alone has (`fact_blocks`)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from audioedition import safeyaml
from audioedition.article import fact_blocks
from audioedition.article.fact_blocks import Facts
from audioedition.article.fields import is_blank, parsed
from audioedition.article.metadata import merged
from audioedition.article.people import name_of_key
from audioedition.errors import ArticleError
from audioedition.model import Metadata, Skip, Span, Warning
from audioedition.patterns import lazy
from audioedition.plaintext import without_entities
from audioedition.words.front_matter import FACTS, OTHER_FACTS

_YAML = lazy(
    r"[ \t\r\n]*^---[ \t]*(?:\r\n|\n|\r)(?P<facts>.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
# kramdown-rfc's, which ends where the first part of the draft begins.
_DRAFT = lazy(
    r"[ \t\r\n]*^---[ \t]*\r?\n(?P<facts>(?:(?!---).*\n){1,400}?)(?=--- (?:abstract|middle|note_\w+)[ \t]*\r?$)",
    re.MULTILINE,
)
# A name without a space, as programs have them; "He said: no" between two rules across the page is none.
_NAMES = lazy(r"^[\"']?(?P<name>[^\W\d_][\w.-]*)[\"']?[ \t]*:(?=\s|\Z)", re.MULTILINE)
_TOML = lazy(
    r"[ \t\r\n]*^\+\+\+[ \t]*(?:\r\n|\n|\r)(?P<facts>.*?)^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
# A fact a line; a line that is set in goes on with the last.
_FACT = lazy(r"(?P<name>[^\W\d_][\w -]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*))?(?:\r\n|\n|\r|\Z)")
_CONTINUED = lazy(r"(?: {2,}|\t)[ \t]*(?P<value>\S[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_BLANK = lazy(r"[ \t]*(?:\r\n|\n|\r|\Z)")
# Hexo's, whose first line of dashes may be left out.
_UNOPENED = lazy(
    r"[ \t\r\n]*(?P<facts>(?:(?:[^\W\d_][\w.-]*[ \t]*:(?:[ \t][^\r\n]*)?|[ \t]+\S[^\r\n]*|-[ \t][^\r\n]*)"
    r"(?:\r\n|\n|\r)){2,80})---[ \t]*(?:\r\n|\n|\r|\Z)"
)
_TITLE = lazy(r"^title:[ \t]*[\"']?(?P<words>\S[^\r\n]*?)[\"']?[ \t]*\r?$", re.MULTILINE)
_ASSIGNS = lazy(r"^[ \t]*[\w.\"'-]+[ \t]*=|^[ \t]*\[", re.MULTILINE)
_LOCALE = lazy(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
# One small word of a list of authors, or one with a capital within ("JoelMarcey"), is a key into another file.
_KEY = lazy(r"@?[a-z0-9][\w.-]*|[A-Z][a-z0-9]+[A-Z_\d]\w*", re.ASCII)
# Marks that a site's templates set as italics, code or a link; "Vec<T>" and "f * g" are none.
_TAGS = lazy(
    r"</?(?:a|abbr|b|br|cite|code|em|i|mark|small|span|strong|sub|sup|wbr)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
_PAIRED = lazy(r"(?<![\w*`])(?P<mark>\*\*?|`{1,2})(?=[^\s*`])(?P<words>[^*`\n]{1,200})(?<=[^\s*`])(?P=mark)(?![\w*`])")
_MOST_VALUES = 50
WHY = "front matter: facts about the article, not its text"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the facts say, where the text goes on, and the skip that covers them."""

    metadata: Metadata = field(default=Metadata())
    end: int = 0
    skips: tuple[Skip, ...] = ()
    warnings: tuple[Warning, ...] = ()


def front_matter(path: Path, text: str) -> FrontMatter:
    """The facts at the very top of a text; what a field of ours cannot be is left out with a warning. Raises
    `ArticleError` for YAML that is none."""
    if match := _DRAFT.match(text):
        return _of_draft(path, text, match)
    if (match := _YAML.match(text)) and (_NAMES.search(match["facts"]) or not match["facts"].strip()):
        return _with_skip(text, match.end(), *_of_yaml(path, match["facts"]))
    if match := _TOML.match(text):
        return _of_toml(text, match)
    if (match := _UNOPENED.match(text)) and _names_title(match["facts"]):
        return _with_skip(text, match.end(), *_of_yaml(path, match["facts"]))
    if block := fact_blocks.elixir(text):
        return _with_skip(text, block[1], metadata_of(block[0]))
    for read in fact_blocks.TITLED:
        if (block := read(text)) and (metadata := metadata_of(block[0])).title:
            return _with_skip(text, block[1], metadata)
    facts, end = _header(text)
    return _with_skip(text, end, metadata_of(facts)) if facts else FrontMatter()


def metadata_of(facts: Facts) -> Metadata:
    """The fields that facts of whatever program name, the first that is one of ours; what cannot be one is passed
    over."""
    fields: dict[str, str | int] = {}
    for name, value in facts.items():
        row = FACTS.fullmatch(name.strip())
        if row is None or row[0].meaning in fields:
            continue
        name = row[0].meaning
        words = _people(value) if name in ("author", "translator", "editor") else _words(value)
        if name == "language" and not _LOCALE.fullmatch(words):
            continue
        if not is_blank(words):
            try:
                fields[name] = parsed(name, words.lower() if name == "language" else words)
            except ValueError:
                continue
    return Metadata(**fields)  # type: ignore[arg-type]


def without_marks(metadata: Metadata) -> Metadata:
    """Facts of Markdown, in whose title and summary its marks and HTML stand as they do in its text."""
    return dataclasses.replace(metadata, title=_shown(metadata.title), summary=_shown(metadata.summary))


def _shown(words: str | None) -> str | None:
    if words is None:
        return None
    return _PAIRED.sub(r"\g<words>", without_entities(_TAGS.sub("", words))).strip() or words


def _with_skip(text: str, end: int, metadata: Metadata, warnings: Iterable[str] = ()) -> FrontMatter:
    span = Span(0, end)
    messages = tuple(Warning(span.trim(text), message) for message in warnings)
    return FrontMatter(metadata, end, (Skip(span, span.of(text), "markup", WHY),), messages)


def _of_yaml(path: Path, source: str) -> tuple[Metadata, list[str]]:
    """The metadata, and a warning for each fact that cannot be what its name says.

    Fields by our own names have our own rules; by other programs' names, what they can be. A document is read whatever
    its facts are: most were written for another program.
    """
    if not source.strip():
        return Metadata(), []
    try:
        root = _composed(source)
    except safeyaml.NotYamlError as error:
        raise ArticleError(f"{path}:{(error.line or 0) + 1}: front matter: {error}") from error
    rows = root.value if isinstance(root, yaml.MappingNode) else []
    # Another program's `encoding` says how it wrote the file; by now that is read.
    names = {each.name for each in dataclasses.fields(Metadata)} - {"encoding"}
    # A blog's templates leave fields empty.
    own: dict[str, Any] = {
        key.value: value.value  # every scalar stays text
        for key, value in rows
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
        if key.value in names and not is_blank(value.value)
    }
    facts = {key.value: _plain(value) for key, value in rows if isinstance(key, yaml.ScalarNode)}
    known, warnings = _checked(own)
    return merged((known, metadata_of(facts))), warnings


def _checked(own: Mapping[str, str]) -> tuple[Metadata, list[str]]:
    known: dict[str, Any] = {}
    warnings: list[str] = []
    for name, value in own.items():
        try:
            known[name] = parsed(name, value)
        except ValueError as error:
            warnings.append(f"front matter: {name}: {error}; it is left out")
    return Metadata(**known), warnings


def _composed(source: str) -> yaml.Node | None:
    """The root of front matter; PyYAML refuses tabs before a comment, which YAML allows (1.2.2, section 6.2)."""
    try:
        return safeyaml.compose(source, aliases=True)  # only facts on top are looked at
    except safeyaml.NotYamlError:
        if "\t" not in source:
            raise
        return safeyaml.compose(source.replace("\t", " "), aliases=True)


def _of_draft(path: Path, text: str, match: re.Match[str]) -> FrontMatter:
    """The facts of an Internet-Draft, which its program reads more leniently than YAML."""
    try:
        return _with_skip(text, match.end(), *_of_yaml(path, match["facts"]))
    except ArticleError:
        titled = _TITLE.search(match["facts"])
        return _with_skip(text, match.end(), Metadata(title=titled["words"] if titled else None))


def _plain(node: yaml.Node, depth: int = 0) -> object:
    """A node's text, or that of the first nodes within it."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if depth > 1 or not isinstance(node, yaml.CollectionNode):
        return ""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, depth + 1) for value in node.value[:_MOST_VALUES]]
    rows = [(key, value) for key, value in node.value[:_MOST_VALUES] if isinstance(key, yaml.ScalarNode)]
    return {key.value: _plain(value, depth + 1) for key, value in rows}


def _of_toml(text: str, match: re.Match[str]) -> FrontMatter:
    import tomllib

    if match["facts"].strip() and not _ASSIGNS.search(match["facts"]):
        return FrontMatter()  # two lines of crosses around something else
    try:
        facts: Facts = tomllib.loads(match["facts"])
    except tomllib.TOMLDecodeError as error:
        message = f"front matter: not valid TOML ({error}); nothing of it is used"
        return _with_skip(text, match.end(), Metadata(), [message])
    themes = {**_inner(facts, "taxonomies"), **_inner(facts, "extra")}
    return _with_skip(text, match.end(), merged((metadata_of(facts), metadata_of(themes))))


def _names_title(source: str) -> bool:
    rows = (FACTS.fullmatch(match["name"]) for match in _NAMES.finditer(source))
    return any(row is not None and row[0].meaning == "title" for row in rows)


def _inner(facts: Facts, name: str) -> Facts:
    inner = facts.get(name)
    return inner if isinstance(inner, dict) else {}


def _header(text: str) -> tuple[Facts, int]:
    """`Title: …` and what follows it up to a blank line, where every line is a fact that such programs know."""
    facts: dict[str, str] = {}
    offset, name = 0, ""
    while offset < len(text) and not _BLANK.match(text, offset):
        match = _FACT.match(text, offset)
        if match and _is_fact(match["name"]):
            name = match["name"].lower()
            facts.setdefault(name, match["value"] or "")
        elif name and (match := _CONTINUED.match(text, offset)):
            facts[name] += " " + match["value"]
        else:
            return {}, 0
        offset = match.end()
    is_header = any((row := FACTS.fullmatch(each)) and row[0].meaning == "title" for each in facts) and len(facts) > 1
    return (facts, offset) if is_header else ({}, 0)


def _is_fact(name: str) -> bool:
    return FACTS.fullmatch(name) is not None or OTHER_FACTS.fullmatch(name) is not None


def _words(value: object) -> str:
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return next(_texts(value), "") if isinstance(value, dict) else ""


def _texts(value: Mapping[str, object]) -> Iterator[str]:
    """Values among facts within a fact, as in `date: {created: 2025-09-16}`."""
    for name, inner in value.items():
        if FACTS.fullmatch(name):
            yield _words(inner)


def _people(value: object) -> str:
    """Names, several with commas between."""
    if isinstance(value, str):
        return value
    entries = value if isinstance(value, list) else [value]
    names = [_name(entry) for entry in entries]
    return ", ".join(name for name in names if name)


def _name(entry: object) -> str:
    if isinstance(entry, dict):
        return str(entry.get("name") or entry.get("title") or "").strip()
    name = entry.strip() if isinstance(entry, str) else ""
    return name_of_key(name) if _KEY.fullmatch(name) else name
