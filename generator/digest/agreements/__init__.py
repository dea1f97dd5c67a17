"""What independent sources state alike: a date, a venue, a count, what goes on, what is to be talked about.

An agreement is of one slot. Its text is the shortest whole clause of a source that holds the slot's value and stands
alone; every other source is cited where it gives the same value. Last come sentences that other sources carry as a
whole and that no key point tells.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.agreements.agenda import items
from generator.digest.agreements.carried import carried
from generator.digest.agreements.ongoing import ongoing, took_place
from generator.digest.agreements.shown import Clause, bears_out, clauses, dated_alike
from generator.digest.agreements.slots import ages, counts, dates, parties, places
from generator.digest.lines import cite_each
from generator.digest.pruning import raised
from generator.model import Statement, distinct_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value
    from generator.digest.evidence import Evidence

__all__ = ["RULES", "agreements"]

RULES: tuple[Callable[[Facts], Iterator[list[Value]]], ...] = (
    dates, places, parties, counts, took_place, ongoing, items, ages,
)  # fmt: skip
"""Every rule on slots, the weightiest first: each yields the mentions that give one slot one value."""
FEWEST = 2
MOST = 14
FLOORS: dict[Callable[[Facts], Iterator[list[Value]]], float] = {dates: 0.0, items: 0.0, ages: 0.4}
"""Share of a clause's words that a line must have to be cited for it, by rule: a date or a subject of talks says enough
itself, a name and an age say little."""
FLOOR = 0.25


def agreements(known: Facts, evidence: Evidence) -> tuple[Statement, ...]:
    """Return what at least two independent sources state alike, the slots first; no clause twice.

    `evidence` is what lede and points are told from.
    """
    told: list[Statement] = []
    used: set[tuple[int, int]] = set()
    found = chain.from_iterable(((rule, values) for values in rule(known)) for rule in RULES)
    for rule, values in found:
        if _sources(known, values) < FEWEST:
            continue
        fit = (one for one in clauses(known, values) if _place(one) not in used)
        clause = next((one for one in fit if rule is dates or dated_alike(one, values)), None)
        if clause is None:
            continue
        bearing = [value for value in values if bears_out(value.line, clause) >= FLOORS.get(rule, FLOOR)]
        if _sources(known, bearing) >= FEWEST:
            used.add(_place(clause))
            told.append(_statement(known, clause, bearing))
    texts = {statement.text for statement in told}
    told += (statement for statement in carried(evidence) if statement.text not in texts)
    return tuple(told[:MOST])


def _sources(known: Facts, values: Sequence[Value]) -> int:
    return distinct_sources(known.articles[number] for number in {one.line.article for one in values})


def _place(clause: Clause) -> tuple[int, int]:
    return clause.line.article, clause.line.start


def _statement(known: Facts, clause: Clause, values: Sequence[Value]) -> Statement:
    others = (one.line for one in values if one.line.article != clause.line.article)
    citations = (clause.cite(known.articles), *cite_each(known.articles, others))
    return Statement(raised(clause.text), citations, _sources(known, values))
