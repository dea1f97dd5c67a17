"""The files of `content/_static/`, which are published as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Asset

REPLACEABLE = frozenset({"404.html", "robots.txt", "favicon.ico"})
"""What newsfold makes that a site may bring itself; every other page of newsfold's stands."""


def with_static(outputs: Iterable[Output], static: Iterable[Asset]) -> list[Output]:
    """Add a site's own files to the outputs; they take the place of a page only where that is customary."""
    made = {output.path.casefold(): output for output in outputs}
    for asset in static:
        key = asset.path.casefold()
        if key not in made or key in REPLACEABLE:
            made[key] = Output(asset.path, asset.source)
    return list(made.values())


def shadowed(outputs: Iterable[Output], static: Iterable[Asset]) -> tuple[str, ...]:
    """List the site's own files that are left out because newsfold makes a page of that name."""
    taken = {output.path.casefold() for output in outputs} - REPLACEABLE
    return tuple(asset.path for asset in static if asset.path.casefold() in taken)
