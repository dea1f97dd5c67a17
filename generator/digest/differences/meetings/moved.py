"""The day to which an occasion was moved, against the one on which other sources have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.meetings.about import about, one_occasion
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import DOUBTED, clause, quoted
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.digest.lines import Line
    from generator.language.times import Moment
    from generator.model import Difference

WORDS = (
    "move",
    "postpone",
    "push",
    "put",
    "shift",
    "brought",
    "bring",
    "delay",
    "reschedule",
    "defer",
    "date",
)
"""One of these begins a word of every line that tells this, in lower case."""
_MOVED = re.compile(
    r"\b(?:moved|postponed|pushed back|put (?:back|off)|shifted|brought forward|delayed|rescheduled|deferred)\b"
    r"(?: [^,;]{1,70})? (?:to|until|till|for) \Z|\b(?:postponed|delayed|put off|deferred) \Z"
)
_MAY = re.compile(r"\b(?:may|might|could|can|should|must|to be)\b")
_ITS_DATE = re.compile(r"\b[Tt]he (?:[a-z]+ )?date\b[^.;]{0,80}\Z")
"""Before a date that is the occasion's by name: `the date stands in the letters: 5 May`."""


def gives_a_new_day(line: Line) -> bool:
    """Whether a line tells to which day something was moved, or what its date is."""
    return bool(_moved(line) or _its_date(line))


def _moved(line: Line) -> list[Moment]:
    return [one for one in _behind(line, _MOVED) if not _is_doubted(line, one)]


def _is_doubted(line: Line, one: Moment) -> bool:
    left, _ = clause(line.text, one.start, one.end)
    return DOUBTED.holds(line.text, left, one.end) or _MAY.search(line.text, left, one.end) is not None


def _its_date(line: Line) -> list[Moment]:
    return list(_behind(line, _ITS_DATE))


def _behind(line: Line, form: re.Pattern[str]) -> Iterator[Moment]:
    """Yield the days of a line of prose before which a form stands."""
    for moment in () if line.row else line.moments:
        told = moment.month and moment.day and form.search(line.text, 0, moment.start)
        if told and not quoted(line.text, moment.start):
            yield moment


def moved(facts: Facts) -> Iterator[Difference]:
    """Yield occasions of which one source tells a new day, and others the one before."""
    for line in facts.telling("moved"):
        for moment in _moved(line)[:1]:
            found = _difference(facts, line, moment)
            if found:
                yield found


def _difference(facts: Facts, line: Line, moment: Moment) -> Difference | None:
    of_it = [one for one in about(facts, line) if not one.held]
    new = _value(moment, line)
    before = [value for value in _known(facts, line, of_it) if value.key != new.key]
    if not before:
        return None
    before = [value for value in before if value.key == before[0].key]
    told, day = [facts.day(value.line) for value in before], facts.day(line)
    later = any(one and day and one > day for one in told)
    return differ(
        facts,
        f"Date of the {of_it[0].head.lower()}",
        SlotKind.DATE,
        [new, *before],
        overtaken=None if later else before[0].key,
        each=2,
    )


def _known(facts: Facts, line: Line, of_it: list[Occasion]) -> Iterator[Value]:
    """Yield the days that the articles of other sources give an occasion."""
    for one in facts.occasions:
        day = one.moment
        if day and day.day and not one.held and _is_one(facts, line, one, of_it):
            yield _value(day, one.line)
    for other in facts.telling("moved"):
        for day in _its_date(other):
            if any(_is_one(facts, line, one, of_it) for one in about(facts, other)):
                yield _value(day, other)


def _is_one(facts: Facts, line: Line, one: Occasion, of_it: list[Occasion]) -> bool:
    """Whether a mention in an article of another source is of one of these occasions."""
    if facts.source_of(one.line.article) == facts.source_of(line.article):
        return False
    return any(one_occasion(facts, one, other) for other in of_it)


def _value(moment: Moment, line: Line) -> Value:
    return Value((moment.month, moment.day), line.text[moment.start : moment.end], line)
