"""What comes from the web, on standard input or through a pipe → a file.

It is kept in a folder of the cache, not beside what is built: a plan leaves nothing behind in the folder that one works
in, and a page that was fetched once can be read again without the web. `audioedition cache` counts and prunes it. What
belongs to it (`NAME.yaml`, voices.yaml) is looked for in the folder that one works in.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from audioedition.article import limits, links, web
from audioedition.article.metadata import sidecar_at
from audioedition.errors import ArticleError, reason, shown
from audioedition.files import readable_json, sha256_bytes, write_bytes
from audioedition.model import Metadata
from audioedition.pipeline.cache import open_store
from audioedition.pipeline.sources import STANDARD_INPUT, ArticleFile

_RECORD = "fetched.json"


def fetched(location: str, metadata: Metadata, allow_private: bool) -> ArticleFile:
    """The file of what is at an address, or on standard input. Raises `ArticleError`."""
    if location == STANDARD_INPUT:
        return _from_input(metadata.title)
    return _from_web(location, metadata.encoding, allow_private)


def from_pipe(pipe: Path, title: str | None) -> ArticleFile:
    """The file of what comes through a pipe that stands in the place of a file. Raises `ArticleError`."""
    own = "" if pipe.is_relative_to("/dev") or pipe.is_relative_to("/proc") else pipe.name  # "63" is a shell's, no name
    return _kept(_read_pipe(pipe), str(pipe), title or Path(own).stem, own)


def _from_input(title: str | None) -> ArticleFile:
    if sys.stdin is None:
        raise ArticleError("standard input: is closed; pipe an article into it: audioedition plan - < article.txt")
    data = _read_all("standard input", sys.stdin.buffer)
    if not data.strip():
        raise ArticleError("standard input: is empty; pipe an article into it: audioedition plan - < article.txt")
    return _kept(data, "standard input", title or "")


def _kept(data: bytes, what: str, title: str, name: str = "") -> ArticleFile:
    """What came, which `what` tells, as a file of the cache; `title` and `name`: what it is called, where known."""
    path = _room(sha256_bytes(data)) / f"{web.name_of(title)}{web.ending_of(what, data, name=name)}"
    write_bytes(path, data)
    return ArticleFile(path, Path.cwd())


def _read_pipe(pipe: Path) -> bytes:
    with pipe.open("rb") as file:
        data = _read_all(str(pipe), file)
    if not data.strip():
        raise ArticleError(f"{pipe}: nothing came through this pipe; it can be read but once")
    return data


def _read_all(what: str, file: BinaryIO) -> bytes:
    """All that can be read, if it is no more than is read of an article."""
    try:
        data = file.read(limits.most_bytes() + 1)
    except OSError as error:
        raise ArticleError(f"{what}: cannot be read: {reason(error)}") from error
    limits.check(what, len(data))
    return data


def kept_as(pipe: Path, name: str) -> Path:
    """The file of what comes through a pipe that is given beside an article; it can be read but once, so it is kept in
    the cache as `name`. Raises `ArticleError`."""
    data = _read_pipe(pipe)
    path = _room(sha256_bytes(data)) / name
    write_bytes(path, data)
    return path


def _from_web(address: str, encoding: str | None, allow_private: bool) -> ArticleFile:
    """A page's file, fetched anew; the copy of an earlier time where it still holds, or nobody can be reached.

    Where the user says in which `encoding` it is, what the server says of that counts for nothing.
    """
    web.address(address)  # nothing is looked up for what is none
    folder = _room(sha256_bytes(address.encode("utf-8", "replace")))
    record = _record(folder)
    notices: tuple[str, ...] = ()
    try:
        encoding = encoding or sidecar_at(Path.cwd() / f"{web.name_of(address)}.yaml").metadata.encoding
        kept = web.Validators(*record["validators"]) if record and not encoding else None
        found = web.fetch(address, _allowed(allow_private), kept)
        if found.data is not None:
            data = found.data if encoding else web.arrived(found.data, found.charset)
            record = _keep(folder, address, found, data)
    except web.UnreachableError as error:
        if record is None:
            raise
        notices = (f"{error}; the copy of {record['fetched']} is read instead",)
    if record is None:
        raise ArticleError(f"{address}: the server says that a copy still holds which there is not; try again")
    with suppress(OSError):  # a cache that may be read and not written to still serves
        for file in (record["file"], _RECORD):  # pruning looks at when they were used
            (folder / file).touch()
    link, left_out = links.of_asked(record["link"])
    source = ArticleFile(
        folder / record["file"], Path.cwd(), Metadata(link=link), notices, record["link"], allow_private
    )
    return replace(source, left_out=left_out)


def lead_picture(source: ArticleFile, image: str) -> bytes:
    """The picture that a page from the web leads with, by its address in the page; it is fetched once.

    From a private network it is fetched only where the page itself lies on the same machine: a page is trusted with
    that by the user, and not with what it may find on other machines there.
    Raises `ArticleError` where it is not to be had.
    """
    try:
        address = urljoin(source.address or "", image)
        allow_private = source.allow_private and urlsplit(address).hostname == urlsplit(source.address or "").hostname
    except ValueError as error:
        raise ArticleError(f"{shown(image)}: is no address of a picture") from error
    path = source.path.with_name(f"picture-{sha256_bytes(address.encode('utf-8', 'replace'))[:16]}")
    if not path.is_file():
        write_bytes(path, web.fetch(address, _allowed(allow_private)).data or b"")
    return path.read_bytes()


def _allowed(allow_private: bool) -> web.Allowed:
    return web.anyone if allow_private else web.is_public


def _keep(folder: Path, address: str, found: web.Fetched, data: bytes) -> dict[str, Any]:
    """Keep what was fetched, with a record of it."""
    file = web.name_of(address) + web.ending_of(found.address, data, found.type, found.address.partition("?")[0])
    validators = asdict(found.validators)
    record = {
        "address": address,
        "file": file,
        "link": found.address,
        "fetched": datetime.now().isoformat(" ", "minutes"),
        "validators": [validators[name] for name in ("address", "etag", "modified")],
    }
    write_bytes(folder / file, data)
    write_bytes(folder / _RECORD, readable_json(record))
    return record


def _record(folder: Path) -> dict[str, Any] | None:
    """What is known of the copy in a folder, where there is one that is whole."""
    try:
        record: dict[str, Any] = json.loads((folder / _RECORD).read_bytes())
        is_whole = {"link", "fetched", "validators"} <= record.keys() and (folder / record["file"]).is_file()
        return record if is_whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _room(digest: str) -> Path:
    """The folder of one source."""
    return open_store().home("sources") / digest[:16]
