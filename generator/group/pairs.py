"""Which pairs of articles have a cosine above a bound, without multiplying what all have in common.

Most products of a comparison are those of terms that many articles have, and they add little. What such terms add to
the cosine of a pair is at most the product of the lengths of the two vectors in them (Cauchy and Schwarz; Bayardo, Ma
and Srikant 2007 and Anastasiu and Karypis 2014 prune by such bounds). So they are left out first, and put in again for
those few pairs that may be above. Weights are such that sums are exact, so cosines are the same to the last bit.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from generator.group.sparse import Sparse

    Floats: TypeAlias = NDArray[np.float64]
    Rows: TypeAlias = NDArray[np.int64]
    Pairs: TypeAlias = tuple[Rows, Rows, Floats]

LEVEL = 0.04
"""Mean square of the lengths that common terms have together at most; they are left out for bounds of twice that."""
OFTEN = 0.01
"""Share of the articles from which a term is common: rarer ones make few products."""
MOST = 1 << 10  # common terms
_SAMPLE = 1 << 10
"""So many articles, the last ones, say which terms are common."""
_COLUMNS = 1 << 10  # that are compared at a time
_GAPS = 1.5  # times as many rows as are wanted may be multiplied
_MANY = 1 / 64
"""Share of pairs that may be above the bound, from which it takes less to multiply everything."""


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """Common terms of a matrix: a number from nought for each of them and -1 for others; each row's length in them."""

    numbers: NDArray[np.int32]
    terms: Rows
    lengths: Floats

    def over(self, vectors: Sparse) -> Common:
        """Return the same terms for a matrix that has grown by rows and by columns."""
        numbers = np.full(vectors.width, -1, dtype=np.int32)
        numbers[self.terms] = np.arange(len(self.terms))
        new = vectors.between(len(self.lengths), len(vectors))
        there = np.flatnonzero(numbers[new.columns] >= 0)
        before = np.concatenate(([0.0], np.cumsum(new.data[there] ** 2)))
        lengths = np.sqrt(np.diff(before[np.searchsorted(there, new.borders)]))
        return Common(numbers, self.terms, np.concatenate((self.lengths, lengths)))


def common_terms(vectors: Sparse) -> Common:
    """Return the common terms: those that save most products for what they weigh."""
    some = vectors.between(max(0, len(vectors) - _SAMPLE), len(vectors))
    count, width = len(some), some.width
    uses = np.bincount(some.columns, minlength=width)
    uses[0] = 0
    often = np.flatnonzero(uses >= max(OFTEN * count, 2))
    weight = np.bincount(some.columns, some.data**2, minlength=width)[often] / max(count, 1)
    order = np.argsort(weight / uses[often].astype(np.float64) ** 2, kind="stable")[:MOST]
    terms = often[order[: np.searchsorted(np.cumsum(weight[order]), LEVEL)]]
    return Common(np.empty(0, dtype=np.int32), terms, np.empty(0)).over(vectors)


class Side:
    """Some rows of a matrix, turned so that its other rows can be multiplied with them.

    Column 0 is left out: terms that have no other number are compared with nothing.
    """

    def __init__(self, vectors: Sparse, rows: Rows) -> None:
        self.vectors, self.rows = vectors, rows
        own = vectors.picked(rows)
        self._own = own.only(own.columns > 0)
        self.whole = self._own.turned()
        self._split: Split | None = None

    def split(self, common: Common) -> Split:
        """Return what is not common apart from what is."""
        if self._split is None:
            rest = self._own.only(common.numbers[self._own.columns] < 0).turned()
            self._split = Split(common, rest, self.whole.picked(common.terms).dense())
        return self._split


def above(side: Side, common: Common | None, columns: Rows, least: Floats, threads: int = 1) -> Pairs:
    """Return the pairs with a cosine above `least`: places among the rows of a side, places among columns, cosines.

    Columns are rows of the same matrix, and there is a bound for each of them. The pairs are sorted.
    """
    works = list(_works(side, common, columns, least))
    if threads > 1 and len(works) > 1:
        with ThreadPoolExecutor(min(threads, len(works))) as pool:
            found = list(pool.map(_Block.pairs, works))
    else:
        found = [work.pairs() for work in works]
    at, other, cosines = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.lexsort((other, at))
    return at[order], other[order], np.clip(cosines[order], 0.0, 1.0)


def _works(side: Side, common: Common | None, columns: Rows, least: Floats) -> Iterator[_Block]:
    """Cut columns into blocks of rows that stand near each other, with what their bounds allow to leave out."""
    order = np.argsort(columns, kind="stable")
    for start in range(0, max(len(order), 1), _COLUMNS):
        places = order[start : start + _COLUMNS]
        rows, bounds = columns[places], least[places]
        prunes = common is not None and len(common.terms) and bounds.min(initial=np.inf) >= 2 * LEVEL
        split = side.split(common) if common and prunes else None
        yield _Block(side, _without_gaps(rows), rows, places, bounds, split)


def _without_gaps(rows: Rows) -> Rows:
    """Return rows in order with those between them, where these are few: so they need no copy."""
    if len(rows) and int(rows[-1] - rows[0]) < len(rows) * _GAPS and (np.diff(rows) > 0).all():
        return np.arange(rows[0], rows[-1] + 1)
    return rows


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """A side in two: what is not common, and what is, a dense row for each common term."""

    common: Common
    rest: Sparse
    dense: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    """Rows of the matrix that are compared with a side; those wanted of them, their places in all columns, bounds."""

    side: Side
    rows: Rows
    wanted: Rows
    places: Rows
    bounds: Floats
    split: Split | None = None

    def pairs(self) -> Pairs:
        """Return the pairs that are above their bounds."""
        own = self.side.vectors.picked(self.rows)
        least, places = self.bounds, self.places
        if len(self.rows) > len(self.wanted):
            there = np.searchsorted(self.rows, self.wanted)
            least, places = np.full(len(self.rows), np.inf), np.zeros(len(self.rows), dtype=np.int64)
            least[there], places[there] = self.bounds, self.places
        found = self._pruned(own, least, self.split) if self.split else None
        at, other, cosines = found or self._whole(own, least)
        return at, places[other], cosines

    def _whole(self, own: Sparse, least: Floats) -> Pairs:
        """Multiply everything."""
        cosines = own.nearly_full(self.side.whole)
        other, at = np.nonzero(cosines > least[:, None])
        return at, other, cosines[other, at]

    def _pruned(self, own: Sparse, least: Floats, split: Split) -> Pairs | None:
        """Multiply what is not common, and the rest for those pairs that may be above; give up if these are many."""
        cosines = own.nearly_full(split.rest)
        ours, theirs = split.common.lengths[self.rows], split.common.lengths[self.side.rows]
        other, at = np.nonzero(cosines > (least - ours * theirs.max())[:, None])
        near = cosines[other, at] + ours[other] * theirs[at] > least[other]
        other, at = other[near], at[near]
        if len(other) > cosines.size * _MANY:
            return None
        found = cosines[other, at] + _shared(own, split, other, at)
        there = found > least[other]
        return at[there], other[there], found[there]


def _shared(own: Sparse, split: Split, rows: Rows, columns: Rows) -> Floats:
    """Return what common terms add to the cosines of some pairs, the rows of which ascend."""
    some, rows = np.unique(rows, return_inverse=True)
    own = own.picked(some)
    numbers = split.common.numbers[own.columns]
    kept = np.flatnonzero(numbers >= 0)
    numbers, weights = numbers[kept], own.data[kept]
    borders = np.searchsorted(kept, own.borders)
    counts = np.diff(borders)[rows]
    pair = np.repeat(np.arange(len(rows)), counts)
    place = np.arange(len(pair)) + np.repeat(borders[:-1][rows] - (np.cumsum(counts) - counts), counts)
    products = weights[place] * split.dense[numbers[place], columns[pair]]
    return np.bincount(pair, products, minlength=len(rows)).astype(np.float64)
