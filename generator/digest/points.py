"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.lede import QUOTES, leading
from generator.digest.retelling import retold
from generator.digest.statements import carriers, statement

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.model import Statement

FEW = 3
"""Points that are told as far as there are any."""
WORTH_SAYING = 0.5
"""Share of the best score below which a sentence is not worth being one point more."""
CARRIED = 0.5
"""What a passage gains when one other source says the same, when three do, when seven do."""
FAMILIAR = 0.8
HEARD = 0.1
"""What a passage loses for each sentence of its article that is told already: a digest hears all sources."""
SHARED = 2.0
"""What the phrases that several sources use add, as far as none of them is told yet."""
DECIMALS = 9


def points(evidence: Evidence) -> tuple[Statement, ...]:
    """Return the key points: those that more sources carry first, else those that say most beside the others."""
    told = [statement(evidence, row) for row in told_points(evidence)]
    return tuple(sorted(told, key=lambda said: -said.sources))


def told_points(evidence: Evidence) -> tuple[int, ...]:
    """Return the passages of the points, found once."""
    if "points" not in evidence.kept:
        evidence.kept["points"] = tuple(_chosen(evidence))
    return evidence.kept["points"]


def _chosen(evidence: Evidence) -> list[int]:
    """Return the best passages of clusters, one at a time, none of which repeats the lede or another."""
    lead = leading(evidence)
    left = [row for row in (_best(evidence, rows) for rows in evidence.clusters) if row is not None]
    least = WORTH_SAYING * max((evidence.scores[row] for row in left), default=0.0)
    left = [row for row in left if not retold(evidence, row, lead)]
    heard = evidence.told(lead) | {""}
    left = [row for row in left if evidence.passages[row].granted in heard]
    left = [row for row in left if not _speech(evidence.passages[row].text)] or left
    chosen: list[int] = []
    while left and len(chosen) < evidence.points:
        good = [row for row in left if evidence.scores[row] >= least]
        if not good and len(chosen) >= FEW:
            break
        worth = {
            row: _worth(evidence, row)
            + SHARED * evidence.phrases.share(row, (*lead, *chosen))
            - _familiar(evidence, row, (*lead, *chosen))
            - HEARD * _heard(evidence, row, (*lead, *chosen))
            for row in good or left
        }
        chosen.append(max(worth, key=lambda row: (round(worth[row], DECIMALS), -row)))
        left = [row for row in left if row != chosen[-1] and not retold(evidence, row, (*lead, *chosen))]
    return chosen


def _speech(text: str) -> bool:
    """Whether a sentence begins with what somebody says: quotations have a section of their own."""
    return text[0] in QUOTES


def _familiar(evidence: Evidence, row: int, told: tuple[int, ...]) -> float:
    """Return what a passage loses for being like what is told already (maximal marginal relevance)."""
    return FAMILIAR * max((evidence.contained(row, other) for other in told), default=0.0)


def _heard(evidence: Evidence, row: int, told: tuple[int, ...]) -> int:
    """Count the told passages of the same article."""
    article = evidence.passages[row].article
    return sum(evidence.passages[other].article == article for other in told)


def _best(evidence: Evidence, rows: tuple[int, ...]) -> int | None:
    """Return the passage to say for a cluster: fit to stand alone, important, carried by others."""
    fit = [row for row in rows if evidence.passages[row].text]
    if not fit:
        return None
    return max(fit, key=lambda row: (round(_worth(evidence, row), DECIMALS), -row))


def _worth(evidence: Evidence, row: int) -> float:
    borne_out = CARRIED * log2(1 + len(carriers(evidence, row)))
    return evidence.scores[row] + evidence.weights[row] + borne_out
