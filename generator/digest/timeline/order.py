"""The order of rows: by their days, within a day by the hour, then by the usual course of events."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from generator.digest.timeline.placing import BEHIND
from generator.digest.timeline.relative import is_hours_behind
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.digest.timeline.fact import Fact
    from generator.language.daytimes import Part
    from generator.language.steps import Step

_EARLIER = re.compile(r"\b[Ee]arlier (?:on )?\Z")
NOON = 12 * 60
"""Minutes of a day."""


def in_order(rows: Iterable[Sequence[Fact]]) -> Iterator[Sequence[Fact]]:
    """Yield rows in the order of what they tell; one that nothing places within its day as it was reported.

    What is planned for a day of a week without dates lies behind the news of that week; behind both lies what is
    planned for a date behind all that was done on dates.
    """
    told = list(rows)
    done = [row[0].place for row in told if not row[0].planned and row[0].place[0] < BEHIND]
    last = max(done, default=(0,))
    events = [row[0].place[:3] for row in told if row[0].place[2] and (step := _step(row)) and step.event]

    def place(row: Sequence[Fact]) -> tuple[int, Sequence[int]]:
        first = row[0]
        to_come = 0 if not first.planned or first.place <= last else 1 if first.place[0] >= BEHIND else 2
        return to_come, _on(row, events)

    by_day = sorted(told, key=lambda row: (place(row), row[0].line.article, row[0].line.start))
    for _, of_the_day in groupby(by_day, key=place):
        yield from _within_a_day(list(of_the_day))


def _on(row: Sequence[Fact], events: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    """Return the day of a row; of a later step that only its month dates the day of the last event in that."""
    first, step = row[0], _step(row)
    of_a_month = (
        first.place[1] and not first.place[2] and first.moment.precision is not Precision.PART_OF_MONTH
    )
    if not of_a_month or step is None or step.event:
        return first.place[:3]
    return max((one for one in events if one[:2] == first.place[:2]), default=first.place[:3])


def _within_a_day(rows: Sequence[Sequence[Fact]]) -> list[Sequence[Fact]]:
    """Return rows as they were reported, those of an hour by the hour, no later step before an earlier one."""
    timed = iter(sorted(filter(_part, rows), key=_minute))
    ordered = [next(timed) if _part(row) else row for row in rows]
    for row in rows:
        step = _step(row)
        if step and not _part(row):
            at = ordered.index(row)
            del ordered[at]
            ordered.insert(_moved(ordered, at, step), row)
    return _before_what_was_told(_behind_the_event(ordered))


def _before_what_was_told(rows: Sequence[Sequence[Fact]]) -> list[Sequence[Fact]]:
    """Return rows so that what was `earlier Tuesday` stands before all of that day that its article tells before it.

    It stays behind an event that may have been in the morning.
    """
    ordered = list(rows)
    for row in rows:
        if not _EARLIER.search(row[0].line.text, 0, row[0].moment.start) or _part(row):
            continue
        line, at = row[0].line, ordered.index(row)
        behind = max((place + 1 for place in range(at) if _is_of_the_morning(ordered[place])), default=0)
        told = (
            place
            for place in range(behind, at)
            if any(
                one.line.article == line.article and one.line.position < line.position
                for one in ordered[place]
            )
        )
        ordered.insert(next(told, at), ordered.pop(at))
    return ordered


def _is_of_the_morning(row: Sequence[Fact]) -> bool:
    """Whether a row tells an event that was not behind noon, as far as is known."""
    step, part = _step(row), _part(row)
    return step is not None and step.event and (part is None or part.middle < NOON)


def _behind_the_event(rows: Sequence[Sequence[Fact]]) -> list[Sequence[Fact]]:
    """Return rows so that none that lies some hours behind the event stands before what tells of that.

    Nor does one of a day that has neither hour nor step, where the event was in its morning.
    """
    event = next((row for row in rows if (step := _step(row)) and step.event), None)
    if event is None:
        return list(rows)
    part = _part(event)
    in_the_morning = part is not None and part.middle < NOON
    early = [
        row
        for row in rows[: rows.index(event)]
        if is_hours_behind(row[0].when) or (in_the_morning and not _part(row) and not _step(row))
    ]
    left = [row for row in rows if not any(row is one for one in early)]
    at = left.index(event) + 1
    return [*left[:at], *early, *left[at:]]


def _part(row: Sequence[Fact]) -> Part | None:
    return next((fact.part for fact in row if fact.part), None)


def _minute(row: Sequence[Fact]) -> float:
    """Return the minute to sort by: what all began with opens its part of the day."""
    part, step = _part(row), _step(row)
    if part is None:
        return 0.0
    return part.start if step and step.event else part.middle


def _step(row: Sequence[Fact]) -> Step | None:
    return next((fact.step for fact in row if fact.step), None)


def _moved(ordered: Sequence[Sequence[Fact]], at: int, step: Step) -> int:
    """Return where a row that stood at a place goes: before later steps, else behind earlier ones, else nowhere."""
    steps = [its.place if (its := _step(row)) else step.place for row in ordered]
    later = next((other for other, place in enumerate(steps) if place > step.place), len(steps))
    earlier = max((other + 1 for other, place in enumerate(steps) if place < step.place), default=0)
    return min(later, max(at, earlier))
