"""Which of the published files are known to be what they were made to be, without opening them.

A file is known by its inode, size and time of writing: newsfold replaces a file and never writes into it. So what
somebody changed by hand is not known, and is made again. A process that publishes again and again does not ask each
file: as long as no folder of the two trees has another time, nobody has put a file there or taken one away.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

from generator.cache.digests import Digests
from generator.errors import PublishError
from generator.publish.glance import names
from generator.publish.manifest import MANIFEST, ordered, read_manifest
from generator.publish.survey import Survey, folders_of, mark, stays, survey

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.publish.glance import Glance, Glancing
    from generator.publish.place import Place

    Looks: TypeAlias = Mapping[str, tuple[int, ...]]
    Since: TypeAlias = Mapping[str, tuple[tuple[int, ...], bytes]]

MANY = 1 << 10
"""So many files are told apart from the record of all before that is written anew."""


@dataclass(frozen=True, slots=True)
class Trees:
    """How the folders of a site and of its standby looked when the two were known to be the same."""

    site: Looks
    standby: Looks


@dataclass(frozen=True, slots=True)
class Standing:
    """What lies in a reserved place, and by path the digests of those files that stand as a build left them.

    `marks` tell how these files look. `known` are the names in the manifest; they count where `trees` do, which this
    process knows of both trees, if anything; `listed` are the same in order, if somebody put them so. `since` tells how
    files look that are not as in the record that the cache has of all of them, and what they hold; it is None where
    there is none. Where a glance found all as it was left, there is a `sample` of how files look in the place of all
    marks, and no inode. `round` is the build of this process that left it so, 0 if another did.
    """

    found: Survey
    digests: Mapping[str, bytes] = field(default_factory=dict)
    marks: Looks = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    trees: Trees | None = None
    since: Since | None = None
    sample: tuple[str, tuple[int, ...]] | None = None
    round: int = 0
    listed: tuple[str, ...] = ()

    def holds(self, place: Place) -> bool:
        """Tell whether both trees are as they were left, as far as their folders tell."""
        trees = self.trees
        return (
            trees is not None
            and look(place.site, trees.site) == trees.site
            and look(place.standby, trees.standby) == trees.standby
        )


class Done(Protocol):
    """What a publication did, and how both trees looked after it, where they are the same."""

    @property
    def written(self) -> tuple[str, ...]: ...  # noqa: D102 - the class tells
    @property
    def removed(self) -> tuple[str, ...]: ...  # noqa: D102 - the class tells
    @property
    def trees(self) -> Trees | None: ...  # noqa: D102 - the class tells


def look(tree: Path, folders: Iterable[str]) -> Looks:
    """Return how some folders of a tree look: they have another time when a name in them is new, gone or replaced."""
    found = {}
    for folder in folders:
        try:
            status = os.lstat(f"{tree}/{folder}")
        except OSError:
            continue
        found[folder] = (status.st_dev, status.st_ino, status.st_mode, status.st_mtime_ns)
    return found


def look_at_both(place: Place, folders: Iterable[str]) -> Trees:
    """Look at these folders of both trees of a place, which are the same, as far as they are there."""
    every = ["", *folders]
    return Trees(look(place.site, every), look(place.standby, every))


def read_standing(place: Place, memo: Memo | None, glancing: Glancing | None = None) -> Standing:
    """Look at a reserved place, unless `glancing` tells that all is as it was left.

    Raises PublishError where it cannot be looked into.
    """
    if memo is None:
        return Standing(_surveyed(place, closely=False))
    name, looks, later = names(place)
    last = memo.near.left(name)
    if isinstance(last, Standing) and last.holds(place):
        return last
    seen = glancing.at(place, memo.held_bytes(later)) if glancing else None
    stands = _as_left(place, memo, seen) if seen else None
    if stands and stands.holds(place):
        return stands
    found = _surveyed(place, closely=True)
    digests, marks, told = memo.held(name), memo.held(looks), memo.held(later)
    if not isinstance(digests, dict) or not isinstance(marks, dict) or not isinstance(told, tuple):
        return Standing(found)
    since, trees = told
    marks = {**marks, **{path: seen for path, (seen, _) in since.items()}}
    digests = {**digests, **{path: digest for path, (_, digest) in since.items()}}
    standing = {
        path: digests[path]
        for path, seen in found.marks.items()
        if path in digests and marks.get(path) == seen
    }
    known = _known(place)
    if not trees or not known or found.foreign(known) or found.unfinished:
        return Standing(found, standing, found.marks, since=since)
    return Standing(found, standing, found.marks, known, Trees(*trees), since)


def _as_left(place: Place, memo: Memo, seen: Glance) -> Standing | None:
    """Return what stands where all is as the last build left it."""
    name, _, later = names(place)
    digests, told = memo.held(name), memo.held(later)
    if not isinstance(digests, dict) or not isinstance(told, tuple) or not told[1]:
        return None
    since, trees = told
    digests = {**digests, **{path: digest for path, (_, digest) in since.items()}}
    for path in seen.gone:
        digests.pop(path, None)
    known = frozenset([*digests, *seen.plain])
    found = Survey(dict.fromkeys([*known, MANIFEST], 0) | dict(seen.carried), folders=list(seen.folders))
    return Standing(found, digests, {}, known, Trees(*trees), since, seen.sample)


def _known(place: Place) -> frozenset[str]:
    try:
        return read_manifest(place.site)
    except (PublishError, OSError):
        return frozenset()


def _surveyed(place: Place, *, closely: bool) -> Survey:
    try:
        return survey(place.site, closely=closely)
    except OSError as error:
        raise PublishError(f"cannot read {place.shown}: {error.strerror or error}") from error


def note_standing(
    place: Place, memo: Memo, before: Standing, done: Done, left: tuple[Mapping[str, bytes], frozenset[str]]
) -> None:
    """Keep how the published files look.

    `left` are the digests of what they hold, where these were taken, and the names of all of them. What was not
    written looks as it did before, unless the file system has no links, and it was copied.
    """
    (digests, wanted), new, (name, looks, later) = left, set(done.written), names(place)
    # what somebody has copied holds the same and looks otherwise
    new |= digests.keys() - before.digests.keys()
    fresh = {path: _mark(place, path) for path in new if path in digests}
    since, trees = _told_apart(before, fresh, digests), done.trees
    since_then = (dict(since or {}), trees and (dict(trees.site), dict(trees.standby)))
    if before.sample and since is not None and _mark(place, before.sample[0]) == before.sample[1]:
        memo.hold(later, since_then)
        return
    stood = before.marks
    old = next((path for path in stood if path in digests and path not in new), None)
    if old is not None and _mark(place, old) != stood[old]:
        stood = {}
    marks = dict(stood)
    for path in stood.keys() - digests.keys():
        del marks[path]
    for path in new.intersection(digests).union(digests.keys() - stood.keys()):
        marks[path] = fresh.get(path) or _mark(place, path)
    if not memo.once:
        found = _after(before.found, done, wanted, marks, place)
        listed = before.listed if wanted == before.known else ordered(wanted, before.listed)
        left_now = Standing(
            found, digests, marks, wanted, trees, since or {}, round=memo.round, listed=listed
        )
        memo.near.leave(name, left_now, here=True)
    memo.hold(name, Digests(digests), worth=since is None)
    memo.hold(looks, marks, worth=since is None)
    memo.hold(later, since_then)


def _told_apart(before: Standing, fresh: Looks, digests: Mapping[str, bytes]) -> Since | None:
    """Return what is not as in the record of all, or None where that is to be written anew."""
    if before.since is None:
        return None
    since = {**before.since, **{path: (seen, digests[path]) for path, seen in fresh.items()}}
    return since if len(since) <= MANY else None


def note_trees(place: Place, memo: Memo, found: Survey, trees: Trees) -> None:
    """Take note that both trees, which looked so, were the same, and held what was found."""
    name, _, later = names(place)
    last = memo.near.left(name)
    if isinstance(last, Standing) and (last.found.files, set(last.found.folders)) == (
        found.files,
        set(found.folders),
    ):
        memo.near.leave(name, replace(last, found=found, trees=trees), here=True)
        memo.hold(later, (dict(last.since or {}), (dict(trees.site), dict(trees.standby))))


def _after(before: Survey, done: Done, wanted: frozenset[str], marks: Looks, place: Place) -> Survey:
    """Return what a survey would find now: what it found before, but for what was written and removed."""
    if not done.written and not done.removed and MANIFEST in before.files:
        return before
    files = dict(before.files)
    for path in before.files.keys() - wanted:
        if not stays(path):
            del files[path]
    new = ((path, marks.get(path) or _mark(place, path)) for path in (*done.written, MANIFEST))
    files |= {path: look[1] for path, look in new if look}
    folders = {*before.folders, *folders_of(done.written)}
    return Survey(
        files,
        before.odd - wanted,
        sorted(folder for folder in folders if os.path.isdir(f"{place.site}/{folder}")),  # noqa: PTH112 - text
        before.repositories,
    )


def _mark(place: Place, path: str) -> tuple[int, ...]:
    try:
        return mark(os.lstat(f"{place.site}/{path}"))
    except OSError:
        return ()
