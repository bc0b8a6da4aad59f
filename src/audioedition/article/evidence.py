"""Who wrote an article and what it is called: what its sources say of that, weighed in one place.

Every reader hands over what it finds (`Document.claims`); the lines at the top of the text are looked at here, for all
formats alike. Sources that agree are added up, and what no sure source says is not believed: no author is better than a
wrong one, and most wrong ones are the site, the agency, the last user of the file, or whom the title is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from audioedition.article import byline
from audioedition.article.document import Claim, Document, Site, Source
from audioedition.article.head_lines import HeadLine, foot_lines, head_lines
from audioedition.article.invisible_marks import clean
from audioedition.article.metadata import merged
from audioedition.article.people import AROUND_DATES, KEY, is_date, is_name, name_of_key, names_of
from audioedition.model import Block, Metadata
from audioedition.patterns import lazy
from audioedition.plaintext import plain_words
from audioedition.words.bylines import BETWEEN_NAMES
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.names import PARTICLES
from audioedition.words.placeholders import NO_AUTHORS

BELIEVED = 4
"""Weight from which an author is believed."""
_WEIGHTS: dict[Source, int] = {"own": 12, "byline": 10, "data": 8, "mark": 7, "meta": 6, "property": 2}
# A line that is nothing but a name, under the title; on a web page too much else stands there.
_NAME_LINE, _NAME_LINE_OF_PAGE = 4, 2
_TITLE_ENDS, _TITLE_BEGINS, _SIGNATURE = 4, 2, 4
# A key of a file of the site's authors, or a login: it needs somebody who shows it to readers.
_UNSEEN_KEY = 1
_READ_FOR_WORDS = 200_000
_LINES_OF_NAMES = 4
_LONGEST_BYLINE = 120
_OF_LINES = ("byline", "name line")
_SIGNED = 200  # characters at the end of a text, where it may be signed
_WORD = lazy(r"[^\W\d_]+")
# "[Anna Holm](https://example.org)", "<b>Anna Holm</b>", in front matter
_LINK, _TAG = lazy(r"\[(?P<words>[^\[\]]{1,200})\]\([^()\s]{1,500}\)"), lazy(r"</?[A-Za-z][^<>@]{0,200}>")
_BESIDE = lazy(r"\s+[-–—|]\s+")
_ADDRESS = lazy(r"https?:|\w@\w")
_FIGURES = lazy(r"\d+")
_LABEL = lazy(r"[^\W\d_][\w &/.-]{0,30}[:：]")
# "3 comments", "5 min read", beside a date
_COUNTS = lazy(
    r"\b\d{1,3} ?(?:min|comment|kommentar)\w*(?: read)?|[|•·/@–—-]| \d{1,3}\Z|\d\d?:\d\d|\b[AaPp]\.?[Mm]\b|\bUhr\b"
)
_COMPOUND_KEY = lazy(r"[a-z0-9]+(?:[-_.][a-z0-9]+)+")
_MOST_MENTIONS = 2  # of an author in his own text: in the line of his name, and in a note about him


@dataclass(frozen=True, slots=True)
class _Statement:
    """One source's people, with its weight. `verbatim`: the words as the document's own author chose them."""

    people: tuple[str, ...]
    weight: int
    source: str
    verbatim: str = ""

    @property
    def surnames(self) -> frozenset[str]:
        """The last words of the names, by which two sources agree that write the first names differently."""
        return frozenset(name.split()[-1].casefold().strip(".,") for name in self.people)


def settled(document: Document) -> Metadata:
    """What a document says of itself, with the author that its sources agree on, and the title without his name."""
    titles = [clean(block.span.of(document.text)) for block in document.blocks if block.kind == "title"]
    known = merged((*document.metadata, byline.infer(titles)))
    has_own_title = bool(document.metadata) and document.metadata[0].title is not None
    in_title = byline.named_in(known.title) if known.title and not has_own_title else None
    author = _Evidence(document, known.title or "", in_title).author()
    known = replace(known, author=author)
    if in_title and author and _is_among(in_title.name, author):
        series = in_title.title if known.series == known.title else known.series
        return replace(known, title=in_title.title, series=series)
    return known


def blocks_of(document: Document, known: Metadata) -> tuple[Block, ...]:
    """The document's blocks; a byline that names nobody of whom the opening will tell is a paragraph, and is said."""
    first = next((block for block in document.blocks if block.kind == "title"), None)
    return tuple(
        replace(block, kind="paragraph")
        if block.kind == "title" and block is not first and _is_untold(block, document.text, known.author or "")
        else block
        for block in document.blocks
    )


def _is_untold(block: Block, text: str, author: str) -> bool:
    line = clean(block.span.of(text))
    is_byline = bool(byline.author_of(line)) and byline.is_byline(line)
    return is_byline and not any(_is_among(name, author) for name in names_of(line))


def _without_site(words: str, site: frozenset[str]) -> str:
    """A field of metadata without the name of the site that stands beside the author's: "The Herald - Anna Holm"."""
    parts = _BESIDE.split(words)
    others = [part for part in parts if plain_words(part) not in site]
    return ", ".join(others) if 0 < len(others) < len(parts) else words


def _is_part_of_site(name: str, site: Site) -> bool:
    """Whether a lone word is a word of the site's name ("Google" of "Google Security Blog"), or letters in capitals."""
    is_lone = " " not in name
    return is_lone and ((len(name) > 2 and name.isupper()) or any(
        len(words.split()) > 1 and plain_words(name) in words.split() for words in site.names | site.publishers
    ))  # fmt: skip


def _is_small(word: str) -> bool:
    return word.lower() in FUNCTION_WORDS.every and not PARTICLES.fullmatch(word)


def _is_dated(line: str) -> bool:
    return len(_FIGURES.findall(line)) > 1


def _is_signature(line: str) -> bool:
    """Whether a byline at the end of a text is sure to be one: it has a colon, or a date or a time."""
    return len(line) <= _LONGEST_BYLINE and (_is_dated(line) or _LABEL.match(line) is not None)


def _is_among(name: str, author: str) -> bool:
    return name.split()[-1].casefold() in author.casefold().replace(",", " ").split()


def _is_longer(other: _Statement, surest: _Statement) -> bool:
    return other.source == "data" and set(other.people) > set(surest.people)


def _own(written: str) -> _Statement:
    """Who wrote it by the author's own word, which stands as it is, but for what is there for machines: a key, a link,
    an address, the "By" of a byline."""
    weight = _WEIGHTS["own"]
    words = _TAG.sub("", _LINK.sub(r"\g<words>", written)).strip()
    words = name_of_key(words) if _COMPOUND_KEY.fullmatch(words) else words
    if not words or NO_AUTHORS.fullmatch(words):
        return _Statement((), weight, "own", words)
    people = names_of(words)
    if people and (_ADDRESS.search(words) or byline.author_of(words)):
        return _Statement(people, weight, "own")
    return _Statement(people or (words,), weight, "own", words)


@dataclass
class _Evidence:
    document: Document
    title: str
    in_title: byline.NamedInTitle | None

    def author(self) -> str | None:
        """The author that the weightiest sources agree on; None where they weigh too little."""
        titled = plain_words(self.title)
        statements = [
            statement for statement in self._statements()
            if statement.people and (statement.source == "own" or plain_words(statement.people[0]) != titled)
        ]  # fmt: skip
        best: tuple[int, list[_Statement]] = (0, [])
        for statement in statements:
            agreeing = [other for other in statements if statement.surnames & other.surnames]
            total = sum({other.source: other.weight for other in agreeing}.values())
            if total > best[0]:
                best = (total, agreeing)
        if best[0] < BELIEVED:
            return None
        surest = max(best[1], key=lambda statement: statement.weight)
        if surest.source != "own":  # "By Anna Holm" over a line, and both of its names in the page's data
            surest = next((other for other in best[1] if _is_longer(other, surest)), surest)
        if surest.source in _OF_LINES and self._is_collection(surest):
            return None
        return surest.verbatim or ", ".join(surest.people)

    def _statements(self) -> Iterator[_Statement]:
        own = merged(self.document.metadata).author
        if own:
            yield self._statement(Claim(own, "own"))
        yield from map(self._statement, self.document.claims)
        yield from self._in_lines()
        yield from self._at_the_end()
        yield from self._in_title()

    def _statement(self, claim: Claim) -> _Statement:
        weight, site = _WEIGHTS[claim.source], self.document.site or Site()
        if claim.source == "own":
            return _own(claim.words)
        if claim.source == "property" and self._is_borne_out(claim.words):
            weight = BELIEVED
        names = site.publishers | (site.names if claim.source != "byline" else frozenset())
        people = names_of(_without_site(claim.words, names), names)
        if claim.source == "meta" and len(people) > 1 and not any(" " in name for name in people):
            people = ()  # "Frankfurt, Germany"
        people = tuple(name for name in people if claim.source == "byline" or not _is_part_of_site(name, site))
        if people and all(map(KEY.fullmatch, people)):
            is_login = any(map(str.isdigit, "".join(people)))
            weight = _UNSEEN_KEY if claim.source in ("data", "meta") or is_login else weight
        return _Statement(people, weight, claim.source)

    # ------------------------------------------------------------------------------------------- lines

    def _in_lines(self) -> Iterator[_Statement]:
        """Who the lines around the title name: "By Anna Holm", "Author:" with names under it, a name alone."""
        lines = self._head
        for number, line in enumerate(lines):
            name = byline.author_of(line.words)
            if name == "":
                yield self._under(lines[number + 1 : number + 1 + 2 * _LINES_OF_NAMES])
            elif name and self._names_somebody(line.words, name):
                yield self._statement(Claim(line.words, "byline"))
            elif (line.names_author and (name or " " in line.words)) or (
                name and " " in name and not line.is_block and _is_dated(line.words)
            ):
                yield self._statement(Claim(line.words, "mark"))
            elif not line.is_block and name is None:
                yield self._in_dated_line(line.words)
        yield self._alone()

    def _in_dated_line(self, line: str) -> _Statement:
        """Who is named beside the date in a line that is none of the text's: "5 May 2020, 18:18 by Anna Holm",
        "5 May 2020 - Anna Holm". A place stands before a comma: "New York, 5 May 2020"."""
        pieces = [piece.strip(" ,.:") for piece in AROUND_DATES.split(line)]
        for piece in pieces if len(line) <= _LONGEST_BYLINE else ():
            name = byline.author_of(piece)
            if name and any(" " in known for known in names_of(name)):
                return self._statement(Claim(piece, "mark"))
        names = [piece for piece in pieces if " " in piece and len(names_of(piece)) == 1]
        rest = line.replace(names[0], " ", 1) if len(names) == 1 else ""
        is_alone = is_date(_COUNTS.sub(" ", rest)) and f"{names[0]}," not in line
        is_name = is_alone and self._is_line_of_names(names[0], names)
        return _Statement(tuple(names) if is_name else (), BELIEVED, "name line")

    def _at_the_end(self) -> Iterator[_Statement]:
        """Who the lines at the end of the text name, if they say that he wrote it, and name one alone: "Text: Anna
        Holm", "Posted by Anna Holm at 10:42"."""
        if self.document.site is None:
            return
        named = [line for line in foot_lines(self.document) if byline.author_of(line) and _is_signature(line)]
        people = dict.fromkeys(filter(None, map(names_of, named)))
        if len(people) == 1 and " " in next(iter(people))[0]:
            yield self._statement(Claim(named[0], "mark"))

    @cached_property
    def _head(self) -> tuple[HeadLine, ...]:
        return head_lines(self.document)

    @cached_property
    def _part_headings(self) -> frozenset[str]:
        """The headings that others stand beside on their level: they head parts of the text, "Visão Geral" too."""
        headings = [block for block in self.document.blocks if block.kind == "heading"]
        levels = Counter(block.level for block in headings)
        return frozenset(
            clean(block.span.of(self.document.text)).strip() for block in headings if levels[block.level] > 1
        )

    def _under(self, lines: Sequence[HeadLine]) -> _Statement:
        """The lines of names under a line that only says that they come."""
        people: list[str] = []
        for line in lines:
            names = names_of(line.words)
            if people and BETWEEN_NAMES.fullmatch(f" {line.words} "):
                continue
            if not names or not all(" " in name for name in names) or self._is_of_words(names):
                break
            people += names
        return _Statement(tuple(people), _WEIGHTS["byline"], "byline")

    def _names_somebody(self, line: str, name: str) -> bool:
        """Whether a line that begins as a byline is one: "By Land" and "Di Maio" are none without a colon."""
        people = names_of(line)
        is_label = line.rstrip().removesuffix(name).rstrip().endswith((":", "："))
        if not people or is_label:
            return bool(people)
        logins = [name for name in people if name[0].islower()]
        is_dated = any(map(str.isdigit, line)) and not any(" " in name for name in logins)
        if logins and not is_dated:  # "By land and sea", but "posted by ann and bob, 3 May"
            return False
        is_full = len(people) > 1 or " " in people[0]
        return is_full and not self._is_of_words([name for name in people if name not in logins])

    def _alone(self) -> _Statement:
        """The lines right under the title that are names and nothing else."""
        people: list[str] = []
        for line in [line for line in self._head if line.is_below][:_LINES_OF_NAMES] if self.title else ():
            if not line.words:
                break
            is_own = line.is_block and line.words not in self._part_headings
            names = names_of(line.words) if is_own and byline.author_of(line.words) is None else ()
            if names and self._is_line_of_names(line.words, names):
                people += names
            elif people:
                break
        weight = _NAME_LINE_OF_PAGE if self.document.site is not None else _NAME_LINE
        return _Statement(tuple(people), weight, "name line")

    def _is_line_of_names(self, line: str, names: Sequence[str]) -> bool:
        title = set(_WORD.findall(self.title.casefold()))
        has_more = line.count(",") >= len(names) and not any(map(str.isdigit, line))
        return not (line.isupper() or has_more) and all(
            2 <= len(name.split()) <= 4
            and is_name(name)
            and name[0].isupper()  # what has no capitals shows no names
            and not any(len(word) > 1 and word.isupper() for word in _WORD.findall(name))
            and not set(_WORD.findall(name.casefold())) & title
            and not any(_is_small(word) for word in name.split())
            and not self._has_words(name)
            and self._body.count(name.split()[-1]) <= _MOST_MENTIONS
            for name in names
        )

    def _is_borne_out(self, name: str) -> bool:
        """Whether a first and a last name in a file's properties stand at the head of the text or under it."""
        words = f" {plain_words(name)} "
        if len(words.split()) < 2:
            return False
        ends = self.document.text[-_SIGNED:].splitlines()
        is_signed = any(f"{plain_words(end)} ".startswith(words.lstrip()) for end in ends)
        return is_signed or any(words in f" {plain_words(line.words)} " for line in self._head)

    def _is_collection(self, statement: _Statement) -> bool:
        """Whether other people have bylines further on: then the first is the author of the first part."""
        others: set[tuple[str, ...]] = set()
        for block in self.document.blocks:
            words = block.span.of(self.document.text) if block.span.end - block.span.start <= _LONGEST_BYLINE else ""
            name = byline.author_of(words) if words else None
            if name and self._names_somebody(words, name):
                others.add(names_of(words))
        return len(others - {statement.people}) > 1

    # ------------------------------------------------------------------------------------------- title

    def _in_title(self) -> Iterator[_Statement]:
        """Who the title names. It names whom it is about far oftener: at its end, somebody of whom the text does not
        speak; at its beginning, whose initials sign notes in the text, or whom another source names."""
        if self.in_title is None:
            return
        people: tuple[str, ...] = (self.in_title.name,)
        if not self.in_title.is_first:
            people = names_of(self.in_title.name)
            weight = 0 if self._is_spoken_of(self.in_title.name) else _TITLE_ENDS
            yield _Statement(people, weight, "title")
            return
        yield _Statement(people, _TITLE_BEGINS, "title")
        initials = r"\.?[ -]?".join(re.escape(word[0]) for word in self.in_title.name.split())
        if re.search(rf"[-–—]\s?{initials}\.?\s?[\])]", self.document.text):
            yield _Statement(people, _SIGNATURE, "signature")

    def _is_spoken_of(self, name: str) -> bool:
        """Whether the text is about whom the title names, or the name is made of plain words ("Drunk Driver")."""
        most = 0 if self.document.site is not None else _MOST_MENTIONS
        return self._is_of_words([name]) or self._body.count(_WORD.findall(name)[-1]) > most

    def _is_of_words(self, names: Sequence[str]) -> bool:
        """Whether one of the names is made of plain words."""
        return any(all(word in self._small_words for word in _WORD.findall(name.lower())) for name in names)

    def _has_words(self, name: str) -> bool:
        """Whether a word of a name, but for particles, stands in small letters somewhere in the text."""
        capitals = (word for word in _WORD.findall(name) if word[0].isupper() and len(word) > 1)
        return any(word.lower() in self._small_words for word in capitals)

    @cached_property
    def _body(self) -> list[str]:
        text = self.document.text
        skipped = max((block.span.end for block in self.document.blocks if block.kind == "title"), default=0)
        return _WORD.findall(text[skipped : skipped + _READ_FOR_WORDS])

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(word for word in self._body if word.islower())
