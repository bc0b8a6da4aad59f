"""Tiny documents of word processors, made in the test, and what is read of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.docx import document as docx_document
from audioedition.article.odt import document as odt_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """An archive of members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx_parts(body: str, w: str = W, **others: str) -> dict[str, str | bytes]:
    """The members of a DOCX file: `body`, and other parts by their kind (`footnotes`, `core`, `header1`), each the
    inside of its root element."""
    parts: dict[str, str | bytes] = {}
    relations = []
    for name, inside in others.items():
        kind = name.rstrip("0123456789")
        if kind != "core":
            relations.append(f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{name}.xml"/>')
            root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
            parts[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{w}" {NAMES}>{inside}</w:{root}>'
    top = f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    if "core" in others:
        parts["docProps/core.xml"] = CORE.format(others["core"])
        top += f'<Relationship Id="r2" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>'
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{top}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{w}" {NAMES}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{"".join(relations)}</Relationships>',
        **parts,
    }


def docx(body: str, **others: str) -> Document:
    """A DOCX file as it is read."""
    return docx_document(Path("a.docx"), zipped(docx_parts(body, **others)))


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_NAMES = " ".join(
    f'xmlns:{prefix}="{ODF}{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
ODF_NAMES += (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:math="http://www.w3.org/1998/Math/MathML" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def odt_parts(body: str, automatic: str = "", styles: str = "", meta: str = "") -> dict[str, str | bytes]:
    """The members of an ODT file: `body`, its automatic styles, and the insides of the other files' roots."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF_NAMES}>{content}</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_NAMES}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {ODF_NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
    }


def odt(body: str, **others: str) -> Document:
    """An ODT file as it is read."""
    return odt_document(Path("a.odt"), zipped(odt_parts(body, **others)))


def t(text: str, style: str = "Text_20_body") -> str:
    """A paragraph of an ODT file."""
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def p(text: str, style: str = "", properties: str = "") -> str:
    """A paragraph with one run, or with the elements that `text` holds."""
    inside = text if text.startswith("<") or not text else r(text)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    """A run that was deleted with tracking."""
    return f'<w:del><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def skipped(found: Document) -> list[tuple[str, str]]:
    return [(skip.source, skip.why) for skip in found.skips]


def inlines(found: Document) -> list[tuple[str, str]]:
    return [(inline.kind, inline.span.of(found.text)) for inline in found.inlines]
