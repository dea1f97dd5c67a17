"""What lists show of the articles of a topic: it follows from the topic alone, and is kept from build to build."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.model import distinct_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Article, Topic

MIN_COVERAGE_DAYS, MAX_COVERAGE_DAYS = 14, 60
"""The drawing of coverage shows two weeks at least, so that a young topic is no slab, and 60 days at most."""


class Covered(NamedTuple):
    """How a topic was covered: independent sources, first and last day, and the language of most articles.

    `peak` is how many articles the busiest day of the drawing has; none where there is no drawing.
    """

    sources: int
    first: dt.date | None
    last: dt.date | None
    peak: int
    language: str


def covered(topic: Topic) -> Covered:
    """Tell how a topic was covered."""
    days = days_of(topic)
    return Covered(
        distinct_sources(topic.articles),
        days[0] if days else None,
        days[-1] if days else None,
        busiest(days),
        main_language(topic.articles),
    )


def days_of(topic: Topic) -> list[dt.date]:
    """Return the days of a topic's articles, in order."""
    return sorted(article.day for article in topic.articles if article.day)


def main_language(articles: Iterable[Article]) -> str:
    """Return the language that most of some articles are in; among equals the one that came first."""
    languages = [article.language for article in articles]
    if languages.count(languages[0]) == len(languages):  # nearly always
        return languages[0]
    return Counter(languages).most_common(1)[0][0]


def busiest(days: Sequence[dt.date]) -> int:
    """Return how many articles the busiest day of a drawing of coverage has; none where there is no drawing."""
    if not days or days[0] == days[-1]:
        return 0
    first = drawn_from(days)
    return max(Counter(day for day in days if day >= first).values())


def drawn_from(days: Sequence[dt.date]) -> dt.date:
    """Return the day from which on a drawing shows these days, which are in order."""
    shown = min(max((days[-1] - days[0]).days + 1, MIN_COVERAGE_DAYS), MAX_COVERAGE_DAYS)
    return days[-1] - dt.timedelta(days=shown - 1)
