"""Sentences that other sources carry as a whole: all that is said in one is said in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.summary.lede import leading
from generator.digest.summary.points import told_points
from generator.digest.summary.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.evidence import Evidence
    from generator.model import Statement

FEWEST = 2
MOST = 4


def carried(evidence: Evidence) -> Iterator[Statement]:
    """Yield the most important sentence of each cluster that another source carries, unless it is told already."""
    told = [*leading(evidence), *told_points(evidence)]
    found = 0
    several = [rows for rows in evidence.clusters if len(rows) >= FEWEST]
    ordered = sorted(several, key=lambda rows: (-max(evidence.scores[row] for row in rows), rows))
    for rows in ordered:
        if len({evidence.publishers[evidence.passages[row].article] for row in rows}) < FEWEST:
            continue
        fit = [row for row in rows if evidence.passages[row].text and not evidence.passages[row].granted]
        best = max(fit, key=lambda row: (evidence.scores[row], -row), default=None)
        if best is None or any(evidence.repeats(best, other) for other in told):
            continue
        said = statement(evidence, best)
        if said.sources >= FEWEST:
            told.append(best)
            found += 1
            yield said
        if found == MOST:
            return
