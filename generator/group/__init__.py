"""Articles to topics: which articles are about one story, and the address that each topic keeps.

`features` and `vectors` turn an article into weights of terms, against the fixed table of `background`;
`similarity` compares articles, `clusters` merges groups, `fold` goes through the days; `names` knows the topics
that the editor named in front matter, `addresses` what leads where. What the fold found is relabelled by `editor`
with the editor's file; `related` finds near topics, `threads` stories within one, `naming` tells equal titles apart,
`reasons` accounts for it all. All of it is pure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.group.addresses import redirects
from generator.group.editor import Edited, edit
from generator.group.names import names
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Grouping
    from generator.group.similarity import Articles
    from generator.model import Article, Editorial


@dataclass(frozen=True, slots=True)
class Arranged:
    """The topics that the fold found, and what the editor's file made of them: the topics of the site."""

    found: tuple[Topic, ...]
    edited: Edited


def group(articles: Sequence[Article], settings: Grouping) -> tuple[Topic, ...]:
    """Group articles by topic. Their order does not matter; that of the topics is by founding article.

    Every article is in exactly one topic. Within a topic articles stand in the order of the fold (`Article.order`).
    """
    return _folded(sorted(articles, key=lambda article: article.order), settings)[0]


def arrange(articles: Sequence[Article], settings: Grouping, editorial: Editorial) -> Arranged:
    """Group articles by topic as `group` does, let the editor's file have the last word, and relate the topics."""
    ordered = sorted(articles, key=lambda article: article.order)
    found, compared = _folded(ordered, settings)
    edited = edit(found, editorial)
    if compared is None:
        return Arranged(found, edited)
    from generator.group.related import related  # noqa: PLC0415 - as below

    rows = {article.path: row for row, article in enumerate(ordered)}
    near = related(edited.topics, rows, compared.vectors)
    topics = tuple(replace(topic, related=slugs) for topic, slugs in zip(edited.topics, near, strict=True))
    return Arranged(found, replace(edited, topics=topics))


def _folded(ordered: Sequence[Article], settings: Grouping) -> tuple[tuple[Topic, ...], Articles | None]:
    """Return the topics of articles in the order of the fold, and what they were compared by."""
    if not ordered:
        return (), None
    # numpy and scipy take longer to import than a build takes in which nothing is to be grouped.
    from generator.group.fold import Rules, fold  # noqa: PLC0415
    from generator.group.similarity import compared  # noqa: PLC0415

    named = names(ordered)
    vectors = compared(ordered)
    rules = Rules(settings.closeness, settings.window_days, settings.attract)
    groups = fold(vectors, named.slugs, rules)
    members = [tuple(ordered[row] for row in found.members) for found in groups]
    slugs = [found.name or ordered[found.founder].slug for found in groups]
    addresses = redirects(list(zip(slugs, members, strict=True)))
    topics = tuple(
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
    return topics, vectors
