"""Article → Script: every block is read in order, its notes are set apart, its sentences become units.

Nothing here knows an engine, a clock or a machine. At the end the spans of units and skips are held
against the text: what neither covers is listed as skipped marks, and a letter among it is an error.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from audioedition.characters import has_words
from audioedition.errors import ArticleError
from audioedition.model import (
    EMPHASES,
    Article,
    Block,
    Boundary,
    Inline,
    Script,
    Skip,
    Span,
    Step,
    Unit,
    Warning,
)
from audioedition.patterns import lazy
from audioedition.policy import HouseRules
from audioedition.script import announcements, chapters, paragraphs
from audioedition.script.affixes import numbers_in_roman
from audioedition.script.block_order import BlockOrder
from audioedition.script.blocks import BlockReader
from audioedition.script.brackets import People
from audioedition.script.edits import pause_after, refuse_elsewhere
from audioedition.script.footnotes import Footnotes
from audioedition.script.inlines import Inlines
from audioedition.script.language_detection import DEFAULT, document_language
from audioedition.script.lint import lint
from audioedition.script.notes import NoteReader
from audioedition.script.partners import partners
from audioedition.script.prose import Prose
from audioedition.script.script_builder import HasVoice, ScriptBuilder, every_language

if TYPE_CHECKING:
    from audioedition.script.speaking import Speaking
    from audioedition.script.turns import Turn

TellsApart = Callable[[Sequence[str], str], bool]
"""Whether each of the roles of people who speak a language has a voice of his own."""


def always_apart(people: Sequence[str], language: str) -> bool:  # noqa: ARG001
    """`TellsApart` where everybody has a voice of his own."""
    return True


# Letters of the whole text decide its language; a few thousand of them are enough.
_SAMPLE_BLOCKS, _SAMPLE = 40, 6000
# Rows of a table and items of a list follow each other as sentences do, though each is a block.
_ROWS = ("cell", "item")
_UNKNOWN_LANGUAGE = Warning(
    None, "the words do not tell their language; it is taken for English: say it with `language:`"
)
# To find who speaks takes modules and patterns that most articles have no need of.
_FEWEST_TURNS = 3
_ASKS = re.compile("[?？;]")
_DASHES = ("—", "–", "―", "- ")
_QUOTES, _QUESTION = '»”"', frozenset("?？")
_MARKS = frozenset("—–―")  # before an item of a list that may be none
_LABEL = lazy(
    r"^(?:[^\w\n]|[\d_]){0,100}(\w[\w’'-]{0,40}(?:[ \t\xa0.,]{1,3}\w[\w’'-]{0,40}){0,5}?)"
    r"(?:[ \xa0*_)\]–—-]{0,3}([:：\r\n]|\Z)|\.|[ \xa0_*]{0,3}[\[(>–—|]|\t|  )",
    re.MULTILINE,
)
_STOPS = (".", "!", "?", "…", "”", "»")


def segment(
    article: Article, rules: HouseRules, speaks: HasVoice = every_language, tells_apart: TellsApart = always_apart
) -> Script:
    """What will be said of `article`, by whom, in speaking order, and what will not.

    Where nobody `speaks` a language that is not the article's own, words in it are skips. Where the voices do not
    `tell apart` the people who speak in turns, each is announced by name at every turn.
    Raises `ArticleError` where nothing is left to say.
    """
    prose = Prose(article)
    return prose.restored(_segmented(prose.article, rules, speaks, tells_apart))


def _segmented(article: Article, rules: HouseRules, speaks: HasVoice, tells_apart: TellsApart) -> Script:
    """The script of an article without markup."""
    known = article.metadata.language or _detected_language(article)
    language = known or DEFAULT
    builder = ScriptBuilder(
        article.text,
        skips=list(article.skips),
        warnings=[] if known else [_UNKNOWN_LANGUAGE],
        speaks=lambda role, tag: tag == language or speaks(role, tag),
    )
    titles = [block for block in article.blocks if block.kind == "title"]
    _opening(builder, article, rules, titles, language)
    blocks = [block for block in article.blocks if block.kind != "title"]
    refuse_elsewhere(article.edits, [block.span for block in blocks])
    blocks, speaking = _speaking(article, rules, blocks, language, tells_apart)
    BlockOrder(_reader(builder, article, rules, blocks, language, speaking), rules).read(blocks)
    # A title alone is an episode, if it is said.
    if not {unit.kind for unit in builder.units} - ({"cue"} if titles else {"cue", "opening"}):
        raise ArticleError(
            f"{article.file or article.name}: there is nothing to say in it: no words, or only lines that are skipped"
        )
    _credit(builder, article, rules, language)
    return replace(
        _finished(builder, article, rules, language, _headings(blocks, speaking)),
        in_turns=speaking.people if speaking else (),
    )


def _reader(
    builder: ScriptBuilder, article: Article, rules: HouseRules, blocks: Sequence[Block], language: str,
    speaking: Speaking | None,
) -> BlockReader:  # fmt: skip
    inlines = Inlines(article.text, article.inlines)
    headings = (block.span.of(article.text).strip() for block in blocks if block.kind == "heading")
    return BlockReader(
        builder,
        NoteReader(builder, rules.notes),
        _people(article, rules),
        language,
        rules.screen_lines,
        article.edits,
        inlines,
        Footnotes(blocks, inlines),
        speaking,
        footnotes_at_calls=rules.footnotes == "reference",
        roman_headings=numbers_in_roman(headings),
    )


def _speaking(
    article: Article, rules: HouseRules, blocks: list[Block], language: str, tells_apart: TellsApart
) -> tuple[list[Block], Speaking | None]:
    """Who speaks in turns, and when each is announced; and the blocks, cut where a turn begins within one."""
    may_have_turns = rules.speakers != "plain" and _may_have_turns(article.text, blocks, article.inlines)
    if not may_have_turns and rules.quotations == "narrator":
        return blocks, None
    from audioedition.script.speaking import Speaking
    from audioedition.script.turns import parted

    known = article.metadata
    names = [name for name in (known.author, known.translator, known.editor) if name]
    by_place: dict[int, Turn] = {}
    if may_have_turns:
        blocks, by_place = parted(article.text, blocks, names, language, article.inlines, known.title or "")
    people = list(dict.fromkeys(by_place[place].role for place in sorted(by_place)))
    every = rules.speakers == "names" or not (len(people) < 2 or tells_apart(people, language))
    turns = {blocks[place].span: turn for place, turn in by_place.items()}
    cue = replace(rules.speaker_cue, when="every") if every else rules.speaker_cue
    if rules.quotations == "narrator":
        return blocks, Speaking(turns, cue)
    from audioedition.script.quotations import roles_of_quotations

    own = [block for block in blocks if block.span not in turns]
    speakers = [role.removeprefix("person:") for role in people]
    quotations = roles_of_quotations(article.text, own, [*names, *speakers], language)
    return blocks, Speaking(turns, cue, quotations)


def _may_have_turns(text: str, blocks: Sequence[Block], inlines: Sequence[Inline]) -> bool:
    """Whether a glance tells that people may speak: some lines begin with what ends as labels do, or two with the same
    words and a full stop; or some paragraphs begin with bold, italics or a dash, or end with a question; or some
    headings, or paragraphs that are numbered, ask."""
    starts = {block.span.start for block in blocks}
    may_ask = (
        block for block in blocks if block.kind == "heading" or text[block.span.start : block.span.start + 1].isdigit()
    )
    asks = sum(_ASKS.search(text, *block.span) is not None for block in may_ask)
    set_apart = sum(inline.kind in EMPHASES and inline.span.start in starts for inline in inlines)
    dashes = sum(text.startswith(_DASHES, start) or text[max(0, start - 2) : start - 1] in _MARKS for start in starts)
    ends = sum(text[max(0, block.span.end - 2) : block.span.end].strip(_QUOTES)[-1:] in _QUESTION for block in blocks)
    if max(asks, set_apart, dashes, ends - 1) >= _FEWEST_TURNS:
        return True
    names = set[str]()
    whole = 0
    for match in _LABEL.finditer(text):
        whole += match[2] is not None
        if whole >= _FEWEST_TURNS or match[1] in names:
            return True
        names.add(match[1])
    return False


def _detected_language(article: Article) -> str | None:
    """The language that the article's words tell; None where they tell none. Code is in no language."""
    prose = [block.span for block in article.blocks if block.kind != "code"][:_SAMPLE_BLOCKS]
    code = [inline.span for inline in article.inlines if inline.kind == "code"]
    sample: list[str] = []
    for span in prose:
        sample += _without(article.text, span, code)
    return document_language(" ".join(sample)[:_SAMPLE]) or document_language(
        " ".join(span.of(article.text) for span in prose)[:_SAMPLE]
    )


def _without(text: str, span: Span, others: Sequence[Span]) -> Iterator[str]:
    """The words of a span outside of `others`, which are sorted."""
    start = span.start
    for other in others[bisect.bisect_left(others, (span.start, 0)) :]:
        if other.start >= span.end:
            break
        yield text[start : other.start]
        start = max(start, other.end)
    yield text[start : span.end]


def _people(article: Article, rules: HouseRules) -> People:
    """Who may sign a note: the people of the metadata, and the tags that voices.yaml adds."""
    known = article.metadata
    named = (("author", known.author), ("translator", known.translator), ("editor", known.editor))
    return People(
        tuple((role, name) for role, name in named if name),
        tuple(sorted(rules.notes.tags.items())),
        frozenset(rules.notes.silent),
    )


def _opening(builder: ScriptBuilder, article: Article, rules: HouseRules, titles: list[Block], language: str) -> None:
    """The title line in the words of a presenter; a byline under it is said in them too."""
    opens = rules.opening.say and article.metadata.title
    for block in titles[1 if opens else 0 :]:
        why = "said in the opening" if rules.opening.say else "opening: say is off in voices.yaml"
        builder.skip(block.span, "policy", f"the title or the byline: {why}")
    if not opens:
        return
    words = announcements.opening(rules.opening, article.metadata, language)
    if has_words(words):
        span = titles[0].span if titles else None
        steps = (Step(span, "opening", span.of(builder.text), words),) if span else ()
        builder.say("narrator", "opening", language, span, steps, words, builder.new_sentence())


def _credit(builder: ScriptBuilder, article: Article, rules: HouseRules, language: str) -> None:
    words = announcements.credit(rules.credit, article.metadata, language) if rules.credit.say else ""
    if rules.credit.say and language not in rules.credit.words:
        where = f"`credit:`, `words:`, `{language}:` in voices.yaml"
        builder.warn(
            None, f"nothing says that the voices are synthetic: there are no words for it in “{language}”: {where}"
        )
    if words:
        builder.begin_block()
        builder.say("narrator", "credit", language, None, (), words, builder.new_sentence())


def _headings(blocks: Sequence[Block], speaking: Speaking | None) -> dict[int, int]:
    """The levels of the headings by the numbers of their blocks; a name over what somebody says is none."""
    labels = {span for span, turn in speaking.turns.items() if turn.is_alone} if speaking else set[Span]()
    return {n: block.level for n, block in enumerate(blocks, 1) if block.kind == "heading" and block.span not in labels}


def _finished(
    builder: ScriptBuilder, article: Article, rules: HouseRules, language: str, headings: dict[int, int]
) -> Script:
    """The finished script: ids, chapters, pauses, and the marks that nothing covers."""
    layout = chapters.BlockLayout(builder.blocks, headings, builder.scenes)
    division = chapters.starts(builder.units, layout, rules.chapters.target)
    starts, begins = division.starts, set(division.starts)
    pauses = pause_after(builder.units, article.edits)
    places, asking = paragraphs.places(builder.units, builder.blocks), paragraphs.questions(builder.units)
    units = [
        Unit(
            f"u{place + 1:04d}",
            unit.role,
            unit.kind,
            unit.language,
            unit.span,
            unit.source,
            unit.steps,
            unit.text,
            chapter=bisect.bisect_right(starts, place) - 1,
            sentence=unit.sentence,
            pause_after=_pause(builder, place, begins, headings),
            pause_s=pauses.get(place),
            place=places[place],
            asks=place in asking,
        )
        for place, unit in enumerate(builder.units)
    ]
    warnings = [
        *article.warnings,
        *builder.warnings,
        *division.warnings,
        *partners(builder.text, article.blocks, builder.unpaired, _people(article, rules)),
        *lint(builder.text, article.blocks, units, language),
    ]
    return Script(
        metadata=article.metadata,
        language=language,
        text=builder.text,
        chapters=chapters.titled(units, starts, layout, article),
        units=tuple(units),
        skips=_covering(builder),
        warnings=tuple(sorted(warnings, key=lambda warning: warning.span or Span(0, 0))),
    )


def _pause(builder: ScriptBuilder, place: int, starts: set[int], headings: Collection[int]) -> Boundary:
    if place == len(builder.units) - 1:
        return "end"
    begins_chapter = place + 1 in starts
    if begins_chapter and builder.blocks[place + 1] in headings:
        return "chapter"
    if place + 1 in builder.scenes:
        return "scene"
    if begins_chapter:  # the author made none here
        return "paragraph"
    unit, following = builder.units[place], builder.units[place + 1]
    together = builder.blocks[place] == builder.blocks[place + 1]
    if unit.sentence == following.sentence:
        is_quoted = unit.role != following.role and "note" not in (unit.kind, following.kind)
        return "join" if unit.kind == "cue" or unit.language != following.language or is_quoted else "run"
    if unit.kind == following.kind and (unit.kind in _ROWS or (unit.kind == "verse" and together)):
        stops = unit.kind == "item" or not together or unit.text.endswith(_STOPS)
        return "sentence" if stops else "join"
    if not together:
        return "paragraph"
    if unit.kind == "note" or following.kind in ("note", "cue"):
        return "aside"
    return "sentence"


def _covering(builder: ScriptBuilder) -> tuple[Skip, ...]:
    """The skips, and with them every character that is neither spoken nor skipped: marks alone."""
    taken = sorted([unit.span for unit in builder.units if unit.span] + [skip.span for skip in builder.skips])
    place = 0
    for span in [*taken, Span(len(builder.text), len(builder.text))]:
        gap = Span(place, max(place, span.start))
        if gap.of(builder.text).strip():
            gap = gap.trim(builder.text)
            if has_words(gap.of(builder.text)):
                raise RuntimeError(f"text at {gap} is neither spoken nor skipped: {gap.of(builder.text)!r}")
            builder.skip(gap, "punctuation", "marks that are heard as a pause, or not at all")
        place = max(place, span.end)
    return tuple(sorted(builder.skips, key=lambda skip: skip.span))
