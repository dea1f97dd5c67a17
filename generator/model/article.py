"""An article as it was read: a head of small values, and a body that is opened when it is asked for.

Offsets are code points into `Article.text`, which is published byte for byte (as UTF-8) at
`articles/<slug>.txt`; a citation therefore can be checked by anyone with a text editor.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from generator.model.body import open_blocks, open_markup, open_sentences, open_text, open_words, pack

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model.body import Block, Sentence


@dataclass(frozen=True, slots=True)
class Copy:
    """Another file that holds the same article."""

    path: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file beside an article that its page refers to: `source` on disk, `path` inside the site."""

    path: str
    source: Path


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article, published at `path`; `width` and `height` in pixels are zero where unknown.

    `alt` says what it shows to those who do not see it; empty where nobody said.
    """

    path: str
    media_type: str
    size: int  # bytes
    width: int = 0
    height: int = 0
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    `path` is relative to the content folder, with `/`. `body` holds text, markup, blocks and sentences as
    `pack` puts them together; `markup` is sanitised HTML whose visible text is `text` (see `generator.markup`).
    `date` is timezone-aware, or None; its day counts in its own offset. `publisher` is never empty. `copies` are
    other files with the same story. `inferred` tells, by field, what a missing value was taken from. `origin` is
    the same for articles that carry one text, as of a news agency, under headlines of their own; empty where the
    text is in no other article.
    """

    path: str
    slug: str
    title: str
    body: bytes
    publisher: str
    language: str
    date: dt.datetime | None = None
    updated: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    url: str = ""
    tags: tuple[str, ...] = ()
    section: str = ""
    topic: str = ""
    summary: str = ""
    image: str = ""  # as its author wrote it
    image_alt: str = ""
    picture: Picture | None = None  # what `image` names, where it lies beside the article
    license: str = ""
    aliases: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    origin: str = ""
    assets: tuple[Asset, ...] = ()
    inferred: tuple[tuple[str, str], ...] = ()
    extra: str = "{}"  # front matter under `extra:`, as JSON

    @property
    def text(self) -> str:
        """What its offsets count in."""
        return open_text(self.body)

    @property
    def markup(self) -> str:
        """The HTML of its page."""
        return open_markup(self.body)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its blocks in the order of the text."""
        return open_blocks(self.body)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of its prose blocks."""
        return open_sentences(self.body)

    def first_words(self, count: int) -> list[str]:
        """Return the first words of its text, up to so many, which costs less than to open it."""
        return open_words(self.body, count)

    def with_markup(self, markup: str) -> Article:
        """Return the same article in other markup of the same text."""
        return replace(self, body=pack(self.text, markup, self.blocks, self.sentences))

    def __reduce__(self) -> tuple[type[Article], tuple[Any, ...]]:
        """Pickle as a call: the usual way takes thrice as long, and a build hands on ten thousands of these."""
        return Article, _values(self)

    @property
    def day(self) -> dt.date | None:
        """The calendar day as written, in the date's own offset."""
        return self.date.date() if self.date else None

    @property
    def order(self) -> tuple[bool, int, str]:
        """Sort key of the fold: by day, the undated last, then by path."""
        date = self.date
        return (False, date.toordinal(), self.path) if date else (True, 0, self.path)


_values = attrgetter(*(field.name for field in fields(Article)))


def distinct_sources(articles: Iterable[Article]) -> int:
    """Count the independent sources of some articles.

    Two articles of one publisher are one source, and so are two that carry the same text.
    """
    listed = list(articles)
    publishers = {article.publisher.casefold() for article in listed}
    texts = {(article.origin, "" if article.origin else article.publisher.casefold()) for article in listed}
    return min(len(publishers), len(texts))
