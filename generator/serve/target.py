"""What a request asks for: from the line of a request to a file of the site, or to nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

WELL_KNOWN = ".well-known"
"""The one hidden name that a site shows to the world."""


@dataclass(frozen=True, slots=True)
class Served:
    """The site as it is served: its folder, and the address at which it will be found one day."""

    folder: Path
    base_url: str = ""

    @property
    def prefix(self) -> str:
        """The path below which the site lies, with `/` at both ends."""
        return urlsplit(self.base_url).path or "/"


def decode(target: str) -> tuple[str, ...] | None:
    """Return the names that a request's target is made of, the last one empty for a folder; None for none.

    Dots that climb, backslashes, control characters, hidden names and what is not UTF-8 lead nowhere, however
    they are written: what is encoded is decoded once, and checked afterwards.
    """
    path = target.split("?", 1)[0].split("#", 1)[0]
    if not path.startswith("/"):
        path = urlsplit(path).path if path.startswith(("http://", "https://")) else ""
    try:
        text = unquote_to_bytes(path).decode()
    except UnicodeDecodeError:
        return None
    names = tuple(text.split("/")[1:])
    if not names or "\\" in text or not text.isprintable() or (os.name == "nt" and ":" in text):
        return None
    if any(not name for name in names[:-1]) or any(is_hidden(name) for name in names):
        return None
    return names


def is_hidden(name: str) -> bool:
    """Tell whether a name is kept from readers: `..`, `.git`, the manifest."""
    return name.startswith(".") and name != WELL_KNOWN


def below(prefix: str, names: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the names relative to the site's prefix; None where they are outside."""
    base = tuple(name for name in unquote_to_bytes(prefix).decode(errors="replace").split("/") if name)
    if names[: len(base)] != base or len(names) == len(base):
        return None
    return names[len(base) :]


def leads_to_site(prefix: str, names: tuple[str, ...]) -> bool:
    """Tell whether names outside the site are where somebody would look for it: the root, or no slash at the end."""
    return names == ("",) or decode(prefix) == (*names, "")


def address(prefix: str, names: tuple[str, ...]) -> str:
    """Return the path of an address inside the site; it always begins with exactly one slash."""
    return "/" + quote("/".join([*filter(None, prefix.split("/")), *names]).lstrip("/"), safe="/%")


def find(folder: Path, names: tuple[str, ...]) -> Path | None:
    """Return the plain file that names lead to; a link on the way leads nowhere. A folder's is its index."""
    path = folder
    for name in names:
        if name:
            path /= name
            if path.is_symlink():
                return None
    if not names[-1]:
        path /= "index.html"
    return path if path.is_file() and not path.is_symlink() else None
