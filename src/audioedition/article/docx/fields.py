"""Fields: what the word processor works out itself. Their instructions are no text, their results are, but those that
tell of pages."""

from __future__ import annotations

from dataclasses import dataclass, field

# The instruction that a field begins with → why its result is none of the article.
_RESULTS = {
    "TOC": "the table of contents", "TOA": "the table of contents", "RD": "the table of contents",
    "INDEX": "the index", "BIBLIOGRAPHY": "the sources", "PAGE": "the number of a page",
    "PAGEREF": "the number of a page", "NUMPAGES": "the number of a page", "SECTIONPAGES": "the number of a page",
}  # fmt: skip
_INSTRUCTION = "an instruction to the word processor"


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    has_result: bool = False

    @property
    def why(self) -> str:
        """Why what is said in it now is none of the article."""
        return why_result(self.instruction) if self.has_result else _INSTRUCTION


def why_result(instruction: str) -> str:
    """Why the result of a field is none of the article; "" where it is some of it."""
    first = instruction.split(maxsplit=1)[:1]
    return _RESULTS.get(first[0].upper(), "") if first else ""


@dataclass(slots=True)
class Fields:
    """The fields that are open, one in the other."""

    _open: list[_Field] = field(default_factory=list)
    why: str = ""
    """Why what is said now is none of the article; "" where it is some of it."""

    def mark(self, kind: str | None) -> None:
        """The mark (`w:fldChar`) at a field's beginning or end, or between its instruction and its result."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            self._open.pop()
        self._look()

    def instruct(self, words: str) -> None:
        """More of the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += words

    def end_paragraph(self) -> None:
        """Results may go on over paragraphs; an instruction that does is a mistake of the file."""
        if self._open:
            self._open = [one for one in self._open if one.has_result]
            self._look()

    def _look(self) -> None:
        self.why = next((one.why for one in self._open if one.why), "")
