"""Atom 1.0 (RFC 4287), by feedgen."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from generator.render.feeds.channel import UNDATED, anew
from generator.render.feeds.made import Made
from generator.render.feeds.text import clean

if TYPE_CHECKING:
    import datetime as dt

    from generator.render.feeds.channel import Channel, Each, Enclosure, Item


class Enclosures(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Writes an entry's picture as a link: feedgen's own links lose their `rel` and `type` in Atom entries."""

    picture: Enclosure

    def extend_atom(self, entry: Any) -> Any:
        """Add the link to the entry's element, and return that."""
        picture = self.picture
        link = etree.SubElement(entry, "{http://www.w3.org/2005/Atom}link", rel="enclosure", href=picture.url)
        link.set("type", picture.media_type)
        link.set("length", str(picture.size))
        return entry


def atom(channel: Channel, own: str, each: Each = anew) -> bytes:
    """Write a feed as Atom; `own` is its absolute address. Every entry must have a date, an undated one has 1990's."""
    feed = FeedGenerator()
    feed.id(channel.page)
    feed.title(clean(channel.title))
    feed.subtitle(clean(channel.description))
    feed.language(channel.language)
    feed.author(name=clean(channel.author or channel.title))
    feed.generator("newsfold")
    feed.link(href=own, rel="self", type="application/atom+xml")
    feed.link(href=channel.page, rel="alternate", type="text/html")
    for element in each("atom", _element, channel.items):
        feed.add_entry(Made(element), order="append")
    feed.updated(channel.newest or UNDATED)
    text: bytes = feed.atom_str(pretty=True)
    return text


def _element(item: Item) -> Any:
    entry = FeedEntry()
    _fill(entry, item)
    return entry.atom_entry()


def _fill(entry: Any, item: Item) -> None:
    entry.id(item.guid)
    entry.title(clean(item.title))
    entry.link(href=item.link, rel="alternate", type="text/html")
    entry.summary(clean(item.summary), type="text")
    if item.content:
        entry.content(clean(item.content), type="html")
    entry.author([{"name": clean(name)} for name in item.creators])
    for tag in item.tags:
        entry.category(term=clean(tag))
    if item.picture:
        entry.register_extension("enclosures", Enclosures, rss=False)
        entry.enclosures.picture = item.picture
    if item.when:
        entry.published(item.when)
    entry.updated(_told_apart(item.when or UNDATED, item.guid))


def _told_apart(when: dt.datetime, guid: str) -> dt.datetime:
    """Give a date a fraction of a second that is the entry's own.

    Most articles give a day and no time, and no two entries of an Atom feed should bear the same `updated` (the
    W3C's validator, DuplicateUpdated).
    """
    return when.replace(microsecond=uuid.UUID(guid).int % 1_000_000) if not when.microsecond else when
