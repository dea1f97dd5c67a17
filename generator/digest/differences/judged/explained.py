"""Whether two values that are not the same are explained by what their articles tell."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.differences.judged.comparable import comparable
from generator.digest.differences.judged.conflict import agree, apart
from generator.digest.differences.judged.dimensions import CLOCK, COUNT
from generator.digest.differences.judged.values import CALENDAR, WEEKDAY
from generator.digest.differences.readings import calendar_unit
from generator.language.measures import cues

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.judged.features import Told, Topic
    from generator.digest.differences.judged.links import Link

FURTHEST = math.log(6)
"""How far two values may be apart and of one thing."""
TELLING = 12
"""Number above which an article that has it anywhere knows of it."""
WEEK = 7
"""Days between two articles up to which a day of the week may be one day."""
MANY = 50
"""Dead up to which one more may be the attacker."""


def explained(topic: Topic, link: Link) -> bool:
    """Whether either article gives the other's value too, or one is the sum of others, or of one dead more."""
    one, other = link.one, link.other
    if apart(one.worth, other.worth) > FURTHEST or _sum(one, other) or _of_whom_some_died(topic, one, other):
        return True
    if _one_dead_more(one, other) or (one.worth.dimension == WEEKDAY and _another_day(topic, one, other)):
        return True
    return _given(topic, one, other.line.article) or _given(topic, other, one.line.article)


def _given(topic: Topic, one: Told, article: int) -> bool:
    """Whether an article gives a value too, for what may be the same, or a telling number for whatever."""
    worth = one.worth
    if worth.dimension in CALENDAR:
        return worth.value in topic.facts.once(_dates)[article, worth.dimension]
    number = worth.value / worth.step
    if worth.dimension != CLOCK and number > TELLING and number in topic.facts.once(_numbers)[article]:
        return True
    strict = topic.strict(one.line.article, article)
    told = topic.values[article]
    return any(comparable(worth, it.worth, strict=strict) and agree(worth, it.worth) for it in told)


def _numbers(facts: Facts) -> dict[int, set[float]]:
    found: defaultdict[int, set[float]] = defaultdict(set)
    for line in facts.lines:
        found[line.article].update([one.value for one in line.quantities])
    return found


def _dates(facts: Facts) -> dict[tuple[int, str], set[float]]:
    found: defaultdict[tuple[int, str], set[float]] = defaultdict(set)
    for line in facts.lines:
        for moment in line.moments:
            unit, key = calendar_unit(moment)
            if unit:
                day = key if isinstance(key, tuple) else (int(str(key)), 0)
                found[line.article, unit.partition(" ")[0]].add(float(100 * day[0] + day[1]))
    return found


def _another_day(topic: Topic, one: Told, other: Told) -> bool:
    """Whether two days of the week are the same, or not of one week, by the days of their articles."""
    days = [topic.facts.day(told.line) for told in (one, other)]
    if days[0] is None or days[1] is None:
        return True
    return abs((days[0] - days[1]).days) > WEEK


def _sum(one: Told, other: Told) -> bool:
    """Whether one count is what two of the other's line come to."""
    if one.worth.dimension != COUNT:
        return False
    for total, part in ((one, other), (other, one)):
        several = [quantity.value for quantity in part.line.quantities]
        if any(left + right == total.worth.value for left, right in combinations(several, 2)):
            return True
    return False


def _of_whom_some_died(topic: Topic, one: Told, other: Told) -> bool:
    """Whether two counts are as far apart as either article counts dead."""
    if one.worth.dimension != COUNT:
        return False
    missing = abs(one.worth.value - other.worth.value)
    return any(
        it.worth.dimension == COUNT and it.worth.value == missing and _dead() in it.worth.measures[:1]
        for article in (one.line.article, other.line.article)
        for it in topic.values[article]
    )


def _one_dead_more(one: Told, other: Told) -> bool:
    """Whether two counts of dead are one apart: one source may count the attacker."""
    if one.worth.dimension != COUNT or abs(one.worth.value - other.worth.value) != 1:
        return False
    told = {*one.worth.measures[:1], *other.worth.measures[:1]}
    return _dead() in told and max(one.worth.value, other.worth.value) < MANY


@cache
def _dead() -> int:
    return cues("en")[COUNT]["dead"].measure
