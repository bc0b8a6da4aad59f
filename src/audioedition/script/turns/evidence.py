"""Whether what stands before words is a speaker's label: told by all labels of a text together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from audioedition.model import Block
from audioedition.patterns import lazy
from audioedition.script.turns.labels import SPOKEN, Form, Label
from audioedition.script.turns.names import asking, is_full, is_initials
from audioedition.script.turns.speakers import Speakers
from audioedition.words.phrases import Phrase, Phrases
from audioedition.words.speakers import (
    ADDRESSING,
    ADDRESSING_ENDINGS,
    OFFICES,
    ONESELF_ENDINGS,
    SPEAKING_OF_ONESELF,
    SPEECH_ENDINGS,
    SPEECH_SIGNS,
    SPEECH_WORDS,
    UNPARTED,
)
from audioedition.words.word_lists import WordLists

_FEWEST_LABELS, _FEWEST_PEOPLE, _FEWEST_TURNS = 3, 2, 2
_MANY_LABELS, _MANY_NAMED = 6, 4  # from which on one who speaks once is believed
_CHANGES = 0.4  # of neighbouring turns that are two people's
_SENTENCE = re.compile(r"[.!?…。！？][\s\W]*(?:\s|\Z)")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = lazy(r"[^\W\d_]+['’]?")
_LIVELY = re.compile(r"[?!？！](?!\w)")
_ASKS = re.compile(f"[?？{SPEECH_SIGNS}]")
_SAMPLE = 600


class _Bar(NamedTuple):
    """What labels must reach: the fewest of them; the share that holds a word of one who speaks, a question or a cry;
    the share with a question or a cry; their share of the paragraphs between the first and the last."""

    labels: int
    speech: float
    lively: float
    density: float


_SURE = frozenset[Form](("colon", "stop", "line"))
_BARS: tuple[tuple[frozenset[Form], _Bar], ...] = (
    (_SURE, _Bar(_FEWEST_LABELS, 0.35, 0.0, 0.2)),
    # "Proof. We …", "Summary" over a paragraph: more is asked of what is no name for sure
    (frozenset(("word",)), _Bar(5, 0.4, 0.15, 0.6)),
    (frozenset(("title",)), _Bar(5, 0.4, 0.15, 0.6)),
    (frozenset(("column",)), _Bar(5, 0.4, 0.15, 0.6)),
    (frozenset(("dash",)), _Bar(6, 0.5, 0.2, 0.7)),
    (frozenset(("bold",)), _Bar(5, 0.4, 0.15, 0.4)),
    (frozenset(("set",)), _Bar(5, 0.4, 0.15, 0.4)),
    (frozenset(("nick",)), _Bar(5, 0.3, 0.15, 0.6)),
    (frozenset(("letters",)), _Bar(5, 0.4, 0.15, 0.4)),
    (frozenset(("small", "nick")), _Bar(6, 0.4, 0.15, 0.7)),
    (frozenset(("heading",)), _Bar(5, 0.4, 0.15, 0.6)),
    (frozenset(("cell",)), _Bar(5, 0.5, 0.15, 0.6)),
)
_STOPPED: tuple[Form, ...] = ("word", "stop")
_FEW_ALONE = 0.3
# Where no name has a capital, any word before a colon looks like one.
_CASELESS = _Bar(5, 0.4, 0.15, 0.6)
_FEWEST_FIELDS = 3
_FEWEST_ANSWERS, _NEARLY_ALL = 4, 0.8
_OF_ITEMS = 0.6  # the density in a list, whose items often begin with a word and a colon
# Words for things before a colon ("Challenge: …", "Rechtsgrundlage: …"): who speaks there speaks of himself, too.
_AS_GOOD = 2  # turns in which somebody speaks of himself, for each with a question or a cry
_ALIVE = 0.1  # the share of those with a question or a cry, and of those who speak of themselves
_THINGS, _ONESELF = _Bar(6, 0.6, 0.2, 0.6), 0.1
_MOST_THINGS = 0.5
_MAY_BE_ANYTHING = ("heading", "cell", "dash")
# A label before each paragraph, as transcripts have them: the same person's may follow each other.
_FEWEST_CHANGES, _DENSE = 3, 0.6
# Initials before each paragraph are a transcript's, though most of those who speak may do so once.
_INITIALS, _FEWEST_INITIALS, _LONGEST_INITIALS = _Bar(6, 0.5, 0.0, 0.8), 3, 4


def speakers_labels(
    text: str, blocks: Sequence[Block], labels: Sequence[Label], known: Sequence[str], language: str
) -> tuple[list[Label], Speakers]:
    """The labels that are speakers', and whose they are; none where nobody is believed to speak."""
    labels = _without_directions([label for label in labels if label.form != "head"])
    speeches = _speeches(text, blocks, labels) if len(labels) >= _FEWEST_LABELS else {}
    for forms, bar in _BARS:
        own = [label for label in labels if label.form in forms]
        if len(own) < bar.labels:
            continue
        speakers = Speakers([label.name for label in own], known, text[: own[0].span.start], text, language)
        bar = _CASELESS if all(map(_may_be_any_word, own)) else bar
        if people := _believed(blocks, own, speakers, bar, speeches, language):
            usual = {label.form for label in own if speakers.person(label.name) in people} | {"aside"}
            return [e for e in labels if e.form in usual and speakers.person(e.name) in people], speakers
    return [], Speakers([])


def _believed(
    blocks: Sequence[Block], labels: Sequence[Label], speakers: Speakers, bar: _Bar, speeches: Mapping[Label, str],
    language: str,
) -> frozenset[str]:  # fmt: skip
    """The people who are believed to speak."""
    counts: dict[str, int] = {}
    for label in labels:
        person = speakers.person(label.name)
        counts[person] = counts.get(person, 0) + 1
    often = {person for person, count in counts.items() if count >= _FEWEST_TURNS}
    if len(often) < _FEWEST_PEOPLE:
        often = _named_by_initials(labels, counts) or _answered_by_one(labels, counts, speakers)
        bar = _INITIALS
    own = [label for label in labels if speakers.person(label.name) in often]
    if len(often) < _FEWEST_PEOPLE or len(own) < bar.labels:
        return frozenset()
    signs = _Signs.of(blocks, own, speakers, speeches, language)
    if sum(blocks[label.block].kind == "item" for label in own) * 2 > len(own):
        if _are_fields([label.name for label in own]):
            return frozenset()
        bar = bar._replace(density=max(bar.density, _OF_ITEMS))
    if not signs.reach(bar) or (
        _are_things(own, speakers) and not (signs.reach(_THINGS) and signs.oneself >= _ONESELF)
    ):
        return frozenset()
    among = [label for label in labels if blocks[label.block].kind in SPOKEN]
    once = _who_speak_once(among, own, counts, speakers) | _who_look_alike(
        among, own, counts, speakers, speeches, language
    )
    believed = (often | once) - _who_stand_elsewhere(blocks, own, speakers)
    heard = {speakers.person(label.name) for label in labels if _may_be_said(label, speeches[label], language)}
    return frozenset(believed & heard)


class _Signs(NamedTuple):
    """What tells that labels are speakers': how many there are; how often another one follows, and as a share of them;
    the shares of `_Bar`; the share with a word of one who speaks of himself."""

    labels: int
    changes: int
    speech: float
    lively: float
    density: float
    oneself: float

    @classmethod
    def of(
        cls, blocks: Sequence[Block], own: Sequence[Label], speakers: Speakers, speeches: Mapping[Label, str],
        language: str,
    ) -> _Signs:  # fmt: skip
        people = [speakers.person(label.name) for label in own]
        between = sum(block.kind in SPOKEN for block in blocks[own[0].block : own[-1].block + 1])
        alive = [_LIVELY.search(speeches[label]) is not None for label in own]
        speech = sum(each or is_speech(speeches[label], language) for each, label in zip(alive, own, strict=True))
        places = {place for label in own for place in range(label.block, label.block + label.is_alone + 1)}
        return cls(
            len(own),
            sum(one != other for one, other in pairwise(people)),
            speech / len(own),
            sum(alive) / len(own),
            len(places) / max(1, between),
            sum(says(speeches[label], ONESELF, language) for label in own) / len(own),
        )

    def reach(self, bar: _Bar) -> bool:
        """Whether labels are believed to be speakers'."""
        changes = self.changes >= _CHANGES * (self.labels - 1) or (
            self.changes >= _FEWEST_CHANGES and self.density >= _DENSE
        )
        return (
            changes
            and self.lively + self.oneself >= _ALIVE
            and self.labels >= bar.labels
            and self.speech >= bar.speech
            and (self.lively >= bar.lively or self.oneself >= _AS_GOOD * bar.lively)
            and self.density >= bar.density
        )


def _named_by_initials(labels: Sequence[Label], counts: Mapping[str, int]) -> set[str]:
    """Everybody, where all are named by several initials and one of them again and again."""
    names = {label.name for label in labels}
    short = all(name.isupper() and 1 < len(name) <= _LONGEST_INITIALS for name in names)
    short = short and sum(map(is_initials, names)) >= max(_FEWEST_INITIALS, _MOST_THINGS * len(names))
    return set(counts) if short and max(counts.values()) >= _FEWEST_INITIALS else set()


def _answered_by_one(labels: Sequence[Label], counts: Mapping[str, int], speakers: Speakers) -> set[str]:
    """Everybody, where one answers again and again what others ask once: a reader each."""
    people = [speakers.person(label.name) for label in labels]
    often = max(counts, key=counts.__getitem__, default="")
    asked = sum(often in pair and pair[0] != pair[1] for pair in pairwise(people))
    is_answered = counts.get(often, 0) >= _FEWEST_ANSWERS and asked >= _NEARLY_ALL * (len(people) - 1)
    return set(counts) if is_answered and not any(speakers.names_thing(label.name) for label in labels) else set()


def _are_fields(names: Sequence[str]) -> bool:
    """Whether several names come again and again in the same order, as the fields of records in lists do."""
    order = list(dict.fromkeys(names))
    records: list[list[int]] = []
    for name in names:
        field = order.index(name)
        if records and field > records[-1][-1]:
            records[-1].append(field)
        else:
            records.append([field])
    return len(order) >= _FEWEST_FIELDS and len(names) >= _FEWEST_FIELDS * len(records) > _FEWEST_FIELDS


def _are_things(labels: Sequence[Label], speakers: Speakers) -> bool:
    """Whether most of the names are words for things, which the text has elsewhere in small letters."""
    if any(label.form in _MAY_BE_ANYTHING and speakers.names_thing(label.name) for label in labels):
        return True
    names = {label.name for label in labels if label.form == "colon" and not label.name.isupper()}
    return sum(map(speakers.names_thing, names)) >= max(_FEWEST_PEOPLE, _MOST_THINGS * len({e.name for e in labels}))


def _who_stand_elsewhere(blocks: Sequence[Block], own: Sequence[Label], speakers: Speakers) -> set[str]:
    """The "people" who are words for things, and whose labels stand in other kinds of blocks than most do: "Result: …"
    in a list beside a conversation."""
    usual = Counter(blocks[label.block].kind for label in own).most_common(1)[0][0]
    there = {speakers.person(label.name) for label in own if blocks[label.block].kind == usual}
    others = {speakers.person(label.name) for label in own} - there
    return {person for person in others if speakers.names_thing(person)}


def _may_be_said(label: Label, words: str, language: str) -> bool:
    """Whether the words behind a label may be speech; those behind one of several words, which may be the name of a
    thing ("Early Review: the new API"), are a sentence, or those of one who speaks."""
    if not is_full(label.name) or label.is_alone:
        return _LETTER.search(words) is not None
    return _SENTENCE.search(words) is not None or is_speech(words, language)


def _without_directions(labels: Sequence[Label]) -> list[Label]:
    """Labels without "Pause." in a line of its own where speeches stand in the lines of their labels."""
    stopped = [label for label in labels if label.form in _STOPPED]
    alone = sum(label.is_alone for label in stopped)
    if not 0 < alone < _FEW_ALONE * len(stopped):
        return list(labels)
    return [label for label in labels if not (label.is_alone and label.form in _STOPPED)]


def _may_be_any_word(label: Label) -> bool:
    name = label.name
    return name.upper() == name.lower() and not (asking(name, "") or OFFICES.fullmatch(name))


def _who_speak_once(
    labels: Sequence[Label], own: Sequence[Label], counts: dict[str, int], speakers: Speakers
) -> set[str]:
    """Who is named once among others who speak often: by a full name; or in capitals, in a play."""
    if len(own) < _MANY_NAMED:
        return set()
    first, last = own[0].block, own[-1].block
    in_capitals = all(label.name.isupper() for label in own)
    return {
        person
        for label in labels
        if counts[person := speakers.person(label.name)] == 1
        and first <= label.block <= last + 1
        and (
            is_full(person)
            or _is_sure(label.name, speakers.language)
            or (in_capitals and len(own) >= _MANY_LABELS and label.name.isupper())
        )
    }


def _who_look_alike(
    labels: Sequence[Label], own: Sequence[Label], counts: Mapping[str, int], speakers: Speakers,
    speeches: Mapping[Label, str], language: str,
) -> set[str]:  # fmt: skip
    """Who is named once, in the way in which all others are, before what is surely speech."""
    looks = {_look(label) for label in own}
    if len(own) < _MANY_LABELS or len(looks) > 1:
        return set()
    first, last = own[0].block, own[-1].block
    return {
        person
        for label in labels
        if counts[person := speakers.person(label.name)] == 1
        and first - 1 <= label.block <= last + 1
        and _look(label) in looks
        and (label.form in _SURE or (label.is_apart and label.is_alone))
        and is_speech(speeches[label], language)
        and not speakers.names_thing(label.name)
    }


def _is_sure(name: str, language: str) -> bool:
    """Whether a name is that of an office, or of who asks: "Moderator", "Question"."""
    return asking(name, language) != "" or OFFICES.fullmatch(name) is not None


def _look(label: Label) -> tuple[Form, bool, bool, bool]:
    return label.form, label.is_apart, label.is_alone, label.name.isupper()


def _speeches(text: str, blocks: Sequence[Block], labels: Sequence[Label]) -> dict[Label, str]:
    """The beginning of what stands behind each label, until the next one."""
    ends = [*(label.span.start for label in labels[1:]), len(text)]
    speeches = {}
    for label, end in zip(labels, ends, strict=True):
        last = min(label.block + label.is_alone, len(blocks) - 1)
        stop = min(end, blocks[last].span.end, label.span.end + _SAMPLE)
        speeches[label] = text[label.span.end : stop]
    return speeches


class Wording(NamedTuple):
    """Words that tell who speaks to whom, and endings of verbs that tell it in languages that leave the pronoun out."""

    words: WordLists
    endings: Phrases[Phrase]


SPEECH = Wording(SPEECH_WORDS, SPEECH_ENDINGS)
ADDRESS = Wording(ADDRESSING, ADDRESSING_ENDINGS)
ONESELF = Wording(SPEAKING_OF_ONESELF, ONESELF_ENDINGS)


def is_speech(words: str, language: str) -> bool:
    """Whether words are what somebody says who speaks for himself or to another: so says a word, or a question."""
    return _ASKS.search(words) is not None or says(words, SPEECH, language)


def says(text: str, wording: Wording, language: str) -> bool:
    """Whether a text holds such a word, of the language or, where it is not known, of any."""
    lists = wording.words
    known = lists.of(language) if language in lists.languages else lists.every
    if language in UNPARTED:
        return any(word in text for word in known)
    words = (word.casefold() for word in _WORD.findall(text.replace("’", "'")))
    if any(word in known or word.rstrip("'") in known for word in words):
        return True
    endings = (pattern for row, pattern in wording.endings.possible(text) if language in row.language.split())
    return any(pattern.search(text) for pattern in endings)
