"""When dated facts tell one thing, and become one row: in the same words, or as the event of one day told again.

Reports tell an event in a sentence and its hour and street in another (`The crash happened at noon on Quay Street`),
in other words each. They are one where both tell of an event of one kind, or of one hour, on one day, at no other
street or age, and their articles tell one story; never where several events of that day may be meant. What was planned
for a day and what was done on it are one as well, where they share most of their words.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.digest.timeline.events import (
    TOP,
    by_another_day,
    is_news_of_both,
    may_be_one,
    one_event,
    opens_with,
    tell_one_event,
)
from generator.digest.timeline.odds import at_odds, at_one_minute, of_other_steps
from generator.digest.timeline.stretches import is_wide
from generator.digest.timeline.wordings import on_one_date, says_the_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

SHARED_WITH_THE_FIRST = 2
"""Words that a fact shares with the first one of a row, where it says the same as another one of it."""


def told_once(known: Facts, facts: Iterable[Fact]) -> list[list[Fact]]:
    """Return facts as rows, those that tell one thing together; what is worth most comes first, in rows and of them."""
    rows: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda fact: (-fact.worth, fact.line.article, fact.line.start)):
        of_its_date_first = sorted(rows, key=lambda row: not on_one_date(row[0], fact))
        row = next((row for row in of_its_date_first if _alike(known, row, fact)), None)
        row = row or _of_event(known, rows, fact)
        if row is None:
            rows.append([fact])
        else:
            row.append(fact)
    return _opened(known, _joined(known, rows))


def _joined(known: Facts, rows: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Return rows, those as one that tell one event by all that was told of each; where one of several may be, none."""
    alike = [
        {at for at, other in enumerate(rows) if other is row or tell_one_event(known, row, other)}
        for row in rows
    ]
    return [
        list(chain.from_iterable(rows[one] for one in sorted(alike[at])) if _agree(alike, at) else row)
        for at, row in enumerate(rows)
        if not _agree(alike, at) or at == min(alike[at])
    ]


def _opened(known: Facts, rows: list[list[Fact]]) -> list[list[Fact]]:
    """Return rows, those with which later articles open, by a week or month, in the one of the event that they name."""
    for row in [row for row in rows if row[0].line.position <= TOP and is_wide(known, row[0])]:
        found = [other for other in rows if other is not row and opens_with(known, row, other)]
        if len(found) == 1:
            found[0].extend(row)
            rows = [other for other in rows if other is not row]
    return rows


def _agree(alike: Sequence[set[int]], at: int) -> bool:
    """Whether all that a row may be one with are so with the same rows."""
    return all(alike[one] == alike[at] for one in alike[at])


def _alike(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact says in the same words what one of a row does."""
    alike = (
        says_the_same(known, row[0], fact)
        or any(is_news_of_both(known, one, fact) for one in row)
        or (
            len(row[0].gist & fact.gist) >= SHARED_WITH_THE_FIRST
            and not of_other_steps(row[0], fact)
            and any(
                len(one.gist & fact.gist) > SHARED_WITH_THE_FIRST and says_the_same(known, one, fact)
                for one in row[1:]
            )
        )
    )
    return alike and not at_odds(row, fact)


def _of_event(known: Facts, rows: Sequence[list[Fact]], fact: Fact) -> list[Fact] | None:
    """Return the row whose event a fact tells again: of several that may be one event the nearest, else none."""
    if fact.planned or fact.line.row or not fact.place[2]:
        return None
    found = [row for row in rows if row[0].place[:3] == fact.place[:3] and one_event(known, row, fact)]
    found = found or [row for row in rows if by_another_day(known, row, fact)]
    found = [row for row in found if any(at_one_minute(one, fact) for one in row)] or found
    if any(
        at_odds(one, other[0]) or not may_be_one(known, one[0], other[0]) for one, other in pairwise(found)
    ):
        return None
    return max(found, key=lambda row: len(row[0].gist & fact.gist), default=None)
