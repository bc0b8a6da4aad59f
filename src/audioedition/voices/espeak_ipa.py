"""Text → IPA by the packaged espeak-ng, called in this process (espeak-ng's speak_lib.h, `espeak_TextToPhonemes`)."""

from __future__ import annotations

import ctypes
import os
from functools import cache

from audioedition.errors import EngineError
from audioedition.voices import espeak_voices
from audioedition.voices.espeak_data import short

TIE = "^"
"""Joins the letters of one sound: "t^ʃ"."""
_RETRIEVAL, _DO_NOT_EXIT = 1, 0x8000
_UTF8 = 1
# IPA, with ties, and which character is the tie (speak_lib.h, phonememode).
_MODE = 0x02 | 0x80 | ord(TIE) << 8


def ipa_of(text: str, voice: str) -> str:
    """The IPA of `text`, read by the espeak-ng voice of identifier `voice`; its clauses parted by spaces.

    Raises `EngineError` where espeak-ng has no such voice.
    """
    library = _library()
    # One voice is set for the whole process.
    if library.espeak_SetVoiceByName(os.fsencode(voice)):
        raise EngineError(f"espeak-ng has no voice {voice!r}")
    rest = ctypes.c_char_p(text.replace("\0", " ").encode("utf-8", "replace"))
    clauses = []
    # Each call reads one clause and moves the pointer on; behind the last it is null.
    while rest.value is not None:
        clause = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _MODE)
        clauses.append(clause.decode() if clause else "")
    return " ".join(filter(None, clauses))


@cache
def _library() -> ctypes.CDLL:
    data = espeak_voices.data_folder()
    if data is None:
        raise EngineError("espeak-ng is not installed; pip install espeakng-loader")
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = (ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int)
    if library.espeak_Initialize(_RETRIEVAL, 0, os.fsencode(short(data.parent)), _DO_NOT_EXIT) < 0:
        raise EngineError(f"espeak-ng cannot read its data in {data}; reinstall espeakng-loader")
    return library
