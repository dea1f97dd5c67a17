"""What writing up a topic costs: processor time once its articles are read and annotated, and what annotating costs.

python -m tests.bench.digests FOLDER... [--topics 50]

Topics of 5 to 15 articles as newsfold groups the folders' articles (larger folders fill up what the first ones lack),
told per topic of 10 articles of their length; and one made of the first 100 of these articles. All is included: what
is kept of the articles is opened, stories are told apart, the digest is written. Each is done thrice, and the quickest
counts. Cycles are looked for as seldom as in a build.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import make_topics
from generator.cache.notes import Noted
from generator.config import Config, Writing
from generator.digest import annotate
from generator.model import Topic
from generator.run import Run
from generator.writing import write_up_noted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEWEST, MOST, LARGE = 5, 15, 100


def quickest(work: Callable[[], object]) -> float:
    """Return the seconds of processor that some work takes."""
    found = []
    for _ in range(3):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def cost(topic: Topic, kept: dict[str, bytes]) -> float:
    """Return the seconds of processor that a topic takes of which the annotations are kept."""
    noted = Noted(topic, {article.path: kept[article.path] for article in topic.articles})
    return quickest(lambda: write_up_noted(noted, Writing()))


def topics(folder: Path) -> tuple[Topic, ...]:
    """Group a folder's articles."""
    with Run() as run:
        _, arranged = make_topics(Config(content=folder), run)
    return tuple(arranged.edited.topics)


def measure(folders: Sequence[Path], most: int) -> None:
    """Print what the topics of some folders cost, so many of them at most."""
    every = [topic for folder in folders for topic in topics(folder)]
    middling = [one for one in every if FEWEST <= len(one.articles) <= MOST][:most]
    read = [article for one in middling for article in one.articles]
    kept: dict[str, bytes] = {}
    for one in middling:
        kept |= {path: made.closed() for path, made in Noted(one).notes(annotate)[1].items()}
    characters = sum(len(article.text) for article in read) / max(1, len(read))
    seconds = sum(cost(one, kept) for one in middling)
    annotating = quickest(lambda: [annotate(article) for article in read])
    print(
        f"{len(middling)} topics, {len(read)} articles of {characters:.0f} characters on average: "
        f"{10_000 * seconds / max(1, len(read)):.0f} ms for 10 articles; "
        f"{1000 * annotating / max(1, len(read)):.1f} ms to annotate one, in "
        f"{sum(map(len, kept.values())) / max(1, len(read)):.0f} bytes"
    )
    joined = tuple(read[:LARGE])
    large = Topic(slug=joined[0].slug, articles=joined)
    print(f"{len(joined)} articles in one topic: {1000 * cost(large, kept):.0f} ms")


def main() -> None:
    """Measure the folders named on the command line."""
    parser = argparse.ArgumentParser(description="Processor time of writing up topics.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--topics", type=int, default=50)
    options = parser.parse_args()
    with Run():
        measure(options.folders, options.topics)


if __name__ == "__main__":
    main()
