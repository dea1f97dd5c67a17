"""Average-link clustering that starts from groups of any size, some of which must stay apart.

This is the unweighted pair-group method (Sokal and Michener 1958) on a sparse graph: groups merge, the most
alike first, as long as the mean over all pairs of their members reaches a threshold; a pair without a link counts
as zero. Because a mean of two means is never above the higher one and the threshold never falls,
the result needs no look back.
"""

from __future__ import annotations

from enum import Enum
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.group.web import Web

_Offer: TypeAlias = "tuple[float, int, int, tuple[int, int]]"
"""How unlike two groups are, their numbers, and how large they are then: a group only ever grows."""

_DECIMALS = 9


class Standing(Enum):
    """What a group is, which decides with what it may merge."""

    NEW = "new"  # of articles that have just arrived
    FOUND = "found"  # a topic that stood before, or one that merged with such
    NAMED = "named"  # a topic that the editor named
    ALOOF = "aloof"  # a named topic that attracts nothing

    def may_merge(self, other: Standing) -> bool:
        """Named topics take what is new, and merge with no other topic, named or found."""
        if Standing.ALOOF in (self, other):
            return False
        return Standing.NAMED not in (self, other) or Standing.NEW in (self, other)

    def merged(self, other: Standing) -> Standing:
        """Return what the two are when they are one."""
        return next(kind for kind in (Standing.NAMED, Standing.FOUND, Standing.NEW) if kind in (self, other))


def merge(
    parties: Mapping[int, tuple[int, Standing]],
    web: Web,
    threshold: float,
    fresh: Iterable[int],
    several: float = 0.0,
) -> dict[int, int]:
    """Merge groups, and return into which group each swallowed one went (the end of the chain).

    The smaller of two groups raises the threshold by up to `several`, the larger it is: the mean over many pairs is
    no matter of chance, and where it is barely enough it tells of two stories that are alike.

    `parties` holds by number how many articles a group has and what it is; of two that merge, the lower number
    stays. Two groups neither of which is `fresh` must be known to be too unlike, so that only what touches these is
    looked at. `web` is changed along: what was swallowed is gone from it. Of pairs equally alike (to nine decimals)
    the one with the lowest numbers goes first.
    """
    hall = _Hall(parties, web, threshold, several)
    new = set(fresh)
    heap = [
        offer
        for number in new
        for offer in hall.offers(number)
        if offer[1] == number or offer[1] not in new  # or it is offered twice
    ]
    heapify(heap)
    into: dict[int, int] = {}
    while heap:
        _, kept, lost, sizes = heappop(heap)
        if kept in into or lost in into or sizes != (hall[kept][0], hall[lost][0]):
            continue
        hall.join(kept, lost)
        into[lost] = kept
        for offer in hall.offers(kept):
            heappush(heap, offer)
    return {lost: _end(into, lost) for lost in sorted(into)}


class _Hall(dict[int, tuple[int, Standing]]):
    """The parties as they stand, those alone that had to do with anyone."""

    def __init__(
        self, parties: Mapping[int, tuple[int, Standing]], web: Web, threshold: float, several: float
    ) -> None:
        super().__init__()
        self._parties, self._web = parties, web
        self._threshold, self._several = threshold, several

    def __missing__(self, number: int) -> tuple[int, Standing]:
        found = self[number] = self._parties[number]
        return found

    def offers(self, number: int) -> Iterator[_Offer]:
        """Yield the merges that a group could make."""
        size, standing = self[number]
        for neighbour, value in self._web[number].items():
            other_size, other = self[neighbour]
            alike = round(value / (size * other_size), _DECIMALS)
            least = self._threshold + self._several * (1 - 1 / min(size, other_size))
            if alike < round(least, _DECIMALS) or not standing.may_merge(other):
                continue
            if number < neighbour:
                yield (-alike, number, neighbour, (size, other_size))
            else:
                yield (-alike, neighbour, number, (other_size, size))

    def join(self, kept: int, lost: int) -> None:
        """Put one group into another."""
        (size, standing), (more, other) = self[kept], self.pop(lost)
        self[kept] = (size + more, standing.merged(other))
        self._web.join(kept, lost)


def _end(into: Mapping[int, int], number: int) -> int:
    while number in into:
        number = into[number]
    return number
