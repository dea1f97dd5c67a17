"""Vectors of articles as one sparse matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.group.vectors import Vector


class _Numbers(dict[str, int]):
    """Numbers words from one on, as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self) + 1
        return number


def matrix(vectors: Iterable[Vector]) -> sparse.csr_array:
    """Return one row a vector and one column a term, of terms that more than one vector has.

    Within a row, terms keep the order that they have in the vector, so that sums over the terms that two
    vectors share are the same to the last bit whatever other vectors there are.
    """
    numbers = _Numbers()
    terms: list[np.ndarray] = []
    weights: list[np.ndarray] = []
    for row in vectors:
        words = np.fromiter(map(numbers.__getitem__, row.words), dtype=np.int64, count=len(row.words)) << 32
        firsts, seconds = (
            np.frombuffer(row.firsts, dtype=np.int32),
            np.frombuffer(row.seconds, dtype=np.int32),
        )
        terms += (words, words[firsts] | words[seconds] >> 32)
        weights.append(np.frombuffer(row.weights))
    ends = np.cumsum([0, *map(len, weights)])
    _, columns, uses = np.unique(np.concatenate(terms), return_inverse=True, return_counts=True)
    shared = uses > 1
    kept = shared[columns]
    column_numbers = (np.cumsum(shared) - 1).astype(np.int32)
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    return sparse.csr_array(
        (np.concatenate(weights)[kept], column_numbers[columns[kept]], kept_before[ends].astype(np.int32)),
        shape=(len(weights), max(int(shared.sum()), 1)),
    )
