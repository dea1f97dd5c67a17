"""The page as it is served: the site's own bytes and one script, by which it keeps itself up to date."""

from __future__ import annotations

import re
from hashlib import blake2b
from importlib.resources import files

HOME = "/.newsfold/"
"""Where the server's own addresses lie: no file of a site is served under a hidden name."""
SCRIPT = f"{HOME}live.js"
EVENTS = f"{HOME}events"

_LINK = re.compile(rb"<link\b[^<>]*>", re.IGNORECASE)
_DRESS = re.compile(rb"rel\s*=\s*[\"']?(?:stylesheet|preload|icon)\b", re.IGNORECASE)


def script() -> bytes:
    """Return the script that runs in the reader's browser."""
    return (files("generator.serve") / "live.js").read_bytes()


def with_script(page: bytes) -> bytes:
    """Add the script at the end of a page, with the page's print."""
    tag = f'<script src="{SCRIPT}" data-page="{fingerprint(page)}" defer></script>\n'.encode()
    end = page.lower().rfind(b"</body>")
    return page[:end] + tag + page[end:] if end >= 0 else page + tag


def fingerprint(page: bytes) -> str:
    """Return what is the same for two pages that differ in their style sheets alone, whose names hold their hash."""
    bare = _LINK.sub(lambda match: b"" if _DRESS.search(match.group()) else match.group(), page)
    return blake2b(bare, digest_size=12).hexdigest()
