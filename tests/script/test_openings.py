"""What is said before and after an article."""

from __future__ import annotations

import pytest

from audioedition.script import segment

from .scripts import article_of, rules


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("The Courts", "The Courts. By Anna Line."),
        ("Why is it so?", "Why is it so? By Anna Line."),
        ("“Is it so?”", "“Is it so?” By Anna Line."),
        ("They will not…", "They will not… By Anna Line."),
        ("Life in the U.S.", "Life in the U.S. By Anna Line."),
        ("To be continued.", "To be continued. By Anna Line."),
    ],
)
def test_a_title_with_a_mark_of_its_own_gets_no_other(title: str, said: str) -> None:
    article = article_of("He came home.", title=title, author="Anna Line", language="en")
    assert segment(article, rules("")).units[0].text == said


def test_a_part_follows_a_question() -> None:
    article = article_of("He came home.", title="Why?", author="Anna Line", part=2, language="en")
    assert segment(article, rules("")).units[0].text == "Why? part two. By Anna Line."
