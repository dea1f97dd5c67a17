"""How firm an occasion is: possible to one source, scheduled to another."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.model import Difference


def firmness(facts: Facts) -> Iterator[Difference]:
    """Yield occasions of two parties that are told as possible and as scheduled, each by its own article."""
    named = sorted(
        (one for one in facts.occasions if one.parties and not one.held),
        key=lambda one: (one.kind, sorted(one.parties)),
    )
    for _, group in groupby(named, key=lambda one: (one.kind, sorted(one.parties))):
        mentions = list(group)
        firm = {one.line.article for one in mentions if one.firm}
        values = [
            Value("scheduled" if one.firm else "possible", one.phrase, one.line)
            for one in mentions
            if one.firm or (one.possible and one.line.article not in firm)
        ]
        head = mentions[0].head.lower()
        found = differ(facts, f"How firm the {head} is", SlotKind.STATUS, values)
        if found:
            yield found
