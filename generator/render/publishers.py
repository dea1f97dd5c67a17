"""The publishers of a site: what each is called, its address, its articles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, is_
from typing import TYPE_CHECKING

from slugify import slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model import Article

_publisher = attrgetter("publisher")
_date = attrgetter("date")


@dataclass(frozen=True, slots=True)
class Publisher:
    """A source: its name as first written, its address, its articles in the order of the fold."""

    slug: str
    name: str
    articles: tuple[Article, ...]


def alike(one: Publisher, other: Publisher) -> bool:
    """Tell whether two publishers are called the same and have the very same articles."""
    return (one.slug, one.name, len(one.articles)) == (other.slug, other.name, len(other.articles)) and all(
        map(is_, one.articles, other.articles)
    )


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


def publishers_of(articles: Sequence[Article], slugs: Mapping[str, str]) -> dict[str, Publisher]:
    """Return all publishers; each is called as it was written first."""
    by_name: dict[str, list[Article]] = {name: [] for name in slugs}
    lists = {name: by_name[name.casefold()] for name in set(map(_publisher, articles))}
    for article in articles:
        lists[article.publisher].append(article)
    return {
        name: Publisher(slugs[name], written[0].publisher, tuple(written))
        for name, written in by_name.items()
    }


@lru_cache(maxsize=1 << 14)  # each build asks for all of them
def _stem(name: str) -> str:
    return slugify(name, max_length=80, word_boundary=True) or "source"
