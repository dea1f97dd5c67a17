"""Which topics come near to a topic without being on the same story.

A topic is what its articles say most, together; what many topics of the site say counts little, as in any search
(Sparck Jones 1972). Only the strongest terms are compared, so that the work grows with the number of topics and not
with its square.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from generator.group.matrix import shared_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.profiles import Profile
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


def related(topics: Sequence[Topic], profiles: Sequence[Profile]) -> tuple[tuple[str, ...], ...]:
    """Return the slugs of the topics that come near each topic, the nearest first; hidden ones are not named."""
    weighed = _weighed(_strongest(profiles))
    turned = weighed.T.tocsr()
    shown = np.array([not topic.hidden for topic in topics])
    return tuple(
        tuple(topics[number].slug for number in near)
        for start in range(0, len(topics), _CHUNK)
        for near in _nearest(weighed, turned, shown, start)
    )


def _strongest(profiles: Sequence[Profile]) -> sparse.csr_array:
    """Return the strongest terms of each topic, a row each, of those that several articles of the site have."""
    keys = np.frombuffer(b"".join(profile.terms for profile in profiles), dtype=np.uint64)
    weights = np.frombuffer(b"".join(profile.weights for profile in profiles))
    common = np.frombuffer(b"".join(profile.common for profile in profiles), dtype=np.bool_)
    owners = np.repeat(np.arange(len(profiles)), [len(profile.common) for profile in profiles])
    columns, width = shared_numbers(keys)
    told = (columns >= 0) | common
    before = np.concatenate(([0], np.cumsum(told)))
    begins = np.searchsorted(owners, owners)
    told &= before[:-1] - before[begins] < TERMS
    alone = told & (columns < 0)
    numbers = columns.astype(np.int64)
    numbers[alone] = width + np.arange(int(alone.sum()))
    borders = np.searchsorted(owners[told], np.arange(len(profiles) + 1))
    shape = (len(profiles), max(width + int(alone.sum()), 1))
    return sparse.csr_array((weights[told], numbers[told], borders), shape=shape)


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


def _nearest(
    profiles: sparse.csr_array, turned: sparse.csr_array, shown: NDArray[np.bool_], start: int
) -> Iterator[list[int]]:
    """Yield the nearest topics of each topic of a chunk; of equally near ones the first."""
    near = (profiles[start : start + _CHUNK] @ turned).tocsr()
    for place, (begin, end) in enumerate(zip(near.indptr, near.indptr[1:], strict=False)):
        others, cosines = near.indices[begin:end], near.data[begin:end].round(_DECIMALS)
        kept = (cosines >= FLOOR) & shown[others] & (others != start + place)
        ranked = sorted(zip((-cosines[kept]).tolist(), others[kept].tolist(), strict=True))
        yield [number for _, number in ranked[:MOST]]
