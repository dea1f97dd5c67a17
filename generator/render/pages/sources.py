"""The publishers: who covered what."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import chain, repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.render import addresses
from generator.render.later import LaterData
from generator.render.listing import listed
from generator.render.page import Page
from generator.render.present import source_card
from generator.render.publishers import newest
from generator.render.views import SourcePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config
    from generator.model import Article, Topic
    from generator.render.edition import Edition
    from generator.render.publishers import Publisher
    from generator.render.views import SourceCard

_path = attrgetter("path")


def source_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of publishers by name, and a page for each with its articles, the newest first."""
    language, publishers = config.language, edition.publishers
    topics = Counter(chain.from_iterable(edition.heard))
    days = edition.near.each("newest", newest, publishers.values())
    counts, languages = (topics[name] for name in publishers), repeat(language, len(publishers))
    columns = (publishers.values(), counts, days, languages)
    every = tuple(edition.near.each("source card", source_card, *columns, here=True))
    yield Page(
        addresses.SOURCES, "sources", "", {"sources": every}, updated=edition.newest, shows=(repr(every),)
    )
    shown = _shown(edition)
    for publisher, card, updated in zip(publishers.values(), every, days, strict=True):
        yield Page(
            card.url,
            "source",
            card.name,
            LaterData(partial(_source, edition, card, publisher, language)),
            updated=updated,
            shows=(repr(card), tuple(map(shown.__getitem__, map(_path, publisher.articles)))),
        )


def _source(edition: Edition, card: SourceCard, publisher: Publisher, language: str) -> dict[str, object]:
    every, topics = listed(edition, language).every, edition.topic_of
    articles = sorted(
        publisher.articles,
        key=lambda article: (-article.date.timestamp() if article.date else float("inf"), article.path),
    )
    refs = tuple([every[topics[article.path].slug].refs[article.path] for article in articles])
    return {"source": SourcePage(card, refs)}


def _shown(edition: Edition) -> Mapping[str, str]:
    """Return a digest of all that `article_ref` follows from, of each article by its path."""
    topics = edition.site.topics
    titles = (edition.titles[topic.slug] for topic in topics)
    return edition.near.table("shown of", edition.near.each("shown", _of_topic, topics, titles))


def _of_topic(topic: Topic, title: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (article.path, _told(article, number, topic.slug, title))
        for number, article in enumerate(topic.articles, 1)
    )


def _told(article: Article, *around: object) -> str:
    own = (article.path, article.slug, article.title, article.publisher, article.date, article.url)
    said = repr((own, article.copies, article.language, around))
    return digest_of(said.encode("utf-8", "surrogatepass")).hex()
