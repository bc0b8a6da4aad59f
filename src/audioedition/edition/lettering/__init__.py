"""Lettering: text → shapes on a cover. The system's fonts are used only for characters that the packaged ones lack."""

from audioedition.edition.lettering.advice import advice
from audioedition.edition.lettering.bidi import base_level
from audioedition.edition.lettering.faces import Weight, system_folders
from audioedition.edition.lettering.ink import letters, pill
from audioedition.edition.lettering.shaping import Line, Missing
from audioedition.edition.lettering.typesetting import TypesetText, set_text

__all__ = [
    "Line", "Missing", "TypesetText", "Weight", "advice", "base_level", "letters", "pill", "set_text",
    "system_folders",
]  # fmt: skip
