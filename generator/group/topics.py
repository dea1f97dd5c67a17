"""Topics of the groups that a fold found, and with what comes near them; a topic as it was before is the very same."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from operator import attrgetter, is_
from typing import TYPE_CHECKING, NamedTuple

from generator.cache.near import unchanged
from generator.group.addresses import redirects
from generator.group.kept import Told
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.group.kept import Kept
    from generator.group.names import Names
    from generator.group.roll import Roll
    from generator.group.state import Group
    from generator.model import Article


class Listed(NamedTuple):
    """Topics as far as relating them asks: slugs and whether they are hidden, digests of their articles, their rows.

    Where the last fold of this process had the topic, there are no rows.
    """

    shown: tuple[tuple[str, bool], ...]
    keys: tuple[bytes, ...]
    rows: tuple[tuple[int, ...], ...]


def listed(topics: Sequence[Topic], roll: Roll, known: Mapping[int, Told]) -> Listed:
    """List topics, which hold every article once; `known` is what was told of topics before."""
    row_of = {path: row for row, path in enumerate(roll.paths)}
    keys: list[bytes] = []
    rows: list[tuple[int, ...]] = []
    for topic in topics:
        before = known.get(id(topic))
        if before and before.topic is topic:
            keys.append(before.key)
            rows.append(())
        else:
            rows.append(tuple([row_of[article.path] for article in topic.articles]))
            keys.append(sha256(b"".join([roll.prints[row] for row in rows[-1]])).digest())
    return Listed(tuple([(topic.slug, topic.hidden) for topic in topics]), tuple(keys), tuple(rows))


def told(
    topics: Sequence[Topic], keys: Sequence[bytes], near: Sequence[tuple[str, ...]], known: Mapping[int, Told]
) -> tuple[Told, ...]:
    """Return topics with those that come near them; what was the same last time is the same object."""
    found = []
    for topic, key, slugs in zip(topics, keys, near, strict=True):
        before = known.get(id(topic))
        if before is None or before.topic is not topic or before.related.related != slugs:
            before = Told(topic, key, topic if topic.related == slugs else replace(topic, related=slugs))
        found.append(before)
    return tuple(found)


def topics_of(
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
    by_slug = {topic.slug: topic for topic in (*kept.stood, *(topic for _, topic in kept.topics.values()))}
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
