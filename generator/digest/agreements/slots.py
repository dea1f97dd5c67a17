"""Slots of events and people that sources give one value: a date, a venue, the parties, a count, an age.

A slot of which the sources give other values as well is a difference, and none here, but for dates and venues: that
most sources agree on one is worth knowing there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.agreements.ongoing import undisputed
from generator.digest.differences.coreference.aged import aged
from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.counts.tolls import counted
from generator.digest.differences.meetings.dated import dated
from generator.digest.differences.sides import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts


def _grouped(values: Sequence[Value]) -> Iterator[list[Value]]:
    keys: dict[object, list[Value]] = {}
    for value in values:
        keys.setdefault(value.key, []).append(value)
    yield from keys.values()


def dates(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions of an occasion that give it one date."""
    for _, values in dated(known):
        yield from _grouped(values)


def places(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions that put one occasion of the same kind and state in the same place."""
    placed = [one for one in known.occasions if one.place and one.coming != one.held]
    placed = [one for one in placed if one.coming or undisputed(known, one)]
    yield from _grouped([Value((one.kind, one.place, one.coming), one.phrase, one.line) for one in placed])


def parties(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions that name the same two parties of an occasion that is to come."""
    named = [one for one in known.occasions if one.parties and one.coming]
    yield from _grouped([Value((one.kind, one.parties), one.phrase, one.line) for one in named])


def counts(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions of one count of one event."""
    for counts in known.once(counted).values():
        for group in _grouped([Value(one.quantity.value, one.text, one.line) for one in counts]):
            yield [value for value in group if of_one_event(known, group[0].line, value.line)]


def ages(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions of a person's age."""
    for values in known.once(aged).values():
        if len({value.key for value in values}) == 1:
            yield values
