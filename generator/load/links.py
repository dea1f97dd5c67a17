"""The addresses in an article's markup: where they stand, and how they are written anew."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PICTURE = re.compile(r'<img(?:\s+[a-z]+="[^"]*")*\s*/?>')
_SOURCE = re.compile(r'\ssrc="([^"]*)"')
_LINK = re.compile(r'(<a(?:\s+[a-z]+="[^"]*")*?)\shref="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def is_local(address: str) -> bool:
    """Tell whether an address names a file of this site, rather than another host or a place on the page."""
    return bool(address) and not _ELSEWHERE.match(address)


def rewrite(markup: str, picture: Callable[[str], str], link: Callable[[str], str]) -> str:
    """Write the local addresses of sanitised markup anew.

    `picture` and `link` get an address and return the new one; where that is empty, the picture goes, or the
    link becomes text. The visible text stays as it is.
    """

    def show(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[0])
        address = unescape(source[1]) if source else ""
        found = picture(address) if is_local(address) else ""
        return _SOURCE.sub(lambda _: f' src="{escape(found)}"', match[0], count=1) if found else ""

    def lead(match: re.Match[str]) -> str:
        address = unescape(match[2])
        found = link(address) if is_local(address) else _with_scheme(address)
        if found == address:
            return match[0]
        return f'{match[1]} href="{escape(found)}"' if found else match[1]

    return _LINK.sub(lead, _PICTURE.sub(show, markup))


def _with_scheme(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address
