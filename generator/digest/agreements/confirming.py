"""Whether two lines give one value of one thing, by how telling the value is and by what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.bearing import OF_ONE_THING, Bearing
from generator.digest.differences.coreference.sameness import blocks_in
from generator.digest.differences.coreference.story import one_event
from generator.digest.differences.values.units import STATISTICS

if TYPE_CHECKING:
    from generator.digest.agreements.anchors import Anchor
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

SAME, OPEN, APART = 0, 1, 2
LEAST: dict[tuple[int, int], float] = {
    (2, SAME): 0.0, (2, OPEN): 2.0, (2, APART): 5.0,
    (1, SAME): 2.0, (1, OPEN): 2.5, (1, APART): 7.0,
    (0, SAME): 5.0,
}  # fmt: skip
"""What two lines must have in common that give one number, by its worth and by whether both count the same."""
LEAST_OF_A_DAY, LEAST_OF_A_PERIOD = 3.0, 4.0
"""The same of a day that both write out, and of a month or year."""
RELATIVE_DAY = 2.0
"""How much more for each of them that tells the day of the week alone."""
OF_ONE_EVENT = 2.0
"""How much less is enough in a topic of one event."""
RARE = 3.2
"""Weight of a name that tells by itself what a date is of."""


def confirms(facts: Facts, one: Anchor, other: Anchor) -> float:
    """Return by how much two lines of different sources give one value of one thing; 0 where they may not."""
    enough = least(one, other)
    if enough is None or _elsewhere(one.line, other.line):
        return 0.0
    if facts.once(one_event):
        enough = max(0.0, enough - OF_ONE_EVENT)
    bearing = facts.once(Bearing)
    shared = bearing.shared(one.line, other.line)
    found = bearing.of(shared - {one.counts.removeprefix("$")})
    dated = one.key[0] != "number"
    if found < enough or (dated and not _of_something(facts, shared)):
        known = bearing.alike(one.line, other.line, shared)
        if dated and not _of_something(facts, shared | known):
            return 0.0
        found += OF_ONE_THING * len(known)
    return round(one.worth + found, 6) if found >= enough else 0.0


def _elsewhere(one: Line, other: Line) -> bool:
    """Whether two lines name blocks of streets, and none in common."""
    if "block" not in one.low or "block" not in other.low:
        return False
    left, right = blocks_in(one.text), blocks_in(other.text)
    return bool(left and right) and left.isdisjoint(right)


def _of_something(facts: Facts, shared: frozenset[str]) -> bool:
    """Whether what two lines have in common tells what a date is of: more than names that are common."""
    bearing = facts.once(Bearing)
    return not shared <= facts.named or any(bearing.of((word,)) >= RARE for word in shared)


def least(one: Anchor, other: Anchor) -> float | None:
    """Return what two lines must have in common that give one value; None where nothing is enough."""
    if one.key[0] == "number":
        if one.counts in STATISTICS and one.counts == other.counts:
            return LEAST[0, SAME]
        return LEAST.get((one.worth, _counted(one, other)))
    if one.key[0] != "day":
        return LEAST_OF_A_PERIOD
    return LEAST_OF_A_DAY + RELATIVE_DAY * (2 - one.worth - other.worth)


def _counted(one: Anchor, other: Anchor) -> int:
    """Return whether two numbers count the same: people of two kinds may be the same people."""
    if one.counts == other.counts != "":
        return SAME
    return OPEN if not one.counts or not other.counts or (one.people and other.people) else APART
