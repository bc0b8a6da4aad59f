"""The feed says what PSP-1 and Apple ask for, and any words that an author can write survive in it."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import podcastparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from audioedition.contracts.episode import Audio, ChapterMark, EpisodeFile, Person
from audioedition.plaintext import web_address
from audioedition.publish.feed import feed_xml
from audioedition.publish.feed_text import one_line, shortened
from audioedition.publish.manifest import Manifest
from audioedition.publish.markup import NAMESPACES
from audioedition.publish.publish import publish
from audioedition.publish.show import Funding, Show, podcast_guid

from .episodes import NOW, laid, make_episode, make_show, mp3, picture, unhurried

SHOW = Show(
    title="Example & <Radio>",
    base_url="https://radio.example.org/",
    author="Example Press",
    description="Articles read aloud.",
    guid=podcast_guid("https://radio.example.org/feed.xml"),
    email="radio@example.org",
    category="Society & Culture > Documentary",
    link="https://example.org/радио",
    copyright="© 2025 Example Press",
    funding=Funding("https://example.org/give?to=us&now=1", "Give"),
)
EPISODE = Manifest(
    slug="almaty",
    title="A Week in Almaty",
    series=None,
    part=None,
    author="Grigory Pasko",
    people=(),
    language="en",
    published=None,
    summary="Tea & hats.",
    link=None,
    source_sha256="0" * 64,
    files=(),
    audio=(Audio("almaty.mp3", "audio/mpeg", 1000, "ab" * 32, 3800.5),),
    chapters=(),
    guid="a-guid",
    first_published=NOW.replace(microsecond=0),
)


def channel(show: Show = SHOW, *episodes: Manifest) -> etree._Element:
    root = etree.fromstring(feed_xml(show, episodes or [EPISODE]))
    found = root.find("channel")
    assert found is not None
    return found


def one(element: etree._Element, path: str) -> etree._Element:
    """The one element at a path; the test fails where there is none, or several."""
    found = element.findall(path, namespaces=NAMESPACES)
    assert len(found) == 1, f"{len(found)} of {path}"
    return found[0]


def text(element: etree._Element, path: str) -> str:
    return one(element, path).text or ""


def item(**fields: Any) -> etree._Element:
    return one(channel(SHOW, replace(EPISODE, **fields)), "item")


def parsed(show: Show, *episodes: Manifest) -> dict[str, Any]:
    found: dict[str, Any] = podcastparser.parse(show.feed_url, io.BytesIO(feed_xml(show, episodes)))
    return found


def plain(markup: str) -> str:
    """The words of a description as an app without HTML shows them."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


# ---------------------------------------------------------------------------------------------- channel


def test_the_channel_has_all_that_is_required_and_recommended() -> None:
    feed = channel()
    assert dict(one(feed, "atom:link").items()) == {
        "href": "https://radio.example.org/feed.xml", "rel": "self", "type": "application/rss+xml",
    }  # fmt: skip
    assert text(feed, "title") == "Example & <Radio>"
    assert text(feed, "description") == "Articles read aloud."
    assert text(feed, "link") == "https://example.org/%D1%80%D0%B0%D0%B4%D0%B8%D0%BE"
    assert text(feed, "language") == "en"
    assert text(feed, "itunes:explicit") == "false"
    assert text(feed, "itunes:author") == text(feed, "itunes:owner/itunes:name") == "Example Press"
    assert text(feed, "itunes:owner/itunes:email") == "radio@example.org"
    assert text(feed, "itunes:type") == "episodic"
    assert one(feed, "itunes:image").get("href") == "https://radio.example.org/cover.jpg"
    assert one(feed, "itunes:category").get("text") == "Society & Culture"
    assert one(feed, "itunes:category/itunes:category").get("text") == "Documentary"
    assert text(feed, "podcast:guid") == SHOW.guid
    assert (text(feed, "podcast:locked"), one(feed, "podcast:locked").get("owner")) == ("yes", "radio@example.org")
    assert text(feed, "podcast:medium") == "podcast"
    assert (text(feed, "podcast:txt"), one(feed, "podcast:txt").get("purpose")) == ("true", "ai-content")
    assert text(feed, "copyright") == "© 2025 Example Press"
    assert text(feed, "generator").startswith("audioedition/")
    assert one(feed, "podcast:funding").get("url") == "https://example.org/give?to=us&now=1"


def test_a_show_without_address_or_subcategory_leaves_them_out() -> None:
    feed = channel(
        replace(SHOW, email=None, category="News", funding=None, copyright=None, locked=False, explicit=True)
    )
    for path in ("itunes:owner/itunes:email", "itunes:category/itunes:category", "podcast:funding", "copyright"):
        assert feed.find(path, namespaces=NAMESPACES) is None
    assert dict(one(feed, "podcast:locked").items()) == {}
    assert (text(feed, "podcast:locked"), text(feed, "itunes:explicit")) == ("no", "true")
    assert text(feed, "item/itunes:explicit") == "true"


def test_a_show_without_episodes_is_a_feed_already() -> None:
    feed = etree.fromstring(feed_xml(SHOW, []))
    assert feed.findall(".//item") == []


def test_the_feed_is_a_function_of_its_episodes_alone() -> None:
    episodes = [replace(EPISODE, slug=f"e{i}", first_published=NOW + timedelta(days=i % 3)) for i in range(6)]
    assert feed_xml(SHOW, episodes) == feed_xml(SHOW, reversed(episodes))


# ------------------------------------------------------------------------------------------------- item


def test_a_podcast_apps_parser_reads_the_episode_as_it_was_built(tmp_path: Path) -> None:
    show = make_show(tmp_path / "show")
    done = publish([make_episode(tmp_path / "b" / "almaty-part-3")], tmp_path / "show", NOW)
    with done.feed.open("rb") as file:
        feed = podcastparser.parse(show.feed_url, file)
    assert (feed["title"], feed["language"], feed["explicit"]) == ("Example Radio", "en", False)
    assert feed["itunes_categories"] == [["Society & Culture", "Documentary"]]
    assert feed["cover_url"] == "https://radio.example.org/show/cover.jpg"
    (episode,) = feed["episodes"]
    base = "https://radio.example.org/show/almaty-part-3/"
    assert episode["title"] == "A Week in Almaty, Part 3"
    assert episode["published"] == int(NOW.timestamp())
    assert (episode["total_time"], episode["number"], episode["type"]) == (3800, 3, "full")
    url = base + laid("almaty-part-3.mp3", mp3())
    assert episode["enclosures"] == [{"url": url, "file_size": len(mp3()), "mime_type": "audio/mpeg"}]
    assert episode["episode_art_url"] == base + laid("cover.jpg", picture())
    assert episode["link"] == "https://example.org/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F?a=1&b=2"
    # That parser knows the podcast namespace only by its repository's address, so its tags are read as XML.
    found = one(etree.parse(done.feed).getroot(), "channel/item")
    built = tmp_path / "b" / "almaty-part-3"
    names = {name: base + laid(name, (built / name).read_bytes()) for name in ("transcript.vtt", "chapters.json")}
    assert one(found, "podcast:transcript").get("url") == names["transcript.vtt"]
    assert dict(one(found, "podcast:chapters").items()) == {
        "url": names["chapters.json"], "type": "application/json+chapters",
    }  # fmt: skip
    people = found.findall("podcast:person", namespaces=NAMESPACES)
    assert [(each.text, each.get("role")) for each in people] == [
        ("Grigory Pasko", "Author"),
        ("Ann Bell", "Translator"),
    ]


def test_the_notes_tell_what_it_is_who_wrote_it_its_chapters_and_that_voices_are_synthetic() -> None:
    chapters = (ChapterMark("Opening", 0, 61), ChapterMark("Tea & <talk>", 61, 3725), ChapterMark("Home", 3725.9, 3800))
    people = (Person("G. P.", "author"), Person("Ann Bell", "translator"))
    notes = text(item(summary="One.\n\nTwo <b>.", chapters=chapters, people=people), "description")
    assert notes == (
        "<p>One.</p>\n<p>Two &lt;b&gt;.</p>\n<p>Written by G. P. Translated by Ann Bell.</p>\n"
        "<p>00:00:00 Opening<br/>\n00:01:01 Tea &amp; &lt;talk&gt;<br/>\n01:02:05 Home</p>\n"
        "<p>This episode is read by synthetic voices.</p>"
    )


def test_the_notes_speak_the_episodes_language() -> None:
    notes = text(item(language="ru-RU", author="Григорий Пасько"), "description")
    assert "Автор: Григорий Пасько." in notes
    assert "синтезированные голоса" in notes
    assert "synthetic" in text(item(language="sw"), "description")


def test_the_shows_own_sentence_on_synthetic_voices_is_used() -> None:
    feed = channel(replace(SHOW, ai_content="Machines <read> this."))
    assert "<p>Machines &lt;read&gt; this.</p>" in text(feed, "item/description")


def test_long_notes_are_cut_at_a_word_in_the_description_and_whole_beside_it() -> None:
    chapters = tuple(ChapterMark(f"Chapter {i}", i * 60, i * 60 + 60) for i in range(30))
    summary = " ".join(["тревога & гнев"] * 400)
    found = item(summary=summary, chapters=chapters)
    short, whole = text(found, "description"), text(found, "content:encoded")
    assert 3800 < len(short.encode()) <= 4000
    assert re.search(r"(тревога|&amp;|гнев)…</p>\n", short)
    assert short.endswith("<p>This episode is read by synthetic voices.</p>")
    assert "00:29:00 Chapter 29" in short
    assert summary in plain(whole)


def test_a_description_is_filled_even_where_every_character_is_written_as_five() -> None:
    assert 3950 < len(text(item(summary="& " * 3000), "description").encode()) <= 4000


def test_a_list_of_chapters_that_would_crowd_out_the_summary_is_left_out_whole() -> None:
    chapters = tuple(ChapterMark(f"Chapter {i}", i * 60, i * 60 + 60) for i in range(200))
    found = item(chapters=chapters)
    assert "00:00:00" not in text(found, "description")
    assert "Tea &amp; hats." in text(found, "description")
    assert "03:19:00 Chapter 199" in text(found, "content:encoded")


def test_the_player_gets_mp3_and_other_audio_stands_beside_it() -> None:
    audio = (
        Audio("almaty.opus", "audio/opus", 500, "cd" * 32, 10.0),
        Audio("almaty.m4a", "audio/x-m4a", 700, "ef" * 32, 10.0),
        Audio("almaty.mp3", "audio/mpeg", 1000, "ab" * 32, 10.4),
    )
    found = item(audio=audio)
    assert dict(one(found, "enclosure").items()) == {
        "url": "https://radio.example.org/almaty/almaty.mp3", "length": "1000", "type": "audio/mpeg",
    }  # fmt: skip
    assert text(found, "itunes:duration") == "10"
    opus = found.findall("podcast:alternateEnclosure", namespaces=NAMESPACES)[0]
    assert dict(opus.items()) == {"type": "audio/opus", "length": "500", "bitrate": "400"}
    assert one(opus, "podcast:source").get("uri") == "https://radio.example.org/almaty/almaty.opus"
    integrity = one(opus, "podcast:integrity").get("value")
    assert integrity == "sha256-zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc0="
    assert len(found.findall("podcast:alternateEnclosure", namespaces=NAMESPACES)) == 2


def test_transcripts_are_listed_with_captions_first() -> None:
    files = tuple(
        EpisodeFile("transcript", f"transcript.{ending}", kind, 1, "0" * 64)
        for ending, kind in (("json", "application/json"), ("srt", "application/x-subrip"), ("vtt", "text/vtt"))
    )
    found = item(files=files, language="ru").findall("podcast:transcript", namespaces=NAMESPACES)
    assert [(each.get("type"), each.get("rel"), each.get("language")) for each in found] == [
        ("text/vtt", "captions", "ru"), ("application/x-subrip", "captions", "ru"), ("application/json", None, "ru"),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "listed"), [(0, 0), (1, 0), (2, 1)])
def test_a_file_of_one_chapter_is_not_listed(count: int, listed: int) -> None:
    """It is a dummy to AntennaPod, which fetches it again each time that the episode is opened."""
    chapters = tuple(ChapterMark(f"Chapter {number}", number * 60.0, number * 60.0 + 60.0) for number in range(count))
    files = (EpisodeFile("chapters", "chapters.json", "application/json+chapters", 1, "0" * 64),)
    found = item(files=files, chapters=chapters).findall("podcast:chapters", namespaces=NAMESPACES)
    assert len(found) == listed


def test_only_roles_of_the_podcast_taxonomy_are_credited() -> None:
    people = (Person("A", "Author"), Person("B", "narrator of sorts"), Person("C", "editor"))
    found = item(people=people).findall("podcast:person", namespaces=NAMESPACES)
    assert [(each.text, each.get("group"), each.get("role")) for each in found] == [
        ("A", "Writing", "Author"), ("C", "Writing", "Editor"),
    ]  # fmt: skip


def test_an_author_alone_is_credited_too() -> None:
    assert text(item(), "podcast:person") == "Grigory Pasko"


@pytest.mark.parametrize(
    ("title", "part", "becomes"),
    [
        ("Part 3: The trial", 3, "The trial"),
        ("Episode 3 – The trial", 3, "The trial"),
        ("Part 3: The trial", 2, "Part 3: The trial"),
        ("Part 3: The trial", None, "Part 3: The trial"),
        ("Part 3", 3, "Part 3"),
        ("Part 30: The trial", 3, "Part 30: The trial"),
        ("A Week in Almaty, Part 3", 3, "A Week in Almaty, Part 3"),
    ],
)
def test_a_number_before_the_title_goes_into_its_own_tag(title: str, part: int | None, becomes: str) -> None:
    found = item(title=title, part=part)
    assert text(found, "title") == becomes
    assert [each.text for each in found.findall("itunes:episode", namespaces=NAMESPACES)] == (
        [str(part)] if part else []
    )


@pytest.mark.parametrize(
    ("title", "series", "part", "language", "becomes"),
    [
        ("A Week in Almaty", "A Week in Almaty", 3, "en", "A Week in Almaty, Part 3"),
        ("A Week in Almaty", "A week in Almaty ", 3, "en-GB", "A Week in Almaty, Part 3"),
        ("A Week in Almaty", None, 3, "en", "A Week in Almaty, Part 3"),
        ("Неделя в Алматы", "Неделя в Алматы", 3, "ru", "Неделя в Алматы, часть 3"),
        ("Eine Woche", "Eine Woche", 3, "de", "Eine Woche, Teil 3"),
        ("一週間", "一週間", 3, "ja", "一週間, 3"),
        ("The night train", "A Week in Almaty", 3, "en", "The night train"),
        ("A Week in Almaty 3", "A Week in Almaty 3", 3, "en", "A Week in Almaty 3"),
        ("A Week in Almaty", "A Week in Almaty", None, "en", "A Week in Almaty"),
    ],
)
def test_parts_that_share_a_title_can_be_told_apart_in_every_app(
    title: str, series: str | None, part: int | None, language: str, becomes: str
) -> None:
    found = item(title=title, series=series, part=part, language=language)
    assert text(found, "title") == becomes
    plain_titles = [each.text for each in found.findall("itunes:title", namespaces=NAMESPACES)]
    assert plain_titles == ([title] if becomes != title else [])


def test_an_episode_is_dated_when_it_is_first_published_here() -> None:
    found = item(published="2009-09-15T01:00:00+06:00")
    assert text(found, "pubDate") == "Tue, 04 Mar 2025 05:06:07 +0000"
    assert "<p>Written by Grigory Pasko. First published 2009-09-15.</p>" in text(found, "description")
    russian = item(published="2009-09-15", language="ru")
    assert "Впервые опубликовано: 2009-09-15." in text(russian, "description")


def test_a_show_may_date_its_episodes_by_their_articles() -> None:
    old = replace(EPISODE, published="2009-09-15")
    show = replace(SHOW, dates="article")
    found = one(channel(show, old), "item")
    assert text(found, "pubDate") == "Tue, 15 Sep 2009 00:00:00 +0000"
    assert "2009" not in text(found, "description")
    assert text(one(channel(show, EPISODE), "item"), "pubDate") == "Tue, 04 Mar 2025 05:06:07 +0000"
    newer = replace(EPISODE, slug="b", first_published=EPISODE.first_published, published=None)
    assert [each.text or "" for each in channel(show, old, newer).findall("item/pubDate")][1].startswith(
        "Tue, 15 Sep 2009"
    )


def test_an_article_of_the_day_needs_no_second_date() -> None:
    found = item(published="2025-03-04")
    assert "2025" not in text(found, "description")


def test_part_nought_is_no_episode_number() -> None:
    assert item(part=0).find("itunes:episode", namespaces=NAMESPACES) is None


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "example.org/a", "", "https://", "http://[::1", "mailto:a@b.c"]
)
def test_what_is_no_web_address_is_no_link(link: str) -> None:
    assert item(link=link).find("link") is None


# ------------------------------------------------------------------------------------------- properties


@unhurried
@given(title=st.text(min_size=1), summary=st.text(), name=st.text(min_size=1), chapter=st.text(min_size=1))
def test_any_words_make_a_well_formed_feed_that_says_them(title: str, summary: str, name: str, chapter: str) -> None:
    chapters = (ChapterMark(chapter, 0, 1), ChapterMark(chapter, 1, 2))
    episode = replace(EPISODE, title=title, summary=summary, author=name, chapters=chapters)
    show = replace(SHOW, title=title, author=name, description=summary)
    found = one(channel(show, episode), "item")
    assert text(found, "title") == one_line(title)
    assert text(found, "itunes:author") == one_line(name)
    notes = text(found, "description")
    for block in re.split(r"\n\s*\n", summary):
        assert one_line(block, 10_000) in plain(notes)
    assert f"00:00:01 {one_line(chapter)}" in plain(notes)
    assert etree.fromstring(f"<div>{notes}</div>".encode()) is not None
    assert parsed(show, episode)["episodes"][0]["guid"] == "a-guid"


@unhurried
@given(text=st.text(max_size=9000), language=st.sampled_from(["en", "ru"]))
def test_no_description_is_longer_than_directories_read(text: str, language: str) -> None:
    found = channel(replace(SHOW, description=text), replace(EPISODE, summary=text * 40, language=language))
    for path in ("description", "item/description"):
        assert len((one(found, path).text or "").encode()) <= 4000


@unhurried
@given(text=st.text(), limit=st.integers(0, 60))
def test_shortened_text_is_a_beginning_of_the_text(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short.encode()) <= limit
    assert text.startswith(short.removesuffix("…") if short != text else text)


@unhurried
@given(text=st.text(), chars=st.integers(1, 60))
def test_one_line_is_short_and_holds_no_break(text: str, chars: int) -> None:
    line = one_line(text, chars)
    assert len(line) <= chars
    assert not re.search("[\x00-\x1f]", line)
    assert one_line(line, chars) == line


@unhurried
@given(address=st.text() | st.text().map("https://example.org/{}".format))
def test_an_address_is_ascii_or_none(address: str) -> None:
    found = web_address(address)
    assert found is None or (found.isascii() and " " not in found and web_address(found) == found)
