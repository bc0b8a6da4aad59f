"""The believable facts of an office document's properties (Dublin Core in both formats).

Programs fill them in by themselves: the name of the computer's user as the author, the first file that a template was
made of as the title.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from audioedition.article.document import Claim
from audioedition.article.html.metadata import Facts
from audioedition.article.metadata import iso_date, language_tag
from audioedition.article.titles import is_no_title
from audioedition.model import Metadata
from audioedition.plaintext import line

if TYPE_CHECKING:
    from collections import Counter

    from lxml.etree import _Element as Element

    from audioedition.article.office.composer import Composer

_MOST = 0.5


def texts_of(root: Element) -> dict[str, str]:
    """The properties by their names without namespaces; the first of a name."""
    texts: dict[str, str] = {}
    for element in root.iter("{*}*"):
        words = line(element.text or "")
        if words:
            texts.setdefault(str(element.tag).rpartition("}")[2], words)
    return texts


def creators_of(properties: Mapping[str, str]) -> tuple[str, ...]:
    """Who made the file, by its properties."""
    return tuple(name for key in ("initial-creator", "creator") if (name := properties.get(key)))


def facts_of(properties: Mapping[str, str], text: Composer) -> Facts:
    """The facts of the properties and of the text itself, which is surer."""
    title = properties.get("title", "")
    titles = [text.title, title if not is_no_title(title) else ""]
    metadata = Metadata(
        date=_date((text.date, properties.get("created"), properties.get("creation-date"))),
        language=_language(properties, text.languages),
        summary=properties.get("description"),
    )
    claims = [Claim(", ".join(text.authors), "byline")] if text.authors else []
    claims += [Claim(name, "property") for name in creators_of(properties)]
    return Facts(metadata, tuple(dict.fromkeys(one for one in titles if one)), any(titles), claims=tuple(claims))


def _date(known: Iterable[str | None]) -> str | None:
    for written in known:
        try:
            if written:
                return iso_date(written.replace("Z", "+00:00"))
        except (ValueError, OverflowError):
            continue
    return None


def _language(properties: Mapping[str, str], languages: Counter[str]) -> str | None:
    """The language that most of the text is declared to be in, run by run; else the one of the properties.

    What a file's defaults say is not asked: they are those of the program or its user, and an article's letters and
    words tell more.
    """
    most, count = max(languages.items(), key=lambda one: one[1], default=("", 0))
    likely = most if count > _MOST * languages.total() else ""
    for tag in (likely, properties.get("language")):
        try:
            if tag:
                return language_tag(tag.strip())
        except ValueError:
            continue
    return None
