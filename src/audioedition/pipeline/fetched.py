"""An article from the web, standard input or a pipe → a file in the cache.

In the cache, not in the current folder: a plan leaves no files there, and a page can be read again without the web.
`audioedition cache` counts and prunes it. The files beside an article (`NAME.yaml`, voices.yaml) are read from the
current folder.
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


def download(location: str, metadata: Metadata, allow_private: bool) -> ArticleFile:
    """The article at an address, or on standard input, as a file. Raises `ArticleError`."""
    if location == STANDARD_INPUT:
        return _from_input(metadata.title)
    return _from_web(location, metadata.encoding, allow_private)


def from_pipe(pipe: Path, title: str | None) -> ArticleFile:
    """The article that comes through a named pipe, as a file. Raises `ArticleError`."""
    # "/dev/fd/63" is a shell's number, no name
    name = "" if pipe.is_relative_to("/dev") or pipe.is_relative_to("/proc") else pipe.name
    return _store_input(_read_pipe(pipe), str(pipe), title or Path(name).stem, name)


def _from_input(title: str | None) -> ArticleFile:
    if sys.stdin is None:
        raise ArticleError("standard input: is closed; pipe an article into it: audioedition plan - < article.txt")
    data = _read_all("standard input", sys.stdin.buffer)
    if not data.strip():
        raise ArticleError("standard input: is empty; pipe an article into it: audioedition plan - < article.txt")
    return _store_input(data, "standard input", title or "")


def _store_input(data: bytes, what: str, title: str, name: str = "") -> ArticleFile:
    """Store `data` as a file of the cache, named by `title` or `name`; `what`: its source, for messages."""
    path = _source_folder(sha256_bytes(data)) / f"{web.name_of(title)}{web.ending_of(what, data, name=name)}"
    write_bytes(path, data)
    return ArticleFile(path, Path.cwd())


def _read_pipe(pipe: Path) -> bytes:
    with pipe.open("rb") as file:
        data = _read_all(str(pipe), file)
    if not data.strip():
        raise ArticleError(f"{pipe}: nothing came through this pipe; it can be read but once")
    return data


def _read_all(what: str, file: BinaryIO) -> bytes:
    """The content of `file`, up to the size limit of articles. Raises `ArticleError`."""
    try:
        data = file.read(limits.most_bytes() + 1)
    except OSError as error:
        raise ArticleError(f"{what}: cannot be read: {reason(error)}") from error
    limits.check(what, len(data))
    return data


def store_pipe(pipe: Path, name: str) -> Path:
    """Copy the content of a pipe, which can be read only once, into a file `name` of the cache. Raises
    `ArticleError`."""
    data = _read_pipe(pipe)
    path = _source_folder(sha256_bytes(data)) / name
    write_bytes(path, data)
    return path


def _from_web(address: str, encoding: str | None, allow_private: bool) -> ArticleFile:
    """A page as a file, downloaded anew; the earlier copy where the server says that it is current, or cannot be
    reached.

    `encoding`: the user's, which has priority over the server's.
    """
    web.address(address)  # raises before any look-up where it is no address
    folder = _source_folder(sha256_bytes(address.encode("utf-8", "replace")))
    record = _record(folder)
    notices: tuple[str, ...] = ()
    try:
        encoding = encoding or sidecar_at(Path.cwd() / f"{web.name_of(address)}.yaml").metadata.encoding
        validators = web.Validators(*record["validators"]) if record and not encoding else None
        response = web.fetch(address, _allowed(allow_private), validators)
        if response.data is not None:
            data = response.data if encoding else web.arrived(response.data, response.charset)
            record = _store_page(folder, address, response, data)
    except web.UnreachableError as error:
        if record is None:
            raise
        notices = (f"{error}; the copy of {record['fetched']} is read instead",)
    if record is None:
        raise ArticleError(f"{address}: the server says that a copy still holds which there is not; try again")
    with suppress(OSError):  # a read-only cache still serves
        for file in (record["file"], _RECORD):  # pruning goes by their time of use
            (folder / file).touch()
    link, left_out = links.of_asked(record["link"])
    source = ArticleFile(
        folder / record["file"], Path.cwd(), Metadata(link=link), notices, record["link"], allow_private
    )
    return replace(source, left_out=left_out)


def lead_picture(source: ArticleFile, image: str) -> bytes:
    """The lead picture of a page, by its address in the page; downloaded once.

    From a private network only where the page is on the same host: the user trusts the page, not its links to other
    machines there. Raises `ArticleError` where it cannot be downloaded.
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


def _store_page(folder: Path, address: str, response: web.Fetched, data: bytes) -> dict[str, Any]:
    """Store a downloaded page, and its record."""
    file = web.name_of(address) + web.ending_of(
        response.address, data, response.type, response.address.partition("?")[0]
    )
    validators = asdict(response.validators)
    record = {
        "address": address,
        "file": file,
        "link": response.address,
        "fetched": datetime.now().isoformat(" ", "minutes"),
        "validators": [validators[name] for name in ("address", "etag", "modified")],
    }
    write_bytes(folder / file, data)
    write_bytes(folder / _RECORD, readable_json(record))
    return record


def _record(folder: Path) -> dict[str, Any] | None:
    """The record of the page in a folder; None where there is none, or it is incomplete."""
    try:
        record: dict[str, Any] = json.loads((folder / _RECORD).read_bytes())
        is_whole = {"link", "fetched", "validators"} <= record.keys() and (folder / record["file"]).is_file()
        return record if is_whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _source_folder(digest: str) -> Path:
    """The folder of one source."""
    return open_store().home("sources") / digest[:16]
