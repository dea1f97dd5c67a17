"""What the fold hears of its articles: no more than another process can be told in a moment."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.group.kept import Order


@dataclass(frozen=True, slots=True)
class Roll:
    """Articles in the order of the fold, a column each: paths, days (NaN where undated), named topics, fingerprints."""

    paths: tuple[str, ...]
    days: array[float]
    names: tuple[str, ...]
    prints: tuple[bytes, ...]


def roll(orders: Iterable[Order], names: Sequence[str], prints: Iterable[bytes]) -> Roll:
    """Call the roll of articles, by their places in the fold, their named topics and their fingerprints."""
    listed = list(orders)
    days = array("d", [math.nan if undated else day for undated, day, _ in listed])
    return Roll(tuple([path for *_, path in listed]), days, tuple(names), tuple(prints))
