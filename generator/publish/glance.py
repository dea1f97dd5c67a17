"""Whether a site is as the last build left it, found out beside other work: by whoever looks at each published file.

Who publishes needs no more of that than a word: where nobody was there, names and digests are as they were kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from generator.cache.memo import thawed
from generator.cache.store import Store
from generator.errors import PublishError
from generator.publish.manifest import MANIFEST, read_manifest
from generator.publish.place import place_of
from generator.publish.survey import folders_of, stays, survey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.processes.hands import Hand
    from generator.publish.place import Place

    Look: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """Where it is kept how a site was left: a store, and the keys of how all files looked once, and which do since."""

    site: Path
    store: Path
    keys: tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Glance:
    """What a site that is as it was left holds beside the files that are known by a digest.

    `plain` are the names of newsfold's other files, `carried` those of files that are not newsfold's, with their
    inodes; `gone` once were newsfold's and are no more. `sample` is the look of one of the files, `since` what was kept
    on those that look differently since.
    """

    since: bytes
    plain: tuple[str, ...]
    carried: tuple[tuple[str, int], ...]
    gone: tuple[str, ...]
    folders: tuple[str, ...]
    sample: tuple[str, Look]


@dataclass(frozen=True, slots=True)
class Glancing:
    """A look that is under way, and what comes of it, which may have to be waited for."""

    site: Path
    result: Callable[[], Glance | None]

    def at(self, place: Place, since: bytes | None) -> Glance | None:
        """Return what came of it for a reserved place; nothing where another build published meanwhile."""
        found = self.result() if place.site == self.site else None
        return found if found and found.since == since else None


def names(place: Place) -> tuple[str, str, str]:
    """Return under what is kept of a place what its files hold, how they look, and what is new since."""
    kind = f"standing {place.site}"
    return kind, f"{kind} looks", f"{kind} since"


def begin_glance(folder: Path, memo: Memo, hand: Hand) -> Glancing | None:
    """Ask a hand to glance at the files of an output folder, where it is known how they looked."""
    place = place_of(folder)
    kept = memo.place(names(place)[1:])
    if kept is None:
        return None
    store, (looks, since) = kept
    return Glancing(place.site, hand.ask(glance, Left(place.site, store, (looks, since))).result)


def glance(left: Left) -> Glance | None:
    """Look at every file of a site; return None where anything is not as it was left, or nobody knows."""
    kept = Store.peek(left.store, left.keys)
    looks, told = (thawed(kept.get(key, b"")) for key in left.keys)
    if not isinstance(looks, dict) or not isinstance(told, tuple):
        return None
    since = cast("dict[str, tuple[Look, bytes]]", told[0])
    looks |= {path: seen for path, (seen, _) in since.items()}
    try:
        found, known = survey(left.site, closely=True), read_manifest(left.site)
    except (OSError, PublishError):
        return None
    files, gone = found.files.keys(), looks.keys() - known
    extra = files - known - {MANIFEST}
    for path in gone:
        del looks[path]
    if (
        found.odd
        or found.repositories
        or found.unfinished
        or not known
        or not all(map(stays, extra))
        or not known | {MANIFEST} <= files
        or set(found.folders) != folders_of(files)
        or not looks.items() <= found.marks.items()
    ):
        return None
    sample = next(iter(looks), "")
    return Glance(
        kept[left.keys[1]],
        tuple(known - looks.keys()),
        tuple((path, found.files[path]) for path in extra),
        tuple(gone),
        tuple(found.folders),
        (sample, looks.get(sample, ())),
    )
