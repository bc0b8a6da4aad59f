"""The process in which pyttsx3 speaks: `python -m audioedition.voices.pyttsx3_helper FOLDER`.

pyttsx3 prints to standard output, can hang, and knows one engine a process (nateshmbhat/pyttsx3#126, #194);
and espeak-ng's samples depend on what the same process said before: one sentence said three times in a row
gave three lengths. So this process speaks each utterance in a child of its own, forked before espeak-ng is
initialised; where there is no fork it speaks one utterance and ends.

A request (`audioedition.voices.helper_frames`) is: text, phonemes (whether the text holds "[[…]]"), voice, rate,
seconds (the time limit); or texts, voice, seconds, for how they are pronounced: for each the IPA of its clauses.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from audioedition.voices.helper_frames import AUDIO, ERROR, PHONEMES, serve

# Of speak_lib.h: AUDIO_OUTPUT_RETRIEVAL, espeakCHARS_UTF8, and the bit of a phoneme mode that asks for IPA.
_NO_SOUND, _UTF8, _IPA = 1, 1, 0x02


def main() -> int:
    """Answer requests until standard input ends."""
    return serve(_load_driver, _answer, once=sys.platform == "win32")


def _load_driver() -> None:
    """Load pyttsx3's driver with the espeak-ng library of espeakng_loader.

    The driver looks for the library under names of installed systems (pyttsx3/drivers/_espeak.py,
    `load_library`), which the packaged library does not have on macOS and Windows.
    """
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path(), getattr(ctypes, "RTLD_GLOBAL", 0))
    loader: Any = ctypes.cdll
    loader.LoadLibrary = lambda _name: library
    try:
        import pyttsx3.drivers.espeak  # noqa: F401
    finally:
        del loader.LoadLibrary


def _answer(request: dict[str, Any], folder: Path) -> bytes:
    """Speak one request, in a child where there is fork."""
    path = folder / "speech.wav"
    path.unlink(missing_ok=True)
    if sys.platform == "win32":
        return _spoken_or_told(request, path)
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        # The child ends also where it hangs and no parent is left to kill it.
        signal.setitimer(signal.ITIMER_REAL, 2 * request["seconds"])
        with os.fdopen(write_end, "wb") as out:
            out.write(_spoken_or_told(request, path))
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    if status == 0:
        return answer
    ended = os.waitstatus_to_exitcode(status)
    reason = f"signal {signal.Signals(-ended).name}" if ended < 0 else f"status {ended}"
    return ERROR + f"the speaking process ended with {reason}".encode()


def _spoken_or_told(request: dict[str, Any], path: Path) -> bytes:
    return _phonemes(request) if "texts" in request else _speech(request, path)


def _phonemes(request: dict[str, Any]) -> bytes:
    """The answer to a request for phonemes: those that espeak-ng would speak."""
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    if library.espeak_Initialize(_NO_SOUND, 0, os.environ["ESPEAK_DATA_PATH"].encode(), 0) < 0:
        return ERROR + b"espeak-ng finds no data"
    if library.espeak_SetVoiceByName(request["voice"].encode()) != 0:
        return ERROR + b"espeak-ng has no such voice"
    clauses = [list(_clauses(library, text)) for text in request["texts"]]
    return PHONEMES + json.dumps(clauses).encode()


def _clauses(library: Any, text: str) -> Iterator[str]:
    """The IPA of each clause: the function moves the pointer to the next, and after the last to null (speak_lib.h)."""
    rest = ctypes.c_char_p(text.encode("utf-8", "replace"))
    while rest.value is not None:
        yield library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA).decode("utf-8", "replace")


def _speech(request: dict[str, Any], path: Path) -> bytes:
    """The answer to a request."""
    try:
        if request["phonemes"]:
            _enable_phonemes()
        _save(request["text"], request["voice"], request["rate"], path)
        with wave.open(str(path), "rb") as file:
            return AUDIO + file.readframes(file.getnframes())
    except Exception as error:  # pyttsx3 and its driver raise anything; the answer says what
        return ERROR + (str(error) or type(error).__name__).encode("utf-8", "replace")


def _enable_phonemes() -> None:
    """Have "[[…]]" spoken as phonemes, in this process's one utterance.

    espeak-ng does so only with a flag; the driver's flags are ENDPAUSE and CHARS_UTF8
    (pyttsx3/drivers/espeak.py, `_start_synthesis`).
    """
    from pyttsx3.drivers import _espeak

    _espeak.ENDPAUSE |= _espeak.PHONEMES


def _save(text: str, voice: str, rate: int, path: Path) -> None:
    """Speak into a WAV file. Raises `RuntimeError` with what pyttsx3 reported.

    espeak-ng works in a thread of its own. pyttsx3 cancels what is still under way there as its loop begins, at
    times the rate just set (8 utterances of 75 came out at its default rate), and `runAndWait` waits for that
    thread only 10 ms. So this waits for the settings before the loop, and for the end of speech after it.
    """
    import pyttsx3
    from pyttsx3.drivers import _espeak

    errors: list[str] = []
    finished: list[bool] = []
    engine = pyttsx3.init("espeak")
    engine.connect("error", lambda exception, **_: errors.append(str(exception)))
    engine.connect("finished-utterance", lambda completed, **_: finished.append(completed))
    engine.proxy.setBusy(False)  # a new engine keeps its settings for the loop; this one makes them at once
    _espeak.Synchronize()
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    _espeak.Synchronize()
    engine.save_to_file(text, str(path))
    engine.runAndWait()
    while not finished and not errors:
        time.sleep(0.002)
    if errors:
        raise RuntimeError(errors[0])


if __name__ == "__main__":
    sys.exit(main())
