"""Average-link clustering that starts from groups of any size, some of which must stay apart.

This is the unweighted pair-group method (Sokal and Michener 1958) on a sparse graph: groups merge, the most
alike first, as long as the mean over all pairs of their members reaches a threshold; a pair without a link counts
as zero. Because a mean of two means is never above the higher one, the result needs no look back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Links: TypeAlias = "dict[int, dict[int, float]]"
"""For each group, by its number, the sum over all pairs of members with another group. Symmetric."""

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


@dataclass(slots=True)
class _Group:
    size: int
    standing: Standing
    version: int = 0


def merge(
    sizes: Mapping[int, int], standings: Mapping[int, Standing], links: Links, threshold: float
) -> dict[int, int]:
    """Merge groups, and return into which group each swallowed one went (the end of the chain).

    Groups are numbered; of two that merge, the lower number stays. `links` is changed along: what was swallowed is
    gone from it. Of pairs equally alike (to nine decimals) the one with the lowest numbers goes first.
    """
    groups = {number: _Group(size, standings[number]) for number, size in sizes.items()}
    heap: list[tuple[float, int, int, int, int]] = []
    into: dict[int, int] = {}

    def offer(first: int, second: int) -> tuple[float, int, int, int, int] | None:
        one, two = groups[first], groups[second]
        alike = round(links[first][second] / (one.size * two.size), _DECIMALS)
        if alike < threshold or not one.standing.may_merge(two.standing):
            return None
        return (-alike, first, second, one.version, two.version)

    for first in sorted(links):
        offers = (offer(first, second) for second in links[first] if first < second)
        heap.extend(item for item in offers if item)
    heapify(heap)
    while heap:
        _, kept, lost, version, other_version = heappop(heap)
        if kept not in groups or lost not in groups:
            continue
        if (groups[kept].version, groups[lost].version) != (version, other_version):
            continue
        _join(groups, links, kept, lost)
        into[lost] = kept
        for neighbour in links[kept]:
            item = offer(min(kept, neighbour), max(kept, neighbour))
            if item:
                heappush(heap, item)
    return {lost: _end(into, lost) for lost in sorted(into)}


def _join(groups: dict[int, _Group], links: Links, kept: int, lost: int) -> None:
    one, two = groups[kept], groups.pop(lost)
    one.size += two.size
    one.standing = one.standing.merged(two.standing)
    one.version += 1
    mine, theirs = links[kept], links.pop(lost)
    for neighbour, value in theirs.items():
        del links[neighbour][lost]
        if neighbour != kept:
            mine[neighbour] = links[neighbour][kept] = mine.get(neighbour, 0.0) + value


def _end(into: Mapping[int, int], number: int) -> int:
    while number in into:
        number = into[number]
    return number
