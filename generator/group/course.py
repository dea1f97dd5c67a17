"""One way through the fold: what it takes of an earlier one, what it found, and what a later one can take of it."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from generator.group import fold
from generator.group.compared import last_fold
from generator.group.days import batches
from generator.group.kept import Kept, keys
from generator.group.profiles import profile
from generator.group.relating import relate
from generator.group.similarity import MANY, Articles, sampling_ranks
from generator.group.sparse import NOTHING
from generator.group.supply import Known, Supply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from generator.config import Grouping
    from generator.group.features import Leaf
    from generator.group.roll import Roll
    from generator.group.similarity import Rows
    from generator.group.state import Group
    from generator.group.supply import Maker
    from generator.group.topics import Listed

_TOPICS = 1 << 10  # whose profiles are made at a time


class Way:
    """Folds the articles of a roll; `groups` is what that gave, by founder.

    What was kept is used as far as it holds, and changes nothing. `leaves` has what makes the vector of a row, where
    there is none. If `profiled`, topics are profiled when they are closed, since their vectors are at hand then.
    """

    def __init__(
        self,
        roll: Roll,
        settings: Grouping,
        kept: Kept,
        leaves: Callable[[int], Leaf],
        map: Maker,  # noqa: A002 - it is one
        *,
        threads: int = 1,
        profiled: bool = False,
    ) -> None:
        self._roll, self._kept, self._threads = roll, kept, threads
        self._ranks = sampling_ranks(roll.paths)
        self._days = np.array(roll.days)
        undated = bool(np.isnan(self._days[-1:]).any())
        self._supply = Supply(leaves, roll.prints, kept.known or Known(), map, undated=undated)
        self._profiles, self._near = dict(kept.profiles), kept.near
        self.sampled = kept.sampled
        rules = fold.Rules(settings.closeness, settings.window_days, settings.attract)
        self._rules = repr(rules)
        digests = keys(roll.prints, batches(self._days), self._rules)
        course = fold.Course(self._days, roll.names, roll.prints, rules, self)
        before = kept.upto(digests)
        self._supply.foresee(range(before[-1].stop if before else 0, len(roll.paths)))
        last = last_fold(kept.turns, kept.prints, roll.prints) if kept.rules == self._rules else None
        closing = self._profile if profiled else lambda _: None
        self._turns = fold.fold(course, digests, before, last, closing)
        self.groups = fold.groups(self._turns)

    def related(self, listed: Listed, *, once: bool = False) -> tuple[tuple[str, ...], ...]:
        """Return the slugs of the topics that come near each topic; if this is asked `once`, vectors are let go."""
        self._profile_all(listed)
        if once:
            self._known = self._supply.packed(self._going_on())
        self._profiles = {key: self._profiles[key] for key in listed.keys}
        self._near = relate(listed.shown, tuple(self._profiles.values()), self._near)
        return self._near.slugs

    def kept(self) -> Kept:
        """Return what a later fold can go on from."""
        profiles = self._profiles if self._near.profiles else {}
        return Kept(
            self._turns,
            self._known or self._supply.kept(self._going_on()),
            profiles,
            self._roll.prints,
            self._rules,
            base=self._kept.base,
            near=self._near,
            sampled=self.sampled,
        )

    _known: Known | None = None

    def _going_on(self) -> Rows:
        """Return the articles that a later fold compares with others, most likely."""
        last = self._turns[-1]
        groups = [*last.quiet, *(last.state.groups.values() if last.state else ())]
        return np.sort(np.fromiter(chain.from_iterable(group.members for group in groups), dtype=np.int64))

    def _profile_all(self, listed: Listed) -> None:
        """Profile the topics that have none, which hold every article once, in their order."""
        missing = [
            (key, rows)
            for key, rows in zip(listed.keys, listed.rows, strict=True)
            if key not in self._profiles
        ]
        for start in range(0, len(missing), _TOPICS):
            some = missing[start : start + _TOPICS]
            rows = [row for _, own in some for row in own]
            terms = self._supply.of(rows)
            places = iter(range(len(rows)))
            for key, own in some:
                self._profiles[key] = profile(terms.take([next(places) for _ in own]))

    def prepare(self, rows: Rows, new: range, *, alone: bool = True) -> Articles:
        """Make some rows ready to be compared with those that are new; if `alone`, others need not be at hand."""
        places, lengths = np.zeros((2, len(self._days)), dtype=np.int64)
        held = self._supply.hold(rows, alone=alone)
        shelf = self._supply.shelf
        lengths[rows] = shelf.lengths[held]
        vectors, places[rows] = shelf.among(
            held, slice(*np.searchsorted(rows, (new.start, new.stop)).tolist())
        )
        common = shelf.common(vectors) if len(new) >= MANY else None
        found = lengths.astype(np.float64)
        return Articles(vectors, common, places, self._days, self._ranks, found, threads=self._threads)

    def apart(self, rows: Rows) -> Articles:
        """Return what is known of articles without their vectors, with the lengths of some rows whose are at hand."""
        places, lengths = np.zeros((2, len(self._days)), dtype=np.int64)
        lengths[rows] = self._supply.lengths(rows)
        return Articles(NOTHING, None, places, self._days, self._ranks, lengths.astype(np.float64))

    def at_hand(self, rows: Rows) -> NDArray[np.bool_]:
        """Tell of which rows the vector is at hand."""
        return self._supply.at_hand(rows)

    def cosines(self, rows: Sequence[int]) -> NDArray[np.float64]:
        """Return the cosines of some rows with all articles whose vectors are at hand, a row each, by row."""
        return self._supply.cosines(rows)

    def _profile(self, group: Group) -> None:
        key = self._key(group.members)
        if key not in self._profiles:
            self._profiles[key] = profile(self._supply.of(group.members))

    def _key(self, rows: Iterable[int]) -> bytes:
        return sha256(b"".join(self._roll.prints[row] for row in rows)).digest()
