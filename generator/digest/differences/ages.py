"""The age of a person, by full name: siblings share a surname, and nobody is asked about a first name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sameness import shared_stems
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
_UNNAMED = re.compile(
    r"\b(?P<age>\d{1,3})-year-old\s(?P<who>boy|girl|man|woman|student|driver|father|mother|teenager)\b"
)
OLDEST = 110
EARLY = 8
CLOSE = 2
"""Years that two ages of one person may lie apart by mistake."""
ALIKE = 4
"""Stems that two lines on one unnamed person share."""
_DAYS_A_YEAR = 365


def ages(facts: Facts) -> Iterator[Difference]:
    """Yield persons of whom two sources give ages that no birthday explains."""
    for name, values in aged(facts).items():
        if len({facts.source(value.line) for value in values}) > 1 and not _birthday(facts, values):
            found = differ(facts, f"Age of {name}", SlotKind.NUMBER, values)
            if found:
                yield found


def aged(facts: Facts) -> dict[str, list[Value]]:
    """Return the ages of each person by full name, as it is written first."""
    slots: dict[tuple[str, str], list[Value]] = {}
    names: dict[tuple[str, str], str] = {}
    for line in facts.lines:
        if line.row:
            continue
        for match in (*_AFTER.finditer(line.text), *_BEFORE.finditer(line.text)):
            if 0 < int(match["age"]) <= OLDEST:
                slot = _person(match["name"])
                names.setdefault(slot, match["name"])
                slots.setdefault(slot, []).append(Value(int(match["age"]), match.group(), line))
    return {names[slot]: values for slot, values in slots.items()}


def ages_of_unnamed(facts: Facts) -> Iterator[Difference]:
    """Yield ages of one who is not named (`a 16-year-old boy`), where each article tells of one such person.

    Only what lies close: ages far apart are of two people.
    """
    told: dict[str, dict[int, list[Value]]] = {}
    for line in facts.lines:
        for match in _UNNAMED.finditer(line.text):
            if line.position < EARLY:
                value = Value(int(match["age"]), match.group(), line)
                told.setdefault(match["who"], {}).setdefault(line.article, []).append(value)
    for who, by_article in sorted(told.items()):
        single = [found[0] for found in by_article.values() if len({value.key for value in found}) == 1]
        apart = [one for one in single if any(_slip(one, other) for other in single)]
        found = differ(facts, f"Age of the {who}", SlotKind.NUMBER, apart)
        if found:
            yield found


def _slip(one: Value, other: Value) -> bool:
    apart = abs(int(str(one.key)) - int(str(other.key)))
    return 0 < apart <= CLOSE and len(shared_stems(one.line, other.line)) >= ALIKE


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
