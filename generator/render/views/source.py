"""Publishers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.listed import ArticleRef  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.site import Date  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A publisher."""

    url: str
    name: str
    initial: str  # the letter that it stands under in a long list, without accents; "#" for no letter
    articles: int
    topics: int
    newest: Date | None


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A publisher's page: its articles, newest first."""

    card: SourceCard
    articles: tuple[ArticleRef, ...]
