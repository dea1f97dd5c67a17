"""The part of what a fold hands on that is large and stays: vectors and profiles, as bytes side by side."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from generator.group.kept import Base
from generator.group.profiles import Profile
from generator.group.supply import Known
from generator.group.terms import PARTS, Packed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typing_extensions import Buffer

_DIGEST = 32  # bytes


def parts_of(known: Known, profiles: Mapping[bytes, Profile]) -> list[Sequence[Buffer]]:
    """Return vectors and profiles as parts of a file, each in pieces."""
    terms = known.terms()
    fields = [(each.terms, each.weights, each.common) for each in profiles.values()]
    sizes = np.array([[len(field) for field in each] for each in fields], dtype=np.int32)
    return [
        known.digests,
        [terms.keys.data],
        [
            (terms.weights * PARTS).astype(np.uint32).data
        ],  # which it is a whole number of, and no weight is above one
        [terms.borders.data],
        [terms.lengths.data],
        list(profiles),
        [sizes.reshape(-1).data],
        [field for each in fields for field in each],
    ]


def base_of(parts: Sequence[memoryview]) -> Base:
    """Read such parts. Raises ValueError where they do not fit together."""
    digests, keys, weights, borders, lengths, names, sizes, fields = parts
    terms = Packed(
        np.frombuffer(keys, np.uint64),
        np.frombuffer(weights, np.uint32),
        np.frombuffer(borders, np.int64),
        np.frombuffer(lengths, np.int64),
    )
    ends = list(accumulate(np.frombuffer(sizes, np.int32).tolist(), initial=0))
    told = [bytes(fields[begin:end]) for begin, end in pairwise(ends)]
    profiles = map(Profile, told[::3], told[1::3], told[2::3])
    return Base(Known(_cut(digests), (terms,)), dict(zip(_cut(names), profiles, strict=True)))


def _cut(digests: memoryview) -> list[bytes]:
    return [bytes(digests[place : place + _DIGEST]) for place in range(0, len(digests), _DIGEST)]
