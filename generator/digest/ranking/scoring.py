"""How important a sentence is: central, early, in the titles' words, new, and worth reading.

The terms and their weights are those that measured best on news in groups of three to ten articles; what
counts is that each is general. A central sentence has 1 for being central; the other terms are shares of that.
"""

from __future__ import annotations

from math import exp, log2
from typing import TYPE_CHECKING

import numpy as np

from generator.model import distinct_sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.digest.passages import Passage
    from generator.digest.ranking.likeness import Floats, Likeness
    from generator.model import Article

POSITION, FALL = 0.4, 0.15
EARLY = 0.1
"""How fast a passage counts less for what is central, the further down it stands."""
TITLE = 0.5
NEWNESS, DAYS = 0.2, 4.0
SOURCES = 1.2
DECIMALS = 9


def importance(
    found: Sequence[Passage], likeness: Likeness, headed: Sequence[float], newness: Sequence[float]
) -> tuple[float, ...]:
    """Score every passage by itself."""
    central = _central(found, likeness)
    return tuple(
        round(
            float(central[row])
            + POSITION * exp(-FALL * passage.position)
            + TITLE * headed[row]
            + NEWNESS * newness[passage.article]
            + passage.merit,
            DECIMALS,
        )
        for row, passage in enumerate(found)
    )


def _central(found: Sequence[Passage], likeness: Likeness) -> Floats:
    """Return how like a passage is to all, those at the top of their articles counting more; at most 1."""
    weight = np.array([exp(-EARLY * passage.position) for passage in found])
    central: Floats = np.einsum(
        "ij,j->i", likeness.cosines, weight
    )  # by itself: `@` wakes threads, which costs more
    top = central.max(initial=0.0)
    shares: Floats = np.round(central / top if top > 0 else central, DECIMALS)
    return shares


def support(
    found: Sequence[Passage], clusters: Sequence[tuple[int, ...]], articles: Sequence[Article]
) -> tuple[float, ...]:
    """Return for every passage what the number of sources in its cluster adds, relative to all there are."""
    everyone = distinct_sources(articles)
    added = [0.0] * len(found)
    if everyone > 1:
        for rows in clusters:
            if len(rows) == 1:
                continue  # most are: the logarithm of one source is nothing
            carried = distinct_sources(articles[found[row].article] for row in rows)
            for row in rows:
                added[row] = round(SOURCES * log2(carried) / log2(everyone), DECIMALS)
    return tuple(added)


def newness(articles: Sequence[Article], newest: dt.date | None = None) -> tuple[float, ...]:
    """Return 1 for articles of the newest day and later ones, e^(-days/4) for older ones, 0 for undated ones.

    The newest day is the last of the articles, unless another is given.
    """
    days = [article.day for article in articles]
    last = newest or max((day for day in days if day), default=None)
    if last is None:
        return (0.0,) * len(articles)
    return tuple(exp(-max(0, (last - day).days) / DAYS) if day else 0.0 for day in days)


def headed(
    found: Sequence[Passage], titles: Sequence[tuple[str, ...]], idf: dict[str, float]
) -> tuple[float, ...]:
    """Return how much of what some titles (each a tuple of stems) say each passage says, from 0 to 1."""
    share: dict[str, float] = {}
    for title in titles:
        for stem in sorted(set(title)):
            share[stem] = share.get(stem, 0.0) + idf.get(stem, 0.0) / len(titles)
    whole = sum(share.values())
    if not whole:
        return (0.0,) * len(found)
    asked = frozenset(share)
    place = {stem: number for number, stem in enumerate(share)}  # what floats come to depends on their order
    both = (sorted(asked & passage.own, key=place.__getitem__) for passage in found)
    return tuple([sum([share[stem] for stem in told]) / whole if told else 0.0 for told in both])
