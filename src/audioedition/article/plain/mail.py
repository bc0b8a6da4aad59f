"""A letter of a mailing list or a newsgroup (RFC 5322, RFC 5536): the fields at its head, the signature at its end."""

from __future__ import annotations

import re
from typing import NamedTuple

from audioedition.article.fields import iso_date
from audioedition.article.plain.chunks import CHUNK
from audioedition.model import Metadata, Span
from audioedition.patterns import lazy

_FIELD = lazy(r"^(?P<name>[A-Za-z][A-Za-z-]{1,40}):[^\S\n]*(?P<value>[^\n]*(?:\n[^\S\n]+[^\n]*)*)", re.MULTILINE)
_ENVELOPE = lazy(r"From \S+[^\n]*\n")
_OURS = frozenset("from subject date".split())
_OTHERS = frozenset(
    "to cc sender newsgroups message-id reply-to organization references in-reply-to content-type mime-version "
    "received path lines approved archive-name content-transfer-encoding return-path list-id x-mailer user-agent "
    "keywords summary followup-to distribution".split()
)
_SUBJECT = lazy(r"\s*(?:(?:re|fwd?|aw|sv|antw)\s*:\s*|\[[^\[\]]{1,40}\]\s*)+", re.IGNORECASE)
_PERSON = lazy(r"\"?(?P<name>[^\"<>()@]{2,80}?)\"?\s*<[^<>\n]*>|[^\s()<>]+@[^\s()<>]+\s*\((?P<behind>[^()]{2,80})\)")
# RFC 3676, 4.3: "-- " on a line of its own; mailman's line of underscores over what it hangs on.
_SIGNATURE = lazy(r"^-- ?$|^_{30,}\n[^\n]{0,60}mailing list$", re.MULTILINE | re.IGNORECASE)
_LONGEST_SIGNATURE, _MOST_LINES = 1500, 20
_FEWEST = 2


class Letter(NamedTuple):
    """What is none of the text, with the reason of each; what the head says."""

    furniture: tuple[tuple[Span, str], ...]
    metadata: Metadata


def letter(lines: str, start: int) -> Letter | None:
    """The head and the signature of a letter; None for any other text: its first lines are all fields, and who wrote it
    is among them, and what about."""
    head = CHUNK.search(lines, start)
    if head is None:
        return None
    envelope = _ENVELOPE.match(head.group())
    source = head.group()[envelope.end() if envelope else 0 :]
    matches = list(_FIELD.finditer(source))
    if "".join(_FIELD.sub("", source).split()):
        return None
    fields = {match["name"].lower(): " ".join(match["value"].split()) for match in matches}
    if len(_OURS & fields.keys()) < _FEWEST or "from" not in fields or not fields.keys() & (_OTHERS | {"subject"}):
        return None
    furniture = [(Span(*head.span()), "the head of a letter: who wrote it, when, to whom")]
    for match in _SIGNATURE.finditer(lines, max(head.end(), len(lines.rstrip()) - _LONGEST_SIGNATURE)):
        rest = lines[match.end() :].strip()
        if rest.count("\n") <= _MOST_LINES:
            furniture.append((Span(match.start(), len(lines)), "a signature, the same under every letter"))
            break
    return Letter(tuple(furniture), _metadata(fields))


def _metadata(fields: dict[str, str]) -> Metadata:
    subject = _SUBJECT.sub("", fields.get("subject", ""), count=1)
    person = _PERSON.fullmatch(fields["from"])
    name = (person["name"] or person["behind"]) if person else fields["from"] if "@" not in fields["from"] else ""
    try:
        day = iso_date(fields["date"]) if fields.get("date") else None
    except ValueError:
        day = None
    return Metadata(title=subject.strip() or None, author=name.strip() or None, date=day)
