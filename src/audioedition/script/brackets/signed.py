"""Notes that somebody signs: by a tag, by initials, by a name."""

from __future__ import annotations

import re

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets import tags
from audioedition.script.brackets.kinds import Bracket, BracketKind, People, is_title
from audioedition.script.brackets.labelled import names_nobody, number_of
from audioedition.script.brackets.pairs import Pair
from audioedition.words.letters import CAPITAL, NOT_SMALL
from audioedition.words.names import PARTICLES, SHORTENED_LANGUAGES


def tag_before(text: str, pair: Pair, people: People) -> Bracket | None:
    """[Translator's note: …], (editor's note: …)"""
    inner = pair.inner.of(text)
    number = number_of(inner)
    for role, pattern in tags.before(inner, people.tags):
        match = pattern.match(inner) or (pattern.match(inner, number) if number else None)
        if match and inner[match.end() :].strip():
            return Bracket("note", pair.span, Span(pair.inner.start + match.end(), pair.inner.end), role)
    return None


def tag_after(text: str, pair: Pair, people: People) -> Bracket | None:
    """[oversight–Trans.], (аналог — прим. перев.), [Footnote 3: [oversight–Trans.]]"""
    inner = _without_end_of_child(text, pair)
    for role, pattern in tags.after(inner, people.tags):
        match = pattern.search(inner)
        if match and inner[: match.start()].strip():
            begin = number_of(inner[: match.start()])
            return Bracket("note", pair.span, Span(pair.inner.start + begin, _keep_stop(pair, match)), role)
    return None


def _without_end_of_child(text: str, pair: Pair) -> str:
    """What the pair holds; where that is one bracket alone, behind the number of a note, not its last mark."""
    inner = pair.inner.of(text)
    child = pair.children[0] if len(pair.children) == 1 else None
    if child is None or inner[child.span.end - pair.inner.start :].strip(" .\n"):
        return inner
    opening = inner[: child.span.start + 1 - pair.inner.start]
    return inner[: child.inner.end - pair.inner.start] if number_of(opening + "x") == len(opening) else inner


def signed_letters(text: str, pair: Pair, people: People) -> Bracket | None:
    """ "mit dem neue[n, Anm. d. Verf.] Ziel": letters of the word before, whoever put them there."""
    if pair.mark != "[" or not text[max(0, pair.span.start - 1) : pair.span.start].isalpha():
        return None
    note = tag_after(text, pair, people)
    if note is None or not note.body.of(text).strip().isalpha() or note.body.end - note.body.start > _LETTERS:
        return None
    return Bracket("alteration", pair.span, note.body)


def tag_within(text: str, pair: Pair, people: People) -> Bracket | None:
    """[… as we say (Trans.)]: signed in a bracket of its own at the end."""
    tail = pair.inner.of(text)[-_LONGEST_NAME:].rstrip(" \n.")
    begin = max(tail.rfind("("), tail.rfind("["))
    if begin < 0 or not tail.endswith((")", "]")):
        return None
    end = pair.inner.start + len(pair.inner.of(text).rstrip(" \n.")) - (len(tail) - begin)
    signature = tail[begin + 1 : -1]
    role = next((role for role, pattern in tags.whole(signature, people.tags) if pattern.fullmatch(signature)), None)
    if role is None or not text[pair.inner.start : end].strip():
        return None
    number = number_of(text[pair.inner.start : end])
    return Bracket("note", pair.span, Span(pair.inner.start + number, end), role)


# Letters that an editor adds to a word.
_LETTERS = 3
_INITIALS = lazy(rf"(?P<separator>{tags.SEPARATOR})(?P<initials>(?:[^\W\d_]\.\s*-?){{2,4}}|{CAPITAL}{{2,3}})\s*\Z")


def initials_after(text: str, pair: Pair, people: People) -> Bracket | None:
    """[in the courtroom–G.P.]: initials of somebody known, or, with full stops, of somebody unknown."""
    inner = pair.inner.of(text)
    match = _INITIALS.search(inner)
    if match is None or not inner[: match.start()].strip():
        return None
    dotted = "." in match["initials"]
    role = people.by_initials("".join(letter for letter in match["initials"] if letter.isalpha()))
    if pair.mark == "(" and (role is None or not dotted):
        return None  # in round brackets only somebody known signs: "(in the state – U.S.)"
    if role is None:
        if not dotted or not (match["initials"].isupper() or match["initials"].islower()):
            return None  # "[G. L. c.]", a code of laws
        role = "person:" + re.sub(r"\s", "", match["initials"])
    return _by(text, pair, match, role)


# "… by a large majority.--[S.]", "… by a large majority.--T.": one letter signs behind a long dash.
_INITIALS_WITHIN = lazy(
    r"(?P<separator>\s*(?:[—―]|-{2,3})\s*)"
    rf"(?:\[(?P<initials>(?:{NOT_SMALL}\.\s?){{1,3}})\]|(?P<one>{NOT_SMALL}\.))\s*\.?\s*\Z"
)
# The letter by which translators of English books sign.
_TRANSLATORS_LETTER = "T."


def initials_within(text: str, pair: Pair, people: People) -> Bracket | None:
    """[… by a large majority.--[S.]], [… by a large majority.--T.]: in square brackets, behind a long dash."""
    inner = pair.inner.of(text)
    match = _INITIALS_WITHIN.search(inner, max(0, len(inner) - _LONGEST_NAME)) if pair.mark == "[" else None
    if match is None or len(inner[: match.start()].split()) < _WORDS_OF_A_NOTE:
        return None
    initials = re.sub(r"\s", "", match["initials"] or match["one"])
    role = people.by_initials(initials.replace(".", "")) if len(initials) > len(_TRANSLATORS_LETTER) else None
    if initials == _TRANSLATORS_LETTER:
        role = "translator"
    return _by(text, pair, match, role or f"person:{initials}")


_NAME = rf"{NOT_SMALL}[\w’'.-]*(?:\s(?:{NOT_SMALL}[\w’'.-]*|{PARTICLES.words})){{0,3}}"
_NAME_BEFORE = lazy(rf"\s*(?P<name>{_NAME}|[\w.+-]+@[\w.-]+)\s*:\s+(?=\S)")
# "[ bp: reworded. ]" on a line of its own: the nick of somebody who handed a text on.
_NICK_BEFORE = lazy(r"\s*(?P<name>[a-z]{2,10})\s*:\s+(?=\S)")
_NAME_AFTER = lazy(rf"(?P<separator>\s*(?:[–—―]|-{{2,3}})\s*)(?P<name>{_NAME})\s*\.?\s*\Z")
_LONGEST_NAME = 80
# The dash of a signature, and the length from which a bracket that ends with it and a name is a note.
_LONG_DASH = lazy(r"\s*(?:[—―]|-{2,3})\s*")
_TELLING = 25
_WORDS_OF_A_NOTE = 3


def name_before(text: str, pair: Pair, people: People) -> Bracket | None:
    """[Essel: …]: a name before a colon, in square brackets; in round ones only of somebody known."""
    inner = pair.inner.of(text)
    if ":" not in inner:  # before its pattern is compiled
        return None
    match = _NAME_BEFORE.match(inner) or (_NICK_BEFORE.match(inner) if _alone_on_line(text, pair) else None)
    if match is None or names_nobody(inner):
        return None
    role = people.by_name(match["name"])
    if role is None and (pair.mark == "(" or (" " in match["name"].strip() and is_title(inner[match.end() :], 2))):
        return None  # a title in translation: "[Creative Serbia: New Directions of Development]"
    body = Span(pair.inner.start + match.end(), pair.inner.end)
    return Bracket("note", pair.span, body, role or f"person:{match['name'].strip()}")


def _alone_on_line(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.span.start - 20) : pair.span.start].rstrip(" \t")
    after = text[pair.span.end : pair.span.end + 20].lstrip(" \t")
    return pair.mark == "[" and (not before or before.endswith("\n")) and (not after or after.startswith(("\n", "\r")))


def known_name_after(text: str, pair: Pair, people: People) -> Bracket | None:
    """[… – Pasko]: the name of somebody known, after a dash, also behind a numbered footnote."""
    match = _signature(text, pair)
    role = people.by_name(match["name"]) if match else None
    return _by(text, pair, match, role) if match and role else None


def name_after(text: str, pair: Pair, _: People) -> Bracket | None:
    """[… --Constant]: anybody's name, after a long dash."""
    match = _signature(text, pair)
    if match is None or pair.mark == "(" or match.start() < _TELLING or not _LONG_DASH.fullmatch(match["separator"]):
        return None
    return _by(text, pair, match, f"person:{match['name'].strip()}")


def _signature(text: str, pair: Pair) -> re.Match[str] | None:
    inner = pair.inner.of(text)
    match = _NAME_AFTER.search(inner, max(0, len(inner) - _LONGEST_NAME))
    return match if match and inner[: match.start()].strip() else None


def _by(text: str, pair: Pair, match: re.Match[str], role: str) -> Bracket:
    begin = pair.inner.start + number_of(text[pair.inner.start : pair.inner.start + match.start()])
    return Bracket("note", pair.span, Span(begin, _keep_stop(pair, match)), role)


def translated(text: str, pair: Pair, _: People) -> Bracket | None:
    """[Тише! – фр.]: what the foreign words before it mean."""
    begin = max(pair.inner.start, pair.inner.end - _LONGEST_NAME)
    match = SHORTENED_LANGUAGES.search(text[begin : pair.inner.end])
    if match is None or begin + match[1].start() <= pair.inner.start:
        return None
    kind: BracketKind = "insertion" if pair.mark == "[" else "parenthesis"
    return Bracket(kind, pair.span, Span(pair.inner.start, begin + match[1].start()), label="translation")


_HANDLE_AFTER = lazy(r"(?P<separator>\s*(?:[—―]|-{1,3}|–)\s*)(?P<name>[\w.+-]+@[\w.-]+|<[\w.+-]+@[\w.-]+>|@\w+)\s*\Z")
_CAPITALS_AFTER = lazy(
    rf"(?P<separator>\s*(?:[—―]|-{{2,3}}|(?<=[.!?])\s*[-–])\s*)(?P<name>{CAPITAL}{{2,4}})\s*\.?\s*\Z"
)
# "so it is --esr", "so it is. -jh": the hyphens of a signature lean on the nick; a word is joined on by a dash that
# stands evenly: "so it is — alas", "so it is -- alas".
_NICK_AFTER = lazy(r"(?P<separator>(?:(?<=[.!?])\s*-|\s+-{2}|(?<=[.!?])-{2})-?)(?P<name>[a-z]{2,8})\s*\.?\s*\Z")


def handle_after(text: str, pair: Pair, _: People) -> Bracket | None:
    """[… --ESR], [… — me@example.org]: the signatures of the net, in square brackets."""
    inner = pair.inner.of(text)
    if pair.mark != "[":
        return None
    begin = max(0, len(inner) - _LONGEST_NAME)
    signatures = (_HANDLE_AFTER, _CAPITALS_AFTER, _NICK_AFTER)
    match = next((match for each in signatures if (match := each.search(inner, begin))), None)
    if match is None or len(inner[: match.start()].split()) < _WORDS_OF_A_NOTE:
        return None
    body = Span(pair.inner.start, _keep_stop(pair, match))
    return Bracket("note", pair.span, body, f"person:{match['name'].strip('<>@')}")


def _keep_stop(pair: Pair, match: re.Match[str]) -> int:
    """Where the body ends before a signature; a full stop that ends the body's sentence stays with it."""
    separator = match["separator"]
    kept = 1 if separator.lstrip().startswith(".") else 0
    return pair.inner.start + match.start() + (separator.index(".") + 1 if kept else 0)
