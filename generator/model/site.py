"""A whole site, and the files it is published as."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.article import Article, Asset
    from generator.model.digest import Digest
    from generator.model.topic import Topic


class Content(Enum):
    """Where the content of a file is that is neither at hand nor to be copied."""

    WAITING = "waiting"  # where new files wait for their publication, under a name made of the path


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: `path` relative to its root, with `/`; its content, or the file to copy, or where it waits.

    None stands for the file of that path as it is published already. `digest` is one of the content, where it was
    taken.
    """

    path: str
    content: bytes | Path | Content | None
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages are made from, in one order that is the same for every build."""

    articles: tuple[Article, ...]
    topics: tuple[Topic, ...]
    digests: tuple[Digest, ...]  # one a topic, in the same order
    static: tuple[Asset, ...] = field(default=())
