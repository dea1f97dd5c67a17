"""Articles whose date is not that of their text: pages that were stamped anew when they were fetched or moved.

Such a page tells of its event as of this week, by days of the week alone, though all others on the story are of weeks
before it. Its date orders nothing, so what it gives is no newer state.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts

FEWEST = 2
"""Articles with a date: one alone is later than no other."""
EARLY = 8
"""Lines of an article that tell when it is of."""
FURTHEST = dt.timedelta(days=28)
"""From all other articles: so much later nobody says `on Saturday` of what happened, and no month."""


def stamped_anew(facts: Facts) -> int | None:
    """Return the article of a topic, by number, whose date is not that of its text; None where there is none."""
    dated = sorted((one.day, number) for number, one in enumerate(facts.articles) if one.day)
    if len(dated) < FEWEST or dated[-1][0] - dated[-2][0] < FURTHEST:
        return None
    latest = dated[-1][1]
    moments = [
        moment
        for line in facts.lines
        if line.article == latest and line.position < EARLY
        for moment in line.moments
    ]
    told = any(moment.weekday is not None for moment in moments)
    return latest if told and not any(moment.month or moment.year for moment in moments) else None
