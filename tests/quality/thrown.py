"""Articles on one story, thrown into large collections: do they stay together, and does nothing else join them?

python -m tests.quality.thrown STORY FOLDER...

STORY is a folder of articles on one story; each other FOLDER one with `articles/` and `labels.json`. The story is
grouped alone, then among each of them. Exit code 1 where it is torn or something else is with it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Grouping
from generator.group import group
from generator.load import load
from tests.quality.grouping import READING, corpus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article


def thrown(story: Sequence[Article], among: Sequence[Article]) -> tuple[int, int]:
    """Return in how many topics the story's articles are, and how many other articles are with them."""
    own = {article.path for article in story}
    topics = [
        paths
        for topic in group([*story, *among], Grouping())
        if (paths := {article.path for article in topic.articles}) & own
    ]
    return len(topics), len(set().union(*topics) - own)


def main() -> None:
    """Throw a story into the collections named on the command line."""
    parser = argparse.ArgumentParser(description="A story thrown into collections.")
    parser.add_argument("story", type=Path)
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    read = load(options.story, shown=str(options.story), settings=READING).articles
    story = [
        replace(article, path=f"thrown/{article.path}", slug=f"thrown-{article.slug}") for article in read
    ]
    every = []
    for folder in (None, *map(corpus, options.folders)):
        articles = load(folder / "articles", shown=str(folder), settings=READING).articles if folder else ()
        found = thrown(story, articles)
        every.append(found)
        name = folder.name if folder else "alone"
        print(
            f"{name:12} {len(story)} articles in {found[0]} topic(s), {found[1]} others with them", flush=True
        )
    sys.exit(any(found != (1, 0) for found in every))


if __name__ == "__main__":
    main()
