"""Waiting for what must come, however slow the machine is; and time that what runs beside the tests adds nothing to."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


SOON = 300.0
"""Seconds that a test waits at most: it is about what happens, the speed is measured elsewhere."""


def until(true: Callable[[], object], seconds: float = SOON, said: Callable[[], object] = lambda: "") -> None:
    """Wait until something is true; where it never is, fail with what is `said` of it."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, said()
        time.sleep(0.01)


def lives(number: int) -> bool:
    """Tell whether a process can still do anything: one that has ended may wait long until somebody asks for it."""
    try:
        os.kill(number, 0)
        stat = Path(f"/proc/{number}/stat").read_text() if sys.platform == "linux" else ") R"
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in "ZX"


def tick(folder: Path) -> None:
    """Wait until what is written in a folder from now on has another time than what was written before."""
    probe = folder / ".tick"
    probe.touch()
    begun = probe.stat().st_mtime_ns

    def has_gone_on() -> bool:
        probe.touch()
        return probe.stat().st_mtime_ns != begun

    until(has_gone_on)
    probe.unlink()


def quickest(work: Callable[[], object], enough: float = 0.0, times: int = 5) -> float:
    """Return the seconds of processor that the quickest of several goes takes; less than `enough` is not outdone.

    What else a machine does, and when this process collects its garbage, makes work slower and never quicker.
    """
    taken = []
    while not taken or (min(taken) >= enough and len(taken) < times):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def save(path: Path, words: str) -> None:
    """Save a file in one step: a slow machine may come between the emptying and the filling of one in place."""
    new = path.with_name(f".{path.name}.swp")
    new.write_text(words)
    new.replace(path)
