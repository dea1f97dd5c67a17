"""Which files of a topic are as they were, though the topic is not: few entries of a digest cite an article.

An article's page shows the article, which entries of the digest cite its passages, and how the topic lists it and its
neighbours. Where all that is as in the last build, so is the page. Redirects and the card show the title alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.orders import alone
from generator.render.pages.article import passage_views
from generator.render.present import article_ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Article
    from generator.render.edition import Edition
    from generator.render.orders import Order


def steady(now: Order, before: Order, language: str) -> frozenset[str]:
    """Return the paths of files that show what they showed, as far as the topic has them, all else being equal."""
    slug, titled = now.topic.slug, now.digest.title == before.digest.title
    named = (addresses.card(slug), *map(addresses.topic, now.topic.redirects)) if titled else ()
    return frozenset([*named, *_steady(alone(now), alone(before), language)])


def _steady(now: Edition, before: Edition, language: str) -> Iterator[str]:
    """Look at those articles that are the very records that they were: others may differ in anything."""
    same = [article for article in now.site.articles if before.articles.get(article.path) is article]
    yield from (addresses.article_text(article.slug) for article in same)
    if _listed(now, language) == _listed(before, language):
        for article in same:
            if _cited(now, article) == _cited(before, article):
                yield addresses.article(article.slug)


def _listed(edition: Edition, language: str) -> list[object]:
    """Return how a topic lists its articles, on the page of each of them."""
    topic = edition.site.topics[0]
    return [topic.hidden, *(article_ref(edition, article, language) for article in topic.articles)]


def _cited(edition: Edition, article: Article) -> tuple[object, ...]:
    """Return which passages of an article are cited, and in which entries."""
    return edition.passages[article.path], passage_views(edition, article)
