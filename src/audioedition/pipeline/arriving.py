"""What comes from the web or on standard input → a file.

It is kept in a folder of the cache, not beside what is built: a plan leaves nothing behind in the folder that one works
in, and a page that was fetched once can be read again without the web. `audioedition cache` counts and prunes it. What
belongs to it (`NAME.yaml`, voices.yaml) is looked for in the folder that one works in.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from audioedition.article import limits, web
from audioedition.article.metadata import sidecar_at
from audioedition.errors import ArticleError, shown
from audioedition.files import readable_json, sha256_bytes, write_bytes
from audioedition.model import Metadata
from audioedition.pipeline.cache import open_store
from audioedition.pipeline.sources import STANDARD_INPUT, Source

_RECORD = "fetched.json"


def arriving(asked: str, given: Metadata, allow_private: bool) -> Source:
    """The file of what is at an address, or on standard input. Raises `ArticleError`."""
    return _from_input(given.title) if asked == STANDARD_INPUT else _from_web(asked, given.encoding, allow_private)


def _from_input(title: str | None) -> Source:
    data = sys.stdin.buffer.read(limits.most_bytes() + 1)
    limits.check("standard input", len(data))
    if not data.strip():
        raise ArticleError("standard input: is empty; pipe an article into it: audioedition plan - < article.txt")
    path = _room(sha256_bytes(data)) / f"{web.name_of(title or '')}{web.ending_of('standard input', data)}"
    write_bytes(path, data)
    return Source(path, Path.cwd())


def _from_web(address: str, encoding: str | None, allow_private: bool) -> Source:
    """A page's file, fetched anew; the copy of an earlier time where it still holds, or nobody can be reached.

    Where the user says in which `encoding` it is, what the server says of that counts for nothing.
    """
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
    known = Metadata(link=record["link"])
    return Source(folder / record["file"], Path.cwd(), known, notices, record["link"], allow_private)


def lead_picture(source: Source, image: str) -> bytes:
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
