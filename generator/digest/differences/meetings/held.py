"""An occasion in a place that one source has yet to come, and another behind it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.model import Difference


def by_place(facts: Facts) -> Iterator[list[Occasion]]:
    """Yield the mentions of each kind of occasion in each place."""
    placed = sorted((one for one in facts.occasions if one.place), key=lambda one: (one.kind, one.place))
    for _, mentions in groupby(placed, key=lambda one: (one.kind, one.place)):
        yield sorted(mentions, key=lambda one: (one.line.article, one.line.start, one.at))


def called(mentions: list[Occasion]) -> str:
    """Return what to call an occasion: the head that is used most, and its place."""
    heads = [one.head.lower() for one in mentions]
    return f"{max(sorted(set(heads)), key=heads.count)} in {mentions[0].shown_place}"


def held(facts: Facts) -> Iterator[Difference]:
    """Yield occasions that are told as planned and as held."""
    for mentions in by_place(facts):
        values = [
            Value("held" if one.held else "coming", one.phrase, one.line)
            for one in mentions
            if one.held != one.coming
        ]
        found = differ(facts, f"Whether the {called(mentions)} is yet to come", SlotKind.STATUS, values)
        if found:
            yield found
