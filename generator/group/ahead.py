"""Vectors that are made ahead: workers are at the next articles while the fold compares those before them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generator.group.terms import NONE, Terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Ahead:
    """The vectors of rows, which ascend, as `parts` bring them: some rows at a time, each row once."""

    def __init__(self, rows: Sequence[int] = (), parts: Iterable[Terms] = ()) -> None:
        self._rows, self._parts = rows, iter(parts)
        self._taken = 0
        self._left = NONE

    @property
    def first(self) -> float:
        """The first row that was not taken yet; infinite where none is left."""
        return self._rows[self._taken] if self._taken < len(self._rows) else math.inf

    def take(self, count: int) -> list[Terms]:
        """Return the vectors of the next so many rows, in parts."""
        parts, have = [self._left], len(self._left)
        while have < count:
            parts.append(next(self._parts))
            have += len(parts[-1])
        last = parts.pop()
        cut = len(last) - (have - count)
        self._left = last.part(cut, len(last))
        self._taken += count
        return [*parts, last.part(0, cut)]
