"""The similarity of articles as the fold saw it, for accounts of what it did.

The fold settles a hub value for each article on the day it arrives and compares what is open on that day. Here the
same values are worked out again, and any two articles can be compared, also such as never met.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from generator.group.features import passages
from generator.group.fold import MARGIN, SEVERAL
from generator.group.names import names
from generator.group.similarity import Articles, Floats, Rows, compared, excesses, hub_values
from generator.group.vectors import vector
from generator.language.words import stems, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.config import Grouping
    from generator.model import Article

_LOWEST = -2.0
"""Below any similarity: nothing is left out."""
_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Parts:
    """What a similarity is made of: shared words, less what both share with all of their time, plus the days."""

    similarity: float
    words: float
    common: float
    days: float
    shared: tuple[str, ...]  # the words that weigh most, the heaviest first


class Judge:
    """Compares the articles of a site, given in the order of the fold."""

    def __init__(self, articles: Sequence[Article], settings: Grouping) -> None:
        self.articles = tuple(articles)
        self.settings = settings
        self.rows = {article.path: row for row, article in enumerate(self.articles)}
        slugs = names(self.articles).slugs
        self.named = {article.path for article, slug in zip(self.articles, slugs, strict=True) if slug}
        self.compared = compared(self.articles)
        self.hubs = _hubs(self.compared, settings.window_days)

    def similarities(self, path: str) -> Mapping[str, float]:
        """Return how alike an article is to every other one."""
        row = self.rows[path]
        found: dict[str, float] = {}
        every = np.arange(len(self.articles))
        for ones, others, above in excesses(self.compared, self.hubs, np.array([row]), every, _LOWEST):
            for one, other, value in zip(ones.tolist(), others.tolist(), above.tolist(), strict=True):
                found[self.articles[other if one == row else one].path] = value + _LOWEST
        return found

    @property
    def floor(self) -> float:
        """The similarity as which a lower one counts."""
        return self.settings.closeness - MARGIN

    def closeness(self, values: Sequence[float]) -> float:
        """Return the mean of some similarities as average link counts them: very unlike is no worse than unlike."""
        return round(float(np.mean(np.maximum(np.array(values), self.floor))), _DECIMALS)

    def cut(self, one: int, other: int) -> float:
        """Return how close two groups of so many articles must be to become one."""
        return float(self.cut_of(np.array([min(one, other)], dtype=np.float64))[0])

    def cut_of(self, smaller: Floats) -> Floats:
        """Return the same for many pairs of groups, given how many articles the smaller of each pair has."""
        cuts: Floats = (self.settings.closeness + SEVERAL * (1 - 1 / smaller)).round(_DECIMALS)
        return cuts

    def days(self, paths: Sequence[str]) -> Floats:
        """Return the days of some articles as numbers, NaN where there is none."""
        days: Floats = self.compared.days[[self.rows[path] for path in paths]]
        return days

    @property
    def last_day(self) -> float:
        """The newest day of all; before any where there is none."""
        days = self.compared.days
        return float(np.nanmax(days)) if not np.isnan(days).all() else -math.inf

    def above_floor(self, paths: Sequence[str]) -> Floats:
        """Return by how much each two of some articles, in the order of the fold, are more alike than the floor."""
        rows = np.array([self.rows[path] for path in paths], dtype=np.int64)
        place = {row: number for number, row in enumerate(rows.tolist())}
        found = np.zeros((len(rows), len(rows)))
        for ones, others, above in excesses(self.compared, self.hubs, rows, rows, self.floor):
            for one, other, value in zip(ones.tolist(), others.tolist(), above.tolist(), strict=True):
                found[place[one], place[other]] = found[place[other], place[one]] = value
        return found

    def ranked(self, values: Mapping[str, Sequence[float]]) -> list[str]:
        """Return the names of groups of similarities, the closest first; those that are not close by their mean."""
        keys = {
            name: (-round(self.closeness(near), 9), -round(float(np.mean(near)), 9), name)
            for name, near in values.items()
        }
        return sorted(values, key=keys.__getitem__)

    def parts(self, one: str, other: str, similarity: float, most: int) -> Parts:
        """Account for the similarity of two articles, with so many shared words at most."""
        first, second = self.articles[self.rows[one]], self.articles[self.rows[other]]
        weights = _shared(first, second)
        words = float(np.sqrt(min(1.0, sum(weights.values()))))
        common = float(self.hubs[[self.rows[one], self.rows[other]]].mean())
        written = _written(first)
        shared = tuple(written[stem] for stem, _ in _heaviest(weights, most))
        return Parts(similarity, words, common, similarity - words + common, shared)


def heaviest_words(articles: Sequence[Article], most: int) -> tuple[str, ...]:
    """Return the words that weigh most in some articles together."""
    weights: defaultdict[str, float] = defaultdict(float)
    written: dict[str, str] = {}
    for article in articles:
        own = vector(article)
        for word, weight in zip(own.words, own.weights[: len(own.words)], strict=True):
            weights[word] += weight
        written = {**_written(article), **written}
    return tuple(written[stem] for stem, _ in _heaviest(weights, most))


def _heaviest(weights: Mapping[str, float], most: int) -> list[tuple[str, float]]:
    return sorted(weights.items(), key=lambda pair: (-round(pair[1], 9), pair[0]))[:most]


def _shared(first: Article, second: Article) -> dict[str, float]:
    """Return what each shared word adds to the cosine; a pair of words counts half for each of the two."""
    weights: defaultdict[str, float] = defaultdict(float)
    one, two = vector(first), vector(second)
    words = dict(zip(two.words, two.weights, strict=False))
    for word, weight in zip(one.words, one.weights, strict=False):
        if word in words:
            weights[word] += weight * words[word]
    pairs = dict(zip(two.pairs, two.weights[len(two.words) :], strict=True))
    for pair, weight in zip(one.pairs, one.weights[len(one.words) :], strict=True):
        if pair in pairs:
            for word in pair:
                weights[word] += weight * pairs[pair] / 2
    return weights


def _written(article: Article) -> dict[str, str]:
    """Return how an article writes each of its stems where it has it first."""
    found: dict[str, str] = {}
    for text in (article.title, *passages(article.body)):
        for word in tokens(text):
            for stem in stems(word, article.language):
                found.setdefault(stem, word)
    return found


def _hubs(articles: Articles, window: int) -> Floats:
    """Settle the hub values day by day, as the fold does."""
    days = articles.days
    hubs = np.full(len(days), np.nan)
    dated = np.flatnonzero(~np.isnan(days))
    batches: list[Rows] = [np.flatnonzero(days == day) for day in np.unique(days[dated])]
    batches.append(np.flatnonzero(np.isnan(days)))
    for batch in batches:
        if len(batch):
            day = days[batch[0]]
            begin = 0 if np.isnan(day) else int(np.searchsorted(days[dated], day - window))
            hubs[batch] = hub_values(articles, batch, np.arange(begin, batch[-1] + 1))
    return hubs
