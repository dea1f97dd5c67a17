"""The nouns of this stage: what it is told, what it hands over, and what passes between its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from generator.errors import Problem
    from generator.markup import Flat
    from generator.model import Article, Asset, Editorial


@dataclass(frozen=True, slots=True)
class Reading:
    """The settings of the stage.

    `language` and `timezone` stand in where an article names none. Articles dated after `now` are held
    back (None: none is), drafts are left out unless `drafts`; a file over `max_bytes` is refused.
    """

    language: str
    timezone: str
    drafts: bool
    now: dt.datetime | None
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that was found: articles in the order of the fold, files to copy, problems sorted; the editor's file."""

    articles: tuple[Article, ...]
    static: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    editorial: Editorial


@dataclass(frozen=True, slots=True)
class Source:
    """One file, and the settings that its reading depends on; `path` is relative to the content folder.

    `content` is what forbids to read the file, where something does.
    """

    path: str
    content: bytes | Problem
    language: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format's reader learned about an article outside of its text; empty where it says nothing."""

    title: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a format's reader gives: sanitised HTML and the metadata of the file.

    `flat` is what `flatten` makes of the HTML, where the reader knows that sooner; then it holds no picture, and every
    link has its scheme. `warnings` tell what was not read as it was meant, each with its line (from one).
    """

    markup: str
    metadata: Metadata = Metadata()
    flat: Flat | None = None
    warnings: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Traits:
    """What later steps ask of an article, found while its body is open: they need not open it again.

    `address` is its `url` without what does not name the page (`generator.load.address`), `marks` are the checksums
    of its sentences (`generator.load.wires`). `tied` tells that its markup holds pictures, or links that may lead to
    a file (`generator.load.links`).
    """

    address: str = ""
    marks: bytes = b""
    tied: bool = False

    def __reduce__(self) -> tuple[type[Traits], tuple[str, bytes, bool]]:
        """Pickle as a call, as articles are."""
        return Traits, (self.address, self.marks, self.tied)


NO_TRAITS = Traits()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One file as read: its article with its traits, or None where an error forbids it.

    The paths of the problems are relative to the content folder. The article's slug is a wish that
    `generator.load.slugs` settles; its images and links are as the author wrote them until
    `generator.load.assets` has seen the disk.
    """

    article: Article | None
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    traits: Traits = NO_TRAITS

    def __reduce__(self) -> tuple[type[Manuscript], tuple[Article | None, tuple[Problem, ...], bool, Traits]]:
        """Pickle as a call, as articles are."""
        return Manuscript, (self.article, self.problems, self.draft, self.traits)
