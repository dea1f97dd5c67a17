"""How long after a save `newsfold watch` shows it: from the moment of writing to the page that holds the new words."""

from __future__ import annotations

import signal
import statistics
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

from tests.bench.timing import Timing

PATIENCE = 600.0
"""Seconds after which a change that does not show is a failure."""
_number = count(1)


def edit(content: Path) -> str:
    """Add a line to the article with the newest date; return the line."""
    newest = max(content.glob("*.md"), key=lambda path: (_date(path), path.name))
    line = f"This line is number {next(_number)} of {time.time_ns()}."
    newest.write_text(f"{newest.read_text()}\n{line}\n")
    return line


def _date(path: Path) -> str:
    return next(line for line in path.read_text().splitlines() if line.startswith("date:"))


def watching(folder: Path, runs: int) -> Timing:
    """Watch a site that is built already, save a few times, and wait for each to show; memory is the watcher's own."""
    command = [sys.executable, "-m", "generator", "watch"]
    watcher = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert watcher.stdout
        for said in watcher.stdout:
            if said.startswith("watching"):
                break
        seconds = [_shown(folder) for _ in range(runs + 1)][1:]  # the first one fills the memory
        status = Path(f"/proc/{watcher.pid}/status").read_text()
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return Timing(statistics.median(seconds), int(peak.split()[1]) / 1024)
    finally:
        watcher.send_signal(signal.SIGTERM)
        watcher.wait(30)


def _shown(folder: Path) -> float:
    """Save an edit and return the seconds until its article's text is published with it."""
    time.sleep(1)  # a hand is off the keyboard between two saves
    newest = max((folder / "content").glob("*.md"), key=lambda path: (_date(path), path.name))
    page = folder / "site/articles" / f"{newest.stem}.txt"
    begun = time.perf_counter()
    line = edit(folder / "content")
    while time.perf_counter() - begun < PATIENCE:
        if page.is_file() and line in page.read_text():
            return time.perf_counter() - begun
        time.sleep(0.002)
    sys.exit("a saved article did not show")
