"""Kokoro alone on a text, as the neighbours run it; for an environment of its own with `kokoro-onnx` in it.

python bench/kokoro.py MODEL.onnx VOICES.npz < TEXT     prints the seconds, its model loaded before
"""

from __future__ import annotations

import sys
import time

from kokoro_onnx import Kokoro  # type: ignore[import-not-found]

speaker = Kokoro(sys.argv[1], sys.argv[2])
speaker.create("Ready.", voice="af_heart", speed=1.0, lang="en-us")
text = sys.stdin.read()
begun = time.perf_counter()
speaker.create(text, voice="af_heart", speed=1.0, lang="en-us")
print(time.perf_counter() - begun)
