"""A part of an ODT file that holds text (the body, a note, a comment, a head of a page) → HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.article.odt import names
from audioedition.article.odt.lists import Lists
from audioedition.article.odt.names import DRAW, OFFICE, SVG, TABLE, TEXT
from audioedition.article.odt.shapes import holds_words, is_rule
from audioedition.article.odt.styles import Look, StyleSheet
from audioedition.article.office import maths
from audioedition.article.office.composer import Composer
from audioedition.article.office.runs import NO_TRAITS, Traits
from audioedition.article.office.story import COMMENT, GONE_INTO, PASSED_OVER, Handled, Paragraph, Story
from audioedition.article.office.style_names import TEXT as PLAIN_TEXT
from audioedition.article.office.style_names import Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# White space in text, OpenDocument 1.3 part 3, 6.1.2.
_SPACE = re.compile(r"[ \t\r\n]+")
_HIDDEN = "hidden text"
_MOST_SPACES = 100


@dataclass(slots=True)
class _Paragraph(Paragraph):
    """A paragraph with what it is; `why` it is none of the article all the same; `is_rule`: a line across the page."""

    role: Role = PLAIN_TEXT
    centred: bool = False
    why: str = ""
    is_rule: bool = False


@dataclass(slots=True)
class Note:
    """A note that has been called: the name of its body in the tree, and the body."""

    name: str
    body: Element


class OdtStory(Story[_Paragraph]):
    """Writes parts of an ODT file. `formula` finds a formula by the reference to it."""

    def __init__(self, composer: Composer, styles: StyleSheet, formula: Callable[[str], Element | None]) -> None:
        super().__init__(composer, _HANDLERS)
        self._styles, self._formula = styles, formula
        self._traits: list[Traits] = [NO_TRAITS]
        self._lists = Lists(styles)
        self._heads = False  # of columns
        self.notes: list[Note] = []
        """The notes that have been called, in that order."""

    def write(self, holder: Element) -> None:
        """Write all that an element holds, should it also be text that stands in no paragraph."""
        if holder.text:
            self._say(holder.text)
        super().write(holder)

    def enter(self, element: Element) -> bool:
        """Begin an element, and say the text before its first child."""
        goes_in = super().enter(element)
        if goes_in and element.text:
            self._say(element.text)
        return goes_in

    def leave(self, element: Element) -> None:
        """End an element, and say the text behind it."""
        super().leave(element)
        if element.tail:
            self._say(element.tail)

    def part(self, holder: Element) -> None:
        """Write a part that is in none of the lists around it."""
        end_apart = self._lists.set_apart()
        self.write(holder)
        end_apart()

    # ---------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, element: Element) -> Handled:
        return self._begin(self._styles.paragraph(element.get(names.STYLE_NAME)))

    def _heading(self, element: Element) -> Handled:
        look = self._styles.paragraph(element.get(names.STYLE_NAME))
        written = element.get(TEXT + "outline-level") or ""
        level = int(written) if re.fullmatch(r"[1-9]|10", written) else 1
        is_more = look.role.kind == "title" or look.role.why
        return self._begin(look if is_more else look._replace(role=Role("heading", level)))

    def _begin(self, look: Look) -> Handled:
        self.paragraphs.append(_Paragraph(role=look.role, centred=look.centred))
        self._traits.append(look.traits)
        return True, self._end_paragraph

    def _end_paragraph(self) -> None:
        self._traits.pop()
        paragraph = self.paragraphs.pop()
        role = Role("rule") if paragraph.is_rule else Role(why=paragraph.why) if paragraph.why else paragraph.role
        self.composer.paragraph(paragraph.runs, role, centred=paragraph.centred and not self._lists)
        for later in paragraph.later:
            self.stand_apart(later if later.why else later._replace(why=paragraph.why))

    # ---------------------------------------------------------------------------------------- text

    def _say(self, text: str) -> None:
        if not self.paragraphs and not text.strip():
            return  # between paragraphs there is no text
        self.add(self._traits[-1].look(text, self.in_ruby), _SPACE.sub(" ", text))

    def _span(self, element: Element) -> Handled:
        own = self._styles.text(element.get(names.STYLE_NAME))
        self._traits.append(own.over(self._traits[-1]))
        return True, self._end_span

    def _end_span(self) -> None:
        self._traits.pop()

    def _spaces(self, element: Element) -> Handled:
        written = element.get(TEXT + "c") or "1"
        many = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 1
        self.add(self._traits[-1].look(), " " * min(many, _MOST_SPACES))
        return PASSED_OVER

    def _tab(self, _: Element) -> Handled:
        self.add(self._traits[-1].look(), "\t")
        return PASSED_OVER

    def _line_break(self, _: Element) -> Handled:
        if self.paragraphs and self.paragraphs[-1].role.kind == "code":
            self.add(self._traits[-1].look(), "\n")
        else:
            self.put(self.composer.make("br"))
        return PASSED_OVER

    # ---------------------------------------------------------------------------- what is left out

    def _left_out(self, element: Element) -> Handled:
        return self.within(names.LEFT_OUT[element.tag])

    def _section(self, element: Element) -> Handled:
        display = element.get(TEXT + "display")
        hidden = display == "none" or self._styles.is_hidden_section(element.get(names.STYLE_NAME))
        return self.within(_HIDDEN if hidden else "")

    def _hidden_text(self, element: Element) -> Handled:
        return self.within("" if element.get(TEXT + "is-hidden") == "false" else _HIDDEN)

    def _hidden_paragraph(self, element: Element) -> Handled:
        """A field that hides the paragraph that it stands in."""
        if self.paragraphs and element.get(TEXT + "is-hidden") == "true":
            self.paragraphs[-1].why = _HIDDEN
        return GONE_INTO

    def _reference(self, element: Element) -> Handled:
        """What a place elsewhere is called; the number of its page is of no use to a listener."""
        is_page = element.get(TEXT + "reference-format") == "page"
        return self.within(names.NUMBER_OF_PAGE if is_page else "")

    def _control(self, element: Element) -> Handled:
        """A content control: a form's field, or any text."""
        is_unfilled = element.get(names.LOEXT + "showing-place-holder") == "true"
        return self.within(names.UNFILLED if is_unfilled else "")

    def _comment(self, element: Element) -> Handled:
        self.anchor(element, COMMENT)
        return PASSED_OVER

    # ---------------------------------------------------------------------- notes, boxes, pictures

    def _note(self, element: Element) -> Handled:
        citation, body = element.find(TEXT + "note-citation"), element.find(TEXT + "note-body")
        if body is None:
            return GONE_INTO
        name = f"note-{len(self.notes) + 1}"
        self.notes.append(Note(name, body))
        label = " ".join("".join(map(str, citation.itertext())).split()) if citation is not None else ""
        self.put(self.composer.call(name, label or str(len(self.notes))), self._traits[-1].look().why)
        return PASSED_OVER

    def _box(self, element: Element) -> Handled:
        if self.paragraphs and is_rule(element):
            self.paragraphs[-1].is_rule = True
        self.anchor(element)
        return PASSED_OVER

    def _words_of_picture(self, element: Element) -> Handled:
        """What a picture, or a shape, is said to show."""
        words, shape = " ".join((element.text or "").split()), element.getparent()
        if words and (shape is None or not holds_words(shape)):
            self.put(self.composer.make("img", alt=words))
        return PASSED_OVER

    def _object(self, element: Element) -> Handled:
        inside = element.find(names.MATH + "math")
        if inside is None:
            inside = self._formula(element.get(names.XLINK + "href") or "")
        if inside is None:
            return GONE_INTO
        made = self.composer.make("math")
        made.text = maths.formula(inside)
        self.put(made, self._traits[-1].look().why)
        return PASSED_OVER

    # ------------------------------------------------------------------------------- lists, tables

    def _list(self, element: Element) -> Handled:
        form = self._lists.begin(element)
        self.composer.open("ol" if form else "ul", **form)

        def at_end() -> None:
            self._lists.end()
            self.composer.close()

        return True, at_end

    def _item(self, element: Element) -> Handled:
        number = self._lists.number(element)
        self.composer.open("li", **({"value": number} if number else {}))
        return True, self.composer.close

    def _list_head(self, _: Element) -> Handled:
        """What stands in a list and is none of its items."""
        self.composer.open("div")
        return True, self.composer.close

    def _table(self, _: Element) -> Handled:
        end_apart = self._lists.set_apart()
        self.composer.open("table")

        def at_end() -> None:
            end_apart()
            self.composer.close()

        return True, at_end

    def _head_rows(self, _: Element) -> Handled:
        self._heads = True

        def at_end() -> None:
            self._heads = False

        return True, at_end

    def _row(self, _: Element) -> Handled:
        self.composer.open("tr")
        return True, self.composer.close

    def _cell(self, element: Element) -> Handled:
        spans = {"colspan": "number-columns-spanned", "rowspan": "number-rows-spanned"}
        written = {name: element.get(TABLE + said) or "1" for name, said in spans.items()}
        self.composer.open("th" if self._heads else "td", **{n: v for n, v in written.items() if v != "1"})
        return True, self.composer.close

    def _covered_cell(self, element: Element) -> Handled:
        """A cell under another that goes over it; should it hold text, that is not seen."""
        return (
            self.within("in a cell that another covers")
            if "".join(map(str, element.itertext())).strip()
            else PASSED_OVER
        )


_HANDLERS: dict[str, Callable[[OdtStory, Element], Handled]] = {
    **dict.fromkeys(names.NO_TEXT, Story.pass_over), **dict.fromkeys(names.LEFT_OUT, OdtStory._left_out),
    names.PARAGRAPH: OdtStory._paragraph, names.HEADING: OdtStory._heading, TEXT + "span": OdtStory._span,
    TEXT + "s": OdtStory._spaces, TEXT + "tab": OdtStory._tab, TEXT + "line-break": OdtStory._line_break,
    TEXT + "ruby-text": OdtStory.ruby_text, TEXT + "section": OdtStory._section,
    TEXT + "hidden-text": OdtStory._hidden_text, OFFICE + "annotation": OdtStory._comment,
    TEXT + "note": OdtStory._note, TEXT + "hidden-paragraph": OdtStory._hidden_paragraph,
    **dict.fromkeys(names.REFERENCES, OdtStory._reference), names.LOEXT + "content-control": OdtStory._control,
    **dict.fromkeys(names.BOXES, OdtStory._box), DRAW + "object": OdtStory._object,
    **dict.fromkeys((SVG + "title", SVG + "desc"), OdtStory._words_of_picture),
    TEXT + "list": OdtStory._list, TEXT + "list-item": OdtStory._item, TEXT + "list-header": OdtStory._list_head,
    TABLE + "table": OdtStory._table, TABLE + "table-header-rows": OdtStory._head_rows,
    TABLE + "table-row": OdtStory._row, TABLE + "table-cell": OdtStory._cell,
    TABLE + "covered-table-cell": OdtStory._covered_cell,
}  # fmt: skip
