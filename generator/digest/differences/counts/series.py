"""One count is told once: `nine, then 25` and `13, 18, then 25` are one series.

Two rules may see a part of it each, where one knows what one article calls it and the other what the next does.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.language import quantities
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.model import Difference, Side


def in_series(facts: Facts, found: Iterable[Difference]) -> list[Difference]:
    """Return differences with those of one count joined: of one subject, with a value of one passage in common."""
    told: list[Difference] = []
    for one in found:
        place = next((place for place, other in enumerate(told) if _one_series(one, other)), None)
        if place is None:
            told.append(one)
        else:
            told[place] = _joined(facts, told[place], one)
    return told


def _one_series(left: Difference, right: Difference) -> bool:
    if not left.kind is right.kind is SlotKind.NUMBER:
        return False
    if left.relation is not right.relation or left.subject != right.subject:
        return False
    return any(_same(one, other) for one in left.sides for other in right.sides)


def _same(left: Side, right: Side) -> bool:
    places = [{(cited.article, cited.start) for cited in side.citations} for side in (left, right)]
    return _numbers(left) == _numbers(right) and not places[0].isdisjoint(places[1])


def _joined(facts: Facts, left: Difference, right: Difference) -> Difference:
    more = [
        side for side in right.sides if not any(_numbers(side) == _numbers(other) for other in left.sides)
    ]
    return replace(left, sides=rising(facts, (*left.sides, *more)))


def rising(facts: Facts, sides: Iterable[Side]) -> tuple[Side, ...]:
    """Return sides in the order of their first days, those of one day by their numbers."""
    days = {article.path: article.day or dt.date.max for article in facts.articles}

    def since(side: Side) -> tuple[dt.date, tuple[float, ...]]:
        return min(days[cited.article] for cited in side.citations), _numbers(side)

    return tuple(sorted(sides, key=since))


def _numbers(side: Side) -> tuple[float, ...]:
    return _in(side.value)


@lru_cache(maxsize=1 << 9)  # a side is held against those of all others
def _in(value: str) -> tuple[float, ...]:
    return tuple(one.value for one in quantities.find(value))
