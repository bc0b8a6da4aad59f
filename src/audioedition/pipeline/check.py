"""A finished edition, gone through: every form of it, its papers, and, where that is asked for, its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from audioedition.check import (
    SOUND_CHECKS,
    Sound,
    Subject,
    check_book,
    check_chapters_file,
    check_chapters_of,
    check_files,
    check_tags,
    check_transcripts,
    measure,
    merged,
    of_edition,
    read_book,
    read_container,
)
from audioedition.check.wording import Vocabulary, tokens
from audioedition.contracts.episode import EPISODE_FILE, Episode
from audioedition.contracts.findings import Finding, Findings
from audioedition.errors import CheckError, ContractError, reason, shown
from audioedition.files import regular_bytes
from audioedition.pipeline.events import Advanced, Report, Started, silent
from audioedition.pipeline.layers import lexicon_for
from audioedition.script.normalize.numerals import cardinal, ordinal, year
from audioedition.voices.phonemes import phonemes

_MOST_BYTES = 256_000_000
_SHOWN = 40  # characters of a unit's text
_BOOK = "application/epub+zip"


@dataclass(frozen=True)
class Checked:
    """What is wrong with an episode, and each unit's first words, by its id."""

    findings: Findings
    first_words: Mapping[str, str] = field(repr=False)


def check_episode(folder: Path, listen: bool = False, model: Path | None = None, report: Report = silent) -> Checked:
    """What is wrong with the episode in `folder`, which `build` left or `publish` laid out; nothing for a clean one.

    `listen`: with a recogniser, whose model lies in the folder `model`. Raises `CheckError` where there is no episode,
    or no recogniser.
    """
    recogniser = None
    if listen:
        from audioedition.check.recogniser import load

        recogniser = load(model)  # before minutes are spent on the rest
    subject = Subject(folder, _episode(folder))
    found = list(check_files(subject))
    first: Sound | None = None
    for sound, findings in _forms(subject, report):
        found += findings
        first = first or sound
    found += check_chapters_file(subject)
    found += check_transcripts(subject, first)
    proposals: tuple[str, ...] = ()
    if recogniser is not None:
        from audioedition.check.listening import listen_to

        report(Started("listening", subject.length_s, "s"))
        heard = listen_to(subject, recogniser, _vocabulary(folder), lambda seconds: report(Advanced(seconds)))
        found += heard.findings
        proposals = heard.proposals
    order = [unit.id for unit in subject.units]
    words = {unit.id: shown(unit.text, _SHOWN) for unit in subject.units}
    return Checked(Findings(findings=merged(found, order), lexicon=proposals or None), words)


def _vocabulary(folder: Path) -> Vocabulary:
    """What a recogniser's words are compared with: numbers in words, the words of the lexicon. (That of the article
    lies beside it, which an episode does not tell; the user's own and the packaged one are known.)"""
    words = (word for word, _ in lexicon_for(folder).entries)
    return Vocabulary((cardinal, year, ordinal), frozenset(token for word in words for token in tokens(word)), phonemes)


def _episode(folder: Path) -> Episode:
    """The manifest of the folder. Raises `CheckError`."""
    path = folder / EPISODE_FILE
    try:
        data = regular_bytes(path, _MOST_BYTES)
        if len(data) > _MOST_BYTES:
            raise CheckError(f"{path}: larger than any manifest; build the episode again")
        return Episode.from_json(json.loads(data))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CheckError(f"{folder}: no {EPISODE_FILE} there; give a folder that `audioedition build` left") from error
    except OSError as error:
        raise CheckError(f"{path}: cannot be read: {reason(error)}") from error
    except ContractError as error:
        raise CheckError(f"{folder}: {error}; build the episode again") from error
    except (ValueError, RecursionError) as error:
        raise CheckError(f"{path}: not valid JSON ({error}); build the episode again") from error


def _forms(subject: Subject, report: Report) -> Iterator[tuple[Sound | None, list[Finding]]]:
    """The sound of each form that is there, with what is wrong with that form."""
    books = [file.path for file in subject.episode.files if file.type == _BOOK]
    names = [sound.path for sound in subject.episode.audio] + books
    paths = [subject.folder / name for name in names if Path(name).name == name]
    report(Started("checking", subject.length_s * len(paths), "s"))
    for number, path in enumerate(path for path in paths if path.is_file()):
        begin = number * subject.length_s

        def advance(seconds: float, begin: float = begin) -> None:
            report(Advanced(begin + seconds))

        if path.name in books:
            book = read_book(path)
            if isinstance(book, str):
                yield None, [of_edition("decoding", f"{path.name}: {book}")]
                continue
            sound = measure(path, book.pieces(), advance)
            yield sound, [*_of_sound(subject, sound), *check_book(subject, book, sound)]
            continue
        sound = measure(path, [str(path)], advance)
        found = list(_of_sound(subject, sound))
        if container := read_container(path):
            found += [*check_chapters_of(subject, container), *check_tags(subject, container)]
        yield sound, found


def _of_sound(subject: Subject, sound: Sound) -> Iterable[Finding]:
    for check in SOUND_CHECKS:
        yield from check(subject, sound)
