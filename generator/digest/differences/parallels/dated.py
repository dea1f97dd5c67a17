"""Dates as they stand in lines, each with the day that it means, if that is known, and what it says of it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.differences.parallels.told import Told
from generator.digest.differences.values.readings import calendar_unit
from generator.digest.differences.values.units import WEEKDAY
from generator.digest.syntax.clauses import is_planned, is_present
from generator.language.dates import day_of
from generator.language.spans import Days, days_of
from generator.language.times import resolved
from generator.model import Precision

if TYPE_CHECKING:
    from typing import TypeAlias

    from generator.digest.lines import Line
    from generator.language.times import Moment

    Mark: TypeAlias = tuple[str, object]

_LAST = re.compile(r"-\d\d/[\dX]{4}-\d\d-(?P<day>\d\d)\Z")
"""The last day of a range of days of one month."""


@dataclass(frozen=True, eq=False)
class Dated(Told):
    """A date of a line in an article of the day `told`: the day that it means, if that is known, and what it says.

    `weekday` is from 0 (Monday), `date` a month and a day of it, `last` the last day of a range that begins so; `named`
    tells that it is written as a day of the week.
    """

    unit: str
    day: dt.date | None
    weekday: int | None
    date: tuple[int, int] | None
    month: int | None
    last: int | None
    moment: Moment
    told: dt.date | None

    @cached_property
    def ahead(self) -> bool:
        """Whether what is dated is yet to come: it is planned, or a calendar tells it in the present."""
        span = self.line.text, self.start, self.end
        return is_planned(*span) or is_present(*span)

    @cached_property
    def days(self) -> Days | None:
        """The days that it may mean, as far as that can be said: without a year only in an article with a day."""
        if self.told is None and self.moment.year is None:
            return None
        return days_of(self.line.text, self.moment, self.told, ahead=self.ahead)

    @property
    def named(self) -> bool:
        """Whether it is written as a day of the week alone."""
        return self.unit == WEEKDAY


def is_span(moment: Moment) -> bool:
    """Whether a date is a week, month or year told from the article's day, a season, or what is to be over by a day."""
    if moment.open:
        return moment.lead == "by"
    return (not moment.date and moment.weekday is None) or moment.precision is Precision.SEASON


def dated(line: Line, moment: Moment, told: dt.date | None) -> Dated:
    """Return a date of a line, in an article of the day `told`, as it is compared."""
    last = _LAST.search(moment.date) if moment.month and moment.day else None
    unit = "date" if last else "" if moment.open else calendar_unit(moment)[0]
    date = (moment.month, moment.day) if moment.month and moment.day else None
    day = _day(date, moment.year, told) if date else resolved(moment, told)
    return Dated(
        line, moment.start, moment.end, unit, day,
        day.weekday() if day else moment.weekday,
        (day.month, day.day) if day else date,
        moment.month,
        int(last["day"]) if last else None, moment, told,
    )  # fmt: skip


def _day(date: tuple[int, int], year: int | None, told: dt.date | None) -> dt.date | None:
    """Return the day of a date: of its year, else of the one that brings it nearest to the article's day."""
    if year is None and told is None:
        return None
    years = (year,) if year or told is None else (told.year - 1, told.year, told.year + 1)
    days = filter(None, (day_of(it, *date) for it in years if it))
    return min(days, key=lambda day: abs(day - told) if told else dt.timedelta(), default=None)


def marks(one: Dated) -> set[Mark]:
    """Return what a date says, each as its kind with its value: the day, the month, the day of the week."""
    told: set[Mark] = {("day", one.day is not None)}
    if one.date:
        first = one.date[1]
        told.update(("date", (one.date[0], day)) for day in range(first, max(first, one.last or 0) + 1))
    if one.month:
        told.add(("month of", one.month))
    if one.weekday is not None:
        told.add((WEEKDAY, one.weekday))
    return told
