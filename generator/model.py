"""The nouns that pass between the stages. All are frozen, and none does anything.

Offsets are always code points into `Article.text`, which is published byte for byte (as UTF-8)
at `articles/<slug>.txt`; a citation therefore can be checked by anyone with a text editor.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a prose block: `text[start:end]`, without outer spaces; `block` is its block's index.

    `whole` is false where it breaks off, or is a label or a fragment that nobody would quote.
    """

    start: int
    end: int
    block: int
    whole: bool = True


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
    image: str = ""
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


@dataclass(frozen=True, slots=True)
class Topic:
    """Articles on one story, in the order of the fold; `slug` is its address for ever.

    `redirects` are the other addresses under `topics/` that lead here; `swallowed` are those among
    them that were a topic's page until it was merged into this one. `explicit` topics were named
    by the editor in front matter.
    """

    slug: str
    articles: tuple[Article, ...]
    redirects: tuple[str, ...] = ()
    swallowed: tuple[str, ...] = ()
    explicit: bool = False
    related: tuple[str, ...] = ()
    title: str = ""  # of the editor; else the digest finds one
    lede: str = ""  # in the editor's own words; else the digest has one of the sources
    hidden: bool = False
    pinned: bool = False

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError(f"topic {self.slug!r} has no article")

    @property
    def founder(self) -> Article:
        """The article that the topic has its address from; of a named topic the first by day, then by path."""
        first = min(self.articles, key=lambda article: article.order)
        own = (article for article in self.articles if article.slug == self.slug and not self.explicit)
        return next(own, first)

    @property
    def updated(self) -> dt.datetime | None:
        """When its newest article was published, by instant; None where no article has a date."""
        return max((article.date for article in self.articles if article.date), default=None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A topic or an article as the editor's file names it, and where (line and column from one)."""

    name: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the editor's file says of one topic, which is named by any address that leads to it."""

    topic: Mention
    title: str = ""
    lede: str = ""
    pinned: bool = False
    hidden: bool = False
    articles: tuple[Mention, ...] = ()  # paths
    merge: tuple[Mention, ...] = ()  # topics, by address
    aliases: tuple[Mention, ...] = ()  # addresses


@dataclass(frozen=True, slots=True)
class Editorial:
    """The editor's file, from top to bottom; `withheld` are paths and addresses of articles not published now."""

    rulings: tuple[Ruling, ...] = ()
    withheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage that a statement rests on: `quote` is `text[start:end]` of the article at `article` (a path)."""

    article: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise ValueError(
                f"citation of {self.article!r} at {self.start}:{self.end} does not fit its quotation"
            )


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a digest with the passages it comes from; `sources` counts distinct ones."""

    text: str
    citations: tuple[Citation, ...]
    sources: int = 1

    def __post_init__(self) -> None:
        if not self.text or not self.citations:
            raise ValueError(f"no statement without text and citation: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Thread:
    """A story within a topic: the paths of its articles, in the order of the fold."""

    title: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What the page of a topic says. A section with nothing true to say is empty.

    `foreword` is a lede in the editor's own words, which cite nothing and are shown as the editor's; `lede` is
    empty then. `threads` part the topic's articles, or are none.
    """

    topic: str
    title: str
    lede: tuple[Statement, ...] = ()
    points: tuple[Statement, ...] = ()
    foreword: str = ""
    threads: tuple[Thread, ...] = ()

    @property
    def opening(self) -> str:
        """The lede as text, whoever wrote it."""
        return self.foreword or " ".join(statement.text for statement in self.lede)


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: `path` relative to its root, with `/`; its content, or the file to copy."""

    path: str
    content: bytes | Path


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages are made from, in one order that is the same for every build."""

    articles: tuple[Article, ...]
    topics: tuple[Topic, ...]
    digests: tuple[Digest, ...]  # one a topic, in the same order
    static: tuple[Asset, ...] = field(default=())


def distinct_sources(articles: Iterable[Article]) -> int:
    """Count the independent sources of some articles.

    Two articles of one publisher are one source, and so are two that carry the same text.
    """
    listed = list(articles)
    publishers = {article.publisher.casefold() for article in listed}
    texts = {(article.origin, "" if article.origin else article.publisher.casefold()) for article in listed}
    return min(len(publishers), len(texts))
