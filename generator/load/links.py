"""The addresses in an article's markup: where they stand, and how they are written anew."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Picture

_PICTURE = re.compile(r'<img(?:\s+[a-z]+="[^"]*")*\s*/?>')
_SOURCE = re.compile(r'\ssrc="([^"]*)"')
_SIZE = re.compile(r'\s(?:width|height)="[^"]*"')
_LINK = re.compile(r'(<a(?:\s+[a-z]+="[^"]*")*?)\shref="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def is_local(address: str) -> bool:
    """Tell whether an address names a file of this site, rather than another host or a place on the page."""
    return bool(address) and not _ELSEWHERE.match(address)


def is_tied(markup: str) -> bool:
    """Tell whether sanitised markup holds what `rewrite` may change: a picture, or a link without its scheme."""
    if "<img" in markup:
        return True
    whole = markup.count('<a href="https://') + markup.count('<a href="http://')
    if whole == markup.count("<a"):
        return False  # as most are
    addresses = (unescape(match[2]) for match in _LINK.finditer(markup)) if "<a" in markup else ()
    return any(is_local(address) or _with_scheme(address) != address for address in addresses)


def rewrite(markup: str, picture: Callable[[str], Picture | None], link: Callable[[str], str]) -> str:
    """Write the local addresses of sanitised markup anew.

    `link` gets an address and returns the new one; where that is empty, the link becomes text. `picture` returns
    the picture, its path relative to the page; where there is none, the element goes. A picture says its size,
    and that it has no description where it has none. The visible text stays as it is.
    """

    def show(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[0])
        address = unescape(source[1]) if source else ""
        found = picture(address) if is_local(address) else None
        return _shown(match[0], found) if found else ""

    def lead(match: re.Match[str]) -> str:
        address = unescape(match[2])
        found = link(address) if is_local(address) else _with_scheme(address)
        if found == address:
            return match[0]
        return f'{match[1]} href="{escape(found)}"' if found else match[1]

    return _LINK.sub(lead, _PICTURE.sub(show, markup))


def _shown(element: str, picture: Picture) -> str:
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
    alt = "" if ' alt="' in element else ' alt=""'
    return _SOURCE.sub(lambda _: f' src="{escape(picture.path)}"{alt}{size}', _SIZE.sub("", element), count=1)


def _with_scheme(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address
