"""Finds lines within an article that are none of it by their words: pointers to other articles, labels of pictures and
players, appeals of the site, bare addresses. A line must be short, or mostly links, to be one."""

from __future__ import annotations

import re

from audioedition.article.alternative_texts import is_file_name
from audioedition.article.html.credits import is_credit, is_picture_credit
from audioedition.article.html.rows import ADVERTISEMENT, APPEAL, CREDIT, TEASER
from audioedition.words.page_boxes import APPEALS, BOXES, SHARE
from audioedition.words.page_lines import LABEL, LABELS, NETWORKS, POINTERS

A_LINK = "a link to another page"
_MOST_WORDS, _LONGEST = 8, 200
_ALL_LINK, _MOST_LINK = 0.95, 0.6
_LONGEST_TITLE = 25
_FEWEST_OF_SENTENCE, _CLOSERS = 6, "\"'”’»)"
_LONGEST_DATE = 24
_ENDS_WITH_YEAR = re.compile(r"(?:19|20)\d\d\W*\Z")
_LABEL = re.compile(r"\W*(?P<label>(?:\w+\s+){0,4}\w+)\s?[:：]\s*")
_ONE_LABEL = re.compile(r"\W*[^\W\d_]+\s?[:：]\s+(?:\S+\s+){2}\S")
_BRACKETED = re.compile(r"\s*(?:\[(?P<square>[^\W\d]+)\]|【(?P<full>[^\W\d]+)】)\s*")
_MARKS = 3  # characters
_FEWEST_OF_TITLE = 3  # "name: String" is a field of a record
_MOST_WORDS_OF_APPEAL = 60
_MOSTLY, _PARTLY = 0.5, 0.3
_ADDRESS = re.compile(
    r"(?:[\w ]{1,20}:\s*)?<?(?:https?://[^\s<>]+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/[^\s<>]*|"
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?",
    re.IGNORECASE,
)
_OF_POST = re.compile(r"(?<!\S)(?:https?://t\.co/|pic\.twitter\.com/)\w+")
# "[button link=… size=…]Send[/button]", "{{Quelle}}", "{% include x %}", "[contact /]"
_SHORTCODE = (
    r"\[(?P<name>[a-z_]+)\b[^\[\]]*=[^\[\]]*\](?:[^\[\]]{0,80}\[/(?P=name)\])?|\[[a-z_]+(?:\s+\w+=[^\[\]]*)?/\]"
)
_TEMPLATE = re.compile(rf"{_SHORTCODE}|(?:(?:\{{\{{[^{{}}]*\}}\}}|\{{%[^{{}}]*%\}})\s*)+")


def furniture_by_words(words: str, linked: float, kind: str, *, has_links: bool = False) -> str:
    """Why a line of an article is furniture; "" where it is a part of it. `linked`: the share of links in its words;
    `kind`: what block it would be; `has_links`: whether it has links at all, of words or of pictures."""
    pointer = POINTERS.match(words)
    named = pointer is not None and ":" in words[: pointer[1].end() + 2]
    is_alone = pointer is not None and kind != "heading" and not re.search(r"\w", words[pointer[1].end() :])
    if pointer and (is_alone or linked >= (_PARTLY if named else _MOSTLY)):
        return TEASER
    if _ADDRESS.fullmatch(words):
        return "an address alone"
    if _TEMPLATE.fullmatch(words):
        return "what a template left"
    if _begins_as_advertisement(words):
        return ADVERTISEMENT
    count = len(words.split())
    if (linked or has_links) and count <= _MOST_WORDS_OF_APPEAL and APPEALS.match(words):
        return APPEAL
    if len(words) > _LONGEST:
        return ""
    if kind == "caption" and is_file_name(words):
        return "the name of a picture's file, or how long a film is"
    if (kind == "caption" and is_credit(words)) or (kind == "paragraph" and is_picture_credit(words)):
        return CREDIT
    if count > _MOST_WORDS:
        return ""
    if kind in ("paragraph", "caption") and (NETWORKS.fullmatch(words) or _heads_buttons(words)):
        return SHARE
    if len(NETWORKS.any_row.findall(words)) > 1 and len(re.findall(r"\w+", NETWORKS.any_row.sub("", words))) <= 1:
        return SHARE
    label = LABELS.fullmatch(words)
    # "Comments" heads a chapter of a manual, and "Search" stands in its list of buttons.
    is_said = kind == "heading" or (kind == "item" and not linked and not has_links)
    return "" if label is None or (is_said and label[0].meaning == LABEL) else label[0].meaning


def _begins_as_advertisement(words: str) -> bool:
    """Whether a line says in brackets, before all else, that it is an advertisement: "[advertisement] Try our …"."""
    match = _BRACKETED.match(words)
    label = LABELS.fullmatch(match["square"] or match["full"]) if match else None
    return label is not None and label[0].meaning == ADVERTISEMENT


def _heads_buttons(words: str) -> bool:
    """Whether a line that is no heading says what the buttons below it are for: "Share this:"."""
    match = BOXES.fullmatch(words)
    return match is not None and match[0].meaning == SHARE


def is_link(words: str, linked: float) -> bool:
    """Whether a line is a link to another page, with the day on which that came out or without; no title is long."""
    if not _may_be_title(words):
        return False
    return linked > _ALL_LINK or (
        linked > _MOST_LINK and (1 - linked) * len(words) <= _LONGEST_DATE and _ENDS_WITH_YEAR.search(words) is not None
    )


def _may_be_title(words: str) -> bool:
    """Whether words are few enough for a title, and no sentence: a title has no full stop at its end."""
    count, end = len(words.split()), words.rstrip(_CLOSERS)
    is_sentence = count >= _FEWEST_OF_SENTENCE and end.endswith(".") and not end.endswith("..")
    return count <= _LONGEST_TITLE and not is_sentence


def label_of_link(words: str, linked: float) -> str:
    """The few words with a colon before a link to another page that ends the line: "Film: The Road to Omsk"."""
    label = _LABEL.match(words)
    if (
        label is None
        or len(words[label.end() :].split()) < _FEWEST_OF_TITLE
        or linked <= _MOST_LINK
        or not _may_be_title(words)
    ):
        return ""
    return label["label"].casefold() if abs((1 - linked) * len(words) - label.end()) <= _MARKS else ""


def is_labelled_link(words: str, linked: float) -> bool:
    """Whether a line is a link to another page whose first word is a label: "More: how the road to Omsk was closed"."""
    return linked > _ALL_LINK and _ONE_LABEL.match(words) is not None


def addresses(words: str) -> list[tuple[int, int]]:
    """The spans of a paragraph's lines that are an address and nothing else, and of the short addresses that Twitter
    puts behind the words of a post."""
    alone = [match.span() for match in re.finditer(r"[^\n]+", words) if _ADDRESS.fullmatch(match[0].strip())]
    return sorted([*alone, *(match.span() for match in _OF_POST.finditer(words) if match.span() not in alone)])
