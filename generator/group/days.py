"""The days that the fold goes through, as numbers: which articles come together, and how far back they may look."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Rows: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of one day, and the digest of its articles and of all before them."""

    rows: range
    key: bytes


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


def stretch(days: Floats, left: Sequence[Batch], size: int) -> Sequence[Batch]:
    """Return the next batches, as many as have so many articles, or one; that of the undated stands alone."""
    found = list(left[:1])
    for batch in left[1:]:
        if batch.rows.stop - found[0].rows.start > size or math.isnan(days[batch.rows.start]):
            break
        found.append(batch)
    return found
