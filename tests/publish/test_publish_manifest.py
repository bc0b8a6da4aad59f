"""A manifest is read whole or refused with file, field and what to do."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from audioedition.errors import PublishError
from audioedition.publish.manifest import check_files, read_manifest

from .episodes import NOW, edit_manifest, make_episode, show_copy


def test_a_built_episode_is_read_with_all_that_it_says(tmp_path: Path) -> None:
    manifest = read_manifest(make_episode(tmp_path / "almaty-part-3"))
    assert (manifest.slug, manifest.part, manifest.language) == ("almaty-part-3", 3, "en")
    assert manifest.article_moment == datetime(2009, 9, 15, tzinfo=UTC)
    assert [person.role for person in manifest.people] == ["author", "translator"]
    assert manifest.audio[0].duration_s == 3800.5
    assert [item.path for item in manifest.listed] == [
        "almaty-part-3.mp3", "chapters.json", "transcript.vtt", "cover.jpg",
    ]  # fmt: skip


def test_fields_that_we_do_not_know_are_kept_in_the_shows_copy(tmp_path: Path) -> None:
    folder = make_episode(tmp_path / "a")
    before = show_copy(folder)
    (folder / "episode.json").write_bytes(read_manifest(folder).stamped("some-guid", NOW).as_bytes())
    assert show_copy(folder) == {**before, "guid": "some-guid", "first_published": "2025-03-04T05:06:07Z"}
    again = read_manifest(folder)
    assert again.first_published == NOW.replace(microsecond=0)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"version": 2}, ["version", "expected 1", "update"]),
        ({"version": True}, ["version", "whole number"]),
        ({"slug": "../up"}, ["slug", "../up", "letters"]),
        ({"slug": ".hidden"}, ["slug"]),
        ({"title": " "}, ["title", "expected text"]),
        ({"title": "\0 \x1b"}, ["title", "expected text"]),
        ({"title": None}, ["title", "null"]),
        ({"part": "three"}, ["part", "whole number", "three"]),
        ({"language": "en\x00"}, ["language", "language tag"]),
        ({"published": "last Tuesday"}, ["published", "2009-09-15", "last Tuesday"]),
        ({"source_sha256": "abc"}, ["source_sha256", "64"]),
        ({"people": {"name": "A"}}, ["people", "expected a list, got fields"]),
        ({"people": [{"name": "A"}]}, ["people[0].role", "no such field"]),
        ({"audio": []}, ["audio", "at least one"]),
        ({"audio": [7]}, ["audio[0]", "expected fields"]),
        ({"chapters": [{"title": "A", "start_s": -1, "end_s": 2}]}, ["chapters[0].start_s", "-1"]),
        ({"files": [{"role": "cover", "path": "/etc/passwd"}]}, ["files[0].path", "plain name"]),
        ({"files": [{"role": "cover", "path": "a/../../b"}]}, ["files[0].path", "plain name"]),
        ({"files": [{"role": "cover", "path": "episode.json"}]}, ["files[0].path", ".jpg or .jpeg or .png"]),
        ({"files": [{"role": "cover", "path": "c.jpg", "type": "picture"}]}, ["files[0].type", "image/jpeg"]),
    ],
)
def test_a_wrong_field_is_named_with_what_was_expected(
    tmp_path: Path, fields: dict[str, Any], words: list[str]
) -> None:
    folder = make_episode(tmp_path / "a")
    edit_manifest(folder, **fields)
    with pytest.raises(PublishError) as error:
        read_manifest(folder)
    assert str(folder / "episode.json") in str(error.value)
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"version": NaN}', '{"title": "\\ud800"}', "[" * 100_000, "\xff"])
def test_what_is_no_manifest_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "episode.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(PublishError, match=r"episode\.json: "):
        read_manifest(tmp_path)


def test_a_folder_without_a_manifest_is_refused_with_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="audioedition build"):
        read_manifest(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2009", datetime(2009, 1, 1, tzinfo=UTC)),
        ("0044-03-15", datetime(44, 3, 15, tzinfo=UTC)),
        ("2009-09", datetime(2009, 9, 1, tzinfo=UTC)),
        ("2009-09-15T10:00:00+06:00", datetime(2009, 9, 15, 4, tzinfo=UTC)),
        ("2009-09-15 10:00", datetime(2009, 9, 15, 10, tzinfo=UTC)),
    ],
)
def test_a_date_may_be_less_or_more_than_a_day(tmp_path: Path, text: str, moment: datetime) -> None:
    assert read_manifest(make_episode(tmp_path / "a", published=text)).article_moment == moment


def test_damaged_audio_is_found_even_where_its_size_is_right(tmp_path: Path) -> None:
    folder = make_episode(tmp_path / "a")
    manifest = read_manifest(folder)
    check_files(manifest, folder)
    data = bytearray((folder / "a.mp3").read_bytes())
    data[500] ^= 1
    (folder / "a.mp3").write_bytes(data)
    with pytest.raises(PublishError, match=r"a\.mp3: not the file .* SHA-256"):
        check_files(manifest, folder)
    (folder / "a.mp3").write_bytes(b"short")
    with pytest.raises(PublishError, match=r"a\.mp3: .*5 bytes, not"):
        check_files(manifest, folder)
    (folder / "a.mp3").unlink()
    with pytest.raises(PublishError, match=r"a\.mp3: cannot be read: no such file"):
        check_files(manifest, folder)
