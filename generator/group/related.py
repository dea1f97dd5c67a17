"""Which topics come near to a topic without being on the same story.

A topic is what its articles say most, together; what many topics of the site say counts little, as in any search
(Sparck Jones 1972). Only the strongest terms are compared, so that the work grows with the number of topics and not
with its square.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from generator.model import Topic

MOST = 5
"""Related topics of a topic."""
FLOOR = 0.15
"""Cosine from which topics are related."""
TERMS = 40
"""Strongest terms of a topic."""
COMMON, FEW = 0.02, 30
"""Share of the topics from which a term tells nothing, where it is more than a few."""
_DECIMALS = 9
_CHUNK = 512  # topics that are compared with all others at a time


def related(
    topics: Sequence[Topic], rows: Mapping[str, int], vectors: sparse.csr_array
) -> tuple[tuple[str, ...], ...]:
    """Return the slugs of the topics that come near each topic, the nearest first; hidden ones are not named.

    `rows` holds the row of each article in `vectors` by its path.
    """
    profiles = _weighed(_profiles(topics, rows, vectors))
    shown = np.array([not topic.hidden for topic in topics])
    return tuple(
        tuple(topics[number].slug for number in near)
        for start in range(0, len(topics), _CHUNK)
        for near in _nearest(profiles, shown, start)
    )


def _profiles(
    topics: Sequence[Topic], rows: Mapping[str, int], vectors: sparse.csr_array
) -> sparse.csr_array:
    """Return the sum of the vectors of each topic's articles, cut to its strongest terms."""
    members = [[rows[article.path] for article in topic.articles] for topic in topics]
    ends = np.cumsum([0, *map(len, members)])
    belongs = sparse.csr_array(
        (np.ones(ends[-1]), np.concatenate(members), ends), shape=(len(topics), vectors.shape[0])
    )
    whole = (belongs @ vectors).tocsr()
    whole.sort_indices()
    chosen = [
        start + _strongest(whole.data[start:end])
        for start, end in zip(whole.indptr, whole.indptr[1:], strict=False)
    ]
    kept = np.concatenate(chosen)
    borders = np.cumsum([0, *map(len, chosen)])
    return sparse.csr_array((whole.data[kept], whole.indices[kept], borders), shape=whole.shape)


def _strongest(weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the places of the strongest weights in ascending order; of equal ones the first."""
    order = np.argsort(-weights.round(_DECIMALS), kind="stable")[:TERMS]
    places: NDArray[np.int64] = np.sort(order)
    return places


def _weighed(profiles: sparse.csr_array) -> sparse.csr_array:
    """Weigh terms by how few topics have them, and scale each topic to length 1."""
    count = profiles.shape[0]
    uses = np.bincount(profiles.indices, minlength=profiles.shape[1])
    rarity = np.log((count + 1) / np.maximum(uses, 1))
    rarity[uses > max(FEW, COMMON * count)] = 0.0
    weighed = (profiles @ sparse.diags_array(rarity)).tocsr()
    lengths = np.sqrt(weighed.multiply(weighed).sum(axis=1))
    scaled = (sparse.diags_array(1 / np.where(lengths > 0, lengths, 1.0)) @ weighed).tocsr()
    scaled.eliminate_zeros()
    return scaled


def _nearest(profiles: sparse.csr_array, shown: NDArray[np.bool_], start: int) -> Iterator[list[int]]:
    """Yield the nearest topics of each topic of a chunk; of equally near ones the first."""
    near = (profiles[start : start + _CHUNK] @ profiles.T).tocsr()
    for place, (begin, end) in enumerate(zip(near.indptr, near.indptr[1:], strict=False)):
        others, cosines = near.indices[begin:end], near.data[begin:end].round(_DECIMALS)
        kept = (cosines >= FLOOR) & shown[others] & (others != start + place)
        ranked = sorted(zip((-cosines[kept]).tolist(), others[kept].tolist(), strict=True))
        yield [number for _, number in ranked[:MOST]]
