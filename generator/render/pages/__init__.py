"""Every kind of page: one module a kind, each a function from the edition to its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.pages.archive import archive_pages
from generator.render.pages.article import article_pages
from generator.render.pages.front import front_pages
from generator.render.pages.prose import prose_pages
from generator.render.pages.sources import source_pages
from generator.render.pages.topic import topic_pages

__all__ = ["SITE_PAGES", "article_pages", "topic_pages"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.config import Config
    from generator.render.edition import Edition
    from generator.render.page import Page

SITE_PAGES: tuple[Callable[[Edition, Config], Iterator[Page]], ...] = (
    front_pages,
    source_pages,
    archive_pages,
    prose_pages,
)
"""What belongs to no topic; the pages of topics and of their articles are made topic by topic (`bundles`)."""
