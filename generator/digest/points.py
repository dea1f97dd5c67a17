"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.introduced import bare_names
from generator.digest.lede import QUOTES, leading
from generator.digest.retelling import heard, retells
from generator.digest.statements import carriers, statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard
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
    known = heard(evidence, lead)
    left = [row for row in left if evidence.passages[row].granted in known.stems | {""}]
    left = _news(evidence, left, known, lead)
    left = [row for row in left if not _speech(evidence.passages[row].text)] or left
    bare = bare_names(evidence)
    worth = {row: _worth(evidence, row) for row in left}
    chosen: list[int] = []
    while left and len(chosen) < evidence.points:
        met = [row for row in left if bare.get(row, frozenset()) <= known.words]
        good = [row for row in met if evidence.scores[row] >= least]
        if not met or (not good and len(chosen) >= FEW):
            break
        now = {row: worth[row] + _beside(evidence, row, known) for row in good or met}
        chosen.append(max(now, key=lambda row: (round(now[row], DECIMALS), -row)))
        known = heard(evidence, (*lead, *chosen))
        left = _news(evidence, left, known, chosen[-1:])
    return chosen


def _news(evidence: Evidence, rows: Sequence[int], known: Heard, added: Sequence[int]) -> list[int]:
    """Return the passages that are news to who has heard what is known, of which some passages were told last."""
    return [
        row
        for row in rows
        if row not in added
        and not any(retells(evidence, row, other) for other in added)
        and not known.tells(evidence.passages[row])
    ]


def _beside(evidence: Evidence, row: int, known: Heard) -> float:
    """Return what a passage gains for the shared phrases that are not told yet, and loses for what is familiar.

    Familiar is what is like a passage that was told (maximal marginal relevance).
    """
    familiar = max((evidence.contained(row, other) for other in known.rows), default=0.0)
    return SHARED * evidence.phrases.share(row, known.rows) - FAMILIAR * familiar


def _speech(text: str) -> bool:
    """Whether a sentence begins with what somebody says: quotations have a section of their own."""
    return text[0] in QUOTES


def _best(evidence: Evidence, rows: tuple[int, ...]) -> int | None:
    """Return the passage to say for a cluster: fit to stand alone, important, carried by others."""
    fit = [row for row in rows if evidence.passages[row].text]
    if len(fit) < 2:  # noqa: PLR2004 - there is nothing to choose from
        return fit[0] if fit else None
    return max(fit, key=lambda row: (round(_worth(evidence, row), DECIMALS), -row))


def _worth(evidence: Evidence, row: int) -> float:
    borne_out = CARRIED * log2(1 + len(carriers(evidence, row)))
    return evidence.scores[row] + evidence.weights[row] + borne_out
