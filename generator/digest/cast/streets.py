"""Streets as they are written in short: `N. Elm Ave` is `North Elm Avenue`."""

from __future__ import annotations

FULL_NAME = 2
"""Words of a street's name."""
_INTERSTATE = "i-"
STREETS = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard", "ln": "lane", "hwy": "highway",
    "pkwy": "parkway", "ct": "court", "pl": "place", "sq": "square",
}  # fmt: skip
"""What a street is, in short."""
IN_FULL = frozenset(STREETS.values()) | {"drive", "parkway"}
DIRECTIONS = frozenset({"n", "s", "e", "w", "ne", "nw", "se", "sw"})
SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
_SIDES = DIRECTIONS | frozenset(SIDES.values())
"""A town's `South Hill` is no part of its `Hill`, and a street's south is."""


def spelled_out(low: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name with what a street is in full, and where it lies; `I-40` is `Interstate 40`."""
    if len(low) < FULL_NAME:
        number = low[0].removeprefix(_INTERSTATE)
        return ("interstate", number) if number.isdigit() and number != low[0] else low
    last = STREETS.get(low[-1], low[-1])
    street = len(low) > FULL_NAME and last in IN_FULL
    return (SIDES.get(low[0], low[0]) if street else low[0], *low[1:-1], last)


def in_quarter(low: tuple[str, ...]) -> bool:
    """Whether a name (lower case, in full) is a street's with the quarter of the town behind it: `Elm Street SE`."""
    return len(low) > FULL_NAME and low[-1] in _SIDES and low[-2] in IN_FULL


def is_cut_short(low: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is that of a street with its side, told without what it is: `South Elm`, `South Elm Avenue`."""
    street = len(whole) == len(low) + 1 and whole[:-1] == low and low[0] in _SIDES
    return street and STREETS.get(whole[-1], whole[-1]) in IN_FULL


def sides(low: tuple[str, ...]) -> frozenset[str]:
    """Return the words before a name (lower case, in full) that tell but which side of it is meant."""
    return _SIDES if low[-1] in IN_FULL else DIRECTIONS
