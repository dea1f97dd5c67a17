"""The likely day of an article that gives none: that of a dated one which has a dated sentence of it.

Reports of a day are printed in several places, and not each of these keeps the day.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.language.words import stems
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_WEEK = dt.timedelta(days=7)
FEWEST, ALIKE = 6, 0.75
"""Words of a sentence, and share of the longer of two, from which one is the other, printed elsewhere."""


def likely_days(known: Facts) -> tuple[dt.date | None, ...]:
    """Return the days of articles by their numbers, what is undated on that of the dated one that tells the same.

    It is None where no article does, or several whose days are a week or more apart.
    """
    days = tuple(article.day for article in known.articles)
    if None not in days or not any(days):
        return days
    dated = [(day, line) for line in known.lines if (day := days[line.article]) and line.moments]
    return tuple(
        day
        or _of_one_week({on for line in known.lines if line.article == number for on in _told(line, dated)})
        for number, day in enumerate(days)
    )


def _of_one_week(days: set[dt.date]) -> dt.date | None:
    return min(days) if days and max(days) - min(days) < _WEEK else None


def _told(line: Line, dated: Iterable[tuple[dt.date, Line]]) -> set[dt.date]:
    """Return the days of articles that have a sentence, with a date of it that does not give its year."""
    open_dates = _open_dates(line)
    if not open_dates:
        return set()
    words = frozenset(stems(line.text, "en"))
    if len(words) < FEWEST:
        return set()
    return {
        day
        for day, other in dated
        if not open_dates.isdisjoint(_open_dates(other))
        and _is_the_same(words, frozenset(stems(other.text, "en")))
    }


def _is_the_same(left: frozenset[str], right: frozenset[str]) -> bool:
    return len(left & right) >= ALIKE * max(len(left), len(right))


def _open_dates(line: Line) -> frozenset[str]:
    """Return the days of the week, and of a month whose year is not given, in a line."""
    return frozenset(
        moment.date or f"{moment.weekday}"
        for moment in line.moments
        if (moment.year is None and moment.precision is Precision.DAY)
        or (not moment.date and moment.weekday is not None)
    )
