"""How many words passages have in common with what is told, counted for all of them as each passage is told.

What is told is held against all passages word by word, and only what is new of it; what has too few of its words is
not looked at any closer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.evidence import FEWEST, may_repeat
from generator.digest.summary.patience import too_much
from generator.digest.summary.retelling import may_be_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from generator.digest.evidence import Evidence
    from generator.digest.summary.retelling import Heard


class Holders:
    """Some sets of words by number, each to be asked how many of some words it holds.

    They are asked some forty times, for few words each: that is sooner done than to know of every word who holds it.
    """

    def __init__(self, sets: Iterable[tuple[int, frozenset[str]]]) -> None:
        self._sets = tuple(sets)

    def keep(self, rows: AbstractSet[int]) -> None:
        """Forget the others."""
        self._sets = tuple([one for one in self._sets if one[0] in rows])

    def counted(self, words: frozenset[str]) -> dict[int, int]:
        """Return how many of these words the sets have, by their numbers, those with none left out."""
        return {row: both for row, held in self._sets if (both := len(words & held))}


class Overlaps:
    """What some passages have in common with what a reader has heard of, who hears of more and more.

    `gist`, `main` and `said` tell by passage how many words were told of its gist, of its main clause and of what is
    said in it; `alike` how like it is to what was told that is most like it, and `contained` the largest share of the
    shorter one's stems that both have. `often` are the passages of which one part of what was told says much, `again`
    what was told last that each passage may tell again.
    """

    def __init__(self, evidence: Evidence, rows: Sequence[int]) -> None:
        passages = evidence.passages
        self._evidence = evidence
        self._rows = rows
        self._own = Holders((row, passages[row].own) for row in rows)
        self._gist = Holders((row, passages[row].gist) for row in rows)
        self._main = Holders((row, passages[row].main.gist) for row in rows)
        self._said = Holders((row, passages[row].main.said) for row in rows)
        self._told: frozenset[str] = frozenset()
        self._parts = 0
        self.gist, self.main, self.said = (dict.fromkeys(rows, 0) for _ in range(3))
        self.alike: dict[int, float] = dict.fromkeys(rows, 0.0)
        self.contained: dict[int, float] = dict.fromkeys(rows, 0.0)
        self.often: set[int] = set()
        self.again: dict[int, list[int]] = {}

    def keep(self, rows: AbstractSet[int]) -> None:
        """Count no more what the other passages have in common with what is told."""
        for holders in (self._own, self._gist, self._main, self._said):
            holders.keep(rows)

    def hear(self, known: Heard, added: Iterable[int]) -> None:
        """Count what is known now, of which the passages `added` and what goes with them are new."""
        new = known.gist - self._told
        self._told = known.gist
        for counts, holders in (self.gist, self._gist), (self.main, self._main), (self.said, self._said):
            for row, both in holders.counted(new).items():
                counts[row] += both
        passages = self._evidence.passages
        for part in known.parts[self._parts :]:
            counted = self._said.counted(part)
            self.often.update(
                row for row, both in counted.items() if both >= too_much(passages[row].main.said)
            )
        self._parts = len(known.parts)
        self.again = {}
        for row in added:
            self._hear_passage(row)

    def _hear_passage(self, told: int) -> None:
        """Hold all passages against one that was told."""
        passages, known, contained = self._evidence.passages, self.alike, self.contained
        one = passages[told]
        gists, size, words = self._gist.counted(one.gist), len(one.own), len(one.gist)
        likeness = self._evidence.likeness.cosines[:, told].tolist()
        for row, both in self._own.counted(one.own).items():
            alike, other = likeness[row], passages[row]
            known[row] = max(known[row], alike)
            share = both / max(FEWEST, min(size, len(other.own)))
            contained[row] = max(contained[row], share)
            if alike and (
                may_repeat(alike, share) or may_be_same(gists.get(row, 0), min(words, len(other.gist)))
            ):
                self.again.setdefault(row, []).append(told)
