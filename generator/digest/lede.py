"""The lede: one or two sentences that say what happened, as the newest articles open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.statements import statement

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.model import Statement

OPENING = 3
"""Sentences at the top of an article among which a lede is looked for first."""
NEWEST = 0.3
ONE_IS_ENOUGH = 24
"""Words from which a first sentence stands by itself."""
TOGETHER = 55
REDUNDANT = 0.5


def lede(evidence: Evidence) -> tuple[Statement, ...]:
    """Return the lede; empty where no sentence stands alone."""
    return tuple(statement(evidence, row) for row in leading(evidence))


def leading(evidence: Evidence) -> tuple[int, ...]:
    """Return the passages of the lede: the best opening sentence, and a second one where the first is short."""
    fit = [row for row, passage in enumerate(evidence.passages) if passage.text and not passage.item]
    openings = [row for row in fit if evidence.passages[row].position < OPENING] or fit
    if not openings:
        return ()
    first = max(openings, key=lambda row: (_worth(evidence, row), -row))
    words = len(evidence.passages[first].text.split())
    if words >= ONE_IS_ENOUGH:
        return (first,)
    seconds = [
        row
        for row in openings
        if row != first
        and evidence.alike(first, row) < REDUNDANT
        and words + len(evidence.passages[row].text.split()) <= TOGETHER
    ]
    if not seconds:
        return (first,)
    return first, max(seconds, key=lambda row: (_worth(evidence, row), -row))


def _worth(evidence: Evidence, row: int) -> float:
    article = evidence.passages[row].article
    return evidence.scores[row] + evidence.weights[row] + NEWEST * evidence.newness[article]
