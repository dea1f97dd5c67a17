"""The archive."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.listed import TopicCard  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.site import Date  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class ArchiveDay:
    """A day of the archive: the topics that were last added to on it."""

    date: Date | None
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """A month of the archive; `title` is "August 2025"."""

    url: str
    title: str
    articles: int
    topics: int
    days: tuple[ArchiveDay, ...]
