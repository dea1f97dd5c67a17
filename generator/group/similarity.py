"""How alike two articles are: shared words, corrected for what all articles of the time share, and the days.

The cosine of two vectors says little by itself: in a folder of reports on one subject every pair shares words.
So each article gets a *hub value* when it arrives, how alike it is to most others around it, and what counts is
by how much a pair is above the hub values of the two (after the hubness correction of Hara et al. 2015 and
the local scaling of Zelnik-Manor and Perona 2004, made additive and settled at arrival).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from generator.group.vectors import matrix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from scipy import sparse

    from generator.model import Article

Floats: TypeAlias = "NDArray[np.float64]"
Rows: TypeAlias = "NDArray[np.int64]"

SAMPLE = 1000
"""So many articles of the window are looked at for a hub value."""
QUANTILE = 0.75
USUAL = 0.13
"""The hub value that is expected before anything is known; it weighs as much as `USUAL_WEIGHT` articles."""
USUAL_WEIGHT = 200
HUB_SHARE = 0.6
"""How much of a hub value's distance from the usual one is taken into account."""
DATE_SPAN = 0.1
"""Articles of one day gain half of this, and articles that are months apart lose half of it."""
DATE_DECAY = 10.0  # days
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
    return Articles(matrix(articles), np.array(days, dtype=np.float64), keys)


def sampling_key(path: str) -> bytes:
    """Return the key by which samples are drawn, the smallest first. It depends on the path alone."""
    return blake2b(path.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def hub_values(articles: Articles, arrivals: Rows, window: Rows) -> Floats:
    """Return the hub value of each arriving article, given the articles of the window (which hold the arrivals)."""
    sample = np.array(sorted(window.tolist(), key=lambda row: articles.keys[row])[:SAMPLE], dtype=np.int64)
    values = np.full(len(arrivals), USUAL)
    for start, block in _blocks(articles, arrivals, sample):
        for number, (row, others) in enumerate(zip(arrivals[start:], block, strict=False)):
            seen = others[sample != row]
            if seen.size:
                high = float(np.quantile(seen, QUANTILE))
                values[start + number] = (high * seen.size + USUAL * USUAL_WEIGHT) / (
                    seen.size + USUAL_WEIGHT
                )
    return np.round(values, DECIMALS)


def excesses(
    articles: Articles, hubs: Floats, rows: Rows, columns: Rows, floor: float
) -> Iterator[tuple[Rows, Rows, Floats]]:
    """Yield the pairs of `rows` and `columns` that are more alike than `floor`, and by how much, block by block.

    A pair is given by its positions in `rows` and in `columns`. The similarity of a pair is the square root of the
    cosine, less the mean of the two hub values, plus what the dates say; it is between -1 and 1.
    """
    offsets = USUAL + HUB_SHARE * (hubs - USUAL)
    for start, alike in _blocks(articles, rows, columns):
        chosen = rows[start : start + len(alike)]
        alike -= (offsets[chosen][:, None] + offsets[columns][None, :]) / 2
        alike += _date_gain(articles.days[chosen], articles.days[columns])
        above = np.round(alike - floor, DECIMALS)
        at, other = np.nonzero(above > 0)
        yield at + start, other, above[at, other]


def _date_gain(days: Floats, others: Floats) -> Floats:
    apart = np.abs(days[:, None] - others[None, :])
    gain: Floats = np.nan_to_num(DATE_SPAN * (np.exp(-apart / DATE_DECAY) - 0.5), nan=0.0)
    return gain


def _blocks(articles: Articles, rows: Rows, columns: Sequence[int] | Rows) -> Iterator[tuple[int, Floats]]:
    """Yield the square roots of cosines of some rows with all columns, with the position of the first of them."""
    if len(rows) == 0 or len(columns) == 0:
        return
    others = articles.vectors[columns].T.tocsr()
    step = max(1, _CELLS // len(columns))
    for start in range(0, len(rows), step):
        cosines = (articles.vectors[rows[start : start + step]] @ others).toarray()
        yield start, np.sqrt(np.clip(cosines, 0.0, 1.0))
