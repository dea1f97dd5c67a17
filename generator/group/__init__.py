"""Articles to topics: which articles are about one story, and the address that each topic keeps.

`features` and `vectors` turn an article into weights of terms, against the fixed table of `background`;
`similarity` compares articles, `clusters` merges groups, `fold` goes through the days; `names` knows the topics
that the editor named in front matter, `addresses` what leads where. What the fold found is relabelled by `editor`
with the editor's file; `related` finds near topics, `threads` stories within one, `naming` tells equal titles apart,
`reasons` accounts for it all. All of it is pure.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from generator.group.calling import called
from generator.group.editor import Edited, edit
from generator.group.kept import NOTHING, Kept
from generator.group.still import Still
from generator.group.topics import listed, told, topics_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Grouping
    from generator.group.calling import Calling
    from generator.group.state import Group
    from generator.group.supply import Maker
    from generator.group.topics import Listed
    from generator.model import Article, Editorial, Topic


@dataclass(frozen=True, slots=True)
class Arranged:
    """The topics that the fold found, and what the editor's file made of them: the topics of the site.

    `kept` is what a later fold can go on from, `still` spares it where it would hear nothing new.
    """

    found: tuple[Topic, ...]
    edited: Edited
    kept: Kept = NOTHING
    still: Still | None = None


@dataclass(frozen=True, slots=True)
class Grouped:
    """The topics that the fold found, and what a later fold can go on from."""

    topics: tuple[Topic, ...]
    kept: Kept


class Folded(Protocol):
    """What a fold found, and what it knows of its articles yet."""

    groups: tuple[Group, ...]

    def related(self, listed: Listed, *, once: bool = False) -> tuple[tuple[str, ...], ...]:
        """Return the slugs of the topics that come near each topic; if this is asked `once`, nothing else will be."""

    def kept(self) -> Kept:
        """Return what a later fold can go on from."""


def group(articles: Sequence[Article], settings: Grouping) -> tuple[Topic, ...]:
    """Group articles by topic. Their order does not matter; that of the topics is by founding article.

    Every article is in exactly one topic. Within a topic articles stand in the order of the fold (`Article.order`).
    """
    return regroup(articles, settings, NOTHING).topics


def regroup(
    articles: Sequence[Article],
    settings: Grouping,
    kept: Kept,
    *,
    map: Maker = builtins.map,  # noqa: A002 - it is one
    threads: int = 1,
) -> Grouped:
    """Group articles as `group` does, from where an earlier fold over the same first days left off.

    `kept` changes how long it takes and nothing else. `map` makes vectors of articles, in order; `threads` may
    compare them.
    """
    if not articles:
        return Grouped((), NOTHING)
    from generator.group.course import Way  # noqa: PLC0415 - numpy takes long to import

    calling = called(articles, kept)
    way = Way(calling.roll, settings, kept, calling.leaf, map, threads=threads)
    topics = topics_of(calling.articles, way.groups, calling.names, kept)
    return Grouped(topics, calling.kept(way.kept(), topics, way.groups))


def arrange(
    articles: Sequence[Article],
    settings: Grouping,
    editorial: Editorial,
    kept: Kept = NOTHING,
    *,
    map: Maker = builtins.map,  # noqa: A002 - it is one
    threads: int = 1,
    once: bool = False,
) -> Arranged:
    """Group articles by topic as `regroup` does, let the editor's file have the last word, and relate the topics.

    A process that does so but `once` keeps no more than another can go on from.
    """
    if not articles:
        return Arranged((), edit((), editorial))
    from generator.group.course import Way  # noqa: PLC0415 - as above

    calling = called(articles, kept)
    way = Way(calling.roll, settings, kept, calling.leaf, map, threads=threads, profiled=True)
    return arranged(calling, way, settings, editorial, kept, once=once)


def arranged(
    calling: Calling,
    folded: Folded,
    settings: Grouping,
    editorial: Editorial,
    kept: Kept,
    *,
    once: bool = False,
) -> Arranged:
    """Make topics of what a fold found, whoever went through it, and relate them."""
    found = topics_of(calling.articles, folded.groups, calling.names, kept)
    edited = edit(found, editorial)
    own = listed(edited.topics, calling.roll, kept.told)
    ways = told(edited.topics, own.keys, folded.related(own, once=once), kept.told)
    edited = replace(edited, topics=tuple([each.related for each in ways]))
    after = calling.kept(folded.kept(), found, folded.groups)
    still = Still(
        calling.articles,
        calling.names.slugs,
        b"".join(calling.roll.prints),
        repr(settings),
        editorial,
        edited,
    )
    return Arranged(found, edited, replace(after, told={id(each.topic): each for each in ways}), still)
