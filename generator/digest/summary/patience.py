"""How often a reader wants to hear of one thing.

What a passage says, without who says so, is held against each part that was told: headline and lede together, each
point by itself. Where a fifth of it was told, it is no news without a new name or number; nor is, once a point is
told, what another source opens with on the same day: that is most often the story once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.summary.lede import leading
from generator.digest.summary.retelling import given

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.digest.summary.retelling import Heard

FEWEST = 4
"""Words that what is said counts as at least."""
OFTEN = 0.2
"""The share of what is said, in one part of what was told, from which it is too much."""
AT_TOP = 2
"""Sentences that an article opens with."""


def tires(evidence: Evidence, row: int, known: Heard) -> bool:
    """Whether a reader has heard too much of a passage in one part of what is known; English only."""
    passage = evidence.passages[row]
    said = passage.main.said
    least = too_much(said)
    often = [len(said & part) >= least for part in known.parts]
    if not any(often):
        return False
    if _bare(passage, known):
        return True
    lead = leading(evidence)
    points = known.rows[len(lead) :]
    return (
        bool(points)
        and _opens_another(evidence, passage, lead)
        and any(
            much and _of_one_day(evidence, passage.article, rows)
            for much, rows in zip(often, (lead, *([row] for row in points)), strict=True)
        )
    )


def too_much(said: frozenset[str]) -> float:
    """Return how many words of what is said are too much, in one part of what was told."""
    return OFTEN * max(FEWEST, len(said))


def _opens_another(evidence: Evidence, passage: Passage, lead: Sequence[int]) -> bool:
    """Whether a passage stands at the top of another article than those of the lede."""
    return passage.position < AT_TOP and all(
        evidence.passages[row].article != passage.article for row in lead
    )


def _bare(passage: Passage, known: Heard) -> bool:
    """Whether what is said has neither a new name nor a new number."""
    named = passage.named & passage.main.said <= known.stems
    return named and given(passage.claim.numbers, known.numbers | known.titled)


def _of_one_day(evidence: Evidence, article: int, rows: Sequence[int]) -> bool:
    """Whether an article is of the day of one of these passages, as far as both are known; an empty part has none."""
    own = evidence.articles[article].day
    days = {evidence.articles[evidence.passages[row].article].day for row in rows}
    return not own or not days or own in days or None in days
