"""The engine `pyttsx3`, on the espeak-ng that the package espeakng-loader brings: 140 voices and languages.

It speaks in a process of its own, `audioedition.voices.pyttsx3_helper`, with a time limit. It has no word times: its
events name the current word, but not its position in the sound.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.errors import EngineError
from audioedition.language_tags import primary
from audioedition.voices import espeak_voices, ipa, packages
from audioedition.voices.engine import EngineVoice, Speech, WordSound
from audioedition.voices.espeak_data import short
from audioedition.voices.espeak_phonemes import with_phonemes
from audioedition.voices.pyttsx3_helper import AUDIO, PHONEMES, read_frame, write_frame
from audioedition.voices.word_spans import tidy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 1
# Of espeak-ng, whose voices are a part of it.
_LICENCE, _SOURCE = "GPL-3.0-or-later", "espeakng-loader"
_RATE = 22050
# Words a minute at tempo 1: newsreaders speak 150 to 175; espeak-ng's default, 175, is fast for a long text.
_WORDS_A_MINUTE = 165
_TRIES = 2


@dataclass(slots=True)
class Pyttsx3:
    """The engine. An utterance may take `limit` seconds and `limit_per_character` for each of its characters."""

    name: str = "pyttsx3"
    limit: float = 20.0
    limit_per_character: float = 0.05

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices of the packaged espeak-ng."""
        if packages.folder("pyttsx3") is None:
            return ()
        fingerprint = _fingerprint()
        return tuple(_voice(voice, fingerprint) for voice in espeak_voices.voices())

    def resolve(self, voice: str) -> EngineVoice:
        """The voice that an identifier ("zle/ru") or a language tag ("ru") means. Raises `EngineError`."""
        return _voice(espeak_voices.find(voice), _fingerprint())

    def load(self, voice: str) -> Pyttsx3Speaker:
        """Start a helper process for a voice, given by identifier or by language tag."""
        data = espeak_voices.data_folder()
        if packages.folder("pyttsx3") is None or data is None:
            raise EngineError("pyttsx3 is not installed with espeak-ng; pip install pyttsx3 espeakng-loader")
        espeak_voice = espeak_voices.find(voice)
        phonemes = _takes_phonemes(espeak_voice)
        limits = (self.limit, self.limit_per_character)
        return Pyttsx3Speaker(espeak_voice.identifier, data, *limits, phonemes, espeak_voice.tags[0])


engine = Pyttsx3()


class Pyttsx3Speaker:
    """A voice, and the helper process that speaks it. An utterance may take `limit` seconds, and some more for each of
    its characters."""

    def __init__(
        self,
        voice: str,
        data: Path,
        limit: float,
        limit_per_character: float,
        phonemes: bool = False,
        language: str = "",
    ) -> None:
        self._voice = voice
        self._language = language
        self._phonemes = phonemes
        self._data = data
        self.limit = limit
        self._limit_per_character = limit_per_character
        self._helper: _Helper | None = _Helper(data)

    @property
    def pid(self) -> int | None:
        """The helper's process id, while it runs."""
        return self._helper.pid if self._helper else None

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`. A helper that takes too long or dies is replaced once."""
        import numpy as np

        plain = tidy(text)
        sent, phonemes = with_phonemes(plain) if self._phonemes else (ipa.parse(plain).tidy.text, False)
        sent = sent.strip()
        if not sent:
            return Speech(np.zeros(_RATE // 10, np.float32), _RATE)
        seconds = self.limit + self._limit_per_character * len(sent)
        rate = round(_WORDS_A_MINUTE * tempo)
        request = {"text": sent, "phonemes": phonemes, "voice": self._voice, "rate": rate, "seconds": seconds}
        return Speech(_samples(self._content(request, seconds, AUDIO)), _RATE)

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """The words of `text` with espeak-ng's phonemes of them."""
        from audioedition.voices.piper_reading import espeak_spelling, read, words_of

        parsed = ipa.parse(tidy(text))
        plain, pronunciations = parsed.tidy, parsed.pronunciations if self._phonemes else ()
        words = words_of(plain.text, [span for span, _ in pronunciations])
        texts = list(dict.fromkeys((plain.text, *(word.of(plain.text) for word in words))))
        seconds = self.limit + self._limit_per_character * sum(map(len, texts))
        request = {"texts": texts, "voice": self._voice, "seconds": seconds}
        clauses = dict(zip(texts, json.loads(self._content(request, seconds, PHONEMES)), strict=True))
        spelled = partial(espeak_spelling, language=self._language)
        return read(plain.text, pronunciations, spelled, lambda part: [*map(list, clauses[part])]).sounds(plain)

    def close(self) -> None:
        """End the helper."""
        if self._helper:
            self._helper.end()
            self._helper = None

    def _content(self, request: dict[str, object], seconds: float, kind: bytes) -> bytes:
        """What an answer of this kind holds. Raises `EngineError`."""
        answer = self._ask(json.dumps(request).encode(), seconds)
        if answer[:1] != kind:
            reason = answer[1:].decode(errors="replace")
            raise EngineError(f"pyttsx3 cannot speak with voice {self._voice!r}: {reason}")
        return answer[1:]

    def _ask(self, request: bytes, seconds: float) -> bytes:
        """The helper's answer. Raises `EngineError` where two helpers, one after the other, give none."""
        reason = ""
        for _ in range(_TRIES):
            self._helper = self._helper or _Helper(self._data)
            answer = self._helper.ask(request, seconds)
            if answer is not None:
                if sys.platform == "win32":  # without fork a helper speaks once
                    self.close()
                return answer
            reason = self._helper.end()
            self._helper = None
        raise EngineError(f"pyttsx3 gave no answer with voice {self._voice!r}, tried {_TRIES} times: {reason}")


class _Helper:
    """A running helper process, with a folder for its files."""

    def __init__(self, data: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="audioedition-espeak-"))
        self._errors = (self._folder / "errors.txt").open("w+b")
        self._timed_out = False
        # -P: nothing in the current folder can stand in for a module.
        command = [sys.executable, "-P", "-m", "audioedition.voices.pyttsx3_helper", str(self._folder)]
        # A process group of its own, so that it can be ended with its child.
        group = None if sys.platform == "win32" else 0
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=os.environ | {"ESPEAK_DATA_PATH": str(short(data.parent))},
            process_group=group,
        )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def ask(self, request: bytes, seconds: float) -> bytes | None:
        """The answer to a request; None where the helper died or was killed after `seconds`."""
        assert self._process.stdin and self._process.stdout
        watch = threading.Timer(seconds, self._time_out)
        watch.start()
        try:
            write_frame(self._process.stdin, request)
            return read_frame(self._process.stdout)
        except (BrokenPipeError, ConnectionError):
            return None
        finally:
            watch.cancel()

    def end(self) -> str:
        """End the process and its child, remove its folder, and return why it had stopped."""
        self._kill()
        status = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        self._errors.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._timed_out:
            return "it took too long"
        return lines[-1] if lines else f"its process ended with status {status}"

    def _time_out(self) -> None:
        self._timed_out = True
        self._kill()

    def _kill(self) -> None:
        """Kill the process group; on Windows the process, which has no child."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)


def _samples(content: bytes) -> NDArray[np.float32]:
    """16-bit little-endian samples as float32 in [-1, 1]; a tenth of a second of silence where there are none."""
    import numpy as np

    samples = np.frombuffer(content, dtype="<i2").astype(np.float32) / 32768.0
    return samples if samples.size else np.zeros(_RATE // 10, np.float32)


def _fingerprint() -> str:
    """The fingerprint of all voices: the versions of the packages and of this module."""
    parts = [f"{package} {packages.version(package)}" for package in ("pyttsx3", "espeakng-loader")]
    return "; ".join([*parts, f"adapter {_ADAPTER}"])


def _voice(voice: espeak_voices.EspeakVoice, fingerprint: str) -> EngineVoice:
    return EngineVoice(
        voice.identifier, voice.tags, fingerprint, voice.name, phonemes=_takes_phonemes(voice), licence=_LICENCE,
        source=_SOURCE,
    )  # fmt: skip


def _takes_phonemes(voice: espeak_voices.EspeakVoice) -> bool:
    """Whether `espeak_phonemes` has the mnemonics of the voice's language."""
    return primary(voice.tags[0]) == "en"
