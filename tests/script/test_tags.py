"""Tags of notes: what a row matches is looked for, whatever its case and its spaces."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.patterns import folded
from audioedition.script.brackets import tags
from audioedition.script.brackets.tags import TAGS, Tag


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.words[:40])
@given(data=st.data())
def test_whatever_a_row_matches_holds_one_of_its_stems(tag: Tag, data: st.DataObject) -> None:
    words = re.compile(tag.words.replace(" ", r"\s"), re.IGNORECASE)
    written = data.draw(st.from_regex(words, fullmatch=True))
    for spelt in (written, written.upper(), written.replace("i", "İ"), written.replace("s", "ſ")):
        if words.fullmatch(spelt):
            assert any(stem in folded(spelt) for stem in tag.stems.split())


@given(words=st.text(min_size=1).filter(str.strip))
def test_a_house_s_own_tag_is_found_in_any_case(words: str) -> None:
    extra = (("editor", (words,)),)
    for written in (words, words.lower(), words.upper(), words.swapcase()):
        if re.fullmatch(re.escape(words), written, re.IGNORECASE):
            assert any(pattern.fullmatch(written) for _, pattern in tags.whole(written, extra))


def test_a_note_without_any_stem_has_no_tag_to_look_for() -> None:
    assert tags.before("by car", ()) == []
