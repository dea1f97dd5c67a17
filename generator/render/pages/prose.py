"""The pages that say something about the site: how it is made, how to subscribe, that a page is missing."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.feeds import RSS, site_feeds
from generator.render.page import Page
from generator.render.searchable import BUNDLE
from generator.render.views import FeedLink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition


FEED_LINKS = "feed link"
"""Under this name are the feeds of topics."""


def prose_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the page on how this is made, the list of feeds, and the page for a dead address."""
    slugs = tuple(map(attrgetter("slug"), edition.weight))
    titles = tuple(map(edition.titles.__getitem__, slugs))
    own, topics = site_feeds(config), edition.near.each(FEED_LINKS, _link, edition.weight, titles, here=True)
    data = {"feeds": (*own, *topics), "topics": topics, "list": addresses.OPML}
    shows = (repr(own), slugs, titles)
    yield Page(addresses.ABOUT, "about", "", {})
    yield Page(addresses.SUBSCRIBE, "subscribe", "", data, shows=shows)
    if config.search:
        yield Page(addresses.SEARCH, "search", "", {"bundle": BUNDLE})
    yield Page(addresses.NOT_FOUND, "404", "", {"bare": not config.base_url}, listed=False)


def _link(topic: Topic, title: str) -> FeedLink:
    return FeedLink(addresses.topic_feed(topic.slug), title, RSS)
