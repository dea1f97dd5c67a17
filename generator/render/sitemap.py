"""`sitemap.xml` and `robots.txt` (sitemaps.org, RFC 9309). A page's date is that of its content, never the clock's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from generator.model import Output
from generator.render import addresses
from generator.render.present import iso

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Topic
    from generator.render.page import Page

MOST = 50_000
"""How many addresses the protocol lets one sitemap hold; more go into several, with an index."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(
    pages: Iterable[Page], topics: Iterable[Topic], base_url: str, most: int = MOST
) -> Iterator[Output]:
    """Yield the sitemap, with a base_url only: its addresses must be absolute; and `robots.txt`.

    `pages` are the site's own; those of topics and their articles follow from the topics.
    """
    if base_url:
        every = [*((page.path, page.updated) for page in pages if page.listed), *_of_topics(topics)]
        listed = sorted((addresses.absolute(base_url, path), when) for path, when in every)
        yield from _sitemaps(listed, base_url, most)
    pointer = f"\nSitemap: {addresses.absolute(base_url, addresses.SITEMAP)}\n" if base_url else ""
    yield Output(addresses.ROBOTS, f"User-agent: *\nAllow: /\n{pointer}".encode())


def _of_topics(topics: Iterable[Topic]) -> Iterator[tuple[str, dt.datetime | None]]:
    for topic in topics:
        if not topic.hidden:
            yield addresses.topic(topic.slug), topic.updated
            for article in topic.articles:
                yield addresses.article(article.slug), article.updated or article.date


def _sitemaps(listed: Sequence[tuple[str, dt.datetime | None]], base_url: str, most: int) -> Iterator[Output]:
    if len(listed) <= most:
        yield Output(addresses.SITEMAP, _write("urlset", "url", listed))
        return
    parts = [listed[start : start + most] for start in range(0, len(listed), most)]
    names = [addresses.sitemap_part(number) for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield Output(name, _write("urlset", "url", part))
    newest = [max((when for _, when in part if when), default=None) for part in parts]
    places = [addresses.absolute(base_url, name) for name in names]
    yield Output(addresses.SITEMAP, _write("sitemapindex", "sitemap", list(zip(places, newest, strict=True))))


def _write(root: str, element: str, places: Iterable[tuple[str, dt.datetime | None]]) -> bytes:
    tree = etree.Element(root, nsmap={None: _NAMESPACE})
    for address, when in places:
        place = etree.SubElement(tree, element)
        etree.SubElement(place, "loc").text = address
        if when:
            etree.SubElement(place, "lastmod").text = iso(when)
    text: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return text
