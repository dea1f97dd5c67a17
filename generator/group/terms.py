"""The weighted terms of articles, side by side in few large arrays.

An article has hundreds of terms, so nothing here is an object of its own: rows are cut out and put together as memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

Keys: TypeAlias = "NDArray[np.uint64]"

PARTS = float(1 << 26)
"""A weight is a whole number of such parts of one: a product is exact then, and so is a sum, in whatever order."""


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Some articles, a row each: `keys[borders[row]:borders[row + 1]]` are its terms, and so with `weights`.

    A key is the same number wherever the term occurs. `lengths` are the characters of prose of each article.
    """

    keys: Keys
    weights: NDArray[np.float64]
    borders: NDArray[np.int64]
    lengths: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.lengths)

    def part(self, begin: int, end: int) -> Terms:
        """Return some rows that follow each other, where they are."""
        first, last = self.borders[begin], self.borders[end]
        return Terms(
            self.keys[first:last],
            self.weights[first:last],
            self.borders[begin : end + 1] - first,
            self.lengths[begin:end],
        )

    def take(self, rows: Iterable[int]) -> Terms:
        """Return some rows, in the order in which they are named."""
        return gathered([(self, row) for row in rows])

    def weighed(self, places: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the weights of some terms, by where they stand."""
        return self.weights[places]

    def unpacked(self) -> Terms:
        """Return the same."""
        return self

    def put_into(self, keys: Keys, weights: NDArray[np.float64]) -> None:
        """Write terms and weights where there is room for them."""
        keys[:], weights[:] = self.keys, self.weights


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Terms whose weights are whole numbers of `PARTS`, as they lie in a file: weighed they take twice as much."""

    keys: Keys
    parts: NDArray[np.uint32]
    borders: NDArray[np.int64]
    lengths: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.lengths)

    def part(self, begin: int, end: int) -> Terms:
        """Return some rows that follow each other, as terms."""
        first, last = self.borders[begin], self.borders[end]
        return Terms(
            self.keys[first:last],
            self.parts[first:last] / PARTS,
            self.borders[begin : end + 1] - first,
            self.lengths[begin:end],
        )

    def weighed(self, places: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the weights of some terms, by where they stand."""
        return self.parts[places] / PARTS

    def unpacked(self) -> Terms:
        """Return the same as terms."""
        return self.part(0, len(self))

    def put_into(self, keys: Keys, weights: NDArray[np.float64]) -> None:
        """Write terms and weights where there is room for them."""
        keys[:] = self.keys
        np.divide(self.parts, PARTS, out=weights)


def gathered(picks: Iterable[tuple[Terms | Packed, int]]) -> Terms:
    """Put single rows of several together, one after the other; those that follow each other are copied at once."""
    runs: list[tuple[Terms | Packed, int, int]] = []
    source: Terms | Packed = NONE
    begin, end = 0, 0
    for terms, row in picks:
        if terms is not source or row != end:
            runs.append((source, begin, end))
            source, begin = terms, row
        end = row + 1
    runs.append((source, begin, end))
    return joined([terms.part(begin, end) for terms, begin, end in runs[1:]])


def joined(parts: Sequence[Terms]) -> Terms:
    """Put the rows of several together, one after the other."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return NONE
    return Terms(
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.weights for part in parts]),
        borders(np.concatenate([np.diff(part.borders) for part in parts])),
        np.concatenate([part.lengths for part in parts]),
    )


def borders(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where rows of so many terms begin, and at last where they end."""
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts)))


NONE = Terms(
    np.empty(0, dtype=np.uint64),
    np.empty(0, dtype=np.float64),
    np.zeros(1, dtype=np.int64),
    np.empty(0, dtype=np.int64),
)
