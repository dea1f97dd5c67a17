"""What two sources tell alike but for one value: a number, a day or an age that is another.

The sentences are those that are alike for the points too. Only one typed value may be another, no article may give the
other's as well, and the articles have to tell one story: look-alike reports of two events differ in several things.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.alignment.days import of_one_night
from generator.digest.differences.alignment.subjects import called
from generator.digest.differences.coreference.sameness import days_near, is_another
from generator.digest.differences.counts.people import is_partial
from generator.digest.differences.events.done import of_other_steps
from generator.digest.differences.events.incidents import is_told
from generator.digest.differences.parallels.alike import (
    ALIKE,
    LATEST,
    NEAR,
    Pair,
    Span,
    alike,
    around,
    framed,
    names_apart,
    near,
    next_to,
)
from generator.digest.differences.parallels.typed import AGO, OTHER, Typed, same, typed, unlike
from generator.digest.differences.places.addresses import on_one_street, on_other_streets
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.deaths import tells_a_death
from generator.digest.differences.values.clocks import ITEM
from generator.digest.differences.values.units import DATED, PERSON, PLACE, WEEKDAY
from generator.language import clocks
from generator.language.quantities import Quantity
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.readings import Found
    from generator.digest.lines import Line
    from generator.model import Difference

USUALLY, LIKELY, SURE = 2, 0.4, 0.45
"""Words that two values have beside them in common; likeness from which of times one will do, and of others any."""
FURTHEST = 6
"""Ratio of two numbers from which they are not of one thing."""
SAME_EVENT = 180
"""Minutes between two times of day up to which they may be of one event."""
_KINDS = {WEEKDAY: SlotKind.DATE, "date": SlotKind.DATE, "month of": SlotKind.DATE}
_UNTOLD = frozenset({"year of", PLACE})
"""Types that part two lines and are never told: of two places one lies in the other more often than not."""


class _Found(NamedTuple):
    """Two values of a type that differ in two lines that are alike."""

    unit: str
    pair: Pair
    spans: tuple[Span, Span]
    shared: frozenset[str]

    @property
    def texts(self) -> tuple[str, str]:
        """The values as written."""
        left, right = (
            line.text[slice(*span)] for line, span in zip(self.pair.lines, self.spans, strict=True)
        )
        return left.strip(), right.strip()


def retold(facts: Facts) -> Iterator[Difference]:
    """Yield what two sources give another value of in sentences that are alike otherwise."""
    groups: dict[tuple[str, frozenset[str]], list[_Found]] = defaultdict(list)
    every = _Values(facts)
    for pair in (*facts.once(alike), *facts.once(framed)):
        found = every.apart(pair)
        if found:
            groups[found.unit, frozenset(map(str.lower, found.texts))].append(found)
    for several in groups.values():
        best = max(several, key=lambda found: len(found.shared))
        if best.unit.startswith("clock") and any(
            ITEM.match(line.text) or is_told(facts, line) for found in several for line in found.pair.lines
        ):
            continue
        values = [
            Value(text.lower(), text, line)
            for found in several
            for line, text in zip(found.pair.lines, found.texts, strict=True)
        ]
        subject = called(best.unit, best.pair.one, best.spans[0])
        difference = differ(facts, subject, _KINDS.get(best.unit, SlotKind.NUMBER), values)
        if difference:
            yield difference


@dataclass(frozen=True, eq=False)
class _Values:
    """The typed values of a topic's lines, as far as they are asked for."""

    facts: Facts

    @cached_property
    def _by_line(self) -> dict[Line, dict[str, list[Typed]]]:
        return {}

    @cached_property
    def _numbers(self) -> dict[Line, tuple[Found, ...]]:
        """The numbers that the rules on single lines read."""
        return {line: says.numbers for line, says in self.facts.says if says.numbers}

    @cached_property
    def _lines(self) -> dict[int, list[Line]]:
        """The lines of each article that may give a value."""
        found: dict[int, list[Line]] = defaultdict(list)
        for line in self.facts.lines:
            if line.position < LATEST and (line.quantities or line.moments):
                found[line.article].append(line)
        return found

    def apart(self, pair: Pair) -> _Found | None:
        """Return the one typed value of two lines that is another in each, if both can be of one thing."""
        left, right = map(self._of, pair.lines)
        found = [unlike(left[unit], right[unit]) for unit in sorted(left.keys() & right.keys())]
        apart = [values for values in found if any(values)]
        if len(apart) != 1 or any(len(values) > 1 for values in apart[0]):
            return None
        (one,), (other,) = apart[0]
        spans = Span(one.start, one.end), Span(other.start, other.end)
        shared = near(pair, *spans)
        if one.unit in _UNTOLD or not _close(pair, one.unit, spans, len(shared)):
            return None
        if not self._may_differ(pair, one, other) or self._explained(pair, one, other):
            return None
        return _Found(one.unit, pair, spans, shared)

    def _of(self, line: Line) -> dict[str, list[Typed]]:
        if line not in self._by_line:
            found: dict[str, list[Typed]] = {}
            for one in typed(line):
                found.setdefault(one.unit, []).append(one)
            self._by_line[line] = found
        return self._by_line[line]

    def _may_differ(self, pair: Pair, one: Typed, other: Typed) -> bool:
        """Whether two values may be of one thing: not those of other people, days, streets, parts or sizes."""
        if _told_apart(self.facts, pair, one.unit):
            return False
        if one.unit == WEEKDAY:
            return _of_one_week(self.facts, pair, one, other)
        if not days_near(self.facts, *pair.lines):
            return False
        left, right = one.value, other.value
        if not isinstance(left, Quantity) or not isinstance(right, Quantity):
            return True
        return not self._marked(pair, one, other) and _comparable(pair, left, right)

    def _marked(self, pair: Pair, one: Typed, other: Typed) -> bool:
        """Whether a mark of another thing (`last year`, `of whom`) or another slot is beside one of two numbers."""
        left, right = self._read(pair.one, one), self._read(pair.other, other)
        if left is None or right is None:
            return False
        if left.unit == PERSON and (is_partial(pair.one) or is_partial(pair.other)):
            return True
        if "offer" in left.others & right.others and names_apart(self.facts, pair)[0][0]:
            return True  # each has who makes it
        return left.others != right.others or (
            left.slot != right.slot and bool(left.slot) and bool(right.slot)
        )

    def _read(self, line: Line, value: Typed) -> Found | None:
        several = self._numbers.get(line, ())
        return next((one for one in several if line.quantities[one.number].start == value.start), None)

    def _explained(self, pair: Pair, one: Typed, other: Typed) -> bool:
        """Whether either article gives the other's value too, or what is missing to it: who died of the hurt."""
        sides = ((one, pair.one), (other, pair.other)), ((other, pair.other), (one, pair.one))
        return any(
            self._given(value, line, told[1]) or self._summed(value, *told) for (value, line), told in sides
        )

    def _given(self, value: Typed, line: Line, other: Line) -> bool:
        """Whether the article of another line gives a value too: a number beside two words of these."""
        beside = frozenset(chain(*around(line, Span(value.start, value.end))))
        return any(
            same(value, it)
            and (
                not isinstance(it.value, Quantity)
                or len(beside.intersection(chain(*around(its, Span(it.start, it.end))))) >= USUALLY
            )
            for its in self._lines.get(other.article, ())
            for it in self._of(its).get(value.unit, ())
        )

    def _summed(self, one: Typed, other: Typed, line: Line) -> bool:
        """Whether a number is another one and a third of that one's article."""
        left, right = one.value, other.value
        if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit == "clock":
            return False
        several = (
            it.value for its in self._lines.get(line.article, ()) for it in self._of(its).get(one.unit, ())
        )
        return any(isinstance(it, Quantity) and it.value == left.value - right.value for it in several)


def _close(pair: Pair, unit: str, spans: tuple[Span, Span], shared: int) -> bool:
    """Whether enough words beside two values tell that they are of one thing."""
    if unit.startswith("clock"):
        return shared > 0 or pair.alike >= LIKELY
    if unit in DATED:
        return shared >= USUALLY and pair.alike >= ALIKE
    return shared > USUALLY or (shared == USUALLY and (pair.alike >= SURE or next_to(pair, *spans)))


def _of_others(facts: Facts, pair: Pair) -> bool:
    """Whether two lines name others, each as many as they share."""
    (fewer, _), shared = names_apart(facts, pair)
    return fewer > 0 and fewer >= shared


def _told_apart(facts: Facts, pair: Pair, unit: str) -> bool:
    """Whether two lines are of other streets, people or things, or not alike enough for a type of value."""
    if on_other_streets(facts, *pair.lines) or is_another(*pair.lines):
        return True
    if _of_others(facts, pair) and not on_one_street(facts, *pair.lines):
        return True
    if unit.startswith(OTHER):
        return pair.alike < SURE
    return (unit.endswith(AGO) and not _of_one_day(facts, pair)) or (
        unit in DATED and _of_other_numbers(pair)
    )


def _of_one_day(facts: Facts, pair: Pair) -> bool:
    """Whether two lines were published on one day, as far as is known."""
    return facts.day(pair.one) == facts.day(pair.other)


def _of_other_numbers(pair: Pair) -> bool:
    """Whether two dated lines give numbers, and none in common: each tells how something stood on its day."""
    left, right = ({one.value for one in line.quantities} for line in pair.lines)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _of_one_week(facts: Facts, pair: Pair, one: Typed, other: Typed) -> bool:
    """Whether two days of the week may be meant for one day, and not for the night between.

    Of articles without a date the week is not known, so their lines have to be the more alike.
    """
    left, right = facts.day(pair.one), facts.day(pair.other)
    of_one = pair.alike >= SURE if left is None or right is None else abs(left - right) <= NEAR
    return of_one and not of_one_night((one.value, other.value), pair.lines)


def _comparable(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are not too far apart, nor so close that one may count the attacker."""
    small, large = sorted((left.value, right.value))
    if left.unit == "clock":
        told = (pair.one, left), (pair.other, right)
        return clocks.apart(left, right) <= SAME_EVENT and not of_other_steps(*told)
    if large - small == 1 and any(tells_a_death(line.text) for line in pair.lines):
        return False
    return large <= FURTHEST * small
