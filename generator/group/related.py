"""Which topics come near to a topic without being on the same story.

A topic is what its articles say most, together; what many topics of the site say counts little, as in any search
(Sparck Jones 1972). Only the strongest terms are compared, so that the work grows with the number of topics and not
with its square.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from generator.group.profiles import all_weights
from generator.group.promising import Promise, Promising, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.profiles import Profile
    from generator.group.shared import Shared

MOST = 5
"""Related topics of a topic."""
FLOOR = 0.15
"""Cosine from which topics are related."""
TERMS = 40
"""Strongest terms of a topic."""
COMMON, FEW = 0.02, 30
"""Share of the topics from which a term tells nothing, where it is more than a few."""
_DECIMALS = 9
_SLACK = 1e-6  # more than rounding to so many adds
_AT_ONCE = (
    1 << 12
)  # topics whose strongest terms are looked for at a time: of a hundred thousand they fill memory
_CHUNK = 512  # topics that are compared with others at a time
_MANY = 1 << 12  # topics from which it pays to ask first who may be near


def related(topics: Sequence[tuple[str, bool]], strong: sparse.csr_array) -> tuple[tuple[str, ...], ...]:
    """Return the slugs of the topics that come near each topic, the nearest first; hidden ones are not named.

    `topics` are slugs, each with whether it is hidden, and `strong` are the strongest terms of each.
    """
    weighed = _weighed(strong)
    wanted = Wanted(MOST, FLOOR, np.array([not hidden for _, hidden in topics]))
    found: list[tuple[str, ...]] = [()] * len(topics)
    for promise in _compared(weighed, wanted):
        for topic, near in zip(promise.topics.tolist(), _nearest(weighed, promise, wanted), strict=True):
            found[topic] = tuple([topics[number][0] for number in near])
    return tuple(found)


def _compared(weighed: sparse.csr_array, wanted: Wanted) -> Iterator[Promise]:
    """Yield which topics are to be compared with which others: with all, where there are few."""
    count = weighed.shape[0]
    promising = Promising(weighed, wanted) if count > _MANY else None
    for start in range(0, count, _CHUNK):
        stop = min(start + _CHUNK, count)
        if promising:
            yield from promising.among(start, stop)
        else:
            yield Promise(np.arange(start, stop), np.arange(count))


def strongest(terms: Shared) -> sparse.csr_array:
    """Return the strongest terms of each topic's profile, a row each, of those that several articles have."""
    profiles, width, parts = terms.profiles, terms.width, []
    for start in range(0, len(profiles), _AT_ONCE):
        some = profiles[start : start + _AT_ONCE]
        begin, end = terms.borders[start], terms.borders[start + len(some)]
        counts = np.diff(terms.borders[start : start + len(some) + 1])
        parts.append(_told(some, counts, terms.numbers[begin:end]))
    weights, numbers, counts = map(np.concatenate, zip(*parts, strict=True))
    alone = numbers < 0
    many = int(alone.sum())
    numbers[alone] = width + np.arange(many, dtype=numbers.dtype)
    borders = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts)))
    return sparse.csr_array((weights, numbers, borders), shape=(len(profiles), max(width + many, 1)))


def _told(
    profiles: Sequence[Profile], counts: NDArray[np.int64], columns: NDArray[np.int32]
) -> tuple[NDArray[np.float64], NDArray[np.int32], NDArray[np.int64]]:
    """Return the weights and numbers of the strongest terms of some topics (-1 for its own), and how many each has.

    `counts` are how many terms their profiles have.
    """
    common = np.frombuffer(b"".join([profile.shared() for profile in profiles]), dtype=np.bool_)
    borders = np.concatenate(([0], np.cumsum(counts)))
    told = (columns >= 0) | common
    before = np.concatenate(([0], np.cumsum(told)))
    told &= before[:-1] - np.repeat(before[borders[:-1]], counts) < TERMS
    weights = all_weights(profiles)
    return (
        weights[told],
        columns[told],
        np.diff(np.concatenate(([0], np.cumsum(told)))[borders]),
    )


def _weighed(profiles: sparse.csr_array) -> sparse.csr_array:
    """Weigh terms by how few topics have them, and scale each topic to length 1."""
    count = profiles.shape[0]
    uses = np.bincount(profiles.indices, minlength=profiles.shape[1])
    rarity = np.log((count + 1) / np.maximum(uses, 1))
    rarity[uses > max(FEW, COMMON * count)] = 0.0
    weights = profiles.data * rarity[profiles.indices]
    owners = np.repeat(np.arange(count), np.diff(profiles.indptr))
    lengths = np.sqrt(np.bincount(owners, weights * weights, minlength=count))  # added up in the terms' order
    weights *= (1 / np.where(lengths > 0, lengths, 1.0))[owners]
    told = weights != 0
    borders = np.concatenate(([0], np.cumsum(told)))[profiles.indptr]
    return sparse.csr_array((weights[told], profiles.indices[told], borders), shape=profiles.shape)


def _nearest(weighed: sparse.csr_array, promise: Promise, wanted: Wanted) -> Iterator[list[int]]:
    """Yield the nearest of the others to each topic; of equally near ones the first."""
    near = _cosines(weighed[promise.topics], weighed[promise.others])
    some = np.flatnonzero(near.data > FLOOR - _SLACK)  # a few in a hundred
    topics, others = np.searchsorted(near.indptr, some, "right") - 1, promise.others[near.indices[some]]
    cosines = near.data[some].round(_DECIMALS)
    kept = (cosines >= FLOOR) & wanted.shown[others] & (others != promise.topics[topics])
    topics, others, cosines = topics[kept], others[kept], cosines[kept]
    order = np.lexsort((others, -cosines, topics))
    ranked = others[order].tolist()
    borders = np.searchsorted(topics[order], np.arange(near.shape[0] + 1)).tolist()
    yield from (ranked[begin : min(begin + MOST, end)] for begin, end in pairwise(borders))


def _cosines(topics: sparse.csr_array, others: sparse.csr_array) -> sparse.csr_array:
    """Return the cosines of topics with others. Terms are numbered anew: turning takes a step for each number."""
    numbers = np.full(topics.shape[1], -1, dtype=topics.indices.dtype)
    numbers[topics.indices] = 0
    count = int(np.count_nonzero(numbers == 0))
    numbers[numbers == 0] = np.arange(count)
    told = numbers[others.indices] >= 0
    borders = np.concatenate(([0], np.cumsum(told)))[others.indptr]
    shared = sparse.csr_array(
        (others.data[told], numbers[others.indices[told]], borders), shape=(others.shape[0], count)
    )
    own = sparse.csr_array(
        (topics.data, numbers[topics.indices], topics.indptr), shape=(topics.shape[0], count)
    )
    return (own @ shared.T.tocsr()).tocsr()
