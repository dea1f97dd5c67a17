"""The list of all feeds as OPML 2.0, which feed readers import."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

from generator.render.feeds.text import clean_of_markup

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_HERE = "outlines"


def opml(title: str, newest: dt.datetime | None, outlines: Iterable[bytes]) -> bytes:
    """Write a list of feeds, each as `outline` writes it."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = clean_of_markup(title)
    if newest:
        etree.SubElement(head, "dateModified").text = format_datetime(newest)
    etree.SubElement(etree.SubElement(root, "body"), _HERE)
    listed: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return listed.replace(f"<{_HERE}/>".encode(), b"\n    ".join(outlines))


def outline(title: str, address: str, page: str) -> bytes:
    """Write a feed: its title, its absolute address and that of its page."""
    shown = clean_of_markup(title)
    element = etree.Element("outline", type="rss", text=shown, title=shown, xmlUrl=address, htmlUrl=page)
    written: str = etree.tostring(element, encoding="unicode")
    return written.encode()
