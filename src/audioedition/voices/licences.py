"""Licences of voices: as one spelling each, whether they are free, and whether a list of them allows a voice.

A voice's licence is one text (`engine.EngineVoice.licence`): parts between semicolons, all of which hold, each an SPDX
identifier or words, and in round brackets what explains it: "CC0-1.0; finetuned from lessac (data for research only)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from audioedition.errors import shown
from audioedition.patterns import lazy

UNKNOWN = "unknown"
"""The part of a licence that nobody states, where another part is known."""

_FROM = "finetuned from "
# What is known of voices from which others are made (their own cards in rhasspy/piper-voices, and the agreement of the
# Blizzard Challenge 2013, whose data lessac's is): "Research Purposes only", and no voice synthesis products.
_BASES = {"lessac": "data for research only", "ryan": "data CC-BY-NC-SA-4.0"}
# How people write a licence, lower-case, without what stands around it → its SPDX identifier; \1 and \2 are kept.
_SPELLINGS = tuple(
    (lazy(pattern), spdx)
    for pattern, spdx in (
        (r"(?:https?://)?(?:www\.)?creativecommons\.org/licenses/(by[a-z-]{0,9})/(\d\.\d)(?:/.*)?", r"cc-\1-\2"),
        (r"(?:https?://)?(?:www\.)?creativecommons\.org/publicdomain/zero/.*", "CC0-1.0"),
        (r"cc[- ]?0(?:[- ]?v?1(?:\.0)?)?(?: universal)?", "CC0-1.0"),
        (r"cc[- ](by(?:[- ](?:nc|sa|nd)){0,2})[- ]v?(\d\.\d)(?: .*)?", r"cc-\1-\2"),
        (r"(?:the )?mit(?: licen[cs]e)?", "MIT"),
        (r"apache(?: licen[cs]e)?[- ,]{0,2}(?:v|version )?2(?:\.0)?", "Apache-2.0"),
        (r"(l?)gpl[- ]?v?(\d)(?:\.0)?", r"\1gpl-\2.0"),
    )
)
_UNSTATED = lazy(r"|unknown|none|n/?a|\?|see (?:the )?(?:url|link|above|below|website)|tbd")
_FREE = lazy(
    r"cc0-1\.0|cc-by(?:-sa)?-\d\.\d|mit|apache-2\.0|bsd-\d-clause|isc|l?gpl-\d\.\d(?:-or-later|-only)?|public domain"
)
_EXPLANATION = lazy(r"\([^()]*\)")
_SQUARE = str.maketrans("()", "[]")
_MOST_WORDS = 120


def spdx(words: str) -> str:
    """A licence as people write it ("CC BY 4.0", an address) → its SPDX identifier; words that mean none stay as they
    are, and "" stands for those that state none ("Unknown", "See URL")."""
    plain = " ".join(words.lower().split()).strip(" .;").removesuffix("/")
    if _UNSTATED.fullmatch(plain):
        return ""
    for spelling, name in _SPELLINGS:
        if match := spelling.fullmatch(plain):
            return match.expand(name).replace(" ", "-").upper() if "\\" in name else name
    # Round brackets would be taken for an explanation of ours: "MIT (not for films)" is not MIT.
    return plain if plain == "public domain" else shown(words, _MOST_WORDS).translate(_SQUARE)


def derived(licence: str, base: str) -> str:
    """The licence of a voice whose data has `licence`, and that was made from the voice `base` by further training."""
    if not base:
        return licence
    about = _BASES.get(base)
    return f"{licence or UNKNOWN}; {_FROM}{base}" + (f" ({about})" if about else "")


def is_free(licence: str) -> bool:
    """Whether everybody may use the voice for everything, and what it was made from is known to allow that."""
    parts = list(_parts(licence))
    return bool(parts) and all(_is_free_part(part) for part in parts)


def is_free_data(licence: str) -> bool:
    """Whether the voice's own recordings are free, whatever it was made from."""
    own = [part for part in _parts(licence) if not part.startswith(_FROM)]
    return bool(own) and all(_is_free_part(part) for part in own)


def not_allowed(licence: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The parts of a licence that a list does not name, as they are to be named; `UNKNOWN` for none that is stated."""
    names = {part.casefold() for entry in allowed for part in _parts(entry)} - {UNKNOWN}
    parts = tuple(_parts(licence)) or (UNKNOWN,)
    return tuple(part for part in parts if names.isdisjoint(_alternatives(part)))


def _parts(licence: str) -> Iterator[str]:
    """The parts of a licence without their explanations."""
    for part in re.split(r";| AND ", _EXPLANATION.sub("", licence)):
        if plain := " ".join(part.split()):
            yield plain


def _alternatives(part: str) -> list[str]:
    """A part as it stands, and what it leaves the choice of ("MIT OR Apache-2.0"), in lower case."""
    plain = part.casefold()
    return [plain, *plain.split(" or ")]


def _is_free_part(part: str) -> bool:
    return any(_FREE.fullmatch(option) for option in _alternatives(part))
