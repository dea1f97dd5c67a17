"""`sitemap.xml` and `robots.txt` (sitemaps.org, RFC 9309). A page's date is that of its content, never the clock's."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from generator.render import addresses
from generator.render.present import iso
from generator.render.sheets import Sheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Topic
    from generator.render.keys import Keys
    from generator.render.page import Page

    Place: TypeAlias = tuple[str, dt.datetime | None]

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


def _of_topic(topic: Topic) -> tuple[tuple[Place, ...], str]:
    """Return the places of a topic that are listed, and the same as text."""
    articles = ((addresses.article(one.slug), one.updated or one.date) for one in topic.articles)
    places = () if topic.hidden else ((addresses.topic(topic.slug), topic.updated), *articles)
    return places, repr(places)


def _sitemaps(own: Sequence[Place], base_url: str, keys: Keys, most: int) -> Iterator[Sheet]:
    told = keys.near.each("places", ((topic,) for topic in keys.topics), _of_topic)
    every = [*own, *chain.from_iterable(places for places, _ in told)]
    shows = (base_url, repr(own), *(text for _, text in told))

    @lru_cache(maxsize=1)
    def parts() -> list[list[Place]]:
        listed = sorted((addresses.absolute(base_url, path), when) for path, when in every)
        return [listed[start : start + most] for start in range(0, len(listed), most)] or [[]]

    def part(number: int) -> bytes:
        return _write("urlset", "url", parts()[number])

    def index() -> bytes:
        newest = [max((when for _, when in part if when), default=None) for part in parts()]
        places = [addresses.absolute(base_url, name) for name in names]
        return _write("sitemapindex", "sitemap", zip(places, newest, strict=True))

    count = -(-len(every) // most)
    if count <= 1:
        yield Sheet(addresses.SITEMAP, shows, partial(part, 0))
        return
    names = [addresses.sitemap_part(number) for number in range(1, count + 1)]
    for number, name in enumerate(names):
        yield Sheet(name, shows, partial(part, number))
    yield Sheet(addresses.SITEMAP, shows, index)


def _write(root: str, element: str, places: Iterable[tuple[str, dt.datetime | None]]) -> bytes:
    tree = etree.Element(root, nsmap={None: _NAMESPACE})
    for address, when in places:
        place = etree.SubElement(tree, element)
        etree.SubElement(place, "loc").text = address
        if when:
            etree.SubElement(place, "lastmod").text = iso(when)
    text: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return text
