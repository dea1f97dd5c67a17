"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.listed import TopicCard  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class FrontPage:
    """One page of the list of topics; `topics` in order of weight."""

    topics: tuple[TopicCard, ...]
    number: int
    newer: str  # path of the page before, or empty
    older: str
    minutes: int  # reading time of this page
