"""Things that belong together because of what two of them share, and so on from one to the next (union-find)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Families:
    """The numbers from 0 on in families; iterating gives each family in order, by its first member."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def root(self, number: int) -> int:
        """Return the first member of a number's family."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, members: Iterable[int]) -> None:
        """Make one family of the families of some numbers."""
        roots = sorted({self.root(member) for member in members})
        for root in roots[1:]:
            self._parents[root] = roots[0]

    def __iter__(self) -> Iterator[list[int]]:
        """Yield the families."""
        families: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            families[self.root(number)].append(number)
        return iter(families.values())
