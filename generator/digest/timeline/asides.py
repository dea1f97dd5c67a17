"""Rows that tell of other years and of nobody whom the story is about: counts of a year, another case.

Reports end with what has happened before. That of a person or body of the story is its history; the rest is not.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.digest.timeline.placing import BEHIND
from generator.language.words import stems
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

LONG_BEFORE = dt.timedelta(days=60)
"""Before the first article: what happened by then is not its news."""
FEWEST, OFTEN = 2, 3
"""Articles that name whom a story is about, and rows of its news beside which others give way; how often one does."""


def without_asides(known: Facts, rows: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Return rows without those of one article that lie long before a story and name nobody whom it is about."""
    days = [article.day for article in known.articles if article.day]
    if not days or len(known.articles) < FEWEST:
        return list(rows)  # nothing tells whom it is about
    since = min(days) - LONG_BEFORE
    place = (since.year, since.month, since.day)
    if sum(not _is_before(row, place) for row in rows) < FEWEST:
        return list(rows)
    return [row for row in rows if not _is_before(row, place) or _is_of_the_story(known, row)]


def _is_before(row: Sequence[Fact], place: tuple[int, int, int]) -> bool:
    return all(0 < fact.place[0] < BEHIND and fact.place[:3] < place for fact in row)


def _is_of_the_story(known: Facts, row: Sequence[Fact]) -> bool:
    if len({fact.line.article for fact in row}) >= FEWEST:
        return True
    names = known.once(_names)
    return any(
        not names.isdisjoint(known.named_in(line)) for fact in row for line in (fact.line, fact.led) if line
    )


def _names(known: Facts) -> frozenset[str]:
    """Return the stems of the names, but of places, that several articles tell, or one again and again."""
    figures = (
        figure
        for figure in known.evidence.cast.figures
        if figure.kind is not EntityKind.PLACE
        if len({one.article for one in figure.sightings}) >= FEWEST or len(figure.sightings) >= OFTEN
    )
    return frozenset(stems(" ".join(name for figure in figures for name in figure.names), "en"))
