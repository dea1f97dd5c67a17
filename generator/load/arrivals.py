"""Files that came into a content folder whose others are as they were: what of it need not be listed anew."""

from __future__ import annotations

import os
import posixpath
import stat
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.load.discover import SUFFIXES, suffix

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.load.discover import Found
    from generator.model import Article


def grown(found: Found, content: Path, touched: Iterable[str]) -> Found | None:
    """Return what is found now, if nothing but these paths was touched; None where the folder is to be listed anew.

    It need not be where each of them is an article: one that was there, or a new file of folders that are no links.
    """
    root = os.path.realpath(content)
    new = []
    for path in touched:
        if not _is_article(root, path):
            return None
        if path not in found.files:
            new.append(path)
    if not new:
        return found
    return replace(found, articles=tuple(sorted([*found.articles, *new])), files=found.files.union(new))


def named(article: Article) -> frozenset[str]:
    """Return the names of files, without their folders, that an article as it was read refers to."""
    found = [article.image]

    def picture(address: str) -> None:
        found.append(address)

    def link(address: str) -> str:
        found.append(address)
        return address

    from generator.load import links  # noqa: PLC0415 - of an article alone that refers to files

    links.rewrite(article.markup, picture, link)
    return frozenset(posixpath.basename(posixpath.normpath(_path(address))) for address in found)


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address).path)
    except ValueError:
        return ""


def _is_article(root: str, path: str) -> bool:
    """Tell whether a listing of the folder would take this path for an article."""
    name = os.path.join(root, *path.split("/"))  # noqa: PTH118 - text is wanted
    if any(part.startswith(("_", ".")) for part in path.split("/")) or suffix(path) not in SUFFIXES:
        return False
    try:
        path.encode()
        return stat.S_ISREG(os.lstat(name).st_mode) and os.path.realpath(name) == name
    except (OSError, UnicodeEncodeError):
        return False
