"""What a topic says most: the strongest terms of its articles together, a function of these articles alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from generator.group.terms import PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from generator.group.terms import Terms

MOST = 200
"""Terms of a profile: several times as many as are compared, since many turn out to be no other topic's."""
_DECIMALS = 9
_KEY, _FEW = np.dtype(np.uint64), np.dtype(np.uint32)


@dataclass(frozen=True, slots=True)
class Profile:
    """The strongest terms of a topic, as bytes: their numbers (64 bits), the strongest first, and weights.

    Weights are whole numbers of parts (32 bits), as in a vector, or doubles, where one is too heavy for that. `common`
    tells of each term (a byte) whether several of the topic's articles have it; it is empty where there is but one.
    """

    terms: bytes
    weights: bytes
    common: bytes

    def __len__(self) -> int:
        """How many terms there are."""
        return len(self.terms) // _KEY.itemsize

    def weighed(self) -> NDArray[np.float64]:
        """Return the weights."""
        if len(self.weights) == len(self.terms):
            return np.frombuffer(self.weights)
        return np.frombuffer(self.weights, _FEW) / PARTS

    def shared(self) -> bytes:
        """Return of each term whether several articles have it."""
        return self.common or bytes(len(self))

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return len(self.terms) + len(self.weights) + len(self.common)


def all_weights(profiles: Sequence[Profile]) -> NDArray[np.float64]:
    """Return the weights of profiles, one after another; the usual ones, in parts, are read in one go."""
    packed = [each.weights for each in profiles]
    if 2 * sum(map(len, packed)) == sum([len(each.terms) for each in profiles]):
        return np.frombuffer(b"".join(packed), _FEW) / PARTS
    return np.concatenate([each.weighed() for each in profiles])


def profile(articles: Terms) -> Profile:
    """Add up the vectors of a topic's articles. Of terms equally strong those with lower numbers come first."""
    keys, weights = articles.keys, articles.weights
    several = np.zeros(len(keys), dtype=np.bool_)
    if len(articles) > 1:
        keys, places, uses = np.unique(keys, return_inverse=True, return_counts=True)
        several = uses > 1
        weights = np.bincount(places, weights).astype(np.float64)
    strength = -weights.round(_DECIMALS)
    if len(keys) > MOST:
        some = np.flatnonzero(strength <= np.partition(strength, MOST)[MOST])
        keys, weights, several, strength = keys[some], weights[some], several[some], strength[some]
    order = np.lexsort((keys, strength))[:MOST]
    common = several[order].tobytes() if len(articles) > 1 else b""
    return Profile(keys[order].tobytes(), _packed(weights[order]), common)


def _packed(weights: NDArray[np.float64]) -> bytes:
    parts = weights * PARTS
    return parts.astype(_FEW).tobytes() if parts.max(initial=0) <= np.iinfo(_FEW).max else weights.tobytes()
