"""Settles the hub values of articles and finds which are alike, before a day is gone through: again or from nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np

from generator.group.compared import DRIFT, FEW, Anew, Compared, Last, kept_of, sample_digest
from generator.group.sampled import Sampled, sampled, sampled_again
from generator.group.similarity import (
    Near,
    crowd_of,
    date_gain,
    hub_values,
    paired_beforehand,
    sample_of,
    sampled_beforehand,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.group.pairs import Pairs
    from generator.group.similarity import Articles, Flags, Floats, Rows


class Vectors(Protocol):
    """What knows the vectors of the articles that are folded.

    `sampled` is what was found last of a day whose sample had changed; whoever compares leaves it there.
    """

    sampled: Sampled | None

    def prepare(self, rows: Rows, new: range, *, alone: bool = True) -> Articles:
        """Make some articles ready to be compared with some of them, which are new; if `alone`, others may go."""

    def apart(self, rows: Rows) -> Articles:
        """Return what is known of articles without their vectors, with the lengths of some rows whose are at hand."""

    def at_hand(self, rows: Rows) -> Flags:
        """Tell of which rows the vector is at hand."""

    def cosines(self, rows: Sequence[int]) -> Floats:
        """Return the cosines of some rows with all articles whose vectors are at hand, a row each, by row."""


@dataclass(frozen=True, slots=True)
class Time:
    """The articles of one batch, those around them when they arrive, and a digest of the sample of these."""

    rows: range
    window: Rows
    sample: bytes


class Comparing:
    """Compares the articles of a fold with each other, day by day; `hubs` holds the hub values so far, by row.

    `last` is an earlier fold, if there was one; pairs are looked for that are more alike than the `floor`, or nearly,
    by the hub values by which they were `chosen`.
    """

    def __init__(
        self,
        vectors: Vectors,
        prints: Sequence[bytes],
        floor: float,
        last: Last | None,
        *,
        hubs: Floats,
        chosen: Floats,
    ) -> None:
        self.hubs, self._chosen = hubs, chosen
        self._vectors, self._prints, self._floor, self._last = vectors, prints, floor - DRIFT, last
        self._all = vectors.apart(np.empty(0, dtype=np.int64))
        fresh = last.before < 0 if last else np.ones(len(prints), dtype=np.bool_)
        self._anew = Anew(fresh, vectors.cosines)

    def afresh(self, days: Sequence[tuple[range, Rows]], columns: Rows) -> tuple[Articles, list[Compared]]:
        """Compare all articles of some days, each with its window, with some `columns`, their own among them."""
        span = range(days[0][0].start, days[-1][0].stop)
        articles = self._vectors.prepare(columns, span)
        sampled = sampled_beforehand(articles, span, [window for _, window in days])
        for rows, window in days:
            self.hubs[rows.start : rows.stop] = hub_values(sampled, np.arange(rows.start, rows.stop), window)
        self._choose(span)
        articles = paired_beforehand(sampled, self._chosen, span, columns, self._floor)
        pairs = self._nearly(*articles.pairs) if articles.pairs else None
        kept = [self._kept(self._time(*day), columns, pairs) for day in days]
        return replace(articles, pairs=pairs), kept

    @property
    def goes_on(self) -> bool:
        """Whether there was an earlier fold."""
        return self._last is not None

    def again(self, rows: range, window: Rows, columns: Rows) -> tuple[Articles, list[Compared]] | None:
        """Do the same for one day, by what the last fold found; None where that would take longer."""
        kept = self._last.of(rows) if self._last else None
        new = self._anew.among(columns)
        if self._last is None or kept is None or len(new) > FEW or not self._at_hand(columns):
            return None
        time = self._time(rows, window)
        self._hubs_again(time, kept, self._last)
        self._choose(rows)
        new = self._anew.among(columns)
        before = self._last.older(kept)
        others = np.setdiff1d(columns[columns < window[0]], np.concatenate((before, new)))
        if len(new) + len(others) > FEW:
            return None
        every = np.arange(rows.start, rows.stop)
        old = every[~self._anew.rows[every]]
        parts = [
            self._known_pairs(kept, self._last, columns),
            self._compared(old, np.union1d(new, others)),
            *self._compared_with_all(self._anew.among(every), columns),
        ]
        ones, two, cosines = (np.concatenate(each) for each in zip(*parts, strict=True))
        order = np.lexsort((two, ones))
        pairs = ones[order], two[order], cosines[order]
        return replace(self._all, pairs=pairs), [self._kept(time, columns, pairs)]

    def _at_hand(self, columns: Rows) -> bool:
        return bool(self._vectors.at_hand(columns[~self._anew.rows[columns]]).all())

    def _time(self, rows: range, window: Rows) -> Time:
        sample = sample_of(self._all.ranks, window)
        return Time(rows, window, sample_digest(self._prints, sample, crowd_of(self._all.days, window)))

    def _hubs_again(self, time: Time, kept: Compared, last: Last) -> None:
        """Settle the hub values of a day: those that the last fold found, where the same sample was drawn."""
        rows = np.arange(time.rows.start, time.rows.stop)
        fresh = rows[last.before[rows] < 0]
        if len(fresh):
            self._anew.of(fresh)  # from here on their vectors are at hand
        if time.sample != kept.sample:
            self.hubs[rows] = hub_values(self._sampled(time), rows, time.window)
            return
        self.hubs[rows] = last.hubs[rows]
        if len(fresh):
            whole = replace(self._vectors.apart(fresh), near=_Whole(self._anew))
            self.hubs[fresh] = hub_values(whole, fresh, time.window)

    def _sampled(self, time: Time) -> Articles:
        """Compare a day with its sample, which is another than it was."""
        columns, last = np.sort(sample_of(self._all.ranks, time.window)), self._vectors.sampled
        near = last and sampled_again(last, (time.rows, columns), self._prints, FEW, self._anew.of)
        rows = np.arange(time.rows.start, time.rows.stop)
        if near:
            articles = replace(self._vectors.apart(rows), near=near)
        else:
            articles = self._vectors.prepare(np.union1d(rows, columns), time.rows, alone=False)
            articles = sampled_beforehand(articles, time.rows, [time.window])
            near = articles.near if isinstance(articles.near, Near) else None
        self._vectors.sampled = sampled(near, self._prints) if near else None
        return articles

    def _choose(self, span: range) -> None:
        """Settle by which hub values pairs are chosen: those of the last time, unless they are too high by now."""
        rows = np.arange(span.start, span.stop)
        self._chosen[rows] = self.hubs[rows]
        if self._last:
            before = self._last.chosen[rows]
            stays = before - self.hubs[rows] <= DRIFT  # not where there was none
            self._chosen[rows[stays]] = before[stays]
            self._anew.rows[rows] = ~stays

    def _known_pairs(self, kept: Compared, last: Last, columns: Rows) -> Pairs:
        """Return what was found of pairs with the columns: of no others is it told later that they were compared."""
        ones, others, cosines = last.pairs(kept)
        there = ~(self._anew.rows[ones] | self._anew.rows[others]) & np.isin(others, columns)
        return ones[there], others[there], cosines[there]

    def _compared(self, rows: Rows, columns: Rows) -> Pairs:
        """Compare rows that are known with some columns that are not, or were not compared with these."""
        cosines = self._anew.of(columns)[:, rows].ravel() if len(columns) else np.empty(0)
        return self._nearly(np.tile(rows, len(columns)), np.repeat(columns, len(rows)), cosines)

    def _compared_with_all(self, rows: Rows, columns: Rows) -> Iterator[Pairs]:
        for row in rows.tolist():
            cosines = self._anew.of(np.array([row]))[0, columns]
            yield self._nearly(np.full(len(columns), row), columns, cosines)

    def _nearly(self, ones: Rows, others: Rows, cosines: Floats) -> Pairs:
        """Return those pairs that are alike, or nearly."""
        days = self._all.days
        alike = np.sqrt(cosines) - (self._chosen[ones] + self._chosen[others]) / 2
        alike += date_gain(days[ones], days[others])
        near = (alike > self._floor) & (ones != others)
        return ones[near], others[near], cosines[near]

    def _kept(self, time: Time, columns: Rows, pairs: Pairs | None) -> Compared:
        chosen = self._chosen[time.rows.start : time.rows.stop].copy()
        if pairs is not None:
            ones, others, cosines = pairs
            begin, end = np.searchsorted(ones, (time.rows.start, time.rows.stop))
            here = np.flatnonzero(others[begin:end] < time.rows.stop) + begin
            pairs = ones[here], others[here], cosines[here]
        return kept_of(time.sample, chosen, pairs, columns[columns < time.window[0]])


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """The cosines of articles that are compared with all."""

    anew: Anew

    def part(self, rows: Rows, columns: Rows) -> Floats:
        """Return the cosines of some of the rows with some of the columns."""
        return self.anew.of(rows)[:, columns]
