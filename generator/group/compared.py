"""What was compared, and what an edit leaves of it: of ten thousand articles all but one are as they were.

Each batch of the fold keeps which pairs were alike, or nearly, so that a later fold compares only what is new with the
rest, on whatever day. What was found of a pair depends on its two articles alone; how alike two must be depends on
their hub values, which an edit may move a little. So pairs are kept that are less alike by some `DRIFT`, by the hub
value that each article had when it was compared.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from generator.cache.near import unchanged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from generator.group.pairs import Pairs
    from generator.group.similarity import Flags, Floats, Rows
    from generator.group.state import Turn

    Few = NDArray[np.int32]

DRIFT = 0.004
"""More than hub values fall, most often, when one article in the sample is another."""
FEW = 64
"""So many articles are compared with all: many more are sooner compared day by day."""
MOST = 1 << 18
"""So many pairs of a batch are kept: there are more where thousands are near-copies."""
_NONE = np.empty(0, dtype=np.int32)


class Compared(NamedTuple):
    """What was compared of a batch: the pairs (rows of the fold, the one in the batch first, and their cosines).

    `hubs` are the hub values of its articles by which pairs were chosen. It was compared with all articles of its
    window, itself among them, and with those `older` ones. `sample` is a digest of the articles that its hub values
    were drawn from.
    """

    sample: bytes
    hubs: Floats
    ones: Few
    others: Few
    cosines: Floats
    older: Few


def kept_of(sample: bytes, hubs: Floats, pairs: Pairs | None, older: Rows) -> Compared:
    """Return what is kept of a batch: no pairs, and no digest of a sample, where these would be too many."""
    if pairs is None or len(pairs[0]) > MOST:
        return Compared(b"", hubs, _NONE, _NONE, np.empty(0), _NONE)
    ones, others, cosines = pairs
    return Compared(
        sample, hubs, ones.astype(np.int32), others.astype(np.int32), cosines, older.astype(np.int32)
    )


def sample_digest(prints: Sequence[bytes], sample: Rows, crowd: float) -> bytes:
    """Return a digest of all that hub values of known articles depend on; `crowd` is infinite for dated ones."""
    told = b"".join([prints[row] for row in sample.tolist()])
    return sha256(b"%b %b" % (repr(crowd).encode(), told)).digest()


@dataclass(frozen=True, slots=True, eq=False)
class Last:
    """An earlier fold in terms of the rows of this one.

    `rows` holds by its rows those of this fold, `before` the other way round; -1 is nowhere. `hubs` are hub values by
    rows of this fold, `chosen` those by which pairs were chosen, NaN where there was none.
    """

    turns: Sequence[Turn]
    stops: Rows
    rows: Rows
    before: Rows
    hubs: Floats
    chosen: Floats

    def of(self, batch: range) -> Compared | None:
        """Return what is kept of the batch that holds those articles of this one that were there."""
        rows = self.before[batch.start : batch.stop]
        rows = rows[rows >= 0]
        if not len(rows):
            return None
        found = self.turns[int(np.searchsorted(self.stops, rows[0], "right"))].compared
        return found if found and found.sample else None

    def pairs(self, compared: Compared) -> Pairs:
        """Return those pairs of which both articles are still there."""
        ones, others = self.rows[compared.ones], self.rows[compared.others]
        there = (ones >= 0) & (others >= 0)
        return ones[there], others[there], compared.cosines[there]

    def older(self, compared: Compared) -> Rows:
        """Return the older articles that a batch was compared with."""
        rows = self.rows[compared.older]
        return rows[rows >= 0]


def last_fold(turns: Sequence[Turn], before: Sequence[bytes], now: Sequence[bytes]) -> Last | None:
    """Return an earlier fold; `before` and `now` are the fingerprints of the articles then and now."""
    if not turns or turns[-1].stop != len(before):
        return None
    rows = _rows(before, now)
    back = np.full(len(now), -1, dtype=np.int64)
    there = np.flatnonzero(rows >= 0)
    back[rows[there]] = there
    hubs, chosen = np.full((2, len(now)), math.nan)
    begin = 0
    for turn in turns:
        some = rows[begin : turn.stop]
        kept = some >= 0
        hubs[some[kept]] = np.array(turn.hubs)[kept]
        if turn.compared:
            chosen[some[kept]] = turn.compared.hubs[kept]
        begin = turn.stop
    return Last(turns, np.array([turn.stop for turn in turns]), rows, back, hubs, chosen)


def _rows(before: Sequence[bytes], now: Sequence[bytes]) -> Rows:
    """Return where the articles of an earlier fold are now, -1 for those that went."""
    begin, end = unchanged(now, before)
    rows = np.empty(len(before), dtype=np.int64)
    rows[:begin] = np.arange(begin)
    rows[len(before) - end :] = np.arange(len(now) - end, len(now))
    places = {print_: row for row, print_ in enumerate(now[begin : len(now) - end], begin)}
    rows[begin : len(before) - end] = [places.get(print_, -1) for print_ in before[begin : len(before) - end]]
    return rows


@dataclass(slots=True)
class Anew:
    """Which articles are compared anew in the course of a fold: those that are new, or whose hub value fell by much.

    `cosines` returns those of an article with all others, by row.
    """

    rows: Flags
    cosines: Callable[[Sequence[int]], Floats]
    _found: dict[int, Floats] = field(default_factory=dict)

    def among(self, rows: Rows) -> Rows:
        """Return which of some rows these are."""
        return rows[self.rows[rows]]

    def of(self, rows: Rows) -> Floats:
        """Return the cosines of some rows with all articles, a row each."""
        wanted = [row for row in rows.tolist() if row not in self._found]
        if wanted:
            self._found.update(zip(wanted, self.cosines(wanted), strict=True))
        return np.array([self._found[row] for row in rows.tolist()])
