"""How a topic grew: the joins of the fold, worked out again for its articles alone.

Articles of a topic never were together with others, so which of them met when, and how close they were then, depends
on them and on the days alone. A mean over the finished topic would not say it: an article may join one other at a
high similarity, and be far from what came later.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from generator.group.days import batches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.group.judge import Judge
    from generator.group.similarity import Floats
    from generator.model import Article

_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Join:
    """Two groups that became one: how close they were, by the mean of all pairs, and what was needed."""

    one: tuple[Article, ...]
    other: tuple[Article, ...]
    closeness: float
    cut: float

    @property
    def spare(self) -> float:
        """By how much the two were closer than needed."""
        return self.closeness - self.cut

    def seen_from(self, path: str) -> Join:
        """Return the same with the group of an article as `one`."""
        if any(article.path == path for article in self.one):
            return self
        return Join(self.other, self.one, self.closeness, self.cut)


@dataclass(slots=True)
class _Part:
    """A group on its way: places of its articles, its last day, whether it is named, whether it is all new."""

    members: list[int]
    last: float
    named: bool
    new: bool


def joins(articles: Sequence[Article], judge: Judge) -> tuple[Join, ...]:
    """Return how the articles of a topic of the fold, in its order, came together; named ones are so at once."""
    alike = judge.above_floor([article.path for article in articles])
    linked = np.zeros_like(alike)
    days = judge.days([article.path for article in articles])
    named = [article.path in judge.named for article in articles]
    parts: list[_Part] = []
    found: list[Join] = []
    for batch in batches(days):
        day = float(days[batch.start])
        oldest = -math.inf if math.isnan(day) else day - judge.settings.window_days
        before = judge.last_day - judge.settings.window_days if math.isnan(day) else oldest
        _forget(parts, linked, before)
        for part in parts:
            part.new = False
        touched = _arrive(parts, batch, math.inf if math.isnan(day) else day, named)
        opened = [part for part in parts if part.last >= oldest or part in touched]
        fresh = [place for part in opened if part.new for place in part.members]
        every = [place for part in opened for place in part.members]
        linked[np.ix_(fresh, every)] = alike[np.ix_(fresh, every)]
        linked[np.ix_(every, fresh)] = alike[np.ix_(every, fresh)]
        for one, other, close, cut in _merged(opened, linked, judge):
            found.append(Join(_told(articles, one), _told(articles, other), close, cut))
        gone = [part for part in opened if not part.members]
        parts = [part for part in parts if part not in gone]
    return tuple(found)


def _told(articles: Sequence[Article], places: Sequence[int]) -> tuple[Article, ...]:
    return tuple(articles[place] for place in sorted(places))


def _forget(parts: Sequence[_Part], linked: Floats, oldest: float) -> None:
    """Drop what was known of groups that went quiet, and of named ones, as the fold does."""
    for part in parts:
        if part.named or part.last < oldest:
            linked[part.members, :] = linked[:, part.members] = 0.0


def _arrive(parts: list[_Part], batch: range, last: float, named: Sequence[bool]) -> list[_Part]:
    touched = []
    for place in batch:
        part = next((part for part in parts if named[place] and part.named), None)
        if part is None:
            part = _Part([], last, named=named[place], new=not named[place])
            parts.append(part)
        part.members.append(place)
        part.last = max(part.last, last)
        touched.append(part)
    return touched


def _merged(
    parts: Sequence[_Part], linked: Floats, judge: Judge
) -> Iterator[tuple[list[int], list[int], float, float]]:
    """Merge the closest two as long as any two are close enough; a swallowed one is left without members."""
    sums = np.array([[linked[np.ix_(a.members, b.members)].sum() for b in parts] for a in parts])
    while len(parts) > 1:
        sizes = np.array([len(part.members) for part in parts], dtype=np.float64)
        pairs, smaller = np.outer(sizes, sizes), np.minimum.outer(sizes, sizes)
        means = np.divide(sums, pairs, out=np.zeros_like(sums), where=pairs > 0).round(_DECIMALS)
        needed = (judge.cut_of(np.maximum(smaller, 1.0)) - judge.floor).round(_DECIMALS)
        enough = (means >= needed) & (smaller > 0) & _allowed(parts)
        np.fill_diagonal(enough, val=False)
        if not enough.any():
            return
        one, other = sorted(
            divmod(int(np.argmax(np.where(enough, means, -1.0))), len(parts)),
            key=lambda place: min(parts[place].members),
        )
        kept, lost = parts[one], parts[other]
        yield (
            [*kept.members],
            [*lost.members],
            float(means[one, other] + judge.floor),
            float(needed[one, other] + judge.floor),
        )
        kept.members += lost.members
        kept.last, kept.named = max(kept.last, lost.last), kept.named or lost.named
        kept.new = kept.new and lost.new
        lost.members = []
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sums[other] = sums[:, other] = 0.0


def _allowed(parts: Sequence[_Part]) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Named topics take only what is new."""
    named = np.array([part.named for part in parts])
    new = np.array([part.new for part in parts])
    found: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = ~(named[:, None] | named) | new[:, None] | new
    return found
