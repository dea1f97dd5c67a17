"""The publishers: who covered what."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.later import LaterData
from generator.render.page import Page
from generator.render.present import article_ref, source_card
from generator.render.views import SourcePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Article, Topic
    from generator.render.edition import Edition, Publisher
    from generator.render.views import SourceCard


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
    shown = _shown(edition)
    for card, publisher in cards:
        yield Page(
            card.url,
            "source",
            card.name,
            LaterData(partial(_source, edition, card, publisher, language)),
            updated=max((article.date for article in publisher.articles if article.date), default=None),
            shows=(repr(card), *(shown[article.path] for article in publisher.articles)),
        )


def _source(edition: Edition, card: SourceCard, publisher: Publisher, language: str) -> dict[str, object]:
    articles = sorted(
        publisher.articles,
        key=lambda article: (-article.date.timestamp() if article.date else float("inf"), article.path),
    )
    return {
        "source": SourcePage(card, tuple(article_ref(edition, article, language) for article in articles))
    }


def _shown(edition: Edition) -> dict[str, str]:
    """Name all that `article_ref` follows from, of each article by its path."""
    topics = edition.site.topics
    titles = (edition.titles[topic.slug] for topic in topics)
    return dict(chain.from_iterable(edition.near.each("shown", _of_topic, topics, titles)))


def _of_topic(topic: Topic, title: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (article.path, _told(article, number, topic.slug, title))
        for number, article in enumerate(topic.articles, 1)
    )


def _told(article: Article, *around: object) -> str:
    own = (article.path, article.slug, article.title, article.publisher, article.date, article.url)
    return repr((own, article.copies, article.language, around))
