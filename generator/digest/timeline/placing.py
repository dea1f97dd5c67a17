"""Where a date stands among those of a topic: to sort by and to tell one day from another, never to print."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import comes_first
from generator.digest.timeline.coming import is_to_come
from generator.language.caseless import Caseless
from generator.language.dates import day_of
from generator.language.times import resolved
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.times import Moment

Place = tuple[int, int, int, int]
"""Year, month, day (0 where a date is wider), and whether it is relative."""
WEEK, _MONTHS = 7, 12
BEHIND = 9999
"""The year of days of the week that nothing in a topic dates: news of a week comes behind what it goes back to."""


_LONG_BEFORE = 5
"""Days before all articles from which a day of the week is one behind its own."""
_STEPS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days from that of an article."""
_SATURDAY = 5
_OPENS = 1
"""Words that may stand before a date at the front: `In March`."""
_SPAN = Caseless(
    r"(?P<side>last|next|earlier this|later this|coming)"
    r" (?P<unit>year|month|week|days|spring|summer|autumn|fall|winter)"
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each begins, as news tells them."""
_PART = Caseless(r"\b(?:(?P<middle>mid|middle)|(?P<late>late|end|last (?:week|half)|second half))\b")
_MIDST, _LATER = 4, 7
"""Years of a decade behind which its middle and its last part stand."""
_MIDDLE, _LATE, _LAST = 11, 21, 31
"""Days behind which the middle and the last part of a month stand, and what comes later in it or in its year."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates the articles of a topic: their days by number, and the year to sort undated dates by (0: none known).

    `newest` is the last day of an article, and `around` the same of a topic whose articles are of one week: an undated
    one will be of that week too. Where there is none, `begins` is the day of the week that comes first.
    """

    days: tuple[dt.date | None, ...]
    year: int
    newest: dt.date | None
    around: dt.date | None
    begins: int

    def place(self, line: Line, moment: Moment, *, ahead: bool = False, is_hour: bool = False) -> Place:
        """Return the place of a date of a line.

        A year that is not stated is taken from the article's own day, else from the newest one of the topic or its
        years. A day of the week is the next one where what it dates lies `ahead`; an hour without a day opens the week
        that nothing dates.
        """
        day, year = self.days[line.article] or self.around, self.year
        if moment.date:
            near = day or (self.newest if self.newest and self.newest.year == year else None)
            over = not ahead and _is_over(line, moment)
            return (
                _stated(line, moment) or _nearest(moment, near, year, ahead=ahead, over=over),
                moment.month or 0,
                moment.day or _within_month(line, moment),
                0,
            )
        on = self._on(line, moment, ahead=ahead)
        if on is None and day:
            span = _SPAN.search(line.text, moment.start, moment.end)
            return (*_spanned(day, span["side"].lower(), span["unit"].lower()), 1) if span else _at(day)
        if on:
            return _at(on)
        if moment.weekday is None:
            return (BEHIND if is_hour else year, 0, 0, 1)
        earlier = line.low.startswith("last ", moment.start)
        return (BEHIND, 0, (moment.weekday - self.begins) % WEEK + 1 + WEEK * (not earlier), 1)

    def day(self, line: Line, moment: Moment, *, ahead: bool = False) -> dt.date | None:
        """Return the day that a date of a line means, be it written in full, a day of the week or `yesterday`."""
        if not moment.date:
            return self._on(line, moment, ahead=ahead)
        if moment.precision is not Precision.DAY:
            return None
        return day_of(*self.place(line, moment, ahead=ahead)[:3])

    def _on(self, line: Line, moment: Moment, *, ahead: bool) -> dt.date | None:
        """Return the day that a moment means beside the day of its article, or None where it means none of the week."""
        day = self.days[line.article] or self.around
        told = line.low[moment.start : moment.end]
        steps = next((step for word, step in _STEPS.items() if word in told), None)
        if day and steps is not None:
            return day + dt.timedelta(days=steps)
        if day and "over the weekend" in told:
            since = (day.weekday() - _SATURDAY) % WEEK
            return day + dt.timedelta(days=WEEK * ahead - since)
        found = resolved(moment, day, ahead=ahead)
        if found and found == day and told.startswith("last "):
            return day - dt.timedelta(days=WEEK)
        if day and found and self._is_behind(day, found) and "last" not in told:
            return found + dt.timedelta(days=WEEK)
        return found

    def _is_behind(self, day: dt.date, found: dt.date) -> bool:
        """Whether a day of the week before an article is the one behind it: the article has been added to since.

        So it is six days before where no article of the topic is as old as that, and five days before all of them.
        """
        oldest = min(filter(None, self.days), default=day)
        return (oldest - found).days >= _LONG_BEFORE or ((day - found).days == WEEK - 1 and found < oldest)


def day_at(place: Place) -> dt.date | None:
    """Return the day of a place, or None where it is none of the calendar: a month, what comes `later this month`."""
    return day_of(*place[:3]) if place[0] < BEHIND else None


def calendar(known: Facts, days: tuple[dt.date | None, ...]) -> Calendar:
    """Return the calendar of a topic whose articles tell the news of some days, by their numbers."""
    told = [day for day in days if day]
    newest = max(told, default=None)
    around = newest if newest and (newest - min(told)).days < WEEK else None
    weekdays = {
        moment.weekday
        for line in known.lines
        if days[line.article] is None
        for moment in line.moments
        if moment.weekday is not None and not moment.date
    }
    return Calendar(days, _year(known), newest, around, _begins(sorted(weekdays)))


def _at(day: dt.date) -> Place:
    return (day.year, day.month, day.day, 1)


def _stated(line: Line, moment: Moment) -> int | None:
    """Return the year that a date states, or in which what it tells of a decade begins: `the late 1950s`."""
    if moment.year is None or moment.precision is not Precision.DECADE:
        return moment.year
    found = _PART.search(line.text, moment.start, moment.end)
    return moment.year + (0 if found is None else _MIDST if found["middle"] else _LATER)


def _within_month(line: Line, moment: Moment) -> int:
    """Return the day behind which a part of a month stands: `late June`, but not June as a whole."""
    if moment.precision is not Precision.PART_OF_MONTH:
        return 0
    found = _PART.search(line.text, moment.start, moment.end)
    return (_MIDDLE if found["middle"] else _LATE) if found else 0


def _spanned(day: dt.date, side: str, unit: str) -> tuple[int, int, int]:
    """Return where a year, month, week or season beside an article's day stands: `last year`, `later this month`."""
    steps = {"last": -1, "next": 1}.get(side, 0)
    if unit == "year":
        return (day.year + steps, _MONTHS, _LAST) if side == "later this" else (day.year + steps, 0, 0)
    if unit == "month":
        months = day.year * _MONTHS + day.month - 1 + steps
        return (months // _MONTHS, months % _MONTHS + 1, _LAST if side == "later this" else 0)
    if unit in _SEASONS:
        begins = _SEASONS[unit]
        over = {"last": -(begins >= day.month), "next": int(begins <= day.month)}
        return (day.year + over.get(side, 0), begins, 0)
    if side == "earlier this":
        near = day - dt.timedelta(days=min(1, day.weekday()))
    else:
        near = day + dt.timedelta(days=WEEK * (steps or 1))
    return (near.year, near.month, near.day)


def _begins(weekdays: Sequence[int]) -> int:
    """Return the day of the week behind the longest stretch of days of which nothing is told; Monday of none."""
    gaps = [((day - weekdays[at - 1]) % WEEK or WEEK, -day) for at, day in enumerate(weekdays)]
    return -max(gaps, default=(0, 0))[1]


def _is_over(line: Line, moment: Moment) -> bool:
    """Whether a date is of the past by its words: `last May`, or at the front of what was done."""
    if moment.lead == "last" or line.low.endswith("last ", 0, moment.start):
        return True
    front = not moment.open and len(line.low[: moment.start].split()) <= _OPENS
    return front and comes_first(line.text[moment.end :]) == "done"


def _nearest(moment: Moment, day: dt.date | None, year: int, *, ahead: bool, over: bool) -> int:
    """Return the year of the month nearest to an article's day; what is not told as ahead is over, but for a month.

    What is told as `over` lies in none behind that of the article.
    """
    if day is None or moment.month is None:
        return year
    steps = {step: step * _MONTHS + moment.month - day.month for step in (0, -1, 1)}
    near = min(steps, key=lambda step: (abs(steps[step]), step))
    return day.year + near - (not ahead and steps[near] > (not over))


def _year(known: Facts) -> int:
    """Return a year to sort undated articles by: the last one of which a topic tells what was done; 0 for none."""
    days = [article.day.year for article in known.articles if article.day]
    undated = {number for number, article in enumerate(known.articles) if article.day is None}
    done = (
        moment.year
        for line in (known.lines if undated else ())
        if line.article in undated
        for moment in line.moments
        if moment.year and moment.precision is not Precision.DECADE
        if not moment.open and not is_to_come(line, moment)
    )
    return max((*days, *done), default=0)
