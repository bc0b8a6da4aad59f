"""What a PDF says of itself, as far as its own pages bear it out: many are named "Microsoft Word - Document1"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audioedition.article.declared_language import believed_of_document
from audioedition.article.document import Claim
from audioedition.article.html.metadata import Facts
from audioedition.article.metadata import language_tag
from audioedition.article.titles import is_no_title
from audioedition.model import Metadata
from audioedition.plaintext import line, plain_words

_LONGEST_NAME, _MOST_WORDS = 80, 8
_MUCH = 20_000
_DATE = re.compile(r"D:(?P<year>\d{4})(?:(?P<month>\d\d)(?P<day>\d\d)?)?")


def facts_of(metadata: Mapping[str, str], beginning: str) -> Facts:
    """The title and the author, if the pages say them; the day on which the file was made, if the pages name its year
    (a later conversion's would be taken for the article's); the language. `beginning`: the text of the first pages."""
    words = f" {plain_words(beginning)} "
    title = line(metadata.get("Title", ""))
    is_title = plain_words(title) and f" {plain_words(title)} " in words and not is_no_title(title)
    titles = (title,) if is_title else ()
    author = line(metadata.get("Author", ""))
    is_person = 0 < len(plain_words(author).split()) <= _MOST_WORDS and len(author) <= _LONGEST_NAME
    is_named = is_person and f" {plain_words(author)} " in words
    date = _date(metadata.get("CreationDate", ""), words)
    known = Metadata(date=date, language=_language(metadata.get("Lang", ""), beginning))
    return Facts(known, titles, bool(titles), claims=(Claim(author, "meta"),) if is_named else ())


def _language(written: str, beginning: str) -> str | None:
    """The language that the file names, unless the text says by far another: programs name that of their menus."""
    try:
        return believed_of_document(language_tag(written), beginning[:_MUCH])
    except ValueError:
        return None


def _date(written: str, words: str) -> str | None:
    match = _DATE.match(written)
    if match is None or int(match["year"]) == 0 or f" {match['year']} " not in words:
        return None
    if not match["month"] or not match["day"] or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 28):
        return None
    return f"{match['year']}-{match['month']}-{match['day']}"
