"""What the search finds: digests, and of each article its title and first words. What is indexed is bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.dates import format_skeleton

from generator.language.locales import locale
from generator.render import addresses
from generator.render.edition import is_whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Article, Topic
    from generator.render.edition import Edition

BUNDLE = "search/"
"""The folder of the index and of the engine that reads it."""
FIRST_WORDS = 60
"""How many words of an article are indexed: ten thousand whole articles would take minutes and gigabytes."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A page as the search sees it. `kind` is "topic" or "article"; filters are the topic, the sources, the month.

    A month is its sortable name and the words for it, with a bar between: `2025-08|August 2025`.
    """

    path: str
    kind: str
    title: str
    text: str
    language: str
    topic: str
    sources: tuple[str, ...]
    month: str


def searchables(edition: Edition, config: Config) -> Iterator[Searchable]:
    """Yield what the search finds; hidden topics and their articles it does not."""
    for topic in edition.weight:
        digest = edition.digests[topic.slug]
        said = (digest.opening, *(point.text for point in digest.points))
        yield Searchable(
            path=addresses.topic(topic.slug),
            kind="topic",
            title=digest.title,
            text=" ".join(dict.fromkeys(said)),
            language=config.language,
            topic=digest.title,
            sources=tuple(dict.fromkeys(article.publisher for article in topic.articles)),
            month=_month(
                max((article.day for article in topic.articles if article.day), default=None), config
            ),
        )
        for article in topic.articles:
            yield _article(article, topic, edition, config)


def _article(article: Article, topic: Topic, edition: Edition, config: Config) -> Searchable:
    words = article.first_words(FIRST_WORDS) if is_whole(article, config) else ()
    return Searchable(
        path=addresses.article(article.slug),
        kind="article",
        title=article.title,
        text=" ".join(words),
        language=article.language,
        topic=edition.digests[topic.slug].title,
        sources=(article.publisher,),
        month=_month(article.day, config),
    )


def _month(day: dt.date | None, config: Config) -> str:
    if day is None:
        return ""
    return f"{day:%Y-%m}|{format_skeleton('yMMMM', day, locale=locale(config.language))}"
