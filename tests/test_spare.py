"""What was freed goes back to the system while a watch rests."""

from __future__ import annotations

import platform
import re
from pathlib import Path

import pytest

from generator.spare import give_back

KEPT = 400


def resident():
    """Return the memory of this process in MB."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries keep less")
def test_what_lies_free_between_what_is_in_use_goes_back():
    """Memory that builds have filled and left is not held for what may come, though some of it is in use."""
    blocks = [bytes(4000 + number % 7) for number in range(40_000)]
    kept = blocks[::KEPT]
    del blocks
    before = resident()
    give_back()
    assert len(kept) == 40_000 // KEPT
    assert resident() < before - 50
