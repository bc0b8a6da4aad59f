"""The text nodes of DOCX and ODT files, by another way than the readers': regular expressions that cut the XML apart.

Each file is read as streams: the body, and each thing that stands beside it (a note, a comment, a text box, a running
head). What a stream holds must be in the document's text in its order, and all of them together in it as often.
"""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from collections import Counter

from audioedition.article.document import Document

_FALLBACK = re.compile(r"(<mc:Choice\b.*?</mc:Choice>\s*)<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_WORDS = re.compile(r"<(?:w:t|w:delText|m:t)(?: [^>]*)?>([^<]*)<")
_BESIDE = re.compile(r"word/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_NO_ODT_TEXT = re.compile(
    r"<(office:binary-data|math:annotation|svg:title|svg:desc|text:[a-z-]+-source)\b[^>]*(?<!/)>.*?</\1>"
    r"|<!--.*?-->|<\?.*?\?>",
    re.DOTALL,
)
_HEADS = re.compile(r"<style:(header|footer)((?:-left|-first)?)(?: [^>]*)?>(.*?)</style:\1\2>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def _innermost(tags: str) -> re.Pattern[str]:
    """An element of one of these tags that holds no other of them."""
    return re.compile(
        rf"<(?P<tag>{tags})(?=[ >])[^>]*(?<!/)>(?P<inside>(?:(?!<(?:{tags})[ >]).)*?)</(?P=tag)>", re.DOTALL
    )


_BOX = _innermost("w:txbxContent")
_APART = _innermost("draw:text-box|text:note-body|office:annotation|draw:custom-shape|draw:rect|draw:ellipse")


def docx_streams(data: bytes) -> list[str]:
    """The texts of a DOCX file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = ["word/document.xml", *(name for name in archive.namelist() if _BESIDE.fullmatch(name))]
        streams = []
        for name in members:
            xml = archive.read(name).decode("utf-8")
            boxes, xml = _cut_out(_FALLBACK.sub(r"\1", xml), _BOX)
            streams += ["".join(map(html.unescape, _WORDS.findall(part))) for part in (xml, *boxes)]
    return streams


def odt_streams(data: bytes) -> list[str]:
    """The texts of an ODT file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read("content.xml").decode("utf-8")
        styles = archive.read("styles.xml").decode("utf-8") if "styles.xml" in archive.namelist() else ""
    body = _NO_ODT_TEXT.sub("", content[content.index("<office:text") : content.index("</office:text>")])
    apart, body = _cut_out(body, _APART)
    heads = [match[3] for match in _HEADS.finditer(styles)]
    return [html.unescape(_TAG.sub("", part)) for part in (body, *apart, *heads)]


def vanished(found: Document, streams: list[str]) -> str:
    """What one of the streams holds that the text does not have in its place, or has less often; "" for nothing."""
    text = _plain(found.text)
    for stream in map(_plain, streams):
        written = iter(text)
        for place, character in enumerate(stream):
            if character not in written:
                return stream[max(0, place - 20) : place + 20]
    return "".join((Counter(_plain("".join(streams))) - Counter(text)).elements())


def _cut_out(xml: str, apart: re.Pattern[str]) -> tuple[list[str], str]:
    """Parts of a text that stand beside it, the innermost first, and what is left."""
    parts: list[str] = []
    while found := [match["inside"] for match in apart.finditer(xml)]:
        parts += found
        xml = apart.sub("", xml)
    return parts, xml


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("−", "-")
