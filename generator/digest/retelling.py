"""When a sentence tells again what a reader has been told: by one sentence, or by several together.

The headline counts as told. How many words are shared decides, and how many may be depends on what else is new: a
sentence without a new name or number has to bring more new words than one that has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence

FEWEST = 6
STALE, BARE = 0.6, 0.4
"""Share of a passage's stems in all that is told, from which it is no news; the same without a new name or number."""


def retold(evidence: Evidence, row: int, told: Sequence[int]) -> bool:
    """Whether passage `row` is no news to who has read the headline and the passages told."""
    if any(evidence.repeats(row, other) for other in told):
        return True
    passage = evidence.passages[row]
    own, heard = set(passage.stems), evidence.told(told)
    known = len(own & heard) / max(FEWEST, len(own))
    return known >= (STALE if _adds(evidence, row, told, heard) else BARE)


def _adds(evidence: Evidence, row: int, told: Sequence[int], heard: frozenset[str]) -> bool:
    """Whether a passage has a name or a number that was not told."""
    passage = evidence.passages[row]
    numbers = frozenset().union(*(evidence.passages[other].claim.numbers for other in told))
    return bool(passage.named - heard) or not passage.claim.numbers <= numbers
