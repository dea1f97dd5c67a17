"""The timeline: dated facts in order, each as exactly as its source dates it, one row a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.lines import cite, cite_each
from generator.digest.timeline.again import told_once
from generator.digest.timeline.asides import without_asides
from generator.digest.timeline.fact import facts
from generator.digest.timeline.newsdays import misleads
from generator.digest.timeline.odds import at_another_minute
from generator.digest.timeline.order import in_order
from generator.language.clocks import times_of_day
from generator.model import Difference, Event, Precision, Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.timeline.fact import Fact

MOST = 18
WEEKDAYS_ANYWAY, MOST_WEEKDAYS, MOST_RELATIVE = 3, 10, 6
"""Rows dated by a day of the week that a topic may have with one more for each article, and at most; rows dated by an
occasion at most.
"""
FEWEST = 4
"""Words, those for one thing being one, below which a fact tells little of what others of its row tell."""
TOLD_BY_EACH = 2
"""Passages of an article that a row cites at most: what happened, and its hour or street in another sentence."""
CARRIED = 0.5
"""What a row gains for each further source."""
DECIMALS = 9


def timeline(known: Facts, differences: Sequence[Difference] = ()) -> tuple[Event, ...]:
    """Return the most important dated facts in order of their dates; relative ones by their article's day."""
    evidence = known.evidence
    rows = [_told_first(known, row) for row in told_once(known, facts(known))]
    rows.sort(key=lambda row: (-_worth(row, evidence), row[0].line.article, row[0].line.start))
    rows = [row for row in rows if not all(fact.moment.attributive for fact in row)]
    rows = [row for row in rows if not misleads(known, row[0])]
    rows = without_asides(known, rows)
    if any(map(_tells_an_event, rows)):
        rows = [row for row in rows if not all(map(_tells_little, row))]
    chosen = _worth_telling(rows, len(evidence.articles))[:MOST]
    return tuple(_event(row, evidence, differences) for row in in_order(chosen))


def _told_first(known: Facts, row: Sequence[Fact]) -> list[Fact]:
    """Return a row with what is told of it first: what is of a day, has a date, and says what happened.

    Who was called to it stands behind what it was.
    """
    event = any(_tells_what_happened(fact) for fact in row)
    return sorted(
        row,
        key=lambda fact: (
            misleads(known, fact),
            fact.moment.attributive,
            fact.planned is True,
            fact.day is None,
            not fact.moment.date,
            event and _tells_a_call(fact),
            fact.bare or len(fact.gist) < FEWEST,
            fact.aside,
            not (fact.step and fact.step.event),
        ),
    )


def _tells_an_event(row: Sequence[Fact]) -> bool:
    return any(_tells_what_happened(fact) for fact in row)


def _tells_little(fact: Fact) -> bool:
    """Whether a fact tells no more than that something happened, of which nothing else tells: `a fire broke out`."""
    return fact.bare and len(fact.gist) < FEWEST and fact.text.startswith(("A ", "An "))


def _tells_what_happened(fact: Fact) -> bool:
    return fact.step is not None and fact.step.event and not fact.step.place and not fact.bare


def _tells_a_call(fact: Fact) -> bool:
    """Whether a fact tells who was called to an event."""
    return fact.step is not None and fact.step.event and fact.step.place > 0


def _worth_telling(rows: list[list[Fact]], articles: int) -> list[list[Fact]]:
    """Return the rows with a date, then those of days of the week, then those of occasions."""
    dated = [row for row in rows if row[0].moment.date]
    undated = [row for row in rows if not row[0].moment.date]
    weekdays = [row for row in undated if row[0].moment.weekday is not None]
    others = [row for row in undated if row[0].moment.weekday is None]
    few = weekdays[: min(MOST_WEEKDAYS, WEEKDAYS_ANYWAY + articles)]
    return [*dated, *few, *others[:MOST_RELATIVE]]


def _worth(row: Sequence[Fact], evidence: Evidence) -> float:
    sources = len({evidence.publishers[fact.line.article] for fact in row})
    return round(max(fact.worth for fact in row) + CARRIED * (sources - 1), DECIMALS)


def _event(row: Sequence[Fact], evidence: Evidence, differences: Sequence[Difference]) -> Event:
    told = row[0]
    citations = cite_each(evidence.articles, (fact.line for fact in row), TOLD_BY_EACH)
    if told.led is not None:
        citations = (cite(evidence.articles, told.led), *citations)
    difference = _disputed({(one.article, one.start) for one in citations}, differences)
    if difference is None:  # else a passage would be shown as backing an hour that it does not give
        agreeing = (fact.line for fact in row if not at_another_minute(told, fact))
        citations = (
            *citations[: told.led is not None],
            *cite_each(evidence.articles, agreeing, TOLD_BY_EACH),
        )
    cited = [fact for fact in row if cite(evidence.articles, fact.line) in citations]
    date = _stated(told, row, cited).moment
    return Event(
        date=date.date,
        precision=date.precision,
        when=told.when,
        text=told.text,
        citations=citations,
        planned=any(fact.planned for fact in row) and told.planned is not False,
        difference=difference,
    )


def _stated(told: Fact, row: Iterable[Fact], cited: Iterable[Fact]) -> Fact:
    """Return what gives the fullest date of a row: the year of its date, or the calendar's of its day of the week.

    A later report that only names what happened by its day (`the May 2 fire`) gives it where it is `cited`.
    """
    if told.moment.date:
        alike = (fact for fact in row if fact.moment.precision is told.moment.precision)
        return next((fact for fact in alike if fact.moment.year), told)
    of_its_day = (
        fact
        for fact in cited
        if told.day and fact.day == told.day and fact.moment.precision is Precision.DAY and not fact.planned
    )
    return max(of_its_day, key=lambda fact: fact.moment.year or 0, default=told)


def _disputed(spans: set[tuple[str, int]], differences: Iterable[Difference]) -> int | None:
    """Return the index of the difference on dates or hours that one of these passages is cited in."""
    for index, difference in enumerate(differences):
        cited = {(one.article, one.start) for side in difference.sides for one in side.citations}
        if cited & spans and _is_on_when(difference):
            return index
    return None


def _is_on_when(difference: Difference) -> bool:
    """Whether a difference is one of days, or an open one of hours."""
    if difference.kind is not SlotKind.DATE:
        return False
    return difference.relation is not Relation.UPDATE or not any(
        times_of_day(side.value) for side in difference.sides
    )
