"""The memory that this process has freed and keeps: the C library gives it back only from the end of its heap.

Topics come to lie behind arrays that grouping needs for a while, and what these took stays with the process, a quarter
of all that a large build has then. So it is given back before pages are made.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return to the system what is free, where its C library knows how (glibc, `malloc_trim`)."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)
