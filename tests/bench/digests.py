"""What writing up a topic costs: processor time of `digest` once its articles are read.

python -m tests.bench.digests FOLDER... [--topics 50]

Topics of 5 to 15 articles as newsfold groups the folders' articles (larger folders fill up what the first ones lack),
told per topic of 10 articles of their length; and one made of the first 100 of these articles. Each is
written up twice, and the quicker counts.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from generator.build import make_topics
from generator.config import Config, Writing
from generator.digest import digest
from generator.model import Topic
from generator.run import Run

FEWEST, MOST, LARGE = 5, 15, 100


def cost(topic: Topic) -> float:
    """Return the seconds of processor that a topic takes."""
    found = []
    for _ in range(2):
        begun = time.process_time()
        digest(topic, Writing())
        found.append(time.process_time() - begun)
    return min(found)


def topics(folder: Path) -> tuple[Topic, ...]:
    """Group a folder's articles."""
    with Run() as run:
        _, arranged = make_topics(Config(content=folder), run)
    return tuple(arranged.edited.topics)


def main() -> None:
    """Measure the folders named on the command line."""
    parser = argparse.ArgumentParser(description="Processor time of writing up topics.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--topics", type=int, default=50)
    options = parser.parse_args()
    every = [topic for folder in options.folders for topic in topics(folder)]
    middling = [one for one in every if FEWEST <= len(one.articles) <= MOST][: options.topics]
    seconds = sum(cost(one) for one in middling)
    read = [article for one in middling for article in one.articles]
    characters = sum(len(article.text) for article in read) / max(1, len(read))
    print(
        f"{len(middling)} topics, {len(read)} articles of {characters:.0f} characters on average: "
        f"{10_000 * seconds / max(1, len(read)):.0f} ms for 10 articles"
    )
    joined = tuple(read[:LARGE])
    print(
        f"{len(joined)} articles in one topic: {1000 * cost(Topic(slug=joined[0].slug, articles=joined)):.0f} ms"
    )


if __name__ == "__main__":
    main()
