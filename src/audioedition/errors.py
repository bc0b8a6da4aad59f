"""What can go wrong, as one tree of exceptions.

    AudioEditionError
    ├── ArticleError      the article cannot be read
    ├── SettingsError     a settings file is wrong; says file, line, field and what was expected
    ├── VoiceError        no voice for a role or a language, or an unknown one
    ├── EngineError       an engine could not be loaded, failed, or took too long
    ├── OutputError       something could not be written
    ├── PublishError      an episode or a show cannot be published
    ├── CheckError        an episode cannot be checked: there is none, or nobody to listen to it
    └── ContractError     the JSON of a plan or an episode is not what it should be

Every message is one sentence for the person who typed the command: what happened, where, what to do.
The command line maps the whole tree to exit status 1 at one spot.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` itself takes 5 ms to load
if TYPE_CHECKING:
    from collections.abc import Iterable


def reason(error: BaseException) -> str:
    """The system's message of an error, as the end of a sentence: "no such file or directory"."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def shown(words: str, most: int = 60) -> str:
    """Foreign words for a message: on one line, shortened, since a name in a damaged file may be as long as the
    file."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[:most]}…"


def alike(name: str, known: Iterable[str], most: int = 1, *, least: float = 0.6) -> list[str]:
    """The names among `known` that are most like a mistyped one; each is like it by `least` (0 to 1) at least."""
    from difflib import get_close_matches  # only an error needs it

    return get_close_matches(name, tuple(known), most, least)


class AudioEditionError(Exception):
    """Base of all errors that the command line prints in one line."""


class ArticleError(AudioEditionError):
    """The article cannot be read: missing, empty, binary, wrongly encoded, of an unknown format."""


class SettingsError(AudioEditionError):
    """A settings file is wrong. The message begins with file and line."""


class VoiceError(AudioEditionError):
    """No voice for a role or a language, or a voice that this machine does not have.

    `field`: the field of voices.yaml that causes it ("roles.narrator"), where there is one.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class EngineError(AudioEditionError):
    """A speech engine could not be loaded, failed on a text, or took too long."""


class OutputError(AudioEditionError):
    """A file or folder could not be written, or the audio came out wrong."""


class PublishError(AudioEditionError):
    """An episode or a show cannot be published as it is."""


class CheckError(AudioEditionError):
    """An episode cannot be checked: there is none that can be read, or no recogniser to listen to it."""


class ContractError(AudioEditionError):
    """The JSON of a plan or an episode lacks a field, or has a wrong one. The message begins with its place."""
