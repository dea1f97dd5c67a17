"""Whether a name is short for a fuller one of a house or a street: `Sedlow Hospital`, `Sedlow Memorial Hospital`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.cast.streets import is_cut_short
from generator.language.names import is_place, is_visited
from generator.language.names.signs import KNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.digest.cast.surfaces import Surface

PAIR = 2
"""Words from which a name can be told without one of them."""
LEFT_OUT = frozenset({
    "memorial", "general", "regional", "community", "medical", "international", "municipal", "public", "university",
})  # fmt: skip
"""What stands before the last word of a house's name and is often left out."""
_FIELD = "airport"
_HOSPITALS = ("hospital",), ("medical", "center"), ("medical", "centre")
_WHAT = frozenset({"hospital", "clinic", "center", "centre"})
_COUNTY = "county"


def one_house(short: Surface, full: Surface, placed: AbstractSet[tuple[str, ...]], language: str) -> bool:
    """Whether a name of two words or more, or of letters, is short for another; `placed` are places, lower case.

    What is left out is what a street is behind its side, the place before it (`High Street`), the place behind `of`,
    what it is (`Pindal General`), `County`, or a word such as `Memorial`.
    """
    low, whole = short.low, full.low
    if len(whole) <= len(low) or short.sightings[0].mention.own.place >= KNOWN:
        return False
    if whole[: len(low)] == low and is_visited(full.words, language) and _is_what(whole[len(low) :]):
        return True
    if len(low) < PAIR:
        return False
    more = len(whole) - len(low)
    if whole[more:] == low:
        front = whole[:more]
        return front in placed or front[-1] == _COUNTY or is_place(full.words[:more], language)
    if is_cut_short(low, whole) or (
        len(low) > PAIR and tuple(word for word in whole if word != _COUNTY) == low
    ):
        return True
    visited = is_visited(short.words, language) or low[-1] == _FIELD
    return visited and (whole[: len(low) + 1] == (*low, "of") or _lacks_a_word(low, whole))


def called_in_short(short: Surface, found: Mapping[tuple[str, ...], Surface]) -> Surface | None:
    """Return the hospital that a name such as `Pindal General` is that of; None for none."""
    if (
        len(short.low) < PAIR
        or short.low[-1] not in LEFT_OUT
        or any(one.mention.near.person > 0 for one in short.sightings)
    ):
        return None
    return next((found[(*short.key, *what)] for what in _HOSPITALS if (*short.key, *what) in found), None)


def _lacks_a_word(low: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name lacks but a word before its last that is often left out: `Pindal Memorial Hospital`."""
    inside = whole[len(low) - 1 : -1]
    return whole[: len(low) - 1] == low[:-1] and whole[-1] == low[-1] and LEFT_OUT.issuperset(inside)


def _is_what(rest: tuple[str, ...]) -> bool:
    """Whether the end of a house's name says no more than that it is a hospital: `Pindal General Hospital`."""
    return rest[-1] in _WHAT and LEFT_OUT.issuperset(rest[:-1])
