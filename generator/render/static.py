"""The files of `content/_static/`, which are published as they are."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from generator.model import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model import Asset

REPLACEABLE = frozenset({"404.html", "robots.txt", "favicon.ico"})
"""What newsfold makes that a site may bring itself; every other page of newsfold's stands."""


def with_static(
    outputs: Sequence[Output], standing: Mapping[str, bytes], static: Sequence[Asset]
) -> tuple[tuple[Output, ...], Mapping[str, bytes], tuple[str, ...]]:
    """Add a site's own files to the outputs; they take the place of a page only where that is customary.

    Return outputs in the order of their paths, what is `standing` beside them, and the own files that are left out.
    """
    if not static:
        return tuple(sorted(outputs, key=_path)), standing, ()
    pages = {path.casefold(): path for path in (*map(_path, outputs), *standing)}
    hidden = _shadowed(pages.keys(), static)
    own = {
        asset.path.casefold(): Output(asset.path, asset.source)
        for asset in static
        if asset.path not in hidden
    }
    left = [output for output in outputs if output.path.casefold() not in own]
    gone = {pages[path] for path in own if path in pages}
    return (
        tuple(sorted([*left, *own.values()], key=_path)),
        {path: digest for path, digest in standing.items() if path not in gone},
        hidden,
    )


_path = attrgetter("path")


def _shadowed(pages: AbstractSet[str], static: Iterable[Asset]) -> tuple[str, ...]:
    """List the site's own files that are left out because newsfold makes a page or folder of that name."""
    folders = {parent for path in pages for parent in _above(path)}
    taken = (pages - REPLACEABLE) | folders
    return tuple(
        asset.path
        for asset in static
        if asset.path.casefold() in taken or not pages.isdisjoint(_above(asset.path.casefold()))
    )


def _above(path: str) -> list[str]:
    """Return the folders that a path lies in."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]
