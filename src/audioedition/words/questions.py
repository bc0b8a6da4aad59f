"""How questions begin that are answered by yes or no, where a language tells so by the order of words."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases
from audioedition.words.word_lists import WordLists

YES_OR_NO = Phrases(
    "beginnings of yes/no questions",
    (
        Phrase("en", "(?:do|does|did)(?:n['’]t)?", "Do you know him?"),
        Phrase("en", "(?:am|is|are|was|were)(?:n['’]t)?", "Was nobody there?"),
        Phrase("en", "(?:have|has|had)(?:n['’]t)?", "But hasn’t he left?"),
        Phrase("en", "(?:can|will|would|could|should|must|might|need)(?:n['’]t)?", "Couldn't you wait?"),
        Phrase("en", "(?:may|shall)", "May I come in?"),
        Phrase("en", "(?:can|won|shan)['’]t", "And can’t they read?"),
    ),
    r"\A\W*(?:(?:and|but|so|or|well|now|then|yet|oh|ah|no|yes),? )?(?:{words})\s+(?=\w)",
)
"""The beginning of a question; `{words}` is a verb that stands before its subject."""
ALTERNATIVES = WordLists("words between alternatives", {"en": "or"})
"""A question that offers a choice is not answered by yes or no, and falls."""
