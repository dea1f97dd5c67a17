"""Which topics the editor named in front matter, and which articles belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.language.slugs import is_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Article


@dataclass(frozen=True, slots=True)
class Names:
    """`slugs` holds the named topic of each article, or an empty string; `titles` what a named topic is called."""

    slugs: tuple[str, ...]
    titles: Mapping[str, str]


def names(articles: Sequence[Article]) -> Names:
    """Read `topic:` of all articles, which stand in the order of the fold.

    `topic: X` means the topic whose slug is that of X. An article whose own slug is that of a named topic belongs
    to it, whatever it says itself, since its address under `topics/` is that topic's page. A topic is called X as
    the first article wrote it that did not write a bare slug.
    """
    wanted = [topic_slug(article.topic) if article.topic else "" for article in articles]
    known = frozenset(wanted) - {""}
    if not known:
        return Names(tuple(wanted), {})
    titles: dict[str, str] = {}
    for article, slug in zip(articles, wanted, strict=True):
        title = " ".join(article.topic.split())
        if slug and not is_slug(title):
            titles.setdefault(slug, title)
    slugs = (
        article.slug if article.slug in known else slug
        for article, slug in zip(articles, wanted, strict=True)
    )
    return Names(tuple(slugs), titles)


def topic_slug(topic: str) -> str:
    """Return the address of a named topic; empty for none. A name without letters and digits gets a hash of itself."""
    title = " ".join(topic.split())
    if not title:
        return ""
    return (
        slugify(title)
        or f"topic-{blake2b(title.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"
    )
