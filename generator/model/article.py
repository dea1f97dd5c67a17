"""An article as it was read, in blocks and sentences.

Offsets are code points into `Article.text`, which is published byte for byte (as UTF-8) at
`articles/<slug>.txt`; a citation therefore can be checked by anyone with a text editor.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path


class BlockKind(StrEnum):
    """What a block of an article is; PROSE lists the kinds that sentences may be quoted from."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list
    QUOTE = "quote"
    ROW = "row"  # of a table: its cells stand in the text with " | " between them
    CODE = "code"
    QUESTION = "question"  # of a question and answer pair; the answer is a paragraph
    CAPTION = "caption"
    NAVIGATION = "navigation"  # table of contents, list of subheadings, menu
    BOILERPLATE = "boilerplate"  # copyright, by-line, "read more": not what the article says


PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article: `text[start:end]`, found on its page under the id `anchor`."""

    kind: BlockKind
    start: int
    end: int
    anchor: str

    def __reduce__(self) -> tuple[type[Block], tuple[BlockKind, int, int, str]]:
        """Pickle as a call: processes hand on sixty of these an article, the usual way takes thrice as long."""
        return Block, (self.kind, self.start, self.end, self.anchor)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a prose block: `text[start:end]`, without outer spaces; `block` is its block's index.

    `whole` is false where it breaks off, or is a label or a fragment that nobody would quote.
    """

    start: int
    end: int
    block: int
    whole: bool = True

    def __reduce__(self) -> tuple[type[Sentence], tuple[int, int, int, bool]]:
        """Pickle as a call, as blocks are."""
        return Sentence, (self.start, self.end, self.block, self.whole)


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

    `path` is relative to the content folder, with `/`. `markup` is sanitised HTML whose visible
    text is `text` (see `generator.markup`). `date` is timezone-aware, or None; its day counts in
    its own offset. `publisher` is never empty. `copies` are other files with the same story.
    `inferred` tells, by field, what a missing value was taken from. `origin` is the same for articles that carry
    one text, as of a news agency, under headlines of their own; empty where the text is in no other article.
    """

    path: str
    slug: str
    title: str
    text: str
    markup: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
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
    def day(self) -> dt.date | None:
        """The calendar day as written, in the date's own offset."""
        return self.date.date() if self.date else None

    @property
    def order(self) -> tuple[bool, str, str]:
        """Sort key of the fold: by day, the undated last, then by path."""
        return (self.date is None, self.date.date().isoformat() if self.date else "", self.path)


def distinct_sources(articles: Iterable[Article]) -> int:
    """Count the independent sources of some articles.

    Two articles of one publisher are one source, and so are two that carry the same text.
    """
    listed = list(articles)
    publishers = {article.publisher.casefold() for article in listed}
    texts = {(article.origin, "" if article.origin else article.publisher.casefold()) for article in listed}
    return min(len(publishers), len(texts))
