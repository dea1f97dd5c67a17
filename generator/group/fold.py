"""The fold: articles in, day by day, groups out. What one day settled, no later day takes back.

`step` is one turn of it: the state after a day is a function of the state before it and of the day's articles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from generator.group.clusters import Links, Standing, merge
from generator.group.similarity import Articles, Floats, excesses, hub_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MARGIN = 0.07
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
    last: float  # a day's ordinal; infinite once it has an undated article, which comes after all days
    swallowed: tuple[int, ...] = ()

    @property
    def founder(self) -> int:
        """The first member, by day, then by path; it is the group's number as well."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class State:
    """What stands after a day: all groups by founder, and how alike the open ones are that nobody named."""

    groups: Mapping[int, Group]
    links: Mapping[int, Mapping[int, float]]
    named: Mapping[str, int]
    hubs: Floats  # one value an article, settled at its arrival


def fold(articles: Articles, names: Sequence[str], rules: Rules) -> tuple[Group, ...]:
    """Group articles, which stand in the order of the fold; `names` holds each one's topic or an empty string."""
    state = State({}, {}, {}, np.full(len(names), np.nan))
    for batch in _batches(articles.days):
        state = step(state, batch, articles, names, rules)
    return tuple(state.groups[founder] for founder in sorted(state.groups))


def step(state: State, batch: range, articles: Articles, names: Sequence[str], rules: Rules) -> State:
    """Return the state after the articles of one day (those of `batch`) have come."""
    arrivals = np.arange(batch.start, batch.stop)
    oldest = _oldest_open_day(articles.days, batch, rules.window)
    window = np.arange(np.searchsorted(articles.days, oldest), batch.stop)  # NaN sorts last, as it stands
    hubs = state.hubs.copy()
    hubs[arrivals] = hub_values(articles, arrivals, window)

    groups, named = dict(state.groups), dict(state.named)
    touched = [_arrive(groups, named, row, articles.days[row], names[row]) for row in batch]
    open_now = sorted({founder for founder, group in groups.items() if group.last >= oldest}.union(touched))
    kinds = {founder: _standing(groups[founder], batch, rules) for founder in open_now}
    links: Links = {founder: {} for founder in open_now}
    for founder, row in state.links.items():
        if founder in links:
            links[founder] = {other: value for other, value in row.items() if other in links}
    new = [founder for founder in open_now if kinds[founder] is Standing.NEW]
    _link(links, groups, new, articles, hubs, floor=rules.closeness - MARGIN)

    sizes = {founder: len(groups[founder].members) for founder in open_now}
    into = merge(sizes, kinds, links, MARGIN)
    _settle(groups, named, into, batch)
    return State(groups, _between_found(links, groups), named, hubs)


def _batches(days: Floats) -> Iterator[range]:
    """Yield the rows of each day, oldest first, and at last those of the undated."""
    begins = (days[1:] != days[:-1]) & ~np.isnan(days[:-1])
    borders = [0, *(np.flatnonzero(begins) + 1).tolist(), len(days)]
    yield from (range(start, stop) for start, stop in pairwise(borders) if start < stop)


def _oldest_open_day(days: Floats, batch: range, window: int) -> float:
    """Return the day that a topic must have got an article on, or a later one, to take those of this batch.

    Of undated articles nobody can say that they come too late: to them all topics are open.
    """
    day = float(days[batch.start])
    return -math.inf if math.isnan(day) else day - window


def _arrive(groups: dict[int, Group], named: dict[str, int], row: int, day: float, name: str) -> int:
    """Put a new article into the group that the editor named, or into one of its own; return which."""
    last = math.inf if math.isnan(day) else day
    if name in named:
        founder = named[name]
        group = groups[founder]
        groups[founder] = replace(group, members=(*group.members, row), last=last)
        return founder
    if name:
        named[name] = row
    groups[row] = Group((row,), name, last)
    return row


def _standing(group: Group, batch: range, rules: Rules) -> Standing:
    if group.name:
        return Standing.NAMED if rules.attract else Standing.ALOOF
    return Standing.NEW if group.founder in batch else Standing.FOUND


def _link(
    links: Links,
    groups: Mapping[int, Group],
    new: Sequence[int],
    articles: Articles,
    hubs: Floats,
    *,
    floor: float,
) -> None:
    """Add to `links`, which has a row for each open group, how alike the new articles are to all open ones."""
    owner = {member: founder for founder in links for member in groups[founder].members}
    rows, columns = np.array(new, dtype=np.int64), np.array(sorted(owner), dtype=np.int64)
    for firsts, seconds, values in excesses(articles, hubs, rows, columns, floor):
        for first, second, value in zip(firsts.tolist(), seconds.tolist(), values.tolist(), strict=True):
            other = owner[second]
            links[first][other] = links[other][first] = links[first].get(other, 0.0) + value


def _settle(groups: dict[int, Group], named: dict[str, int], into: Mapping[int, int], batch: range) -> None:
    """Put the groups together that merged."""
    merged: dict[int, list[Group]] = {}
    for lost, kept in into.items():
        merged.setdefault(kept, [groups[kept]]).append(groups.pop(lost))
    for kept, parts in merged.items():
        name = max(part.name for part in parts)  # of which at most one is named
        stood = (part.founder for part in parts[1:] if not part.name and part.founder not in batch)
        groups[kept] = Group(
            members=tuple(sorted(member for part in parts for member in part.members)),
            name=name,
            last=max(part.last for part in parts),
            swallowed=tuple(sorted({*stood, *(founder for part in parts for founder in part.swallowed)})),
        )
        if name:
            named[name] = kept


def _between_found(links: Links, groups: Mapping[int, Group]) -> Links:
    """Leave out named topics: only what is new may merge with them, and nothing here is new any more."""
    return {
        founder: {other: value for other, value in row.items() if not groups[other].name}
        for founder, row in links.items()
        if not groups[founder].name
    }
