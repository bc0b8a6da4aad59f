"""Voices that can be downloaded: those of Piper's catalogue, and those of hibari beside the one that it brings.

Piper's is `voices.json` beside its voices, made by strangers: what is not as it should be is no entry. hibari's is in
its package.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audioedition.errors import VoiceError, alike, shown
from audioedition.language_tags import primary
from audioedition.voices import hibari, licences, model_card, piper

PIPER_TREE = "rhasspy/piper-voices/resolve/main"
"""Where Piper's voices lie on their host; the paths of the catalogue begin there."""

CATALOGUE = f"{PIPER_TREE}/voices.json"
_HIBARI_TREE = "maureesewilliams/hibari/resolve/main/voices"
_QUALITIES = ("medium", "high", "low", "x_low")
_MD5 = re.compile(r"[0-9a-f]{32}")
# A file's path in the catalogue; the names at its end, of which those of files here are made, lead nowhere else.
_PATH = re.compile(r"(?:[\w+][\w.+-]{0,80}/){0,6}[\w+][\w.+-]{0,80}")
_MOST_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """A file of a voice: where it lies on the host, what it is called here, its size in bytes, its digest."""

    path: str
    name: str
    bytes: int
    algorithm: str
    digest: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that can be downloaded. `speaker`: its short name ("thorsten"); `aliases`: former names; `card`: the path
    of its model card on the host, "" where there is none and `licence` is known without; `files`: the model last, so
    that the voice is there when all of it is; `speakers`: how many it has; `folder`: where it belongs; `about`: what
    else is known of it, for people."""

    engine: str
    name: str
    speaker: str
    languages: tuple[str, ...]
    quality: str
    files: tuple[VoiceFile, ...]
    folder: Path
    aliases: tuple[str, ...] = ()
    speakers: int = 1
    card: str = ""
    licence: str = ""
    source: str = ""
    about: str = ""

    @property
    def bytes(self) -> int:
        """The size of all files."""
        return sum(file.bytes for file in self.files)

    @property
    def is_here(self) -> bool:
        """Whether all of it lies where it belongs, by the files' sizes."""
        return all(_has_size(self.folder / file.name, file.bytes) for file in self.files)


def offers(catalogue: bytes) -> tuple[Offer, ...]:
    """The voices of Piper's catalogue. Raises `VoiceError` where it is none."""
    try:
        entries = json.loads(catalogue)
    except (ValueError, RecursionError) as error:
        raise VoiceError(f"the catalogue of Piper's voices cannot be read: {shown(str(error))}; try again") from error
    if not isinstance(entries, dict):
        raise VoiceError("the catalogue of Piper's voices is none: it holds no names with entries; try again later")
    valid = tuple(offer for key, entry in entries.items() if (offer := _piper_offer(str(key), entry)) is not None)
    if not valid:
        raise VoiceError("the catalogue of Piper's voices lists none that is as it should be; try again later")
    return valid


def hibari_offers() -> tuple[Offer, ...]:
    """The voices that hibari lists and does not bring."""
    entries = hibari.catalogue().items()
    return tuple(_hibari_offer(name, entry) for name, entry in entries if not entry.get("bundled"))


def of_language(offers: Iterable[Offer], tag: str) -> tuple[Offer, ...]:
    """The voices of a language; the tag of a region ("pt-br") leaves only its own, where it has any."""
    speaking = [offer for offer in offers if primary(tag) in {primary(spoken) for spoken in offer.languages}]
    wished = tag.lower().replace("_", "-")
    return tuple([offer for offer in speaking if wished in offer.languages] or speaking)


def best(offers: Iterable[Offer], licence: Mapping[str, str]) -> tuple[Offer, ...]:
    """Offers, the best first: those that are free with all that they were made from, then those whose recordings are,
    then those whose licence is known; of these medium quality (high is twice as large, and slower), then high,
    low, x_low; one speaker before several; then by name. `licence`: by the names of the voices."""

    def rank(offer: Offer) -> tuple[int, int, bool, str]:
        words = licence.get(offer.name, offer.licence)
        freedom = 0 if licences.is_free(words) else 1 if licences.is_free_data(words) else 2 if _is_stated(words) else 3
        quality = _QUALITIES.index(offer.quality) if offer.quality in _QUALITIES else 0
        return freedom, quality, offer.speakers > 1, offer.name

    return tuple(sorted(offers, key=rank))


def named(offers: Iterable[Offer], name: str) -> tuple[Offer, ...]:
    """The offers that a name means: a whole name or a former one means one, a speaker's ("thorsten") all of his.

    Raises `VoiceError` where it means none.
    """
    listed = list(offers)
    wished = name.casefold()
    whole = [offer for offer in listed if wished in {alias.casefold() for alias in (offer.name, *offer.aliases)}]
    matching = whole or [offer for offer in listed if offer.speaker.casefold() == wished]
    if matching:
        return tuple(matching)
    close = alike(name, [*(offer.name for offer in listed), *(offer.speaker for offer in listed)], 3)
    hint = f"did you mean {' or '.join(close)}?" if close else "`audioedition voices get --language TAG` lists them"
    raise VoiceError(f"no voice “{shown(name)}” can be downloaded; {hint}")


def _is_stated(licence: str) -> bool:
    return bool(licence) and not licence.startswith(licences.UNKNOWN)


def _hibari_offer(name: str, entry: Mapping[str, Any]) -> Offer:
    file = str(entry["file"])
    model = VoiceFile(f"{_HIBARI_TREE}/{file}", file, int(entry["bytes"]), "sha256", str(entry["sha256"]))
    about, tags = f"{entry['accent']} English, {entry['gender']}", (str(entry["language"]).lower(),)
    offer = Offer("hibari", name, name, tags, "", (model,), hibari.engine.places()[0], about=about)
    return replace(offer, licence=hibari.LICENCE, source=hibari.VOICES_URL)


def _piper_offer(key: str, entry: Any) -> Offer | None:
    """The offer of an entry of Piper's catalogue; None where the entry is not as it should be."""
    try:
        language = entry["language"]
        tags = tuple(dict.fromkeys(str(language[part]).replace("_", "-").lower() for part in ("code", "family")))
        safe = ((path, facts) for path, facts in entry["files"].items() if _PATH.fullmatch(path))
        listed = {path.rpartition("/")[2]: (path, facts) for path, facts in safe}
        card = listed.get(model_card.FILE, ("",))[0]
        files = [_piper_file(*listed[name], name) for name in (f"{key}.onnx.json", f"{key}.onnx")]
        about = [str(language[part]) for part in ("name_english", "country_english") if language.get(part)]
        quality = str(entry["quality"])
        return Offer(
            "piper", key, str(entry["name"]), tags, quality, tuple(files), piper.engine.places()[0],
            tuple(map(str, entry.get("aliases", ()))), int(entry.get("num_speakers", 1)), _card_path(card),
            source=piper.address_of(key), about=f"{', '.join(about)}, {quality} quality",
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _card_path(path: str) -> str:
    return f"{PIPER_TREE}/{path}" if path else ""


def _piper_file(path: str, facts: Any, name: str) -> VoiceFile:
    size, digest = int(facts["size_bytes"]), str(facts["md5_digest"])
    if not 0 < size <= _MOST_BYTES or not _MD5.fullmatch(digest):
        raise ValueError("no size or digest of a file")
    return VoiceFile(f"{PIPER_TREE}/{path}", name, size, "md5", digest)


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
