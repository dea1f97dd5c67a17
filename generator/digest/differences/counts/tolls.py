"""How many people were killed, injured, arrested ...: one count a source, of one kind of people, of one event.

Where an article gives several, the slot has no value in it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.disasters import of_one_disaster, of_two_quakes
from generator.digest.differences.coreference.sameness import days_near, of_one_event, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.counts.people import counts_in, one_dead
from generator.digest.differences.counts.series import rising
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.units import PERSON
from generator.language import quantities
from generator.language.events import events
from generator.language.quantities import Shade
from generator.language.tolls import called
from generator.language.words import stem
from generator.model import Precision, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.counts.people import Count
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_BESIDE_DEAD = frozenset({"injured", "shot"})
_WITH_ATTACKER = frozenset({"killed", "shot"})
RISEN = 1.25
"""Ratio of a count to one of `at least` so many from which more is known: nobody says at least 3 of 10."""
FURTHEST = 5
"""Ratio of two counts from which they are not of one thing."""
TWO = 2
"""Sides of which more stand in the order of their days: those of one day by their numbers."""
OPENING, LEAD = 2, 3
"""Lines with which an article opens on a disaster, and on anything."""
SEVERAL = re.compile(
    r"\b(?:shootings|attacks|incidents|crashes|accidents|explosions|blasts|bombings|fires|raids|protests|clashes|separate"
    r"|(?:string|series|spate|pair|number|wave) of|across|weekend|overall)\b",
    re.IGNORECASE,
)
"""In a line that sums up several events."""
_BESIDE = re.compile(r"\band\s(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b", re.IGNORECASE)
"""In a line that may count people of another kind as well."""


def tolls(facts: Facts) -> Iterator[Difference]:
    """Yield counts of people on which sources disagree."""
    every = facts.once(counted)
    attacker = any(every.values()) and bool(facts.telling("attacker"))
    dead = {one.line.article: one.quantity.value for one in every.get(("killed", ""), ())}
    for (state, who), found in sorted(every.items()):
        several = found if who else [one for slot, own in every.items() if slot[0] == state for one in own]
        single = _without_dead(several, dead) if state in _BESIDE_DEAD else several
        sides = _conflicting(facts, single)
        sides = _apart(sides) if attacker and state in _WITH_ATTACKER else sides
        values = [Value(one.quantity.value, one.text, one.line) for one in sides]
        difference = differ(facts, called(state, who, "en"), SlotKind.NUMBER, values)
        if difference and len(difference.sides) > TWO:
            yield replace(difference, sides=rising(facts, difference.sides))
        elif difference:
            yield difference


def counted(facts: Facts) -> dict[tuple[str, str], list[Count]]:
    """Return one count an article for each state and kind of people, where the article gives only one."""
    counts: dict[tuple[str, str], dict[int, list[Count]]] = {}
    for line in facts.telling("tolls"):
        if other_time(facts, line):
            continue
        for count in counts_in(line):
            counts.setdefault((count.state, count.who), {}).setdefault(line.article, []).append(count)
    return {
        slot: [
            found[0]
            for found in map(_totals, by_article.values())
            if len({one.quantity.value for one in found}) == 1
        ]
        for slot, by_article in counts.items()
    }


def _totals(found: list[Count]) -> list[Count]:
    """Return what an article gives as the toll of all, or opens with on a disaster, else every count that it gives."""
    first = [one for one in found if one.line.position < OPENING and events(one.line.low, "en")]
    return [one for one in found if one.total] or first or found


def _without_dead(counts: list[Count], dead: dict[int, float]) -> list[Count]:
    """Leave out counts of those hit that are another's, who counts the dead beside them, and these together."""
    both = {
        one.quantity.value + (dead.get(one.line.article, 0.0) or one_dead(one.line))
        for one in counts
        if one.line.article in dead or one_dead(one.line)
    }
    return [one for one in counts if one.quantity.value not in both]


def other_time(facts: Facts, line: Line) -> bool:
    """Whether the line of a dated article names another year, or a line another month than it was published in."""
    return (facts.day(line) is not None and facts.of_other_times(line)) or _of_another_month(facts, line)


def _of_another_month(facts: Facts, line: Line) -> bool:
    """Whether a line names a month, and neither that in which it was published nor the one before.

    Of an undated article it is one without a day: `in September` is told of what is long past.
    """
    day = facts.day(line)
    if day is None:
        return any(one.precision is Precision.MONTH and one.year is None for one in line.moments)
    months = {moment.month for moment in line.moments} - {None}
    return bool(months) and not months <= {day.month, (day.month - 2) % 12 + 1}


def _apart(counts: list[Count]) -> list[Count]:
    """Return no counts where they are one apart: one source may count the attacker among the dead."""
    values = {one.quantity.value for one in counts}
    return [] if values and max(values) - min(values) <= 1 else counts


def _conflicting(facts: Facts, counts: list[Count]) -> list[Count]:
    """Return the counts that no other can be reconciled with, as long as they are of one event."""
    kept: list[Count] = []
    for one in counts:
        others = (other for other in counts if other is not one and _against(facts, one, other))
        if any(
            _of_one(facts, one, other) and not of_two_quakes(facts, one.line, other.line) for other in others
        ):
            kept.append(one)
    return kept


def _of_one(facts: Facts, one: Count, other: Count) -> bool:
    """Whether two counts are of one event: by their lines, or as how it stands in articles of one story."""
    if of_one_event(facts, one.line, other.line) or of_one_disaster(facts, one.line, other.line):
        return True
    lines = one.line, other.line
    opening = all(map(_opens, (one, other))) and days_near(facts, *lines) and not elsewhere(facts, *lines)
    if not (opening or one.so_far or other.so_far) or of_other_months(*lines):
        return False
    articles = one.line.article, other.line.article
    given = _given(facts, one.quantity.value, articles[1]) or _given(facts, other.quantity.value, articles[0])
    return not given and one_story(facts, *articles)


def _opens(one: Count) -> bool:
    """Whether an article opens with a count, on one event and with no other count of people in that state."""
    text = one.line.text
    if one.line.position >= LEAD or SEVERAL.search(text) or (one.who and _BESIDE.search(text)):
        return False
    return sum(it.state == one.state for it in counts_in(one.line)) == 1


def elsewhere(facts: Facts, *lines: Line) -> bool:
    """Whether two lines name a place each, and none in common."""
    left, right = (facts.named_in(line) & facts.once(_places) for line in lines)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _places(facts: Facts) -> frozenset[str]:
    """Return the stems of the names that the topic's sentences locate something in."""
    return frozenset(stem(word, "en") for name in facts.places for word in name.split())


def _given(facts: Facts, value: float, article: int) -> bool:
    """Whether an article gives a number of people."""
    return any(
        it.unit == PERSON and line.quantities[it.number].value == value
        for line, says in facts.says
        if line.article == article
        for it in says.numbers
    )


def _against(facts: Facts, one: Count, other: Count) -> bool:
    """Whether two counts cannot both be right, and are sums of one span where they are of any."""
    small, large = sorted((one, other), key=lambda it: it.quantity.value)
    least, most = small.quantity, large.quantity
    later = not large.who and facts.earlier(small.line, large.line) and not _BESIDE.search(small.line.text)
    if one.who != other.who and (small.who or not large.who) and not later:
        return False  # two men may be among three people of one day, and three men among no two
    if small.others and not large.others and most.value - least.value == 1:
        return False
    risen = least.shade is Shade.LEAST and most.value > RISEN * least.value
    if one.span != other.span or not (risen or not quantities.agree(least, most)):
        return False
    grows = small.so_far and facts.earlier(small.line, large.line)
    return most.value < FURTHEST * least.value or grows
