"""The list of all feeds as OPML 2.0, which feed readers import."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from generator.render.feeds.text import clean_of_markup

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


def opml(title: str, newest: dt.datetime | None, feeds: Iterable[tuple[str, str, str]]) -> bytes:
    """Write a list of feeds, each its title, its absolute address and that of its page."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = clean_of_markup(title)
    if newest:
        etree.SubElement(head, "dateModified").text = format_datetime(newest)
    body = etree.SubElement(root, "body")
    for name, address, page in feeds:
        shown = clean_of_markup(name)
        etree.SubElement(body, "outline", type="rss", text=shown, title=shown, xmlUrl=address, htmlUrl=page)
    listed: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return listed
