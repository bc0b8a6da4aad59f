"""Processor time of a piece of work, for tests of how it grows. Never the clock's: machines have other things to do."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def processor_seconds(work: Callable[[], object], times: int = 1) -> float:
    """The least of so many tries. Without looks for cycles, which go through all that other tests have left in this
    process: half a second where that is a gigabyte."""
    least = float("inf")
    gc.disable()
    try:
        for _ in range(times):
            begun = time.process_time()
            work()
            least = min(least, time.process_time() - begun)
    finally:
        gc.enable()
    return least
