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
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from scipy import sparse

    Floats: TypeAlias = NDArray[np.float64]
    Rows: TypeAlias = NDArray[np.int64]
    Pairs: TypeAlias = tuple[Rows, Rows, Floats]

LEVELS = (0.08, 0.04)
"""Mean squares of the lengths that common terms may have together; they are used for bounds of twice that or more."""
OFTEN = 0.01
"""Share of the articles from which a term is common: rarer ones make few products."""
MOST = 1 << 10  # common terms
_COLUMNS = 1 << 10  # that are compared at a time
_MANY = 1 / 64
"""Share of pairs that may be above the bound, from which it takes less to multiply everything."""


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """Common terms of a matrix: a number from nought for each of them and -1 for others; each row's length in them."""

    numbers: NDArray[np.int32]
    terms: Rows
    lengths: Floats
    level: float


def common_terms(vectors: sparse.csr_array) -> tuple[Common, ...]:
    """Return the common terms for each of the levels: those that save most products for what they weigh."""
    count, width = vectors.shape
    squares = vectors.data * vectors.data
    uses = np.bincount(vectors.indices, minlength=width)
    often = np.flatnonzero(uses >= max(OFTEN * count, 2))
    weight = np.bincount(vectors.indices, squares, minlength=width)[often] / max(count, 1)
    order = np.argsort(weight / uses[often].astype(np.float64) ** 2, kind="stable")[:MOST]
    total = np.cumsum(weight[order])
    return tuple(
        _common(vectors, squares, often[order[: np.searchsorted(total, level)]], level) for level in LEVELS
    )


def _common(vectors: sparse.csr_array, squares: Floats, terms: Rows, level: float) -> Common:
    numbers = np.full(vectors.shape[1], -1, dtype=np.int32)
    numbers[terms] = np.arange(len(terms))
    before = np.concatenate(([0.0], np.cumsum(np.where(numbers[vectors.indices] >= 0, squares, 0.0))))
    lengths = np.sqrt(np.diff(before[vectors.indptr]))
    return Common(numbers, terms, lengths, level)


class Side:
    """Some rows of a matrix, turned so that its other rows can be multiplied with them."""

    def __init__(self, vectors: sparse.csr_array, rows: Rows) -> None:
        self.vectors, self.rows = vectors, rows
        self._own = vectors[rows]
        self.whole = self._own.T.tocsr()

    def without(self, common: Common) -> sparse.csr_array:
        """Return all terms but the common ones."""
        own = self._own.copy()
        own.data[common.numbers[own.indices] >= 0] = 0.0
        own.eliminate_zeros()
        return own.T.tocsr()

    def only(self, common: Common) -> Floats:
        """Return the common terms alone, a dense row each."""
        dense: Floats = self.whole[common.terms].toarray()
        return dense


def above(side: Side, commons: Iterable[Common], columns: Rows, least: Floats, threads: int = 1) -> Pairs:
    """Return the pairs with a cosine above `least`: places among the rows of a side, places among columns, cosines.

    Columns are rows of the same matrix, and there is a bound for each of them. The pairs are sorted.
    """
    works = list(_works(side, commons, columns, least))
    if threads > 1 and len(works) > 1:
        with ThreadPoolExecutor(min(threads, len(works))) as pool:
            found = list(pool.map(_Block.pairs, works))
    else:
        found = [work.pairs() for work in works]
    at, other, cosines = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.lexsort((other, at))
    return at[order], other[order], np.clip(cosines[order], 0.0, 1.0)


def _works(side: Side, commons: Iterable[Common], columns: Rows, least: Floats) -> Iterator[_Block]:
    """Cut columns into blocks whose bounds allow for the same common terms to be left out."""
    left = np.ones(len(columns), dtype=np.bool_)
    for common in commons:
        places = np.flatnonzero(left & (least >= 2 * common.level))
        if len(places) and len(common.terms):
            left[places] = False
            split = Split(common, side.without(common), side.only(common))
            for start in range(0, len(places), _COLUMNS):
                some = places[start : start + _COLUMNS]
                yield _Block(side, columns[some], some, least[some], split)
    places = np.flatnonzero(left)
    for start in range(0, max(len(places), 1), _COLUMNS):
        some = places[start : start + _COLUMNS]
        yield _Block(side, columns[some], some, least[some])


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """A side in two: what is not common, and what is, a dense row for each common term."""

    common: Common
    rest: sparse.csr_array
    dense: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    """Some columns that are compared with a side: rows of the matrix, their places among all columns, their bounds."""

    side: Side
    columns: Rows
    places: Rows
    least: Floats
    split: Split | None = None

    def pairs(self) -> Pairs:
        """Return the pairs that are above their bounds."""
        own = self.side.vectors[self.columns]
        return (self._pruned(own, self.split) if self.split else None) or self._whole(own)

    def _whole(self, own: sparse.csr_array) -> Pairs:
        """Multiply everything."""
        cosines = (own @ self.side.whole).toarray()
        other, at = np.nonzero(cosines > self.least[:, None])
        return at, self.places[other], cosines[other, at]

    def _pruned(self, own: sparse.csr_array, split: Split) -> Pairs | None:
        """Multiply what is not common, and the rest for those pairs that may be above; give up if these are many."""
        cosines = (own @ split.rest).toarray()
        ours, theirs = split.common.lengths[self.columns], split.common.lengths[self.side.rows]
        other, at = np.nonzero(cosines > (self.least - ours * theirs.max())[:, None])
        near = cosines[other, at] + ours[other] * theirs[at] > self.least[other]
        other, at = other[near], at[near]
        if len(other) > cosines.size * _MANY:
            return None
        found = cosines[other, at] + _shared(own, split, other, at)
        there = found > self.least[other]
        return at[there], self.places[other[there]], found[there]


def _shared(own: sparse.csr_array, split: Split, rows: Rows, columns: Rows) -> Floats:
    """Return what common terms add to the cosines of some pairs."""
    numbers = split.common.numbers[own.indices]
    kept = np.flatnonzero(numbers >= 0)
    numbers, weights = numbers[kept], own.data[kept]
    borders = np.searchsorted(kept, own.indptr)
    counts = np.diff(borders)[rows]
    pair = np.repeat(np.arange(len(rows)), counts)
    place = np.arange(len(pair)) + np.repeat(borders[:-1][rows] - (np.cumsum(counts) - counts), counts)
    products = weights[place] * split.dense[numbers[place], columns[pair]]
    return np.bincount(pair, products, minlength=len(rows)).astype(np.float64)
