"""Checks that every engine must pass; a package with an engine of its own can run them on it.

    import pytest
    from audioedition.voices.conformance import CHECKS, Subject

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
    def test_my_engine(check):
        check(Subject("myengine", voice="anna", sentence="A plain sentence, of some length, in its language."))

Each check takes a `Subject` and raises `AssertionError` with a sentence that says what is wrong. The engine is
loaded by its entry point, as the program loads it.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from audioedition.errors import EngineError
from audioedition.voices import registry
from audioedition.voices.engine import Engine, EngineVoice, Intones, Speaker, Speech, Transcribes

# Packages that take long to import: `--help` and `plan` must not import them.
HEAVY = ("numpy", "scipy", "onnxruntime", "hibari", "piper", "pyttsx3", "py_nanotts", "torch", "soxr", "av")
# Seconds of speech a character of plain text, the fewest and the most; and of silence around the text.
_FASTEST, _SLOWEST, _AROUND = 0.03, 0.2, 1.0
# How much shorter tempo 1.25 may make a sentence. Engines round durations to steps of up to 25 ms.
_SHORTER = (0.15, 0.30)
STRANGE = ("", " ", "…", "—", "\N{GRINNING FACE}", "\x00\x07\x1b", "a\x00b", "\ud800", "[[ x ]] <b> &amp; \\", "\u2060")
_LONG = "It is ten long words or so. "


@dataclass(frozen=True, slots=True)
class Subject:
    """An engine by its entry point's name, one of its voices (else the first), and a plain sentence for it.

    `long`: how many sentences it is given at once; fewer where it is slow, but more than it speaks in one go.
    """

    engine: str
    voice: str | None = None
    sentence: str = "The court sat for three days, and nobody in the town spoke of the verdict at all."
    long: int = 72

    def get_engine(self) -> Engine:
        """The engine itself."""
        return registry.engine(self.engine)

    def voice_name(self) -> str:
        """The voice under test."""
        if self.voice is not None:
            return self.voice
        voices = self.get_engine().describe()
        assert voices, f"{self.engine} describes no voice on this machine"
        return voices[0].name

    @contextmanager
    def speaking(self) -> Iterator[Speaker]:
        """A loaded speaker, closed at the end."""
        speaker = self.get_engine().load(self.voice_name())
        try:
            yield speaker
        finally:
            speaker.close()


def digest(speech: Speech) -> str:
    """A digest of a speech's rate and samples."""
    return hashlib.sha256(f"{speech.rate} ".encode() + speech.samples.tobytes()).hexdigest()


def check_describe_is_light(subject: Subject) -> None:
    """Finding the engine and describing its voices imports no heavy package."""
    code = (
        "import sys; from audioedition.voices import registry\n"
        f"registry.engine({subject.engine!r}).describe()\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    loaded = _fresh(code)
    assert not loaded, f"describe() of {subject.engine} imports {loaded}; import it in the function that uses it"


def check_voices_are_named(subject: Subject) -> None:
    """Voices have different names, lower-case language tags and a fingerprint, the same each time."""
    voices = subject.get_engine().describe()
    assert voices, f"{subject.engine} describes no voice on this machine"
    assert len({voice.name for voice in voices}) == len(voices), "two voices have one name"
    for voice in voices:
        _check_voice(voice)
    assert subject.get_engine().describe() == voices, "describe() gives another answer the second time"


def _check_voice(voice: EngineVoice) -> None:
    assert voice.name, "a voice has no name"
    assert voice.languages, f"voice {voice.name} names no language"
    for tag in voice.languages:
        assert re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", tag), f"{tag!r} of {voice.name} is no lower-case BCP 47 tag"
    assert voice.fingerprint, f"voice {voice.name} has no fingerprint"


def check_unknown_voice_is_an_error(subject: Subject) -> None:
    """Loading a voice that does not exist raises `EngineError`, with the name in its message."""
    try:
        subject.get_engine().load("no-such-voice")
    except EngineError as error:
        assert "no-such-voice" in str(error), f"the message does not name the voice: {error}"
    else:
        raise AssertionError("loading a voice that does not exist raises no EngineError")


def check_samples_are_sound(subject: Subject) -> None:
    """Samples are float32, mono, finite, within [-1, 1], neither silent nor of an implausible length."""
    import numpy as np

    with subject.speaking() as speaker:
        speech = speaker.speak(subject.sentence, 1.0)
    samples = speech.samples
    assert samples.dtype == np.float32, f"samples are {samples.dtype}, not float32"
    assert samples.ndim == 1, f"samples have {samples.ndim} dimensions; mono has one"
    assert np.isfinite(samples).all(), "samples hold NaN or infinity"
    assert np.abs(samples).max() <= 1.0, f"samples reach {np.abs(samples).max()}, outside [-1, 1]"
    assert np.abs(samples).max() > 0.05, "the sentence is all but silent"
    seconds = len(samples) / speech.rate
    least, most = (_FASTEST * len(subject.sentence), _SLOWEST * len(subject.sentence) + _AROUND)
    assert least < seconds < most, f"the sentence takes {seconds:.2f} s; {least:.2f} to {most:.2f} is plausible"


def check_same_samples(subject: Subject) -> None:
    """The same text gives the same samples twice, after another text and tempo, and in a fresh process."""
    with subject.speaking() as speaker:
        first = digest(speaker.speak(subject.sentence, 1.0))
        assert digest(speaker.speak(subject.sentence, 1.0)) == first, "the second time, the samples differ"
        speaker.speak(subject.sentence[::2], 1.3)
        assert digest(speaker.speak(subject.sentence, 1.0)) == first, "after another text, the samples differ"
    code = (
        "from audioedition.voices.conformance import Subject, digest\n"
        f"subject = Subject({subject.engine!r}, {subject.voice_name()!r})\n"
        "with subject.speaking() as speaker:\n"
        f"    print(digest(speaker.speak({subject.sentence!r}, 1.0)))"
    )
    assert _fresh(code) == first, "in a fresh process, the samples differ"


def check_tempo(subject: Subject) -> None:
    """At tempo 1.25 the sentence takes 15 to 30 % less time."""
    with subject.speaking() as speaker:
        own, quick = (len(speaker.speak(subject.sentence, tempo).samples) for tempo in (1.0, 1.25))
    shorter = 1 - quick / own
    assert _SHORTER[0] < shorter < _SHORTER[1], f"tempo 1.25 makes the sentence {shorter:.0%} shorter, not 20 %"


def check_words(subject: Subject) -> None:
    """Word times, where the voice has them, are in order, inside text and samples, and cover every word."""
    with subject.speaking() as speaker:
        speech = speaker.speak(subject.sentence, 1.0)
    voice = registry.resolve(subject.engine, subject.voice_name())
    assert voice.times == (speech.words is not None), f"voice {voice.name} says times={voice.times}, but does otherwise"
    _check_times(speech, subject.sentence, re.finditer(r"\w+", subject.sentence))


def _check_times(speech: Speech, text: str, words: Iterable[re.Match[str]]) -> None:
    if speech.words is None:
        return
    position = frame = 0
    for word in speech.words:
        assert position <= word.span.start < word.span.end <= len(text), f"{word} overlaps or lies outside"
        assert frame <= word.start < word.end <= len(speech.samples), f"{word} overlaps or lies outside the samples"
        assert "](" not in word.span.of(text), f"{word} covers more than what stands in the square brackets"
        position, frame = word.span.end, word.end
    spans = [word.span for word in speech.words]
    for run in words:
        assert any(a <= run.start() and run.end() <= b for a, b in spans), f"the word {run.group()!r} has no time"


def check_phonemes(subject: Subject) -> None:
    """A voice that says it takes phonemes speaks "[word](/ipa/)" by its IPA, the same each time, and times the word."""
    if not registry.resolve(subject.engine, subject.voice_name()).phonemes:
        return
    text = subject.sentence.replace(longest := max(subject.sentence.split(), key=len), f"[{longest}](/ˈbuːnəmi/)", 1)
    texts = (text, text, text.replace("uː", "æ"), subject.sentence)
    with subject.speaking() as speaker:
        speech, again, other, spelled = (speaker.speak(variant, 1.0) for variant in texts)
    assert digest(speech) == digest(again), "the second time, the samples of a word with IPA differ"
    assert len(set(map(digest, (speech, other, spelled)))) == 3, "a word with IPA sounds as it does with other or none"
    assert 0.7 < len(speech.samples) / len(spelled.samples) < 1.3, "is the mark-up read out? The length says so"
    _check_times(speech, text, re.finditer(r"\w+(?![^(]*/\))", text))


def check_transcription(subject: Subject) -> None:
    """A speaker that tells how it pronounces a text tells it of every word, in order, and follows IPA in the text."""
    voice = registry.resolve(subject.engine, subject.voice_name())
    last = list(re.finditer(r"\w+", subject.sentence))[-1]
    marked = f"{subject.sentence[: last.start()]}[{last[0]}](/ˈbuːnəmi/){subject.sentence[last.end() :]}"
    with subject.speaking() as speaker:
        if not isinstance(speaker, Transcribes):
            return
        sounds, again = speaker.transcribe(subject.sentence), speaker.transcribe(marked)
    position = 0
    for sound in sounds:
        assert position <= sound.span.start < sound.span.end <= len(subject.sentence), f"{sound} overlaps or is outside"
        position = sound.span.end
    for word in re.finditer(r"\w+", subject.sentence):
        told = any(s.span.start <= word.start() and word.end() <= s.span.end and s.ipa for s in sounds)
        assert told, f"how {word[0]!r} is pronounced is not told"
    assert again[-1].span.of(marked) == last[0], "a word with IPA lies elsewhere than in its square brackets"
    assert not voice.phonemes or again[-1].ipa != sounds[-1].ipa, "a word is pronounced otherwise than by its IPA"


def check_melody(subject: Subject) -> None:
    """A voice that says it can change its melody does, the same each time; as it speaks by itself where it is to
    change nothing; and others do not claim to."""
    voice = registry.resolve(subject.engine, subject.voice_name())
    with subject.speaking() as speaker:
        can = isinstance(speaker, Intones)
        assert voice.melody == can, f"voice {voice.name} says melody={voice.melody}, but its speaker does otherwise"
        if not isinstance(speaker, Intones):
            return
        own = speaker.speak(subject.sentence, 1.0)
        assert digest(speaker.intone(subject.sentence, 1.0, 0.0, 0.0)) == digest(own), "a change of nothing changes it"
        for melody in ((1.0, 0.0), (-1.0, 0.0), (0.0, 5.0)):
            changed, again = (speaker.intone(subject.sentence, 1.0, *melody) for _ in range(2))
            assert digest(changed) == digest(again), f"the second time, the samples of the melody {melody} differ"
            assert digest(changed) != digest(own), f"the melody {melody} changes nothing"
            assert len(changed.samples) == len(own.samples), f"the melody {melody} changes the tempo"
            _check_times(changed, subject.sentence, re.finditer(r"\w+", subject.sentence))


def check_strange_texts(subject: Subject) -> None:
    """No text crashes the speaker; each gives sound, if only a moment of silence, and leaves it usable."""
    import numpy as np

    with subject.speaking() as speaker:
        before = digest(speaker.speak(subject.sentence, 1.0))
        for text in STRANGE:
            speech = speaker.speak(text, 1.0)
            assert len(speech.samples), f"{text[:20]!r} gives no samples at all; give a moment of silence"
            assert np.isfinite(speech.samples).all(), f"{text[:20]!r} gives NaN or infinity"
        text = _LONG * subject.long
        seconds = len((long := speaker.speak(text, 2.0)).samples) / long.rate
        assert seconds > _FASTEST / 2 * len(text), f"of {len(text)} characters at once only {seconds:.0f} s are heard"
        assert digest(speaker.speak(subject.sentence, 1.0)) == before, "after strange texts, the samples differ"


def check_close_ends_processes(subject: Subject) -> None:
    """After `close` no process of the speaker is left, and closing twice does no harm."""
    code = (
        "import os\n"
        "from audioedition.voices.conformance import Subject\n"
        f"subject = Subject({subject.engine!r}, {subject.voice_name()!r})\n"
        "speaker = subject.get_engine().load(subject.voice_name())\n"
        f"speaker.speak({subject.sentence!r}, 1.0)\n"
        "speaker.close(); speaker.close()\n"
        "try:\n    print('left' if hasattr(os, 'waitpid') and os.waitpid(-1, os.WNOHANG) is not None else '')\n"
        "except ChildProcessError:\n    pass"
    )
    assert not _fresh(code), "after close() a process that the speaker started is left"


def check_nothing_is_printed(subject: Subject) -> None:
    """Speaking prints nothing on standard output, which belongs to the program."""
    code = (
        "from audioedition.voices.conformance import Subject\n"
        f"with Subject({subject.engine!r}, {subject.voice_name()!r}).speaking() as speaker:\n"
        f"    speaker.speak({subject.sentence!r}, 1.0)"
    )
    printed = _fresh(code)
    assert not printed, f"speaking prints on standard output: {printed[:80]!r}"


CHECKS: tuple[Callable[[Subject], None], ...] = (
    check_describe_is_light,
    check_voices_are_named,
    check_unknown_voice_is_an_error,
    check_samples_are_sound,
    check_same_samples,
    check_tempo,
    check_words,
    check_phonemes,
    check_transcription,
    check_melody,
    check_strange_texts,
    check_close_ends_processes,
    check_nothing_is_printed,
)


def _fresh(code: str) -> str:
    """What a fresh Python process prints on standard output for `code`."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"a fresh process fails:\n{done.stderr}"
    return done.stdout.strip()
