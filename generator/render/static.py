"""The files of `content/_static/`, which are published as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Asset

REPLACEABLE = frozenset({"404.html", "robots.txt", "favicon.ico"})
"""What newsfold makes that a site may bring itself; every other page of newsfold's stands."""


def with_static(outputs: Iterable[Output], static: Sequence[Asset]) -> list[Output]:
    """Add a site's own files to the outputs; they take the place of a page only where that is customary."""
    made = {output.path.casefold(): output for output in outputs}
    hidden = set(shadowed(made.values(), static))
    for asset in static:
        if asset.path not in hidden:
            made[asset.path.casefold()] = Output(asset.path, asset.source)
    return list(made.values())


def shadowed(outputs: Iterable[Output], static: Sequence[Asset]) -> tuple[str, ...]:
    """List the site's own files that are left out because newsfold makes a page or folder of that name."""
    if not static:
        return ()
    pages = {output.path.casefold() for output in outputs}
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
