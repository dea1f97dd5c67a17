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
from typing import TYPE_CHECKING, TypeAlias

from generator.group.addresses import redirects
from generator.group.editor import Edited, edit
from generator.group.kept import NOTHING, Kept, keys, thinned
from generator.group.names import names
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.config import Grouping
    from generator.group.names import Names
    from generator.group.similarity import Articles
    from generator.group.state import Group, Turn
    from generator.group.vectors import Vector, Wording
    from generator.model import Article, Editorial

    Vectors: TypeAlias = Callable[[Callable[[Wording], Vector], Iterable[Wording]], Iterable[Vector]]


@dataclass(frozen=True, slots=True)
class Arranged:
    """The topics that the fold found, and what the editor's file made of them: the topics of the site.

    `kept` is what a later fold can go on from.
    """

    found: tuple[Topic, ...]
    edited: Edited
    kept: Kept = NOTHING


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
    map: Vectors = builtins.map,  # noqa: A002 - it is one
    threads: int = 1,
) -> Grouped:
    """Group articles as `group` does, from where an earlier fold over the same first days left off.

    `kept` changes how long it takes and nothing else. `map` makes vectors of articles, in order; `threads` may
    compare them.
    """
    ordered = sorted(articles, key=lambda article: article.order)
    topics, turns, _ = _folded(ordered, settings, kept, map, threads, whole=False)
    return Grouped(topics, thinned(turns))


def arrange(
    articles: Sequence[Article],
    settings: Grouping,
    editorial: Editorial,
    kept: Kept = NOTHING,
    *,
    map: Vectors = builtins.map,  # noqa: A002 - it is one
    threads: int = 1,
) -> Arranged:
    """Group articles by topic as `regroup` does, let the editor's file have the last word, and relate the topics."""
    ordered = sorted(articles, key=lambda article: article.order)
    found, turns, compared = _folded(ordered, settings, kept, map, threads, whole=True)
    edited = edit(found, editorial)
    if compared is None:
        return Arranged(found, edited)
    from generator.group.related import related  # noqa: PLC0415 - as below

    rows = {article.path: row for row, article in enumerate(ordered)}
    near = related(edited.topics, rows, compared.vectors)
    topics = tuple(replace(topic, related=slugs) for topic, slugs in zip(edited.topics, near, strict=True))
    return Arranged(found, replace(edited, topics=topics), thinned(turns))


def _folded(
    ordered: Sequence[Article],
    settings: Grouping,
    kept: Kept,
    map: Vectors,  # noqa: A002 - it is one
    threads: int,
    *,
    whole: bool,
) -> tuple[tuple[Topic, ...], tuple[Turn, ...], Articles | None]:
    """Return the topics of articles in the order of the fold, its turns, and what was compared.

    All articles are made ready to be compared if `whole`, else those alone that the fold looks at.
    """
    if not ordered:
        return (), (), None
    # numpy and scipy take longer to import than a build takes in which nothing is to be grouped.
    from generator.group import fold  # noqa: PLC0415
    from generator.group.similarity import compared, ordinals  # noqa: PLC0415

    named = names(ordered)
    rules = fold.Rules(settings.closeness, settings.window_days, settings.attract)
    days = ordinals(ordered)
    digests = keys(ordered, named.slugs, fold.batches(days), repr(rules))
    turns = kept.upto(digests)
    rows = None if whole else fold.needed(turns, days)
    vectors = compared(ordered, map, threads, rows)
    turns = fold.fold(fold.Course(vectors, named.slugs, rules), digests, turns)
    return _topics(ordered, fold.groups(turns), named), turns, vectors


def _topics(ordered: Sequence[Article], groups: Sequence[Group], named: Names) -> tuple[Topic, ...]:
    """Turn groups of rows into topics with their addresses."""
    members = [tuple(ordered[row] for row in found.members) for found in groups]
    slugs = [found.name or ordered[found.founder].slug for found in groups]
    addresses = redirects(list(zip(slugs, members, strict=True)))
    return tuple(
        Topic(
            slug=slug,
            articles=own,
            redirects=leading,
            swallowed=tuple(ordered[row].slug for row in found.swallowed),
            explicit=bool(found.name),
            title=named.titles.get(slug, "") if found.name else "",
        )
        for found, slug, own, leading in zip(groups, slugs, members, addresses, strict=True)
    )
