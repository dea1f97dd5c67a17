"""Which passages are news to a reader: what speaks against each is added up.

Every sign by itself is wrong about once in three times, so none decides alone. Three look at it in their own way:
whether it retells a passage that was told, whether most of it was told by all together, and whether a reader is tired
of it. Two are of the passage: it stands at the top of its article, where that tells what happened, or it has few new
words. Each of the five counts one; how like it is to what was told, and how much of it was, counts by degrees. The
weights are those of a logistic regression, made even; docs/design.md has the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.patience import AT_TOP, tires
from generator.digest.retelling import retells, share

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard

ENOUGH = 2.5
"""So much against a passage makes it no news."""
FEW = 4
"""New words below which a passage has few."""
FAMILIAR = 0.08
"""Likeness to one passage, times the share that all have told, that counts one."""


class Doubts:
    """What speaks against the passages of a topic, for a reader who hears of more and more.

    It only grows with what was told, so nothing that was found is asked again, and what is no news stays none.
    `against` is what speaks against each passage that was asked for last, exact below `ENOUGH`.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._likeness: dict[int, float] = {}
        self._retold: set[int] = set()
        self._told: set[int] = set()
        self._tired: set[int] = set()
        self.against: dict[int, float] = {}

    def news(self, rows: Iterable[int], known: Heard, added: tuple[int, ...]) -> list[int]:
        """Return the passages that are news to who has heard what is known, of which some were told last."""
        told = frozenset(known.rows)
        asked = [row for row in rows if row not in told]
        self.against = {row: self._against(row, known, added) for row in asked}
        return [row for row in asked if self.against[row] < ENOUGH]

    def _against(self, row: int, known: Heard, added: tuple[int, ...]) -> float:
        """Return what speaks against a passage; what costs most to find out is asked only where it decides."""
        passage = self._evidence.passages[row]
        said = passage.main.said
        if passage.main.empty and said <= known.gist:
            return ENOUGH
        weight = self._near(row, added) * share(passage.gist, known.gist) / FAMILIAR
        weight += (passage.position < AT_TOP) + (len((said or passage.gist) - known.gist) < FEW)
        if weight < ENOUGH and (row in self._told or known.tells(passage)):
            self._told.add(row)
            weight += 1
        if weight < ENOUGH and (row in self._tired or tires(self._evidence, row, known)):
            self._tired.add(row)
            weight += 1
        if weight < ENOUGH and (row in self._retold or self._retells(row, added)):
            self._retold.add(row)
            weight += 1
        return weight

    def _near(self, row: int, added: tuple[int, ...]) -> float:
        """Return how like a passage is to whatever was told that is most like it."""
        near = self._likeness.get(row, 0.0)
        for other in added:
            alike = self._evidence.alike(row, other)
            if alike > near:
                near = self._likeness[row] = alike
        return near

    def _retells(self, row: int, added: tuple[int, ...]) -> bool:
        return any(retells(self._evidence, row, other) for other in added)
