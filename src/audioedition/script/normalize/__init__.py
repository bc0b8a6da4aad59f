"""Text normalisation: written words → their spoken form, as steps that can be replayed over the untouched source."""

from audioedition.script.normalize.rules import spoken_form
from audioedition.script.normalize.steps import replay, written
from audioedition.script.normalize.symbols import paths

__all__ = ["paths", "replay", "spoken_form", "written"]
