"""RSS 2.0, by feedgen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from feedgen.entry import FeedEntry
from feedgen.ext.dc import DcEntryExtension, DcExtension
from feedgen.feed import FeedGenerator

from generator.render.feeds.channel import UNDATED, anew
from generator.render.feeds.made import Made
from generator.render.feeds.text import as_html, as_title, clean, clean_of_markup

if TYPE_CHECKING:
    from generator.render.feeds.channel import Channel, Each, Item


def rss(channel: Channel, own: str, each: Each = anew) -> bytes:
    """Write a feed as RSS; `own` is its absolute address. It was last built when its newest item was published."""
    feed = FeedGenerator()
    feed.register_extension(
        "dc", DcExtension, DcEntryExtension, atom=False, rss=True
    )  # by name they are looked for
    feed.title(as_title(channel.title))
    feed.description(clean_of_markup(channel.description))
    feed.language(channel.language)
    feed.generator("newsfold")
    feed.link(href=own, rel="self", type="application/rss+xml")
    feed.link(href=channel.page, rel="alternate")  # the last one becomes RSS's <link>
    for element in each("rss", _element, channel.items):
        feed.add_entry(Made(element), order="append")
    feed.lastBuildDate(channel.newest or UNDATED)
    text: bytes = feed.rss_str(pretty=True)
    if channel.newest is None:  # feedgen would take the clock's time for none
        line = f"<lastBuildDate>{UNDATED:%a, %d %b %Y %H:%M:%S} +0000</lastBuildDate>".encode()
        text = text.replace(b"    " + line + b"\n", b"")
    return text


def _element(item: Item) -> Any:
    entry = FeedEntry()
    entry.register_extension("dc", DcEntryExtension, atom=False, rss=True)
    _fill(entry, item)
    return entry.rss_entry()


def _fill(entry: Any, item: Item) -> None:
    entry.guid(item.guid, permalink=False)
    entry.title(as_title(item.title))
    entry.link(href=item.link)
    entry.description(as_html(item.summary))
    if item.content:
        entry.content(clean(item.content), type="CDATA")
    if item.creators:
        entry.dc.dc_creator([clean(name) for name in item.creators])
    for tag in item.tags:
        entry.category(term=clean(tag))
    if item.picture:
        entry.enclosure(item.picture.url, str(item.picture.size), item.picture.media_type)
    if item.when:
        entry.pubDate(item.when)
