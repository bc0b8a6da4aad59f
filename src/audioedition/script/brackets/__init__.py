"""Brackets: which marks pair, and what each pair is."""

from audioedition.script.brackets.find import BlockBrackets, find, gathered
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.recognise import headed, signature

__all__ = ["BlockBrackets", "Bracket", "People", "find", "gathered", "headed", "signature"]
