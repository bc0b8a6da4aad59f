"""What this processor can do, as far as it decides how a network is run. Nothing is measured: a measurement could come
out otherwise the next time, and samples with it.
"""

from __future__ import annotations

import platform
import sys
from functools import cache
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
# Intel's and AMD's VNNI, in two forms; ARM's dot product.
_DOT_PRODUCTS = frozenset({"avx512_vnni", "avx_vnni", "asimddp"})


@cache
def multiplies_bytes() -> bool:
    """Whether it has instructions that multiply and add integers of 8 bits; False where the system does not say.

    Without them a network of such integers takes twice the time of floats (k2-fsa/sherpa-onnx, PR 2137: 39 s, not 19).
    """
    if sys.platform != "linux":  # all ARM processors of Macs and of Windows have them
        return platform.machine().lower() in ("arm64", "aarch64")
    return has_dot_products(_CPU_INFO)


def has_dot_products(cpu_info: Path) -> bool:
    """Whether the first processor of Linux's list has them (Linux, Documentation/filesystems/proc.rst)."""
    try:
        with cpu_info.open(encoding="ascii", errors="replace") as lines:
            features = next((line for line in lines if line.startswith(("flags", "Features"))), "")
    except OSError:
        return False
    return not _DOT_PRODUCTS.isdisjoint(features.split())
