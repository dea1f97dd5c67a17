"""Values of two articles brought together, each with the one that fits it best."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.judged.comparable import comparable
from generator.digest.differences.judged.conflict import agree
from generator.digest.differences.judged.features import AROUND
from generator.digest.differences.judged.judge import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.judged.features import Features, Told, Topic

SURE, UNSURE = 3.0, -1.0
"""Margins beyond which it tells no more."""


class Link(NamedTuple):
    """Two values of two articles that fit each other best, and what tells that they are of one thing."""

    one: Told
    other: Told
    features: Features
    same: bool


class _Pair(NamedTuple):
    fit: float
    link: Link


def links(topic: Topic, *, thorough: bool = False) -> Iterator[Link]:
    """Yield the values of each two articles on one story that fit each other best, with their margin.

    Values that cannot come to be of one thing are left out, unless it has to be `thorough`: for fitting the judge.
    """
    for one, other in combinations(topic.values, 2):
        if topic.of_one_story(one, other):
            yield from _best(_pairs(topic, one, other, thorough=thorough))


def _pairs(topic: Topic, one: int, other: int, *, thorough: bool) -> list[_Pair]:
    strict, found = topic.strict(one, other), list[_Pair]()
    for left in topic.values[one]:
        for right in topic.values[other]:
            if left.worth.dimension == right.worth.dimension and comparable(
                left.worth, right.worth, strict=strict
            ):
                pair = _pair(topic, left, right, thorough=thorough)
                if pair:
                    found.append(pair)
    return sorted(found, key=_order)


def _pair(topic: Topic, one: Told, other: Told, *, thorough: bool) -> _Pair | None:
    """Return two values with how well they fit; None where whatever is around them could not make them of one thing."""
    if not topic.of_one_time(one, other) or topic.of_other_persons(one.line, other.line):
        return None
    if not topic.of_one_place(one, other):
        return None
    weighed, dimension = judge(), one.worth.dimension
    features, same = topic.features(one, other), agree(one.worth, other.worth)
    fit, each = weighed.fit(features, dimension), weighed.weights
    if not (same or thorough) and fit + each.around * AROUND + each.margin * SURE < 0:
        return None
    around = topic.around(one.line, other.line)
    fit += each.around * around + weighed.same * same
    return _Pair(fit, Link(one, other, features._replace(around=around), same))


def _order(pair: _Pair) -> tuple[float, int, int, int, int]:
    one, other = pair.link.one, pair.link.other
    return (
        -round(pair.fit, 9), one.line.position, other.line.position, one.worth.start, other.worth.start,
    )  # fmt: skip


def _best(pairs: Sequence[_Pair]) -> Iterator[Link]:
    fits: defaultdict[Told, list[float]] = defaultdict(list)
    for fit, link in pairs:
        fits[link.one].append(fit)
        fits[link.other].append(fit)
    used: set[Told] = set()
    for fit, link in pairs:
        if link.one in used or link.other in used:
            continue
        used |= {link.one, link.other}
        seconds = [several[1] for several in (fits[link.one], fits[link.other]) if len(several) > 1]
        margin = max(UNSURE, min(SURE, fit - max(seconds))) if seconds else SURE
        yield link._replace(features=link.features._replace(margin=margin))
