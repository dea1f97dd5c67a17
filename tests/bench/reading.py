"""What reading an article costs: processor time of `load` alone, beside markdown-it-py on the same texts.

Run as a program of its own for each row, so that nothing is warm that a build would find cold, and so that the memory
is that of reading.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from generator.load import Reading, load
from generator.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

ROW = "| {:>7} | {:<32} | {:6.2f} | {:6.2f} | {:8.0f} |"
WAYS = ("markdown-it-py alone", "newsfold, one process", "newsfold, pool of 2")


def bench_reading(content: Path, count: int) -> None:
    """Print a row for each way to read a folder.

    It tells user and system time in ms an article, its share of markdown-it-py's in this run, the parent's peak in MB.
    """
    print(
        "| articles | reading | ms of processor each | of markdown-it-py | peak MB |\n|---|---|---|---|---|"
    )
    alone = 0.0
    for way in WAYS:
        command = [sys.executable, "-m", "tests.bench.reading", way, str(content)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        alone = alone or found["seconds"]
        each = found["seconds"] * 1000 / count
        print(ROW.format(count, way, each, found["seconds"] / alone, found["megabytes"]), flush=True)


def measure(way: str, content: Path) -> float:
    """Read a folder in one of the ways, and return the seconds of processor that it took."""
    begun = time.process_time()
    if way == WAYS[0]:
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        for path in sorted(content.glob("*.md")):
            parser.render(path.read_text().split("---\n", 2)[2])
        return time.process_time() - begun
    settings = Reading("en", "UTC", drafts=False, now=None, max_bytes=5_000_000)
    with Run(2 if way == WAYS[2] else 1) as run:
        before = workers()
        load(content, shown="content", settings=settings, map=run.map)
        return time.process_time() - begun + workers() - before


def workers() -> float:
    """Return the seconds of processor that this program's other processes have taken so far (Linux)."""
    ticks = os.sysconf("SC_CLK_TCK")
    stats = dict(_statuses())
    family = {os.getpid()}
    for process in sorted(stats):
        if int(stats[process][1]) in family:
            family.add(process)
    return sum(int(stats[one][11]) + int(stats[one][12]) for one in family - {os.getpid()}) / ticks


def _statuses() -> Iterator[tuple[int, list[str]]]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has ended since
            yield int(path.parent.name), path.read_text().rpartition(")")[2].split()


def main() -> None:
    """Measure one way, and tell it as JSON."""
    way, content = sys.argv[1:]
    seconds = measure(way, Path(content))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak}))


if __name__ == "__main__":
    main()
