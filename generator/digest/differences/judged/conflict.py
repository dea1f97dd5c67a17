"""Whether two values of one dimension can both be right, and how far they are apart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generator.digest.differences.judged.dimensions import CLOCK, COUNT, LABEL
from generator.digest.differences.judged.values import CALENDAR
from generator.digest.differences.tolls import RISEN
from generator.language import quantities
from generator.language.quantities import Quantity, Shade

if TYPE_CHECKING:
    from generator.digest.differences.judged.values import Worth

EXACT = CALENDAR | {LABEL}
ROUNDED, COARSE = 0.05, 0.5
"""Of values told in two units: the share of the larger, and of the coarser unit, up to which they are the same."""
NAMED = 0.5
"""How far two dates or labels are apart that are not the same."""
_HOUR = 60.0


def agree(one: Worth, other: Worth) -> bool:
    """Whether two values can both be right: the same but for rounding, units, or what bounds them."""
    if one.dimension in EXACT:
        return one.value == other.value
    if one.step != other.step:
        slack = max(ROUNDED * max(one.value, other.value), COARSE * max(one.step, other.step))
        if abs(one.value - other.value) <= slack:
            return True
    small, large = sorted((one, other), key=lambda it: it.value)
    if one.dimension == COUNT and small.shade is Shade.LEAST and large.value > RISEN * small.value:
        return False
    return quantities.agree(_quantity(one), _quantity(other))


def apart(one: Worth, other: Worth) -> float:
    """Return how far two values are apart: the logarithm of their ratio; of times that of the hours between them."""
    if one.dimension in EXACT:
        return NAMED if one.value != other.value else 0.0
    if one.dimension == CLOCK:
        return math.log1p(abs(one.value - other.value) / _HOUR)
    small, large = sorted((one.value, other.value))
    return math.log(large / small) if small > 0 else math.inf


def _quantity(worth: Worth) -> Quantity:
    unit = CLOCK if worth.dimension == CLOCK else ""
    return Quantity(worth.start, worth.end, worth.value, worth.shade, unit)
