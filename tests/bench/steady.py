"""Whether `newsfold watch` may run for days: what it holds after many rebuilds, and what idling costs.

python -m tests.bench.steady FOLDER [REBUILDS] [SECONDS]   in a site that is built; the articles are put back in the end
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 120.0
"""Seconds after which a change that does not show is a failure."""
WARM = 10
"""Of so many parts of all rebuilds the first is over before memory is compared: it fills what is remembered."""


LOOKS = 5


@dataclass(frozen=True, slots=True)
class Holding:
    """What a process holds: resident memory in MB, open descriptors, processes below it, processor seconds so far."""

    megabytes: float
    descriptors: int
    children: int
    seconds: float


def holding(number: int) -> Holding:
    """Look at a process by its number."""
    proc = Path(f"/proc/{number}")
    resident = re.search(r"VmRSS:\s+(\d+)", (proc / "status").read_text())
    fields = (proc / "stat").read_text().rpartition(")")[2].split()
    children = sum(len((task / "children").read_text().split()) for task in (proc / "task").iterdir())
    return Holding(
        int(resident[1]) / 1024 if resident else 0.0,
        sum(1 for _ in (proc / "fd").iterdir()),
        children,
        (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
    )


@contextmanager
def watched(folder: Path) -> Iterator[int]:
    """Watch a site; yield the number of the process, once it is ready."""
    command = [sys.executable, "-m", "generator", "watch"]
    with tempfile.TemporaryFile("w+") as said:
        watcher = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.DEVNULL)
        try:
            begun = time.monotonic()
            while "watching" not in os.pread(said.fileno(), 1 << 16, 0).decode():
                if watcher.poll() is not None or time.monotonic() - begun > PATIENCE:
                    sys.exit("it does not watch")
                time.sleep(0.05)
            yield watcher.pid
        finally:
            watcher.send_signal(signal.SIGTERM)
            watcher.wait(PATIENCE)


def rebuild(folder: Path, article: Path, number: int) -> None:
    """Edit an article, every fifth time its title, and wait until the site shows it."""
    line = f"This line is number {number} of {time.time_ns()}."
    kept = [one for one in article.read_text().splitlines() if not one.startswith("This line is number")]
    if number % 5 == 0:
        kept = [re.sub(r"^(title: .*?)( \d+)?$", rf"\1 {number}", one.replace('"', "")) for one in kept]
    article.write_text("\n".join([*kept, line]) + "\n")
    page, begun = folder / f"site/articles/{article.stem}.txt", time.monotonic()
    while line not in _shown(page):
        if time.monotonic() - begun > PATIENCE:
            sys.exit(f"rebuild {number} did not show")
        time.sleep(0.005)


def _shown(page: Path) -> str:
    try:
        return page.read_text()
    except FileNotFoundError:  # while it is being written an article may be empty, and so have no page
        return ""


def at_rest(number: int) -> Holding:
    """Look at a process a few times in a second; return what it holds at the least: work takes more, for a while."""
    looks = []
    for _ in range(LOOKS):
        time.sleep(1 / LOOKS)
        looks.append(holding(number))
    return Holding(
        megabytes=min(look.megabytes for look in looks),
        descriptors=min(look.descriptors for look in looks),
        children=min(look.children for look in looks),
        seconds=looks[-1].seconds,
    )


def holds_more(late: Holding, early: Holding) -> bool:
    """Tell whether a process has more descriptors or processes than before."""
    return late.descriptors > early.descriptors or late.children > early.children


def steady(folder: Path, rebuilds: int) -> tuple[Holding, Holding]:
    """Rebuild a watched site many times; return what the process held after the first of them and after the last."""
    articles = sorted((folder / "content").glob("*.md"))[-5:]
    texts = {article: article.read_bytes() for article in articles}
    early = None
    try:
        with watched(folder) as number:
            for count in range(1, rebuilds + 1):
                rebuild(folder, articles[count % len(articles)], count)
                if count == max(1, rebuilds // WARM):
                    early = at_rest(number)
            begun, late = time.monotonic(), at_rest(number)
            assert early
            while holds_more(late, early) and time.monotonic() - begun < PATIENCE:  # it is still at work
                late = at_rest(number)
    finally:
        for article, text in texts.items():
            article.write_bytes(text)
    return early, late


def idle(folder: Path, seconds: float) -> float:
    """Return the share of a core that a watcher takes while nothing happens, once it has settled."""
    with watched(folder) as number:
        time.sleep(15)
        before = holding(number).seconds
        time.sleep(seconds)
        return (holding(number).seconds - before) / seconds


def main() -> None:
    """Print both."""
    folder = Path(sys.argv[1]).resolve()
    rebuilds, seconds = (int(word) for word in (*sys.argv[2:4], "500", "60")[:2])
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    for label, held in zip(("early", "late"), steady(folder, rebuilds), strict=True):
        print(
            f"{label}: {held.megabytes:.1f} MB, {held.descriptors} descriptors, {held.children} processes below"
        )
    print(f"idle: {idle(folder, seconds):.4f} of a core")


if __name__ == "__main__":
    main()
