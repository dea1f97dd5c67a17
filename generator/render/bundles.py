"""The files of one topic: its digest page and what leads there, its articles' pages and texts, its data and feed.

They depend on the topic, on its digest, and of the rest of the site only on what `Surroundings` names; so they are
made from an edition of that topic alone, and need not be made again while none of that changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, cast

from generator.model import Output, Site
from generator.render import addresses
from generator.render.cards import topic_cards
from generator.render.data import topic_data
from generator.render.edition import is_whole, make_edition
from generator.render.feeds import topic_feeds
from generator.render.pages import TOPIC_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.cache.memo import Memo
    from generator.config import Config
    from generator.model import Topic
    from generator.render.cards import Style
    from generator.render.edition import Edition
    from generator.render.page import Page


@dataclass(frozen=True, slots=True)
class Saving:
    """What spares the making of files: `standing` are the digests of those that are published, by path.

    `key` gives the key of what depends on a topic, its articles and further parts.
    """

    memo: Memo
    key: Callable[..., bytes]
    standing: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Press:
    """What turns pages into files, the same for all topics; `looks` is a digest of it."""

    render: Callable[[Page], Output]
    config: Config
    style: Style | None
    looks: str


def bundles(edition: Edition, press: Press, saving: Saving | None) -> Iterator[Output]:
    """Yield the files of all topics; one that stands as it would be made has no content."""
    if saving is None:
        for topic in edition.site.topics:
            yield from _bundle(edition, topic, press)
        return
    keys = {topic.slug: _key(edition, topic, press, saving) for topic in edition.site.topics}
    known = saving.memo.recall(keys.values())
    for topic in edition.site.topics:
        key = keys[topic.slug]
        made = cast("tuple[tuple[str, bytes], ...]", known.get(key, ()))
        if made and all(saving.standing.get(path) == digest for path, digest in made):
            yield from (Output(path, None) for path, _ in made)
            continue
        files = tuple(_bundle(edition, topic, press))
        if key not in known:
            saving.memo.keep(key, tuple((file.path, digest_of(file)) for file in files))
        yield from files


def digest_of(output: Output) -> bytes:
    """Return a digest of an output's content, where it is not that of another file."""
    return blake2b(output.content, digest_size=20).digest() if isinstance(output.content, bytes) else b""


def _key(edition: Edition, topic: Topic, press: Press, saving: Saving) -> bytes:
    """Return the key of a topic's files. A digest follows from its topic and the settings, but for its title."""
    around = (
        edition.titles[topic.slug],
        [(slug, edition.titles[slug]) for slug in topic.related],
        [edition.publisher(article).slug for article in topic.articles],
    )
    return saving.key("files", topic, press.looks, repr(around))


def _bundle(edition: Edition, topic: Topic, press: Press) -> Iterator[Output]:
    own = _alone(edition, topic)
    config = press.config
    for make in TOPIC_PAGES:
        yield from map(press.render, make(own, config))
    yield from topic_data(own)
    yield from topic_feeds(own, config)
    yield from topic_cards(own, config, press.style)
    yield from _texts(own, config)


def _alone(edition: Edition, topic: Topic) -> Edition:
    """Return the edition of one topic: of the others it knows the titles, and of all publishers the addresses."""
    site = Site(topic.articles, (topic,), (edition.digests[topic.slug],))
    return replace(make_edition(site), titles=edition.titles, publishers=edition.publishers)


def _texts(edition: Edition, config: Config) -> Iterator[Output]:
    for article in edition.site.articles:
        if is_whole(article, config):
            yield Output(addresses.article_text(article.slug), article.text.encode())
