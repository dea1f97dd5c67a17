"""How alike two articles are: shared words, corrected for what all articles of the time share, and the days.

The cosine of two vectors says little by itself: in a folder of reports on one subject every pair shares
words. So each article gets a *hub value* when it arrives, how alike it is to those around it that it
resembles most, and what counts is by how much a pair is above the hub values of the two (an additive form
of local scaling, Zelnik-Manor and Perona 2004, as used against hubness by Schnitzer et al. 2012).
"""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np

from generator.group.hubs import settled
from generator.group.matrix import matrix
from generator.group.pairs import Side, above, common_terms
from generator.group.vectors import pack, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from generator.group.kept import Order
    from generator.group.pairs import Common, Pairs
    from generator.group.sparse import Sparse
    from generator.model import Article

Floats: TypeAlias = "NDArray[np.float64]"
Rows: TypeAlias = "NDArray[np.int64]"
Flags: TypeAlias = "NDArray[np.bool_]"

SAMPLE = 500
"""So many articles of the window are looked at for a hub value."""
DATE_SPAN = 0.15
"""Articles of one day gain half of this, and articles that are weeks apart lose half of it."""
DATE_DECAY = 10.0  # days
DECIMALS = 9
MANY = 1 << 8
"""Articles from which it pays to look for common terms."""
_CELLS = 1 << 22  # of a dense block: 32 MB
_PAIRS = 1 << 24  # that are looked through beforehand; those that are alike are few
_PART = 1 << 10  # articles below which a thread of their own does not pay
_SLACK = 1e-6  # more than any error of rounding


class Nearness(Protocol):
    """Knows the cosines of some articles with others."""

    def part(self, rows: Rows, columns: Rows) -> Floats:
        """Return the cosines of some of the rows, in ascending order, with some of the columns."""


@dataclass(frozen=True, slots=True)
class Near:
    """The cosines of some articles (`rows`, one after the other) with others (`columns`, ascending), a row a column."""

    rows: range
    columns: Rows
    cosines: Floats

    def part(self, rows: Rows, columns: Rows) -> Floats:
        """Return the cosines of some of the rows, in ascending order, with some of the columns."""
        places = np.searchsorted(self.columns, columns)
        begin, end = int(rows[0]) - self.rows.start, int(rows[-1]) + 1 - self.rows.start
        if end - begin == len(rows):  # a slice is quicker; what the editor named leaves gaps between the new
            return self.cosines[places, begin:end].T
        return self.cosines[np.ix_(places, rows - self.rows.start)].T


@dataclass(frozen=True, slots=True)
class Articles:
    """What similarity needs of all articles, one row each.

    Days (NaN where undated), ranks for sampling, characters of prose, and which row of `vectors` is theirs: `places`
    and `lengths` hold for the articles that are compared. `threads` is how many threads may compare them. `near` and
    `pairs` (rows, columns, cosines) hold what was compared beforehand: if they are there, nothing else is asked for.
    """

    vectors: Sparse
    common: Common | None
    places: Rows
    days: Floats
    ranks: Rows
    lengths: Floats
    threads: int = 1
    near: Nearness | None = None
    pairs: Pairs | None = None


def compared(articles: Sequence[Article]) -> Articles:
    """Return what similarity needs of articles, which stand in the order of the fold."""
    every = np.arange(len(articles))
    terms = pack([wording(article) for article in articles])
    vectors = matrix(terms)
    common = common_terms(vectors) if len(articles) >= MANY else None
    ranks = sampling_ranks([article.path for article in articles])
    days = ordinals(article.order for article in articles)
    return Articles(vectors, common, every, days, ranks, terms.lengths.astype(np.float64))


def sampled_beforehand(articles: Articles, rows: range, windows: Sequence[Rows]) -> Articles:
    """Compare the articles of several days in one go with the samples of their windows, if that fits into a block."""
    columns = np.unique(np.concatenate([sample_of(articles.ranks, window) for window in windows]))
    if len(rows) * len(columns) > _CELLS:
        return articles
    found = _cosines(articles, np.arange(rows.start, rows.stop), columns).T
    return replace(articles, near=Near(rows, columns, found))


def paired_beforehand(articles: Articles, hubs: Floats, rows: range, columns: Rows, floor: float) -> Articles:
    """Find in one go which articles of several days may be alike to which others, if they are not too many."""
    if len(rows) * len(columns) > _PAIRS:
        return articles
    return replace(articles, pairs=_pairs(articles, hubs, np.arange(rows.start, rows.stop), columns, floor))


def ordinals(orders: Iterable[Order]) -> Floats:
    """Return the day of each article as a number, NaN where it has none, by their places in the fold."""
    return np.array([math.nan if undated else day for undated, day, _ in orders], dtype=np.float64)


def sampling_ranks(paths: Sequence[str]) -> Rows:
    """Return the order in which articles are drawn for samples: by a hash of the path alone."""
    return _ranks(tuple(paths))


@lru_cache(maxsize=1)  # most edits leave all paths as they are
def _ranks(paths: tuple[str, ...]) -> Rows:
    lots = np.fromiter(map(_lot, paths), dtype=np.uint64, count=len(paths))
    ranks = np.empty(len(lots), dtype=np.int64)
    ranks[np.argsort(lots, kind="stable")] = np.arange(len(lots))
    return ranks


@lru_cache(maxsize=1 << 16)
def _lot(path: str) -> int:
    digest = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return int.from_bytes(digest[:8], "big")


def hub_values(articles: Articles, arrivals: Rows, window: Rows) -> Floats:
    """Return the hub value of each arriving article, given the articles of the window (which hold the arrivals)."""
    sample = sample_of(articles.ranks, window)
    values = np.empty(len(arrivals))
    for start, chunk in _chunks(arrivals, len(sample)):
        alike = np.sqrt(_cosines(articles, chunk, sample))
        lengths = articles.lengths[chunk]
        crowds = np.full(len(chunk), crowd_of(articles.days, window))
        itself = chunk[:, None] == sample[None, :]
        drawn = itself.any(axis=1)
        found = np.empty(len(chunk))
        found[~drawn] = settled(alike[~drawn], lengths[~drawn], crowds[~drawn])
        others = alike[drawn][~itself[drawn]].reshape(int(drawn.sum()), len(sample) - 1)
        found[drawn] = settled(others, lengths[drawn], crowds[drawn])
        values[start : start + len(chunk)] = found
    rounded: Floats = values.round(DECIMALS)
    return rounded


def sample_of(ranks: Rows, window: Rows) -> Rows:
    """Return the articles of a window that hub values are drawn from."""
    return window[np.argsort(ranks[window])[:SAMPLE]]


def crowd_of(days: Floats, window: Rows) -> float:
    """Return how many others there are for a batch whose window this is, if it is undated, and else infinity."""
    last = int(window[-1])
    return float(last) if math.isnan(days[last]) else math.inf


def excesses(
    articles: Articles, hubs: Floats, rows: Rows, columns: Rows, floor: float
) -> Iterator[tuple[Rows, Rows, Floats]]:
    """Yield the pairs of `rows` and `columns` more alike than `floor`, and by how much, block by block.

    Both are in ascending order. What is in both is compared once, the lower number as the row. The similarity of a
    pair is the square root of the cosine, less the mean of the two hub values, plus what the dates say; it lies
    between -1 and 1, and is rounded before it is compared.
    """
    both = np.zeros(len(hubs), dtype=np.bool_)
    both[rows] = True
    for ones, others, cosines in _found(articles, hubs, rows, columns, floor):
        once = (ones < others) | ~both[others]
        one, two = ones[once], others[once]
        alike = np.sqrt(cosines[once])
        alike -= (hubs[one] + hubs[two]) / 2
        alike += date_gain(articles.days[one], articles.days[two])
        above_floor = np.round(alike - floor, DECIMALS)
        more = above_floor > 0
        yield one[more], two[more], above_floor[more]


def _found(articles: Articles, hubs: Floats, rows: Rows, columns: Rows, floor: float) -> Iterator[Pairs]:
    """Yield the pairs that may be alike, with their cosines, and others."""
    if articles.pairs is None:
        for _, chunk in _chunks(rows, len(columns)):
            yield _pairs(articles, hubs, chunk, columns, floor)
        return
    wanted = np.zeros((2, len(hubs)), dtype=np.bool_)
    wanted[0, rows] = wanted[1, columns] = True
    begin, end = np.searchsorted(articles.pairs[0], (rows[0], rows[-1] + 1)) if len(rows) else (0, 0)
    ones, others, cosines = (each[begin:end] for each in articles.pairs)
    some = wanted[0, ones] & wanted[1, others]
    yield ones[some], others[some], cosines[some]


def _pairs(articles: Articles, hubs: Floats, rows: Rows, columns: Rows, floor: float) -> Pairs:
    """Return the pairs that may be alike, with their cosines, sorted; and others."""
    least = _least_cosines(articles.days, hubs, rows, columns, floor)
    places = articles.places
    side = Side(articles.vectors, places[rows])
    at, other, cosines = above(side, articles.common, places[columns], least, articles.threads)
    return rows[at], columns[other], cosines


def _least_cosines(days: Floats, hubs: Floats, rows: Rows, columns: Rows, floor: float) -> Floats:
    """Return for each column the cosine that it must be above with whatever row to be alike; a bound, not the cut."""
    own = days[rows]
    dated = own[~np.isnan(own)]
    gain = np.zeros(len(columns))
    if len(dated):
        nearest = np.clip(days[columns], dated.min(), dated.max())
        gain = date_gain(days[columns], nearest)
        if len(dated) < len(own):
            gain = np.maximum(gain, 0.0)
    root = floor - gain + (hubs[columns] + hubs[rows].min()) / 2
    bound: Floats = np.where(root > _SLACK, (root - _SLACK) ** 2, -1.0)
    return bound


def date_gain(days: Floats, others: Floats) -> Floats:
    """Return what pairs of articles of such days gain or lose by these."""
    gain: Floats = np.nan_to_num(DATE_SPAN * (np.exp(-np.abs(days - others) / DATE_DECAY) - 0.5), nan=0.0)
    return gain


def same_day_gain(articles: Articles, rows: Rows) -> float:
    """Return what articles of one day gain by being of one day; these are such."""
    dated = len(rows) and not math.isnan(articles.days[rows[0]])
    return DATE_SPAN / 2 if dated else 0.0


def _chunks(rows: Rows, width: int) -> Iterator[tuple[int, Rows]]:
    """Cut rows so that a chunk compared with `width` others fits into a block of bounded size; tell where it begins."""
    step = max(1, _CELLS // max(width, 1))
    yield from ((start, rows[start : start + step]) for start in range(0, len(rows), step))


def _cosines(articles: Articles, rows: Rows, columns: Rows) -> Floats:
    """Return the cosines of some articles with others, as a dense block."""
    if articles.near:
        return articles.near.part(rows, columns)
    turned = Side(articles.vectors, articles.places[rows]).whole

    def part(some: Rows) -> Floats:
        return articles.vectors.picked(articles.places[some]).nearly_full(turned)

    size = max(_PART, -(-len(columns) // articles.threads))
    parts = [columns[start : start + size] for start in range(0, len(columns), size)]
    if len(parts) > 1:
        with ThreadPoolExecutor(len(parts)) as pool:
            block = np.concatenate(list(pool.map(part, parts)))
    else:
        block = part(columns)
    clipped: Floats = np.clip(block, 0.0, 1.0).T
    return clipped
