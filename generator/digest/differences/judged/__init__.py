"""Values on which sources disagree: candidates of every kind, and one judge with weights that were learnt.

A value is a number of a dimension (a count, money, a span of time, a length, a date ...) with what it may be of, by
cue words. Values of two articles on one story are brought together, each with the one that fits it best; whether two
that differ are of one thing is told by a few general features (see `features`), weighed by `judge`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.judged.conflict import agree
from generator.digest.differences.judged.explained import explained
from generator.digest.differences.judged.features import Topic
from generator.digest.differences.judged.judge import judge
from generator.digest.differences.judged.links import links
from generator.digest.differences.judged.subjects import subject
from generator.digest.differences.judged.values import CALENDAR
from generator.digest.differences.readings import given_apart
from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.judged.features import Told
    from generator.digest.differences.judged.links import Link
    from generator.model import Difference

__all__ = ["judged"]


def judged(facts: Facts) -> Iterator[Difference]:
    """Yield values of one thing on which sources disagree, the surest first."""
    every = [(line, worth.dimension, worth.value) for line, says in facts.says for worth in says.worths]
    if given_apart(every):
        for group in _groups(_sure(facts)):
            found = _difference(facts, group)
            if found:
                yield found


def _sure(facts: Facts) -> list[tuple[float, Link]]:
    """Return the links between values that differ and are of one thing."""
    topic, weighed = Topic(facts), judge()
    found = []
    for link in links(topic):
        if not link.same:
            sure = weighed.probability(link.features, link.one.worth.dimension)
            if sure >= weighed.threshold and not explained(topic, link):
                found.append((sure, link))
    return found


def _groups(found: list[tuple[float, Link]]) -> list[list[Told]]:
    """Return the values that links join, the surest first, with one value an article in each group."""
    groups: dict[Told, list[Told]] = {}
    for _, link in sorted(found, key=_order):
        left, right = groups.setdefault(link.one, [link.one]), groups.setdefault(link.other, [link.other])
        if left is right or {it.line.article for it in left} & {it.line.article for it in right}:
            continue
        left.extend(right)
        for it in right:
            groups[it] = left
    return list({id(group): group for group in groups.values()}.values())


def _order(told: tuple[float, Link]) -> tuple[float, int, int, int, int]:
    sure, (one, other, _, _) = told
    return -round(sure, 9), one.line.article, one.worth.start, other.line.article, other.worth.start


def _difference(facts: Facts, group: Sequence[Told]) -> Difference | None:
    apart = [one for one in group if not all(agree(one.worth, other.worth) for other in group)]
    ordered = sorted(apart, key=lambda one: (one.line.article, one.line.start, one.worth.start))
    if not ordered:
        return None
    sides: list[list[Told]] = []
    for one in ordered:
        same = (side for side in sides if all(agree(one.worth, other.worth) for other in side))
        side = next(same, None)
        if side is None:
            sides.append([one])
        else:
            side.append(one)
    values = [
        Value(number, one.line.text[one.worth.start : one.worth.end].strip(), one.line)
        for number, side in enumerate(sides)
        for one in side
    ]
    kind = SlotKind.DATE if ordered[0].worth.dimension in CALENDAR else SlotKind.NUMBER
    return differ(facts, subject(ordered), kind, values)
