"""How alike two articles are: shared words, corrected for what all articles of the time share, and the days.

The cosine of two vectors says little by itself: in a folder of reports on one subject every pair shares
words. So each article gets a *hub value* when it arrives, how alike it is to those around it that it
resembles most, and what counts is by how much a pair is above the hub values of the two (an additive form
of local scaling, Zelnik-Manor and Perona 2004, as used against hubness by Schnitzer et al. 2012).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from generator.group.matrix import matrix
from generator.group.vectors import vector

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from scipy import sparse

    from generator.model import Article

Floats: TypeAlias = "NDArray[np.float64]"
Rows: TypeAlias = "NDArray[np.int64]"

SAMPLE = 500
"""So many articles of the window are looked at for a hub value."""
QUANTILE = 0.82
OWN_SHARE = 0.7
"""So much of a hub value is the article's own quantile; the rest is the usual one, since a quantile is noisy."""
USUAL = 0.21
ALONE = 0.05
"""The hub value where there is nothing to compare with; it weighs as much as `ALONE_WEIGHT` articles. It is low:
what somebody put into a small folder is more often about one thing than what comes in by the hundred."""
ALONE_WEIGHT = 20
DATE_SPAN = 0.15
"""Articles of one day gain half of this, and articles that are weeks apart lose half of it."""
DATE_DECAY = 5.0  # days
DECIMALS = 9
_CELLS = 1 << 22  # of a dense block: 32 MB


@dataclass(frozen=True, slots=True)
class Articles:
    """What similarity needs of all articles, one row each: vectors, days (NaN where undated), keys of sampling."""

    vectors: sparse.csr_array
    days: Floats
    keys: tuple[bytes, ...]


def compared(articles: Sequence[Article]) -> Articles:
    """Return what similarity needs of articles, which stand in the order of the fold."""
    days = [float(article.day.toordinal()) if article.day else math.nan for article in articles]
    keys = tuple(sampling_key(article.path) for article in articles)
    return Articles(matrix(map(vector, articles)), np.array(days, dtype=np.float64), keys)


def sampling_key(path: str) -> bytes:
    """Return the key by which samples are drawn, the smallest first. It depends on the path alone."""
    return blake2b(path.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def hub_values(articles: Articles, arrivals: Rows, window: Rows) -> Floats:
    """Return the hub value of each arriving article, given the articles of the window (which hold the arrivals)."""
    sample = np.array(sorted(window.tolist(), key=lambda row: articles.keys[row])[:SAMPLE], dtype=np.int64)
    values = [
        _hub_value(alike[sample != row])
        for chunk in _chunks(arrivals, len(sample))
        for row, alike in zip(chunk, _cosine_roots(articles, chunk, sample), strict=True)
    ]
    rounded: Floats = np.array(values, dtype=np.float64).round(DECIMALS)
    return rounded


def _hub_value(alike: Floats) -> float:
    """Return a high quantile of some similarities, drawn towards what is usual for so many of them."""
    count = alike.size
    high = float(np.quantile(alike, QUANTILE)) if count else USUAL
    seen = OWN_SHARE * high + (1 - OWN_SHARE) * USUAL
    return (count * seen + ALONE_WEIGHT * ALONE) / (count + ALONE_WEIGHT)


def excesses(
    articles: Articles, hubs: Floats, rows: Rows, columns: Rows, floor: float
) -> Iterator[tuple[Rows, Rows, Floats]]:
    """Yield the pairs of `rows` and `columns` more alike than `floor`, and by how much, block by block.

    Both are in ascending order. What is in both is compared once, the lower number as the row. The similarity of a
    pair is the square root of the cosine, less the mean of the two hub values, plus what the dates say; it lies
    between -1 and 1, and is rounded before it is compared.
    """
    both = np.isin(columns, rows)
    for chunk in _chunks(rows, len(columns)):
        wanted = ~both | (columns > chunk[0])
        others, again = columns[wanted], both[wanted]
        alike = _cosine_roots(articles, chunk, others)
        alike -= (hubs[chunk][:, None] + hubs[others][None, :]) / 2
        alike += _date_gain(articles.days[chunk], articles.days[others])
        above = np.round(alike - floor, DECIMALS)
        at, other = np.nonzero(above > 0)
        one, two = chunk[at], others[other]
        once = (one < two) | ~again[other]
        yield one[once], two[once], above[at, other][once]


def _date_gain(days: Floats, others: Floats) -> Floats:
    apart = np.abs(days[:, None] - others[None, :])
    gain: Floats = np.nan_to_num(DATE_SPAN * (np.exp(-apart / DATE_DECAY) - 0.5), nan=0.0)
    return gain


def _chunks(rows: Rows, width: int) -> Iterator[Rows]:
    """Cut rows so that a chunk compared with `width` others fits into a block of bounded size."""
    step = max(1, _CELLS // max(width, 1))
    yield from (rows[start : start + step] for start in range(0, len(rows), step))


def _cosine_roots(articles: Articles, rows: Rows, columns: Rows) -> Floats:
    """Return the square roots of the cosines of some articles with others, as a dense block."""
    cosines = (articles.vectors[columns] @ articles.vectors[rows].T.tocsr()).toarray()
    roots: Floats = np.sqrt(np.clip(cosines, 0.0, 1.0)).T
    return roots
