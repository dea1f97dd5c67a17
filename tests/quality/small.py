"""B-cubed scores of small folders, drawn as whole stories from labelled collections.

python -m tests.quality.small FOLDER... --scorer BCUBED.PY [--draws 50] [--least 0.95]

Each draw takes whole stories until it holds a number of articles between 5 and 40, and is grouped as a folder of its
own. The seed is the collection's name and the draw's number, so the draws are the same each time. Exit code 1 where
the mean over all draws is below `--least`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path, PurePosixPath
from statistics import fmean
from typing import TYPE_CHECKING

from generator.config import Grouping
from generator.group import group
from generator.load import load
from tests.quality.grouping import READING, corpus, scorer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    from generator.model import Article

FEWEST, MOST = 5, 40
"""Articles of a draw."""


def draw(gold: Mapping[str, str], seed: str) -> set[str]:
    """Draw the names of 5 to 40 files of whole stories."""
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(gold):
        stories[gold[name]].append(name)
    chance = random.Random(seed)  # noqa: S311 - a draw that is the same each time, not a secret
    wanted, order = chance.randint(FEWEST, MOST), sorted(stories)
    chance.shuffle(order)
    found: set[str] = set()
    for story in order:
        if len(found) >= wanted:
            break
        if len(found) + len(stories[story]) <= MOST:
            found.update(stories[story])
    return found


def grouped(articles: Sequence[Article]) -> dict[str, str]:
    """Return the topic of each file, as a folder of these articles alone has it."""
    return {
        PurePosixPath(path).name: topic.slug
        for topic in group(articles, Grouping())
        for article in topic.articles
        for path in (article.path, *(copy.path for copy in article.copies))
    }


def drawn(name: str, articles: Sequence[Article], gold: Mapping[str, str], draws: int) -> list[list[Article]]:
    """Return the articles of each draw from a collection."""
    names = [draw(gold, f"{name} {number}") for number in range(draws)]
    return [[one for one in articles if PurePosixPath(one.path).name in wanted] for wanted in names]


def reached(folders: Iterable[Sequence[Article]], gold: Mapping[str, str], module: ModuleType) -> list[float]:
    """Return the F1 of each of some folders."""
    found = []
    for folder in folders:
        predicted = grouped(folder)
        found.append(module.scores({name: gold[name] for name in predicted}, predicted)["b3_f1"])
    return found


def score(folder: Path, draws: int, scorer_path: Path) -> float:
    """Print and return the mean F1 of the draws from one collection."""
    gold = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    articles = load(folder / "articles", shown=str(folder), settings=READING).articles
    values = reached(drawn(folder.name, articles, gold, draws), gold, scorer(scorer_path))
    print(
        f"{folder.name:12} mean F1 {fmean(values):.4f}  lowest {min(values):.4f}  {draws} draws", flush=True
    )
    return fmean(values)


def main() -> None:
    """Score small folders of the collections named on the command line."""
    parser = argparse.ArgumentParser(description="B-cubed scores of small folders.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--draws", type=int, default=50)
    parser.add_argument("--least", type=float, default=0.0)
    options = parser.parse_args()
    means = [score(corpus(folder), options.draws, options.scorer) for folder in options.folders]
    print(f"{'mean':12} F1 {fmean(means):.4f}")
    sys.exit(fmean(means) < options.least)


if __name__ == "__main__":
    main()
