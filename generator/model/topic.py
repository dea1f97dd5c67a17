"""A topic, and what the editor's file says of topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.called import Called

if TYPE_CHECKING:
    import datetime as dt

    from generator.model.article import Article


@dataclass(frozen=True, slots=True)
class Topic(Called):
    """Articles on one story, in the order of the fold; `slug` is its address for ever.

    `redirects` are the other addresses under `topics/` that lead here; `swallowed` are those among
    them that were a topic's page until it was merged into this one. `explicit` topics were named
    by the editor in front matter.
    """

    slug: str
    articles: tuple[Article, ...]
    redirects: tuple[str, ...] = ()
    swallowed: tuple[str, ...] = ()
    explicit: bool = False
    related: tuple[str, ...] = ()
    title: str = ""  # of the editor; else the digest finds one
    lede: str = ""  # in the editor's own words; else the digest has one of the sources
    hidden: bool = False
    pinned: bool = False

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError(f"topic {self.slug!r} has no article")

    @property
    def founder(self) -> Article:
        """The article that the topic has its address from; of a named topic the first by day, then by path."""
        first = min(self.articles, key=lambda article: article.order)
        own = (article for article in self.articles if article.slug == self.slug and not self.explicit)
        return next(own, first)

    @property
    def updated(self) -> dt.datetime | None:
        """When its newest article was published, by instant; None where no article has a date."""
        return max((article.date for article in self.articles if article.date), default=None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic or an article as the editor's file names it, and where (line and column from one)."""

    name: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the editor's file says of one topic, which is named by any address that leads to it."""

    topic: Mention
    title: str = ""
    lede: str = ""
    pinned: bool = False
    hidden: bool = False
    articles: tuple[Mention, ...] = ()  # paths
    merge: tuple[Mention, ...] = ()  # topics, by address
    aliases: tuple[Mention, ...] = ()  # addresses


@dataclass(frozen=True, slots=True)
class Editorial:
    """The editor's file, from top to bottom; `withheld` are paths and addresses of articles not published now."""

    rulings: tuple[Ruling, ...] = ()
    withheld: frozenset[str] = frozenset()
