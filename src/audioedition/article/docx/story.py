"""A part of a DOCX file that holds text (the body, a note, a comment, a head of a page) → HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.article.docx import names
from audioedition.article.docx.fields import Fields, why_result
from audioedition.article.docx.numbering import Numbering
from audioedition.article.docx.package import W, value_of
from audioedition.article.docx.pictures import is_drawn_rule, is_guess, is_rule, words_of_picture, words_of_shape
from audioedition.article.docx.references import References
from audioedition.article.docx.styles import (
    PLAIN_STYLE,
    Names,
    Style,
    StyleSheet,
    is_centred,
    is_on,
    numbered,
    outline_of,
)
from audioedition.article.docx.symbols import symbol
from audioedition.article.docx.tables import Table
from audioedition.article.office import maths
from audioedition.article.office.composer import Composer, Item
from audioedition.article.office.runs import NO_TRAITS, Traits
from audioedition.article.office.story import COMMENT, GONE_INTO, PASSED_OVER, Handled, Paragraph, Story
from audioedition.article.office.style_names import TEXT, Role
from audioedition.words.styles import CONTENTS, SOURCES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_RUNS = [names.RUN_PROPERTIES, names.TEXT]
_GALLERIES = {"Table of Contents": CONTENTS, "Bibliographies": SOURCES}
_UNFILLED = "a field that is not filled in"
_GUESS = "what a program took a picture for"
# XML's (1.0, 2.3): a space that does not break is a character of the text, and often all that parts a link from a word.
_WHITE_SPACE = " \t\r\n"


@dataclass(slots=True)
class _Paragraph(Paragraph):
    """A paragraph with its own properties and its style; `is_rule`: it draws a line across the page."""

    properties: Element | None = None
    style: Style = PLAIN_STYLE
    is_rule: bool = False


class DocxStory(Story[_Paragraph]):
    """Writes parts of a DOCX file."""

    def __init__(self, composer: Composer, styles: StyleSheet, numbering: Numbering, references: References) -> None:
        super().__init__(composer, _HANDLERS)
        self._styles, self._numbering, self._references = styles, numbering, references
        self._fields = Fields()
        self._tables: list[Table] = []
        self._traits: list[Traits] = [NO_TRAITS]
        self._carried: _Paragraph | None = None
        self._mark: str | None = None  # the note whose own mark follows in the text

    def part(self, holder: Element) -> None:
        """Write a part with fields of its own; what is open at its end ends with it."""
        fields, self._fields = self._fields, Fields()
        carried, self._carried = self._carried, None
        self.write(holder)
        if self._carried is not None:
            self._place(self._carried)
        self._fields, self._carried = fields, carried

    @property
    def why(self) -> str:
        """Also a field may be the reason."""
        return super().why or self._fields.why

    # ---------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, element: Element) -> Handled:
        properties = element.find(names.PARAGRAPH_PROPERTIES)
        name = value_of(properties, Names.p_style) if properties is not None else None
        self.paragraphs.append(_Paragraph(properties=properties, style=self._styles.paragraph(name)))
        return True, self._end_paragraph

    def _end_paragraph(self) -> None:
        paragraph = self.paragraphs.pop()
        self._fields.end_paragraph()
        if self._carried is not None:
            paragraph.runs.parts[:0] = self._carried.runs.parts
            paragraph.later[:0] = self._carried.later
            self._carried = None
        if _is_joined_to_next(paragraph.properties):
            self._carried = paragraph
        else:
            self._place(paragraph)

    def _place(self, paragraph: _Paragraph) -> None:
        properties, style = paragraph.properties, paragraph.style
        role = (outline_of(properties) or style.role) if style.role == TEXT else style.role
        if paragraph.is_rule or (paragraph.runs.is_empty and _has_line_under_it(properties)):
            role = Role("rule")
        own = is_centred(properties)
        centred = style.centred if own is None else own
        self.composer.paragraph(paragraph.runs, role, self._item(properties, style), centred)
        for later in paragraph.later:
            self.stand_apart(later)

    def _item(self, properties: Element | None, style: Style) -> Item | None:
        own = numbered(properties)
        of, level = own.of or style.numbered.of, own.level or style.numbered.level
        return self._numbering.item(of, level) if of is not None else None

    # ---------------------------------------------------------------------------------------- runs

    def _run(self, element: Element) -> Handled:
        self._traits.append(self._traits_of(element.find(names.RUN_PROPERTIES)))
        if len(element) == len(_MOST_RUNS) and [child.tag for child in element] == _MOST_RUNS:
            self._text(element[-1])  # without another round: a document has tens of thousands
            self._end_run()
            return PASSED_OVER
        return True, self._end_run

    def _end_run(self) -> None:
        self._traits.pop()
        self._mark = None

    def _traits_of(self, properties: Element | None) -> Traits:
        around = self.paragraphs[-1].style.run if self.paragraphs else self._styles.paragraph(None).run
        if properties is None:
            return around
        name = value_of(properties, Names.r_style)
        own = self._styles.direct(properties)
        return (own.over(self._styles.run(name)) if name else own).over(around)

    def _hidden(self) -> str:
        """Why what is no text in this run is none of the article, by the run itself."""
        return self._traits[-1].look().why

    def _say(self, text: str) -> None:
        if not text:
            return
        if self._mark is not None and text.strip():
            name, self._mark = self._mark, None
            self.put(self.composer.call(name, text.strip()), self._hidden())
            return
        self.add(self._traits[-1].look(text, self.in_ruby), text)

    def _text(self, element: Element) -> Handled:
        text = element.text or ""
        if (text[:1].isspace() or text[-1:].isspace()) and element.get(names.SPACE) != "preserve":
            text = text.strip(_WHITE_SPACE)
        self._say(text)
        return PASSED_OVER

    def _character(self, element: Element) -> Handled:
        self._say(names.CHARACTERS[element.tag])
        return PASSED_OVER

    def _symbol(self, element: Element) -> Handled:
        self._say(symbol(element.get(W + "font"), element.get(W + "char")))
        return PASSED_OVER

    def _line_break(self, element: Element) -> Handled:
        if element.get(W + "type") not in names.WHOLE_LINES:
            self._say(" ")
        elif self.paragraphs and self.paragraphs[-1].style.role.kind == "code":
            self._say("\n")
        else:
            self.put(self.composer.make("br"))
        return PASSED_OVER

    def _formula(self, element: Element) -> Handled:
        made = self.composer.make("math")
        made.text = maths.formula(element)
        self.put(made, self._hidden())
        return PASSED_OVER

    # -------------------------------------------------------------------------------------- fields

    def _field_mark(self, element: Element) -> Handled:
        self._fields.mark(element.get(W + "fldCharType"))
        return PASSED_OVER

    def _instruction(self, element: Element) -> Handled:
        self._fields.instruct(element.text or "")
        return PASSED_OVER

    def _simple_field(self, element: Element) -> Handled:
        return self.within(why_result(element.get(W + "instr") or ""))

    # ---------------------------------------------------------------------------- what is left out

    def _taken_out(self, element: Element) -> Handled:
        return self.within(names.TAKEN_OUT[element.tag])

    def _control(self, element: Element) -> Handled:
        """A content control: a table of contents, a form's field, or any text."""
        properties = element.find(W + "sdtPr")
        if properties is None:
            return GONE_INTO
        gallery = next(properties.iter(W + "docPartGallery"), None)
        why = _GALLERIES.get(gallery.get(W + "val") or "", "") if gallery is not None else ""
        if why:
            return self.within(why)
        unfilled = properties.find(W + "showingPlcHdr")
        return self.within(_UNFILLED if unfilled is not None and is_on(unfilled) else "")

    def _choice(self, element: Element) -> Handled:
        """Of several forms of the same thing the first: the others are for programs that do not know it."""
        parent = element.getparent()
        first = next(parent.iterchildren(names.CHOICE), None) if parent is not None else None
        return GONE_INTO if first is None or first is element else PASSED_OVER

    # --------------------------------------------------------------------- notes, boxes, pictures

    def _call(self, element: Element) -> Handled:
        reference = self._references.call(names.CALLS[element.tag], element.get(W + "id") or "")
        if reference is None:
            return PASSED_OVER
        name, label = reference
        if (element.get(W + "customMarkFollows") or "0").lower() in ("1", "true", "on"):
            self._mark = name
        else:
            self.put(self.composer.call(name, label), self._hidden())
        return PASSED_OVER

    def _comment(self, element: Element) -> Handled:
        comment = self._references.comment(element.get(W + "id") or "")
        if comment is not None:
            self.anchor(comment, COMMENT)
        return PASSED_OVER

    def _box(self, element: Element) -> Handled:
        self.anchor(element)
        return PASSED_OVER

    def _picture(self, element: Element) -> Handled:
        if is_drawn_rule(element) and self.paragraphs:
            self.paragraphs[-1].is_rule = True
        self._show(words_of_picture(element))
        return PASSED_OVER

    def _shape(self, element: Element) -> Handled:
        if is_rule(element) and self.paragraphs:
            self.paragraphs[-1].is_rule = True
        self._show(words_of_shape(element))
        return GONE_INTO

    def _show(self, words: str) -> None:
        if is_guess(words):
            guess = self.composer.make("span")
            guess.text = words
            self.put(guess, self._hidden() or _GUESS)
        elif words:
            self.put(self.composer.make("img", alt=words), self._hidden())

    # -------------------------------------------------------------------------------------- tables

    def _table(self, _: Element) -> Handled:
        self.composer.end_lists()
        self.composer.open("table")
        self._tables.append(Table())

        def at_end() -> None:
            self._tables.pop()
            self.composer.close()

        return True, at_end

    def _row(self, element: Element) -> Handled:
        if not self._tables:
            return GONE_INTO
        self._tables[-1].begin_row(element)
        self.composer.open("tr")
        properties = element.find(W + "trPr")
        is_deleted = properties is not None and properties.find(W + "del") is not None
        _, end_within = self.within(names.TAKEN_OUT[W + "del"] if is_deleted else "")

        def at_end() -> None:
            if end_within is not None:
                end_within()
            self.composer.close()

        return True, at_end

    def _cell(self, element: Element) -> Handled:
        if not self._tables:
            return GONE_INTO
        table = self._tables[-1]
        width, is_part = table.begin_cell(element)
        if is_part:
            return PASSED_OVER
        table.cell(self.composer.open("th" if table.heads else "td"), width)
        return True, self.composer.close


_HANDLERS: dict[str, Callable[[DocxStory, Element], Handled]] = {
    **dict.fromkeys(names.NO_TEXT, Story.pass_over),
    names.PARAGRAPH: DocxStory._paragraph, names.RUN: DocxStory._run,
    names.TEXT: DocxStory._text, names.DELETED_TEXT: DocxStory._text, W + "sym": DocxStory._symbol,
    **dict.fromkeys(names.CHARACTERS, DocxStory._character),
    **dict.fromkeys(names.LINE_BREAKS, DocxStory._line_break),
    names.FORMULA: DocxStory._formula, W + "rt": DocxStory.ruby_text,
    names.FIELD_MARK: DocxStory._field_mark, names.INSTRUCTION: DocxStory._instruction,
    names.SIMPLE_FIELD: DocxStory._simple_field, **dict.fromkeys(names.TAKEN_OUT, DocxStory._taken_out),
    W + "sdt": DocxStory._control, names.CHOICE: DocxStory._choice, names.FALLBACK: DocxStory._choice,
    **dict.fromkeys(names.CALLS, DocxStory._call), names.COMMENT: DocxStory._comment, names.BOX: DocxStory._box,
    names.PICTURE_WORDS: DocxStory._picture,
    **dict.fromkeys((names.VML + "shape", names.VML + "rect"), DocxStory._shape),
    names.TABLE: DocxStory._table, names.ROW: DocxStory._row, names.CELL: DocxStory._cell,
}  # fmt: skip


def _is_joined_to_next(properties: Element | None) -> bool:
    """Whether a paragraph goes on in the next: the mark at its end was deleted or moved away in a tracked change, or it
    is the large first letter of the next."""
    if properties is None:
        return False
    frame, mark = properties.find(W + "framePr"), properties.find(names.RUN_PROPERTIES)
    if frame is not None and frame.get(W + "dropCap") in ("drop", "margin"):
        return True
    return mark is not None and any(mark.find(name) is not None for name in names.TAKEN_OUT)


def _has_line_under_it(properties: Element | None) -> bool:
    return properties is not None and properties.find(f"{W}pBdr/{W}bottom") is not None
