"""What a PDF says of itself, as far as its own pages bear it out: many are named "Microsoft Word - Document1"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audioedition.article.document import Claim
from audioedition.article.html.metadata import Facts
from audioedition.article.metadata import language_tag
from audioedition.article.titles import is_no_title
from audioedition.model import Metadata
from audioedition.plaintext import line, plain_words
from audioedition.words.function_words import FUNCTION_WORDS

_LONGEST_NAME, _MOST_WORDS = 80, 8
_WORD = re.compile(r"[^\W\d_]+")
_MUCH, _FEWEST_WORDS, _LEAST_OWN = 20_000, 30, 0.01  # characters, words, part of them
_FEWEST_OTHER, _BY_FAR = 10, 3
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
        tag = language_tag(written)
    except ValueError:
        return None
    return None if tag is None or _is_another(tag.partition("-")[0], beginning[:_MUCH]) else tag


def _is_another(language: str, text: str) -> bool:
    """Whether a text has the small words of another language and hardly any of this one, or none of its letters."""
    words = _WORD.findall(text.casefold())
    if language not in FUNCTION_WORDS.languages or len(words) < _FEWEST_WORDS:
        return False
    own = sum(word in FUNCTION_WORDS.of(language) for word in words)
    most = max(sum(word in FUNCTION_WORDS.of(other) for word in words) for other in FUNCTION_WORDS.languages if other)
    is_other_writing = own < _LEAST_OWN * len(words) and not any(map(str.isascii, words[:: max(1, len(words) // 50)]))
    return is_other_writing or (most > _FEWEST_OTHER and most > _BY_FAR * own)


def _date(written: str, words: str) -> str | None:
    match = _DATE.match(written)
    if match is None or int(match["year"]) == 0 or f" {match['year']} " not in words:
        return None
    if not match["month"] or not match["day"] or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 28):
        return None
    return f"{match['year']}-{match['month']}-{match['day']}"
