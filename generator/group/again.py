"""Which pairs are alike, found again when few articles are new: what the last comparison found of the others holds.

The newest day is folded again with every edit, and of its articles all but one are compared with what they were
compared with before. Articles are known by their rows in a matrix that only grows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from generator.group.pairs import Side, above

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from scipy import sparse

    from generator.group.pairs import Common, Floats, Pairs, Rows

    Flags = NDArray[np.bool_]

_SOME = 1 << 20  # pairs from which threads pay


class Bounds(NamedTuple):
    """For each column the cosine above which pairs are wanted, and a lower one above which they are looked for.

    Bounds change a little with every edit: so what was found holds the next time as well.
    """

    wanted: Floats
    sought: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """All pairs (rows, columns, cosines) of some rows and columns, which are rows of a matrix, above bounds."""

    rows: Rows
    columns: Rows
    bounds: Floats
    pairs: Pairs


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The cosines of some rows of a matrix, a column each, with others, a row each."""

    rows: Rows
    columns: Rows
    cosines: Floats


def block_again(
    rows: Rows, columns: Rows, last: Block | None, compare: Callable[[Flags, Flags], Floats]
) -> Block:
    """Return the cosines of `rows` with `columns`, of which those that were compared the last time are known.

    `compare` does it for some of the rows and of the columns.
    """
    if last is None:
        return Block(rows, columns, compare(np.ones(len(rows), np.bool_), np.ones(len(columns), np.bool_)))
    (old, own), (before, others) = _in_both(last.rows, rows), _in_both(last.columns, columns)
    found = np.empty((len(columns), len(rows)))
    found[np.ix_(others, own)] = last.cosines[np.ix_(before, old)]
    if not own.all():
        found[:, ~own] = compare(~own, np.ones(len(columns), np.bool_))
    if not others.all() and own.any():
        found[np.ix_(~others, own)] = compare(own, ~others)
    return Block(rows, columns, found)


def _in_both(before: Rows, now: Rows) -> tuple[Rows, Flags]:
    """Return where those stood that are in both, in their order now, and which those are."""
    known = np.isin(now, before)
    order = np.argsort(before)
    return order[np.searchsorted(before, now[known], sorter=order)], known


def above_again(
    vectors: sparse.csr_array,
    common: Common | None,
    sides: tuple[Rows, Rows],
    bounds: Bounds,
    last: Compared | None,
    *,
    threads: int = 1,
) -> tuple[Pairs, Compared]:
    """Return the pairs above the bounds as `above` does, of `sides` (rows, columns), and what to find them by again."""
    rows, columns = sides
    old = last or Compared(
        rows[:0], columns[:0], bounds.sought[:0], (rows[:0], columns[:0], bounds.sought[:0])
    )
    known_rows = np.isin(rows, old.rows)
    known, held = _held(old, columns, bounds.wanted)
    found = [_among(old.pairs, rows[known_rows], columns[known], len(vectors.indptr))]
    every = np.ones(len(columns), dtype=np.bool_)
    for some, others in ((~known_rows, every), (known_rows, ~known)):
        if some.any() and others.any():
            side, many = Side(vectors, rows[some]), int(some.sum()) * int(others.sum())
            at, other, cosines = above(
                side, common, columns[others], bounds.sought[others], threads if many > _SOME else 1
            )
            found.append((rows[some][at], columns[others][other], cosines))
    one, two, cosines = (np.concatenate(each) for each in zip(*found, strict=True))
    kept = np.where(known, np.maximum(held, bounds.sought), bounds.sought)
    told = Compared(rows, columns, kept, (one, two, cosines))
    at, other = _places(rows, one, len(vectors.indptr)), _places(columns, two, len(vectors.indptr))
    order = np.lexsort((other, at))
    return (at[order], other[order], cosines[order]), told


def _held(old: Compared, columns: Rows, wanted: Floats) -> tuple[Flags, Floats]:
    """Tell of which columns all pairs wanted were found, and above which bounds."""
    order = np.argsort(old.columns)
    places = np.searchsorted(old.columns, columns, sorter=order).clip(max=max(len(order) - 1, 0))
    if not len(order):
        return np.zeros(len(columns), dtype=np.bool_), wanted
    there = order[places]
    held = old.bounds[there]
    return (old.columns[there] == columns) & (held <= wanted), held


def _among(pairs: Pairs, rows: Rows, columns: Rows, count: int) -> Pairs:
    """Return those pairs that are of some rows and columns."""
    wanted = np.zeros((2, count), dtype=np.bool_)
    wanted[0, rows] = wanted[1, columns] = True
    one, two, cosines = pairs
    some = wanted[0, one] & wanted[1, two]
    return one[some], two[some], cosines[some]


def _places(rows: Rows, wanted: Rows, count: int) -> Rows:
    """Return where in `rows` those wanted are."""
    places = np.zeros(count, dtype=np.int64)
    places[rows] = np.arange(len(rows))
    return places[wanted]
