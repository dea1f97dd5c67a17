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
    from generator.model import Topic
    from generator.render.edition import Edition


def prose_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the page on how this is made, the list of feeds, and the page for a dead address."""
    titles = (edition.titles[topic.slug] for topic in edition.weight)
    topics = edition.near.each("feed link", _link, edition.weight, titles, here=True)
    own = site_feeds(config)
    feeds, shows = (*own, *(link for link, _ in topics)), (repr(own), *(text for _, text in topics))
    yield Page(addresses.ABOUT, "about", "", {})
    yield Page(addresses.SUBSCRIBE, "subscribe", "", {"feeds": feeds, "list": addresses.OPML}, shows=shows)
    if config.search:
        yield Page(addresses.SEARCH, "search", "", {"bundle": BUNDLE})
    yield Page(addresses.NOT_FOUND, "404", "", {"bare": not config.base_url}, listed=False)


def _link(topic: Topic, title: str) -> tuple[FeedLink, str]:
    """Return a topic's feed, and the same as text."""
    link = FeedLink(addresses.topic_feed(topic.slug), title, RSS)
    return link, repr(link)
