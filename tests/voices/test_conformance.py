"""Every built-in engine passes the conformance suite, which other packages can run on their engines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from audioedition.voices.conformance import CHECKS, Subject

from .installed import NEEDS_PICO, needs_rhvoice

RUSSIAN = "Суд заседал три дня, и никто в городе не говорил о приговоре ни слова."
SUBJECTS = (
    Subject("hibari", "heart"),
    Subject("piper", "joe"),
    Subject("pyttsx3", "en-us"),
    Subject("pyttsx3", "zle/ru", RUSSIAN),
)
PICO = (
    Subject("pico", "en-US"),
    Subject(
        "pico", "fr-FR", "Le tribunal a siégé pendant trois jours, et personne dans la ville ne parlait du verdict."
    ),
)
RHVOICE = (Subject("rhvoice", "elena", RUSSIAN), Subject("rhvoice", "slt"))


def named(subject: Subject) -> str:
    return f"{subject.engine}-{subject.voice}"


@pytest.mark.parametrize("subject", SUBJECTS, ids=named)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_an_engine_conforms(subject: Subject, check: Callable[[Subject], None]) -> None:
    check(subject)


@NEEDS_PICO
@pytest.mark.parametrize("subject", PICO, ids=named)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_pico_conforms(subject: Subject, check: Callable[[Subject], None]) -> None:
    check(subject)


@needs_rhvoice
@pytest.mark.parametrize("subject", RHVOICE, ids=named)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_rhvoice_conforms(subject: Subject, check: Callable[[Subject], None]) -> None:
    check(subject)
