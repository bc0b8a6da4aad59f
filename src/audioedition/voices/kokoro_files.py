"""Networks with Kokoro's phoneme ids as files of the user's: Kokoro in another precision, or a student of it.

`NAME.onnx` is the network. `NAME.onnx.json` beside it says what it speaks, as an object: `language`, a tag ("fr"); and,
if it likes, `about`, `licence`, `source`. A network that takes a style gets those of `NAME.bin` beside it (float32, 256
a row, the first row for a text of one phoneme), or of the voice of Kokoro's that `style` names.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.errors import EngineError, shown
from audioedition.homes import expanded
from audioedition.voices import espeak_voices, packages
from audioedition.voices.kokoro_voices import VOICES, WIDTH, styles
from audioedition.voices.onnx_noise import with_fixed_noise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NAMES = tuple(voice.name for voice in VOICES)


@dataclass(frozen=True, slots=True)
class KokoroFile:
    """A network in a file. `style`: the name of a voice of Kokoro's, or empty; `digests`: of all its files."""

    model: Path
    language: str
    style: str
    about: str
    licence: str
    source: str
    digests: str

    def network(self) -> bytes:
        """The network; noise that it draws is the same each time. Raises `ValueError` where the file holds none."""
        return with_fixed_noise(self.model.read_bytes())

    def styles(self) -> NDArray[np.float32] | None:
        """The styles, a row for each number of phonemes; None where there are none. Raises `ValueError` where the file
        holds none."""
        import numpy as np

        if self.style:
            return styles(self.style)
        file = _styles_file(self.model)
        if not file.is_file():
            return None
        if (size := file.stat().st_size) == 0 or size % (4 * WIDTH):
            raise ValueError(f"{file} holds no rows of {WIDTH} float32")
        return np.fromfile(file, "<f4").astype(np.float32).reshape(-1, WIDTH)


def read(voice: str) -> KokoroFile:
    """The network that a path to an `.onnx` file means. Raises `EngineError` where it cannot be used."""
    model = expanded(voice)
    settings_file = model.with_name(f"{model.name}.json")
    for file in (model, settings_file):
        if not file.is_file():
            raise EngineError(
                f"kokoro's voice '{shown(voice, 200)}' needs the file {file}, which is not there; "
                'NAME.onnx.json says what it speaks: {"language": "fr"}'
            )
    try:
        settings = json.loads(settings_file.read_bytes())
        values = {key: str(settings.get(key, "")) for key in ("language", "style", "about", "licence", "source")}
    except (OSError, ValueError, AttributeError) as error:
        raise EngineError(f"kokoro cannot read {settings_file}: {error}") from error
    if values["style"] and values["style"] not in _NAMES:
        raise EngineError(f"{settings_file}: style: expected one of {', '.join(_NAMES)}")
    language = values.pop("language").lower().replace("_", "-")
    try:
        espeak_voices.find(language)
    except EngineError as error:
        raise EngineError(f"{settings_file}: language: {error}") from error
    files = [file for file in (model, settings_file, _styles_file(model)) if file.is_file()]
    digests = ", ".join(packages.sampled_sha256(file) for file in files)
    return KokoroFile(model, language, digests=digests, **values)


def _styles_file(model: Path) -> Path:
    return model.with_suffix(".bin")
