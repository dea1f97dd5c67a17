"""Whether two records say the same to the last letter: times that are equal may differ in their offsets."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter, is_

from generator.model import Article, Topic

_heads = attrgetter(*(field.name for field in fields(Article) if field.name != "body"))
_own = attrgetter(*(field.name for field in fields(Topic) if field.name != "articles"))


def alike_articles(one: Article, other: Article) -> bool:
    """Tell whether two articles are the same."""
    return one.body == other.body and repr(_heads(one)) == repr(_heads(other))


def alike_topics(one: Topic, other: Topic) -> bool:
    """Tell whether two topics hold the very same articles, and else say the same, which is text alone."""
    return (
        len(one.articles) == len(other.articles)
        and all(map(is_, one.articles, other.articles))
        and _own(one) == _own(other)
    )
