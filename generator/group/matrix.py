"""Vectors of articles as one sparse matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.vectors import Packed

Keys: TypeAlias = "NDArray[np.uint64]"

_FIRST, _SECOND = np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x9FB21C651E98DF25)
"""Odd factors that make one number of the two words of a pair, in their order."""


def matrix(
    vectors: Sequence[Packed], rows: Sequence[int] | NDArray[np.int64], height: int
) -> sparse.csr_array:
    """Return a matrix of so many rows, each vector in its row, and one column a term that several vectors have.

    `rows` ascend; a row without a vector is empty. Within a row, terms keep the order that they have in the vector,
    so that sums over the terms that two vectors share are the same to the last bit whatever other vectors there are.
    """
    lengths = np.zeros(height + 1, dtype=np.int64)
    lengths[np.asarray(rows, dtype=np.int64) + 1] = [len(row.weights) // 8 for row in vectors]
    ends = np.cumsum(lengths)
    columns, width = shared_numbers(terms(vectors))
    kept = columns >= 0
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    weights = np.frombuffer(b"".join(row.weights for row in vectors))
    return sparse.csr_array(
        (weights[kept], columns[kept], kept_before[ends].astype(np.int32)), shape=(height, max(width, 1))
    )


def terms(vectors: Sequence[Packed]) -> Keys:
    """Return a number for each term of some vectors, one after the other; that of a pair is made of its words'."""
    words = np.frombuffer(b"".join(row.words for row in vectors), dtype=np.uint64)
    firsts = np.frombuffer(b"".join(row.firsts for row in vectors), dtype=np.int32)
    seconds = np.frombuffer(b"".join(row.seconds for row in vectors), dtype=np.int32)
    word_counts = np.array([len(row.words) // 8 for row in vectors], dtype=np.int64)
    pair_counts = np.array([len(row.firsts) // 4 for row in vectors], dtype=np.int64)
    words_before, pairs_before = np.cumsum(word_counts) - word_counts, np.cumsum(pair_counts) - pair_counts
    first_word = np.repeat(words_before, pair_counts)
    found = np.empty(len(words) + len(firsts), dtype=np.uint64)
    found[np.arange(len(words)) + np.repeat(pairs_before, word_counts)] = words
    pairs = (words * _FIRST)[firsts + first_word]
    pairs += (words * _SECOND)[seconds + first_word]
    found[np.arange(len(firsts)) + np.repeat(words_before + word_counts, pair_counts)] = pairs
    return found


def shared_numbers(keys: Keys) -> tuple[NDArray[np.int32], int]:
    """Return a number from nought for each key that occurs several times, -1 for the others; and how many there are.

    Keys are looked up in a table by a hash, and those that clash there in another, until none is left: sorting them,
    and finding the way back, takes several times as long.
    """
    places = np.full(len(keys), -1, dtype=np.int32)
    bits = max(8, len(keys).bit_length())
    left = np.arange(len(keys))
    count = 0
    for factor in _factors():
        hashed = _hashed(keys[left], factor, bits)
        uses = np.bincount(hashed, minlength=1 << bits)
        several = uses[hashed] > 1  # who has a place in the table alone occurs once
        left, hashed = left[several], hashed[several]
        if not len(left):
            break
        table = np.zeros(1 << bits, dtype=np.int64)
        table[hashed] = left
        same = keys[table[hashed]] == keys[left]
        numbers = np.cumsum(uses > 1, dtype=np.int32)
        places[left[same]] = numbers[hashed[same]] - 1 + count
        count += int(numbers[-1])
        left = left[~same]
    return _without_gaps(places, count)


def _without_gaps(places: NDArray[np.int32], count: int) -> tuple[NDArray[np.int32], int]:
    """Give numbers to those places alone that several have."""
    several = np.bincount(places + 1, minlength=count + 1) > 1
    several[0] = False
    numbers = np.where(several, np.cumsum(several, dtype=np.int32), 0) - 1
    return numbers.astype(np.int32)[places + 1], int(several.sum())


def _factors() -> Iterator[np.uint64]:
    """Yield odd factors for multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4), without end."""
    factor = 0x9E3779B97F4A7C15
    while True:
        yield np.uint64(factor)
        factor = (factor * 0xD1342543DE82EF95 + 2) % (1 << 64) | 1


def _hashed(keys: Keys, factor: np.uint64, bits: int) -> NDArray[np.int64]:
    mixed = keys * factor
    mixed ^= mixed >> np.uint64(32)
    mixed *= factor
    places: NDArray[np.int64] = (mixed >> np.uint64(64 - bits)).astype(np.int64)
    return places
