"""The pages that say something about the site: how it is made, how to subscribe, that a page is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.feeds import RSS, site_feeds
from generator.render.page import Page
from generator.render.searchable import BUNDLE
from generator.render.views import FeedLink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.render.edition import Edition


def prose_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the page on how this is made, the list of feeds, and the page for a dead address."""
    topics = (
        FeedLink(addresses.topic_feed(topic.slug), edition.digests[topic.slug].title, RSS)
        for topic in edition.weight
    )
    feeds = (*site_feeds(config), *topics)
    yield Page(addresses.ABOUT, "about", "", {})
    yield Page(
        addresses.SUBSCRIBE, "subscribe", "", {"feeds": feeds, "list": addresses.OPML}, shows=(repr(feeds),)
    )
    if config.search:
        yield Page(addresses.SEARCH, "search", "", {"bundle": BUNDLE})
    yield Page(addresses.NOT_FOUND, "404", "", {"bare": not config.base_url}, listed=False)
