"""What may be lost: words of the article itself among what is skipped, a title, letters that the file does not tell.

What is counted is running prose, in lines that hold sentences: the names of buttons and lists of links are skipped on
every page. Where a document says itself what its parts are (a licence, a book's imprint), nothing is in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioedition.characters import count_words, has_words
from audioedition.errors import shown
from audioedition.model import Article, Script, Skip, SkippedWords, SkipReason, Span, Unit, Warning
from audioedition.patterns import lazy

# More than this share of the words of the article's container, and of one reason more than so many words.
_SHARE, _MANY = 0.15, 150
# A share of less is a sentence or two, such as stand under any article.
_FEWEST = 40
# What nobody judged to be furniture, but lies outside of what was taken for the article: so much of it is rarely found
# around an article that is whole.
_MANY_OUTSIDE = 90
# Of fewer units, numbers may be the text's own.
_FEWEST_UNITS = 20
# One letter that no language has within a word may be a writer's own.
_FEWEST_GLYPHS = 2
# What is no text of the author's, and what voices.yaml or an edit leaves out.
_NO_LOSS = frozenset(("markup", "punctuation", "licence", "picture", "policy"))
# A line of so many words has a sentence in it if a word in it has a full stop; a shorter one, if it ends with that.
_LONG_LINE, _SHORT_LINE = 12, 5
_STOP = lazy(r"[^\W_][.!?…][\"”»’)\]]*(?=\s|\Z)|[。！？؟।]")
_LAST_STOP = lazy(r"(?:[^\W_][.!?…]|[。！？؟।])[\"”»’)\]]*\s*\Z")
_QUOTES = "“„«»‘’\"'(¿¡"
# Of a sentence's words so many begin with no capital and no figure: entries of a bibliography are none.
_SMALL = 0.6
# What stands as code is none if so many of its words are in sentences, comments aside.
_NO_CODE = 0.6
_COMMENT = lazy(r"^[ \t]*(?:#|//|--|/?\*|;|%|<|\"\"\").*", re.MULTILINE)
_DO = "if they are the author's, give the article's text alone, as Markdown or plain text"
# Signs that stand where a file does not tell its letter: U+FFFD and controls beside letters; within words, characters
# of private use and Latin capitals beyond Latin-1, which fonts of PDF have in the place of ligatures ("soŌware").
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x100, 0x250))))
_GLYPH = lazy(f"[\ufffd\x80-\x84\x86-\x9f\ue000-\uf8ff{_CAPITALS}]")


def losses(article: Article, script: Script) -> Iterator[Warning]:
    """Warnings about what may be lost, each with its place and reason."""
    if not script.metadata.title:
        yield Warning(None, "there is no title: say it with --title, or `title:` in the file beside the article")
    yield from _skipped_prose(article, script.skips)
    yield from _numbers(script.units)
    yield from _glyphs(article)


def skipped_words(skips: Sequence[Skip]) -> tuple[SkippedWords, ...]:
    """How many words are skipped for each reason, in the order of the reasons' first skips; none without words."""
    words: dict[tuple[SkipReason, str], int] = {}
    for skip in skips:
        key = skip.reason, skip.why
        words[key] = words.get(key, 0) + count_words(skip.source)
    return tuple(SkippedWords(reason, why, count) for (reason, why), count in words.items() if count)


# ------------------------------------------------------------------------------------------- skipped prose


@dataclass
class _Prose:
    """What is skipped for one reason: words in sentences, all words, and the skip with most sentences."""

    in_sentences: int = 0
    words: int = 0
    largest: int = 0
    span: Span | None = None

    def add(self, skip: Skip, in_sentences: int) -> None:
        self.in_sentences += in_sentences
        self.words += count_words(skip.source)
        if in_sentences > self.largest:
            self.largest, self.span = in_sentences, skip.span


def _skipped_prose(article: Article, skips: Sequence[Skip]) -> Iterator[Warning]:
    if not article.blocks:
        return
    inside, outside = _by_reason(article, skips)
    skipped = sum(prose.in_sentences for prose in inside.values())
    spoken = _spoken_prose(article) if skipped > _FEWEST else 0
    ranked = sorted(inside.items(), key=lambda row: -row[1].in_sentences)
    if skipped > _FEWEST and skipped > _SHARE * (skipped + spoken):
        why, most = ranked.pop(0)
        share = f"{100 * skipped / (skipped + spoken):.0f} % of the words of the article's sentences are skipped"
        yield Warning(most.span, f"{share}, {most.in_sentences} words as “{shown(why, 80)}”: {_DO}")
    for why, prose in ranked:
        if prose.in_sentences > _MANY:
            yield Warning(prose.span, _message(prose, why))
    if outside.in_sentences > _MANY_OUTSIDE:
        yield Warning(outside.span, _message(outside, article.outside))


def _message(prose: _Prose, why: str) -> str:
    return f"{prose.in_sentences} words in sentences are skipped as “{shown(why, 80)}”: {_DO}"


def _by_reason(article: Article, skips: Sequence[Skip]) -> tuple[dict[str, _Prose], _Prose]:
    """What is skipped within the article's container, by reason, and outside of it for no other reason."""
    body = _body(article)
    inside: dict[str, _Prose] = {}
    outside = _Prose()
    code: set[str] = set()
    for skip in skips:
        if skip.reason in _NO_LOSS:
            continue
        if body.start <= skip.span.start and skip.span.end <= body.end:
            is_code = skip.reason == "code"
            words = _prose_words(_COMMENT.sub("", skip.source) if is_code else skip.source)
            inside.setdefault(skip.why, _Prose()).add(skip, words)
            code.update([skip.why] if is_code else [])
        elif skip.why == article.outside:
            outside.add(skip, _prose_words(skip.source, _LONG_LINE))
    return {
        why: prose
        for why, prose in inside.items()
        if prose.in_sentences and (why not in code or prose.in_sentences > _NO_CODE * prose.words)
    }, outside


def _spoken_prose(article: Article) -> int:
    blocks = (block.span.of(article.text) for block in article.blocks if block.kind != "code")
    return sum(map(_prose_words, blocks))


def _body(article: Article) -> Span:
    """The span of the article's container, where its reader knows one, and of all its blocks but the title."""
    spans = [block.span for block in article.blocks if block.kind != "title"] or [article.blocks[0].span]
    spans += [article.container] if article.container else []
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _prose_words(text: str, shortest: int = _SHORT_LINE) -> int:
    """How many words stand in lines of at least so many words that hold sentences."""
    return sum(_words_in_sentences(line, shortest) for line in text.split("\n"))


def _words_in_sentences(line: str, shortest: int) -> int:
    count = count_words(line)
    if count < shortest or not (_STOP if count >= _LONG_LINE else _LAST_STOP).search(line):
        return 0
    words = line.split()
    small = sum(not (first := word.lstrip(_QUOTES)[:1]).isupper() and not first.isdigit() for word in words)
    return count if small >= _SMALL * len(words) else 0


# --------------------------------------------------------------------------------------- numbers and letters


def _numbers(units: Sequence[Unit]) -> Iterator[Warning]:
    """Half of what is said is numbers: read out of a drawing, or of a table that is none to its reader."""
    spoken = [unit for unit in units if unit.span and unit.kind != "cell"]
    alone = [unit for unit in spoken if has_words(unit.source) and not any(map(str.isalpha, unit.source))]
    if len(spoken) >= _FEWEST_UNITS and 2 * len(alone) >= len(spoken):
        what = f"{len(alone)} of {len(spoken)} units are numbers alone, perhaps of a table or a drawing"
        yield Warning(alone[0].span, f"{what}: skip them with `edits:` in the file beside the article")


def _glyphs(article: Article) -> Iterator[Warning]:
    """Letters that the file does not tell: they are said as something else, or not at all."""
    offsets = [
        match.start()
        for block in article.blocks
        if block.kind != "code"
        for match in _GLYPH.finditer(article.text, *block.span)
        if _is_lost(article.text, match.start())
    ]
    if len(offsets) < _FEWEST_GLYPHS:
        return
    span = _word_around(article.text, offsets[0])
    sign = article.text[offsets[0]]
    here = f"“{shown(span.of(article.text), 40)}”" if sign.isprintable() else f"U+{ord(sign):04X}"
    more = f"here ({here}) and in {len(offsets) - 1} more places"
    yield Warning(span, f"letters are lost {more}, for the file does not tell them: take the text from its source")


def _is_lost(text: str, offset: int) -> bool:
    """Whether a sign stands where a letter is lost."""
    sign, before, behind = text[offset], text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]
    if sign == "\ufffd":
        return before.isalpha() or behind.isalpha()
    if sign in _CAPITALS:
        return before.islower() and behind.islower() and max(before, behind) < "\u0250"
    return sign < "\xa0" or (before.isalpha() and behind.isalpha())


def _word_around(text: str, offset: int) -> Span:
    start = max(text.rfind(" ", max(0, offset - 20), offset), text.rfind("\n", max(0, offset - 20), offset)) + 1
    ends = [end for end in (text.find(" ", offset, offset + 20), text.find("\n", offset, offset + 20)) if end >= 0]
    return Span(max(start, offset - 20), min([*ends, offset + 20, len(text)]))
