"""The files of one topic: its digest page and what leads there, its articles' pages and texts, its data and feed.

They depend on the topic, on its digest, and of the rest of the site only on what an `Order` names; so they are made
from an edition of that topic alone, in any process, and need not be made again while none of that changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.model import Output, Site
from generator.render import addresses
from generator.render.cards import topic_cards
from generator.render.data import topic_data
from generator.render.edition import Publisher, is_whole, make_edition
from generator.render.feeds import topic_feeds
from generator.render.pages import TOPIC_PAGES
from generator.render.press import press_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.cache.memo import Memo
    from generator.config import Config
    from generator.model import Digest, Topic
    from generator.render.edition import Edition
    from generator.render.press import Press

    Make = Callable[["Order"], tuple[Output, ...]]
    Apply = Callable[[Make, "list[Order]"], Iterable[tuple[Output, ...]]]


@dataclass(frozen=True, slots=True)
class Order:
    """A topic to make the files of: its digest, titles of related topics by slug, slugs of its articles' publishers."""

    topic: Topic
    digest: Digest
    titles: tuple[tuple[str, str], ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saving:
    """What spares the making of files: `standing` are the digests of those that are published, by path.

    `key` gives the key of what depends on a topic, its articles and further parts.
    """

    memo: Memo
    key: Callable[..., bytes]
    standing: Mapping[str, bytes]


def bundles(
    orders: Mapping[bytes, Order], kit: Callable[[], bytes], apply: Apply, saving: Saving | None
) -> Iterator[Output]:
    """Yield the files of all topics, each under its key; one that stands as it would be made has no content.

    `apply` makes files, with a press of the kit, in the order of the orders.
    """
    known = saving.memo.recall(orders) if saving else {}
    standing = saving.standing if saving else {}
    missing = []
    for key, one in orders.items():
        made = cast("tuple[tuple[str, bytes], ...]", known.get(key, ()))
        if made and all(standing.get(path) == digest for path, digest in made):
            yield from (Output(path, None, digest) for path, digest in made)
        else:
            missing.append((one, key))
    if not missing:
        return
    make = partial(bundle, kit=kit())
    for (_, key), files in zip(missing, apply(make, [one for one, _ in missing]), strict=True):
        if saving and key not in known and all(file.digest for file in files):
            saving.memo.keep(key, tuple((file.path, file.digest) for file in files))
        yield from files


def ordered(edition: Edition, saving: Saving | None, looks: str) -> dict[bytes, Order]:
    """Return what the files of topics are made from, by key: a digest of that, or where nothing is kept a number."""
    orders = [order(edition, topic) for topic in edition.site.topics]
    if saving is None:
        return {str(number).encode(): one for number, one in enumerate(orders)}
    return {saving.key("files", one.topic, looks, _around(one)): one for one in orders}


def order(edition: Edition, topic: Topic) -> Order:
    """Gather what a topic's files are made from."""
    return Order(
        topic,
        edition.digests[topic.slug],
        tuple((slug, edition.titles[slug]) for slug in topic.related),
        tuple(edition.publisher(article).slug for article in topic.articles),
    )


def _around(made: Order) -> str:
    """Name what is not the topic's own. A digest follows from its topic and the settings, but for its title."""
    return repr((made.digest.title, made.titles, made.publishers))


def bundle(made: Order, kit: bytes) -> tuple[Output, ...]:
    """Make the files of a topic. Raises ThemeError where a template fails."""
    return tuple(_files(_alone(made), press_of(kit)))


def _files(own: Edition, press: Press) -> Iterator[Output]:
    config = press.config
    for make in TOPIC_PAGES:
        yield from map(press.print, make(own, config))
    yield from topic_data(own)
    yield from topic_feeds(own, config)
    yield from topic_cards(own, config, press.kit.style)
    yield from _texts(own, config)


def _alone(made: Order) -> Edition:
    """Return the edition of one topic: of the others it knows the titles, and of its publishers the addresses."""
    edition = make_edition(Site(made.topic.articles, (made.topic,), (made.digest,)))
    publishers = {
        article.publisher.casefold(): Publisher(slug, article.publisher, ())
        for article, slug in zip(made.topic.articles, made.publishers, strict=True)
    }
    return replace(edition, titles={**edition.titles, **dict(made.titles)}, publishers=publishers)


def _texts(edition: Edition, config: Config) -> Iterator[Output]:
    for article in edition.site.articles:
        if is_whole(article, config):
            yield Output(addresses.article_text(article.slug), article.text.encode())
