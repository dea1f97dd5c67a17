"""Which occasion a line is about, and whether two mentions are of one: by parties, place, or the names beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.digest.lines import Line

REACH = 2
"""Lines before one that names no occasion in which the one stands that it is about."""
WIDE = 80
"""Characters before an occasion in which the names that are its own stand."""
_BESIDE = re.compile(r"(?:[\w'\u2019-]+\s){0,4}\Z")
_BEHIND = re.compile(
    r"\s(?:of|for|on|about|over|between|dedicated to|devoted to)\s(?:the\s)?(?:[\w'\u2019-]+\s?){1,6}"
)


def one_occasion(facts: Facts, one: Occasion, other: Occasion) -> bool:
    """Whether two mentions are of one occasion, as far as they tell: no two of them have other parties or places."""
    if one.kind != other.kind:
        return False
    if one.parties and other.parties:
        return one.parties == other.parties
    left, right = names_beside(facts, one), names_beside(facts, other)
    return bool(left) and bool(right) and (left <= right or right <= left)


def names_beside(facts: Facts, one: Occasion) -> frozenset[str]:
    """Return the stems of the names in the noun phrase of an occasion, the place where it is aside."""
    behind = _BEHIND.match(one.line.text, one.at + len(one.head))
    before = _BESIDE.search(one.line.text, max(0, one.at - WIDE), one.at)
    phrase = f"{before.group() if before else ''} {behind.group() if behind else ''}"
    named = frozenset(stems(phrase, "en")) & facts.named_in(one.line)
    return named - frozenset(stems(one.shown_place, "en"))


def about(facts: Facts, line: Line) -> Iterator[Occasion]:
    """Yield the occasions that a line mentions, else those of the nearest line before it that mentions one."""
    by_place = facts.once(_by_position)
    for position in range(line.position, line.position - REACH - 1, -1):
        found = by_place.get((line.article, position), [])
        yield from found
        if found:
            return


def _by_position(facts: Facts) -> dict[tuple[int, int], list[Occasion]]:
    found: dict[tuple[int, int], list[Occasion]] = {}
    for one in facts.occasions:
        found.setdefault((one.line.article, one.line.position), []).append(one)
    return found
