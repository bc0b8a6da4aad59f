"""Facts about an engine's packages without importing them: versions, folders, digests of weights.

`describe` must stay light, and `import hibari` or `import piper` alone loads numpy and onnxruntime
(0.15 to 0.3 s), so versions come from the installed metadata and folders from the module's spec.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from audioedition.errors import EngineError

_MEBIBYTE = 1 << 20


def version(distribution: str) -> str:
    """The installed version of a distribution ("1.8.0"), or "none"."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "none"


def folder(module: str) -> Path | None:
    """The folder of an installed top-level package, without importing it; None where it is missing."""
    spec = find_spec(module)
    locations = list(spec.submodule_search_locations or ()) if spec else []
    return Path(locations[0]) if locations else None


def recorded_sha256(distribution: str, name: str) -> str:
    """The SHA-256, in hexadecimal, that a wheel's RECORD holds for its file `name` ("package/data/model.onnx").

    Empty where the installer wrote no RECORD. Reads nothing but RECORD.
    """
    try:
        files = metadata.files(distribution) or ()
    except metadata.PackageNotFoundError:
        return ""
    for file in files:
        if file.as_posix() == name and file.hash and file.hash.mode == "sha256":
            # RECORD holds unpadded URL-safe base64 (PyPA, "Recording installed projects").
            return base64.urlsafe_b64decode(file.hash.value + "=").hex()
    return ""


def sampled_sha256(path: Path) -> str:
    """A digest of a file's size and its first and last MiB: quick, and another model differs in them."""
    size = path.stat().st_size
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        digest.update(file.read(_MEBIBYTE))
        file.seek(max(0, size - _MEBIBYTE))
        digest.update(file.read(_MEBIBYTE))
    return digest.hexdigest()


@contextmanager
def failing_as(engine: str, voice: str, doing: str) -> Iterator[None]:
    """Turn any exception of an engine's own code into `EngineError`."""
    try:
        yield
    except EngineError:
        raise
    except MemoryError:
        raise
    except Exception as error:  # engines raise whatever their runtime does; onnxruntime's types are not public
        reason = " ".join(str(error).split()) or type(error).__name__
        raise EngineError(f"{engine} cannot {doing} with voice {voice!r}: {reason}") from error
