"""How surely two values are of one thing: by a slot that a word beside both tells, else by the words they share.

Words count by how telling they are in the topic. Nothing is of one thing where a mark of another (`last year`, `each`,
`offered`), other years or other names stand beside one of the two.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.frames import frame
from generator.digest.differences.coreference.disasters import of_two_quakes
from generator.digest.differences.coreference.persons import of_other_persons
from generator.digest.differences.coreference.sameness import (
    is_another,
    of_one_event,
    of_other_months,
    on_other_weekdays,
    shared_stems,
)
from generator.digest.differences.coreference.story import article_names
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.differences.values.readings import FAR_WEIGHT, Reading, weights
from generator.digest.differences.values.units import PERSON
from generator.language.kinds import UNIT
from generator.language.times import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts

ENOUGH = 4.8
"""Weight of the words that two values share, from which they are of one thing."""
SOLE = 2.6
"""The same where neither article has another value of that unit or slot."""
SURE, MANY_WORDS = 8.0, 3
"""Weight, and words close by that are no names, from which two values are of one thing whatever they count."""
TYPED = 3.8
"""What a slot that both fill by its word counts."""
DATES = frozenset({"date", "weekday", "month of", "year of"})
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minut", "person"})
"""Units that want a word more."""
GENERIC = (
    DATES
    | DURATIONS
    | frozenset({
        "%", "second", "season", "match", "round", "part", "way", "thing", "step", "metr", "meter", "ton", "child",
        "children", "man", "woman", "men", "women", "member", "hit", "kid", "son", "daughter", "side", "place", "line",
        "decad",
    })
)  # fmt: skip
"""Units of which many articles have several values: those of one thing share more words beside them."""
LOOSE = frozenset(
    {"year", "month", "week", "minut", "decad", "man", "woman", "men", "women", "child", "children"}
)
"""Units whose values are compared only in a slot: any article has several of many things."""
FEWEST = 2
"""Words apart from names that values of such a unit share close by."""
THRICE = 3
"""Ratio up to which two sums may be of one thing of which one word beside them tells, where either article has one."""
MANY, TWICE = 10, 2
"""Number from which, and ratio up to which, two counts of a rare thing are of the same things."""
OF_PERSONS = frozenset({"sentence", "ban", "contract", "bail", "fine", "goals"})
"""Slots that each person has for himself: two lines that name nobody in common tell of two."""
OF_MAKERS = frozenset({"offer", "poll"})
"""Marks of what each maker makes for himself: two lines that name one more each tell of two."""
CROWD = "crowd"
"""The slot of how many came: each day has a gathering of its own."""
STANDING = frozenset({"employs", "stake", "revenue"})
"""Slots that are told beside other years as well."""


def score(facts: Facts, one: Reading, other: Reading) -> float:
    """Return how much two values have beside them in common; 0 where something tells them apart."""
    if one.others ^ other.others or (one.slot and other.slot and one.slot != other.slot):
        return 0.0
    if one.unit.startswith(UNIT) or (not one.slot and one.words.isdisjoint(other.words)):
        return frame(facts, one, other)  # of the latter, which are most, there is none
    of_other_years = _of_other_years(one, other) or _of_other_months(one, other)
    framed = 0.0 if of_other_years or _told_by_many(one) else frame(facts, one, other)
    if framed:
        return framed
    typed = bool(one.slot) and one.slot == other.slot
    if of_other_years or (_of_other_names(one, other) and not (typed and one.unit.startswith("$"))):
        return 0.0
    shared = one.words & other.words
    if not one.slot and not shared - one.names - other.names:
        return 0.0
    weight, near = facts.once(weights), one.near & other.near
    told = sum(weight.get(word, 0.0) * (1 if word in near else FAR_WEIGHT) for word in sorted(shared))
    return told + (TYPED if typed else 0.0)


def _framed(facts: Facts, one: Reading, other: Reading) -> bool:
    """Whether two values are of one thing by the frame in which they stand."""
    return not _told_by_many(one) and frame(facts, one, other) > 0


def _told_by_many(one: Reading) -> bool:
    """Whether a value is of a unit of which any report has several, so that a frame is not enough."""
    return one.unit in GENERIC or one.unit in LOOSE or one.unit.startswith(("clock", PERSON))


def _of_others(facts: Facts, one: Reading, other: Reading) -> bool:
    """Whether two lines name somebody or something each, and nobody in common, nor whom the other article names."""
    left, right = (facts.named_in(told.line) for told in (one, other))
    if one.others & other.others & OF_MAKERS:
        return bool(left - right and right - left)  # each has who makes it
    if not left or not right or not left.isdisjoint(right):
        return False
    if one.slot in OF_PERSONS:
        return True
    names = facts.once(article_names)
    return left.isdisjoint(names[other.line.article]) or right.isdisjoint(names[one.line.article])


def of_one_thing(
    facts: Facts,
    one: Reading,
    other: Reading,
    weight: float,
    every: tuple[Sequence[Reading], Sequence[Reading]],
) -> bool:
    """Whether two values, of `every` value of two articles, are of one thing; `weight` is their score, more than 0."""
    timed = one.unit.startswith(("weekday", "clock"))
    if timed and (
        on_other_streets(facts, one.line, other.line) or not of_one_event(facts, one.line, other.line)
    ):
        return False
    if _of_others(facts, one, other) or is_another(one.line, other.line) or _of_two(facts, one, other):
        return False
    framed = _framed(facts, one, other)
    if framed or one.unit.startswith(UNIT):
        return framed
    return _surely(one, other, weight) or _of_one_slot(one, other, weight, every)


def _of_two(facts: Facts, one: Reading, other: Reading) -> bool:
    """Whether values of a slot that each day, person or occasion has for itself are of two of them."""
    slots = {one.slot, other.slot}
    if one.unit == PERSON and of_two_quakes(facts, one.line, other.line):
        return True
    if CROWD in slots and on_other_weekdays(facts, one.line, other.line):
        return True
    if OF_PERSONS & slots and of_other_persons(facts, one.line, other.line):
        return True
    return one.unit == "date" and _over_and_to_come(facts, one, other)


def _over_and_to_come(facts: Facts, one: Reading, other: Reading) -> bool:
    """Whether one date lies before the days of both articles, and the other one behind them: of two occasions."""
    told = facts.day(one.line), facts.day(other.line)
    if told[0] is None or told[1] is None:
        return False
    first, last = sorted((told[0], told[1]))
    dates = sorted(filter(None, (_near_to(it, day) for it, day in zip((one, other), told, strict=True))))
    return len(dates) == len(told) and dates[0] < first and dates[1] > last


def _near_to(one: Reading, day: dt.date | None) -> dt.date | None:
    """Return the day of a date without a year that is nearest to a day; None where it has a year, or is none."""
    if (
        not isinstance(one.value, Moment)
        or one.value.year
        or not one.value.month
        or not one.value.day
        or not day
    ):
        return None
    try:
        years = [dt.date(day.year + after, one.value.month, one.value.day) for after in (-1, 0, 1)]
    except ValueError:  # a leap day
        return None
    return min(years, key=lambda it: abs(it - day))


def _of_one_slot(
    one: Reading, other: Reading, weight: float, every: tuple[Sequence[Reading], Sequence[Reading]]
) -> bool:
    """Whether two values fill one slot, or are told by the words beside them to be of one thing."""
    lefts, rights = every
    slot = one.slot if one.slot == other.slot else ""
    alone = sole(lefts) and sole(rights)
    typed = bool(slot) and sole(_of_slot(lefts, one)) and sole(_of_slot(rights, other))
    if (slot and one.unit == PERSON and not typed) or (not slot and _of_other_numbers(one, other)):
        return False
    if alone and not slot and _of_rare_things(one, other):
        return True
    if weight < (SOLE if alone or typed else ENOUGH):
        return False
    return bool(slot) or _told_apart(one, other, alone=alone)


def _surely(one: Reading, other: Reading, weight: float) -> bool:
    """Whether so much beside two values is the same that no word need tell what they are of."""
    if one.unit in DATES or weight < SURE:
        return False
    near = (one.near & other.near) - one.names - other.names - {one.unit}
    return len(near) >= MANY_WORDS


def _of_rare_things(one: Reading, other: Reading) -> bool:
    """Whether two lines that count things of which few articles have several tell of much the same."""
    if (
        _told_by_many(one)
        or one.unit.startswith("$")
        or one.slot
        or other.slot
        or one.others ^ other.others
        or _of_other_years(one, other)
    ):
        return False
    return len(shared_stems(one.line, other.line) - {one.unit}) >= FEWEST


def sole(several: Sequence[Reading]) -> bool:
    """Whether values are all the same."""
    return all(one.key == several[0].key for one in several)


def _of_slot(several: Sequence[Reading], one: Reading) -> list[Reading]:
    """Return the values of a slot that are of this year where one of them is, else of other years."""
    past = bool(one.years)
    return [other for other in several if other.slot == one.slot and bool(other.years) == past]


def _of_other_numbers(one: Reading, other: Reading) -> bool:
    """Whether two dated lines tell of other numbers of things: they are of two occasions."""
    if one.unit not in DATES:
        return False
    left, right = ({it.value for it in told.line.quantities} for told in (one, other))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _told_apart(one: Reading, other: Reading, *, alone: bool) -> bool:
    """Whether enough words that are no names say what two values without a slot are of."""
    names = one.names | other.names | {one.unit}
    near, words = (one.near & other.near) - names, (one.words & other.words) - {one.unit}
    if alone and one.unit.startswith("$"):
        return bool(words - names) and _in_reach(one, other)
    if one.unit in LOOSE or len(words) < FEWEST:
        return False
    if one.unit in DURATIONS:
        held = alone and one.unit != "person" and one.names & other.names
        return len(near) > FEWEST or bool(near and held)
    if one.unit in GENERIC or one.unit.startswith(("$", "clock")):
        return len(near) >= FEWEST + (one.unit == "weekday" or one.unit.startswith("clock"))
    if alone and isinstance(one.key, float) and isinstance(other.key, float):
        small, large = sorted((one.key, other.key))
        if small >= MANY and large <= TWICE * small:
            return True
    return bool(words - names if alone else near)


def _in_reach(one: Reading, other: Reading) -> bool:
    """Whether two numbers are not so far apart that they are of two things."""
    if not isinstance(one.key, float) or not isinstance(other.key, float):
        return False
    small, large = sorted((one.key, other.key))
    return large <= THRICE * small


def _of_other_names(one: Reading, other: Reading) -> bool:
    """Whether the names beside two values are of others: none in common, or fewer than each has of its own."""
    shared = one.names & other.names
    if not one.names or not other.names or (one.unit == "year of" and one.slot):
        return False
    own = min(len(one.names - shared), len(other.names - shared))
    return not shared or (own > (0 if one.unit in DATES else 1) and own >= len(shared))


def _of_other_months(one: Reading, other: Reading) -> bool:
    """Whether two values that are no dates are told of other months."""
    return one.unit not in DATES and of_other_months(one.line, other.line)


def _of_other_years(one: Reading, other: Reading) -> bool:
    """Whether one line is on another year than the other."""
    years, others = one.years, other.years
    if bool(years) != bool(others):
        return one.slot not in STANDING
    return bool(years) and one.unit != "year of" and one.slot not in STANDING and not years & others
