"""A sentence of a digest and the marks behind it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.site import Date  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class CitationView:
    """A numbered mark behind a statement: where it leads, and what it shows."""

    number: int  # of the source, in the topic's list
    preview: str  # the id of its preview on the digest page
    url: str  # of the passage on the local page
    quote: str
    publisher: str
    title: str
    date: Date | None
    original: str  # address of the original with a text fragment, or empty
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A cited passage in whole, for whoever points at a mark without following it."""

    id: str
    cite: CitationView  # the first that leads to the passage
    text: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of a digest."""

    text: str
    citations: tuple[CitationView, ...]
    sources: int  # how many distinct publishers carry it
    subject: str  # of what it is said, where its own words do not tell, or empty
    disputed: str  # the anchor, on the digest page, of the difference in which others contradict it, or empty
