"""Publishing by exchange: the next site is made beside the old one, and takes its name in one step.

Both trees share their files by hard links: a published file is never written to, only replaced, so the two
cost the room of one, and bringing one up to the other means linking what differs.

    standby := the wanted site  ─▶  site ⇄ standby  ─▶  standby := site

Up to the exchange nothing in the site has changed; whatever comes after it may fail or be cut off, since the
next build makes the standby anew from whatever it finds.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import PublishError
from generator.model import Content
from generator.publish.durable import flush, flush_folder
from generator.publish.exchange import exchange
from generator.publish.manifest import MANIFEST, read_manifest, write_manifest
from generator.publish.standing import Trees, look_at_both
from generator.publish.survey import Survey, folders_of, survey
from generator.publish.tree import clear, link, remove, resemble, settle, staged, waiting

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.model import Output
    from generator.publish.place import Place
    from generator.publish.plan import Plan


def publish_by_exchange(
    plan: Plan, place: Place, site: Survey, standby: Survey, *, durable: bool
) -> Trees | None:
    """Carry a plan out in the standby and exchange the two. Raises OSError, or RefusedError of the exchange.

    In both cases the site is as it was. The surveys tell what is in either tree now. Return how the trees look if they
    are the same then.
    """
    existed = place.site.exists()
    place.staging.mkdir(exist_ok=True)
    try:
        _prepare(plan, place, site, standby, durable=durable)
        exchange(place.standby, place.site, place.workshop / "retired")
        if durable:
            flush_folder(place.site.parent)
        if existed:
            with contextlib.suppress(OSError):
                follow_up(plan, place, site)
                return look_at_both(place, {*site.folders, *folders_of(plan.wanted)})
        return None
    finally:
        with contextlib.suppress(OSError):
            clear(place.staging)


def prepared(output: Output, place: Place) -> Output:
    """Return an output with the file that holds it: in the standby, if it was on its way to be exchanged."""
    if output.content is not Content.WAITING:
        return output
    file = Path(waiting(place.staging, output.path))
    return replace(output, content=file if file.exists() else place.standby / output.path)


def catch_up(place: Place, standby: Survey) -> None:
    """Make the standby, as surveyed, the same as the site. Raises OSError."""
    place.staging.mkdir(exist_ok=True)
    _make_standby(place)
    site = survey(place.site)
    files = {*site.files, *site.odd}
    _follow(place, standby, site, linked=files, wanted=files, empty=set(site.unused_folders()))


def rescue(place: Place) -> Survey:
    """Give back to the site what somebody put into it just before it became the standby; survey what is left.

    Raises OSError.
    """
    found = survey(place.standby)
    try:
        known = read_manifest(place.standby)
    except PublishError:  # nothing tells any more what is whose, and nobody but newsfold has business there
        clear(place.standby)
        return Survey()
    lost = [*found.foreign(known), *found.repositories]
    for path in lost:
        home = place.site / path
        if not home.exists() and not home.is_symlink():
            home.parent.mkdir(parents=True, exist_ok=True)
            (place.standby / path).rename(home)
    return survey(place.standby) if lost else found


def follow_up(plan: Plan, place: Place, before: Survey) -> None:
    """Make the standby, which was the site, the same as the site that it was exchanged for. Raises OSError.

    What is in the site need not be looked at: the files that it kept, and new ones.
    """
    changed = {output.path for output in plan.changed}
    kept = plan.wanted.difference(changed).union(before.carried())
    site = Survey({path: before.files.get(path, 0) for path in kept} | dict.fromkeys([*changed, MANIFEST], 0))
    _make_standby(place)
    files = site.files.keys()
    _follow(place, rescue(place), site, linked=files, wanted=files, empty=_empty(plan, before))


def _empty(plan: Plan, site: Survey) -> set[str]:
    """Return the folders without a file that are not newsfold's, and stay."""
    ours = folders_of(plan.known)
    return {folder for folder in site.unused_folders() if folder not in plan.wanted} - ours


def _prepare(plan: Plan, place: Place, site: Survey, standby: Survey, *, durable: bool) -> None:
    """Make the standby what the site is to become."""
    _make_standby(place)
    changed = [output.path for output in plan.changed]
    files = staged(plan.changed, place.staging)
    every = plan.known | plan.wanted | set(standby.files)
    write_manifest(place.standby, every, place.staging)
    kept = plan.wanted.difference(changed).union(site.carried())
    wanted = {*kept, *plan.wanted, MANIFEST}
    _follow(place, standby, site, linked=kept, wanted=wanted, empty=_empty(plan, site))
    tree = place.standby
    for file, path in zip(files, changed, strict=True):
        settle(file, tree, path)
    if every != plan.wanted:
        write_manifest(place.standby, plan.wanted, place.staging)
    if durable:
        flush(place.standby, [*changed, MANIFEST])


def _make_standby(place: Place) -> None:
    """Make the standby where there is none, with the site's owner and mode."""
    place.standby.mkdir(exist_ok=True)
    if place.site.is_dir():
        resemble(place.standby, place.site)


def _follow(
    place: Place,
    standby: Survey,
    site: Survey,
    *,
    linked: AbstractSet[str],
    wanted: AbstractSet[str],
    empty: AbstractSet[str],
) -> None:
    """Let the standby have the site's own files under some names, and nothing but what is wanted."""
    for path in (standby.files.keys() | standby.odd) - wanted:
        remove(place.standby, path)
    for path in standby.unfinished:
        clear(place.standby / path)
    needed = folders_of(wanted) | empty
    for folder in reversed(standby.folders):
        if folder not in needed:
            with contextlib.suppress(OSError):
                (place.standby / folder).rmdir()
    for folder in sorted(needed.difference(standby.folders)):
        (place.standby / folder).mkdir(parents=True, exist_ok=True)
        if (place.site / folder).is_dir():
            resemble(place.standby / folder, place.site / folder)
    tree, spare = place.standby, place.staging / "spare"
    for path in linked:
        if path not in standby.files or standby.files[path] != site.files.get(path):
            link(place.site, tree, path, spare)
