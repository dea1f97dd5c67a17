"""What a topic says most: the strongest terms of its articles together, a function of these articles alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from generator.group.terms import Terms

MOST = 200
"""Terms of a profile: several times as many as are compared, since many turn out to be no other topic's."""
_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Profile:
    """The strongest terms of a topic, as bytes: their numbers (64 bits), the strongest first, and weights (doubles).

    `common` tells of each term (a byte) whether several of the topic's articles have it.
    """

    terms: bytes
    weights: bytes
    common: bytes

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return len(self.terms) + len(self.weights) + len(self.common)


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
    return Profile(keys[order].tobytes(), weights[order].tobytes(), several[order].tobytes())
