"""Where the vectors of articles come from: from an earlier fold that kept them, else they are made."""

from __future__ import annotations

from bisect import bisect_left
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from generator.group.ahead import Ahead
from generator.group.features import TOGETHER
from generator.group.shelf import LOOKS, Shelf
from generator.group.terms import Packed, Terms, gathered, joined
from generator.group.vectors import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from generator.group.features import Leaf

    Maker: TypeAlias = Callable[
        [Callable[[Sequence[Leaf]], Terms], Iterable[Sequence[Leaf]]], Iterable[Terms]
    ]
    Rows: TypeAlias = NDArray[np.int64]

MOST = 1 << 14
"""So many vectors are kept for a later fold at most, of some 9 KB each."""
_USUAL = 600
"""Terms of an article, about."""
_SOME = 1 << 7  # new ones that there is room for
_SPARE = 1 << 12
"""So many rows may stand on a shelf beside those that are asked for, and as many again as these."""


class Known:
    """Vectors that were made before, each with the digest of its article, in several parts.

    In the process that made them they stand on a `shelf`, with others; pickled, they are terms.
    """

    def __init__(
        self,
        digests: Sequence[bytes] = (),
        parts: Sequence[Terms | Packed] = (),
        shelf: Shelf | None = None,
    ) -> None:
        self.digests, self._parts, self._shelf = tuple(digests), tuple(parts), shelf

    def __reduce__(self) -> tuple[type[Known], tuple[tuple[bytes, ...], tuple[Terms, ...]]]:
        """Pickle the vectors alone."""
        return Known, (self.digests, (self.terms(),))

    def alone(self) -> Known:
        """Return the same without a shelf."""
        return self if self._shelf is None else Known(self.digests, (self.terms(),))

    def without(self, others: Known) -> Known:
        """Return those vectors that others do not have."""
        there = set(others.digests)
        return self.some([digest for digest in self.digests if digest not in there])

    def some(self, digests: Sequence[bytes]) -> Known:
        """Return some of the vectors."""
        if self._shelf is not None:
            return Known(digests, shelf=self._shelf)
        places = {digest: place for place, digest in enumerate(self.digests)}
        return Known(digests, (self.terms().take(places[digest] for digest in digests),))

    def and_those(self, others: Known) -> Known:
        """Return these vectors and others, of which none stands on a shelf."""
        return Known((*self.digests, *others.digests), (*self._parts, *others._parts))

    @property
    def is_shelved(self) -> bool:
        """Whether they stand on a shelf."""
        return self._shelf is not None

    def shelf(self, more: int, looks: int = 1) -> Shelf:
        """Return a shelf with these vectors at least, and with room for those of so many articles."""
        if self._shelf is not None:
            return self._shelf
        found = Shelf(sum(len(part.keys) for part in self._parts) + min(more, MOST) * _USUAL, looks)
        found.put(self.digests, self._parts)
        return found

    def shelved(self) -> Known:
        """Return the same on a shelf, for a process that asks for few of them and ends."""
        return Known(self.digests, shelf=self.shelf(_SOME, LOOKS))

    def terms(self) -> Terms:
        """Return the vectors in the order of their digests."""
        if self._shelf is None:
            return joined([part.unpacked() for part in self._parts])
        places = self._shelf.places
        return self._shelf.take(places[digest] for digest in self.digests)


class Supply:
    """The vectors of articles that stand in the order of the fold, for those rows that are asked for.

    `digests` names each article with all that its vector depends on. `known` holds vectors by digest, `map` makes
    the others of their leaves, in order. What was last taken hold of is at hand; if there are `undated` articles, which
    come last and are compared with everything, what ever was.
    """

    def __init__(
        self,
        leaves: Callable[[int], Leaf],
        digests: Sequence[bytes],
        known: Known,
        map: Maker,  # noqa: A002 - it is one
        *,
        undated: bool,
    ) -> None:
        self._leaves, self._digests, self._map = leaves, digests, map
        self.shelf = known.shelf(len(digests))
        self._own = not known.is_shelved  # else an earlier fold may be taken up again with it
        self._ahead = Ahead()
        self._all = undated
        self._places = self._looked_up()

    def foresee(self, rows: Iterable[int]) -> None:
        """Begin to make the vectors of rows that will be taken hold of one after the other, as far as none is known."""
        places = self._places.tolist()
        wanted = [row for row in rows if places[row] < 0]
        self._ahead = Ahead(wanted, self._made(wanted))

    def hold(self, rows: Rows, *, alone: bool = True) -> Rows:
        """Put the vectors of some rows, which ascend, on the shelf, and return their places there.

        If `alone`, others may go, so that places hold until more is taken hold of.
        """
        missing = rows[self._places[rows] < 0]
        if alone and not self._all and self._is_crowded(len(rows), len(missing)):
            there = self._places >= 0
            there[: rows[-1] + 1] = False  # what was known of later ones was not foreseen
            there[rows] = self._places[rows] >= 0
            self._clear([self._digests[row] for row in np.flatnonzero(there).tolist()])
        self._put_up(missing)
        return self._places[rows]

    def at_hand(self, rows: Rows) -> NDArray[np.bool_]:
        """Tell of which rows the vector is at hand."""
        there: NDArray[np.bool_] = self._places[rows] >= 0
        return there

    def cosines(self, rows: Sequence[int]) -> NDArray[np.float64]:
        """Return the cosines of some rows, which ascend, with all whose vectors are at hand, by row; else NaN."""
        asked = np.array(rows, dtype=np.int64)
        self._put_up(asked[self._places[asked] < 0])
        there = self._places >= 0
        found = np.full((len(rows), len(there)), np.nan)
        found[:, there] = self.shelf.cosines(self._places[asked])[:, self._places[there]]
        return found

    def lengths(self, rows: Rows) -> Rows:
        """Return how many characters of prose some articles have, whose vectors are at hand."""
        return self.shelf.lengths[self._places[rows]]

    def _looked_up(self) -> Rows:
        """Return where on the shelf the vector of each row is, -1 where it is not."""
        known = self.shelf.places
        return np.array([known.get(digest, -1) for digest in self._digests], dtype=np.int64)

    def _put_up(self, rows: Rows) -> None:
        """Put up the vectors of some rows, which ascend, none of which is on the shelf."""
        if len(rows):
            before, listed = len(self.shelf), rows.tolist()
            self.shelf.put([self._digests[row] for row in listed], self._make(listed))
            self._places[rows] = np.arange(before, before + len(rows))

    def _is_crowded(self, asked: int, more: int) -> bool:
        """Tell whether so many vectors stand that nobody asks for, that it pays to let them go before more come.

        Where these would not fit, half as many as are asked for are enough: a larger shelf takes longer.
        """
        count = len(self.shelf)
        fits = self.shelf.room >= more * _USUAL
        return count > 2 * asked + _SPARE or (not fits and count - (asked - more) > asked // 2)

    def _clear(self, digests: Sequence[bytes]) -> None:
        """Let all vectors go but those of some articles."""
        if self._own:
            self.shelf.keep(digests)
        else:
            self.shelf, self._own = self.shelf.only(digests), True
        self._places = self._looked_up()

    def of(self, rows: Sequence[int]) -> Terms:
        """Return the vectors of some rows."""
        places = self._places[np.array(rows, dtype=np.int64)].tolist()
        made = joined(self._make([row for row, place in zip(rows, places, strict=True) if place < 0]))
        known, there, fresh = self.shelf.take(place for place in places if place >= 0), count(), count()
        return gathered((known, next(there)) if place >= 0 else (made, next(fresh)) for place in places)

    def kept(self, rows: Rows) -> Known:
        """Return those of some rows for a later fold, and of others the last ones, as many as are kept in all."""
        others = self._places >= 0
        wanted = rows[others[rows]][-MOST:]
        others[wanted] = False
        more = np.flatnonzero(others)
        more = more[max(0, len(more) + len(wanted) - MOST) :]
        every = np.sort(np.concatenate((wanted, more))).tolist()
        return Known([self._digests[row] for row in every], shelf=self.shelf)

    def packed(self, rows: Rows) -> Known:
        """Return the same for another process, and let everything else go: no more may be asked for."""
        known = self.kept(rows).alone()
        self.shelf = Shelf()
        self._places = self._looked_up()
        return known

    def _make(self, rows: Sequence[int]) -> list[Terms]:
        """Return vectors that are not known, those foreseen as they come."""
        here = bisect_left(rows, self._ahead.first)
        made = list(self._made(rows[:here]))
        return [*made, *self._ahead.take(len(rows) - here)] if here < len(rows) else made

    def _made(self, rows: Sequence[int]) -> Iterable[Terms]:
        leaves = [self._leaves(row) for row in rows]
        parts = [leaves[start : start + TOGETHER] for start in range(0, len(leaves), TOGETHER)]
        return self._map(read, parts) if parts else ()
