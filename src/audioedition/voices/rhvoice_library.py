"""RHVoice's library: where it is, and its C interface of version 1 (src/include/RHVoice.h).

The library is the system's (package librhvoice of distributions, or built from source), that of the package
rhvoice-wrapper-bin on Windows, or the file that `AUDIOEDITION_RHVOICE` names.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Any

from audioedition.errors import EngineError
from audioedition.voices import packages

VARIABLE = "AUDIOEDITION_RHVOICE"
_FOLDERS = (
    "/usr/local/lib", "/usr/local/lib64", "/usr/lib", "/usr/lib64", "/opt/homebrew/lib", "/opt/local/lib",
)  # fmt: skip
# A library without its development package is there under the number of its interface alone: 5 since 2020.
_NAMES = {"win32": ("RHVoice.dll",), "darwin": ("libRHVoice.dylib",)}.get(
    sys.platform, ("libRHVoice.so", "libRHVoice.so.5")
)
_CORE = ("libRHVoice_core.so", "libRHVoice_core.dylib")
_OLDEST = (1, 0, 0)


def path() -> Path | None:
    """The library's file, the first of `places`; None where there is none."""
    return next((file for file in places() if file.is_file()), None)


def places() -> tuple[Path, ...]:
    """The files that may be the library, there or not."""
    if own := os.environ.get(VARIABLE):
        return (Path(own),)
    package = packages.folder("rhvoice_wrapper_bin")
    searched = [package / "lib"] if package else []
    if sys.platform != "win32":
        searched += [Path(folder) for folder in os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep) if folder]
        for folder in map(Path, _FOLDERS):
            searched += [folder, *sorted(folder.glob("*-linux-gnu*"))]
    return tuple(folder / name for folder in searched for name in _NAMES)


RateCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
PlayCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_uint, ctypes.c_void_p)
_NameCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
RangeCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p)
DoneCallback = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class Callbacks(ctypes.Structure):
    """RHVoice_callbacks. What is left out is never called."""

    _fields_ = (
        ("set_sample_rate", RateCallback), ("play_speech", PlayCallback), ("process_mark", _NameCallback),
        ("word_starts", RangeCallback), ("word_ends", RangeCallback), ("sentence_starts", RangeCallback),
        ("sentence_ends", RangeCallback), ("play_audio", _NameCallback), ("done", DoneCallback),
    )  # fmt: skip


class _InitParams(ctypes.Structure):
    _fields_ = (
        ("data_path", ctypes.c_char_p), ("config_path", ctypes.c_char_p),
        ("resource_paths", ctypes.POINTER(ctypes.c_char_p)), ("callbacks", Callbacks), ("options", ctypes.c_uint),
    )  # fmt: skip


class _SynthParams(ctypes.Structure):
    """Versions before 1.2 know no `flags`, and do not look at them."""

    _fields_ = (
        ("voice_profile", ctypes.c_char_p), ("absolute_rate", ctypes.c_double), ("absolute_pitch", ctypes.c_double),
        ("absolute_volume", ctypes.c_double), ("relative_rate", ctypes.c_double), ("relative_pitch", ctypes.c_double),
        ("relative_volume", ctypes.c_double), ("punctuation_mode", ctypes.c_int),
        ("punctuation_list", ctypes.c_char_p), ("capitals_mode", ctypes.c_int), ("flags", ctypes.c_int),
    )  # fmt: skip


_TEXT = 0  # RHVoice_message_text: no mark-up is looked for
_DONT_CLIP_RATE = 1


class Library:
    """The library, loaded, with one engine of it for the voices of one folder of data."""

    def __init__(self, file: Path, data: Path, callbacks: Callbacks) -> None:
        self._library = _load(file)
        self.version = str(self._library.RHVoice_get_version().decode())
        if _numbers(self.version) < _OLDEST:
            raise EngineError(f"rhvoice: {file} is version {self.version}; 1.0 and later serve")
        # A folder of settings that is not there: the user's own would change samples.
        settings = data / "no-settings"
        params = _InitParams(os.fsencode(data), os.fsencode(settings), None, callbacks, 0)
        self._engine = self._library.RHVoice_new_tts_engine(ctypes.byref(params))
        if not self._engine:
            raise EngineError(f"rhvoice: {file}, version {self.version}, takes no voice of {data}")

    def speak(self, text: bytes, voice: str, tempo: float) -> bool:
        """Speak UTF-8 `text` through the callbacks, and return whether that went well."""
        params = _SynthParams(voice.encode(), 0.0, 0.0, 0.0, tempo, 1.0, 1.0, 0, None, 0, _DONT_CLIP_RATE)
        message = self._library.RHVoice_new_message(self._engine, text, len(text), _TEXT, ctypes.byref(params), None)
        if not message:
            return False
        try:
            return bool(self._library.RHVoice_speak(message))
        finally:
            self._library.RHVoice_delete_message(message)

    def close(self) -> None:
        """Free the engine."""
        if self._engine:
            self._library.RHVoice_delete_tts_engine(self._engine)
            self._engine = None


def _load(file: Path) -> Any:
    """The library with the types of its functions."""
    for core in (file.with_name(name) for name in _CORE):
        if core.is_file():  # of a package, whose second library does not find the first by itself
            ctypes.CDLL(str(core), mode=ctypes.RTLD_GLOBAL)
    library = ctypes.CDLL(str(file))
    pointer = ctypes.c_void_p
    library.RHVoice_get_version.restype = ctypes.c_char_p
    library.RHVoice_new_tts_engine.restype = pointer
    library.RHVoice_new_tts_engine.argtypes = (ctypes.POINTER(_InitParams),)
    library.RHVoice_delete_tts_engine.restype = None
    library.RHVoice_delete_tts_engine.argtypes = (pointer,)
    library.RHVoice_new_message.restype = pointer
    library.RHVoice_new_message.argtypes = (
        pointer, ctypes.c_char_p, ctypes.c_uint, ctypes.c_int, ctypes.POINTER(_SynthParams), pointer,
    )  # fmt: skip
    library.RHVoice_delete_message.restype = None
    library.RHVoice_delete_message.argtypes = (pointer,)
    library.RHVoice_speak.restype = ctypes.c_int
    library.RHVoice_speak.argtypes = (pointer,)
    return library


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
