"""Learns the weights of `audioedition.voices.parts_of_speech`, and measures them on what they were not learnt from.

    python -m bench.parts_of_speech EWT WHD [--write]

EWT: a folder with the three files of the treebank UD_English-EWT (Universal Dependencies, CC BY-SA 4.0). WHD: a clone
of github.com/google-research-datasets/WikipediaHomographData (Apache-2.0). Learnt is from the train files of both; the
treebank's dev and test files and WHD's eval files are only counted. `--write` puts the weights where the package reads
them.

An averaged perceptron with a margin (Collins 2002; Freund and Schapire 1999). A WHD sentence says only that a word is,
say, a noun or an adjective: the best of these is taken for right.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from audioedition.voices import parts_of_speech
from audioedition.voices.parts_of_speech import PARTS, TOKEN, features, guessed_tag

TARGET = Path(parts_of_speech.__file__).with_suffix(".txt")
_EPOCHS, _MARGIN, _SEED = 8, 2.0, 1
# A tag is listed for words that occur so often, as one tag if so much of them are it; features that occur so often are
# learnt, and kept if their weights differ by so much. Weights are kept in halves.
_FEWEST_WORDS, _CLEAR, _FEWEST_FEATURES, _LEAST_SPREAD, _SCALE = 4, 0.8, 4, 5.0, 2
_PARTS = {"NN": "N", "NNS": "N", "VB": "V", "VBP": "V", "VBZ": "V", "VBD": "D", "VBN": "P", "JJ": "J"}
_TAGS = {
    "NN": "N", "NNS": "S", "NNP": "NP", "NNPS": "NP", "VB": "V", "VBP": "V", "VBZ": "Z", "VBD": "D", "VBN": "P",
    "VBG": "G", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R", "DT": "DT", "PDT": "DT",
    "IN": "IN", "PRP": "PR", "PRP$": "PS", "MD": "MD", "TO": "TO", "CC": "CC", "WP": "W", "WDT": "W", "WRB": "W",
    "CD": "CD", "RP": "RP", "UH": "UH", "POS": "POS", "EX": "EX",
}  # fmt: skip
_WHD_PARTS = {"nou": "N", "adj": "J", "vrb": "V"}
# Verbs' forms in -ed, and one that is a past tense.
_WHD_PAST = {"aged_vrb", "blessed_vrb", "learned_vrb", "dove_vrb", "wound_vrb", "moped_vrb"}

Tagger = Callable[[str], str]


class Instance(NamedTuple):
    """A word in its place: its features, the parts of speech of which it is one, and those that it might be."""

    features: list[str]
    right: str
    rivals: str


class Sentence(NamedTuple):
    """Words and marks, and for each the treebank's tags (universal, Penn) where it has the same word."""

    words: list[str]
    tags: list[tuple[str, str] | None]


def treebank(path: Path) -> list[Sentence]:
    """The sentences of a file, by their names."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [_sentence(block) for block in sorted(blocks, key=lambda block: block.partition("# sent_id")[2])]


def _sentence(block: str) -> Sentence:
    text = next(line[9:] for line in block.splitlines() if line.startswith("# text = "))
    spans: dict[tuple[int, int], tuple[str, str]] = {}
    at = 0
    for line in block.splitlines():
        fields = line.split("\t")
        if fields[0].isdigit() and (start := text.find(fields[1], at)) >= 0:
            at = start + len(fields[1])
            spans[start, at] = (fields[3], fields[4])
    tokens = list(TOKEN.finditer(text))
    return Sentence([token[0] for token in tokens], [spans.get(token.span()) for token in tokens])


def listed_tags(sentences: Iterable[Sentence]) -> dict[str, str]:
    """What words mostly are, where their form does not tell."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, tags in (pair for sentence in sentences for pair in zip(*sentence, strict=True)):
        if tags is not None and tags[1] in _TAGS and word[0].isalpha():
            auxiliary = "X" if tags[0] == "AUX" and tags[1] != "MD" else ""
            counts[word.lower()][auxiliary + _TAGS[tags[1]]] += 1
    listed = {}
    for word, tags_of_word in counts.items():
        (first, number), *_ = tags_of_word.most_common(1)
        total = tags_of_word.total()
        two = "/".join(sorted(tag for tag, _ in tags_of_word.most_common(2)))
        tag = first if number / total >= _CLEAR else two
        if total >= _FEWEST_WORDS and guessed_tag(word) != tag:
            listed[word] = tag
    return listed


def of_treebank(sentences: Iterable[Sentence], tag: Tagger) -> Iterator[Instance]:
    """Every noun, verb and adjective but the auxiliaries."""
    for words, tags in sentences:
        for index, pair in enumerate(tags):
            if pair is not None and pair[0] != "AUX" and pair[1] in _PARTS and words[index].isalpha():
                yield Instance(features(words, index, tag), _PARTS[pair[1]], PARTS)


def of_homographs(folder: Path, tag: Tagger) -> Iterator[Instance]:
    """The words of WHD that differ by part of speech."""
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            rows = [(row["wordid"], *_located(row)) for row in csv.DictReader(file, delimiter="\t")]
        parts = {wordid: _whd_parts(wordid) for wordid, *_ in rows}
        rivals = "".join(sorted("".join(set(parts.values()))))
        if not all(parts.values()) or len(set(parts.values())) == 1 or len(set(rivals)) < len(rivals):
            continue  # its pronunciations differ by sense
        for wordid, words, index in rows:
            if index is not None:
                yield Instance(features(words, index, tag), parts[wordid], rivals)


def _located(row: dict[str, str]) -> tuple[list[str], int | None]:
    """A row's sentence as words, and which of them is the homograph."""
    start = len(row["sentence"].encode()[: int(row["start"])].decode(errors="ignore"))
    tokens = list(TOKEN.finditer(row["sentence"]))
    index = next((n for n, token in enumerate(tokens) if token.start() <= start < token.end()), None)
    return [token[0] for token in tokens], index


def _whd_parts(wordid: str) -> str:
    if wordid in _WHD_PAST:
        return "DP"
    marks = wordid.rpartition("_")[2].split("-")
    return "".join(_WHD_PARTS[mark] for mark in marks) if set(marks) <= _WHD_PARTS.keys() else ""


def learn(instances: list[Instance]) -> dict[str, list[int]]:
    """The weights of the features, a number for each of `PARTS`."""
    counts = Counter(feature for instance in instances for feature in instance.features)
    kept = {feature for feature, count in counts.items() if count >= _FEWEST_FEATURES}
    data = [i._replace(features=[feature for feature in i.features if feature in kept]) for i in instances]
    weights: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(PARTS))
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(PARTS))
    step = 1
    shuffler = random.Random(_SEED)
    for _ in range(_EPOCHS):
        shuffler.shuffle(data)
        for instance in data:
            totals = _totals(weights, instance)
            right = max(instance.right, key=totals.__getitem__)
            wrong = max((part for part in instance.rivals if part not in instance.right), key=totals.__getitem__)
            if totals[right] - totals[wrong] < _MARGIN:
                for feature in instance.features:
                    for part, sign in ((right, 1), (wrong, -1)):
                        weights[feature][PARTS.index(part)] += sign
                        sums[feature][PARTS.index(part)] += sign * step
            step += 1
    averages = {f: [w - s / step for w, s in zip(row, sums[f], strict=True)] for f, row in weights.items()}
    return {f: _centred(row) for f, row in averages.items() if max(row) - min(row) >= _LEAST_SPREAD}


def _totals(weights: dict[str, list[float]] | dict[str, list[int]], instance: Instance) -> dict[str, float]:
    rows = [weights[feature] for feature in instance.features if feature in weights]
    return {part: sum(row[PARTS.index(part)] for row in rows) for part in instance.rivals}


def _centred(row: list[float]) -> list[int]:
    mean = sum(row) / len(row)
    return [round(_SCALE * (weight - mean)) for weight in row]


def accuracy(weights: dict[str, list[int]], instances: Iterable[Instance], least: float = 0) -> str:
    """How many instances are right, of those where the best leads by at least so much."""
    right = decided = total = 0
    for instance in instances:
        totals = sorted(((total, part) for part, total in _totals(weights, instance).items()), reverse=True)
        best = totals[0][1]
        lead = totals[0][0] - max(
            (t for t, part in totals if (part in instance.right) != (best in instance.right)), default=0
        )
        total += 1
        decided += lead >= least
        right += lead >= least and best in instance.right
    return f"{right / decided:.1%} of the {decided / total:.1%} that lead by {least:g} ({total} instances)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ewt", type=Path)
    parser.add_argument("whd", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    options = parser.parse_args()
    ewt = {part: treebank(options.ewt / f"en_ewt-ud-{part}.conllu") for part in ("train", "dev", "test")}
    listed = listed_tags(ewt["train"])

    def tag(word: str) -> str:
        return listed.get(word.lower()) or guessed_tag(word)

    train = [*of_treebank(ewt["train"], tag), *of_homographs(options.whd / "data" / "train", tag)]
    weights = learn(train)
    print(f"{len(train)} instances, {len(listed)} listed words, {len(weights)} features")
    held = {
        "EWT dev and test": list(of_treebank([*ewt["dev"], *ewt["test"]], tag)),
        "WHD eval": list(of_homographs(options.whd / "data" / "eval", tag)),
    }
    for title, instances in held.items():
        for least in (0, 12, 30):
            print(f"{title}: right are {accuracy(weights, instances, least)}")
    if options.write:
        lines = [f"= {word}\t{tag_of_word}" for word, tag_of_word in listed.items()]
        lines += [f"{f}\t" + ",".join(str(w or "") for w in row) for f, row in weights.items()]
        TARGET.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
