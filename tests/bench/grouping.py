"""Time and memory of grouping alone: python -m tests.bench.grouping FOLDER [--jobs 4] [--undated]

Reads a content folder, then groups its articles from nothing, and once more after one new article of the newest day
had come, from what the first fold kept; or as one batch without dates, 5,000 of them at most. Told are wall time, what
issue 4 wants of it on four quiet cores, processor time of this process (its workers make the vectors), and its peak
of memory before and after; on a shared machine the processor's time is the one to compare.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Grouping
from generator.group import regroup
from generator.group.features import AHEAD, TOGETHER
from generator.group.kept import NOTHING, Kept
from generator.load import load
from generator.model import pack
from generator.run import Run
from tests.quality.grouping import READING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article


UNDATED = 5000
DATED_ROW, NEW_ROW, UNDATED_ROW = "dated", "one new article", "undated"
WANTED = {
    (DATED_ROW, 1_000): 1.0,
    (DATED_ROW, 10_000): 5.0,
    (NEW_ROW, 10_000): 0.2,
    (UNDATED_ROW, 5_000): 10.0,
}
"""Seconds, by the kind of row and the number of articles."""


def timed(label: str, articles: Sequence[Article], kept: Kept, run: Run) -> Kept:
    """Group, and print how long it took."""
    before = peak()
    wall, processor = time.perf_counter(), time.process_time()
    grouped = regroup(
        articles, Grouping(), kept, map=partial(run.map, each=TOGETHER, ahead=AHEAD), threads=run.jobs
    )
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(
        f"| {len(articles):>7} | {label:<26} | {wall:8.2f} | {WANTED.get((label, len(articles)), '-'):>6} |"
        f" {processor:8.2f} | {before:5.0f} | {peak():5.0f} | {len(grouped.topics):>6} |",
        flush=True,
    )
    return grouped.kept


def peak() -> float:
    """Return the peak of this process's memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Group one folder."""
    parser = argparse.ArgumentParser(description="Time and memory of grouping alone.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--undated", action="store_true")
    options = parser.parse_args()
    with Run(options.jobs) as run:
        articles = load(options.folder, shown="content", settings=READING, map=run.map).articles
        # What grouping does not look at is left out of the figures of its memory.
        articles = tuple(
            replace(article, body=pack(article.text, blocks=article.blocks)) for article in articles
        )
        if options.undated:
            timed(UNDATED_ROW, [replace(article, date=None) for article in articles[:UNDATED]], NOTHING, run)
            return
        timed(DATED_ROW, articles, NOTHING, run)
        *most, last = sorted(articles, key=lambda article: article.order)
        kept = regroup(
            most, Grouping(), NOTHING, map=partial(run.map, each=TOGETHER, ahead=AHEAD), threads=run.jobs
        ).kept
        timed(NEW_ROW, [*most, last], kept, run)


if __name__ == "__main__":
    main()
