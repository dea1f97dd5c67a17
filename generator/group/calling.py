"""Articles in the order of the fold, and what they are called by there: again, where few are others than before."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, replace
from math import nan
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.cache.near import unchanged
from generator.group.features import leaf
from generator.group.kept import fingerprint, fingerprints, in_order
from generator.group.names import Names, names
from generator.group.roll import Roll, roll

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.group.features import Leaf
    from generator.group.kept import Kept, Order, Seen
    from generator.group.state import Group
    from generator.model import Article, Topic

FEW = 64
"""So many articles that came or went are put in their places one by one."""


@dataclass(frozen=True, slots=True)
class Calling:
    """Articles in the order of the fold, what they are called by there, and what is known of them by the record.

    `given` are the same as they came, `orders` their places in the fold, and of `fresh` ones, which were not seen
    before, it has the leaves by row.
    """

    given: tuple[Article, ...]
    articles: tuple[Article, ...]
    orders: tuple[Order, ...]
    names: Names
    roll: Roll
    seen: Seen
    fresh: Mapping[int, Leaf]

    def leaf(self, row: int) -> Leaf:
        """Return what the vector of an article is made of."""
        return leaf(self.articles[row])

    def kept(self, after: Kept, topics: Sequence[Topic], groups: Sequence[Group]) -> Kept:
        """Return what a later fold can go on from, with what this process knows by the record."""
        known = {id(group): (group, topic) for group, topic in zip(groups, topics, strict=True)}
        return replace(after, seen=self.seen, articles=self.articles, topics=known, calling=self)


def called(articles: Sequence[Article], kept: Kept) -> Calling:
    """Call articles in the order of the fold; of those that were not seen before the leaves are `fresh`."""
    given = tuple(articles)
    return (_again(given, kept.calling, kept.seen) if kept.calling else None) or _anew(given, kept.seen)


def _anew(given: tuple[Article, ...], known: Seen) -> Calling:
    ordered = in_order(given, known)
    named = names(ordered)
    prints, seen = fingerprints(ordered, named.slugs, known)
    orders = tuple([order for _, order, _, _ in seen.values()])  # in this order
    fresh = {row: leaf(one) for row, one in enumerate(ordered) if id(one) not in known} if known else {}
    return Calling(given, tuple(ordered), orders, named, roll(orders, named.slugs, prints), seen, fresh)


class _Columns(NamedTuple):
    """What is called of articles, a list each."""

    articles: list[Article]
    orders: list[Order]
    days: array[float]
    paths: list[str]
    prints: list[bytes]

    def remove(self, row: int) -> None:
        """Take a row out."""
        for column in self:
            del column[row]

    def insert(self, row: int, *values: object) -> None:
        """Put a row in."""
        columns: tuple[Any, ...] = self
        for column, value in zip(columns, values, strict=True):
            column.insert(row, value)


def _again(given: tuple[Article, ...], last: Calling, known: Seen) -> Calling | None:
    """Put those that came in their places, and take out those that went; None where that is no less work.

    Where one names its topic, what others are called may depend on it.
    """
    begin, end = unchanged(given, last.given)
    came, went = given[begin : len(given) - end], last.given[begin : len(last.given) - end]
    if len(came) + len(went) > FEW or any(last.names.slugs) or any(one.topic for one in came):
        return None
    told = last.roll
    columns = _Columns([*last.articles], [*last.orders], array("d", told.days), [*told.paths], [*told.prints])
    seen = dict(last.seen)
    for one in went:
        columns.remove(bisect_left(columns.orders, seen.pop(id(one))[1]))
    for one in came:
        before = known.get(id(one))
        order, print_ = (before[1], before[3]) if before else (one.order, fingerprint(one, ""))
        seen[id(one)] = (one, order, "", print_)
        undated, day, path = order
        row = bisect_left(columns.orders, order)
        columns.insert(row, one, order, nan if undated else day, path, print_)
    fresh = {bisect_left(columns.orders, seen[id(one)][1]): leaf(one) for one in came if id(one) not in known}
    slugs = ("",) * len(given)
    return Calling(
        given,
        tuple(columns.articles),
        tuple(columns.orders),
        Names(slugs, {}),
        Roll(tuple(columns.paths), columns.days, slugs, tuple(columns.prints)),
        seen,
        fresh,
    )
