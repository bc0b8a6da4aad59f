"""Check: a finished edition → what is wrong with it. Files, sound, chapters, tags, transcripts; and, with a recogniser,
words."""

from audioedition.check.books import check_book, read_book
from audioedition.check.chapters import check_chapters_file, check_chapters_heard, check_chapters_of
from audioedition.check.clicks import check_clicks
from audioedition.check.containers import read_container
from audioedition.check.files import check_files
from audioedition.check.levels import check_levels
from audioedition.check.merge import merged
from audioedition.check.pace import check_pace
from audioedition.check.programme import check_programme
from audioedition.check.repetition import check_repetition
from audioedition.check.silences import check_silences
from audioedition.check.sound import Sound, measure
from audioedition.check.subject import Subject, of_edition
from audioedition.check.tags import check_tags
from audioedition.check.transcripts import check_transcripts

SOUND_CHECKS = (
    check_programme,
    check_silences,
    check_pace,
    check_repetition,
    check_levels,
    check_clicks,
    check_chapters_heard,
)
"""What is asked of each form's sound."""

__all__ = [
    "SOUND_CHECKS",
    "Sound",
    "Subject",
    "check_book",
    "check_chapters_file",
    "check_chapters_of",
    "check_files",
    "check_tags",
    "check_transcripts",
    "measure",
    "merged",
    "of_edition",
    "read_book",
    "read_container",
]  # fmt: skip
