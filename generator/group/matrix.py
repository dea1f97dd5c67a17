"""Vectors of articles as one sparse matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from generator.group.sparse import Sparse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.terms import Keys, Packed, Terms

    Numbers = NDArray[np.int32]

FEW = 8
"""Where all terms are so many times those of the articles in question, theirs alone are numbered."""
_HEAP = 1 << 21  # keys, about, that are numbered at a time
_AT_ONCE = 1 << 16
_ROOM = 3  # bits of a table beyond those that its keys need, so that few clash


def matrix(terms: Terms, asked: slice = slice(None)) -> Sparse:
    """Return a matrix with the row of each article, and one column a term that several of them have, after column 0.

    Of the terms that the `asked` rows do not have, any may be missing: enough to compare these rows with all. Within
    a row, terms keep the order that they have in the vector, so that sums over the terms that two vectors share are
    the same to the last bit whatever other vectors there are.
    """
    begin, end, _ = asked.indices(len(terms))
    wanted = terms.keys[terms.borders[begin] : terms.borders[end]]
    if len(wanted) * FEW < len(terms.keys):
        return looked_for([terms], wanted)
    numbers, width = shared_numbers(terms.keys)
    places = np.flatnonzero(numbers >= 0)
    columns = numbers[places]
    before = np.searchsorted(places, terms.borders).astype(np.int32)
    return Sparse(terms.weights[places], columns + np.int32(1), before, width + 1)


def looked_for(parts: Sequence[Terms | Packed], wanted: Keys) -> Sparse:
    """Return a matrix with the rows of all parts, one after another, and of their terms those alone that are wanted."""
    data, indices, ends = [np.empty(0)], [np.empty(0, dtype=np.int32)], [np.zeros(1, dtype=np.int32)]
    width = 0
    for part in parts:
        places, columns, width = places_among(part.keys, wanted)
        data.append(part.weighed(places))
        indices.append(columns + np.int32(1))
        ends.append(ends[-1][-1:] + np.searchsorted(places, part.borders[1:]).astype(np.int32))
    return Sparse(np.concatenate(data), np.concatenate(indices), np.concatenate(ends), width + 1)


def shared_numbers(keys: Keys) -> tuple[Numbers, int]:
    """Return a number from nought for each key that occurs several times, -1 for the others; and how many there are."""
    return shared_numbers_of(lambda: (keys,), len(keys))


def shared_numbers_of(parts: Callable[[], Iterable[Keys]], total: int) -> tuple[Numbers, int]:
    """Return the same for keys that come in parts, so many in all; they are asked for again and again.

    Many keys are dealt into heaps by their last bits, 256 at most, and no more than a heap is in memory.
    """
    heaps = 1 << min((total // _HEAP).bit_length(), 8)
    if heaps == 1:
        return _numbered(np.concatenate([np.empty(0, dtype=np.uint64), *parts()]))
    found = np.full(total, -1, dtype=np.int32)
    count = 0
    for heap in range(heaps):
        keys, places = _heap(parts(), heap, heaps)
        numbers, more = _numbered(keys)
        found[places] = np.where(numbers < 0, -1, numbers + np.int32(count))
        count += more
    return found, count


def _heap(parts: Iterable[Keys], heap: int, heaps: int) -> tuple[Keys, NDArray[np.int64]]:
    """Return the keys of one heap, and their places among all."""
    some: list[Keys] = [np.empty(0, dtype=np.uint64)]
    places: list[NDArray[np.int64]] = [np.empty(0, dtype=np.int64)]
    begin = 0
    for part in parts:
        there = np.flatnonzero(part.astype(np.uint8) & np.uint8(heaps - 1) == heap)
        some.append(part[there])
        places.append(there + begin)
        begin += len(part)
    return np.concatenate(some), np.concatenate(places)


def _numbered(keys: Keys) -> tuple[Numbers, int]:
    """Return the same, all keys taken at once.

    They are put into a table by a hash, where the last one stays; those that find another one in their place go into
    the next table, until none is left: sorting them, and finding the way back, takes several times as long.
    """
    found = np.full(len(keys), -1, dtype=np.int32)
    left, count = np.arange(len(keys), dtype=np.int32), 0
    for factor in factors():
        if not len(left):
            break
        some = keys if len(left) == len(keys) else keys[left]
        own = np.arange(len(some), dtype=np.int32)
        bits = len(some).bit_length()
        slots = hashed(some, factor, bits)
        table = np.empty(1 << bits, dtype=np.int32)
        table[slots] = own
        there = table[slots]
        same = some[there] == some
        several = np.zeros(len(some), dtype=np.bool_)
        several[there[same & (there != own)]] = True
        numbers = np.cumsum(several, dtype=np.int32) - np.int32(1 - count)
        again = same & several[there]
        found[left[again]] = numbers[there[again]]
        count += int(np.count_nonzero(several))
        left = left[~same]
    return found, count


def places_among(keys: Keys, wanted: Keys) -> tuple[NDArray[np.int64], Numbers, int]:
    """Return where a key is one of those wanted, the number that it has there, from nought, and how many these are.

    The wanted ones are put into tables as above, and the keys are looked up there, so many at a time as are quickly
    at hand. By its last bits alone nearly every key is known for one that is not wanted.
    """
    distinct = np.unique(wanted)
    tables = list(_tables(distinct))
    ends = np.zeros(1 << (len(distinct).bit_length() + _ROOM), dtype=np.bool_)
    ends[_last_bits(distinct, len(ends))] = True
    places, numbers = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int32)]
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        likely = np.flatnonzero(ends[_last_bits(some, len(ends))])
        there, found = _found(some[likely], distinct, tables)
        places.append(likely[there] + start)
        numbers.append(found)
    return np.concatenate(places), np.concatenate(numbers), len(distinct)


def _last_bits(keys: Keys, size: int) -> NDArray[np.int64]:
    """Return of each key the last bits, a number below a power of two."""
    return (keys & np.uint64(size - 1)).view(np.int64)


def _found(
    keys: Keys, distinct: Keys, tables: Sequence[tuple[Numbers, np.uint64, int]]
) -> tuple[NDArray[np.int64], Numbers]:
    """Return the places of those keys that are in the tables, and their numbers."""
    found = np.full(len(keys), -1, dtype=np.int32)
    some, left = keys, np.arange(len(keys))
    for table, factor, bits in tables:
        there = table[hashed(some, factor, bits)]
        hit = np.flatnonzero(there >= 0)
        some, left, there = some[hit], left[hit], there[hit]
        same = distinct[there] == some
        found[left[same]] = there[same]
        some, left = some[~same], left[~same]
        if not len(left):
            break
    places = np.flatnonzero(found >= 0)
    return places, found[places]


def _tables(keys: Keys) -> Iterator[tuple[Numbers, np.uint64, int]]:
    """Yield tables that hold the number of each key by its hash, -1 elsewhere; who is outdone is in the next one."""
    left = np.arange(len(keys), dtype=np.int32)
    for factor in factors():
        bits = len(left).bit_length() + _ROOM
        places = hashed(keys[left], factor, bits)
        table = np.full(1 << bits, -1, dtype=np.int32)
        table[places] = left
        yield table, factor, bits
        left = left[table[places] != left]
        if not len(left):
            return


def factors() -> Iterator[np.uint64]:
    """Yield odd factors for multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4), without end."""
    factor = 0x9E3779B97F4A7C15
    while True:
        yield np.uint64(factor)
        factor = (factor * 0xD1342543DE82EF95 + 2) % (1 << 64) | 1


def hashed(keys: Keys, factor: np.uint64, bits: int) -> NDArray[np.int64]:
    """Return a number of so many bits for each key."""
    mixed = keys * factor
    mixed >>= np.uint64(64 - bits)
    return mixed.view(np.int64)
