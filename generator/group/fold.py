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

from generator.group.clumps import Clumps
from generator.group.clusters import Standing, merge
from generator.group.comparing import Comparing
from generator.group.days import Batch, batches, oldest_open_day, stretch, window
from generator.group.kept import thinned
from generator.group.similarity import excesses, same_day_gain
from generator.group.state import EMPTY, Group, State, Turn
from generator.group.web import Web

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from generator.group.compared import Compared, Last
    from generator.group.comparing import Vectors
    from generator.group.similarity import Articles, Floats, Rows

MARGIN = 0.07
"""A pair that is further than this below the closeness asked for counts as just so far below: that one article
of a topic has nothing in common with another says no more than that it has little."""
SEVERAL = 0.02
"""So much closer than asked for two groups of many articles must be in order to merge, and of two each the half."""

AT_ONCE = 1 << 10
"""So many articles are made ready and compared at once, with all that is open, while the vectors of the next ones are
made."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the fold obeys: the closeness asked for, the window in days, whether named topics attract."""

    closeness: float
    window: int
    attract: bool


@dataclass(frozen=True, slots=True)
class Course:
    """What the fold goes through: the days of articles in its order, each one's topic or an empty string, the rules.

    `days` are numbers, NaN for the undated; `prints` are the articles' fingerprints.
    """

    days: Floats
    names: Sequence[str]
    prints: Sequence[bytes]
    rules: Rules
    vectors: Vectors


def fold(
    course: Course,
    keys: Sequence[bytes],
    turns: Sequence[Turn] = (),
    last: Last | None = None,
    closing: Callable[[Group], None] = lambda _: None,
) -> tuple[Turn, ...]:
    """Go through all articles and return a turn for each batch.

    `keys` holds the digest of each batch and of all before it. `turns` are the first ones, of an earlier fold; the
    last of them has a state. What the `last` fold compared is not compared again. `closing` is told each group that
    goes quiet while its articles are at hand.

    Several days are compared at once; how many changes nothing but the time it takes.
    """
    hubs, chosen = np.full((2, len(course.days)), np.nan)
    for turn in turns:
        own = slice(turn.stop - len(turn.hubs), turn.stop)
        hubs[own] = turn.hubs
        chosen[own] = turn.compared.hubs if turn.compared else turn.hubs
    comparing = Comparing(
        course.vectors, course.prints, course.rules.closeness - MARGIN, last, hubs=hubs, chosen=chosen
    )
    done = tuple(turns)
    left = [Batch(*both) for both in zip(batches(course.days), keys, strict=True)][len(turns) :]
    while left:
        before = _before(course, done, left[0])
        days, articles, compared = _compared(before, left, course, comparing)
        done = thinned((*done, *_go(before, zip(days, compared, strict=True), course, articles, hubs)))
        for group in _quiet(done[-len(days) :]):
            closing(group)
        left = left[len(days) :]
    return done


def _compared(
    before: State, left: Sequence[Batch], course: Course, comparing: Comparing
) -> tuple[Sequence[Batch], Articles, Sequence[Compared]]:
    """Compare the next day by what the last fold found, else some days at once; return these, and what was found."""

    def around(day: Batch) -> Rows:
        return window(course.days, day.rows, course.rules.window)

    if comparing.goes_on:
        oldest = oldest_open_day(course.days, left[0].rows, course.rules.window)
        found = comparing.again(left[0].rows, around(left[0]), _open_rows(before, left[:1], oldest))
        if found:
            return left[:1], *found
    days = stretch(course.days, left, AT_ONCE)
    return days, *comparing.afresh([(day.rows, around(day)) for day in days], _open_rows(before, days))


def _go(
    before: State,
    days: Iterable[tuple[Batch, Compared]],
    course: Course,
    articles: Articles,
    hubs: Floats,
) -> Iterator[Turn]:
    """Go through some days, the articles of which were compared."""
    for batch, found in days:
        turn = replace(step(before, batch, course, articles, hubs), compared=found)
        before = turn.state or EMPTY
        yield turn


def _before(course: Course, done: Sequence[Turn], batch: Batch) -> State:
    """Return what stands before a batch."""
    state = done[-1].state if done and done[-1].state else EMPTY
    return _reopened(state, done) if math.isnan(course.days[batch.rows.start]) else state


def _open_rows(state: State, days: Sequence[Batch], oldest: float = -math.inf) -> Rows:
    """Return the rows that some days may be compared with, their own among them; `oldest` is the day of open topics."""
    members = [
        row for group in state.groups.values() if group.last >= oldest or group.name for row in group.members
    ]
    return np.array(sorted((*members, *_span(days))), dtype=np.int64)


def _span(days: Sequence[Batch]) -> range:
    return range(days[0].rows.start, days[-1].rows.stop)


def groups(turns: Sequence[Turn]) -> tuple[Group, ...]:
    """Return what a fold found, by founder."""
    if not turns or turns[-1].state is None:
        return ()
    quiet = () if turns[-1].reopened else _quiet(turns)
    return tuple(sorted((*turns[-1].state.groups.values(), *quiet), key=lambda group: group.founder))


def step(state: State, day: Batch, course: Course, articles: Articles, hubs: Floats) -> Turn:
    """Return what the articles of one day settle after a state.

    `hubs` holds the hub value of each article before the batch and of those of the batch.
    """
    batch, rules = day.rows, course.rules
    oldest = oldest_open_day(articles.days, batch, rules.window)
    quiet = [group for group in state.groups.values() if group.last < oldest and not group.name]
    standing = dict(state.groups)
    web = Web(state.links)
    for group in quiet:
        del standing[group.founder]
        web.drop(group.founder)
    touched = _arrive(standing, batch, articles.days, course.names)
    open_now = {founder: group for founder, group in standing.items() if group.last >= oldest}
    open_now.update((founder, standing[founder]) for founder in touched)
    parties = _Parties(open_now, batch, rules)
    fresh = sorted(founder for founder in touched if parties[founder][1] is Standing.NEW)
    copies = _link(web, open_now, fresh, articles, hubs, floor=rules.closeness - MARGIN)
    for copy, leader in copies.items():
        parties[leader] = (parties[leader][0] + parties[copy][0], Standing.NEW)

    into = merge(parties, web, MARGIN, [number for number in fresh if number not in copies], SEVERAL)
    copies = {copy: into.get(leader, leader) for copy, leader in copies.items()}
    _settle(standing, {**into, **copies}, batch)
    # Only what is new may merge with named topics, and nothing here is new any more.
    web.drop_all([founder for founder in open_now if founder in standing and standing[founder].name])
    after = State(standing, web.links())
    own = array("d", hubs[batch.start : batch.stop])
    return Turn(day.key, batch.stop, own, tuple(quiet), reopened=math.isinf(oldest), state=after)


def _quiet(turns: Iterable[Turn]) -> Iterator[Group]:
    return (group for turn in turns for group in turn.quiet)


def _reopened(state: State, turns: Iterable[Turn]) -> State:
    """Put back into a state what had gone quiet: of undated articles nobody can say that they come too late."""
    return State({**{group.founder: group for group in _quiet(turns)}, **state.groups}, state.links)


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


class _Parties(dict[int, tuple[int, Standing]]):
    """How large each open group is, and what it is: worked out for those few that have to do with new ones."""

    def __init__(self, groups: Mapping[int, Group], batch: range, rules: Rules) -> None:
        super().__init__()
        self._groups, self._batch, self._rules = groups, batch, rules

    def __missing__(self, founder: int) -> tuple[int, Standing]:
        group = self._groups[founder]
        found = self[founder] = (len(group.members), _standing(group, self._batch, self._rules))
        return found


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
) -> Mapping[int, int]:
    """Add to the web how alike the new articles are to all open groups; return which go with which near-copy."""
    members = np.array([row for group in groups.values() for row in group.members], dtype=np.int64)
    founders = np.repeat(list(groups), [len(group.members) for group in groups.values()])
    order = np.argsort(members)
    columns, owners = members[order], founders[order]
    rows = np.array(fresh, dtype=np.int64)
    clumps = Clumps(rows, len(hubs), floor + MARGIN)
    for firsts, seconds, values in excesses(articles, hubs, rows, columns, floor):
        roots = values + (hubs[firsts] + hubs[seconds]) / 2 + floor - same_day_gain(articles, rows)
        for leader, copies in clumps.find(firsts, seconds, roots):
            for copy in copies.tolist():
                web.join(leader, copy)
        ones, others = clumps.leaders[firsts], clumps.leaders[owners[np.searchsorted(columns, seconds)]]
        _fill(web, ones, others, values, len(hubs))
    return clumps.into()


def _fill(web: Web, ones: Rows, others: Rows, values: Floats, count: int) -> None:
    """Add the sums over equal pairs to the web; what is one by now has no link to itself."""
    apart = ones != others
    pairs, places = np.unique(ones[apart] * count + others[apart], return_inverse=True)
    sums = np.bincount(places, weights=values[apart], minlength=len(pairs))
    ones, others = np.divmod(pairs, count)
    borders = [0, *(np.flatnonzero(ones[1:] != ones[:-1]) + 1).tolist(), len(ones)]
    for start, stop in pairwise(borders):
        if start < stop:
            near = dict(zip(others[start:stop].tolist(), sums[start:stop].tolist(), strict=True))
            web.add(int(ones[start]), near)


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
