"""How many words passages have in common with what is told, counted for all of them as each passage is told.

Only what is new is held against the passages, and only against those that are still asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.evidence import FEWEST, may_repeat
from generator.digest.patience import too_much
from generator.digest.retelling import may_be_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard


class Overlaps:
    """What some passages have in common with what a reader has heard of, who hears of more and more.

    `gist`, `main` and `said` tell by passage how many words were told of its gist, of its main clause and of what is
    said in it; `alike` how like it is to what was told that is most like it, and `contained` the same of
    `Evidence.contained`. `often` are the passages of which one part of what was told says much, `again` what was told
    last that each passage may tell again.
    """

    def __init__(self, evidence: Evidence, rows: Sequence[int]) -> None:
        self._evidence = evidence
        self._enough = {row: too_much(evidence.passages[row].main.said) for row in rows}
        self._told: frozenset[str] = frozenset()
        self._parts = 0
        self.gist: dict[int, int] = dict.fromkeys(rows, 0)
        self.main: dict[int, int] = dict.fromkeys(rows, 0)
        self.said: dict[int, int] = dict.fromkeys(rows, 0)
        self.alike: dict[int, float] = dict.fromkeys(rows, 0.0)
        self.contained: dict[int, float] = dict.fromkeys(rows, 0.0)
        self.often: set[int] = set()
        self.again: dict[int, list[int]] = {}

    def hear(self, known: Heard, added: Iterable[int], rows: Sequence[int]) -> None:
        """Count what is known now, of which the passages `added` and what goes with them are new.

        Of the passages that are not among `rows` nothing is counted from now on.
        """
        new, parts = known.gist - self._told, known.parts[self._parts :]
        self._told, self._parts = known.gist, len(known.parts)
        passages = self._evidence.passages
        for row in rows:
            gist, main = passages[row].gist, passages[row].main
            self.gist[row] += len(new & gist)
            self.main[row] += len(new & main.gist)
            self.said[row] += len(new & main.said)
            enough = self._enough[row]
            if any([len(part & main.said) >= enough for part in parts]):  # noqa: C419 - of one part, as a rule
                self.often.add(row)
        self.again = {}
        for told in added:
            self._hear_passage(told, rows)

    def _hear_passage(self, told: int, rows: Sequence[int]) -> None:
        """Hold passages against one that was told."""
        passages = self._evidence.passages
        one = passages[told]
        size, words = len(one.own), len(one.gist)
        likeness = self._evidence.likeness.cosines[:, told].tolist()
        for row in rows:
            other = passages[row]
            both = len(one.own & other.own)
            if not both:
                continue
            alike = likeness[row]
            share = both / max(FEWEST, min(size, len(other.own)))
            self.alike[row] = max(self.alike[row], alike)
            self.contained[row] = max(self.contained[row], share)
            if alike and (
                may_repeat(alike, share)
                or may_be_same(len(one.gist & other.gist), min(words, len(other.gist)))
            ):
                self.again.setdefault(row, []).append(told)
