"""Archives (EPUB, DOCX and ODT are zip files): members by name, and nothing that is none, or a bomb.

Nothing is ever unpacked to disk, so a name that climbs out of the archive leads nowhere.
"""

from __future__ import annotations

import io
import posixpath
import unicodedata
import zipfile
import zlib
from functools import cached_property
from pathlib import Path

from audioedition.article import limits
from audioedition.errors import ArticleError, shown

# Real books reach 20:1 in a large member; a bomb, 1000:1.
_HIGHEST_RATIO, _SMALL = 200, 1_000_000
_MOST_MEMBERS = 20_000


class Archive:
    """The members of a zip file. Raises `ArticleError` for what is none, is encrypted, or would fill the memory."""

    def __init__(self, path: Path, data: bytes, what: str) -> None:
        self._path, self._what = path, what
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise self._error("it is damaged or cut short; download or save it again") from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise self._error(f"it holds {len(members):,} files, which no article does")
        self._members = {member.filename: member for member in members}
        self._left = limits.most_bytes()

    @cached_property
    def _alike(self) -> dict[str, str]:
        return {_plain(name): name for name in self._members}

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the order of the archive."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def alike(self, name: str) -> str:
        """The member whose name differs in capitals alone, or in how its letters are composed, as it does where the
        archive was packed on a system for which those are one name; else the name itself."""
        return name if name in self._members else self._alike.get(_plain(name), name)

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises `ArticleError` where there is no such member, or it cannot be unpacked."""
        member = self._members.get(name)
        if member is None:
            raise self._error(f"{shown(name)} is missing in it; save it again")
        if member.flag_bits & 1:
            raise self._error("it is encrypted; save it without a password or copy protection")
        limits.check(f"{self._path}: {shown(name)}, unpacked,", member.file_size)
        if member.file_size > _SMALL and member.file_size > _HIGHEST_RATIO * max(member.compress_size, 1):
            times = member.file_size // max(member.compress_size, 1)
            raise self._error(f"{shown(name)} unpacks to {times} times its size, "
                              "as only a file does that is made to fill the memory")  # fmt: skip
        try:
            with self._zip.open(member) as file:
                data = file.read(self._left + 1)  # sizes are claims
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise self._error(f"{shown(name)} in it is damaged; download or save it again") from error
        self._left -= len(data)
        if self._left < 0:
            limits.check(f"{self._path}, unpacked,", limits.most_bytes() - self._left)
        return data

    def _error(self, problem: str) -> ArticleError:
        return ArticleError(f"{self._path}: cannot be read as {self._what}: {problem}")


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def resolved(name: str, reference: str) -> str:
    """The member that a member `name` means by a relative `reference`, without what follows "#".

    What climbs out of the archive is no member's name.
    """
    from urllib.parse import unquote

    target = unquote(reference.partition("#")[0])
    if not target:
        return name
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
