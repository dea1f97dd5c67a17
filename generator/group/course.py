"""One way through the fold: what it takes of an earlier one, what it found, and what a later one can take of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from generator.group import fold
from generator.group.addresses import redirects
from generator.group.days import batches
from generator.group.kept import Kept, fingerprints, keys
from generator.group.names import names
from generator.group.profiles import Profile, profile
from generator.group.similarity import MANY, Articles, ordinals, sampling_ranks
from generator.group.supply import Known, Supply
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.config import Grouping
    from generator.group.names import Names
    from generator.group.similarity import Rows
    from generator.group.state import Group
    from generator.group.supply import Maker
    from generator.model import Article

_TOPICS = 1 << 10  # whose profiles are made at a time


class Way:
    """Folds articles, which stand in the order of the fold; `topics` is what that gave.

    What was kept is used as far as it holds, and changes nothing. If `profiled`, topics are profiled when they are
    closed, since their vectors are at hand then.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        settings: Grouping,
        kept: Kept,
        map: Maker,  # noqa: A002 - it is one
        threads: int,
        *,
        profiled: bool = False,
    ) -> None:
        named = names(articles)
        self._articles, self._days, self._threads = articles, ordinals(articles), threads
        self._paths = [article.path for article in articles]
        self._rows = {path: row for row, path in enumerate(self._paths)}
        self._ranks = sampling_ranks(self._paths)
        self._digests, self._seen = fingerprints(articles, named.slugs, kept.seen)
        self._supply = Supply(articles, self._digests, kept.known or Known(), map)
        self._profiles = dict(kept.profiles)
        rules = fold.Rules(settings.closeness, settings.window_days, settings.attract)
        digests = keys(self._digests, batches(self._days), repr(rules))
        course = fold.Course(self._days, named.slugs, rules, self._ready)
        before = kept.upto(digests)
        self._supply.foresee(range(before[-1].stop if before else 0, len(articles)))
        self._turns = (
            fold.fold(course, digests, before, self._profile)
            if profiled
            else fold.fold(course, digests, before)
        )
        self.topics = _topics(articles, fold.groups(self._turns), named)

    def profiles(self, topics: Sequence[Topic]) -> dict[bytes, Profile]:
        """Return the profiles of topics, which hold every article once, in their order."""
        members = [[self._rows[article.path] for article in topic.articles] for topic in topics]
        digests = [self._key(rows) for rows in members]
        missing = [
            (key, rows) for key, rows in zip(digests, members, strict=True) if key not in self._profiles
        ]
        for start in range(0, len(missing), _TOPICS):
            some = missing[start : start + _TOPICS]
            rows = [row for _, rows in some for row in rows]
            terms = self._supply.of(rows)
            places = iter(range(len(rows)))
            for key, rows in some:
                self._profiles[key] = profile(terms.take([next(places) for _ in rows]))
        return {key: self._profiles[key] for key in digests}

    def kept(self, profiles: Mapping[bytes, Profile] | None = None) -> Kept:
        """Return what a later fold can go on from."""
        last = self._turns[-1]
        groups = [*last.quiet, *(last.state.groups.values() if last.state else ())]
        rows = np.array(sorted(row for group in groups for row in group.members))
        return Kept(self._turns, self._supply.kept(rows), profiles or {}, self._seen)

    def _ready(self, rows: Rows, new: range) -> Articles:
        """Make some rows ready to be compared with those that are new."""
        places, lengths = np.zeros((2, len(self._days)), dtype=np.int64)
        places[rows] = self._supply.hold(rows)
        shelf = self._supply.shelf
        lengths[rows] = shelf.terms.lengths[places[rows]]
        vectors = shelf.matrix()
        common = shelf.common(vectors) if len(new) >= MANY else None
        found = lengths.astype(np.float64)
        return Articles(
            vectors, common, places, self._days, self._ranks, found, threads=self._threads, shelf=shelf
        )

    def _profile(self, group: Group) -> None:
        key = self._key(group.members)
        if key not in self._profiles:
            self._profiles[key] = profile(self._supply.of(group.members))

    def _key(self, rows: Iterable[int]) -> bytes:
        return sha256(b"".join(self._digests[row] for row in rows)).digest()


def _topics(ordered: Sequence[Article], groups: Sequence[Group], named: Names) -> tuple[Topic, ...]:
    """Turn groups of rows into topics with their addresses."""
    members = [tuple(ordered[row] for row in found.members) for found in groups]
    slugs = [found.name or ordered[found.founder].slug for found in groups]
    addresses = redirects(list(zip(slugs, members, strict=True)))
    return tuple(
        Topic(
            slug=slug,
            articles=own,
            redirects=leading,
            swallowed=tuple(ordered[row].slug for row in found.swallowed),
            explicit=bool(found.name),
            title=named.titles.get(slug, "") if found.name else "",
        )
        for found, slug, own, leading in zip(groups, slugs, members, addresses, strict=True)
    )
