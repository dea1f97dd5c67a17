"""Topics and articles as lists show them, on the front page and elsewhere."""

from __future__ import annotations

from collections.abc import Sequence  # noqa: TC003 - themes' authors read the annotations
from dataclasses import dataclass

from generator.render.views.site import Date, Link  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.statement import StatementView  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """One column of the drawing of coverage over time."""

    date: Date
    articles: int
    differs: bool  # an article of the day contradicts another source


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article in a list: `number` is its number among the topic's sources."""

    number: int
    url: str
    title: str
    publisher: str
    publisher_url: str
    date: Date | None
    original: str
    copies: tuple[tuple[str, str], ...]  # publisher and address of other copies; the address may be empty
    language: str
    direction: str
    topic: Link


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in a list, on the front page or elsewhere."""

    url: str
    title: str
    lede: str
    points: Sequence[StatementView]
    articles: int
    sources: int
    first: Date | None
    updated: Date | None
    coverage: Sequence[CoverageDay]  # up to the last day, no gap, two weeks at least; empty without dates
    peak: int  # articles on the busiest day of these
    words: int  # of lede and points
    language: str
    direction: str
    differences: int  # contradictions between its sources
    pinned: bool  # the editor wants it first
    foreword: bool  # the lede is in the editor's own words


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A story within a topic."""

    title: str
    articles: tuple[ArticleRef, ...]
    language: str
    direction: str
