"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.lede import leading
from generator.digest.statements import carriers, statement

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.model import Statement

REDUNDANT = 0.5
"""Cosine from which a sentence repeats another."""
WORTH_SAYING = 0.5
"""Share of the best cluster's score below which there is nothing more to say."""
CARRIED = 0.25


def points(evidence: Evidence) -> tuple[Statement, ...]:
    """Return the key points: those that several sources carry first, each kind by importance."""
    chosen = _chosen(evidence)
    told = [(statement(evidence, row), row) for row in chosen]
    told.sort(key=lambda pair: (-pair[0].sources, -_worth(evidence, pair[1]), pair[1]))
    return tuple(said for said, _ in told)


def _chosen(evidence: Evidence) -> list[int]:
    """Return the best passage of each cluster, best cluster first, that repeats neither lede nor another."""
    lead = leading(evidence)
    best = [row for row in (_best(evidence, rows) for rows in evidence.clusters) if row is not None]
    best.sort(key=lambda row: (-_worth(evidence, row), row))
    chosen: list[int] = []
    for row in best:
        if len(chosen) == evidence.points or _worth(evidence, row) < WORTH_SAYING * _worth(evidence, best[0]):
            break
        if all(evidence.alike(row, other) < REDUNDANT for other in (*lead, *chosen)):
            chosen.append(row)
    return chosen


def _best(evidence: Evidence, rows: tuple[int, ...]) -> int | None:
    """Return the passage to say for a cluster: fit to stand alone, important, carried by others."""
    fit = [row for row in rows if evidence.passages[row].text]
    if not fit:
        return None
    return max(fit, key=lambda row: (evidence.scores[row] + CARRIED * bool(carriers(evidence, row)), -row))


def _worth(evidence: Evidence, row: int) -> float:
    return evidence.scores[row] + evidence.weights[row]
