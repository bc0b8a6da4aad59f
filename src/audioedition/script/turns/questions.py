"""Interviews whose questions have no label: set in bold or italics, as headings, or marked with "Q" alone.

A page of frequent questions looks alike. There readers ask of themselves ("How do I …?") and are told "you"; an
interviewer says "you", and who answers speaks of himself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, dropwhile, pairwise
from typing import NamedTuple

from audioedition.model import EMPHASES, Block, Inline, InlineKind, Span
from audioedition.script.turns.continuation import Turn
from audioedition.script.turns.evidence import ADDRESS, ONESELF, SPEECH, Wording, says
from audioedition.script.turns.introduction import guest, is_interview
from audioedition.script.turns.labels import SPOKEN, Label
from audioedition.script.turns.names import asking, is_full, is_initials
from audioedition.script.turns.speakers import Speakers
from audioedition.words.speakers import GUEST, INTERVIEWER

_FEWEST = 3
_MOST_BETWEEN = 12  # paragraphs of an answer
_MOST_BEFORE = 3  # from the first question to the first labelled answer
_ASKS = re.compile(r"[?？;]")
_ANSWERING = SPOKEN | {"quotation"}
_ADDRESSED_SELDOM = 0.2
_ASKED, _ADDRESSED, _ANSWERED, _ANSWERED_SELDOM = 0.6, 0.4, 0.5, 0.25
_ASKED_SELDOM, _ADDRESSED_OFTEN = 0.4, 0.5  # of one who remarks on an answer as often as he asks
_NEARLY_ALL, _MOSTLY = 0.9, 0.6
_FEWEST_ANSWERS = 2
_NAMED = ("colon", "aside")
_NUMBER = re.compile(r"\s*(\d{1,2}) ?[.)]\s+(?=\w|\S\w)")
_HYPHEN = re.compile(r"\s*- +(?=\w)")
_IS_QUESTION = re.compile(r"[?？][»”\"]?\Z")
_LONGEST = 500  # characters of a question that nothing sets apart
_MARK = 2  # characters of a list's mark, which is none of the item


class _Question(NamedTuple):
    place: int
    answers: range


def set_apart(text: str, blocks: Sequence[Block], inlines: Sequence[Inline]) -> dict[int, InlineKind]:
    """The paragraphs that are in bold, or in italics, as a whole."""
    found: dict[int, InlineKind] = {}
    stressed = [inline for inline in inlines if inline.kind in EMPHASES]
    first = 0
    for place, block in enumerate(blocks):
        while first < len(stressed) and stressed[first].span.end <= block.span.start:
            first += 1
        letters = dict.fromkeys(EMPHASES, 0)
        for inline in _within(stressed, first, block.span):
            span = Span(max(inline.span.start, block.span.start), min(inline.span.end, block.span.end))
            letters[inline.kind] += len(span.of(text).strip())
        for kind, count in letters.items():
            if block.kind in SPOKEN and count >= _NEARLY_ALL * len(block.span.of(text).strip()) > 0:
                found[place] = kind
    return found


def _within(inlines: Sequence[Inline], first: int, span: Span) -> Iterator[Inline]:
    for place in range(first, len(inlines)):
        if inlines[place].span.start >= span.end:
            return
        yield inlines[place]


def unlabelled(
    text: str, blocks: Sequence[Block], apart: Mapping[int, InlineKind], labels: Sequence[Label],
    known: Sequence[str], language: str, readers: Collection[int] = (), title: str = "",
) -> dict[int, Turn]:  # fmt: skip
    """The turns that begin with a question, or with what answers it; nothing where no one is interviewed. `readers`:
    where it is readers who ask."""
    by_block = {label.block: label for label in labels if label.span.start == blocks[label.block].span.start}
    is_told = is_interview(title, text[: blocks[0].span.end] if blocks else "")
    of_told = (_quoted(text, blocks), _plain(text, blocks, language)) if is_told else ()
    ways = _ways_of_asking(text, blocks, apart, by_block, language)
    for places, answering in chain(ways, ((places, ONESELF) for places in of_told if len(places) > _FEWEST)):
        asked = _from_the_first([place for place in places if place not in readers], text, blocks, language, by_block)
        questions = _questions(blocks, asked)
        if (
            len(asked) >= _FEWEST
            and len(questions) >= _FEWEST - 1
            and _is_interview(text, blocks, questions, answering, language, by_block, title)
        ):
            return _turns(text, blocks, asked, questions, by_block, known, language, title)
    return {}


def _from_the_first(
    places: Sequence[int], text: str, blocks: Sequence[Block], language: str, labels: Mapping[int, Label]
) -> list[int]:
    """The places from the first that asks, speaks to somebody or has a label: a standfirst in bold does neither."""

    def is_before(place: int) -> bool:
        words = blocks[place].span.of(text)
        return not (_ASKS.search(words) or says(words, ADDRESS, language) or place in labels)

    return list(dropwhile(is_before, places))


def _ways_of_asking(
    text: str, blocks: Sequence[Block], apart: Mapping[int, InlineKind], labels: Mapping[int, Label], language: str
) -> Iterator[tuple[list[int], Wording]]:
    """The places of what may be questions, one way of setting them after another; and the words
    of what answers them."""
    headings = [place for place, block in enumerate(blocks) if block.kind == "heading"]
    headings = [place for place in headings if _ASKS.search(text, *blocks[place].span)]
    in_bold = [place for place, kind in apart.items() if kind == "strong"]
    if headings and in_bold:  # a line in bold is a heading in one place, and a paragraph in another
        yield sorted((*headings, *in_bold)), ONESELF
    yield in_bold, ONESELF
    yield [place for place, kind in apart.items() if kind == "emphasis"], ONESELF
    yield headings, ONESELF
    yield _numbered(text, blocks), ONESELF
    yield _after_hyphens(text, blocks), ONESELF
    yield _before_quotations(blocks), ONESELF
    # who marks his questions says himself that they are
    yield [place for place, label in labels.items() if asking(label.name, language) == INTERVIEWER], SPEECH


def asked_between(
    text: str, blocks: Sequence[Block], starts: Mapping[int, Turn], apart: Mapping[int, InlineKind], language: str
) -> list[int]:
    """The questions without a label between the labelled turns of those who answer them: set apart, or headings.
    `apart`: what is set apart, by where its block starts."""
    first, last = min(starts) - _MOST_BEFORE, max(starts)
    questions = [
        place for place, block in enumerate(blocks)
        if first <= place < last
        and place not in starts
        and (block.kind == "heading" or block.span.start in apart)
        and (place + 1 in starts or _ASKS.search(text, *block.span))
    ]  # fmt: skip
    followed = sum(place + 1 in starts for place in questions)
    asked = [blocks[place].span.of(text) for place in questions]
    asks = sum(_ASKS.search(words) is not None for words in asked)
    addresses = sum(says(words, ADDRESS, language) for words in asked)
    is_asked = (
        len(asked) >= _FEWEST
        and followed * 2 >= len(asked)
        and asks >= _ASKED * len(asked)
        and addresses >= _ADDRESSED * len(asked)
    )
    return questions if is_asked else []


def _numbered(text: str, blocks: Sequence[Block]) -> list[int]:
    """Paragraphs that are numbered one after the other, of which none follows another: "3) When did you …?"."""
    found: list[int] = []
    for place, block in enumerate(blocks):
        number = _NUMBER.match(text, *block.span) if block.kind in SPOKEN else None
        if number and int(number[1]) == len(found) + 1:
            found.append(place)
    return found if all(other > place + 1 for place, other in pairwise(found)) else []


def _quoted(text: str, blocks: Sequence[Block]) -> list[int]:
    """Questions that are set as quotations are."""
    return [
        place for place, block in enumerate(blocks)
        if block.kind == "quotation" and _IS_QUESTION.search(text, block.span.start, block.span.end)
    ]  # fmt: skip


def _before_quotations(blocks: Sequence[Block]) -> list[int]:
    """Paragraphs of which each stands alone before a quotation, where answers are set so."""
    found = [
        place for place, (block, following) in enumerate(pairwise(blocks))
        if block.kind == "paragraph" and following.kind == "quotation"
    ]  # fmt: skip
    between = sum(block.kind == "paragraph" for block in blocks[found[0] : found[-1] + 1]) if found else 0
    return found if len(found) > _FEWEST and len(found) >= _NEARLY_ALL * between else []


def _plain(text: str, blocks: Sequence[Block], language: str) -> list[int]:
    """Paragraphs that are nothing but a question to somebody, of which none follows another."""
    found = [
        place for place, block in enumerate(blocks)
        if block.kind == "paragraph"
        and _IS_QUESTION.search(text, max(block.span.start, block.span.end - _MARK), block.span.end)
        and says(block.span.of(text)[:_LONGEST], ADDRESS, language)
        and block.span.end - block.span.start <= _LONGEST
    ]  # fmt: skip
    return found if all(other > place + 1 for place, other in pairwise(found)) else []


def _after_hyphens(text: str, blocks: Sequence[Block]) -> list[int]:
    """Paragraphs behind a hyphen, of which none follows another, and what is no list therefore."""
    found = [
        place for place, block in enumerate(blocks)
        if block.kind in SPOKEN and _HYPHEN.match(text, max(0, block.span.start - _MARK), block.span.end)
    ]  # fmt: skip
    return found if all(other > place + 1 for place, other in pairwise(found)) else []


def _questions(blocks: Sequence[Block], places: Sequence[int]) -> list[_Question]:
    """What is followed by paragraphs that may answer it."""
    found = []
    for place, following in pairwise([*places, len(blocks)]):
        end = place + 1
        while end < min(following, place + _MOST_BETWEEN) and blocks[end].kind not in ("heading", "break"):
            end += 1
        if end > place + 1 and blocks[place + 1].kind in _ANSWERING:
            found.append(_Question(place, range(place + 1, end)))
    return found


def _is_interview(
    text: str, blocks: Sequence[Block], questions: Sequence[_Question], answering: Wording, language: str,
    labels: Mapping[int, Label], title: str,
) -> bool:  # fmt: skip
    """Whether the questions are put to somebody, and those who answer have a label or speak of themselves: half of
    them, or fewer where the text says that it is an interview, or names who answers first."""
    asked = [blocks[question.place].span.of(text) for question in questions]
    answers = [" ".join(blocks[place].span.of(text) for place in question.answers) for question in questions]
    first = labels.get(questions[0].answers[0])
    is_told = is_interview(title, text[: blocks[questions[0].place].span.end])
    is_sure = is_told or (first is not None and first.form == "colon" and is_full(first.name))
    # Whoever is interviewed may speak for his people alone: "we".
    answering = SPEECH if is_told else answering
    named = (_is_named(labels.get(question.answers[0])) for question in questions)
    told = (each or says(words, answering, language) for each, words in zip(named, answers, strict=True))
    count = len(questions)
    asks = sum(_ASKS.search(words) is not None for words in asked)
    addresses = sum(says(words, ADDRESS, language) for words in asked)
    return sum(told) >= (_ANSWERED_SELDOM if is_sure else _ANSWERED) * count and (
        (asks >= _ASKED * count and addresses >= (_ADDRESSED_SELDOM if is_told else _ADDRESSED) * count)
        or (asks >= _ASKED_SELDOM * count and addresses >= _ADDRESSED_OFTEN * count)
    )


def _is_named(label: Label | None) -> bool:
    return label is not None and label.form == "colon"


def _turns(
    text: str, blocks: Sequence[Block], asked: Sequence[int], questions: Sequence[_Question],
    labels: Mapping[int, Label], known: Sequence[str], language: str, title: str,
) -> dict[int, Turn]:  # fmt: skip
    """Who asks is whom the questions name, and who answers whom the answers name, where that is one person."""
    own = _labels_within(asked, questions, labels, language)
    before = text[: blocks[questions[0].place].span.start]
    speakers = Speakers([label.name for label in own.values()], known, before, text, language)
    asked_by = Counter(speakers.person(own[each.place].name) for each in questions if each.place in own)
    firsts = [each.answers[0] for each in questions]
    answering = Counter(speakers.person(own[place].name) for place in firsts if place in own)
    # One label behind the first question may be its words: "Apart from money: what …?"
    is_one = len(asked_by) == 1 and (questions[0].place in own or asked_by.total() > 1)
    asks = min(asked_by) if is_one and not asked_by.keys() & answering.keys() else INTERVIEWER
    answers, count = answering.most_common(1)[0] if answering else ("", 0)
    answers = answers if count >= _MOSTLY * answering.total() else ""
    if not answering:
        answers = guest(title, before, text, language)
    answers = answers if answers and answers != asks else GUEST
    turns = {place: _turn(own.get(place), asks, speakers) for place in asked}
    for question in questions:
        turns[question.answers[0]] = _turn(own.get(question.answers[0]), answers, speakers)
        for place in question.answers[1:]:
            if place in own:
                turns[place] = _turn(own[place], answers, speakers)
    return turns


def _labels_within(
    asked: Sequence[int], questions: Sequence[_Question], labels: Mapping[int, Label], language: str
) -> dict[int, Label]:
    """The labels of questions, and those of answers that name somebody for sure: "Well: …" is nobody's name, but one
    that stands before several answers is."""
    answers = [place for each in questions for place in each.answers]
    named = Counter(label.name for place in answers if (label := labels.get(place)) and label.form in _NAMED)
    within = {place: labels[place] for place in asked if place in labels and labels[place].form == "colon"}
    for place in answers:
        label = labels.get(place)
        if label and label.form in _NAMED and (_is_sure(label, language) or named[label.name] >= _FEWEST_ANSWERS):
            within[place] = label
    return within


def _is_sure(label: Label, language: str) -> bool:
    """Whether a label cannot be a word that a sentence begins with."""
    name = label.name
    is_nick = any(map(str.isupper, name[1:])) and not name.isupper()
    return label.form == "colon" and (is_full(name) or is_initials(name) or is_nick or asking(name, language) != "")


def _turn(label: Label | None, usual: str, speakers: Speakers) -> Turn:
    return Turn(speakers.person(label.name), True, label.span) if label else Turn(usual, begins=True)
