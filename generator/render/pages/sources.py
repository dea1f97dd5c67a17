"""The publishers: who covered what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.page import Page
from generator.render.present import article_ref, source_card
from generator.render.views import SourcePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.render.edition import Edition


def source_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of publishers by name, and a page for each with its articles, the newest first."""
    language = config.language
    cards = [
        (source_card(edition, publisher, language), publisher) for publisher in edition.publishers.values()
    ]
    every = tuple(card for card, _ in cards)
    yield Page(
        addresses.SOURCES, "sources", "", {"sources": every}, updated=edition.newest, shows=(repr(every),)
    )
    for card, publisher in cards:
        articles = sorted(
            publisher.articles,
            key=lambda article: (-article.date.timestamp() if article.date else float("inf"), article.path),
        )
        view = SourcePage(card, tuple(article_ref(edition, article, language) for article in articles))
        newest = max((article.date for article in publisher.articles if article.date), default=None)
        yield Page(card.url, "source", card.name, {"source": view}, updated=newest, shows=(repr(view),))
