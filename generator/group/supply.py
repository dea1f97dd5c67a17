"""Where the vectors of articles come from: from an earlier fold that kept them, else they are made."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from generator.group.ahead import Ahead
from generator.group.features import TOGETHER
from generator.group.terms import NONE, Terms, gathered, joined
from generator.group.vectors import Leaf, leaf, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from generator.model import Article

    Maker: TypeAlias = Callable[
        [Callable[[Sequence[Leaf]], Terms], Iterable[Sequence[Leaf]]], Iterable[Terms]
    ]
    Rows: TypeAlias = NDArray[np.int64]

MOST = 1 << 14
"""So many vectors are kept for a later fold at most, of some 9 KB each."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Vectors that were made before: the digest of each article and its row."""

    digests: tuple[bytes, ...] = ()
    terms: Terms = NONE


class Supply:
    """The vectors of articles that stand in the order of the fold, for those rows that are asked for.

    `digests` names each article with all that its vector depends on. `known` holds vectors by digest, `map` makes
    the others, in order. What was last taken hold of is at hand; if there are undated articles, which come
    last and are compared with everything, what ever was.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        digests: Sequence[bytes],
        known: Known,
        map: Maker,  # noqa: A002 - it is one
    ) -> None:
        self._articles, self._digests, self._map = articles, digests, map
        self._known = known.terms
        self._at = {digest: place for place, digest in enumerate(known.digests)}
        self._held, self._rows = NONE, np.empty(0, dtype=np.int64)
        self._places: dict[int, int] = {}
        self._ahead = Ahead()
        self._all = bool(articles) and articles[-1].day is None

    def foresee(self, rows: Iterable[int]) -> None:
        """Begin to make the vectors of rows that will be taken hold of one after the other, as far as none is known."""
        wanted = [row for row in rows if not self._has(row)]
        self._ahead = Ahead(wanted, self._made(wanted))

    def hold(self, rows: Rows) -> Terms:
        """Return the vectors of some rows, which ascend, and keep them at hand, and let go of others."""
        every = np.union1d(rows, self._rows) if self._all else rows
        held = self.of(every)
        self._held, self._rows = held, every
        self._places = dict(zip(every.tolist(), range(len(every)), strict=True))
        return held if len(every) == len(rows) else self.at_hand(rows.tolist())

    def of(self, rows: Rows) -> Terms:
        """Return the vectors of some rows."""
        if np.array_equal(rows, self._rows):
            return self._held
        listed = rows.tolist()
        made = self._make([row for row in listed if not self._has(row)])
        if len(made) == len(listed):
            return made
        fresh = count()
        return gathered(
            (self._held, self._places[row])
            if row in self._places
            else (self._known, self._at[self._digests[row]])
            if self._digests[row] in self._at
            else (made, next(fresh))
            for row in listed
        )

    def at_hand(self, rows: Iterable[int]) -> Terms:
        """Return the vectors of some of the rows that are at hand."""
        return self._held.take([self._places[row] for row in rows])

    def kept(self, rows: Rows) -> Known:
        """Return those of some rows, which ascend, for a later fold: the last ones, if there are too many."""
        known = np.array([row for row in rows.tolist() if self._has(row)][-MOST:], dtype=np.int64)
        return Known(tuple(self._digests[row] for row in known.tolist()), self.of(known))

    def _make(self, rows: Sequence[int]) -> Terms:
        """Return vectors that are not known, those foreseen as they come."""
        here = bisect_left(rows, self._ahead.first)
        made = list(self._made(rows[:here]))
        return joined([*made, self._ahead.take(len(rows) - here)] if here < len(rows) else made)

    def _made(self, rows: Sequence[int]) -> Iterable[Terms]:
        leaves = [leaf(self._articles[row]) for row in rows]
        parts = [leaves[start : start + TOGETHER] for start in range(0, len(leaves), TOGETHER)]
        return self._map(read, parts) if parts else ()

    def _has(self, row: int) -> bool:
        return row in self._places or self._digests[row] in self._at
