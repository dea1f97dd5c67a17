"""Draw differences and rows of the timeline at random, and print them with their passages, for a person to judge.

python -m tests.quality.sections FOLDER... [--least 3] [--differences 60] [--rows 100] [--seed 20261121]

The articles of each FOLDER are grouped as newsfold groups them, and topics of `--least` articles or more are written
up. What is printed has a number, the file and the offsets of its first passage: a verdict on it can be kept
in `docs/readings/` without a word of the article.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import make_topics
from generator.config import Config, Writing
from generator.run import Run
from generator.writing import write_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Citation, Digest

WIDTH = 300


def digests(folder: Path, least: int) -> Iterator[Digest]:
    """Yield the digests of a folder's topics that have so many articles."""
    with Run() as run:
        _, arranged = make_topics(Config(content=folder), run)
    for topic in arranged.edited.topics:
        if len(topic.articles) >= least:
            yield write_up(topic, Writing())


def place(citation: Citation) -> str:
    """Return where a passage stands."""
    return f"{citation.article} {citation.start}-{citation.end}"


def draw(found: list[list[str]], count: int, seed: int) -> None:
    """Print some of what was found, the same for the same seed."""
    chosen = random.Random(seed).sample(found, min(count, len(found)))  # noqa: S311 - a draw, no secret
    for number, told in enumerate(chosen, 1):
        print(f"\n{number}. " + "\n   ".join(told))


def of_differences(page: Digest) -> Iterator[list[str]]:
    """Yield the differences of a page, each with its sides and one passage a side."""
    for one in page.differences:
        told = [f"{one.subject} [{one.kind}, {one.relation}] {place(one.sides[0].citations[0])}"]
        for side in one.sides:
            told.append(f"- {side.value}")
            told.append(f"    {place(side.citations[0])}: {side.citations[0].quote[:WIDTH]}")
        yield told


def of_timeline(page: Digest) -> Iterator[list[str]]:
    """Yield the rows of a page's timeline."""
    for row in page.timeline:
        head = f"{row.date or '-'} ({row.precision}) <{row.when}>{' planned' if row.planned else ''}"
        yield [f"{head} {place(row.citations[0])}", row.text[:WIDTH]]


def main() -> None:
    """Print the samples of the folders named on the command line."""
    parser = argparse.ArgumentParser(description="Draw differences and rows of the timeline for reading.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--differences", type=int, default=60)
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20261121)
    options = parser.parse_args()
    pages = [page for folder in options.folders for page in digests(folder, options.least)]
    differences = [told for page in pages for told in of_differences(page)]
    rows = [told for page in pages for told in of_timeline(page)]
    relations = Counter(str(one.relation) for page in pages for one in page.differences)
    print(
        f"{len(pages)} topics: {len(differences)} differences {dict(relations)}, {len(rows)} rows of timelines"
    )
    draw(differences, options.differences, options.seed)
    draw(rows, options.rows, options.seed)


if __name__ == "__main__":
    main()
