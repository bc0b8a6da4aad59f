"""Every built-in engine passes the conformance suite, which other packages can run on their engines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from audioedition.voices.conformance import CHECKS, Subject

SUBJECTS = (
    Subject("hibari", "heart"),
    Subject("piper", "joe"),
    Subject("pyttsx3", "en-us"),
    Subject("pyttsx3", "zle/ru", "Суд заседал три дня, и никто в городе не говорил о приговоре ни слова."),
)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: f"{subject.engine}-{subject.voice}")
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_an_engine_conforms(subject: Subject, check: Callable[[Subject], None]) -> None:
    check(subject)
