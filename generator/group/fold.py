"""The fold: articles in, day by day, groups out. What one day settled, no later day takes back.

`step` is one turn of it: the state after a day is a function of the state before it and of the day's articles.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from generator.group.clusters import Standing, merge
from generator.group.similarity import Articles, Floats, Rows, excesses, hub_values
from generator.group.state import EMPTY, Group, State, Turn
from generator.group.web import Web

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

MARGIN = 0.07
"""A pair that is further than this below the closeness asked for counts as just so far below: that one article
of a topic has nothing in common with another says no more than that it has little."""
SEVERAL = 0.02
"""So much closer than asked for two groups of many articles must be in order to merge, and of two each the half."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the fold obeys: the closeness asked for, the window in days, whether named topics attract."""

    closeness: float
    window: int
    attract: bool


@dataclass(frozen=True, slots=True)
class Course:
    """What the fold goes through: articles in its order, each one's topic or an empty string, and the rules."""

    articles: Articles
    names: Sequence[str]
    rules: Rules


def fold(course: Course, keys: Sequence[bytes], turns: Sequence[Turn] = ()) -> tuple[Turn, ...]:
    """Go through all articles and return a turn for each batch.

    `keys` holds the digest of each batch and of all before it. `turns` are the first ones, of an earlier fold; the
    last of them has a state. The vectors of what `needed` does not name are not looked at.
    """
    done = list(turns)
    days = course.articles.days
    hubs = np.full(len(days), np.nan)
    for turn in turns:
        hubs[turn.stop - len(turn.hubs) : turn.stop] = turn.hubs
    for batch, key in list(zip(batches(days), keys, strict=True))[len(turns) :]:
        before = done[-1].state if done and done[-1].state else EMPTY
        if math.isnan(days[batch.start]):
            before = _reopened(before, done)
        done.append(step(before, batch, course, hubs, key))
        hubs[batch.start : batch.stop] = done[-1].hubs
    return tuple(done)


def groups(turns: Sequence[Turn]) -> tuple[Group, ...]:
    """Return what a fold found, by founder."""
    if not turns or turns[-1].state is None:
        return ()
    quiet = () if turns[-1].reopened else _quiet(turns)
    return tuple(sorted((*turns[-1].state.groups.values(), *quiet), key=lambda group: group.founder))


def needed(turns: Sequence[Turn], days: Floats) -> Rows:
    """Return the rows whose vectors it takes to go on after some turns: what is open, and what is new."""
    if turns and turns[-1].stop == len(days):
        return np.arange(0)
    if not turns or turns[-1].state is None or math.isnan(days[-1]):
        return np.arange(len(days))
    members = [row for group in turns[-1].state.groups.values() for row in group.members]
    rows: Rows = np.array(sorted((*members, *range(turns[-1].stop, len(days)))), dtype=np.int64)
    return rows


def batches(days: Floats) -> list[range]:
    """Return the rows of each day, oldest first, and at last those of the undated."""
    begins = (days[1:] != days[:-1]) & ~np.isnan(days[:-1])
    borders = [0, *(np.flatnonzero(begins) + 1).tolist(), len(days)]
    return [range(start, stop) for start, stop in pairwise(borders) if start < stop]


def step(state: State, batch: range, course: Course, hubs: Floats, key: bytes) -> Turn:
    """Return what the articles of one day (those of `batch`) settle after a state.

    `hubs` holds the hub value of each article before the batch.
    """
    articles, rules = course.articles, course.rules
    arrivals = np.arange(batch.start, batch.stop)
    oldest = _oldest_open_day(articles.days, batch, rules.window)
    window = np.arange(np.searchsorted(articles.days, oldest), batch.stop)  # NaN sorts last, as it stands
    hubs = np.concatenate((hubs[: batch.start], hub_values(articles, arrivals, window)))

    quiet = [group for group in state.groups.values() if group.last < oldest and not group.name]
    standing = dict(state.groups)
    web = Web(state.links)
    for group in quiet:
        del standing[group.founder]
        web.drop(group.founder)
    touched = _arrive(standing, batch, articles.days, course.names)
    open_now = {founder: group for founder, group in standing.items() if group.last >= oldest}
    open_now.update((founder, standing[founder]) for founder in touched)
    parties = {
        founder: (len(group.members), _standing(group, batch, rules)) for founder, group in open_now.items()
    }
    fresh = sorted(founder for founder in touched if parties[founder][1] is Standing.NEW)
    _link(web, open_now, fresh, articles, hubs, floor=rules.closeness - MARGIN)

    _settle(standing, merge(parties, web, MARGIN, fresh, SEVERAL), batch)
    # Only what is new may merge with named topics, and nothing here is new any more.
    web.drop_all([founder for founder in open_now if founder in standing and standing[founder].name])
    after = State(standing, web.links())
    own = array("d", hubs[batch.start :])
    return Turn(key, batch.stop, own, tuple(quiet), reopened=math.isinf(oldest), state=after)


def _quiet(turns: Iterable[Turn]) -> Iterator[Group]:
    return (group for turn in turns for group in turn.quiet)


def _reopened(state: State, turns: Iterable[Turn]) -> State:
    """Put back into a state what had gone quiet: of undated articles nobody can say that they come too late."""
    return State({**{group.founder: group for group in _quiet(turns)}, **state.groups}, state.links)


def _oldest_open_day(days: Floats, batch: range, window: int) -> float:
    """Return the day that a topic must have got an article on, or a later one, to take those of this batch."""
    day = float(days[batch.start])
    return -math.inf if math.isnan(day) else day - window


def _arrive(groups: dict[int, Group], batch: range, days: Floats, names: Sequence[str]) -> set[int]:
    """Put each new article into the group that the editor named, or into one of its own; return which."""
    named = {group.name: founder for founder, group in groups.items() if group.name}
    last = float(days[batch.start])
    last = math.inf if math.isnan(last) else last
    new: dict[int, list[int]] = {}
    for row in batch:
        founder = named.setdefault(names[row], row) if names[row] else row
        new.setdefault(founder, []).append(row)
    for founder, rows in new.items():
        before = groups.get(founder, Group((), names[founder], last))
        groups[founder] = replace(before, members=(*before.members, *rows), last=last)
    return set(new)


def _standing(group: Group, batch: range, rules: Rules) -> Standing:
    if group.name:
        return Standing.NAMED if rules.attract else Standing.ALOOF
    return Standing.NEW if group.founder in batch else Standing.FOUND


def _link(
    web: Web,
    groups: Mapping[int, Group],
    fresh: Sequence[int],
    articles: Articles,
    hubs: Floats,
    *,
    floor: float,
) -> None:
    """Add to the web how alike the new articles are to all open groups."""
    members = np.array([row for group in groups.values() for row in group.members], dtype=np.int64)
    founders = np.repeat(list(groups), [len(group.members) for group in groups.values()])
    order = np.argsort(members)
    columns, owners = members[order], founders[order]
    for firsts, seconds, values in excesses(articles, hubs, np.array(fresh, dtype=np.int64), columns, floor):
        others = owners[np.searchsorted(columns, seconds)]
        pairs, places = np.unique(firsts * len(hubs) + others, return_inverse=True)
        sums = np.bincount(places, weights=values, minlength=len(pairs))
        ones, others = np.divmod(pairs, len(hubs))
        borders = [0, *(np.flatnonzero(ones[1:] != ones[:-1]) + 1).tolist(), len(ones)]
        for start, stop in pairwise(borders):
            if start < stop:
                near = dict(zip(others[start:stop].tolist(), sums[start:stop].tolist(), strict=True))
                web.fill(int(ones[start]), near)


def _settle(groups: dict[int, Group], into: Mapping[int, int], batch: Collection[int]) -> None:
    """Put the groups together that merged."""
    merged: dict[int, list[Group]] = {}
    for lost, kept in into.items():
        merged.setdefault(kept, [groups[kept]]).append(groups.pop(lost))
    for kept, parts in merged.items():
        stood = (part.founder for part in parts[1:] if not part.name and part.founder not in batch)
        groups[kept] = Group(
            members=tuple(sorted(member for part in parts for member in part.members)),
            name=max(part.name for part in parts),  # of which at most one is named
            last=max(part.last for part in parts),
            swallowed=tuple(sorted({*stood, *(founder for part in parts for founder in part.swallowed)})),
        )
