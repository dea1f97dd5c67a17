"""One way through the fold: what it takes of an earlier one, what it found, and what a later one can take of it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from operator import attrgetter, is_
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from generator.cache.near import unchanged
from generator.group import fold
from generator.group.addresses import redirects
from generator.group.compared import last_fold
from generator.group.days import batches
from generator.group.kept import Kept, Near, Told, fingerprints, keys
from generator.group.names import names
from generator.group.profiles import Profile, profile
from generator.group.similarity import MANY, Articles, ordinals, sampling_ranks
from generator.group.supply import Known, Supply
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from generator.config import Grouping
    from generator.group.names import Names
    from generator.group.similarity import Rows
    from generator.group.state import Group
    from generator.group.supply import Maker
    from generator.model import Article

NO_NEAR = Near()
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
        self._articles, self._threads = articles, threads
        self._paths = [article.path for article in articles]
        self._rows = {path: row for row, path in enumerate(self._paths)}
        self._ranks = sampling_ranks(self._paths)
        self._digests, self._seen = fingerprints(articles, named.slugs, kept.seen)
        self._days = ordinals([order for _, order, _, _ in self._seen.values()])
        self._supply = Supply(articles, self._digests, kept.known or Known(), map)
        self._profiles = dict(kept.profiles)
        rules = fold.Rules(settings.closeness, settings.window_days, settings.attract)
        digests = keys(self._digests, batches(self._days), repr(rules))
        course = fold.Course(self._days, named.slugs, self._digests, rules, self)
        before = kept.upto(digests)
        self._supply.foresee(range(before[-1].stop if before else 0, len(articles)))
        self._rules = repr(rules)
        last = last_fold(kept.turns, kept.prints, self._digests) if kept.rules == self._rules else None
        closing = self._profile if profiled else lambda _: None
        self._turns = fold.fold(course, digests, before, last, closing)
        self._groups = fold.groups(self._turns)
        self.topics = _topics(articles, self._groups, named, kept)
        self._told = kept.told

    def profiles(self, topics: Sequence[Topic]) -> dict[bytes, Profile]:
        """Return the profiles of topics, which hold every article once, in their order, by a digest of the articles."""
        digests = [self._digest(topic) for topic in topics]
        missing = [
            (key, [self._rows[article.path] for article in topic.articles])
            for key, topic in zip(digests, topics, strict=True)
            if key not in self._profiles
        ]
        for start in range(0, len(missing), _TOPICS):
            some = missing[start : start + _TOPICS]
            rows = [row for _, rows in some for row in rows]
            terms = self._supply.of(rows)
            places = iter(range(len(rows)))
            for key, rows in some:
                self._profiles[key] = profile(terms.take([next(places) for _ in rows]))
        return {key: self._profiles[key] for key in digests}

    def told(self, topics: Sequence[Topic], near: Sequence[tuple[str, ...]]) -> tuple[Told, ...]:
        """Return topics with those that come near them; what was the same last time is the same object."""
        found = []
        for topic, slugs in zip(topics, near, strict=True):
            before = self._told.get(id(topic))
            if before is None or before.topic is not topic or before.related.related != slugs:
                before = Told(topic, self._digest(topic), replace(topic, related=slugs))
            found.append(before)
        return tuple(found)

    def known(self, *, once: bool) -> Known:
        """Return the vectors that a later fold can go on from; if this process folds `once`, no other stays."""
        last = self._turns[-1]
        groups = [*last.quiet, *(last.state.groups.values() if last.state else ())]
        rows = np.array(sorted(row for group in groups for row in group.members))
        return self._supply.packed(rows) if once else self._supply.kept(rows)

    def kept(
        self,
        profiles: Mapping[bytes, Profile] | None = None,
        told: Sequence[Told] = (),
        near: Near = NO_NEAR,
        known: Known | None = None,
    ) -> Kept:
        """Return what a later fold can go on from, with the vectors that are `known`."""
        return Kept(
            self._turns,
            known or self.known(once=False),
            profiles or {},
            tuple(self._digests),
            self._rules,
            self._seen,
            tuple(self._articles),
            {id(group): (group, topic) for group, topic in zip(self._groups, self.topics, strict=True)},
            {id(each.topic): each for each in told},
            near,
        )

    def prepare(self, rows: Rows, new: range, *, alone: bool = True) -> Articles:
        """Make some rows ready to be compared with those that are new; if `alone`, others need not be at hand."""
        places, lengths = np.zeros((2, len(self._days)), dtype=np.int64)
        places[rows] = self._supply.hold(rows, alone=alone)
        shelf = self._supply.shelf
        lengths[rows] = shelf.terms.lengths[places[rows]]
        vectors = shelf.matrix(places[new.start : new.stop])
        common = shelf.common(vectors) if len(new) >= MANY else None
        found = lengths.astype(np.float64)
        return Articles(vectors, common, places, self._days, self._ranks, found, threads=self._threads)

    def apart(self, rows: Rows) -> Articles:
        """Return what is known of articles without their vectors, with the lengths of some rows whose are at hand."""
        places, lengths = np.zeros((2, len(self._days)), dtype=np.int64)
        lengths[rows] = self._supply.lengths(rows)
        none = sparse.csr_array((0, 1), dtype=np.float64)
        return Articles(none, None, places, self._days, self._ranks, lengths.astype(np.float64))

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

    def _digest(self, topic: Topic) -> bytes:
        before = self._told.get(id(topic))
        if before and before.topic is topic:
            return before.key
        return self._key(self._rows[article.path] for article in topic.articles)

    def _key(self, rows: Iterable[int]) -> bytes:
        return sha256(b"".join(self._digests[row] for row in rows)).digest()


def _topics(
    ordered: Sequence[Article], groups: Sequence[Group], named: Names, kept: Kept
) -> tuple[Topic, ...]:
    """Turn groups of rows into topics with their addresses; a topic as it was before is the very same.

    Which topic an alias leads to depends on all others. An article's slug leads to its own topic.
    """
    stay: list[Topic | None] = [None] * len(groups)
    if not any(map(attrgetter("aliases"), ordered)):
        stay = _as_before(ordered, groups, kept)
    new = [number for number, topic in enumerate(stay) if topic is None]
    slugs = {number: groups[number].name or ordered[groups[number].founder].slug for number in new}
    members = {number: tuple([ordered[row] for row in groups[number].members]) for number in new}
    addresses = redirects([(slugs[number], members[number]) for number in new])
    for number, leading in zip(new, addresses, strict=True):
        found, slug = groups[number], slugs[number]
        stay[number] = Topic(
            slug=slug,
            articles=members[number],
            redirects=leading,
            swallowed=tuple(ordered[row].slug for row in found.swallowed),
            explicit=bool(found.name),
            title=named.titles.get(slug, "") if found.name else "",
        )
    return tuple(topic for topic in stay if topic)


def _as_before(ordered: Sequence[Article], groups: Sequence[Group], kept: Kept) -> list[Topic | None]:
    """Return the topics of groups that are what they were, of the very same articles; None for others and named ones.

    A group that is the same object has the same rows; up to the first article that is another these are the same.
    """
    same, _ = unchanged(ordered, kept.articles)
    by_slug = {topic.slug: topic for _, topic in kept.topics.values()}
    found: list[Topic | None] = []
    for group, before in zip(groups, map(kept.topics.get, map(id, groups)), strict=True):
        if group.name:
            found.append(None)
        elif before and group.members[-1] < same:
            found.append(before[1])
        else:
            topic = by_slug.get(ordered[group.founder].slug)
            found.append(topic if topic and _same(topic, group, ordered) else None)
    return found


def _same(topic: Topic, group: Group, ordered: Sequence[Article]) -> bool:
    """Tell whether a topic that nobody named is what would be made of these articles."""
    return (
        len(topic.articles) == len(group.members)
        and all(map(is_, topic.articles, map(ordered.__getitem__, group.members)))
        and not topic.explicit
        and topic.swallowed == tuple([ordered[row].slug for row in group.swallowed])
    )
