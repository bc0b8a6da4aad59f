"""Writes the styles of Kokoro's voices, `src/audioedition/voices/kokoro_styles/styles.bin`.

python -m bench.kokoro_styles FOLDER     FOLDER: `voices/` of the npm package kokoro-js 1.2.1, one NAME.bin a voice

Prints how far the styles are from FOLDER's, beside float16 without further ado.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from audioedition.voices.kokoro_voices import ROWS, STYLES, VOICES, WIDTH, pack, styles

folder = Path(sys.argv[1])
originals = {voice.name: np.fromfile(folder / f"{voice.name}.bin", np.float32).reshape(ROWS, WIDTH) for voice in VOICES}
STYLES.write_bytes(b"".join(map(pack, originals.values())))
print(f"{STYLES.stat().st_size:,} bytes; the largest and the root mean square difference, and those of float16")
for name, rows in originals.items():
    differences = (styles(name) - rows, rows.astype(np.float16).astype(np.float32) - rows)
    print(f"{name:12}", *(f"{np.abs(each).max():.5f} {np.sqrt(np.mean(each**2)):.6f}  " for each in differences))
