"""Which topics may be among the nearest of a topic, found without multiplying what many topics have in common.

Terms that many topics have make nearly all products: of each their number squared. So they are left out first. What
they would add to a cosine is at most the product of the two lengths in them (Cauchy and Schwarz; Bayardo, Ma and
Srikant 2007), and what is found without them is at least so much: it tells how near the last of the nearest is at
least, and who cannot be as near. Few are left, whose cosines are asked for in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from generator.group.sparse import Sparse

    Rows = NDArray[np.int64]
    Floats = NDArray[np.float64]

LEVEL = 0.15
"""Mean square of the lengths that the terms left out have together, at most: with less there are more products."""
_SLACK = 1e-6  # more than rounding to so many adds


class Wanted(NamedTuple):
    """What counts as near: how many topics at most, from which cosine, and which topics may be named."""

    most: int
    floor: float
    shown: NDArray[np.bool_]


class Promise(NamedTuple):
    """Some topics that are to be compared, and with which others; each in ascending order."""

    topics: Rows
    others: Rows


class Promising:
    """Topics, a row of weights each (none below nought), of unit length, in two: the terms that few have, the rest."""

    def __init__(self, weighed: Sparse, wanted: Wanted) -> None:
        count, width = len(weighed), weighed.width
        self._wanted = wanted
        squares = weighed.data**2
        common = np.zeros(width, dtype=np.bool_)
        common[_often(weighed, squares)] = True
        told = common[weighed.columns]
        self._lengths = np.sqrt(np.bincount(weighed.owners, squares * told, minlength=count))
        self._rest = weighed.only(~told)
        self._turned = self._rest.turned()

    def among(self, start: int, stop: int) -> list[Promise]:
        """Return with which others the topics from `start` to `stop` are to be compared; no nearest one is missing.

        Those that may be near others for what many have in common alone are to be compared with all.
        """
        near = self._rest.between(start, stop).times(self._turned)
        own = np.arange(start, stop)
        at, others = near.owners, near.columns
        most = near.data + self._lengths[own[at]] * self._lengths[others]
        some = (most > self._wanted.floor - _SLACK) & self._wanted.shown[others] & (others != own[at])
        at, others, most = at[some], others[some], most[some]
        least = self._least(at, near.data[some], stop - start) - _SLACK
        open_ = self._lengths[own] * self._lengths.max(initial=0.0) >= least
        kept = (most >= least[at]) & ~open_[at]
        promises = [Promise(own[~open_], np.unique(others[kept]).astype(np.int64))]
        return [*promises, Promise(own[open_], np.arange(len(self._lengths)))] if open_.any() else promises

    def _least(self, at: Rows, found: Floats, count: int) -> Floats:
        """Return the cosine that each topic's last wanted one has at least, by what was found of some pairs."""
        ranked = np.lexsort((-found, at))
        begin = np.searchsorted(at, np.arange(count))  # they are sorted by topic, as rows of a matrix are
        full = np.bincount(at, minlength=count) >= self._wanted.most
        least = np.full(count, self._wanted.floor)
        least[full] = np.maximum(least[full], found[ranked[begin[full] + self._wanted.most - 1]])
        return least


def _often(weighed: Sparse, squares: Floats) -> Rows:
    """Return the terms that most topics have, as many as weigh no more than is left out."""
    count, width = len(weighed), weighed.width
    uses = np.bincount(weighed.columns, minlength=width)
    weight = np.bincount(weighed.columns, squares, minlength=width) / max(count, 1)
    often = np.argsort(-uses, kind="stable")
    return often[: np.searchsorted(np.cumsum(weight[often]), LEVEL)]
