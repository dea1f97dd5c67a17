"""What the search finds: digests, and of each article its title and first words. What is indexed is bounded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.render import addresses
from generator.render.edition import is_whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from generator.config import Config
    from generator.model import Article, Digest, Topic
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


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that is to be found, closed: its path, the day on which it came, its topic, a digest of all it says.

    A digest came with the first article of its topic. The day is in ISO's form, or empty.
    """

    path: str
    came: str
    topic: str
    print: bytes


@dataclass(frozen=True)
class Searchables:
    """What the search of a site finds; hidden topics and their articles it does not."""

    edition: Edition
    config: Config

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """All pages. Of a topic that is as it was in the last build, none is opened."""
        edition, config = self.edition, self.config
        listed = edition.near.each(
            "searchable",
            lambda topic, digest, _: _list(topic, digest, config),
            edition.weight,
            (edition.digests[topic.slug] for topic in edition.weight),
            repeat((config.language, config.articles), len(edition.weight)),
        )
        return tuple(
            Listed(path, came, topic.slug, told)
            for topic, pages in zip(edition.weight, listed, strict=True)
            for path, came, told in pages
        )

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        """The topics of pages, by path."""
        topics = {topic.slug: topic for topic in self.edition.weight}
        return {page.path: topics[page.topic] for page in self.listed}

    def opened(self, paths: Sequence[str]) -> tuple[Searchable, ...]:
        """Return what some of these pages say, in this order."""
        topics = {topic.slug: topic for topic in map(self._topics.__getitem__, paths)}
        found = {
            one.path: one
            for slug, topic in topics.items()
            for one in searchables(topic, self.edition.digests[slug], self.config)
        }
        return tuple(found[path] for path in paths)


def _list(topic: Topic, digest: Digest, config: Config) -> tuple[tuple[str, str, bytes], ...]:
    """Return of each page of a topic its path, when it came, and a digest of what it says."""
    days = sorted(article.day for article in topic.articles if article.day)
    came = [days[0] if days else None, *(article.day for article in topic.articles)]
    return tuple(
        (one.path, day.isoformat() if day else "", digest_of(repr(one).encode("utf-8", "surrogatepass")))
        for one, day in zip(searchables(topic, digest, config), came, strict=True)
    )


def searchables(topic: Topic, digest: Digest, config: Config) -> Iterator[Searchable]:
    """Yield what the search finds of a topic: its digest, and each of its articles."""
    said = (digest.opening, *(point.text for point in digest.points))
    yield Searchable(
        path=addresses.topic(topic.slug),
        kind="topic",
        title=digest.title,
        text=" ".join(dict.fromkeys(said)),
        language=config.language,
        topic=digest.title,
        sources=tuple(dict.fromkeys(article.publisher for article in topic.articles)),
        month=_month(max((article.day for article in topic.articles if article.day), default=None), config),
    )
    for article in topic.articles:
        yield _article(article, digest.title, config)


def _article(article: Article, topic: str, config: Config) -> Searchable:
    words = article.first_words(FIRST_WORDS) if is_whole(article, config) else ()
    return Searchable(
        path=addresses.article(article.slug),
        kind="article",
        title=article.title,
        text=" ".join(words),
        language=article.language,
        topic=topic,
        sources=(article.publisher,),
        month=_month(article.day, config),
    )


def _month(day: dt.date | None, config: Config) -> str:
    if day is None:
        return ""
    from babel.dates import format_skeleton  # noqa: PLC0415 - where all stands nobody asks

    from generator.language.locales import locale  # noqa: PLC0415 - as above

    return f"{day:%Y-%m}|{format_skeleton('yMMMM', day, locale=locale(config.language))}"
