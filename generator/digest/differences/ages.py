"""The age of a person, by full name: siblings share a surname, and nobody is asked about a first name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.model import Difference

_NAME = r"(?P<name>[A-Z][a-z'\u2019-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w'\u2019-]+){1,2}(?:,?\s(?:Jr|Sr)\.?)?)"
_AFTER = re.compile(_NAME + r",\s(?:aged?\s)?(?P<age>\d{1,3})(?=[,.;)]|\s(?:of|and|was|is)\b)")
_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old\s(?:[a-z]+\s){0,3}" + _NAME)
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\.?$")
_DIGIT = re.compile(r"\d")
OLDEST = 110
_DAYS_A_YEAR = 365


def ages(facts: Facts) -> Iterator[Difference]:
    """Yield persons of whom two sources give ages that no birthday explains."""
    for name, values in facts.once(aged).items():
        if len({facts.source(value.line) for value in values}) > 1 and not _birthday(facts, values):
            found = differ(facts, f"Age of {name}", SlotKind.NUMBER, values)
            if found:
                yield found


def aged(facts: Facts) -> dict[str, list[Value]]:
    """Return the ages of each person by full name, as it is written first."""
    slots: dict[tuple[str, str], list[Value]] = {}
    names: dict[tuple[str, str], str] = {}
    for line in facts.lines:
        if line.row or not _DIGIT.search(line.text) or facts.of_other_times(line):
            continue
        for match in (*_AFTER.finditer(line.text), *_BEFORE.finditer(line.text)):
            if 0 < int(match["age"]) <= OLDEST:
                slot = _person(match["name"])
                names.setdefault(slot, match["name"])
                slots.setdefault(slot, []).append(Value(int(match["age"]), match.group(), line))
    return {names[slot]: values for slot, values in slots.items()}


def _person(name: str) -> tuple[str, str]:
    words = _JUNIOR.sub("", name).lower().replace("\u2019", "'").removesuffix("'s").split()
    return words[0], f"{words[-1]}{'jr' if _JUNIOR.search(name) else ''}"


def _birthday(facts: Facts, values: list[Value]) -> bool:
    """Whether time alone may have made one age into another."""
    told = sorted((int(str(value.key)), facts.day(value.line)) for value in values if facts.day(value.line))
    if len({age for age, _ in told}) < 2:  # noqa: PLR2004 - one age is the same for all
        days = [facts.day(value.line) for value in values]
        return len({int(str(value.key)) for value in values}) > 1 and None in days and _near(values)
    (young, first), (old, last) = told[0], told[-1]
    if first is None or last is None:
        return False
    passed = abs((last - first).days) / _DAYS_A_YEAR
    return old - young <= passed + 1 and passed > 1 / 12


def _near(values: list[Value]) -> bool:
    every = [int(str(value.key)) for value in values]
    return max(every) - min(every) <= 1
