"""The memory that this process has freed and keeps: the C library gives it back only from the end of its heap.

Texts of articles come to lie behind arrays that grouping needs for a while; of what these took half stays with the
process. A large build gives it back when it is done with them.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return to the system what is free, where its C library knows how (glibc, `malloc_trim`)."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)
