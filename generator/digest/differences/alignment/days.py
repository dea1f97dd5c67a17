"""Dates that two sources give to the same thing, by the words beside them: days, weekdays, months and years.

Only dates of one precision are compared; see `aligned`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.aligned import aligned
from generator.digest.differences.values.beside import Stretch, beside
from generator.digest.differences.values.readings import Found, Reading, calendar_unit, readings, to_be_read
from generator.digest.differences.values.slots import slot_of
from generator.digest.syntax.clauses import quoted
from generator.language.dated import WEEKDAYS
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

NIGHT = re.compile(r"\b(?:night|midnight|overnight|early|late|a\.?m)\b", re.IGNORECASE)
"""What is told of it two reports may date a day apart."""
_OF_SAYING = re.compile(r"\b(?:today|yesterday|tonight)\b[^,;.]{0,20}\(\Z")
"""Before a date in brackets: it is the day of the article."""
_RECORD = re.compile(r"\b(?:most|least|first|last|worst|best|[a-z]{3,}est)\b(?:\s[a-z-]+){0,6}\s*\Z")
"""Before a date from which something has not been seen: it is that of another occasion, and each report has its own."""
_HEARING = re.compile(
    r"\b(?P<kind>preliminary|competency|fitness|bond|bail|detention|sentencing|status|pre-?trial|plea|evidentiary"
    r"|disciplinary|appeal|confirmation|public|extradition|initial|first|custody)\s(?:court\s|examination\s)?hearing\b",
    re.IGNORECASE,
)
"""One case has several hearings, each for something else."""
OF_BEFORE = re.compile(r"\bfrom\s(?:an?\s)?[$\u00a3\u20ac]?\d[\d.,]*\s?(?:%|[a-z]+\s)*(?:in|on)?\s?\Z")
"""Before a date: it is that of the value which is no more (`up from 6 percent in March`)."""
SLOT_WITHIN = 3
"""Words beside a date among which the one stands that tells what it is of."""


def days(facts: Facts) -> Iterator[Difference]:
    """Yield dates of one thing on which sources disagree."""
    yield from aligned(facts, facts.once(dates), conflict, SlotKind.DATE)


def conflict(left: Reading, right: Reading) -> bool | None:
    """Whether two dates of one precision are not the same; None where they may be of one night."""
    if left.unit == "weekday" and of_one_night((left.key, right.key), (left.line, right.line)):
        return None
    return left.key != right.key


def of_one_night(days: tuple[Hashable, Hashable], lines: tuple[Line, Line]) -> bool:
    """Whether two days of the week (0 to 6) follow each other, and lines tell of the night between."""
    apart = (int(str(days[0])) - int(str(days[1]))) % len(WEEKDAYS)
    return apart in {1, len(WEEKDAYS) - 1} and any(NIGHT.search(line.text) for line in lines)


def dates(facts: Facts) -> tuple[Reading, ...]:
    """Return the dates of a topic as they can be compared."""
    return tuple(
        readings(
            facts,
            (
                (line, one, line.moments[one.number], calendar_unit(line.moments[one.number])[1])
                for line, says in facts.says
                for one in says.dates
            ),
        )
    )


def dates_in(line: Line) -> tuple[Found, ...]:
    """Return what a line says of its dates that can be compared."""
    return tuple(_in_line(line)) if line.moments and to_be_read(line) else ()


def _in_line(line: Line) -> Iterator[Found]:
    moments = line.moments
    for number, moment in enumerate(moments):
        unit, _ = calendar_unit(moment)
        record = moment.open and _RECORD.search(line.text, 0, moment.start)
        if (
            not unit
            or record
            or quoted(line.text, moment.start)
            or _OF_SAYING.search(line.text, 0, moment.start)
            or OF_BEFORE.search(line.text, 0, moment.start)
        ):
            continue
        left = moments[number - 1].end if number else 0
        right = moments[number + 1].start if number + 1 < len(moments) else len(line.text)
        words = beside(Stretch(line, moment.start, moment.end, left, right))
        yield Found(
            number=number,
            end=moment.end,
            unit=unit,
            near=words.near,
            far=words.far,
            names=words.names,
            opening=words.opening,
            others=words.others | ({"open"} if moment.open else set()) | _hearings(line.text, left, right),
            slot=slot_of(unit, words.ranked[:SLOT_WITHIN]),
        )


def _hearings(text: str, left: int, right: int) -> set[str]:
    """Return for what the hearings are that a stretch of a text tells of."""
    return {match["kind"].lower() for match in _HEARING.finditer(text, left, right)}
