"""What the files of one topic are made from, and the edition of that topic alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model import Site
from generator.render.edition import Around, make_edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model import Digest, Topic
    from generator.render.edition import Edition


@dataclass(frozen=True, slots=True)
class Order:
    """A topic to make the files of: its digest, titles of related topics by slug, slugs of its articles' publishers.

    `standing` are the digests of those of its files, by path, that need not be made: they are as they would be.
    """

    topic: Topic
    digest: Digest
    titles: tuple[tuple[str, str], ...]
    publishers: tuple[str, ...]
    standing: Mapping[str, bytes] = field(default_factory=dict)


def order(edition: Edition, topic: Topic) -> Order:
    """Gather what a topic's files are made from."""
    return Order(
        topic,
        edition.digests[topic.slug],
        tuple((slug, edition.titles[slug]) for slug in topic.related),
        edition.addresses_of(topic),
    )


@dataclass(frozen=True, slots=True)
class Orders:
    """The orders of some topics, each gathered in its turn: all of a large site take as much as its digests."""

    edition: Edition
    topics: Sequence[Topic]

    def __len__(self) -> int:
        return len(self.topics)

    def __iter__(self) -> Iterator[Order]:
        return (order(self.edition, topic) for topic in self.topics)

    def __contains__(self, one: object) -> bool:
        return any(one == each for each in self)


def alone(order: Order) -> Edition:
    """Return the edition of one topic: of the others it knows the titles, and of its publishers the addresses."""
    names = (article.publisher.casefold() for article in order.topic.articles)
    around = Around(dict(order.titles), dict(zip(names, order.publishers, strict=True)))
    return replace(make_edition(Site(order.topic.articles, (order.topic,), (order.digest,))), around=around)
