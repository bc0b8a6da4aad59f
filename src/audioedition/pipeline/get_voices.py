"""Voices from the web: what can be had, under which licence, and how it comes to where its engine finds it.

From the official places (Hugging Face), or from a mirror with the same tree that `AUDIOEDITION_VOICES_URL` names. Over
https, but for this machine. A voice is there when its model is, which comes last and is checked first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audioedition.article import web
from audioedition.errors import ArticleError, VoiceError, shown
from audioedition.files import locked, unwritable, write_bytes
from audioedition.pipeline.events import Advanced, Noticed, Report, Started, silent
from audioedition.pipeline.outputs import try_folder
from audioedition.voices import catalogue, model_card, piper, registry
from audioedition.voices.catalogue import Offer, VoiceFile

URL_VARIABLE = "AUDIOEDITION_VOICES_URL"
_OFFICIAL = "https://huggingface.co"
# Cards are a few hundred bytes each, and most of the time is waiting.
_CARDS_AT_ONCE = 6
_LOCK = ".getting.lock"


@dataclass(frozen=True, slots=True)
class Offered:
    """A voice that can be had, its licence as its card states it ("" where none does), and the card's text."""

    offer: Offer
    licence: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class RemovedVoice:
    """A voice that was removed, and its files."""

    engine: str
    name: str
    files: tuple[Path, ...]


def offered(names: Sequence[str], language: str | None = None) -> tuple[Offered, ...]:
    """The voices that `names` mean, a name after the other; without names all of a language, the best first.

    Of several voices of one speaker ("thorsten") the best is meant. Raises `VoiceError`.
    """
    listed = _listed(names)
    if language is not None:
        listed = catalogue.of_language(listed, language)
        if not listed:
            tag = shown(language)
            raise VoiceError(f"no voice of “{tag}” can be downloaded; `audioedition voices` lists what is here")
    if not names:
        return _ranked(listed)
    return tuple(_ranked(catalogue.named(listed, name))[0] for name in dict.fromkeys(names))


def get(voices: Sequence[Offered], report: Report = silent) -> tuple[Path, ...]:
    """Download voices to where their engines find them; returns their models. What is there already stays.

    What came of a voice when the connection broke is kept, and the next call goes on there. Raises `VoiceError`, and
    `OutputError` where it cannot be written.
    """
    missing = [voice for voice in voices if not voice.offer.is_here]
    for folder in {voice.offer.folder for voice in missing}:
        try_folder(folder, most=sum(voice.offer.bytes for voice in missing if voice.offer.folder == folder))
    for voice in missing:
        _get(voice, report)
    return tuple(voice.offer.folder / voice.offer.files[-1].name for voice in voices)


def remove(names: Sequence[str]) -> tuple[RemovedVoice, ...]:
    """Remove downloaded voices, with what is left of their downloads. Raises `VoiceError` where a name means none."""
    files_of = {name: _files_of(name) for name in dict.fromkeys(names)}  # all names first: none goes where one is wrong
    return tuple(_removed(name, engine, files) for name, (engine, files) in files_of.items())


def by_hand(name: str) -> str:
    """Where to put the files of a voice, for somebody who gets them otherwise: the end of a sentence."""
    for offer in catalogue.hibari_offers():
        if offer.name == name:
            return f"put {offer.files[-1].name} of {offer.source} into {offer.folder}"
    source = piper.address_of(name) or "https://huggingface.co/rhasspy/piper-voices"
    files = f"{name}.onnx, {name}.onnx.json and MODEL_CARD (as {name}.{model_card.FILE})"
    return f"put {files} from {source} into {piper.engine.places()[0]}"


# -------------------------------------------------------------------------------------------- what can be had


def _listed(names: Sequence[str]) -> tuple[Offer, ...]:
    """All offers; Piper's catalogue is not fetched where hibari has all the names."""
    own = catalogue.hibari_offers()
    if names and {offer.name for offer in own}.issuperset(names):
        return own
    try:
        with _failing_as_voice():
            data = web.fetch(_address(catalogue.CATALOGUE), _allowed(), secure=True).data or b""
    except VoiceError as error:
        manual = by_hand(names[0]) if names else by_hand("NAME")
        raise VoiceError(f"{error}; or {manual} by hand") from error
    return (*own, *catalogue.offers(data))


def _ranked(offers: Sequence[Offer]) -> tuple[Offered, ...]:
    with ThreadPoolExecutor(_CARDS_AT_ONCE) as executor:
        cards = dict(zip((offer.name for offer in offers), executor.map(_card, offers), strict=True))
    licences = {offer.name: offer.licence or model_card.parse(cards[offer.name]).licence for offer in offers}
    order = catalogue.best(offers, licences)
    return tuple(Offered(offer, licences[offer.name], cards[offer.name]) for offer in order)


def _card(offer: Offer) -> str:
    """The text of a voice's model card; "" where it has none. Raises `VoiceError` where nobody answers."""
    if not offer.card:
        return ""
    try:
        return (web.fetch(_address(offer.card), _allowed(), secure=True).data or b"").decode(errors="replace")
    except web.UnreachableError as error:
        raise VoiceError(str(error)) from error
    except ArticleError:  # one that is listed and not there leaves the licence unknown, which is shown
        return ""


# ------------------------------------------------------------------------------------------------ getting it


def _get(voice: Offered, report: Report) -> None:
    offer = voice.offer
    waits = Noticed(f"another download into {offer.folder} is at work; waiting until it is done")
    with _turn(offer.folder, lambda: report(waits)):
        report(Started(f"getting {offer.name}", offer.bytes, "bytes"))
        if voice.card:  # as it was shown: its digest in the catalogue is often that of an earlier one
            write_bytes(model_card.beside(offer.folder / f"{offer.name}.onnx"), voice.card.encode())
        for number, file in enumerate(offer.files):
            before = sum(earlier.bytes for earlier in offer.files[:number])
            _get_file(offer, file, before, report)
            report(Advanced(before + file.bytes))


def _get_file(offer: Offer, file: VoiceFile, before: int, report: Report) -> None:
    """One file of a voice, of which `before` bytes are there already."""
    target = offer.folder / file.name
    if target.is_file() and target.stat().st_size == file.bytes:
        return

    def advance(size: int) -> None:
        report(Advanced(before + size))

    part = offer.folder / f"{file.name}.part"
    promised = web.Promised(file.bytes, file.algorithm, file.digest)
    try:
        with _failing_as_voice():
            web.download(_address(file.path), part, promised, _allowed(), advance=advance)
        part.replace(target)
    except OSError as error:
        raise unwritable(target, error) from error
    except VoiceError as error:
        raise VoiceError(f"{error}; or {by_hand(offer.name)} by hand") from error


@contextmanager
def _turn(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """The folder, for this process alone."""
    try:
        with locked(folder / _LOCK, -1, waiting):
            yield
    except OSError as error:
        raise unwritable(folder, error) from error


def _address(path: str) -> str:
    base = os.environ.get(URL_VARIABLE) or _OFFICIAL
    return f"{base.rstrip('/')}/{path}"


def _allowed() -> web.Allowed:
    """Which machines may be asked: any that the user has named himself, else those of the internet."""
    return web.anyone if os.environ.get(URL_VARIABLE) else web.is_public


@contextmanager
def _failing_as_voice() -> Iterator[None]:
    try:
        yield
    except ArticleError as error:
        raise VoiceError(str(error)) from error


# ----------------------------------------------------------------------------------------------- removing it


def _files_of(name: str) -> tuple[str, tuple[Path, ...]]:
    """The engine of a downloaded voice, and all of its files."""
    for offer in catalogue.hibari_offers():
        if offer.name == name:
            files = _there(offer.folder, (offer.files[-1].name,))
            if files:
                return "hibari", files
    folder = piper.engine.places()[0]
    own = (f"{name}.onnx", f"{name}.onnx.json", f"{name}.{model_card.FILE}")
    if "/" not in name and "\\" not in name and (files := _there(folder, own)):
        return "piper", files
    for engine in registry.names():
        for voice in registry.voices(engine):
            if voice.name == name:
                raise VoiceError(
                    f"{shown(name)} was not downloaded: it is a part of {voice.source or engine}; leave it out of "
                    "voices.yaml, and nobody speaks with it"
                )
    raise VoiceError(f"no downloaded voice is named “{shown(name)}”; `audioedition voices` lists what is here")


def _there(folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
    paths = (folder / f"{name}{end}" for name in names for end in ("", ".part"))
    return tuple(path for path in paths if path.is_file())


def _removed(name: str, engine: str, files: Sequence[Path]) -> RemovedVoice:
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(path, error) from error
    return RemovedVoice(engine, name, tuple(files))
