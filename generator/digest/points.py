"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.introduced import bare_names, met
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
    bare = bare_names(evidence)
    chosen: list[int] = []
    while left and len(chosen) < evidence.points:
        told = (*lead, *chosen)
        known = [row for row in left if met(evidence, row, told, bare)]
        good = [row for row in known if evidence.scores[row] >= least]
        if not known or (not good and len(chosen) >= FEW):
            break
        worth = {row: _worth_now(evidence, row, told) for row in good or known}
        chosen.append(max(worth, key=lambda row: (round(worth[row], DECIMALS), -row)))
        left = [row for row in left if row != chosen[-1] and not retold(evidence, row, (*lead, *chosen))]
    return chosen


def _worth_now(evidence: Evidence, row: int, told: tuple[int, ...]) -> float:
    """Return what a passage is worth beside those that are told already."""
    return _worth(evidence, row) + SHARED * evidence.phrases.share(row, told) - _familiar(evidence, row, told)


def _speech(text: str) -> bool:
    """Whether a sentence begins with what somebody says: quotations have a section of their own."""
    return text[0] in QUOTES


def _familiar(evidence: Evidence, row: int, told: tuple[int, ...]) -> float:
    """Return what a passage loses for being like what is told already (maximal marginal relevance)."""
    return FAMILIAR * max((evidence.contained(row, other) for other in told), default=0.0)


def _best(evidence: Evidence, rows: tuple[int, ...]) -> int | None:
    """Return the passage to say for a cluster: fit to stand alone, important, carried by others."""
    fit = [row for row in rows if evidence.passages[row].text]
    if not fit:
        return None
    return max(fit, key=lambda row: (round(_worth(evidence, row), DECIMALS), -row))


def _worth(evidence: Evidence, row: int) -> float:
    borne_out = CARRIED * log2(1 + len(carriers(evidence, row)))
    return evidence.scores[row] + evidence.weights[row] + borne_out
