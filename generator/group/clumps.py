"""Heaps of near-copies among the articles of one day, which are put together before anything is clustered.

The links between thousands of near-copies would take memory by the square of them, and say nothing: average link
joins these first in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from generator.group.similarity import Floats, Rows

MANY = 32
"""So many near-copies of one article make a clump; fewer cost little."""
SAME = 0.95
"""Root of the cosine from which an article is a near-copy: an angle of 26 degrees, so that two near-copies of one
article are 52 degrees apart at most. Less the highest hub value that is a similarity of 0.57."""
HIGHEST_CLOSENESS = 0.5
"""Above this, near-copies may not belong together."""


class Clumps:
    """Finds the clumps among some articles (`rows`, ascending) out of `count`, and knows who is in one.

    `leaders` holds for each article the first of its clump, and for all others themselves.
    """

    def __init__(self, rows: Rows, count: int, closeness: float) -> None:
        self.leaders = np.arange(count)
        self._fresh = np.zeros(count, dtype=np.bool_)
        self._fresh[rows] = closeness <= HIGHEST_CLOSENESS and len(rows) > MANY

    def find(self, firsts: Rows, seconds: Rows, roots: Floats) -> list[tuple[int, Rows]]:
        """Look for clumps among pairs, by the roots of their cosines; return leaders and who goes with them.

        The first of a pair ascend, and all pairs of new articles have the lower number first.
        """
        near = (roots >= SAME) & self._fresh[firsts] & self._fresh[seconds]
        ones, others = firsts[near], seconds[near]
        numbers, begins, counts = np.unique(ones, return_index=True, return_counts=True)
        found: list[tuple[int, Rows]] = []
        for leader, begin, count in zip(numbers.tolist(), begins.tolist(), counts.tolist(), strict=True):
            if count < MANY or not self._fresh[leader]:
                continue
            members = others[begin : begin + count]
            members = members[self._fresh[members]]
            if len(members) >= MANY:
                self.leaders[members] = leader
                self._fresh[members] = self._fresh[leader] = False
                found.append((leader, members))
        return found

    def into(self) -> dict[int, int]:
        """Return the leader of each article that goes into another's clump."""
        members = np.flatnonzero(self.leaders != np.arange(len(self.leaders)))
        return dict(zip(members.tolist(), self.leaders[members].tolist(), strict=True))
