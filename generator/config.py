"""`newsfold.yml` and the command's options, as one frozen `Config` that is sliced per stage.

Every setting is a field here, with its default; the README's table is checked against this file. What a value may be
its annotation says, by names of `generator.settings`: whoever has settings already need not wait for their rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    from generator.settings import (
        Folder,
        Items,
        Language,
        Megabytes,
        Moment,
        Points,
        Share,
        Text,
        Title,
        WebAddress,
        Window,
        Zone,
    )

DEFAULT_FILE = "newsfold.yml"
_STRICTLY = {"extra": "forbid", "str_strip_whitespace": True}
"""How values are checked: no unknown name, no blank around text."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """What counts as one topic."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICTLY
    closeness: Share = 0.26
    """How alike articles of a topic must be, from 0 to 1; 0.10 to 0.14 gives broad subjects."""
    window_days: Window = 30
    """After so many days without a new article a topic takes no more."""
    attract: bool = True
    """Whether a topic named with `topic:` also draws similar articles that name none."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What a digest page holds."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICTLY
    points: Points = 6
    """How many key points a digest has at most."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What the feeds hold."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICTLY
    items: Items = 30
    """How many digests the site's feed holds."""
    content: Literal["full", "summary"] = "full"
    """Whether an item holds the whole digest or its lede alone."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a site. Paths are relative to the current folder."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICTLY
    title: Title = "Newsfold digest"
    description: Text = ""
    notice: Text = ""
    """A line that stands on every page, at its foot."""
    base_url: WebAddress = ""
    language: Language = "en"
    timezone: Zone = "UTC"
    """The zone of dates that are written without an offset."""
    author: Text = ""
    content: Folder = Path("content")
    output: Folder = Path("site")
    theme: Text = "broadsheet"
    publish: Literal["swap", "in-place"] = "swap"
    """Whether the site is exchanged as a whole, or file by file in its own folder."""
    articles: Literal["full", "excerpt", "link"] = "full"
    max_article_mb: Megabytes = 5
    search: bool = True
    """Whether the site has a full-text search."""
    cards: Literal["site", "topics"] = "site"
    """Whether one picture stands for every page that is shared, or each digest has its own."""
    page_size: Items = 30
    """How many topics stand on one page of the front page and its continuation."""
    grouping: Grouping = Grouping()
    digest: Writing = Writing()
    feed: Feed = Feed()
    drafts: bool = False
    now: Moment = None


OPTIONS_ONLY = ("drafts", "now")
"""Fields that options set and the file does not: they are about one run, not about the site."""


def load_config(file: Path | None, options: dict[str, Any]) -> Config:
    """Read the settings: option over file over default.

    `file` None means the default file, where it exists. Options that are None are not set. Raises
    ConfigError with every place in the file, UsageError for an option.
    """
    from generator.settings import read_settings  # noqa: PLC0415 - to check values takes a library that takes long

    return read_settings(file, options)
