"""When an occasion is: days and months that its sources bind to it, and the years of what prepares it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.meetings.held import by_place, called
from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.language.times import Moment
    from generator.model import Difference

_EXPECTED = re.compile(r"\b(?:expected|planned|due|deadline|target|scheduled|completion)\b", re.IGNORECASE)


def dates(facts: Facts) -> Iterator[Difference]:
    """Yield occasions that have two dates which cannot both be meant.

    Each wider date is counted with the first narrower one that it holds; one in another year is another occasion.
    """
    for name, values in dated(facts):
        found = differ(facts, f"Date of the {name}", SlotKind.DATE, values)
        if found:
            yield found


def dated(facts: Facts) -> Iterator[tuple[str, list[Value]]]:
    """Yield the dates of each occasion in a place, with what to call it."""
    for mentions in by_place(facts):
        with_date = [one for one in mentions if one.moment]
        if with_date:
            yield called(mentions), [Value(_key(one, with_date), _words(one), one.line) for one in with_date]


def years_of_preparations(facts: Facts) -> Iterator[Difference]:
    """Yield the years that tables of preparations give, where other sources date the occasion in another year."""
    coming = [one for one in facts.occasions if one.coming and one.parties]
    for parties in sorted({one.parties for one in coming}, key=sorted):
        of_it = {one.line.article for one in coming if one.parties == parties}
        places = {one.place for one in coming if one.parties == parties and one.place}
        prepared = [
            Value(moment.year, line.text[moment.start : moment.end], line)
            for line in facts.lines
            if line.row and _EXPECTED.search(line.head) and line.article in of_it
            for moment in line.moments
            if moment.year
        ]
        years = {value.key for value in prepared}
        against = [
            Value(one.moment.year, one.phrase, one.line)
            for one in facts.occasions
            if one.moment and one.moment.year and one.place in places and one.moment.year not in years
        ]
        if len(years) == 1 and against:
            found = differ(
                facts, f"Year of the {coming[0].head.lower()}", SlotKind.DATE, [*prepared, *against]
            )
            if found:
                yield found


def _key(one: Occasion, dated: list[Occasion]) -> tuple[int, int]:
    """Return month and day of a date; of a month alone the first day in it that another mention gives."""
    moment = one.moment
    assert moment is not None  # noqa: S101 - only dated mentions come here
    narrower = (
        other.moment for other in dated if other.moment and other.moment.day and _fits(moment, other.moment)
    )
    day = moment.day or next((other.day for other in narrower), None) or 0
    return (moment.month or 0, day)


def _fits(wide: Moment, narrow: Moment) -> bool:
    return wide.month == narrow.month and len({wide.year, narrow.year} - {None}) <= 1


def _words(one: Occasion) -> str:
    moment = one.moment
    return one.line.text[moment.start : moment.end] if moment else ""
