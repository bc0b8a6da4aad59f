"""The paragraphs that go on with a turn, and the narrator's between turns and after the last one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from audioedition.model import Block, Span
from audioedition.patterns import lazy
from audioedition.script.turns.evidence import is_speech
from audioedition.script.turns.labels import SPOKEN, is_stamp
from audioedition.script.turns.names import is_initials, words_of
from audioedition.words.letters import CAPITAL, NOT_SMALL
from audioedition.words.speakers import GUEST, INTERVIEWER
from audioedition.words.stage_directions import SOUNDS

_END = frozenset(("heading", "break"))
_ASIDE = lazy(r"\s*[_*]{0,3}(?:\([^()]*\)|\[[^\[\]]*\])[_*]{0,3}\.?\s*\Z")
_CAPITALS = lazy(rf"(?<!\w){CAPITAL}{{2,}}(?:[’'-]{CAPITAL}+)*(?!\w)")
_SUBJECT = lazy(rf"\s*(?:{NOT_SMALL}\w{{0,4}} )?(?P<name>{NOT_SMALL}[\w’'-]*)(?=,? [^\W\d_])")
_ASKED = lazy(r"[?？][»”\"’)\]]*\s*\Z")
_STOPPED = lazy(r"[^\W\d_]{3}\.[\s_*]*\Z")
_SHORTEST = 3  # of a name that is set in capitals
_LONGEST_PAUSE = 12
_MOST = 0.5  # of the labels of a play, which are set in capitals, or end with a full stop


class Turn(NamedTuple):
    """A paragraph of somebody's turn: who says it; whether the turn `begins` with it; the span of the label before the
    words. `is_alone`: the paragraph is nothing but the label."""

    person: str
    begins: bool = False
    label: Span | None = None
    is_alone: bool = False

    @property
    def role(self) -> str:
        """The role that speaks it."""
        return f"person:{self.person}"


def extended(
    text: str, blocks: Sequence[Block], starts: Mapping[int, Turn], language: str, others: Collection[int] = (),
    asides: Collection[int] = (), single: Collection[int] = (),
) -> dict[int, Turn]:  # fmt: skip
    """Each turn with the paragraphs that go on with it, until the next one, or one that the narrator tells; after a
    heading goes on what is surely said by one who is labelled.

    The mark of a moment over a label is heard with it. `others`: where somebody seems to speak who is not believed to;
    `asides`: where the narrator tells what is done, and the turn may go on after it; `single`: turns of one paragraph.
    """
    found = dict(starts)
    if not starts:
        return found
    narration = _Narration(text, blocks, starts, language)
    last = max(starts)
    turn, first, is_under_heading, resumes, is_told = None, -1, False, False, False
    for place in range(min(starts), len(blocks)):
        block = blocks[place]
        if place in starts:
            turn, first, is_under_heading = starts[place] if place not in single else None, place, False
        elif block.kind == "heading" and turn and turn.label and place < last and not is_told:
            is_under_heading = True
        elif block.kind in _END or place in others:
            turn = None
        elif turn is None or (block.kind not in SPOKEN and block.kind != blocks[first].kind):
            continue
        elif is_stamp(text, block):
            found[place] = Turn(turn.person, is_alone=True)
        elif place in asides or _ASIDE.match(text, *block.span) or _is_pause(block.span.of(text)):
            resumes = True
            continue
        elif blocks[first].kind == "item" != block.kind or narration.tells(place, turn.person, resumes=resumes):
            turn, is_told = None, True
        elif is_under_heading and not is_speech(block.span.of(text), language):
            turn = None
        elif turn.label and turn.person == INTERVIEWER and _ASKED.search(text, *blocks[place - 1].span):
            turn = found[place] = Turn(GUEST, begins=True)
        else:
            is_under_heading = False
            found[place] = Turn(turn.person)
        resumes = False
    return found


def _is_pause(words: str) -> bool:
    """ "Pause.", "Laughter.", in a paragraph of its own."""
    plain = words.strip(" _*.\n")
    return len(plain) <= _LONGEST_PAUSE and plain.isalpha() and SOUNDS.search(plain) is not None


class _Narration:
    """What tells a narrator's paragraph from one of a turn that goes on."""

    def __init__(self, text: str, blocks: Sequence[Block], starts: Mapping[int, Turn], language: str) -> None:
        self._text, self._blocks, self._last, self._language = text, blocks, max(starts), language
        people = {turn.person for turn in starts.values()}
        self._names = {words_of(person)[-1] for person in people if words_of(person)}
        labels = [turn.label.of(text) for turn in starts.values() if turn.label]
        of_a_play = sum(map(_is_of_a_play, labels))
        self._is_play = of_a_play > _MOST * len(labels)
        self._goes_on = {place for place, turn in starts.items() if turn.is_alone}

    def tells(self, place: int, person: str, *, resumes: bool = False) -> bool:
        """Whether the narrator speaks a paragraph that stands after one of a person's turn; what `resumes` it after a
        pause or an aside is not his in a play, either."""
        if place - 1 in self._goes_on:
            return self._names_in_capitals(place)
        words = self._blocks[place].span.of(self._text)
        if _names(words, person) or self._names_in_capitals(place):
            return True
        if is_speech(words, self._language):
            return False
        return (self._is_play and not resumes) or place > self._last or self._is_about_somebody(words)

    def _names_in_capitals(self, place: int) -> bool:
        """ "GEORGE TESMAN comes from the right": so directions name people, where speeches don't."""
        words = self._blocks[place].span.of(self._text)
        if words.isupper():
            return False
        match = _CAPITALS.match(words)
        return match is not None and not self._names.isdisjoint(words_of(words[:60])) and _begins(words, self._names)

    def _is_about_somebody(self, words: str) -> bool:
        """ "Moor took his hat": the first word is one of those who speak."""
        match = _SUBJECT.match(words)
        return match is not None and match["name"].casefold() in self._names


def _begins(words: str, names: Collection[str]) -> bool:
    return any(match[0].casefold() in names for match in _CAPITALS.finditer(words[:60]))


def _names(words: str, person: str) -> bool:
    """Whether words name a person by his surname: then it is not he who speaks."""
    return " " in person and f" {person.split()[-1]}" in f" {words}"


def _is_of_a_play(label: str) -> bool:
    if _STOPPED.search(label):
        return True
    in_capitals = any(map(_is_name_in_capitals, label.split()))
    return in_capitals and label.rstrip(" *_\n\r")[-1:] not in (":", "：")


def _is_name_in_capitals(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) >= _SHORTEST and not is_initials(word)
