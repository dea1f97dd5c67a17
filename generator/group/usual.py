"""How much of the usual value an article of some length has: a bare headline shares little by chance."""

from __future__ import annotations

USUAL_LENGTH = 60
"""Characters of prose that have two thirds of the usual value."""
_ALL = 40 * USUAL_LENGTH
"""From here on it is all of it to the last bit, since e^-40 is less than half of the smallest step, 2^-53."""


def same_usual(one: int, other: int) -> bool:
    """Tell whether articles with so many characters of prose have the same usual value."""
    return one == other or min(one, other) >= _ALL
