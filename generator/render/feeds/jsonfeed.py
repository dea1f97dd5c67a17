"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.render.feeds.channel import anew
from generator.render.indented import indented

if TYPE_CHECKING:
    from generator.render.feeds.channel import Channel, Each, Item

_END = "\n}"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, own: str, each: Each = anew) -> bytes:
    """Write a feed as JSON; `own` is its absolute address."""
    head = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": own,
        "description": channel.description,
        "language": channel.language,
        **({"authors": [{"name": channel.author}]} if channel.author else {}),
    }
    items = ",\n  ".join(each("json", _written, channel.items))
    listed = f"[\n  {items}\n ]" if items else "[]"
    return f'{indented(head).removesuffix(_END)},\n "items": {listed}{_END}\n'.encode()


def _written(item: Item) -> str:
    return indented(_item(item), "\n  ")


def _item(item: Item) -> dict[str, Any]:
    said: dict[str, Any] = {"content_html": item.content} if item.content else {"content_text": item.summary}
    if item.picture:
        said["image"] = item.picture.url
    if item.when:
        said["date_published"] = item.when.isoformat(timespec="seconds")
    if item.creators:
        said["authors"] = [{"name": name} for name in item.creators]
    if item.tags:
        said["tags"] = list(item.tags)
    return {
        "id": item.guid,
        "url": item.link,
        "title": item.title,
        "summary": item.summary,
        **said,
        "language": item.language,
    }
