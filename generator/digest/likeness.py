"""How alike the sentences of a topic are, and which of them lie together.

Vectors are TF-IDF with the topic's own document frequencies, of unit length; likeness is their cosine,
rounded to nine decimals. Clusters are average link over those.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]
DECIMALS = 9


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """`cosines[i, j]` of sentences i and j."""

    cosines: Floats
    idf: dict[str, float]


def likeness(sentences: Sequence[tuple[str, ...]]) -> Likeness:
    """Compare sentences given as stems. A sentence without any is like nothing."""
    frequency = Counter(stem for stems in sentences for stem in set(stems))
    total = len(sentences)
    idf = {stem: float(np.log(1 + total / frequency[stem])) for stem in sorted(frequency)}
    shared = {stem: column for column, stem in enumerate(stem for stem in idf if frequency[stem] > 1)}
    rows, columns, weights = [], [], []
    norms = np.zeros(total)
    for row, stems in enumerate(sentences):
        for stem, count in Counter(stems).items():
            weight = (1 + log(count)) * idf[stem]
            norms[row] += weight * weight
            if stem in shared:  # a stem of one sentence makes its vector longer and nothing alike
                rows.append(row)
                columns.append(shared[stem])
                weights.append(weight)
    values = np.array(weights) / np.sqrt(norms[rows]) if rows else np.zeros(0)
    matrix = csr_array((values, (rows, columns)), shape=(total, max(1, len(shared))))
    cosines = np.minimum(np.round((matrix @ matrix.T).toarray(), DECIMALS), 1.0)
    np.fill_diagonal(cosines, 1.0)  # stems of one sentence only are left out of the product
    return Likeness(cosines, idf)


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
        stale = np.isin(best, (left, right))
        stale[[left, right]] = True
        rows = np.flatnonzero(stale)
        best[rows] = links[rows].argmax(axis=1)
        top[rows] = links[rows, best[rows]]
    return tuple(tuple(sorted(members[row])) for row in sorted(members))


def _merge(links: Any, members: dict[int, list[int]], left: int, right: int) -> None:
    """Let `left` take over `right`; a cluster's link is the mean over all pairs of members."""
    mine, other = len(members[left]), len(members[right])
    joint = np.round((mine * links[left] + other * links[right]) / (mine + other), DECIMALS)
    joint[left] = joint[right] = -1.0
    joint[links[left] < 0] = -1.0
    links[left], links[:, left] = joint, joint
    links[right], links[:, right] = -1.0, -1.0
    members[left] += members.pop(right)
