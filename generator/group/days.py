"""The days that the fold goes through, as numbers: which articles come together, and how far back they may look."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Rows: TypeAlias = NDArray[np.int64]


def batches(days: Floats) -> list[range]:
    """Return the rows of each day, oldest first, and at last those of the undated."""
    begins = (days[1:] != days[:-1]) & ~np.isnan(days[:-1])
    borders = [0, *(np.flatnonzero(begins) + 1).tolist(), len(days)]
    return [range(start, stop) for start, stop in pairwise(borders) if start < stop]


def oldest_open_day(days: Floats, batch: range, reach: int) -> float:
    """Return the day that a topic must have got an article on, or a later one, to take those of this batch."""
    day = float(days[batch.start])
    return -math.inf if math.isnan(day) else day - reach


def window(days: Floats, batch: range, reach: int) -> Rows:
    """Return the rows of the time in which a batch arrives, its own among them."""
    oldest = oldest_open_day(days, batch, reach)
    return np.arange(np.searchsorted(days, oldest), batch.stop)  # NaN sorts last, as it stands
