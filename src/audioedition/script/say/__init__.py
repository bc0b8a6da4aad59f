"""Say: from written to said, as steps that can be replayed over the untouched source."""

from audioedition.script.say.rules import said
from audioedition.script.say.steps import replay, written

__all__ = ["replay", "said", "written"]
