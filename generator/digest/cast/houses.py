"""Whether a name is short for a fuller one of a house or a street: `Sedlow Hospital`, `Sedlow Memorial Hospital`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names import is_place, is_visited
from generator.language.names.signs import KNOWN

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.digest.cast.surfaces import Surface

PAIR = 2
LEFT_OUT = frozenset({
    "memorial", "general", "regional", "community", "medical", "international", "municipal", "public", "university",
})  # fmt: skip
"""What stands before the last word of a house's name and is often left out."""
_FIELD = "airport"
_COUNTY = "county"


def one_house(short: Surface, full: Surface, placed: AbstractSet[tuple[str, ...]], language: str) -> bool:
    """Whether a name of two words or more is short for another; `placed` are the names of places, lower case.

    What is left out is the place before it (`High Street`), the place behind `of`, or a word such as `Memorial`.
    """
    low, whole = short.low, full.low
    if len(whole) <= len(low) or short.sightings[0].mention.own.place >= KNOWN:
        return False
    more = len(whole) - len(low)
    if whole[more:] == low:
        front = whole[:more]
        return front in placed or front[-1] == _COUNTY or is_place(full.words[:more], language)
    if not is_visited(short.words, language) and low[-1] != _FIELD:
        return False
    if whole[: len(low)] == low:
        return whole[len(low)] == "of"
    inside = whole[len(low) - 1 : -1]
    return whole[: len(low) - 1] == low[:-1] and whole[-1] == low[-1] and LEFT_OUT.issuperset(inside)
