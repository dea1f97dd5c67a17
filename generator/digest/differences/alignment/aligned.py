"""Values of several articles brought together by what they are of, and what differs among them.

Two values are aligned where each is the other's best in its article. Sides are what the aligned values come to; values
that agree stand on one side, and a value that the other article gives as well, for whatever, is no difference.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.scoring import of_one_thing, score
from generator.digest.differences.alignment.subjects import called
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.counts.people import one_dead
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.slots import SLOTS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.readings import Reading
    from generator.model import Difference, SlotKind

    _Conflict = Callable[[Reading, Reading], bool | None]
    _Link = tuple[float, Reading, Reading]

MOST = 300
"""Values of a unit that are compared."""
MOST_SIDES = 2
"""Values of one thing without a slot, or of money and shares: more are of several things."""


def aligned(
    facts: Facts, readings: Sequence[Reading], conflict: _Conflict, kind: SlotKind
) -> Iterator[Difference]:
    """Yield the differences among values of the same unit that are of one thing.

    `conflict` tells whether two values cannot both be right, None where they cannot be of one thing.
    """
    units: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        units[reading.unit].append(reading)
    for _, several in sorted(units.items()):
        if len({reading.line.article for reading in several}) > 1:
            for group in _groups(_links(facts, several[:MOST], conflict)):
                found = _difference(facts, group, conflict, kind)
                if found:
                    yield found


def _links(facts: Facts, several: Sequence[Reading], conflict: _Conflict) -> list[_Link]:
    by_article: dict[int, list[Reading]] = defaultdict(list)
    for reading in several:
        by_article[reading.line.article].append(reading)
    return [
        link
        for left, right in combinations(sorted(by_article), 2)
        if facts.source_of(left) != facts.source_of(right) and one_story(facts, left, right)
        for link in _pairs(facts, by_article[left], by_article[right], conflict)
    ]


def _pairs(
    facts: Facts, lefts: Sequence[Reading], rights: Sequence[Reading], conflict: _Conflict
) -> Iterator[_Link]:
    """Yield the values of two articles that are each other's best."""
    scores = {
        (one, other): weight for one in lefts for other in rights if (weight := score(facts, one, other))
    }
    best: dict[Reading, float] = defaultdict(float)
    for (one, other), weight in scores.items():
        best[one], best[other] = max(best[one], weight), max(best[other], weight)
    for (one, other), weight in scores.items():
        of_one = weight >= best[one] and weight >= best[other]
        if not of_one or not of_one_thing(facts, one, other, weight, (lefts, rights)):
            continue
        against = conflict(one, other)
        both = _with_dead(one, other, rights) or _with_dead(other, one, lefts)
        explained = against and (_given(one, rights) or _given(other, lefts) or _sum(one, other) or both)
        if against is not None and not explained:
            yield weight, one, other


def _given(one: Reading, others: Sequence[Reading]) -> bool:
    """Whether an article gives a value too, whatever it gives it for."""
    return any(one.key == other.key for other in others)


def _with_dead(one: Reading, other: Reading, others: Sequence[Reading]) -> bool:
    """Whether a number of injured is the other's injured and dead together."""
    if one.slot != "injured":
        return False
    dead: list[Hashable] = [it.key for it in others if it.slot == "dead"]
    dead += [1.0] if one_dead(other.line) else []
    return any(
        one.key == other.key + key for key in dead if isinstance(key, float) and isinstance(other.key, float)
    )


def _sum(one: Reading, other: Reading) -> bool:
    """Whether one number is what two of the other's line come to."""
    for total, part in ((one, other), (other, one)):
        several = [quantity.value for quantity in part.line.quantities]
        if any(left + right == total.key for left, right in combinations(several, 2)):
            return True
    return False


def _groups(links: list[_Link]) -> list[list[Reading]]:
    """Return the values that links join, the surest first, with one value an article in each group."""
    groups: dict[Reading, list[Reading]] = {}
    for _, one, other in sorted(links, key=_order):
        left, right = groups.setdefault(one, [one]), groups.setdefault(other, [other])
        if left is right or {it.line.article for it in left} & {it.line.article for it in right}:
            continue
        left.extend(right)
        for it in right:
            groups[it] = left
    return list({id(group): group for group in groups.values()}.values())


def _order(link: _Link) -> tuple[float, int, int, int, int]:
    weight, one, other = link
    return -round(weight, 9), one.line.article, one.start, other.line.article, other.start


def _difference(facts: Facts, group: list[Reading], conflict: _Conflict, kind: SlotKind) -> Difference | None:
    group = sorted(
        (one for one in group if any(conflict(one, other) is not False for other in group)),
        key=lambda one: (one.line.article, one.start),
    )
    if not group:
        return None
    sides: list[list[Reading]] = []
    for one in group:
        same = (side for side in sides if all(conflict(one, other) is False for other in side))
        side = next(same, None)
        if side is None:
            sides.append([one])
        else:
            side.append(one)
    first = group[0]
    if len(sides) > MOST_SIDES and (not first.slot or first.unit[0] in "$%"):
        return None
    values = [Value(number, one.text, one.line) for number, side in enumerate(sides) for one in side]
    return differ(facts, _subject(group), kind, values)


def _subject(group: list[Reading]) -> str:
    """Return the name of the slot, else what the first value is called."""
    first = group[0]
    unit = "$" if first.unit[0] == "$" else first.unit
    if first.slot and all(one.slot == first.slot for one in group):
        return SLOTS[unit][first.slot]
    return called(unit, first.line, (first.start, first.end))
