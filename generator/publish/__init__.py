"""Outputs to the output folder, all or nothing: readers meet the whole old site or the whole new one.

    lock ─▶ survey ─▶ plan ─▶ swap (two trees, one exchange of names)
                         └──▶ inplace (each file whole)

Newsfold keeps a manifest of what it wrote. Anything else in the folder is foreign: it is never deleted, and
a folder that holds such files is refused, so that a mistyped `--output` costs nobody a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.cache.digests import digest_of
from generator.errors import PublishError, UsageError
from generator.publish.exchange import RefusedError
from generator.publish.glance import Glancing, begin_glance
from generator.publish.inplace import publish_in_place
from generator.publish.lock import quietly, reserve
from generator.publish.manifest import read_manifest
from generator.publish.place import Place, why_in_place
from generator.publish.plan import in_the_way, make_plan, refuse_foreign_files
from generator.publish.quick import publish_what_differs
from generator.publish.staging import Staging, make_and_put, stage_files
from generator.publish.standing import Standing, Trees, look_at_both, note_standing, note_trees, read_standing
from generator.publish.survey import survey
from generator.publish.swap import catch_up, prepared, publish_by_exchange, rescue
from generator.publish.tree import clear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.model import Output
    from generator.publish.plan import Plan

    Exchange: TypeAlias = Callable[[], Trees | None]

__all__ = [
    "Glancing",
    "Place",
    "Published",
    "Staging",
    "Standing",
    "begin_glance",
    "check_place",
    "make_and_put",
    "note_standing",
    "prepare_standby",
    "publish",
    "publish_and_note",
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

    `why_in_place` says why the site could not be exchanged as a whole although it should have been; `trees` is what is
    known of both trees, if they are the same now.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    why_in_place: str = ""
    trees: Trees | None = None


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
    stands: Mapping[str, bytes] | None = None,
) -> Published:
    """Bring a reserved place to these outputs; what is `standing` there, as it was looked at, need not be compared.

    `stands` are the digests of further files, by path, which are there and wanted. `durable` waits until the disk has
    everything before readers are shown it, so that not even a power cut leaves half a site. Raises PublishError where
    the folder is refused, two outputs collide, or writing fails; the old site then stands as it was (in place: each of
    its files does or is the new one).
    """
    if place.site.exists() and not place.site.is_dir():
        raise PublishError(f"the output {place.shown} is not a folder")
    try:
        before = standing or Standing(survey(place.site))
        if mode == "swap" and before.holds(place):
            plan = make_plan(outputs, stands or {}, place.site, before, before.known)
            if not in_the_way(plan.gone, plan.wanted):
                carry_out: Exchange = partial(publish_what_differs, plan, place, before, durable=durable)
                return _carried_out(plan, place, mode, carry_out, before.trees, durable=durable)
        plan, carry_out = _prepared(outputs, stands or {}, place, before, durable=durable)
        return _carried_out(plan, place, mode, carry_out, durable=durable)
    except OSError as error:
        where = place.shown if error.filename is None else error.filename
        raise PublishError(f"cannot write {where}: {error.strerror or error}") from error


def publish_and_note(
    outputs: Iterable[Output],
    before: tuple[Standing, Mapping[str, bytes]],
    place: Place,
    mode: Literal["swap", "in-place"],
    memo: Memo | None,
    *,
    durable: bool = False,
) -> Published:
    """Publish, and note what stands then; `before` is what did, and the digests of what is wanted of that."""
    standing, stands = before
    told = [
        replace(output, digest=digest_of(output.content))
        if isinstance(output.content, bytes) and not output.digest
        else output
        for output in outputs
    ]
    done = publish(told, place, mode, durable=durable, standing=standing, stands=stands)
    if memo:
        digests = {**stands, **{output.path: output.digest for output in told if output.digest}}
        wanted = frozenset([*stands, *(output.path for output in told)])
        note_standing(place, memo, standing, done, (digests, wanted))
    return done


def _prepared(
    outputs: Sequence[Output], stands: Mapping[str, bytes], place: Place, before: Standing, *, durable: bool
) -> tuple[Plan, Exchange]:
    """Look at both trees, and plan what is to be done. Raises PublishError where the folder is refused."""
    standby = rescue(place)
    known, found = read_manifest(place.site), before.found
    refuse_foreign_files(place.shown, found.foreign(known))
    for path in found.unfinished:
        clear(place.site / path)
    plan = make_plan(outputs, stands, place.site, before, known)
    return plan, partial(publish_by_exchange, plan, place, found, standby, durable=durable)


def _carried_out(
    plan: Plan,
    place: Place,
    mode: Literal["swap", "in-place"],
    exchange: Exchange,
    trees: Trees | None = None,
    *,
    durable: bool,
) -> Published:
    """Carry a plan out, by exchange where that can be; `trees` is what is known of both trees where it is empty."""
    why = ""
    if not plan.is_empty:
        why, trees = _exchange_if_possible(place, exchange) if mode == "swap" else (IN_PLACE, None)
        if why:
            changed = tuple(prepared(output, place) for output in plan.changed)
            publish_in_place(replace(plan, changed=changed), place.site, durable=durable)
            clear(place.standby)
    written = tuple(output.path for output in plan.changed)
    return Published(written, plan.gone, "" if why == IN_PLACE else why, trees)


def _exchange_if_possible(place: Place, exchange: Exchange) -> tuple[str, Trees | None]:
    """Exchange the site as a whole; where that cannot be done return why, and leave the site as it was."""
    why = why_in_place(place)
    if not why:
        try:
            return "", exchange()
        except RefusedError as error:
            why = f"its file system does not exchange folders: {error}"
    return why, None


def prepare_standby(place: Place, memo: Memo | None = None) -> None:
    """Make the second tree while nobody waits, so that the next publication is quick. Raises OSError."""
    known = read_manifest(place.site)
    if known and not survey(place.site).foreign(known) and not why_in_place(place):
        catch_up(place, rescue(place))
        clear(place.staging)
        if memo:
            folders = survey(place.standby).folders
            trees = look_at_both(place, folders)
            note_trees(place, memo, survey(place.site), trees)
