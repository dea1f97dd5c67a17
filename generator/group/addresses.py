"""Which addresses under `topics/` lead to which topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article


def redirects(topics: Sequence[tuple[str, Sequence[Article]]]) -> tuple[tuple[str, ...], ...]:
    """Return the addresses that redirect to each of the topics, which are given by slug and articles.

    These are the slugs of its articles, then the articles' aliases, in the order of the articles. Every address
    leads to one topic: an article's slug beats an alias, and of two equal aliases the first in the order of the
    topics counts. Aliases that are no slug are addresses of another kind, and left alone.
    """
    if not any(article.aliases for _, articles in topics for article in articles):
        return tuple(
            tuple([article.slug for article in articles if article.slug != slug]) for slug, articles in topics
        )
    taken = {slug for slug, _ in topics}
    taken.update(article.slug for _, articles in topics for article in articles)
    found: list[tuple[str, ...]] = []
    for slug, articles in topics:
        own = [article.slug for article in articles if article.slug != slug]
        for alias in (alias for article in articles for alias in article.aliases):
            if is_slug(alias) and alias not in taken:
                taken.add(alias)
                own.append(alias)
        found.append(tuple(own))
    return tuple(found)
