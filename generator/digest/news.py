"""Which passages are news to a reader: what speaks against each is added up.

Every sign by itself is wrong about once in three times, so none decides alone. Three look at it in their own way:
whether it retells a passage that was told, whether most of it was told by all together, and whether a reader is tired
of it. Two are of the passage: it stands at the top of its article, where that tells what happened, or it has few new
words. Each of the five counts one; how like it is to what was told, and how much of it was, counts by degrees. The
weights are those of a logistic regression, made even; docs/design.md has the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.overlaps import Overlaps
from generator.digest.patience import AT_TOP, tires
from generator.digest.retelling import part, retells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard

ENOUGH = 2.5
"""So much against a passage makes it no news."""
FEW = 4
"""New words below which a passage has few."""
FAMILIAR = 0.08
"""Likeness to one passage, times the share that all have told, that counts one."""


class Doubts:
    """What speaks against some passages of a topic, for a reader who hears of more and more.

    It only grows with what was told, so nothing that was found is asked again, and what is no news stays none.
    `against` is what speaks against each passage that was asked for last, exact below `ENOUGH`.
    """

    def __init__(self, evidence: Evidence, rows: Sequence[int]) -> None:
        self._evidence = evidence
        self._told: set[int] = set()
        self._tired: set[int] = set()
        self._retold: set[int] = set()
        self.overlaps = Overlaps(evidence, rows)
        self.against: dict[int, float] = {}

    def news(self, rows: Iterable[int], known: Heard, added: Iterable[int]) -> list[int]:
        """Return the passages that are news to who has heard what is known, of which some were told last."""
        self.overlaps.hear(known, added)
        told = frozenset(known.rows)
        self.against = {row: self._against(row, known) for row in rows if row not in told}
        return [row for row, weight in self.against.items() if weight < ENOUGH]

    def _against(self, row: int, known: Heard) -> float:
        """Return what speaks against a passage; what costs most to find out is asked only where it decides."""
        passage, overlaps = self._evidence.passages[row], self.overlaps
        said, words = len(passage.main.said), overlaps.gist[row]
        new = said - overlaps.said[row]
        if passage.main.empty and not new:
            return ENOUGH
        size = len(passage.gist)
        weight = overlaps.alike[row] * part(words, size) / FAMILIAR
        weight += (passage.position < AT_TOP) + ((new if said else size - words) < FEW)
        if weight < ENOUGH and (row in self._told or known.tells_with(passage, words, overlaps.main[row])):
            self._told.add(row)
            weight += 1
        if weight < ENOUGH and (row in self._tired or self._tires(row, known)):
            self._tired.add(row)
            weight += 1
        if weight < ENOUGH and (row in self._retold or self._retells(row)):
            self._retold.add(row)
            weight += 1
        return weight

    def _tires(self, row: int, known: Heard) -> bool:
        return row in self.overlaps.often and tires(self._evidence, row, known)

    def _retells(self, row: int) -> bool:
        return any(retells(self._evidence, row, other) for other in self.overlaps.again.get(row, ()))
