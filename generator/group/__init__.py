"""Articles to topics: which articles are about one story, and the address that each topic keeps.

`features` and `vectors` turn an article into weights of terms, against the fixed table of `background`;
`similarity` compares articles, `clusters` merges groups, `fold` goes through the days; `names` knows the topics
that the editor named in front matter, `addresses` what leads where. All of it is pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.group.addresses import redirects
from generator.group.names import names
from generator.model import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Grouping
    from generator.model import Article


def group(articles: Sequence[Article], settings: Grouping) -> tuple[Topic, ...]:
    """Group articles by topic. Their order does not matter; that of the topics is by founding article.

    Every article is in exactly one topic. Within a topic articles stand in the order of the fold (`Article.order`).
    """
    if not articles:
        return ()
    # numpy and scipy take longer to import than a build takes in which nothing is to be grouped.
    from generator.group.fold import Rules, fold  # noqa: PLC0415
    from generator.group.similarity import compared  # noqa: PLC0415

    ordered = sorted(articles, key=lambda article: article.order)
    named = names(ordered)
    rules = Rules(settings.closeness, settings.window_days, settings.attract)
    groups = fold(compared(ordered), named.slugs, rules)
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
