"""How alike the sentences of a topic are, and which of them lie together.

Vectors are TF-IDF with the topic's own document frequencies, of unit length; likeness is their cosine,
rounded to nine decimals. Clusters are average link over those.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
DECIMALS = 9
_AT_ONCE = 1 << 16
"""Products that are held at once, but for those of one entry."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """`cosines[i, j]` of sentences i and j."""

    cosines: Floats
    idf: dict[str, float]
    _near: dict[float, dict[int, list[int]]] = field(default_factory=dict)

    def near(self, least: float) -> dict[int, list[int]]:
        """Return by sentence the others that are at least so like it, in ascending order; found once for all."""
        if least not in self._near:
            found: dict[int, list[int]] = {}
            rows, others = (self.cosines >= least).nonzero()
            for row, other in zip(rows.tolist(), others.tolist(), strict=True):
                if row != other:
                    found.setdefault(row, []).append(other)
            self._near[least] = found
        return self._near[least]

    def between(self, least: float, most: float) -> list[tuple[int, int]]:
        """Return the pairs of sentences that are at least so like each other, and less than that, in order."""
        rows, others = np.triu((self.cosines >= least) & (self.cosines < most), 1).nonzero()
        return list(zip(rows.tolist(), others.tolist(), strict=True))


def likeness(sentences: Sequence[tuple[str, ...]]) -> Likeness:
    """Compare sentences given as stems. A sentence without any is like nothing."""
    total = len(sentences)
    counted = [_counted(stems) for stems in sentences]
    frequency = Counter(chain.from_iterable(counted))
    places = {stem: place for place, stem in enumerate(frequency)}
    columns = np.fromiter(map(places.__getitem__, chain.from_iterable(counted)), np.int64)
    times = np.fromiter(chain.from_iterable(one.values() for one in counted), np.float64)
    rows = np.repeat(np.arange(total), [len(one) for one in counted])
    held = np.fromiter(frequency.values(), np.float64, len(frequency))
    rare = np.log(1 + total / held)
    weights = (1 + np.log(times)) * rare[columns]
    norms = np.bincount(rows, weights * weights, total)
    shared = held[columns] > 1  # a stem of one sentence makes its vector longer and nothing alike
    rows, columns = rows[shared], _in_order(frequency, places)[columns[shared]]
    values = weights[shared] / np.sqrt(norms[rows])
    idf = dict(zip(frequency, rare.tolist(), strict=True))
    cosines = np.minimum(np.round(_products((values, rows, columns), total), DECIMALS), 1.0)
    np.fill_diagonal(cosines, 1.0)  # stems of one sentence only are left out of the product
    return Likeness(cosines, idf)


def _in_order(frequency: Mapping[str, int], places: Mapping[str, int]) -> Places:
    """Return by its place the column of each stem that several sentences have.

    What floats come to depends on their order, so columns are in that of the alphabet.
    """
    several = sorted([stem for stem, count in frequency.items() if count > 1])
    found = np.zeros(len(places), np.int64)
    found[[places[stem] for stem in several]] = np.arange(len(several))
    return found


def _products(entries: tuple[Floats, Places, Places], total: int) -> Floats:
    """Multiply a sparse matrix with itself turned over; entries are values, rows and columns, none of them twice.

    Products are added up one by one, column by column: what floats come to depends on their order.
    """
    order = np.argsort(entries[2], kind="stable")
    values, rows, columns = (array[order] for array in entries)
    sizes = np.bincount(columns, minlength=1)
    begins = (np.cumsum(sizes) - sizes)[columns]
    partners = sizes[columns]  # of each entry: all of its column, itself among them
    ends = np.cumsum(partners)
    found = np.zeros(total * total)
    cuts = np.searchsorted(ends, np.arange(_AT_ONCE, ends[-1:].sum(), _AT_ONCE))
    for some in np.split(np.arange(len(values)), cuts):
        many = partners[some]
        ones = np.repeat(some, many)
        others = np.arange(len(ones)) - np.repeat(np.cumsum(many) - many - begins[some], many)
        np.add.at(found, rows[ones] * total + rows[others], values[ones] * values[others])
    return found.reshape(total, total)


def _counted(stems: tuple[str, ...]) -> dict[str, int]:
    """Return how often each stem stands in a sentence: mostly once, and then nothing need be counted."""
    once = dict.fromkeys(stems, 1)
    return once if len(once) == len(stems) else Counter(stems)


def clusters(cosines: Floats, cut: float) -> tuple[tuple[int, ...], ...]:
    """Cluster by average link: merge the two most alike while they are at least `cut` alike.

    Every number of a row is in exactly one cluster; clusters and their members are in ascending order. Ties
    go to the lowest numbers.
    """
    links: Any = cosines.copy()
    np.fill_diagonal(links, -1.0)
    members = {row: [row] for row in range(len(links))}
    best = links.argmax(axis=1) if len(links) else np.zeros(0, dtype=int)
    top = links[np.arange(len(links)), best]
    while len(members) > 1:
        left = int(top.argmax())
        if top[left] < cut:
            break
        right = int(best[left])
        _merge(links, members, left, right)
        stale = (best == left) | (best == right)
        stale[[left, right]] = True
        rows = np.flatnonzero(stale)
        best[rows] = links[rows].argmax(axis=1)
        top[rows] = links[rows, best[rows]]
    return tuple(tuple(sorted(members[row])) for row in sorted(members))


def _merge(links: Any, members: dict[int, list[int]], left: int, right: int) -> None:
    """Let `left` take over `right`; a cluster's link is the mean over all pairs of members."""
    mine, other = len(members[left]), len(members[right])
    joint = ((mine * links[left] + other * links[right]) / (mine + other)).round(DECIMALS)
    joint[left] = joint[right] = -1.0
    joint[links[left] < 0] = -1.0
    links[left], links[:, left] = joint, joint
    links[right], links[:, right] = -1.0, -1.0
    members[left] += members.pop(right)
