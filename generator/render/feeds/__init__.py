"""Feeds: the site's in three formats, each topic's articles as RSS, and the list of them all.

What an item is called and when is `guids`, what it shows is `digest` or `article`, how it is written one module a
format.
No date here is the clock's.
"""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from generator.cache.known import Known
from generator.model import Output
from generator.render import addresses
from generator.render.covered import main_language
from generator.render.edition import is_whole
from generator.render.feeds.article import article_content
from generator.render.feeds.atom import atom
from generator.render.feeds.channel import Channel, Enclosure, Item
from generator.render.feeds.digest import DigestWriter
from generator.render.feeds.guids import article_guid, topic_guid
from generator.render.feeds.jsonfeed import json_feed
from generator.render.feeds.opml import opml, outline
from generator.render.feeds.rss import rss
from generator.render.orders import alone, order
from generator.render.sheets import Sheet
from generator.render.views import FeedLink

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from gettext import NullTranslations

    from generator.config import Config
    from generator.model import Article, Digest, Topic
    from generator.render.edition import Edition
    from generator.render.feeds.channel import Each
    from generator.render.keys import Keys

T = TypeVar("T")

UNKNOWN_BASE = "http://localhost:8000/"
"""What feeds are written against where the site's address is not known; they must be absolute."""

RSS = "application/rss+xml"
FORMATS: tuple[tuple[str, str, Callable[[Channel, str, Each], bytes]], ...] = (
    (addresses.FEED, RSS, rss),
    (addresses.ATOM, "application/atom+xml", atom),
    (addresses.JSON_FEED, "application/feed+json", json_feed),
)
"""The site's feed: its address, its media type, how it is written."""


def site_feeds(config: Config) -> tuple[FeedLink, ...]:
    """Return the site's feed in each of its formats, for autodiscovery and for the page of feeds."""
    return tuple(FeedLink(path, config.title, media_type) for path, media_type, _ in FORMATS)


def feeds(
    edition: Edition, config: Config, words: NullTranslations, keys: Keys, look: str
) -> Iterator[Sheet]:
    """Yield the site's feeds, and the list of all feeds. `look` is a digest of the settings and the words."""
    base = config.base_url or UNKNOWN_BASE
    places = keys.near.each("feed order", _place, edition.weight)
    first = keys.near.order("newest first", places)[: config.feed.items]
    newest = [edition.weight[number] for number in first]
    shown = keys.shown(newest)

    @lru_cache(maxsize=1)
    def site() -> Channel:
        rows = newest, [edition.digests[topic.slug] for topic in newest], [look] * len(newest)

        def written(topic: Topic, *_: object) -> str:
            own = alone(order(edition, topic))  # of which no table holds ten thousand articles
            return str(DigestWriter(own, base, config.author, config.language, words).write(topic))

        full = config.feed.content == "full"
        contents = keys.near.each("feed content", written, *rows) if full else repeat("", len(newest))
        items = keys.near.each("feed", partial(_digest, base, config), *rows, contents, here=True)
        return _site(config, base, items)

    def each(name: str, make: Callable[[Item], T], items: Sequence[Item]) -> Sequence[T]:
        return keys.near.each(f"feed {name}", make, items, here=True)

    for path, _, write in FORMATS:
        own = addresses.absolute(base, path)
        yield Sheet(path, (look, shown), partial(_written, write, site, own, each))
    yield _outlines(edition, config, keys, look)


def _outlines(edition: Edition, config: Config, keys: Keys, look: str) -> Sheet:
    base = config.base_url or UNKNOWN_BASE
    topics, slugs = edition.weight, tuple(map(attrgetter("slug"), edition.weight))
    titles = tuple(map(edition.titles.__getitem__, slugs))

    def every() -> bytes:
        feed, front = addresses.absolute(base, addresses.FEED), addresses.absolute(base, addresses.FRONT)
        written = keys.near.each("outline", _outline, topics, titles, repeat(base, len(topics)))
        return opml(config.title, edition.newest, [outline(config.title, feed, front), *written])

    return Sheet(addresses.OPML, (look, repr(edition.newest), slugs, titles), every)


def _outline(topic: Topic, title: str, base: str) -> bytes:
    feed, page = addresses.topic_feed(topic.slug), addresses.topic(topic.slug)
    return outline(title, addresses.absolute(base, feed), addresses.absolute(base, page))


def _place(topic: Topic) -> tuple[float, str]:
    """Sort key: the newest first."""
    return -_stamp(topic.updated), topic.slug


def _written(
    write: Callable[[Channel, str, Each], bytes], site: Callable[[], Channel], own: str, each: Each
) -> bytes:
    return write(site(), own, each)


def topic_feeds(edition: Edition, config: Config) -> Iterator[Output]:
    """Yield every topic's feed.

    A swallowed topic's address holds a copy of its successor's, which names itself by that address.
    """
    base = config.base_url or UNKNOWN_BASE
    for topic in edition.site.topics:
        channel = _topic(edition, topic, config, base)
        for slug in (topic.slug, *topic.swallowed):
            own = addresses.topic_feed(slug)
            yield Output(own, rss(channel, addresses.absolute(base, own), _lately))


def _site(config: Config, base: str, items: Iterable[Item]) -> Channel:
    return Channel(
        title=config.title,
        description=config.description or config.title,
        language=config.language,
        author=config.author,
        page=addresses.absolute(base, addresses.FRONT),
        items=tuple(items),
    )


def _digest(base: str, config: Config, topic: Topic, digest: Digest, _: str, content: str) -> Item:
    shown = (_enclosure(article, base) for article in reversed(topic.articles) if is_whole(article, config))
    return Item(
        guid=topic_guid(topic),
        title=digest.title,
        link=addresses.absolute(base, addresses.topic(topic.slug)),
        summary=digest.opening or digest.title,
        content=content,
        creators=tuple(dict.fromkeys(article.publisher for article in topic.articles)),
        when=topic.updated,
        tags=_tags(*topic.articles),
        language=main_language(topic.articles),
        picture=next((picture for picture in shown if picture), None),
    )


def _topic(edition: Edition, topic: Topic, config: Config, base: str) -> Channel:
    digest = edition.digests[topic.slug]
    newest = sorted(topic.articles, key=lambda article: (-_stamp(article.date), article.path))
    return Channel(
        title=digest.title,
        description=digest.opening or digest.title,
        language=config.language,
        author=config.author,
        page=addresses.absolute(base, addresses.topic(topic.slug)),
        items=tuple(
            _article(article, base, is_whole(article, config), config.feed.content == "full")
            for article in newest[: config.feed.items]
        ),
    )


@Known
def _article(article: Article, base: str, whole: bool, full: bool) -> Item:  # noqa: FBT001 - a key has no names
    first = next((s for s in article.sentences if s.whole), None)
    return Item(
        guid=article_guid(article),
        title=article.title,
        link=addresses.absolute(base, addresses.article(article.slug)),
        summary=article.summary or (article.text[first.start : first.end] if first else article.title),
        content=article_content(article, base) if full and whole else "",
        creators=article.authors or (article.publisher,),
        when=article.date,
        tags=_tags(article),
        language=article.language,
        picture=_enclosure(article, base) if whole else None,
    )


@Known
def _made(item: Item, make: Callable[[Item], T]) -> T:
    return make(item)


def _lately(name: str, make: Callable[[Item], T], items: Sequence[Item]) -> list[T]:  # noqa: ARG001 - an `Each` has it
    return [_made(item, make) for item in items]


def _tags(*articles: Article) -> tuple[str, ...]:
    return tuple(sorted({tag for article in articles for tag in (*article.tags, article.section) if tag}))


def _enclosure(article: Article, base: str) -> Enclosure | None:
    picture = article.picture
    if not picture:
        return None
    return Enclosure(addresses.absolute(base, picture.path), picture.media_type, picture.size, picture.alt)


def _stamp(when: dt.datetime | None) -> float:
    return when.timestamp() if when else 0.0
