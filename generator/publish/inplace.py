"""Publishing into the site's own folder: each file changes whole, the site as such does not.

Everything is written beside its place before the first file changes, so a full disk is met while the old site
still stands. Style sheets and scripts come before the pages that name them; what is no longer made goes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publish.durable import flush
from generator.publish.manifest import write_manifest
from generator.publish.plan import in_the_way
from generator.publish.tree import TEMPORARY, clear, remove, settle, stage

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model import Output
    from generator.publish.plan import Plan

STAGING = f"{TEMPORARY}staging"


def publish_in_place(plan: Plan, folder: Path, *, durable: bool) -> None:
    """Carry a plan out in the folder itself. Raises OSError; what was written until then is whole.

    The manifest names old and new files before the first of them is touched, so a build that is cut off
    leaves nothing that the next one would take for foreign.
    """
    folder.mkdir(parents=True, exist_ok=True)
    staging = folder / STAGING
    clear(staging)
    staging.mkdir()
    try:
        ordered = sorted(enumerate(plan.changed), key=_assets_first)
        for number, output in ordered:
            stage(staging / str(number), output.content)
        if durable:
            flush(staging, [str(number) for number, _ in ordered])
        if not plan.wanted <= plan.known:
            write_manifest(folder, plan.known | plan.wanted, staging)
        blocking = in_the_way(plan.gone, plan.wanted)
        for path in blocking:
            remove(folder, path)
        for number, output in ordered:
            settle(staging / str(number), folder, output.path)
        for path in plan.known - plan.wanted - blocking:
            remove(folder, path)
        write_manifest(folder, plan.wanted, staging)
    finally:
        clear(staging)


def _assets_first(item: tuple[int, Output]) -> tuple[bool, int]:
    number, output = item
    return not output.path.startswith("assets/"), number
