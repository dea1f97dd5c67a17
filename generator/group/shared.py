"""Which terms several topics have, as numbers: found again where few topics are others than they were."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from generator.cache.near import unchanged
from generator.group.matrix import places_among, shared_numbers, shared_numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.matrix import Numbers
    from generator.group.profiles import Profile
    from generator.group.terms import Keys

FEW = 64
"""So many profiles are exchanged one by one; with more, all terms are numbered anew."""
MOST = 1 << 14
"""Numbers of so many profiles are kept for the next time, of some 2 KB each."""
_AT_ONCE = 1 << 12  # profiles whose terms are in memory a second time


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """The terms of profiles side by side, `borders` between them; there are no `keys` where they are too many to stay.

    `numbers` are from nought and less than `width` for each term that several profiles have, -1 for the others. Which
    number a term has says nothing.
    """

    profiles: tuple[Profile, ...]
    keys: Keys
    numbers: Numbers
    width: int
    borders: NDArray[np.int64]


def shared(profiles: tuple[Profile, ...], last: Shared | None = None) -> Shared:
    """Give numbers to terms that several profiles have; `last` is what was found of others, many of them the same."""
    borders = np.concatenate(([0], np.cumsum([len(profile) for profile in profiles], dtype=np.int64)))
    if last is not None:
        begin, end = unchanged(profiles, last.profiles)
        some = profiles[begin : len(profiles) - end]
        if len(some) <= FEW and len(last.profiles) <= MOST and last.width <= len(last.keys):
            old = slice(int(last.borders[begin]), int(last.borders[len(last.profiles) - end]))
            return _exchanged(last, old, some, profiles, borders)
    if len(profiles) > MOST:
        return Shared(
            profiles, _keys(()), *shared_numbers_of(partial(_parts, profiles), int(borders[-1])), borders
        )
    keys = _keys(profiles)
    return Shared(profiles, keys, *shared_numbers(keys), borders)


def _exchanged(
    last: Shared,
    old: slice,
    some: Iterable[Profile],
    profiles: tuple[Profile, ...],
    borders: NDArray[np.int64],
) -> Shared:
    """Put profiles in the place of others: what these and those have is counted anew."""
    fresh = _keys(some)
    keys = np.concatenate((last.keys[: old.start], fresh, last.keys[old.stop :]))
    none = np.full(len(fresh), -1, dtype=np.int32)
    numbers = np.concatenate((last.numbers[: old.start], none, last.numbers[old.stop :]))
    places, terms, count = places_among(keys, np.concatenate((last.keys[old], fresh)))
    held = np.full(count, -1, dtype=np.int32)
    np.maximum.at(held, terms, numbers[places])
    several = np.bincount(terms, minlength=count) > 1
    new = several & (held < 0)
    more = int(np.count_nonzero(new))
    held[new] = np.arange(last.width, last.width + more, dtype=np.int32)
    held[~several] = -1
    numbers[places] = held[terms]
    return Shared(profiles, keys, numbers, last.width + more, borders)


def _parts(profiles: Sequence[Profile]) -> Iterator[Keys]:
    return (_keys(profiles[start : start + _AT_ONCE]) for start in range(0, len(profiles), _AT_ONCE))


def _keys(profiles: Iterable[Profile]) -> Keys:
    return np.frombuffer(b"".join([profile.terms for profile in profiles]), np.uint64)
