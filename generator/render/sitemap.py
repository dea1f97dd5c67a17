"""`sitemap.xml` and `robots.txt` (sitemaps.org, RFC 9309). A page's date is that of its content, never the clock's."""

from __future__ import annotations

from functools import lru_cache, partial
from html import escape
from itertools import chain, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from generator.cache.digests import digest_of
from generator.render import addresses
from generator.render.present import iso
from generator.render.sheets import Sheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Topic
    from generator.render.keys import Keys
    from generator.render.page import Page

    Changed: TypeAlias = tuple[str, dt.datetime | None]
    Place: TypeAlias = tuple[str, dt.datetime | None, bytes]

MOST = 50_000
"""How many addresses the protocol lets one sitemap hold; more go into several, with an index."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Iterable[Page], base_url: str, keys: Keys, most: int = MOST) -> Iterator[Sheet]:
    """Yield the sitemap, with a base_url only: its addresses must be absolute; and `robots.txt`.

    `pages` are the site's own; those of topics and their articles follow from the topics that `keys` knows.
    """
    if base_url:
        own = tuple((page.path, page.updated) for page in pages if page.listed)
        yield from _sitemaps(own, base_url, keys, most)
    pointer = f"\nSitemap: {addresses.absolute(base_url, addresses.SITEMAP)}\n" if base_url else ""
    robots = f"User-agent: *\nAllow: /\n{pointer}".encode()
    yield Sheet(addresses.ROBOTS, (robots,), lambda: robots)


def _place(path: str, when: dt.datetime | None, base_url: str, element: str = "url") -> Place:
    """Return an absolute address, when it changed, and both as they stand in a sitemap."""
    address = addresses.absolute(base_url, path)
    changed = f"    <lastmod>{iso(when)}</lastmod>\n" if when else ""
    text = f"  <{element}>\n    <loc>{escape(address, quote=False)}</loc>\n{changed}  </{element}>\n"
    return address, when, text.encode()


def _of_topic(topic: Topic) -> tuple[Changed, ...]:
    """Return the paths of a topic that are listed, each with when it changed."""
    articles = ((addresses.article(one.slug), one.updated or one.date) for one in topic.articles)
    return () if topic.hidden else ((addresses.topic(topic.slug), topic.updated), *articles)


def _print(topic: Topic) -> bytes:
    """Return a digest of these, which takes a fiftieth of the room: most edits ask for no more."""
    return digest_of(repr(_of_topic(topic)).encode())


def _places(changed: Iterable[Changed], base_url: str) -> tuple[Place, ...]:
    return tuple(_place(path, when, base_url) for path, when in changed)


def _places_of(topic: Topic, base_url: str) -> tuple[Place, ...]:
    return _places(_of_topic(topic), base_url)


def _sitemaps(own: Sequence[Changed], base_url: str, keys: Keys, most: int) -> Iterator[Sheet]:
    listed = sum([1 + len(topic.articles) for topic in keys.topics if not topic.hidden])
    count = -(-(len(own) + listed) // most)
    shows = (base_url, repr(own), tuple(keys.near.each("places", _print, keys.topics)))

    @lru_cache(maxsize=1)
    def parts() -> list[list[Place]]:
        rows = keys.topics, repeat(base_url, len(keys.topics))
        of_topics = keys.near.each("addresses", _places_of, *rows, here=True)
        every = [*_places(own, base_url), *chain.from_iterable(of_topics)]
        every.sort(key=itemgetter(0))
        return [every[start : start + most] for start in range(0, len(every), most)] or [[]]

    def part(number: int) -> bytes:
        return _written("urlset", parts()[number])

    def index() -> bytes:
        newest = [max((when for _, when, _ in part if when), default=None) for part in parts()]
        places = [_place(name, when, base_url, "sitemap") for name, when in zip(names, newest, strict=True)]
        return _written("sitemapindex", places)

    if count <= 1:
        yield Sheet(addresses.SITEMAP, shows, partial(part, 0))
        return
    names = [addresses.sitemap_part(number) for number in range(1, count + 1)]
    for number, name in enumerate(names):
        yield Sheet(name, shows, partial(part, number))
    yield Sheet(addresses.SITEMAP, shows, index)


def _written(root: str, places: Iterable[Place]) -> bytes:
    head = f"<?xml version='1.0' encoding='UTF-8'?>\n<{root} xmlns=\"{_NAMESPACE}\">\n"
    return b"".join((head.encode(), *[text for *_, text in places], f"</{root}>\n".encode()))
