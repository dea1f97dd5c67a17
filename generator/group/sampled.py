"""The cosines of a day's articles with the sample of its time: found again where few of either are others.

Most often the edited article is in the sample of its own day, and nothing else of that is new.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from generator.group.similarity import Near

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.group.similarity import Floats, Rows

MOST = 1 << 20
"""So many cosines are kept for the next time."""


@dataclass(frozen=True, slots=True, eq=False)
class Sampled:
    """The cosines of articles (`ones`) with others, a row for each of the others; both are fingerprints."""

    ones: tuple[bytes, ...]
    others: tuple[bytes, ...]
    cosines: Floats


def sampled(near: Near, prints: Sequence[bytes]) -> Sampled | None:
    """Keep cosines by the fingerprints of articles, by row; None where they are too many."""
    if near.cosines.size > MOST:
        return None
    others = tuple([prints[row] for row in near.columns.tolist()])
    return Sampled(tuple(prints[near.rows.start : near.rows.stop]), others, near.cosines)


def sampled_again(
    last: Sampled,
    near: tuple[range, Rows],
    prints: Sequence[bytes],
    most: int,
    cosines: Callable[[Rows], Floats],
) -> Near | None:
    """Return the cosines of some rows with columns, which ascend, by what was found last.

    `cosines` returns those of an article with all others, by row, NaN where it cannot tell. None if it would have to be
    asked for more than so many, or cannot tell.
    """
    rows, columns = near
    ours, ones = _places(last.ones, prints[rows.start : rows.stop])
    theirs, others = _places(last.others, [prints[row] for row in columns.tolist()])
    if len(ones) + len(others) > most:
        return None
    found = np.full((len(columns), len(rows)), np.nan)
    known, there = np.flatnonzero(theirs >= 0), np.flatnonzero(ours >= 0)
    found[np.ix_(known, there)] = last.cosines[np.ix_(theirs[known], ours[there])]
    if len(others):
        found[others] = cosines(columns[others])[:, rows.start : rows.stop]
    if len(ones):
        found[:, ones] = cosines(ones + rows.start)[:, columns].T
    return None if np.isnan(found).any() else Near(rows, columns, found)


def _places(before: Sequence[bytes], now: Sequence[bytes]) -> tuple[Rows, Rows]:
    """Return where each was before, -1 for new ones, and which these are."""
    places = {print_: place for place, print_ in enumerate(before)}
    found = np.array([places.get(print_, -1) for print_ in now], dtype=np.int64)
    return found, np.flatnonzero(found < 0)
