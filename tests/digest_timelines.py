"""A timeline as tests ask for it: its dates, or the texts of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.digest_articles import article, write

if TYPE_CHECKING:
    from generator.model import Digest


def dated(page: Digest) -> list[tuple[str, str]]:
    """Return the date of each row, empty for a relative one, with the words that date it."""
    return [(event.date, event.when) for event in page.timeline]


def rows(*sentences: str, day: str = "2026-05-13") -> list[str]:
    """Return the texts of the rows of one article of a day."""
    page = write(article("a.md", *sentences, day=day))
    return [event.text for event in page.timeline]
