"""The weighted terms of articles, side by side in few large arrays.

An article has hundreds of terms, so nothing here is an object of its own: rows are cut out and put together as memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

Keys: TypeAlias = "NDArray[np.uint64]"


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Some articles, a row each: `keys[borders[row]:borders[row + 1]]` are its terms, and so with `weights`.

    A key is the same number wherever the term occurs. `lengths` are the characters of prose of each article.
    """

    keys: Keys
    weights: NDArray[np.float64]
    borders: NDArray[np.int64]
    lengths: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, rows: Iterable[int]) -> Terms:
        """Return some rows, in the order in which they are named."""
        return gathered([(self, row) for row in rows])


def gathered(picks: Iterable[tuple[Terms, int]]) -> Terms:
    """Put single rows of several together, one after the other."""
    listed = list(picks)
    if not listed:
        return NONE
    spans = [slice(*terms.borders[row : row + 2].tolist()) for terms, row in listed]
    return Terms(
        np.concatenate([terms.keys[span] for (terms, _), span in zip(listed, spans, strict=True)]),
        np.concatenate([terms.weights[span] for (terms, _), span in zip(listed, spans, strict=True)]),
        borders(np.array([span.stop - span.start for span in spans], dtype=np.int64)),
        np.array([terms.lengths[row] for terms, row in listed], dtype=np.int64),
    )


def joined(parts: Sequence[Terms]) -> Terms:
    """Put the rows of several together, one after the other."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return NONE
    return Terms(
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.weights for part in parts]),
        borders(np.concatenate([np.diff(part.borders) for part in parts])),
        np.concatenate([part.lengths for part in parts]),
    )


def borders(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where rows of so many terms begin, and at last where they end."""
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts)))


NONE = Terms(
    np.empty(0, dtype=np.uint64),
    np.empty(0, dtype=np.float64),
    np.zeros(1, dtype=np.int64),
    np.empty(0, dtype=np.int64),
)
