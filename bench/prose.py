"""An article of any length in which no sentence comes twice: columns with headings, translator's notes, quotations.

    python bench/prose.py 64000 > column.txt

The same length gives the same text. It is not meant to be read; its sentences are as long as a columnist's, one in
twelve holds a note, and its words are ones that a voice's dictionary knows.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

_WHO = (
    "the editor of the evening paper", "a retired engineer from the river port", "my neighbour on the third floor",
    "the man who sold tickets at the station", "a young doctor in a grey coat", "the oldest judge of the district",
    "her brother, who had been a sailor", "a woman with a basket of apples", "the driver of the last tram",
    "an officer whose name nobody knew", "the translator of that little book", "a student of foreign law",
    "the baker across the square", "his former teacher of music", "the deputy of the northern province",
    "a witness in the second trial", "the girl at the post office", "an old friend of my father",
)  # fmt: skip
_DID = (
    "remembered", "wrote down", "never mentioned", "explained to us", "had long forgotten", "promised to publish",
    "refused to sign", "quietly copied", "read aloud", "kept in a drawer", "showed to the reporters", "denied",
    "described with great care", "sent by registered mail", "translated overnight", "repeated twice", "burned", "hid",
)  # fmt: skip
_WHAT = (
    "the long list of witnesses", "a letter about the winter strike", "the story of the broken bridge",
    "every word of the verdict", "an account of the first hearing", "the names of four passengers",
    "a map of the old quarter", "the minutes of that meeting", "a complaint against the governor",
    "the price of bread in those years", "three photographs of the harbour", "the song about the night train",
    "a note on the meaning of silence", "the report of the medical board", "the plan for a new library",
)  # fmt: skip
_WHEN = (
    "on a cold morning in March", "shortly before the election", "after the snow had melted", "late in the evening",
    "while the others were still asleep", "in the year of the great flood", "during the second interval",
    "a week before the holidays", "when the lights went out", "at the very end of the summer", "without any hurry",
    "long after the war", "between two telephone calls", "as soon as the door was closed", "for the first time",
)  # fmt: skip
_AND = (
    "and nobody in the room seemed to notice", "which surprised even the lawyers",
    "because there was nothing else to do",
    "though the newspapers said otherwise", "so that we could all hear it", "and then the telephone rang again",
    "as people in this city usually do", "but the answer came much later", "and I believed every word of it",
    "which is why I am telling it here", "although the file had been closed", "and that was the end of the matter",
)  # fmt: skip
_NOTES = (
    "[a kind of public inquiry -- Trans.]", "[Translator’s note: the word also means a crossing.]",
    "[so in the original -- Ed.]", "[the local name for the secret police -- Trans.]",
)  # fmt: skip
_NOTE_EVERY = 12


def article(characters: int) -> str:
    """An article of at least so many characters."""
    random_ = random.Random(1)
    lines = ["A Column Without an End", "By Grigory Pasko", ""]
    length, chapter = 0, 0
    sentences = _sentences(random_)
    while length < characters:
        if length >= chapter * 5_000:
            chapter += 1
            lines += [f"Chapter {chapter}", ""]
        paragraph = " ".join(next(sentences) for _ in range(random_.randint(2, 6)))
        lines += [paragraph, ""]
        length += len(paragraph) + 2
    return "\n".join(lines)


def _sentences(random_: random.Random) -> Iterator[str]:
    said: set[str] = set()
    while True:
        who, did, what, when = (random_.choice(words) for words in (_WHO, _DID, _WHAT, _WHEN))
        told = random_.choice((f"{when}, {who} {did} {what}", f"{who} {did} {what} {when}"))
        if random_.random() < 0.5:
            told += f", {random_.choice(_AND)}"
        if told in said:
            continue
        said.add(told)
        if len(said) % _NOTE_EVERY == 0:
            told += f" {random_.choice(_NOTES)}"
        yield told[0].upper() + told[1:] + "."


if __name__ == "__main__":
    sys.stdout.write(article(int(sys.argv[1])))
