"""The age of a person, by full name, where two sources give another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.aged import BIRTHDAY, aged
from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.model import Difference

FURTHEST = 12
"""Years between two ages that one person may be given."""
_DAYS_A_YEAR = 365


def ages(facts: Facts) -> Iterator[Difference]:
    """Yield persons of whom two sources give ages that no birthday explains."""
    for name, values in facts.once(aged).items():
        if len({facts.source(value.line) for value in values}) > 1 and not (
            _birthday(facts, values) or _of_two(values)
        ):
            found = differ(facts, f"Age of {name}", SlotKind.NUMBER, values)
            if found:
                yield found


def _birthday(facts: Facts, values: list[Value]) -> bool:
    """Whether time alone may have made one age into another."""
    told = sorted((int(str(value.key)), facts.day(value.line)) for value in values if facts.day(value.line))
    if len({age for age, _ in told}) < 2:  # noqa: PLR2004 - one age is the same for all
        days = [facts.day(value.line) for value in values]
        return len({int(str(value.key)) for value in values}) > 1 and None in days and _near(values)
    (young, first), (old, last) = told[0], told[-1]
    if first is None or last is None:
        return False
    passed = abs((last - first).days)
    return old - young <= passed / _DAYS_A_YEAR + 1 and passed > BIRTHDAY


def _of_two(values: list[Value]) -> bool:
    """Whether ages are so far apart that two people have the name: a parent and a child; digits may be exchanged."""
    every = sorted({int(str(value.key)) for value in values})
    return every[-1] - every[0] > FURTHEST and str(every[0]) != str(every[-1])[::-1]


def _near(values: list[Value]) -> bool:
    every = [int(str(value.key)) for value in values]
    return max(every) - min(every) <= 1
