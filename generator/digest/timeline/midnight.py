"""One event on two days: told by an evening and by the morning behind it, or by the clocks of two zones."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.timeline.placing import BEHIND
from generator.language.dates import day_of
from generator.language.daytimes import Part, apart, hours_in

if TYPE_CHECKING:
    from generator.digest.timeline.fact import Fact
    from generator.digest.timeline.placing import Place

_DAY = 24 * 60
_EVENING, _MORNING = 18 * 60, 9 * 60
"""Minutes of a day from which its night begins, and up to which what words tell of the next may be of that night."""


def in_one_night(one: Fact, other: Fact) -> bool:
    """Whether two facts tell a night by its evening and by the day behind it: `late Friday`, `early Saturday`."""
    if _next_day(one.place) == other.place[:3]:
        return _goes_on(one.part, other.part)
    return _next_day(other.place) == one.place[:3] and _goes_on(other.part, one.part)


def at_one_moment(one: Fact, other: Fact) -> bool:
    """Whether two facts of days side by side give one hour of one zone: one of them is dated by another zone's day."""
    side_by_side = _next_day(one.place) == other.place[:3] or _next_day(other.place) == one.place[:3]
    if not side_by_side:
        return False
    left, right = hours_in(one.text, "en"), hours_in(other.text, "en")
    return len(left | right) > 1 and any(zone for _, zone in left & right)


def _goes_on(evening: Part | None, morning: Part | None) -> bool:
    """Whether a part of a day goes on in one of the next day."""
    if evening is None or morning is None or evening.start < _EVENING or morning.end > _MORNING:
        return False
    return not apart(evening, Part(morning.start + _DAY, morning.end + _DAY, morning.zone))


@lru_cache(maxsize=1 << 9)  # a fact is held against each row of other facts
def _next_day(place: Place) -> tuple[int, int, int] | None:
    """Return the place of the day behind one, or None for what is wider than a day."""
    year, month, number, _ = place
    if not number:
        return None
    if year == BEHIND:
        return (year, month, number + 1)
    day = day_of(year, month, number)
    if day is None:
        return None
    after = day.fromordinal(day.toordinal() + 1)
    return (after.year, after.month, after.day)
