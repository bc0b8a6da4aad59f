"""Lettering: words → their shapes on a cover. Nothing of it is the system's but fonts for what the house's lack."""

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
