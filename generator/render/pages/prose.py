"""The pages that say something about the site: how it is made, how to subscribe, that a page is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.page import Page
from generator.render.views import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.render.edition import Edition


def prose_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the page on how this is made, the list of feeds, and the page for a dead address."""
    feeds = (
        Link(addresses.FEED, config.title),
        *(
            Link(addresses.topic_feed(topic.slug), edition.digests[topic.slug].title)
            for topic in edition.weight
        ),
    )
    yield Page(addresses.ABOUT, "about", "", {})
    yield Page(addresses.SUBSCRIBE, "subscribe", "", {"feeds": feeds})
    yield Page(addresses.NOT_FOUND, "404", "", {"bare": not config.base_url})
