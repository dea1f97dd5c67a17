"""Where a fold can be taken up again: the turns of an earlier one that went over the same articles.

A turn depends on the articles up to its own day and on nothing else, so a digest of these tells whether it still
holds. States are kept more sparsely the older they are, as backups are: memory grows with the articles and the
window, not with days times articles, and an edit far back costs at most twice the days since.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import islice
from operator import itemgetter, le
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.group.calling import Calling
    from generator.group.profiles import Profile
    from generator.group.related import Related
    from generator.group.sampled import Sampled
    from generator.group.shared import Shared
    from generator.group.state import Group, Turn
    from generator.group.strongest import Strong
    from generator.group.supply import Known
    from generator.model import Article, Topic

Order: TypeAlias = "tuple[bool, int, str]"
Seen: TypeAlias = "Mapping[int, tuple[Article, Order, str, bytes]]"
"""Articles, their places in the fold, named topics and fingerprints, by the identity of the record."""

_FEW, _SOME = 64, 16
"""So many vectors or profiles beyond those of the base are written with the turns, and one in so many of those."""
RECENT = 8
"""So many states are kept of the newest days, and again so many of each twice as long stretch before."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was made of a topic: the digest of its articles, and the topic with those that come near it."""

    topic: Topic
    key: bytes
    related: Topic


@dataclass(frozen=True, slots=True)
class Near:
    """Which topics come near each topic, by which profiles: their `terms` with numbers, and the `strong` ones of them.

    Of very many topics the terms do not stay.
    """

    profiles: tuple[Profile, ...] = ()
    related: Related | None = None
    terms: Shared | None = None
    strong: Strong | None = None

    @property
    def slugs(self) -> tuple[tuple[str, ...], ...]:
        """The slugs of the topics that come near each topic."""
        return self.related.slugs if self.related else ()


@dataclass(frozen=True, slots=True)
class Base:
    """What of a fold lies in a file of its own, and stays as it is for many edits: most vectors, most profiles."""

    known: Known
    profiles: Mapping[bytes, Profile]


@dataclass(frozen=True, slots=True)
class Kept:
    """The turns of a fold, oldest first, those of the newest days with their states. It can be pickled.

    `known` are the vectors of articles, `profiles` those of topics by a digest of their articles, `prints` the
    fingerprints of all articles that were folded, in order, by which `rules`. What the `base` has is not pickled, but
    for the `keys` of all profiles, in their order.

    Only in the process that made them are `seen`, which spares digesting anew the articles that it still has,
    `articles` in the order of the fold and how these were called (`calling`), `topics`, each with its group, by the
    identity of the group, and `told`, by the identity of the topic, which come `near`, and what was `sampled` of a day.
    Another process may know what topics `stood`, though not of which groups.
    """

    turns: tuple[Turn, ...] = ()
    known: Known | None = None
    profiles: Mapping[bytes, Profile] = field(default_factory=dict)
    prints: tuple[bytes, ...] = ()
    rules: str = ""
    keys: tuple[bytes, ...] = ()
    base: Base | None = field(default=None, repr=False, compare=False)
    seen: Seen = field(default_factory=dict, repr=False, compare=False)
    articles: tuple[Article, ...] = field(default=(), repr=False, compare=False)
    calling: Calling | None = field(default=None, repr=False, compare=False)
    topics: Mapping[int, tuple[Group, Topic]] = field(default_factory=dict, repr=False, compare=False)
    told: Mapping[int, Told] = field(default_factory=dict, repr=False, compare=False)
    near: Near = field(default=Near(), repr=False, compare=False)
    sampled: Sampled | None = field(default=None, repr=False, compare=False)
    stood: tuple[Topic, ...] = field(default=(), repr=False, compare=False)

    def __reduce__(self) -> tuple[type[Kept], tuple[Any, ...]]:
        """Pickle what means something elsewhere: not which record is which, nor what the base has."""
        known, profiles = self.known, self.profiles
        if self.base:
            known = known.without(self.base.known) if known else known
            profiles = {key: each for key, each in profiles.items() if key not in self.base.profiles}
        return Kept, (self.turns, known, profiles, self.prints, self.rules, tuple(self.profiles))

    def over(self, base: Base | None) -> Kept:
        """Return the same, as it was unpickled, with what a base has."""
        there = {**base.profiles, **self.profiles} if base else self.profiles
        profiles = {key: there[key] for key in self.keys if key in there}
        known = base.known.and_those(self.known) if base and self.known else self.known
        return replace(self, known=known, profiles=profiles, base=base)

    @property
    def outgrown(self) -> bool:
        """Whether so much is new that another base is worth writing."""
        if not self.base or not self.known:
            return bool(self.turns)
        new = len(self.known.without(self.base.known).digests)
        more = sum(key not in self.base.profiles for key in self.profiles)
        return (
            new > _FEW + len(self.base.known.digests) // _SOME
            or more > _FEW + len(self.base.profiles) // _SOME
        )

    def upto(self, keys: Sequence[bytes]) -> tuple[Turn, ...]:
        """Return the turns that hold for batches with these keys, as far as there is a state to go on from."""
        same = 0
        for turn, key in zip(self.turns, keys, strict=False):
            if turn.key != key:
                break
            same += 1
        while same and self.turns[same - 1].state is None:
            same -= 1
        return self.turns[:same]


NOTHING = Kept()


def thinned(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return all turns, the newer ones with their states, the older ones with few."""
    count = len(turns)
    return tuple(
        turn if turn.state is None or _stays(number, count - 1 - number) else replace(turn, state=None)
        for number, turn in enumerate(turns)
    )


def _stays(number: int, age: int) -> bool:
    return number % (1 << (age // RECENT).bit_length()) == 0


def keys(fingerprints: Sequence[bytes], batches: Sequence[range], rules: str) -> list[bytes]:
    """Return for each batch a digest of all that it depends on: the articles so far (their digests), the rules."""
    found: list[bytes] = []
    key = sha256(rules.encode()).digest()
    for batch in batches:
        key = sha256(b"".join((key, *fingerprints[batch.start : batch.stop]))).digest()
        found.append(key)
    return found


def fingerprints(articles: Sequence[Article], slugs: Sequence[str], seen: Seen) -> tuple[list[bytes], Seen]:
    """Return the fingerprint of each article with its named topic, and what to know them by next time.

    An article that was seen before, the very same record, is not digested again.
    """
    known = map(seen.get, map(id, articles))  # which holds its records: what lies where one does is that one
    found = [
        before
        if before is not None and before[2] == slug
        else (article, article.order, slug, fingerprint(article, slug))
        for before, article, slug in zip(known, articles, slugs, strict=True)
    ]
    return [one[3] for one in found], dict(zip(map(id, articles), found, strict=True))


def in_order(articles: Iterable[Article], seen: Seen) -> list[Article]:
    """Return articles in the order of the fold."""
    listed = list(articles)
    known = zip(listed, map(seen.get, map(id, listed)), strict=True)
    orders = [before[1] if before else article.order for article, before in known]
    if all(map(le, orders, islice(orders, 1, None))):
        return listed
    return [article for _, article in sorted(zip(orders, listed, strict=True), key=itemgetter(0))]


def fingerprint(article: Article, name: str) -> bytes:
    """Return a digest of all that grouping sees of an article, and of its markup: its body need not be opened."""
    digest = sha256(article.body)
    seen = (*article.order, article.title, article.language, name)
    digest.update(repr(seen).encode("utf-8", "surrogatepass"))
    return digest.digest()
