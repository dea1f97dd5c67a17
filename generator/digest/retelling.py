"""When a sentence tells again what a reader has been told: by one sentence, or by several together.

The headline counts as told. How many words are shared decides, and how many may be depends on what else is new: a
sentence without a new name or number has to bring more new words than one that has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.synonyms import gist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence

FEWEST = 6
STALE, BARE = 0.45, 0.4
"""Share of a passage's gist in all that is told, from which it is no news; the same without a new name or number."""
DEED, FEWEST_DEED = 0.35, 3
"""The share, and the words in common, where both name the same and the same is done in both."""
SAME, SHARED = 0.42, 4
"""Share of the shorter gist in the other one, and words in common, from which two passages tell one thing."""


def retold(evidence: Evidence, row: int, told: Sequence[int]) -> bool:
    """Whether passage `row` is no news to who has read the headline and the passages told."""
    if any(evidence.repeats(row, other) for other in told):
        return True
    passage = evidence.passages[row]
    own = passage.gist
    if any(_same(own, evidence.passages[other].gist) or _one_deed(evidence, row, other) for other in told):
        return True
    heard = gist(evidence.headed, evidence.articles[0].language).union(
        *(evidence.passages[other].gist for other in told)
    )
    known = len(own & heard) / max(FEWEST, len(own))
    return known >= (STALE if _adds(evidence, row, told) else BARE)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of the shorter gist that the other has."""
    return len(left & right) / max(FEWEST, min(len(left), len(right)))


def _same(left: frozenset[str], right: frozenset[str]) -> bool:
    return overlap(left, right) >= SAME and len(left & right) >= SHARED


def _one_deed(evidence: Evidence, row: int, other: int) -> bool:
    """Whether two passages tell what somebody of one name did, in one verb and a good part of the words."""
    left, right = evidence.passages[row], evidence.passages[other]
    both = left.gist & right.gist
    if (
        len(both) < FEWEST_DEED
        or overlap(left.gist, right.gist) < DEED
        or left.named.isdisjoint(right.named & both)
    ):
        return False
    language = evidence.articles[left.article].language
    return not gist(left.claim.predicates, language).isdisjoint(gist(right.claim.predicates, language))


def _adds(evidence: Evidence, row: int, told: Sequence[int]) -> bool:
    """Whether a passage has a name or a number that was not told."""
    passage = evidence.passages[row]
    numbers = frozenset().union(*(evidence.passages[other].claim.numbers for other in told))
    return bool(passage.named - evidence.told(told)) or not passage.claim.numbers <= numbers
