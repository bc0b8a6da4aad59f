"""A part of a DOCX file that holds text (the body, a note, a comment, a head of a page) → HTML.

The elements are told in `_HANDLERS`: each says whether one goes into an element, and what is to be done at its end. An
element that is not known there is gone into, as ISO/IEC 29500-3 wants it of what a reader does not understand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from audioedition.article.composer import Composer, Item
from audioedition.article.docx import maths, names
from audioedition.article.docx.fields import Fields, why_result
from audioedition.article.docx.numbering import Numbering
from audioedition.article.docx.package import W, value_of
from audioedition.article.docx.pictures import is_rule, words_of_picture, words_of_shape
from audioedition.article.docx.references import References
from audioedition.article.docx.styles import Names, Style, StyleSheet, is_on, look_of, numbered, outline_of, run_of
from audioedition.article.docx.symbols import symbol
from audioedition.article.docx.tables import Table
from audioedition.article.html.page import walk
from audioedition.article.runs import PLAIN, Look, Runs
from audioedition.article.style_names import TEXT, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

_AtEnd = Callable[[], None]
Handled = tuple[bool, _AtEnd | None]
_PASSED_OVER: Handled = (False, None)
_GONE_INTO: Handled = (True, None)
_UNFILLED = "a field that is not filled in"
_CONTENTS = "the table of contents"


class _Later(NamedTuple):
    """What a paragraph anchors and what stands after it: a text box, a comment."""

    element: Element
    why: str


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being written."""

    properties: Element | None
    style: Style
    runs: Runs = field(default_factory=Runs)
    later: list[_Later] = field(default_factory=list)
    is_rule: bool = False


class Story:
    """Writes parts of a DOCX file with a composer."""

    def __init__(self, composer: Composer, styles: StyleSheet, numbering: Numbering, references: References) -> None:
        self._composer, self._styles, self._numbering, self._references = composer, styles, numbering, references
        self._fields = Fields()
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._whys: list[str] = [""]
        self._looks: list[Look] = [PLAIN]
        self._ends: list[_AtEnd | None] = []
        self._carried: _Paragraph | None = None
        self._ruby = False
        self._mark: str | None = None  # the note whose own mark follows in the text

    def write(self, elements: Iterable[Element]) -> None:
        """Write a part's elements."""
        self._fields = Fields()
        self._write(elements)
        if self._carried is not None:
            last, self._carried = self._carried, None
            self._place(last)

    def _write(self, elements: Iterable[Element]) -> None:
        for element in elements:
            if isinstance(element.tag, str):
                walk(cast("HtmlElement", element), self._enter, self._leave)

    def _enter(self, element: Element) -> bool:
        handler = _HANDLERS.get(element.tag)
        goes_in, at_end = handler(self, element) if handler else (element.tag not in names.NO_TEXT, None)
        self._ends.append(at_end)
        return goes_in

    def _leave(self, _: Element) -> None:
        at_end = self._ends.pop()
        if at_end is not None:
            at_end()

    # ---------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, element: Element) -> Handled:
        properties = element.find(names.PARAGRAPH_PROPERTIES)
        name = value_of(properties, Names.p_style) if properties is not None else None
        self._paragraphs.append(_Paragraph(properties, self._styles.paragraph(name)))
        return True, self._end_paragraph

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._fields.end_paragraph()
        if self._carried is not None:  # two paragraphs whose parting was deleted are the second one
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
        self._composer.paragraph(paragraph.runs, role, self._item(properties, style))
        for later in paragraph.later:
            self._stand_apart(later)

    def _item(self, properties: Element | None, style: Style) -> Item | None:
        own = numbered(properties)
        of, level = own.of or style.numbered.of, own.level or style.numbered.level
        return self._numbering.item(of, level) if of is not None else None

    def _stand_apart(self, later: _Later) -> None:
        """Write a box or a comment beside the text that it belongs to."""
        if later.why:
            self._composer.skip(later.why)
        else:
            self._composer.open("div")
        fields, self._fields = self._fields, Fields()
        carried, self._carried = self._carried, None
        self._write(later.element)
        self._fields, self._carried = fields, carried
        self._composer.close()

    def _anchor(self, element: Element, why: str) -> None:
        later = _Later(element, self._whys[-1] or why)
        if self._paragraphs:
            self._paragraphs[-1].later.append(later)
        else:
            self._stand_apart(later)

    # ---------------------------------------------------------------------------------------- runs

    def _run(self, element: Element) -> Handled:
        self._looks.append(self._look(element.find(names.RUN_PROPERTIES)))
        return True, self._end_run

    def _end_run(self) -> None:
        self._looks.pop()
        self._mark = None

    def _look(self, properties: Element | None) -> Look:
        around = self._paragraphs[-1].style.run if self._paragraphs else self._styles.paragraph(None).run
        if properties is None:
            return look_of(around, self._ruby)
        name = value_of(properties, Names.r_style)
        own = run_of(properties)
        return look_of((own.over(self._styles.run(name)) if name else own).over(around), self._ruby)

    def _say(self, text: str) -> None:
        if not text:
            return
        if self._mark is not None and text.strip():
            name, self._mark = self._mark, None
            self._put(self._composer.call(name, text.strip()))
            return
        self._add(self._looks[-1], text)

    def _put(self, element: HtmlElement) -> None:
        """Add an element that looks like nothing but itself."""
        self._add(PLAIN._replace(why=self._looks[-1].why), element)

    def _add(self, look: Look, part: str | HtmlElement) -> None:
        why = self._whys[-1] or self._fields.why or look.why
        if why != look.why:
            look = look._replace(why=why)
        if self._paragraphs:
            self._paragraphs[-1].runs.add(look, part)
        else:
            self._composer.paragraph(Runs([(look, part)]))

    def _text(self, element: Element) -> Handled:
        text = element.text or ""
        if (text[:1].isspace() or text[-1:].isspace()) and element.get(names.SPACE) != "preserve":
            text = text.strip()
        self._say(text)
        return _PASSED_OVER

    def _character(self, element: Element) -> Handled:
        self._say(names.CHARACTERS[element.tag])
        return _PASSED_OVER

    def _symbol(self, element: Element) -> Handled:
        self._say(symbol(element.get(W + "font"), element.get(W + "char")))
        return _PASSED_OVER

    def _line_break(self, element: Element) -> Handled:
        if element.get(W + "type") not in names.WHOLE_LINES:
            self._say(" ")
        elif self._paragraphs and self._paragraphs[-1].style.role.kind == "code":
            self._say("\n")
        else:
            self._put(self._composer.make("br"))
        return _PASSED_OVER

    def _formula(self, element: Element) -> Handled:
        made = self._composer.make("math")
        made.text = maths.formula(element)
        self._put(made)
        return _PASSED_OVER

    def _ruby_text(self, _: Element) -> Handled:
        self._ruby = True

        def at_end() -> None:
            self._ruby = False

        return True, at_end

    # -------------------------------------------------------------------------------------- fields

    def _field_mark(self, element: Element) -> Handled:
        self._fields.mark(element.get(W + "fldCharType"))
        return _PASSED_OVER

    def _instruction(self, element: Element) -> Handled:
        self._fields.instruct(element.text or "")
        return _PASSED_OVER

    def _simple_field(self, element: Element) -> Handled:
        return self._within(why_result(element.get(W + "instr") or ""))

    # ---------------------------------------------------------------------------- what is left out

    def _within(self, why: str) -> Handled:
        """Go into an element whose text is none of the article, if `why` says so."""
        if not why:
            return _GONE_INTO
        self._whys.append(self._whys[-1] or why)
        return True, self._end_within

    def _end_within(self) -> None:
        self._whys.pop()

    def _taken_out(self, element: Element) -> Handled:
        return self._within(names.TAKEN_OUT[element.tag])

    def _control(self, element: Element) -> Handled:
        """A content control: a table of contents, a form's field, or any text."""
        properties = element.find(W + "sdtPr")
        if properties is None:
            return _GONE_INTO
        gallery = next(properties.iter(W + "docPartGallery"), None)
        if gallery is not None and gallery.get(W + "val") == "Table of Contents":
            return self._within(_CONTENTS)
        unfilled = properties.find(W + "showingPlcHdr")
        return self._within(_UNFILLED if unfilled is not None and is_on(unfilled) else "")

    def _choice(self, element: Element) -> Handled:
        """Of several forms of the same thing the first: the others are for programs that do not know it."""
        parent = element.getparent()
        first = next(parent.iterchildren(names.CHOICE), None) if parent is not None else None
        return _GONE_INTO if first is None or first is element else _PASSED_OVER

    # --------------------------------------------------------------------- notes, boxes, pictures

    def _call(self, element: Element) -> Handled:
        found = self._references.call(names.CALLS[element.tag], element.get(W + "id") or "")
        if found is None:
            return _PASSED_OVER
        name, label = found
        if (element.get(W + "customMarkFollows") or "0").lower() in ("1", "true", "on"):
            self._mark = name
        else:
            self._put(self._composer.call(name, label))
        return _PASSED_OVER

    def _comment(self, element: Element) -> Handled:
        comment = self._references.comment(element.get(W + "id") or "")
        if comment is not None:
            self._anchor(comment, "a comment")
        return _PASSED_OVER

    def _box(self, element: Element) -> Handled:
        self._anchor(element, "")
        return _PASSED_OVER

    def _picture(self, element: Element) -> Handled:
        self._show(words_of_picture(element))
        return _PASSED_OVER

    def _shape(self, element: Element) -> Handled:
        if is_rule(element) and self._paragraphs:
            self._paragraphs[-1].is_rule = True
        self._show(words_of_shape(element))
        return _GONE_INTO

    def _show(self, words: str) -> None:
        if words:
            self._put(self._composer.make("img", alt=words))

    # -------------------------------------------------------------------------------------- tables

    def _table(self, _: Element) -> Handled:
        self._composer.end_lists()
        self._composer.open("table")
        self._tables.append(Table())

        def at_end() -> None:
            self._tables.pop()
            self._composer.close()

        return True, at_end

    def _row(self, element: Element) -> Handled:
        if not self._tables:
            return _GONE_INTO
        self._tables[-1].begin_row(element)
        self._composer.open("tr")
        properties = element.find(W + "trPr")
        is_deleted = properties is not None and properties.find(W + "del") is not None
        self._whys.append(self._whys[-1] or (names.TAKEN_OUT[W + "del"] if is_deleted else ""))

        def at_end() -> None:
            self._whys.pop()
            self._composer.close()

        return True, at_end

    def _cell(self, element: Element) -> Handled:
        if not self._tables:
            return _GONE_INTO
        table = self._tables[-1]
        width, is_part = table.begin_cell(element)
        if is_part:
            return _PASSED_OVER
        table.cell(self._composer.open("th" if table.heads else "td"), width)
        return True, self._composer.close


_HANDLERS: dict[str, Callable[[Story, Element], Handled]] = {
    names.PARAGRAPH: Story._paragraph, names.RUN: Story._run, names.TEXT: Story._text, names.DELETED_TEXT: Story._text,
    **dict.fromkeys(names.CHARACTERS, Story._character), **dict.fromkeys(names.LINE_BREAKS, Story._line_break),
    W + "sym": Story._symbol, names.FORMULA: Story._formula, W + "rt": Story._ruby_text,
    names.FIELD_MARK: Story._field_mark, names.INSTRUCTION: Story._instruction,
    names.SIMPLE_FIELD: Story._simple_field, **dict.fromkeys(names.TAKEN_OUT, Story._taken_out),
    W + "sdt": Story._control, names.CHOICE: Story._choice, names.FALLBACK: Story._choice,
    **dict.fromkeys(names.CALLS, Story._call), names.COMMENT: Story._comment, names.BOX: Story._box,
    names.PICTURE_WORDS: Story._picture, **dict.fromkeys((names.VML + "shape", names.VML + "rect"), Story._shape),
    names.TABLE: Story._table, names.ROW: Story._row, names.CELL: Story._cell,
}  # fmt: skip


def _is_joined_to_next(properties: Element | None) -> bool:
    """Whether the mark at a paragraph's end was deleted or moved away in a tracked change."""
    mark = properties.find(names.RUN_PROPERTIES) if properties is not None else None
    return mark is not None and any(mark.find(name) is not None for name in names.TAKEN_OUT)


def _has_line_under_it(properties: Element | None) -> bool:
    return properties is not None and properties.find(f"{W}pBdr/{W}bottom") is not None
