"""The publishers of a site: what each is called, its address, its articles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.cache.near import unchanged
from generator.language.slugs import slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from generator.cache.near import Near
    from generator.model import Article

_publisher = attrgetter("publisher")
_date = attrgetter("date")
_LAST = "publishers"


@dataclass(frozen=True, slots=True)
class Publisher:
    """A source: its name as first written, its address, its articles in the order of the fold."""

    slug: str
    name: str
    articles: tuple[Article, ...]


def newest(publisher: Publisher) -> dt.datetime | None:
    """Return when the newest of a publisher's articles was published; None where none has a date."""
    return max(filter(None, map(_date, publisher.articles)), default=None)


def slugs_of(names: Iterable[str]) -> dict[str, str]:
    """Give every publisher an address of its own; a second one with the same slug gets a number."""
    taken: set[str] = set()
    found = {}
    for name in sorted(names):
        stem = _stem(name)
        slug, count = stem, 1
        while slug in taken:
            count += 1
            slug = f"{stem}-{count}"
        taken.add(slug)
        found[name] = slug
    return found


def publishers_of(articles: Sequence[Article], slugs: Mapping[str, str], near: Near) -> dict[str, Publisher]:
    """Return all publishers, by name, casefolded; each is called as it was written first.

    Those of which no article is another than in the last build, and that have their addresses, are the very records.
    """
    left = near.left(_LAST)
    before, known = left if isinstance(left, tuple) else ((), {})
    begin, end = unchanged(articles, before)
    touched = (*before[begin : len(before) - end], *articles[begin : len(articles) - end])
    stale = {one.publisher.casefold() for one in touched}
    stale.update(name for name, slug in slugs.items() if name not in known or known[name].slug != slug)
    fresh = _gathered(articles, {name: slugs[name] for name in slugs if name in stale})
    found = {name: fresh.get(name) or known[name] for name in slugs}
    near.leave(_LAST, (tuple(articles), found))
    return found


def _gathered(articles: Sequence[Article], slugs: Mapping[str, str]) -> dict[str, Publisher]:
    by_name: dict[str, list[Article]] = {name: [] for name in slugs}
    spellings = {name: name.casefold() for name in set(map(_publisher, articles))}
    lists = {name: by_name[folded] for name, folded in spellings.items() if folded in by_name}
    for article in articles:
        if article.publisher in lists:
            lists[article.publisher].append(article)
    return {
        name: Publisher(slugs[name], written[0].publisher, tuple(written))
        for name, written in by_name.items()
    }


@lru_cache(maxsize=1 << 14)  # each build asks for all of them
def _stem(name: str) -> str:
    return slugify(name) or "source"
