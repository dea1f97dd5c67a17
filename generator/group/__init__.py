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
from typing import TYPE_CHECKING

from generator.group.editor import Edited, edit
from generator.group.kept import NOTHING, Kept, Near, in_order
from generator.group.still import Still

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Grouping
    from generator.group.supply import Maker
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
    ordered = in_order(articles, kept.seen)
    if not ordered:
        return Grouped((), NOTHING)
    from generator.group.course import Way  # noqa: PLC0415 - numpy and scipy take long to import

    way = Way(ordered, settings, kept, map, threads)
    return Grouped(way.topics, way.kept())


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
    ordered = in_order(articles, kept.seen)
    if not ordered:
        return Arranged((), edit((), editorial))
    from generator.group.course import Way  # noqa: PLC0415 - as above
    from generator.group.related import related  # noqa: PLC0415 - as above
    from generator.group.shared import MOST, shared  # noqa: PLC0415 - as above

    way = Way(ordered, settings, kept, map, threads, profiled=True)
    edited = edit(way.topics, editorial)
    profiles = way.profiles(edited.topics)
    known = way.known(once=once)
    wanted = tuple((topic.slug, topic.hidden) for topic in edited.topics), tuple(profiles.values())
    near = kept.near
    if (near.topics, near.profiles) != wanted:
        terms = shared(wanted[1], near.terms)
        kept_terms = terms if len(terms.profiles) <= MOST else None
        near = Near(*wanted, related(edited.topics, terms), kept_terms)
    told = way.told(edited.topics, near.slugs)
    edited = replace(edited, topics=tuple(each.related for each in told))
    after = way.kept(profiles, told, near, known)
    seen = [*after.seen.values()]  # in this order
    still = Still(
        tuple(ordered),
        tuple(name for _, _, name, _ in seen),
        b"".join(print_ for *_, print_ in seen),
        repr(settings),
        editorial,
        edited,
    )
    return Arranged(way.topics, edited, after, still)
