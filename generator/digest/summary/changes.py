"""What the newest day's articles added to a topic that had articles of earlier days.

From the articles' own days, never from the clock. What an older passage says already is nothing new, and what lede or
points tell has been read further up the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from generator.digest.summary.introduced import met_here, met_words
from generator.digest.summary.lede import QUOTES, leading
from generator.digest.summary.news import Bar, Doubts
from generator.digest.summary.points import WORTH_SAYING, told_points
from generator.digest.summary.retelling import heard
from generator.digest.summary.statements import statement
from generator.model import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence

MOST = 3
OF_A_DAY = Bar(1.0)
"""What is news of a day: more may speak against it than against a point, since a day of its own is asked for."""
DECIMALS = 9


def changes(evidence: Evidence) -> Changes | None:
    """Return what is new, or None where all dated articles are of one day or none has a date."""
    days = {article.day for article in evidence.articles if article.day is not None}
    if len(days) < 2:  # noqa: PLR2004 - a first day adds to nothing
        return None
    newest = max(days)
    fresh = [number for number, article in enumerate(evidence.articles) if article.day == newest]
    return Changes(
        day=newest,
        articles=tuple(evidence.articles[number].path for number in fresh),
        statements=tuple(statement(evidence, row) for row in _new(evidence, frozenset(fresh))),
    )


def _new(evidence: Evidence, fresh: frozenset[int]) -> list[int]:
    """Return the most important passages of the newest articles that no older one says, nor each other, nor the digest.

    An article of no day is as old as those of earlier days: nobody can say that it came later.
    """
    older = np.array(
        [row for row, passage in enumerate(evidence.passages) if passage.article not in fresh], np.int64
    )
    chosen: list[int] = []
    for row in _untold(evidence, fresh):
        if len(chosen) == MOST:
            break
        alike = older[
            evidence.likeness.cosines[row, older] > 0
        ]  # without a word in common nothing is repeated
        if not any(evidence.repeats(row, other) for other in (*alike.tolist(), *chosen)):
            chosen.append(row)
    return chosen


def _untold(evidence: Evidence, fresh: frozenset[int]) -> Sequence[int]:
    """Return the passages of the newest articles that are news to who has read lede and points, the best first.

    Each has to be worth saying, as a point has, and to stand alone behind these; quotations have their own section.
    """
    lead, told = leading(evidence), told_points(evidence)
    known = heard(evidence, lead, told)
    least = WORTH_SAYING * max((evidence.scores[row] for row in told), default=0.0)
    bare, met = evidence.bare, met_words(evidence, known.rows)
    rows = [
        row
        for row, passage in enumerate(evidence.passages)
        if passage.article in fresh
        and passage.text
        and passage.text[0] not in QUOTES
        and row not in known.rows
        and evidence.scores[row] >= least
        and met_here(evidence, known, row, lead)
        and bare.of(row) <= met
    ]
    news = Doubts(evidence, rows, OF_A_DAY).news(known, known.rows)
    return sorted(news, key=lambda row: (-round(evidence.scores[row], DECIMALS), row))
