"""When in the day a deed was done, where two sources give it other hours: by the deed, as its days are.

Neither source may give the other's hour anywhere: who writes of two hours tells of two deeds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import days_near
from generator.digest.differences.events.done import done_at, of_other_steps
from generator.digest.differences.events.incidents import is_told
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.alike import of_one_story
from generator.digest.differences.parallels.deeds import is_bare
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.subject import by_deed
from generator.digest.differences.parallels.told import Told, in_common, same, to_be_read
from generator.digest.differences.sides import differ
from generator.digest.differences.values.clocks import exclude, written
from generator.digest.syntax.clauses import is_planned, quoted
from generator.language import clocks
from generator.language.hours import hours as hours_of
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.language.quantity import Quantity
    from generator.model import Difference

SHARED, BARE = 2, 3
"""Words that two lines share beside their deed, and beside one that only says that something happened."""


@dataclass(frozen=True, eq=False)
class Timed(Told):
    """A time of day of a line."""

    at: Quantity

    @property
    def shown(self) -> str:
        """The time as a side shows it."""
        return written(self.line, self.at)

    @cached_property
    def ahead(self) -> bool:
        """Whether what is done then is yet to come."""
        return is_planned(self.line.text, self.start, self.end)


def hours(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds that two sources give other hours."""
    for one in _apart(facts).disagreements():
        if any(is_told(facts, told.line) for _, told in one.every):
            continue
        found = differ(facts, _name(one.best), SlotKind.NUMBER, one.values)
        if found:
            yield found


def _name(pair: Apart) -> str:
    """Return what a difference of two hours is called: by the step of an event that both are of, if they are."""
    steps = {done_at(told.line.text, told.at) for told in (pair.one, pair.other) if isinstance(told, Timed)}
    step = hours_of("en").steps.get(steps.pop()) if len(steps) == 1 else None
    return step.subject if step else by_deed("clock", pair)


def _apart(facts: Facts) -> Against:
    found = Against()
    own = _hours(facts)
    for left, right in combinations(sorted(own), 2):
        if not of_one_story(facts, left, right):
            continue
        ones, others = _lacked(own[left], own[right]), _lacked(own[right], own[left])
        for one, other in product(ones, others):
            keys = one.at.value, other.at.value
            if not found.is_settled(keys) and _of_one_deed(facts, one, other):
                found.add(Apart(one, other, keys))
    return found


def _hours(facts: Facts) -> dict[int, list[Timed]]:
    own: dict[int, list[Timed]] = defaultdict(list)
    for line in facts.lines if len(facts.articles) > 1 else ():
        for one in line.quantities:
            if one.unit == "clock":
                own[line.article].append(Timed(line, one.start, one.end, one))
    return own


def _lacked(ones: list[Timed], others: list[Timed]) -> list[Timed]:
    """Return the hours that another article does not give."""
    return [
        one
        for one in ones
        if to_be_read(one.line)
        and not quoted(one.line.text, one.start)
        and not any(clocks.agree(one.at, it.at) for it in others)
    ]


def _of_one_deed(facts: Facts, one: Timed, other: Timed) -> bool:
    told = (one.line, one.at), (other.line, other.at)
    if not exclude(*told) or of_other_steps(*told):
        return False
    both = same(one, other)
    if not both or one.ahead != other.ahead:
        return False
    if not days_near(facts, one.line, other.line) or of_others(facts, one, other):
        return False
    return len(in_common(one, other) - both) >= (BARE if is_bare(both) else SHARED)
