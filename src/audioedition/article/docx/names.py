"""Names of elements that the text of a DOCX file is made of."""

from __future__ import annotations

from audioedition.article.docx.package import MC, WP, M, W

VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

PARAGRAPH, RUN, TEXT, DELETED_TEXT = W + "p", W + "r", W + "t", W + "delText"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
INSTRUCTION, FIELD_MARK, SIMPLE_FIELD = W + "instrText", W + "fldChar", W + "fldSimple"
BOX, DRAWING, PICTURE_WORDS = W + "txbxContent", W + "drawing", WP + "docPr"
CHOICE, FALLBACK = MC + "Choice", MC + "Fallback"
FORMULA = M + "oMath"
TABLE, ROW, CELL = W + "tbl", W + "tr", W + "tc"

# Properties, and what is said of a document rather than in it.
NO_TEXT = frozenset(
    W + name
    for name in "pPr rPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr smartTagPr customXmlPr rubyPr "
    "delInstrText fldData proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak".split()
)
# What stands in a run for a few characters, and what they are. A tab is white space; a hyphen that is only seen where
# a line ends is not said at all.
CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
LINE_BREAKS = frozenset((W + "br", W + "cr"))
# Breaks of pages and columns are no breaks of lines.
WHOLE_LINES = frozenset((None, "textWrapping"))
# Tracked changes whose words are no longer there once they are accepted.
TAKEN_OUT = {W + "del": "deleted in a tracked change", W + "moveFrom": "moved elsewhere in a tracked change"}
CALLS = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
COMMENT = W + "commentReference"
