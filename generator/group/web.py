"""How alike groups are, as sums over all pairs of their members: the working copy of one day."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NONE: Mapping[int, float] = MappingProxyType({})


class Web:
    """For each group, by its number, its links to others. Symmetric; a pair without a link counts as zero.

    It begins as the links of a state, which stay as they are: a row is copied before it is first changed.
    """

    def __init__(self, links: Mapping[int, Mapping[int, float]]) -> None:
        self._rows: dict[int, Mapping[int, float]] = dict(links)
        self._own: dict[int, dict[int, float]] = {}

    def __getitem__(self, number: int) -> Mapping[int, float]:
        return self._rows.get(number, _NONE)

    def between(self, one: int, other: int) -> float:
        """Return the sum of two groups."""
        return self[one].get(other, 0.0)

    def set(self, one: int, other: int, value: float) -> None:
        """Link two groups."""
        self._writable(one)[other] = value
        self._writable(other)[one] = value

    def add(self, one: int, links: Mapping[int, float]) -> None:
        """Link a group to many, on top of what links there are."""
        row = self._writable(one)
        for other, value in links.items():
            row[other] = self._writable(other)[one] = row.get(other, 0.0) + value

    def join(self, kept: int, lost: int) -> None:
        """Put one group into another."""
        for neighbour, value in self.drop(lost).items():
            if neighbour != kept:
                self.set(kept, neighbour, self.between(kept, neighbour) + value)

    def drop(self, number: int) -> Mapping[int, float]:
        """Take a group out; return what its links were."""
        self._own.pop(number, None)
        gone = self._rows.pop(number, _NONE)
        for neighbour in gone:
            del self._writable(neighbour)[number]
        return gone

    def drop_all(self, numbers: Iterable[int]) -> None:
        """Take groups out."""
        for number in numbers:
            self.drop(number)

    def links(self) -> Mapping[int, Mapping[int, float]]:
        """Return all links, for a state. The web must not be changed any more."""
        return self._rows

    def _writable(self, number: int) -> dict[int, float]:
        row = self._own.get(number)
        if row is None:
            row = self._own[number] = dict(self._rows.get(number, _NONE))
            self._rows[number] = row
        return row
