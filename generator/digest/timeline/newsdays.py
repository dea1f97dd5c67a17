"""The days of the news that articles without a day tell, for those too whose date an archive gave (`reprints.py`).

Reports of a day are printed in several places, and not each of these keeps the day. It is that of what a dated article
tells as well, if that was on the same day of the week, or the same day of a month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.timeline.placing import day_at

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

WEEK, LONG_AFTER = 7, 30
"""Days within which the news of one article lies, and from which on its own day cannot be that of its news."""
MOST, ENOUGH = 0.5, 4
"""Share of a shorter text, and words, from which two facts are one."""


def news_days(known: Facts, told: Sequence[Fact]) -> tuple[dt.date | None, ...]:
    """Return the days of articles by their numbers: their own, or the last one of what others tell as well.

    It is None where others tell of none, or of several that are a week or more apart.
    """
    days = tuple(article.day for article in known.articles)
    if all(days):
        return days  # as most often
    near = [one for one in told if one.day and not one.planned and _is_news(one.day, days[one.line.article])]
    last = _last_dates(told)
    return tuple(
        day or _before(_of_one_week(_days_of(number, told, near)), last.get(number))
        for number, day in enumerate(days)
    )


def _days_of(number: int, told: Sequence[Fact], near: Sequence[Fact]) -> set[dt.date]:
    """Return the days of what others tell that an article without one tells as well."""
    own = [fact for fact in told if fact.line.article == number]
    return {one.day for fact in own for one in near if one.day and _tells_the_same(fact, one)}


def _last_dates(told: Sequence[Fact]) -> dict[int, tuple[int, int]]:
    """Return the last month, with its year, of which something is told by the calendar as done, by article."""
    last: dict[int, tuple[int, int]] = {}
    for fact in told:
        number = fact.line.article
        if fact.moment.date and not fact.planned and fact.moment.month:
            last[number] = max(fact.place[:2], last.get(number, fact.place[:2]))
    return last


def _before(day: dt.date | None, last: tuple[int, int] | None) -> dt.date | None:
    """Return a day, or None where an article tells of a later month: it tells more than the news of that day."""
    return day if day is None or last is None or last <= (day.year, day.month) else None


def misleads(known: Facts, fact: Fact) -> bool:
    """Whether a reader who is told when a fact was reported takes its relative date for another day.

    That is so of an article whose own day is not that of its news: where its news lies long before that, or on a day
    that nobody knows.
    """
    printed, reported = known.evidence.printed[fact.line.article], known.articles[fact.line.article].day
    if fact.moment.date or printed is None:
        return False
    day = day_at(fact.place)
    if day is None or (reported and fact.moment.weekday is None):
        return reported is None
    return (printed - day).days >= LONG_AFTER


def _is_news(day: dt.date, reported: dt.date | None) -> bool:
    return reported is not None and 0 <= (reported - day).days < LONG_AFTER


def _of_one_week(days: set[dt.date]) -> dt.date | None:
    return max(days) if days and (max(days) - min(days)).days < WEEK else None


def _tells_the_same(fact: Fact, one: Fact) -> bool:
    """Whether a fact of an article without a day tells by an open date what another one tells."""
    if fact.planned or not _is_on(fact, one):
        return False
    both_events = bool(fact.step and fact.step.event and one.step and one.step.event)
    return both_events or _tells_most_of(one, fact)


def _is_on(fact: Fact, one: Fact) -> bool:
    """Whether the day of the week of a fact, or its day of a month without a year, is that of another one's day."""
    if one.day is None or fact.moment.year is not None:
        return False
    if fact.moment.date:
        return (fact.moment.month, fact.moment.day) == (one.day.month, one.day.day)
    return fact.moment.weekday == one.day.weekday()


def _tells_most_of(one: Fact, other: Fact) -> bool:
    """Whether two facts share most of what the shorter one says, and enough of it to be no chance."""
    shared = len(one.gist & other.gist)
    return shared >= ENOUGH and shared > MOST * min(len(one.gist), len(other.gist))
