"""Which days a date may mean in an article of a day: `next week`, `in early May`, `by the end of June`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from generator.language.dates import day_of
from generator.language.times import resolved

if TYPE_CHECKING:
    from generator.language.times import Moment

_DAY = dt.timedelta(days=1)
_WEEK = 7
_RELATIVE = re.compile(r"(?P<which>last|next|later this|earlier this)\s(?P<unit>week|month|year)\Z")
_PARTS = (
    (re.compile(r"\b(?:early|beginning|start)\b"), (1, 14)),
    (re.compile(r"\b(?:mid|middle)\b"), (7, 23)),
    (re.compile(r"\b(?:late|end)\b"), (16, 31)),
)
"""Days of a month of which a part of it may be, wide enough for any reading."""
_SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12)}
"""First and last month of a season, by its number in EDTF; winter lies in two years."""
_SEASON = re.compile(r"\A(?P<year>\d{4})-(?P<season>2[123])\Z")
_LAST = re.compile(r"-(?P<day>\d\d)\Z")


class Days(NamedTuple):
    """The first and the last day that a date may mean."""

    first: dt.date
    last: dt.date

    @property
    def width(self) -> int:
        """How many days it may be."""
        return (self.last - self.first).days + 1

    def gap(self, other: Days) -> int:
        """Return how many days lie from the end of one to the beginning of the other; 0 where both may mean one day."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


def of_year(year: int) -> Days:
    """Return the days of a year."""
    return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))


def of_month(year: int, month: int) -> Days:
    """Return the days of a month."""
    return Days(dt.date(year, month, 1), _end(year, month))


def of_week(day: dt.date) -> Days:
    """Return the days of the week of a day, which begins on Monday."""
    first = day - day.weekday() * _DAY
    return Days(first, first + (_WEEK - 1) * _DAY)


def days_of(text: str, moment: Moment, told: dt.date | None, *, ahead: bool) -> Days | None:
    """Return the days that a date in an article of the day `told` may mean; None where that cannot be said.

    `ahead` tells that it is yet to come: a month is the next one of its name, else the last one.
    """
    written = text[moment.start : moment.end].lower()
    found = None
    if moment.month:
        year = moment.year or _year(moment, told, ahead=ahead)
        found = _of_month(moment, year, written) if year else None
    elif moment.weekday is not None:
        day = resolved(moment, told, ahead=ahead)
        found = Days(day, day) if day else None
    elif season := _SEASON.match(moment.date):
        first, last = _SEASONS[int(season["season"])]
        found = Days(dt.date(int(season["year"]), first, 1), _end(int(season["year"]), last))
    elif moment.year and moment.date == str(moment.year):
        found = of_year(moment.year)
    elif told:
        found = _relative(written, told)
    if found and moment.open:
        return Days(min(told, found.last), found.last) if told and moment.lead == "by" else None
    return found


def _year(moment: Moment, told: dt.date | None, *, ahead: bool) -> int | None:
    if told is None or moment.month is None:
        return None
    if ahead:
        return told.year + (moment.month < told.month)
    return told.year - (moment.month > told.month)


def _of_month(moment: Moment, year: int, written: str) -> Days | None:
    month = moment.month or 1
    if moment.day:
        first = day_of(year, month, moment.day)
        last = _LAST.search(moment.date) if "/" in moment.date and not moment.open else None
        end = day_of(year, month, int(last["day"])) if last else first
        return Days(first, end) if first and end and first <= end else None
    if moment.date[-3:] != f"-{month:02}":
        return None
    low, high = next((days for form, days in _PARTS if not moment.open and form.search(written)), (1, 31))
    return Days(
        dt.date(year, month, low), min(_end(year, month), dt.date(year, month, 1) + (high - 1) * _DAY)
    )


def _end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _relative(written: str, told: dt.date) -> Days | None:
    found = _RELATIVE.search(written)
    if found is None:
        return None
    by = {"last": -1, "next": 1}.get(found["which"], 0)
    if found["unit"] == "week":
        return of_week(told + by * _WEEK * _DAY)
    if found["unit"] == "year":
        return of_year(told.year + by)
    month = told.year * 12 + told.month - 1 + by
    return of_month(month // 12, month % 12 + 1)
