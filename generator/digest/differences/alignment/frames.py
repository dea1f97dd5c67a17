"""Whether two lines tell the same but for one value: one frame, of which a single slot holds something else.

The frame is the words that two lines share, each weighed by how rare it is in the topic. Slots are typed: numbers by
their unit, dates by their precision, the ages and streets that lines give, and kinds of words that exclude each other.
Two lines in which two slots or more hold something else tell of two things, however alike they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, blocks_in
from generator.digest.differences.values.readings import aspects, calendar_unit, weights
from generator.language import quantities
from generator.language.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.digest.annotations.says import Says
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.readings import Reading
    from generator.digest.lines import Line

SHARE = 0.4
"""Share of the weight of the line that has less, from which two lines are of one frame."""
WEIGHT = 8.0
"""Weight of what they share, at least: about three words that one line in twelve has."""

FEWEST = 3
"""Words that they share, at least."""
_Slots = dict[str, list["Quantity | Hashable"]]


def frame(facts: Facts, one: Reading, other: Reading) -> float:
    """Return the weight of the frame in which two values stand; 0 where it is none, or they are not alone apart."""
    if one.near.isdisjoint(other.near):
        return 0.0
    frames = facts.once(_Frames)
    left, right = frames.slots(one.line), frames.slots(other.line)
    if not (_single(left.get(one.unit, [])) and _single(right.get(one.unit, []))):
        return 0.0
    weight = frames.shared(one.line, other.line)
    if not weight or facts.of_others(one.line, other.line):
        return 0.0
    apart = [unit for unit in left.keys() & right.keys() if _apart(left[unit], right[unit])]
    return weight if apart == [one.unit] else 0.0


class _Frames:
    """The slots and the words of a topic's lines, as far as they are asked for: most lines have no value to compare."""

    def __init__(self, facts: Facts) -> None:
        self._weights, self._aspects = facts.once(weights), facts.once(aspects)
        self._says = dict(facts.says)
        self._slots: dict[Line, _Slots] = {}
        self._words: dict[Line, tuple[frozenset[str], float]] = {}

    def slots(self, line: Line) -> _Slots:
        """Return what a line gives by type."""
        found = self._slots.get(line)
        if found is None:
            found = self._slots[line] = {}
            for unit, value in _values(line, self._says[line]):
                found.setdefault(unit, []).append(value)
        return found

    def shared(self, one: Line, other: Line) -> float:
        """Return the weight of what two lines share, 0 where it is less than that of one frame."""
        (left, all_left), (right, all_right) = self._worded(one), self._worded(other)
        common = left & right
        if len(common) < FEWEST:
            return 0.0
        shared = sum(map(self._weights.__getitem__, sorted(common)))
        return shared if shared >= max(WEIGHT, SHARE * min(all_left, all_right)) else 0.0

    def _worded(self, line: Line) -> tuple[frozenset[str], float]:
        """Return the aspects of the words of a line, and what they weigh."""
        found = self._words.get(line)
        if found is None:
            told = self._aspects[line]
            found = self._words[line] = frozenset(told), sum(map(self._weights.__getitem__, told))
        return found


def _values(line: Line, says: Says) -> Iterator[tuple[str, Quantity | Hashable]]:
    for one in says.numbers:
        yield one.unit, line.quantities[one.number]
    for one in says.dates:
        yield calendar_unit(line.moments[one.number])
    for kind in says.kinds:
        yield kind.unit, kind.value
    for age in sorted(ages_in(line.text)):
        yield "age", age
    for block in sorted(blocks_in(line.text)):
        yield "block", block


def _single(values: list[Quantity | Hashable]) -> bool:
    return len({one.value if isinstance(one, Quantity) else one for one in values}) == 1


def _apart(left: list[Quantity | Hashable], right: list[Quantity | Hashable]) -> bool:
    return not any(_same(one, other) for one in left for other in right)


def _same(one: Quantity | Hashable, other: Quantity | Hashable) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return quantities.agree(one, other)
    return one == other
