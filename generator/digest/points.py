"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.lede import leading
from generator.digest.statements import carriers, statement

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.model import Statement

WORTH_SAYING = 0.5
"""Share of the best cluster's score below which there is nothing more to say."""
CARRIED = 0.25
FAMILIAR = 0.8


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
    least = WORTH_SAYING * max((evidence.scores[row] for row in best), default=0.0)
    best = [row for row in best if evidence.scores[row] >= least]
    chosen: list[int] = []
    while len(chosen) < evidence.points:
        best = [row for row in best if not any(evidence.repeats(row, told) for told in (*lead, *chosen[-1:]))]
        if not best:
            break
        worth = {
            row: round(_worth(evidence, row) - _familiar(evidence, row, (*lead, *chosen)), 9) for row in best
        }
        chosen.append(max(best, key=lambda row: (worth[row], -row)))
    return chosen


def _familiar(evidence: Evidence, row: int, told: tuple[int, ...]) -> float:
    """Return what a passage loses for being like what is told already (maximal marginal relevance)."""
    return FAMILIAR * max((evidence.contained(row, other) for other in told), default=0.0)


def _best(evidence: Evidence, rows: tuple[int, ...]) -> int | None:
    """Return the passage to say for a cluster: fit to stand alone, important, carried by others."""
    fit = [row for row in rows if evidence.passages[row].text]
    if not fit:
        return None
    return max(fit, key=lambda row: (evidence.scores[row] + CARRIED * bool(carriers(evidence, row)), -row))


def _worth(evidence: Evidence, row: int) -> float:
    return evidence.scores[row] + evidence.weights[row]
