"""Tags of notes: what a row matches is looked for, whatever its case and its spaces."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from audioedition.script.brackets import tags


@given(words=st.text(min_size=1).filter(str.strip))
def test_a_house_s_own_tag_is_found_in_any_case(words: str) -> None:
    extra = (("editor", (words,)),)
    for written in (words, words.lower(), words.upper(), words.swapcase()):
        if re.fullmatch(re.escape(words), written, re.IGNORECASE):
            assert any(pattern.fullmatch(written) for _, pattern in tags.whole(written, extra))


def test_a_note_without_any_stem_has_no_tag_to_look_for() -> None:
    assert tags.before("by car", ()) == []
