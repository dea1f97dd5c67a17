"""What every page is given: the site, the page, and the small things that all records are made of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup  # noqa: TC002 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or an instant."""

    iso: str
    text: str  # "16 August 2025"
    short: str  # "16 Aug"


@dataclass(frozen=True, slots=True)
class Link:
    """A page and what to call it."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed, what to call it, and its media type."""

    url: str
    title: str
    media_type: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of an article; `width` and `height` in pixels are zero where unknown, `alt` empty where nobody said."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site, the same on every page."""

    title: str
    description: str
    notice: str
    language: str
    locale: str  # as Open Graph has it, "en_GB"; empty where the language names no country
    direction: str  # "ltr" or "rtl"
    author: str
    updated: Date | None  # the newest day of the content; never the clock's
    topics: int
    articles: int
    sources: int
    differing: int  # topics in which sources contradict each other
    search: bool  # whether there is a search.html


@dataclass(frozen=True, slots=True)
class PageView:
    """The page: its path, its kind (the name of its template), what goes into its head."""

    path: str
    kind: str
    title: str
    description: str
    canonical: str  # absolute, or empty without a base_url
    feeds: tuple[FeedLink, ...]  # for autodiscovery
    type: str  # as Open Graph has it: "article" or "website"
    published: str  # of an article: when, in ISO 8601; else empty
    updated: str  # when the content last changed, in ISO 8601, or empty
    picture: PictureView | None  # what stands for the page where it is shared; its url is absolute
    linked: Markup | None  # JSON-LD, for a block of data in the head
