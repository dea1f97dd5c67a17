"""Whether a date lies within what another one tells as a whole: a month, its end, the last week, a weekend."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from generator.digest.timeline.placing import BEHIND, WEEK
from generator.language.dates import day_of
from generator.model import Precision

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

_TOLD = re.compile(r"\b(?:last|this|past|the) (?P<unit>week|weekend|month|year)\b", re.IGNORECASE)
_FRIDAY = 4
_BEFORE, _LONG = 5, 20
"""Days before the place of a part of a month from which it may begin, and how long it may be."""


def lies_within(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether one of two dates is a day of what the other gives as a whole, or both give the same in other words."""
    left, right = _stretch(known, one), _stretch(known, other)
    if left is None or right is None:
        return False
    return _is_part_of(left, right) or _is_part_of(right, left)


def _is_part_of(part: tuple[dt.date, dt.date], whole: tuple[dt.date, dt.date]) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


def _stretch(known: Facts, fact: Fact) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of what a date gives as a whole, or None where that is not known."""
    year, month, number, _ = fact.place
    if not year or year >= BEHIND or (fact.moment.open and not number):
        return None
    if not fact.moment.date:
        return _told_in_words(known, fact)
    if fact.moment.precision is Precision.YEAR:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if fact.moment.precision is Precision.MONTH:
        return _month(year, month)
    if fact.moment.precision is Precision.PART_OF_MONTH:
        begins, ends = _month(year, month)
        first = begins + dt.timedelta(days=number - _BEFORE)
        return max(begins, first), min(ends, first + dt.timedelta(days=_LONG))
    return _day(fact)


def _told_in_words(known: Facts, fact: Fact) -> tuple[dt.date, dt.date] | None:
    """Return the days of the last week or month or year before an article, or the one day that is meant."""
    year, month, number, _ = fact.place
    found = _TOLD.search(fact.when)
    if found is None:
        return _day(fact) if fact.day else None
    day, unit = day_of(year, month, number), found["unit"].lower()
    if unit == "week" and day:
        return _week(day, 0)
    if unit == "weekend" and day:
        return _week(day, _FRIDAY)
    if unit == "month" and month and not number:
        return _month(year, month)
    if unit == "year" and known.articles[fact.line.article].day:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    return None


def _day(fact: Fact) -> tuple[dt.date, dt.date] | None:
    day = day_of(*fact.place[:3])
    return (day, day) if day else None


def _week(day: dt.date, begins: int) -> tuple[dt.date, dt.date]:
    """Return the week of a day from one of its days on, Monday being 0."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday + dt.timedelta(days=begins), monday + dt.timedelta(days=WEEK - 1)


def _month(year: int, month: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
