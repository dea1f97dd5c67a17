"""Which topics come near to a topic without being on the same story.

A topic is what its articles say most, together. Only the strongest terms are compared, so that the work grows with the
number of topics and not with its square. Where few topics weigh otherwise than they did, these are compared with all,
and the lists of the others are mended.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from generator.group.promising import Promising, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.sparse import Sparse
    from generator.group.terms import Keys

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Rows = NDArray[np.int64]
    Pairs = tuple[Rows, Rows, Floats]

MOST = 5
"""Related topics of a topic."""
FLOOR = 0.15
"""Cosine from which topics are related."""
_DECIMALS = 9
_SLACK = 1e-6  # more than rounding to so many adds
_CHUNK = 512  # topics that are compared with others at a time
_MANY = 1 << 12  # topics from which it pays to ask first who may be near
_PART = 4
"""Where more than one topic in so many is to be compared with all, all are."""


@dataclass(frozen=True, slots=True, eq=False)
class Related:
    """The `slugs` of the topics that come near each topic, the nearest first, and all that they were found by.

    `topics` are slugs, each with whether it is hidden, and `weighed` is a row of weights for each. `keys` are the
    terms of its entries, none where they are too many to stay. `others` are numbers of topics, a row of `MOST` for
    each, -1 where there are no more, with their `cosines`.
    """

    topics: Sequence[tuple[str, bool]]
    weighed: Sparse
    keys: Keys
    others: Rows
    cosines: Floats
    slugs: tuple[tuple[str, ...], ...]

    def alone(self) -> Related:
        """Return what was found without what it was found by."""
        nothing = self.weighed.between(0, 0)
        return replace(
            self, weighed=nothing, keys=self.keys[:0], others=self.others[:0], cosines=self.cosines[:0]
        )


def related(
    topics: Sequence[tuple[str, bool]], weighed: Sparse, keys: Keys, last: Related | None = None
) -> Related:
    """Find the topics that come near each topic; hidden ones are not named.

    `last` is what was found of others, many of them the same: it changes how long this takes and nothing else.
    """
    change = _change(topics, weighed, keys, last) if last else None
    if last and change and np.count_nonzero(change.anew) * _PART <= len(topics):
        return _mended(topics, weighed, keys, last, change)
    wanted = Wanted(MOST, FLOOR, _shown(topics))
    others, cosines = _none(len(topics))
    for pairs in _compared(weighed, wanted):
        _enter(pairs, others, cosines)
    slugs = tuple([_named(topics, row) for row in others.tolist()])
    return Related(topics, weighed, keys, others, cosines, slugs)


@dataclass(frozen=True, slots=True, eq=False)
class _Change:
    """What differs from the last time: topics that are `new` or weigh otherwise, and all that are compared `anew`.

    Of the others, `back` is where they were, and `others` and `cosines` are their lists as far as these hold; `torn`
    tells which lost somebody.
    """

    back: Rows
    new: Flags
    anew: Flags
    others: Rows
    cosines: Floats
    torn: Flags


def _change(topics: Sequence[tuple[str, bool]], weighed: Sparse, keys: Keys, last: Related) -> _Change | None:
    """Tell what differs; None where topics stand in another order, by which equally near ones are told apart."""
    rows = {topic: row for row, topic in enumerate(last.topics)}
    back = np.array([rows.get(topic, -1) for topic in topics], dtype=np.int64)
    if not len(keys) or not len(last.keys) or (np.diff(back[back >= 0]) < 0).any():
        return None
    there = np.flatnonzero(back >= 0)
    same = there[_equal(weighed, keys, there, last, back[there])]
    into = np.full(len(rows) + 1, -1, dtype=np.int64)  # the last one for nobody, who stays nobody
    into[back[same]] = same
    others, cosines = _none(len(topics))
    before = last.others[back[same]]
    others[same], cosines[same] = into[before], last.cosines[back[same]]
    lost = (before >= 0) & (others[same] < 0)
    new, torn = np.ones((2, len(topics)), dtype=np.bool_)
    new[same], torn[same] = False, lost.any(axis=1)
    full = np.zeros(len(topics), dtype=np.bool_)
    full[same] = before[:, -1] >= 0  # somebody who is not in the list may be the next one
    return _Change(back, new, new | (torn & full), others, cosines, torn)


def _equal(weighed: Sparse, keys: Keys, rows: Rows, last: Related, former: Rows) -> Flags:
    """Tell which rows have the terms and weights of rows that were there before; both ascend."""
    counts = weighed.counts[rows]
    equal: Flags = counts == last.weighed.counts[former]
    ours, theirs = _entries(weighed, rows[equal]), _entries(last.weighed, former[equal])
    other = (keys[ours] != last.keys[theirs]) | (weighed.data[ours] != last.weighed.data[theirs])
    owners = np.repeat(np.flatnonzero(equal), counts[equal])
    equal[owners[other]] = False
    return equal


def _entries(weighed: Sparse, rows: Rows) -> Flags:
    """Tell which entries of a matrix are those of some rows."""
    wanted = np.zeros(len(weighed), dtype=np.bool_)
    wanted[rows] = True
    entries: Flags = np.repeat(wanted, weighed.counts)
    return entries


def _mended(
    topics: Sequence[tuple[str, bool]], weighed: Sparse, keys: Keys, last: Related, change: _Change
) -> Related:
    """Compare some topics with all, and enter them into the lists of those others that they come near."""
    anew, others, cosines = change.anew, change.others, change.cosines
    rows = np.flatnonzero(anew)
    ones, two, near = _near(_cosines(weighed.picked(rows), weighed), rows, np.arange(len(topics)))
    shown = _shown(topics)
    own, named = shown[two], change.new[ones] & shown[ones] & ~anew[two]
    remade = anew | change.torn
    remade[two[named]] = True
    stays = np.nonzero((others >= 0) & (remade & ~anew)[:, None])
    parts = (
        (ones[own], two[own], near[own]),
        (two[named], ones[named], near[named]),
        (stays[0], others[stays], cosines[stays]),
    )
    ones, two, near = (np.concatenate(each) for each in zip(*parts, strict=True))
    others[remade], cosines[remade] = -1, 0.0
    _enter((ones, two, near), others, cosines)
    slugs = [last.slugs[row] for row in change.back.tolist()]  # of new ones any: they are remade
    for row in np.flatnonzero(remade).tolist():
        slugs[row] = _named(topics, others[row].tolist())
    return Related(topics, weighed, keys, others, cosines, tuple(slugs))


def _compared(weighed: Sparse, wanted: Wanted) -> Iterator[Pairs]:
    """Yield which topics are near which others: each is compared with all, where there are few."""
    count = len(weighed)
    every = np.arange(count)
    promising = Promising(weighed, wanted) if count > _MANY else None
    turned = None if promising else weighed.turned()
    for start in range(0, count, _CHUNK):
        stop = min(start + _CHUNK, count)
        for some in promising.among(start, stop) if promising else ():
            near = _cosines(weighed.picked(some.topics), weighed.picked(some.others))
            yield _wanted(_near(near, some.topics, some.others), wanted)
        if turned is not None:
            near = weighed.between(start, stop).times(turned)
            yield _wanted(_near(near, every[start:stop], every), wanted)


def _near(cosines: Sparse, topics: Rows, others: Rows) -> Pairs:
    """Return which pairs are near enough, with their cosines; nobody with itself."""
    some = np.flatnonzero(cosines.data > FLOOR - _SLACK)  # a few in a hundred
    ones, two = topics[np.searchsorted(cosines.borders, some, "right") - 1], others[cosines.columns[some]]
    near = cosines.data[some].round(_DECIMALS)
    kept = (near >= FLOOR) & (ones != two)
    return ones[kept], two[kept], near[kept]


def _wanted(pairs: Pairs, wanted: Wanted) -> Pairs:
    ones, two, near = pairs
    shown = wanted.shown[two]
    return ones[shown], two[shown], near[shown]


def _enter(pairs: Pairs, others: Rows, cosines: Floats) -> None:
    """Enter into the lists of topics those that come near them, the nearest first; of equally near ones the first."""
    ones, two, near = pairs
    order = np.lexsort((two, -near, ones))
    ones, two, near = ones[order], two[order], near[order]
    places = np.arange(len(ones)) - np.searchsorted(ones, ones)
    kept = places < MOST
    others[ones[kept], places[kept]] = two[kept]
    cosines[ones[kept], places[kept]] = near[kept]


def _none(count: int) -> tuple[Rows, Floats]:
    return np.full((count, MOST), -1, dtype=np.int64), np.zeros((count, MOST))


def _shown(topics: Sequence[tuple[str, bool]]) -> Flags:
    return np.array([not hidden for _, hidden in topics], dtype=np.bool_)


def _named(topics: Sequence[tuple[str, bool]], others: Sequence[int]) -> tuple[str, ...]:
    return tuple([topics[number][0] for number in others if number >= 0])


def _cosines(topics: Sparse, others: Sparse) -> Sparse:
    """Return the cosines of topics with others. Terms are numbered anew: turning takes a step for each number."""
    numbers = np.full(topics.width, -1, dtype=np.int32)
    numbers[topics.columns] = 0
    count = int(np.count_nonzero(numbers == 0))
    numbers[numbers == 0] = np.arange(count)
    shared = others.only(numbers[others.columns] >= 0)
    shared = replace(shared, columns=numbers[shared.columns], width=count)
    own = replace(topics, columns=numbers[topics.columns], width=count)
    return own.times(shared.turned())
