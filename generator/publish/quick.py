"""Publishing a few files by exchange, where both trees are known to be the same: neither is walked.

It does what `swap` does with the same steps in the same order, for names and not for trees; so it is as safe against
being cut off. What it knows of the trees is what this process left, and their folders tell that nobody else was there.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from generator.publish.durable import flush, flush_folder
from generator.publish.exchange import exchange
from generator.publish.manifest import MANIFEST, write_manifest
from generator.publish.standing import look, look_at_both
from generator.publish.survey import folders_of
from generator.publish.swap import follow_up
from generator.publish.tree import clear, link, remove, resemble, settle, staged

if TYPE_CHECKING:
    from pathlib import Path

    from generator.publish.place import Place
    from generator.publish.plan import Plan
    from generator.publish.standing import Standing, Trees


def publish_what_differs(plan: Plan, place: Place, standing: Standing, *, durable: bool) -> Trees | None:
    """Carry a plan out in the standby, which is the same as the site, and exchange the two.

    Raises OSError, or RefusedError of the exchange; in both cases the site is as it was. Return how the trees look if
    they are the same then.
    """
    place.staging.mkdir(exist_ok=True)
    try:
        _prepare(plan, place, durable=durable)
        exchange(place.standby, place.site, place.workshop / "retired")
        if durable:
            flush_folder(place.site.parent)
        with contextlib.suppress(OSError):
            return _follow_up(plan, place, standing)
        return None
    finally:
        with contextlib.suppress(OSError):
            clear(place.staging)


def _prepare(plan: Plan, place: Place, *, durable: bool) -> None:
    """Make the standby what the site is to become; its manifest names old and new files before the first of them is."""
    files = staged(plan.changed, place.staging)
    changed = [output.path for output in plan.changed]
    lost = plan.known - plan.wanted
    if not plan.manifest_stands:
        write_manifest(place.standby, plan.known | plan.wanted if lost else plan.names, place.staging)
    for path in plan.gone:
        remove(place.standby, path)
    _make_folders(plan, place.standby, place.site)
    for file, path in zip(files, changed, strict=True):
        settle(file, place.standby, path)
    if lost:
        write_manifest(place.standby, plan.names, place.staging)
    if durable:
        flush(place.standby, [*changed, MANIFEST])


def _follow_up(plan: Plan, place: Place, standing: Standing) -> Trees | None:
    """Make the standby, which was the site, the same as the site again."""
    trees = standing.trees
    if trees is None or look(place.standby, trees.site) != trees.site:  # somebody has put something into it
        follow_up(plan, place, standing.found)
        return None
    for path in plan.gone:
        remove(place.standby, path)
    _make_folders(plan, place.standby, place.site)
    names = [output.path for output in plan.changed] + ([] if plan.manifest_stands else [MANIFEST])
    for path in names:
        link(place.site, place.standby, path, place.staging / "spare")
    folders = {*trees.site, *folders_of(names)} - {""}
    return look_at_both(place, folders)


def _make_folders(plan: Plan, tree: Path, model: Path) -> None:
    """Make the folders of new files, with owner and mode of those in the other tree, as far as it has them."""
    for folder in sorted(folders_of(output.path for output in plan.changed)):
        if not (tree / folder).is_dir():
            (tree / folder).mkdir(parents=True, exist_ok=True)
            if (model / folder).is_dir():
                resemble(tree / folder, model / folder)
