"""How grouping stands articles that arrive in lots: python -m tests.quality.arrival FOLDER... --scorer BCUBED.PY

Each folder is as for `grouping`. Where its articles have no dates, each labelled group gets a day of 60, drawn with a
fixed seed, and its articles follow within three days. The articles are cut at day borders into ten lots, and a
build follows each. Told are: articles that were parted from a companion they were published with; addresses of
topics that are dead or astray in a later build (not the page of, or a redirect to, the topic of their founder); and
F1 at the end beside that of one batch: the same articles without their dates. Exit code 1 where anybody was parted,
an address failed, F1 is more than two points below that of one batch, or half a point below on the mean.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path, PurePosixPath
from statistics import fmean
from typing import TYPE_CHECKING

from generator.config import Grouping
from generator.group import group, regroup
from generator.group.kept import NOTHING
from generator.load import load
from tests.quality.grouping import READING, corpus, scorer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.model import Article, Topic

LOTS = 10
DAYS = 60
FOLLOW = 3  # days
SEED = 4
BEGIN = dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC)
WORST, MEAN = 0.02, 0.005


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a collection that arrived in lots."""

    parted: int
    failed: int
    lots: float
    batch: float
    articles: int


def dated(articles: Sequence[Article], groups: Mapping[str, str]) -> tuple[Article, ...]:
    """Return the articles as they are if any has a date, else with days drawn for them. The undated come last."""
    if any(article.date for article in articles):
        return tuple(articles)
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    days = {group: chance.randrange(DAYS) for group in sorted(set(groups.values()))}
    return tuple(
        replace(
            article,
            date=BEGIN + dt.timedelta(days=days[groups[name(article.path)]] + chance.randrange(FOLLOW + 1)),
        )
        for article in sorted(articles, key=lambda article: article.path)
    )


def lots(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles there are after each lot; lots end where a day ends, and are as even as that allows."""
    ordered = sorted(articles, key=lambda article: article.order)
    days = [list(day) for _, day in groupby(ordered, key=lambda article: article.order[:2])]
    here: list[Article] = []
    lot = 1
    for day in days:
        here += day
        if len(here) >= lot * len(ordered) / LOTS:
            yield list(here)
            lot = len(here) * LOTS // len(ordered) + 1


def arrive(articles: Sequence[Article], settings: Grouping) -> tuple[tuple[Topic, ...], int, int]:
    """Group lot after lot; return the last topics, the articles that were parted and the addresses that failed."""
    parted: set[str] = set()
    failed: set[str] = set()
    companions: dict[str, set[str]] = defaultdict(set)
    founders: dict[str, str] = {}
    topics: tuple[Topic, ...] = ()
    kept = NOTHING
    for here in lots(articles):
        grouped = regroup(here, settings, kept)
        topics, kept = grouped.topics, grouped.kept
        home = {article.path: topic for topic in topics for article in topic.articles}
        leads = {address: topic for topic in topics for address in (topic.slug, *topic.redirects)}
        parted |= {
            path for path, others in companions.items() if any(home[path] is not home[p] for p in others)
        }
        failed |= {
            address for address, founder in founders.items() if leads.get(address) is not home[founder]
        }
        for topic in topics:
            founders.setdefault(topic.slug, topic.founder.path)
            paths = {article.path for article in topic.articles}
            for path in paths:
                companions[path] |= paths
    return topics, len(parted), len(failed)


def measure(folder: Path, score: Callable[..., dict[str, float]], settings: Grouping) -> Arrival:
    """Let one collection arrive, and compare with one batch."""
    groups = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    articles = dated(load(folder / "articles", shown=str(folder), settings=READING).articles, groups)
    topics, parted, failed = arrive(articles, settings)
    whole = group([replace(article, date=None) for article in articles], settings)
    reached, best = (score(groups, predicted(found))["b3_f1"] for found in (topics, whole))
    return Arrival(parted, failed, reached, best, len(articles))


def predicted(topics: Iterable[Topic]) -> dict[str, str]:
    """Return the topic of each file, copies of a story included."""
    return {
        name(path): topic.slug
        for topic in topics
        for article in topic.articles
        for path in (article.path, *(copy.path for copy in article.copies))
    }


def name(path: str) -> str:
    """Return a file's name, by which labels go."""
    return PurePosixPath(path).name


def main() -> None:
    """Let the folders named on the command line arrive."""
    parser = argparse.ArgumentParser(description="Grouping of articles that arrive in lots.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    options = parser.parse_args()
    score = scorer(options.scorer).scores
    found = []
    for folder in map(corpus, options.folders):
        arrival = measure(folder, score, Grouping())
        found.append(arrival)
        print(
            f"{folder.name:12} F1 after {LOTS} lots {arrival.lots:.4f}, in one batch {arrival.batch:.4f}"
            f" ({100 * (arrival.lots - arrival.batch):+.2f} points)  {arrival.articles} articles,"
            f" {arrival.parted} parted, {arrival.failed} addresses dead or astray",
            flush=True,
        )
    mean = fmean(arrival.lots - arrival.batch for arrival in found)
    print(f"{'mean':12} {100 * mean:+.2f} points")
    worst = min(arrival.lots - arrival.batch for arrival in found)
    sys.exit(any(a.parted or a.failed for a in found) or worst < -WORST or mean < -MEAN)


if __name__ == "__main__":
    main()
