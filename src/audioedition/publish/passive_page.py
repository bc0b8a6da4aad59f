"""The transcript's page, held to be nothing but text: what came with an episode runs in the show's own site.

Every "<" must begin a tag that our own transcripts have, with no attribute but theirs: so whichever way a browser reads
the file, there is no script, link, picture, comment or handler in it.
"""

from __future__ import annotations

import re
from pathlib import Path

from audioedition.errors import PublishError, shown
from audioedition.files import regular_bytes
from audioedition.publish.fields import REBUILD

_TAG = re.compile(
    r"<!doctype html>|<(?P<close>/?)(?P<name>html|head|meta|title|style|body|h1|h2|p|span|cite|time)"
    r'(?P<attributes>(?: (?:lang|charset|name|content|http-equiv|datetime|role|title)="[^"<>]*")*)>'
)
_POLICY = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\""
# No style that fetches, or that a browser might take for a command.
_OF_STYLES = re.compile(r"url\(|@import|expression|\\", re.IGNORECASE)
_STYLE = re.compile(r"<style>([^<]*)</style>")


def check_page(path: Path, most: int) -> None:
    """Hold that the HTML file at `path`, of at most `most` bytes, is a passive page. Raises `PublishError`."""
    try:
        text = regular_bytes(path, most).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise PublishError(f"{path}: cannot be read as UTF-8 text; {REBUILD}") from error
    what = _active(text)
    if what:
        raise PublishError(f"{path}: more than text ({what}), which would run in the show's site; {REBUILD}")


def _active(text: str) -> str:
    """What of a page is no mere text; "" for nothing."""
    rest = _TAG.sub("", text)
    if "<" in rest:
        place = rest.index("<")
        return shown(rest[place : place + 20])
    policies = [tag["attributes"].strip() for tag in _TAG.finditer(text) if "http-equiv" in (tag["attributes"] or "")]
    if policies != [_POLICY]:
        return "another Content-Security-Policy than ours"
    if any(_OF_STYLES.search(style) for style in _STYLE.findall(text)):
        return "a style that fetches"
    return ""
