"""Vectors of articles as one sparse matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.vectors import Vector


class _Numbers(dict[str, int]):
    """Numbers words from one on, as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self) + 1
        return number


def matrix(vectors: Iterable[Vector], rows: Sequence[int], height: int) -> sparse.csr_array:
    """Return a matrix of so many rows, each vector in its row, and one column a term that several vectors have.

    `rows` ascend; a row without a vector is empty. Within a row, terms keep the order that they have in the vector,
    so that sums over the terms that two vectors share are the same to the last bit whatever other vectors there are.
    """
    numbers = _Numbers()
    terms: list[NDArray[np.int64]] = [np.empty(0, dtype=np.int64)]
    weights: list[NDArray[np.float64]] = [np.empty(0)]
    for row in vectors:
        words = np.fromiter(map(numbers.__getitem__, row.words), dtype=np.int64, count=len(row.words)) << 32
        firsts, seconds = (
            np.frombuffer(row.firsts, dtype=np.int32),
            np.frombuffer(row.seconds, dtype=np.int32),
        )
        terms += (words, words[firsts] | words[seconds] >> 32)
        weights.append(np.frombuffer(row.weights))
    lengths = np.zeros(height + 1, dtype=np.int64)
    lengths[np.array(rows, dtype=np.int64) + 1] = [len(own) for own in weights[1:]]
    ends = np.cumsum(lengths)
    columns, width = shared_numbers(np.concatenate(terms))
    del terms
    kept = columns >= 0
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    return sparse.csr_array(
        (np.concatenate(weights)[kept], columns[kept], kept_before[ends].astype(np.int32)),
        shape=(height, max(width, 1)),
    )


def shared_numbers(keys: NDArray[np.int64]) -> tuple[NDArray[np.int32], int]:
    """Return a number from nought for each key that occurs several times, -1 for the others; and how many there are.

    Sorting is quick; to find each key's place again by searching is not. So keys are looked up in a table by a hash,
    and those that clash there in another, until none is left.
    """
    ordered = np.sort(keys)
    again = ordered[1:] == ordered[:-1]
    first = again & ~np.concatenate(([False], again[:-1]))
    several = ordered[:-1][first]
    numbers = np.full(len(keys), -1, dtype=np.int32)
    left, unplaced = np.arange(len(keys)), np.arange(len(several))
    bits = max(8, int(2 * len(several)).bit_length())
    factors = _factors()
    while len(unplaced):
        factor = next(factors)
        table = np.full(1 << bits, -1, dtype=np.int32)
        table[_hashed(several[unplaced], factor, bits)] = unplaced
        found = table[_hashed(keys[left], factor, bits)]
        hit = found >= 0
        hit[hit] = several[found[hit]] == keys[left[hit]]
        numbers[left[hit]] = found[hit]
        unplaced = unplaced[table[_hashed(several[unplaced], factor, bits)] != unplaced]
        left = left[~hit]
    return numbers, len(several)


def _factors() -> Iterator[np.uint64]:
    """Yield odd factors for multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4), without end."""
    factor = 0x9E3779B97F4A7C15
    while True:
        yield np.uint64(factor)
        factor = (factor * 0xD1342543DE82EF95 + 2) % (1 << 64) | 1


def _hashed(keys: NDArray[np.int64], factor: np.uint64, bits: int) -> NDArray[np.uint64]:
    mixed = keys.view(np.uint64) * factor
    mixed ^= mixed >> np.uint64(32)
    mixed *= factor
    places: NDArray[np.uint64] = mixed >> np.uint64(64 - bits)
    return places
