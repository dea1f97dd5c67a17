"""The fold: articles in, day by day, groups out. What one day settled, no later day takes back.

`step` is one turn of it: the state after a day is a function of the state before it and of the day's articles.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from generator.group.clusters import Links, Standing, merge
from generator.group.similarity import Articles, Floats, Rows, excesses, hub_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MARGIN = 0.12
"""A pair that is further than this below the closeness asked for counts as just so far below: that one article
of a topic has nothing in common with another says no more than that it has little."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the fold obeys: the closeness asked for, the window in days, whether named topics attract."""

    closeness: float
    window: int
    attract: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A topic in the making: its members, founder first; its name, where the editor gave one; its last day.

    `swallowed` are the founders of topics that it took in after they had stood for a day.
    """

    members: tuple[int, ...]
    name: str
    last: float  # a day's ordinal; infinite where the newest article has no date
    swallowed: tuple[int, ...] = ()

    @property
    def founder(self) -> int:
        """The first member, by day, then by path; it is the group's number as well."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class State:
    """What stands after a day: all groups by founder, those still open, and how alike the open found ones are."""

    groups: Mapping[int, Group]
    open: frozenset[int]
    links: Mapping[int, Mapping[int, float]]
    named: Mapping[str, int]
    hubs: Floats  # one value an article, settled at its arrival


def fold(articles: Articles, names: Sequence[str], rules: Rules) -> tuple[Group, ...]:
    """Group articles, which stand in the order of the fold; `names` holds each one's topic or an empty string."""
    state = State({}, frozenset(), {}, {}, np.full(len(names), np.nan))
    for batch in _batches(articles.days):
        state = step(state, batch, articles, names, rules)
    return tuple(state.groups[founder] for founder in sorted(state.groups))


def step(state: State, batch: range, articles: Articles, names: Sequence[str], rules: Rules) -> State:
    """Return the state after the articles of one day (those of `batch`) have come."""
    arrivals = np.arange(batch.start, batch.stop)
    oldest = _oldest_open_day(articles.days, batch, rules.window)
    window = np.arange(np.searchsorted(articles.days, oldest), batch.stop)  # NaN sorts last, as the undated stand
    hubs = state.hubs.copy()
    hubs[arrivals] = hub_values(articles, arrivals, window)

    groups, named = dict(state.groups), dict(state.named)
    new = _arrive(groups, named, batch, articles.days, names)
    still_open = {founder for founder in state.open if groups[founder].last >= oldest} | set(new)
    kinds = {
        founder: (len(groups[founder].members), _standing(groups[founder], founder, new, rules))
        for founder in sorted(still_open)
    }
    links: Links = {
        founder: {other: value for other, value in row.items() if other in still_open}
        for founder, row in state.links.items()
        if founder in still_open
    }
    fresh = [founder for founder in new if kinds[founder][1] is Standing.NEW]
    _link(links, articles, hubs, [groups[f] for f in fresh], [groups[f] for f in kinds], rules)
    into = merge(kinds, links, MARGIN)
    _settle(groups, named, into, frozenset(new))
    left = frozenset(still_open - into.keys())
    links = {founder: row for founder, row in links.items() if not groups[founder].name}
    links = {a: {b: value for b, value in row.items() if not groups[b].name} for a, row in links.items()}
    return State(groups, left, links, named, hubs)
