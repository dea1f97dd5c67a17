"""Vectors of articles as one sparse matrix."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from generator.group.vectors import Vector


_CHUNK = 1 << 12  # vectors that are taken in at a time


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
    sizes: list[int] = []
    wanted = iter(vectors)
    while some := list(islice(wanted, _CHUNK)):
        terms.append(_terms(some, numbers))
        weights.append(np.frombuffer(b"".join(row.weights for row in some)))
        sizes += (len(row.weights) for row in some)
    lengths = np.zeros(height + 1, dtype=np.int64)
    lengths[np.array(rows, dtype=np.int64) + 1] = sizes
    ends = np.cumsum(lengths)
    columns, width = shared_numbers(np.concatenate(terms))
    del terms
    kept = columns >= 0
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    return sparse.csr_array(
        (np.concatenate(weights)[kept], columns[kept], kept_before[ends].astype(np.int32)),
        shape=(height, max(width, 1)),
    )


def _terms(vectors: Sequence[Vector], numbers: Mapping[str, int]) -> NDArray[np.int64]:
    """Return a number for each term of some vectors, one after the other; that of a pair holds those of its words."""
    words = np.fromiter(
        map(numbers.__getitem__, chain.from_iterable(row.words for row in vectors)), dtype=np.int64
    )
    firsts = np.frombuffer(b"".join(row.firsts for row in vectors), dtype=np.int32)
    seconds = np.frombuffer(b"".join(row.seconds for row in vectors), dtype=np.int32)
    word_counts = np.array([len(row.words) for row in vectors])
    pair_counts = np.array([len(row.firsts) for row in vectors])
    words_before, pairs_before = np.cumsum(word_counts) - word_counts, np.cumsum(pair_counts) - pair_counts
    first_word = np.repeat(words_before, pair_counts)
    terms = np.empty(len(words) + len(firsts), dtype=np.int64)
    terms[np.arange(len(words)) + np.repeat(pairs_before, word_counts)] = words << 32
    terms[np.arange(len(firsts)) + np.repeat(words_before + word_counts, pair_counts)] = (
        words[firsts + first_word] << 32 | words[seconds + first_word]
    )
    return terms


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
