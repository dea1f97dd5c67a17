"""Whether a date lies within what another one tells as a whole: a month, its end, the last week, a weekend."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from generator.digest.timeline.placing import BEHIND
from generator.language.dates import day_of
from generator.language.spans import Days, of_month, of_week, of_year
from generator.model import Precision

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

_TOLD = re.compile(r"\b(?:last|this|past|the) (?P<unit>week|weekend|month|year)\b", re.IGNORECASE)
_FRIDAY = dt.timedelta(days=4)
"""Behind the Monday of its week."""
_MONTH = dt.timedelta(days=30)
_BEFORE, _LONG = dt.timedelta(days=5), dt.timedelta(days=20)
"""How long before its place a part of a month may begin, and how long it may be."""


def is_wide(known: Facts, fact: Fact) -> bool:
    """Whether a date gives more than a day and no more than a month as a whole."""
    days = _stretch(known, fact)
    return days is not None and days.first < days.last <= days.first + _MONTH


def lies_within(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether one of two dates is a day of what the other gives as a whole, or both give the same in other words."""
    left, right = _stretch(known, one), _stretch(known, other)
    if left is None or right is None:
        return False
    return _is_part_of(left, right) or _is_part_of(right, left)


def _is_part_of(part: Days, whole: Days) -> bool:
    return whole.first <= part.first and part.last <= whole.last


def _stretch(known: Facts, fact: Fact) -> Days | None:
    """Return the days of what a date gives as a whole, or None where that is not known."""
    year, month, number, _ = fact.place
    if not year or year >= BEHIND or (fact.moment.open and not number):
        return None
    if not fact.moment.date:
        return _told_in_words(known, fact)
    if fact.moment.precision is Precision.YEAR:
        return of_year(year)
    if fact.moment.precision is Precision.MONTH:
        return of_month(year, month)
    if fact.moment.precision is Precision.PART_OF_MONTH:
        begins, ends = of_month(year, month)
        first = begins + dt.timedelta(days=number) - _BEFORE
        return Days(max(begins, first), min(ends, first + _LONG))
    return _day(fact)


def _told_in_words(known: Facts, fact: Fact) -> Days | None:
    """Return the days of the last week or month or year before an article, or the one day that is meant."""
    year, month, number, _ = fact.place
    found = _TOLD.search(fact.when)
    if found is None:
        return _day(fact) if fact.day else None
    day, unit = day_of(year, month, number), found["unit"].lower()
    if unit == "week" and day:
        return of_week(day)
    if unit == "weekend" and day:
        week = of_week(day)
        return week._replace(first=week.first + _FRIDAY)
    if unit == "month" and month and not number:
        return of_month(year, month)
    if unit == "year" and known.articles[fact.line.article].day:
        return of_year(year)
    return None


def _day(fact: Fact) -> Days | None:
    day = day_of(*fact.place[:3])
    return Days(day, day) if day else None
