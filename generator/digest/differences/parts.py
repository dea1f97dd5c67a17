"""Which of two counts is of a part: titles give the count of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.changing import GROWING, days, number
from generator.language import quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value

_OLD = re.compile(r"[-\s]years?\b|-")


def of_a_part(facts: Facts, subject: str, groups: Sequence[list[Value]]) -> bool:
    """Whether the lower of the two counts of a subject is known to be of a part, since a title gives the higher one.

    The title of its own article does, or, of counts that only rise, that of an article of an earlier day, where one of
    a later day gives the higher one again.
    """
    if len(groups) != 2 or not subject.startswith("How many "):  # noqa: PLR2004 - of more sides each may be a part
        return False
    less, more = sorted(groups, key=lambda side: min(map(number, side)))
    if max(map(number, less)) >= min(map(number, more)):
        return False
    return _in_its_own_title(facts, less, more) or (
        GROWING.fullmatch(subject) is not None and _in_an_earlier_title(facts, less, more)
    )


def _in_its_own_title(facts: Facts, less: list[Value], more: list[Value]) -> bool:
    own, higher = {number(one) for one in less}, {number(one) for one in more}
    titles = (_in_title(facts, one.line.article) for one in less)
    return any(not title.isdisjoint(higher) and title.isdisjoint(own) for title in titles)


def _in_an_earlier_title(facts: Facts, less: list[Value], more: list[Value]) -> bool:
    low, high = days(facts, less), days(facts, more)
    if not low or not high or max(high) <= max(low):
        return False
    higher = {number(one) for one in more}
    return any(
        not _in_title(facts, article).isdisjoint(higher)
        for article, one in enumerate(facts.articles)
        if one.day and one.day.toordinal() < min(low)
    )


def _in_title(facts: Facts, article: int) -> frozenset[float]:
    """Return the numbers that a title gives, but ages, hours and sums."""
    title = facts.articles[article].title
    return frozenset(
        one.value for one in quantities.find(title) if not one.unit and not _OLD.match(title, one.end)
    )
