"""The files of one topic: its digest page and what leads there, its articles' pages and texts, its data and feed.

They depend on the topic, on its digest, and of the rest of the site only on what an `Order` names; so they are made
from an edition of that topic alone, in any process, and need not be made again while none of that changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.cache.digests import digest_of
from generator.model import Output, Site
from generator.render import addresses
from generator.render.cards import topic_cards
from generator.render.data import topic_data
from generator.render.edition import Around, is_whole, make_edition
from generator.render.feeds import topic_feeds
from generator.render.pages import TOPIC_PAGES
from generator.render.press import press_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.cache.memo import Memo
    from generator.cache.near import Near
    from generator.config import Config
    from generator.model import Digest, Topic
    from generator.render.edition import Edition
    from generator.render.press import Press

    Make = Callable[["Order"], tuple[Output, ...]]
    Apply = Callable[[Make, "list[Order]"], Iterable[tuple[Output, ...]]]


_AROUND = "around"


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

    `key` gives the key of what depends on a topic, its articles and further parts; `near` remembers what was asked of
    the very records.
    """

    memo: Memo
    key: Callable[..., bytes]
    standing: Mapping[str, bytes]
    near: Near


@dataclass(frozen=True, slots=True)
class Bundled:
    """The files of all topics: those that were made, the digests of those that stand as they would be made.

    `prints` are digests of each topic's own pages, by slug; none where nothing is kept.
    """

    made: tuple[Output, ...]
    standing: dict[str, bytes]
    prints: dict[str, bytes]


def bundles(
    topics: Mapping[bytes, Topic],
    order: Callable[[Topic], Order],
    kit: Callable[[], bytes],
    apply: Apply,
    saving: Saving | None,
) -> Bundled:
    """Return the files of all topics, each of which stands under its key.

    `order` gathers what they are made from, `apply` makes them, with a press of the kit, in the order of the orders.
    """
    if saving is None:
        every = (
            apply(partial(bundle, kit=kit()), [order(topic) for topic in topics.values()]) if topics else ()
        )
        return Bundled(tuple(file for files in every for file in files), {}, {})
    known = cast("dict[bytes, dict[str, bytes]]", saving.memo.recall(topics))
    standing: dict[str, bytes] = {}
    missing = {}
    for key, topic in topics.items():
        files = known.get(key)
        if files and files.items() <= saving.standing.items():
            standing |= files
        else:
            missing[key] = order(topic)
    made: list[Output] = []
    if missing:
        told = apply(partial(bundle, kit=kit()), list(missing.values()))
        for key, outputs in zip(missing, told, strict=True):
            files = {
                output.path: output.digest or digest_of(cast("bytes", output.content)) for output in outputs
            }
            if files != known.get(key):
                saving.memo.keep(key, files)
                known[key] = files
            made += outputs
    rows = ((known[key],) for key in topics)
    prints = saving.near.each("print", rows, _print)
    slugs = (topic.slug for topic in topics.values())
    return Bundled(tuple(made), standing, dict(zip(slugs, prints, strict=True)))


def _print(files: Mapping[str, bytes]) -> bytes:
    """Return the digests of a topic's pages and of its data, which say all that its digest does."""
    return b"".join(
        digest
        for path, digest in files.items()
        if path.endswith((".html", ".json")) and not path.startswith(addresses.ARTICLES)
    )


def keyed(edition: Edition, saving: Saving | None, looks: str) -> dict[bytes, Topic]:
    """Return topics by a key of all that their files are made from, or where nothing is kept by a number.

    As long as titles and publishers are those of the last build, a topic that was there then need not be asked.
    """
    topics = edition.site.topics
    if saving is None:
        return {str(number).encode(): topic for number, topic in enumerate(topics)}
    near, known = saving.near, {}
    around = digest_of(
        repr((looks, edition.titles, edition.publisher_slugs)).encode("utf-8", "surrogatepass")
    )
    if near.left(_AROUND) != around:
        near.leave(_AROUND, around)
        rows = (_row(order(edition, topic), looks) for topic in topics)
        every = near.each("files", rows, partial(_key, saving))
        known = {topic.slug: key for topic, key in zip(topics, every, strict=True)}

    def key(topic: Topic, _: bytes) -> bytes:
        return known.get(topic.slug) or _key(saving, *_row(order(edition, topic), looks))

    keys = near.each("files again", ((topic, around) for topic in topics), key)
    return dict(zip(keys, topics, strict=True))


def _key(saving: Saving, topic: Topic, looks: str, *around: object) -> bytes:
    """Name also what is not the topic's own. A digest follows from its topic and the settings, but for its title."""
    return saving.key("files", topic, looks, repr(around))


def _row(one: Order, looks: str) -> tuple[Topic, str, str, object, object]:
    return one.topic, looks, one.digest.title, one.titles, one.publishers


def order(edition: Edition, topic: Topic) -> Order:
    """Gather what a topic's files are made from."""
    return Order(
        topic,
        edition.digests[topic.slug],
        tuple((slug, edition.titles[slug]) for slug in topic.related),
        tuple(edition.publisher_slugs[article.publisher.casefold()] for article in topic.articles),
    )


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
    names = (article.publisher.casefold() for article in made.topic.articles)
    around = Around(dict(made.titles), dict(zip(names, made.publishers, strict=True)))
    return replace(make_edition(Site(made.topic.articles, (made.topic,), (made.digest,))), around=around)


def _texts(edition: Edition, config: Config) -> Iterator[Output]:
    for article in edition.site.articles:
        if is_whole(article, config):
            yield Output(addresses.article_text(article.slug), article.text.encode())
