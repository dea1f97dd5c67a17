"""What all sections of a digest share: a topic's sentences, how alike and how important they are."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log2
from typing import TYPE_CHECKING

from generator.digest.likeness import DECIMALS, Likeness, clusters, likeness
from generator.digest.passages import Passage, passages
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.model import Article, Topic

CLOSE = 0.40
"""Mean likeness within a cluster of sentences: they are about one thing, which is less than saying the same."""
POSITION, FALL = 0.4, 0.15
TITLE = 0.3
NEWNESS, DAYS = 0.2, 3.0
SOURCES = 1.2


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The evidence on a topic, the same whatever the order of its articles.

    `scores[i]` is the importance of passage i by itself, `weights[i]` what the number of sources in its cluster
    adds; `newness[a]` of article a lies between 0 and 1. `publishers` are case-folded, one an article.
    """

    articles: tuple[Article, ...]
    publishers: tuple[str, ...]
    newness: tuple[float, ...]
    passages: tuple[Passage, ...]
    likeness: Likeness
    clusters: tuple[tuple[int, ...], ...]
    scores: tuple[float, ...]
    weights: tuple[float, ...]
    points: int

    def sources(self, rows: tuple[int, ...]) -> int:
        """Count the publishers of some passages."""
        return len({self.publishers[self.passages[row].article] for row in rows})

    def alike(self, row: int, other: int) -> float:
        """Return the likeness of two passages, 0 to 1."""
        return float(self.likeness.cosines[row, other])


def gather(topic: Topic, points: int) -> Evidence:
    """Read a topic's articles for a digest with so many points at most."""
    articles = tuple(sorted(topic.articles, key=lambda article: (article.order, article.slug)))
    publishers = tuple(article.publisher.casefold() for article in articles)
    found = passages(articles)
    alike = likeness([passage.stems for passage in found])
    groups = clusters(alike.cosines, CLOSE)
    newness = _newness(articles)
    titles = _titles(articles)
    scores = tuple(
        round(
            float(alike.central[row])
            + POSITION * exp(-FALL * passage.position)
            + TITLE * _overlap(passage.stems, titles, alike.idf)
            + NEWNESS * newness[passage.article]
            + passage.merit,
            DECIMALS,
        )
        for row, passage in enumerate(found)
    )
    everyone = len(set(publishers))
    weights = [0.0] * len(found)
    for rows in groups:
        carried = len({publishers[found[row].article] for row in rows})
        for row in rows:
            weights[row] = round(SOURCES * log2(carried) / log2(everyone), DECIMALS) if everyone > 1 else 0.0
    return Evidence(articles, publishers, newness, found, alike, groups, scores, tuple(weights), points)


def _newness(articles: tuple[Article, ...]) -> tuple[float, ...]:
    """Return 1 for articles of the newest day, falling by a third or so with every day before it; undated 0."""
    days = [article.day for article in articles]
    newest = max((day for day in days if day), default=None)
    if newest is None:
        return (0.0,) * len(articles)
    return tuple(exp(-(newest - day).days / DAYS) if day else 0.0 for day in days)


def _titles(articles: tuple[Article, ...]) -> dict[str, float]:
    """Return by stem the share of titles that it stands in."""
    share: dict[str, float] = {}
    for article in articles:
        for stem in sorted(set(stems(article.title, article.language))):
            share[stem] = share.get(stem, 0.0) + 1 / len(articles)
    return share


def _overlap(words: tuple[str, ...], titles: dict[str, float], idf: dict[str, float]) -> float:
    """Return how much of what the titles say a sentence says, from 0 to 1."""
    whole = sum(share * idf.get(stem, 0.0) for stem, share in titles.items())
    if not whole:
        return 0.0
    own = set(words)
    return sum(share * idf.get(stem, 0.0) for stem, share in titles.items() if stem in own) / whole
