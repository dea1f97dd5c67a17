"""Outputs to the output folder, all or nothing: readers meet the whole old site or the whole new one.

    lock ─▶ survey ─▶ plan ─▶ swap (two trees, one exchange of names)
                         └──▶ inplace (each file whole)

Newsfold keeps a manifest of what it wrote. Anything else in the folder is foreign: it is never deleted, and
a folder that holds such files is refused, so that a mistyped `--output` costs nobody a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from generator.errors import PublishError, UsageError
from generator.publish.exchange import RefusedError
from generator.publish.inplace import publish_in_place
from generator.publish.lock import quietly, reserve
from generator.publish.manifest import read_manifest
from generator.publish.place import Place, why_in_place
from generator.publish.plan import make_plan, refuse_collisions, refuse_foreign_files
from generator.publish.staging import Staging, stage_files
from generator.publish.standing import Standing, note_standing, read_standing
from generator.publish.survey import survey
from generator.publish.swap import catch_up, prepared, publish_by_exchange, rescue
from generator.publish.tree import clear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from generator.model import Output

__all__ = [
    "Place",
    "Published",
    "Staging",
    "Standing",
    "check_place",
    "note_standing",
    "prepare_standby",
    "publish",
    "quietly",
    "read_standing",
    "reserve",
    "stage_files",
]


IN_PLACE = "the settings ask for it"
"""The one reason to change a site in place that needs no telling."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: paths relative to the output folder, in order.

    `why_in_place` says why the site could not be exchanged as a whole although it should have been.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    why_in_place: str = ""


def check_place(folder: Path, inputs: Iterable[Path]) -> None:
    """Raise UsageError where the output folder holds an input, or lies inside one."""
    output = folder.resolve()
    for path in inputs:
        source = path.resolve()
        if source == output or output in source.parents:
            raise UsageError(
                f"the output folder {folder} contains its own input {path}; name another with --output"
            )
        if source in output.parents:
            raise UsageError(
                f"the output folder {folder} lies inside its own input {path}; name another with --output"
            )


def publish(
    outputs: Sequence[Output],
    place: Place,
    mode: Literal["swap", "in-place"] = "swap",
    *,
    durable: bool = False,
    standing: Standing | None = None,
) -> Published:
    """Bring a reserved place to these outputs; what is `standing` there, as it was looked at, need not be compared.

    `durable` waits until the disk has everything before readers are shown it, so that not even a power cut
    leaves half a site. Raises PublishError where the folder is refused, two outputs collide, or writing
    fails; the old site then stands as it was (in place: each of its files does or is the new one).
    """
    refuse_collisions(outputs)
    if place.site.exists() and not place.site.is_dir():
        raise PublishError(f"the output {place.shown} is not a folder")
    try:
        standby = rescue(place)
        stands = standing or Standing(survey(place.site), {})
        known, found = read_manifest(place.site), stands.found
        refuse_foreign_files(place.shown, found.foreign(known))
        for path in found.unfinished:
            clear(place.site / path)
        plan = make_plan(outputs, place.site, stands, known)
        why = ""
        if not plan.is_empty:
            exchange = partial(publish_by_exchange, plan, place, found, standby, durable=durable)
            why = _exchange_if_possible(place, exchange) if mode == "swap" else IN_PLACE
            if why:
                changed = tuple(prepared(output, place) for output in plan.changed)
                publish_in_place(replace(plan, changed=changed), place.site, durable=durable)
                clear(place.standby)
    except OSError as error:
        where = place.shown if error.filename is None else error.filename
        raise PublishError(f"cannot write {where}: {error.strerror or error}") from error
    return Published(tuple(output.path for output in plan.changed), plan.gone, "" if why == IN_PLACE else why)


def _exchange_if_possible(place: Place, exchange: Callable[[], None]) -> str:
    """Exchange the site as a whole; where that cannot be done return why, and leave the site as it was."""
    why = why_in_place(place)
    if not why:
        try:
            exchange()
        except RefusedError as error:
            why = f"its file system does not exchange folders: {error}"
    return why


def prepare_standby(place: Place) -> None:
    """Make the second tree while nobody waits, so that the next publication is quick. Raises OSError."""
    known = read_manifest(place.site)
    if known and not survey(place.site).foreign(known) and not why_in_place(place):
        catch_up(place, rescue(place))
        clear(place.staging)
