"""Addresses of the web and of mail, handles and hashtags, said as one tells them to somebody.

A narrator says where to look and no more: "https://" and "www." go, a long path goes, the host stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.characters import has_words
from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import digits, year
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.script.normalize.spelling import capitals, is_acronym_word, is_word
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL, SMALL
from audioedition.words.web_addresses import DOMAIN_LETTERS, DOMAIN_WORDS, DOMAINS, HASHTAG, MARKS

# A path that can be kept in mind: "example.org/donate", "nasa.gov/earth/ice".
_LONGEST_PATH, _MOST_SEGMENTS = 20, 2
# "etc.and": a stop without its space; what stands before it is known.
_NO_HOSTS = lazy(r"(?:etc|vs|cf|al|no|vol|pp|ed|mr|mrs|dr|st|approx|[ap]\.m|i\.e|e\.g|viz)\.", re.I)
_LABEL = r"[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?"
_TOKEN = lazy(r"[^\W\d_]+|\d+|\S")
# Where "a" follows these, espeak-ng takes both for one word, whatever mark is behind it.
_OF = lazy(r"\b(?:at|for|of|was)\s\Z", re.I)
_NEW_WORD = lazy(rf"_+|(?<={SMALL})(?={CAPITAL})")
_CAMEL = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\da-zA-Z_]+|\d+")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "editor@example.org" → "editor at example dot org"; "https://www.example.org/a/long/way" → "example dot org".

    Elsewhere an engine has the names of the marks itself: what nobody keeps in mind is left out, and the host stays.
    """
    if language == "en":
        for kind, rows in _ROWS.items():
            yield from rewrite(text, span, rows, kind)
    else:
        yield from rewrite(text, span, _OTHER_ROWS, "web address")
        if word := HASHTAG.of(language).get("#"):
            yield from rewrite(text, span, ((_HASHTAG, lambda match: f"{word} {_words_of(match['tag'])}"),), "hashtag")


def _mail(match: re.Match[str]) -> str:
    name = _spell(match["name"])
    if _OF.search(match.string, max(0, match.start() - 5), match.start()):
        name = _first_letter(name)
    return f"{name} at {_host(match['host'])}" + (_path(match["path"] or ""))


def _link(match: re.Match[str]) -> str | None:
    rest = re.sub(r"^(?:https?|ftps?)://", "", match["link"], flags=re.I).partition("?")[0].partition("#")[0]
    host, slash, path = rest.partition("/")
    host = re.sub(r":\d+$", "", host.rpartition("@")[2])
    host = re.sub(r"^www\d?\.(?=.*\.)", "", host, flags=re.I)
    return _host(host) + _path(slash + path) if has_words(host) else None


def _other_link(match: re.Match[str]) -> str | None:
    """ "https://www.example.org/a/long/way" → "example.org", "https://example.org/kontakt" → "example.org/kontakt"."""
    rest = re.sub(r"^(?:https?|ftps?)://", "", match["link"], flags=re.I).partition("?")[0].partition("#")[0]
    host, slash, path = rest.partition("/")
    host = re.sub(r"^www\d?\.(?=.*\.)", "", re.sub(r":\d+$", "", host.rpartition("@")[2]), flags=re.I)
    if not has_words(host):
        return None
    return host + slash + path if _PLAIN_PATH.fullmatch(path) and _path(slash + path) else host


def _bare(match: re.Match[str]) -> str | None:
    """ "example.org", "report.pdf"; not "etc.and", nor "p.m.est"."""
    host = match["host"]
    if not host.islower() and (host.rpartition(".")[2] not in DOMAINS.every or not host.partition(".")[2].islower()):
        return None  # "He left.Then"
    if _NO_HOSTS.match(host) or not any(len(label) > 1 for label in host.split(".")[:-1]) or host[-1].isdigit():
        return None
    if not re.search(r"[a-z]", host.split(".")[-2]) or len(host.rpartition(".")[2]) < 2:
        return None
    return _host(host) + _path(match["path"] or "")


def _file(match: re.Match[str]) -> str:
    return "file " + _spell(match["path"].strip("/"))


def _host(host: str) -> str:
    labels = host.split(".")
    is_address = labels[-1].lower() in DOMAINS.every
    spoken = [label if not is_address and _is_small_word(label) else _spell(label) for label in labels[:-1]]
    return _first_letter(" dot ".join([*spoken, _ending(labels[-1])]))


def _is_small_word(label: str) -> bool:
    """Whether a part of a name in a program is a word of two letters: "as.character", "is.vector"."""
    return len(label) == 2 and label in FUNCTION_WORDS.of("en")


def _first_letter(spoken: str) -> str:
    """ "at a.example.org" → "at Eh dot example dot org"."""
    return f"Eh{spoken[2:]}" if spoken.startswith("A-") else spoken


def _ending(label: str) -> str:
    """A top-level domain: "org"; "KZ" by letters."""
    lower = label.lower()
    if lower.isalpha() and lower not in DOMAIN_WORDS.every and (len(lower) < 3 or lower in DOMAIN_LETTERS.every):
        return capitals(label)
    return lower if lower in DOMAIN_WORDS.every else _spell(label)


def _path(path: str) -> str:
    segments = [part for part in path.split("/") if part]
    if len(path) > _LONGEST_PATH or len(segments) > _MOST_SEGMENTS or "%" in path:
        return ""
    return "".join(f" slash {_spell(part)}" for part in segments)


def _spell(part: str) -> str:
    """Words as words, what nobody could say by letters, figures one by one, marks by their names.

    "A-" is the letter to hibari and espeak-ng, "A" the article.
    """
    return " ".join(_token(token) for token in _TOKEN.findall(part) if token.isalnum() or token in MARKS.of("en"))


def _token(token: str) -> str:
    if token.isdigit():
        return digits(token)
    if token in MARKS.of("en"):
        return MARKS.of("en")[token]
    if token in "aA":
        return "A-"
    if token.lower() in DOMAIN_WORDS.every:
        return token.lower()
    return token if is_word(token.upper()) and token.lower() not in DOMAIN_LETTERS.every else capitals(token)


def _handle(match: re.Match[str]) -> str:
    return "at " + _parts(match["name"])


def _hashtag(match: re.Match[str]) -> str:
    return "hashtag " + _parts(match["tag"])


def _words_of(tag: str) -> str:
    """ "BerlinBöllerfrei" → "Berlin Böllerfrei"."""
    return _NEW_WORD.sub(" ", tag)


def _parts(name: str) -> str:
    """ "BlackLivesMatter" → "Black Lives Matter"."""
    return " ".join(_part(part) for part in _CAMEL.findall(name))


def _part(part: str) -> str:
    if part.isdigit():
        return digits(part) if len(part) != 4 else year(int(part))
    return (
        capitals(part)
        if part.isupper() and 1 < len(part) < 5 and not is_acronym_word(part)
        else part.capitalize()
        if part.isupper()
        else part
    )


_URL = r"[^\s<>\"“”«»]"
_PATH = r"(?P<path>/[\w./~%-]*[\w/])?"
# Not the address of a link: href="#note".
_HASHTAG = lazy(r"(?<![\w#&])(?<!=[\"'])#(?P<tag>[^\W\d]\w*)")
_ROWS: dict[str, tuple[Rewrite, ...]] = {
    "web address": (
        (lazy(r"file://(?P<path>/[\w./-]*\w)", re.I), _file),
        # brackets and stops at the end are the sentence's
        (lazy(rf"(?<![\w@])(?P<link>(?:https?|ftps?)://{_URL}*[\w/]|www\.{_URL}*[\w/])", re.I), _link),
    ),
    "e-mail": (
        (lazy(rf"(?<![\w.+&-])(?:\.(?=\w))?(?P<name>[\w.+&-]++)@(?P<host>[\w&-]++(?:\.[\w-]++)+){_PATH}"), _mail),
    ),
    "domain": ((lazy(rf"(?<![\w@.-])(?P<host>{_LABEL}(?:\.{_LABEL})+)(?![\w@-]|\.[A-Za-z]){_PATH}"), _bare),),
    "handle": ((lazy(r"(?<![\w@])@(?P<name>[A-Za-z]\w*)"), _handle),),
    "hashtag": ((_HASHTAG, _hashtag),),
}  # fmt: skip
# In Chinese and Japanese no space parts an address from the words behind it.
_OTHER_URL = r"[A-Za-z\u0400-\u04ff\d._~:/?#@!$&*+,;=%-]"
_PLAIN_PATH = lazy(r"[a-z]+(?:[/-][a-z]+)*/?")
_OTHER_ROWS: tuple[Rewrite, ...] = (
    (
        lazy(
            rf"(?<![A-Za-z\d@])(?P<link>(?:https?|ftps?)://{_OTHER_URL}*[A-Za-z\u0400-\u04ff\d/]"
            rf"|www\.{_OTHER_URL}*[A-Za-z\u0400-\u04ff\d/])",
            re.I,
        ),
        _other_link,
    ),
)
