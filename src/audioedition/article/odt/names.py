"""Names of elements and attributes that the text of an ODT file is made of (OASIS OpenDocument 1.3, part 3)."""

from __future__ import annotations

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, STYLE = f"{_OASIS}text:1.0}}", f"{_OASIS}office:1.0}}", f"{_OASIS}style:1.0}}"
FO, SVG = f"{_OASIS}xsl-fo-compatible:1.0}}", f"{_OASIS}svg-compatible:1.0}}"
TABLE, DRAW = f"{_OASIS}table:1.0}}", f"{_OASIS}drawing:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
MATH = "{http://www.w3.org/1998/Math/MathML}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# What LibreOffice writes before OpenDocument has it.
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

PARAGRAPH, HEADING, LIST = TEXT + "p", TEXT + "h", TEXT + "list"
STYLE_NAME, PARENT = TEXT + "style-name", STYLE + "parent-style-name"
TEXT_BOX, ANCHOR = DRAW + "text-box", TEXT + "anchor-type"

_INDEXES = "table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography"
# What is there to be looked up, or for programs, and is no text of the document; of an index, how it is to be set.
NO_TEXT = frozenset(
    f"{TEXT}{name}-source" for name in _INDEXES.split()
) | frozenset(
    (OFFICE + "scripts", OFFICE + "font-face-decls", OFFICE + "binary-data", OFFICE + "event-listeners",
     TEXT + "variable-decls", TEXT + "sequence-decls", TEXT + "user-field-decls", TEXT + "soft-page-break")
)  # fmt: skip
# Shapes that may hold text, and stand beside the paragraph that anchors them.
BOXES = frozenset(
    DRAW + name
    for name in "text-box custom-shape rect ellipse circle line polyline polygon regular-polygon path connector "
    "caption measure".split()
)
NUMBER_OF_PAGE, UNFILLED = "the number of a page", "a field that is not filled in"
REFERENCES = frozenset(TEXT + name for name in ("bookmark-ref", "reference-ref", "sequence-ref", "note-ref"))
# Elements whose text is none of the article, and why.
LEFT_OUT = {
    TEXT + "table-of-content": "the table of contents", TEXT + "user-index": "the table of contents",
    TEXT + "illustration-index": "the table of contents", TEXT + "table-index": "the table of contents",
    TEXT + "object-index": "the table of contents", TEXT + "alphabetical-index": "the index",
    TEXT + "bibliography": "the sources",
    TEXT + "deletion": "deleted in a tracked change", OFFICE + "change-info": "who changed the text, and when",
    TEXT + "page-number": NUMBER_OF_PAGE, TEXT + "page-count": NUMBER_OF_PAGE,
    TEXT + "number": "the number of a heading or an item", TEXT + "placeholder": UNFILLED,
    TEXT + "script": "a script", TABLE + "title": "what a table is called", TABLE + "desc": "what a table shows",
}  # fmt: skip
HEADS = {
    STYLE + name + which: why
    for name, why in (("header", "the running head of a page"), ("footer", "the foot of a page"))
    for which in ("", "-left", "-first")
}
