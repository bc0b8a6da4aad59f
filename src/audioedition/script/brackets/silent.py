"""Brackets that are for the eye, by the kinds that `notes: silent` in voices.yaml names."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets import tags
from audioedition.script.brackets.calls import is_call
from audioedition.script.brackets.citations import is_citation
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair
from audioedition.script.brackets.plays import direction, ends_sentence, has_speakers
from audioedition.words.comments import COMMENTS
from audioedition.words.letters import CAPITAL, NOT_CAPITAL
from audioedition.words.phrases import Phrases
from audioedition.words.references import REFERENCES
from audioedition.words.silent_brackets import AS_WRITTEN, GAPS, OMISSIONS, PICTURES, SilentBracket
from audioedition.words.stage_directions import SOUNDS

# What is missing is told, whatever else its words might be; so that kind is asked first.
TABLES: dict[str, Phrases[SilentBracket]] = {
    "gap": GAPS,
    "omission": OMISSIONS,
    "sic": AS_WRITTEN,
    "reference": REFERENCES,
    "comment": COMMENTS,
    "stage": SOUNDS,
    "picture": PICTURES,
}

# In round brackets more words than this are the author's own.
_ROUND_WORDS = 3
# What is longer tells something.
_LONGEST = {"picture": 2000, "stage": 800}
# "[crosstalk 00:25:02]": where in a recording it was.
_CLOCK = lazy(r"[ ,@]+\d{1,2}:\d\d(?::\d\d)?")
# At the beginning of a speech, a word or two in round brackets tell how it is spoken: "(suspiciously) Look who's here."
# "(a)", "(b)" number what follows.
_SHORTEST_MANNER = 3
_INDENT = 40
_NEAR = 4
# "§ 7 Abs. 3 UWG": a law's own words; "[§ 12]" alone is a book's place.
_LAW = lazy(r"§+ ?\d.*[^\W\d_]{2}")
_MANNER = lazy(rf"{NOT_CAPITAL}[\w-]*(?:,? [\w-]+){{0,2}}")
# A dictionary's or a bibliography's mark behind the last sentence of a paragraph.
# At the beginning of a line it numbers the note that was called not far before: "one Beethoven.[A]", "[A] Frimmel's".
_CALLED_FROM = 4000
_MARK = lazy(rf"{CAPITAL}{{1,3}}")


def silent(text: str, pair: Pair, people: People) -> Bracket | None:
    """[…], [sic], [12], [emphasis added], [laughs], [Illustration: …]; [illegible] is told, unless a house will not."""
    inner = _unmarked(" ".join(pair.inner.of(text).split()))
    if is_call(text, pair, inner):
        return _passed_over(text, pair, "reference", people)
    attached = text[max(0, pair.span.start - 1) : pair.span.start].isalnum()
    kind = _kind(pair, inner, attached)
    if kind == "stage" and pair.mark == "(" and not _ends_in_sound(inner) and not has_speakers(text, pair.span.start):
        kind = None
    if _LAW.match(inner) and _goes_through(text, pair):
        return None
    acted = kind != "gap" and (_is_manner(text, pair, inner) or direction(text, pair, inner))
    if acted and not tags.signs(inner, people.tags):
        kind = "stage"
    if not attached and _is_tag(text, pair, inner):
        return Bracket("silent", pair.span, pair.inner, label="tag")
    if kind is None and pair.mark == "[" and (is_citation(inner) or _is_mark(text, pair, inner)):
        return _passed_over(text, pair, "reference", people)
    return _passed_over(text, pair, kind, people) if kind else None


def _goes_through(text: str, pair: Pair) -> bool:
    """Whether the sentence needs what it has in the bracket, as a quoter's insertion: "gemäß [§ 7 Abs. 3] voraus"."""
    before = text[max(0, pair.span.start - _NEAR) : pair.span.start]
    behind = text[pair.span.end : pair.span.end + _NEAR]
    return (
        before[-1:].isspace()
        and before.rstrip()[-1:].isalpha()
        and behind[:1].isspace()
        and behind.strip()[:1].islower()
    )


_STARRED = lazy(r"(\*{1,3})([^\W\d_][^*]*)\1")


def _unmarked(inner: str) -> str:
    """Without the marks of Markdown around all of it: "[*Applause*]". Between low lines, printers set directions."""
    starred = _STARRED.fullmatch(inner)
    return starred[2] if starred else inner


def _is_tag(text: str, pair: Pair, inner: str) -> bool:
    """Whether a tag is all that there is; behind a name in round brackets a calling is the author's own word."""
    if not tags.is_alone(inner):
        return False
    own_word = pair.mark == "(" and tags.is_calling(inner)
    return not (own_word and text[max(0, pair.span.start - 20) : pair.span.start].rstrip()[-1:].isalnum())


def _kind(pair: Pair, inner: str, attached: bool) -> str | None:
    """The first kind of which a row holds the whole of `inner`."""
    timeless = _CLOCK.sub("", inner)
    words = len(timeless.split())
    for kind, table in TABLES.items():
        said = timeless if kind in ("stage", "gap") else inner
        if len(said) <= _LONGEST.get(kind, 80) and any(
            pattern.search(said) for row, pattern in table.possible(said) if _may_be(row, pair, words, attached)
        ):
            return kind
    return None


def _ends_in_sound(inner: str) -> bool:
    """Whether the last word of a bracket is the sound, with no more than its manner behind it: "loud applause",
    "laughs softly"; "break reminders" are the author's own words."""
    words = inner.rstrip(" .!").split()
    last = words[:-1] if len(words) > 1 and words[-1].endswith("ly") else words
    return bool(last) and SOUNDS.search(last[-1]) is not None


def _may_be(row: SilentBracket, pair: Pair, words: int, attached: bool) -> bool:
    """Whether brackets of this form, at this place, are asked for what a row holds."""
    return not (row.apart and attached) and (pair.mark == "[" or (row.round and words <= _ROUND_WORDS))


def _is_manner(text: str, pair: Pair, inner: str) -> bool:
    if pair.mark != "(" or len(inner) < _SHORTEST_MANNER or not _MANNER.fullmatch(inner):
        return False
    begin = max(0, pair.span.start - _INDENT)
    before = text[begin : pair.span.start].rstrip(" \t")
    follows = text[pair.span.end : pair.span.end + 2].lstrip(" \t")
    if not follows[:1].isupper() or (before and not before.endswith(("\n", "\r"))):
        return False
    return not before or ends_sentence(text, begin + len(before))


def _is_mark(text: str, pair: Pair, inner: str) -> bool:
    """Whether capitals call a note behind a sentence's mark, or name a dictionary behind a paragraph."""
    if not _MARK.fullmatch(inner):
        return False
    before = text[max(0, pair.span.start - 3) : pair.span.start]
    follows = text[pair.span.end : pair.span.end + 3]
    if len(inner) == 1 and before[-1:] in (*".,;:!?»”~_*",) and not follows[:1].isalnum() and len(before) > 1:
        return True  # "he has bolted,[A] and": it touches the mark behind a word
    if not before.strip(" \t") or before.endswith("\n"):
        return pair.span.of(text) in text[max(0, pair.span.start - _CALLED_FROM) : pair.span.start]
    before, follows = before.rstrip(), follows.lstrip(" \t")
    return before.endswith((".", "!", "?", "»", "”")) and (not follows or follows.startswith(("\n", "\r")))


def _passed_over(text: str, pair: Pair, kind: str, people: People) -> Bracket:
    """Silent, unless the house has this kind said in its sentence: without the time of the recording."""
    if kind in people.silent:
        return Bracket("silent", pair.span, pair.inner, label=kind)
    clock = _CLOCK.search(pair.inner.of(text)) if kind in ("gap", "stage") else None
    body = Span(pair.inner.start, pair.inner.start + clock.start()) if clock else pair.inner
    return Bracket("insertion", pair.span, body, label=kind)
