"""A page before it is rendered: where it lies, which template makes it, from what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from markupsafe import Markup

    from generator.model import Topic
    from generator.render.sheets import Part
    from generator.render.views import FeedLink, PictureView


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render; `kind` is its template without `.html`, `data` the template's own variables.

    `updated` is when its content last changed, `linked` what it is as JSON-LD, `picture` what stands for it where
    it is shared. A page that is not `listed` is in no sitemap. All that `data` follows from are `topics` with their
    digests, and what the text of `shows` names.
    """

    path: str
    kind: str
    title: str
    data: Mapping[str, object]
    description: str = ""
    feeds: tuple[FeedLink, ...] = ()
    canonical: str = ""  # path of the page that this one stands for; empty means itself
    updated: dt.datetime | None = None
    published: dt.datetime | None = None
    linked: Markup | None = None
    picture: PictureView | None = None
    listed: bool = True
    topics: tuple[Topic, ...] = ()
    shows: tuple[Part, ...] = ()
