"""The day around an hour: the one that the lines before it in its article tell of last."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.syntax.clauses import is_planned
from generator.digest.timeline.placing import WEEK, day_at
from generator.digest.timeline.saying import of_a_state, of_saying
from generator.language.daytimes import part_of_day

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.digest.timeline.placing import Calendar, Place
    from generator.language.daytimes import Part
    from generator.language.times import Moment

_MORNING, _EVENING = 6 * 60, 18 * 60
"""Minutes of a day up to which it is still night, and from which it is again."""


class Dated(NamedTuple):
    """The last date of a line, its place, and whether something was `done` on it and not only said."""

    line: Line
    moment: Moment
    place: Place
    done: bool

    def part(self, language: str) -> Part | None:
        """Return what part of its day the line tells."""
        return part_of_day(self.line.text, language, self.moment.start, self.moment.end)


class LastDays:
    """The days that the lines of an article tell of last, looked for when an hour asks: most articles tell none."""

    def __init__(self, days: Calendar) -> None:
        self._days = days
        self._passed: list[Line] = []

    def pass_by(self, line: Line) -> None:
        """Take up a line, in the order of the lines."""
        if line.moments:
            if self._passed and self._passed[-1].article != line.article:
                self._passed.clear()
            self._passed.append(line)

    def before(self, line: Line) -> Dated | None:
        """Return the last day on which something was done by the lines before one in its article, else was said."""
        said = None
        for one in reversed(self._passed):
            last = one.moments[-1]
            place = self._days.place(one, last)
            if one.article != line.article or self._is_ahead(one, last, place) or _is_of_another(one, last):
                continue
            dated = Dated(one, last, place, not (of_saying(one, last) or of_a_state(one, last)))
            if dated.done and (said is None or _is_soon_after(said.place, place)):
                return dated
            said = said or dated
        return said

    def _is_ahead(self, line: Line, moment: Moment, place: Place) -> bool:
        """Whether a date is no day, or lies ahead of its article."""
        day, reported = day_at(place), self._days.days[line.article]
        if not place[2] or is_planned(line.text, moment.start, moment.end):
            return True
        return day is not None and reported is not None and day > reported


def _is_of_another(line: Line, moment: Moment) -> bool:
    """Whether a date is of something that was not told before: `the feud began with a May 2 fire`."""
    return moment.attributive and line.low.endswith((" a ", " an "), 0, moment.start)


def _is_soon_after(said: Place, done: Place) -> bool:
    """Whether what was said was so within a week of a day."""
    later, day = day_at(said), day_at(done)
    return later is None or day is None or 0 <= (later - day).days <= WEEK


def behind(place: Place, part: Part | None, hour: Part | None) -> Place:
    """Return the place of an hour that is told behind a day: `after midnight` behind its evening is on the next."""
    day = day_at(place)
    if day is None or part is None or hour is None or part.start < _EVENING or hour.end > _MORNING:
        return place
    after = day + dt.timedelta(days=1)
    return (after.year, after.month, after.day, place[3])
