"""Memory that a process has done with, given back to the system: the C library keeps it for what may come."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress


def give_back() -> None:
    """Give back what is free, where the C library knows how (glibc's malloc_trim); call it while nobody waits."""
    gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library, which keeps less
            ctypes.CDLL(None).malloc_trim(0)
