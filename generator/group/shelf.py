"""Vectors side by side, as the rows of one sparse matrix that grows: what stands in it is not numbered again.

A term has a number once it came twice, and column 0 until then: most terms of a folder come once. When it comes
again, the place where it stood first gets the number too.

What was put up first stays where it lies until all of it is wanted: of the ten thousand vectors that an edit finds in a
file it asks for a few, and memory for copies of all took longer to get than everything else that it does here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from generator.group.matrix import FEW, factors, hashed, looked_for, matrix
from generator.group.pairs import Side, common_terms
from generator.group.sparse import Sparse
from generator.group.terms import NONE, Terms, borders, gathered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from generator.group.pairs import Common, Floats
    from generator.group.terms import Keys, Packed

    Numbers = NDArray[np.int32]
    Rows = NDArray[np.int64]

_FACTOR = next(factors())
_FEWEST = 1 << 12  # terms that there is room for
_FULL = 2
"""A table has so many times the places of the terms that may be in it, or more."""
_AT_ONCE = 1 << 18  # terms that are numbered at a time: what is looked up then lies near by
LOOKS = 16
"""Among ten thousand vectors to number all terms takes as long as to look so often for those of a few."""


class Shelf:
    """Vectors by row, in the order in which they were put up; `places` has their rows by a digest of each article.

    `room` says how many terms there may be; if there are more, all that stands is moved. So many `looks` are taken for
    the terms of a few rows before all are numbered.
    """

    def __init__(self, room: int = 0, looks: int = 1) -> None:
        room = max(room, _FEWEST)
        self._keys: Keys = np.empty(room, dtype=np.uint64)
        self._weights = np.empty(room, dtype=np.float64)
        self._columns = np.empty(room, dtype=np.int32)
        self._borders = np.zeros(1, dtype=np.int64)
        self.lengths = np.empty(0, dtype=np.int64)
        self._lying: Terms | Packed = NONE
        self._common: Common | None = None
        self._chosen_of = 0
        self._looks = looks
        self.places: dict[bytes, int] = {}
        self._clear()

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def room(self) -> int:
        """How many more terms there may be before all that stands is moved."""
        return len(self._keys) - int(self._borders[-1])

    @property
    def terms(self) -> Terms:
        """All rows, where they are."""
        size = int(self._borders[-1])
        self._fill()
        return Terms(self._keys[:size], self._weights[:size], self._borders, self.lengths)

    def take(self, rows: Iterable[int]) -> Terms:
        """Return some rows, in the order in which they are named."""
        first, rest = self._sides()
        count = len(first)
        return gathered((first, row) if row < count else (rest, row - count) for row in rows)

    def put(self, digests: Sequence[bytes], parts: Sequence[Terms | Packed]) -> None:
        """Put up some more vectors, each under the digest of its article."""
        begin, more = int(self._borders[-1]), sum(len(part.keys) for part in parts)
        if begin + more > len(self._keys):
            self._move(max(len(self._keys) * 3 // 2, begin + more))
        for part in parts:
            end = begin + len(part.keys)
            if begin:
                part.put_into(self._keys[begin:end], self._weights[begin:end])
            else:
                self._lying = part
            begin = end
        self.places.update(zip(digests, range(len(self), len(self) + len(digests)), strict=True))
        ends = np.cumsum(np.concatenate([self._borders[-1:], *(np.diff(part.borders) for part in parts)]))
        self._borders = np.concatenate((self._borders, ends[1:]))
        self.lengths = np.concatenate((self.lengths, *(part.lengths for part in parts)))

    def matrix(self, asked: Rows) -> Sparse:
        """Return all rows, where they are, with numbers for the terms that several of them have.

        At first there may be the `asked` rows' terms alone, if that is less work: enough to compare these with all.
        Numbers are written in place: a matrix is to be used before more vectors are put up.
        """
        few = int(np.diff(self._borders)[asked].sum()) * FEW < int(self._borders[-1])
        if few and not self._numbered and self._looks:
            self._looks -= 1
            self._common = None  # numbers mean others each time
            return looked_for([side for side in self._sides() if len(side)], self.take(asked.tolist()).keys)
        self._number()
        size = int(self._borders[-1])
        ends = self._borders.astype(np.int32)
        return Sparse(self._weights[:size], self._columns[:size], ends, self._width)

    def among(self, rows: Rows, asked: slice) -> tuple[Sparse, Rows]:
        """Return a matrix in which those `asked` of some rows can be compared with all of these, and where these are.

        As long as no numbers are there, few rows have one of their own.
        """
        if self._numbered or len(rows) * FEW >= len(self):
            return self.matrix(rows[asked]), rows
        return matrix(self.take(rows.tolist()), asked), np.arange(len(rows))

    def common(self, vectors: Sparse) -> Common:
        """Return the common terms of a matrix; those of the whole are chosen anew when it is twice as large."""
        if len(vectors) < len(self):
            return common_terms(vectors)
        if self._common is None or len(self) > 2 * self._chosen_of:
            self._common, self._chosen_of = common_terms(vectors), len(self)
        else:
            self._common = self._common.over(vectors)
        return self._common

    def cosines(self, asked: Rows) -> Floats:
        """Return the cosines of some rows with all, a row each."""
        side = Side(self.matrix(asked), asked)
        found: Floats = np.clip(side.vectors.nearly_full(side.whole), 0.0, 1.0).T
        return found

    def only(self, digests: Sequence[bytes]) -> Shelf:
        """Return a shelf with some of the vectors alone."""
        kept = Shelf(len(self._keys))
        kept.put(digests, [self.take(self.places[digest] for digest in digests)])
        return kept

    def keep(self, digests: Iterable[bytes]) -> None:
        """Let all but some of the vectors go, where they stand: a second shelf would fill as much memory again."""
        self._fill()
        wanted = sorted((self.places[digest], digest) for digest in digests)
        rows = np.array([row for row, _ in wanted], dtype=np.int64)
        counts, end = np.diff(self._borders)[rows], 0
        for run in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            first, last = int(self._borders[run[0]]), int(self._borders[run[-1] + 1])
            begin, end = end, end + last - first
            for column in (self._keys, self._weights):
                column[begin:end] = column[first:last]
        self._borders, self.lengths = borders(counts), self.lengths[rows]
        self.places = {digest: row for row, (_, digest) in enumerate(wanted)}
        self._looks = 1
        self._clear()

    def _sides(self) -> tuple[Terms | Packed, Terms]:
        """Return what lies elsewhere, and what stands behind it."""
        count, size = len(self._lying), int(self._borders[-1])
        begin = int(self._borders[count])
        behind = self._borders[count:] - begin
        return self._lying, Terms(
            self._keys[begin:size], self._weights[begin:size], behind, self.lengths[count:]
        )

    def _fill(self) -> None:
        """Put up what lies elsewhere."""
        size = len(self._lying.keys)
        self._lying.put_into(self._keys[:size], self._weights[:size])
        self._lying = NONE

    def _move(self, room: int) -> None:
        size = int(self._borders[-1])
        for name in ("_keys", "_weights", "_columns"):
            old = getattr(self, name)
            new = np.empty(room, dtype=old.dtype)
            new[:size] = old[:size]
            setattr(self, name, new)
        self._clear()

    def _clear(self) -> None:
        """Forget all numbers."""
        self._bits = (_FULL * len(self._keys)).bit_length() - 1
        self._table = np.zeros(1 << self._bits, dtype=np.int32)
        self._numbered, self._width, self._chosen_of = 0, 1, 0
        self._common = None

    def _number(self) -> None:
        """Give numbers to the terms that were put up since."""
        size = int(self._borders[-1])
        self._fill()
        if not self._numbered:
            self._common = None  # as above
        for begin in range(self._numbered, size, _AT_ONCE):
            self._number_some(begin, min(begin + _AT_ONCE, size))
        self._numbered = size

    def _number_some(self, begin: int, end: int) -> None:
        first = self._firsts(begin, end)
        columns = self._columns
        columns[begin:end] = 0
        again = first[(first != np.arange(begin, end, dtype=np.int32)) & (columns[first] == 0)]
        wanted = np.arange(len(again), dtype=np.int32)
        columns[again] = wanted  # of several the last one stays
        again = again[columns[again] == wanted]
        columns[again] = np.arange(self._width, self._width + len(again), dtype=np.int32)
        self._width += len(again)
        columns[begin:end] = columns[first]

    def _firsts(self, begin: int, end: int) -> Numbers:
        """Return where each of some terms stands first, and note those that stand nowhere before.

        The table is one with open addresses (Knuth, The Art of Computer Programming 3, 6.4): it holds such places,
        from one on, and what finds another term in its place goes on to the next one.
        """
        found = np.arange(begin + 1, end + 1, dtype=np.int32)
        keys = self._keys[begin:end]
        at = hashed(keys, _FACTOR, self._bits)
        left: Rows | slice = slice(None)
        own, mask = found.copy(), len(self._table) - 1
        while len(own):
            there = self._table[at]
            free = np.flatnonzero(there == 0)
            places = at[free]
            self._table[places] = own[free]
            there[free] = self._table[places]  # of several that are the same the last one
            found[left] = there
            amiss = np.flatnonzero(self._keys[there - 1] != keys)
            left = amiss if isinstance(left, slice) else left[amiss]
            keys, own, at = keys[amiss], own[amiss], (at[amiss] + 1) & mask
        return found - np.int32(1)
