"""Which of the published files are known to be what they were made to be, without opening them.

A file is known by its inode, size and time of writing: newsfold replaces a file and never writes into it. So what
somebody changed by hand is not known, and is made again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import PublishError
from generator.publish.survey import Survey, mark, survey

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.cache.memo import Memo
    from generator.publish.place import Place


@dataclass(frozen=True, slots=True)
class Standing:
    """What lies in a reserved place, and by path the digests of those files that stand as a build left them."""

    found: Survey
    digests: Mapping[str, bytes]


def read_standing(place: Place, memo: Memo | None) -> Standing:
    """Look at a reserved place. Raises PublishError where it cannot be looked into."""
    try:
        found = survey(place.site, closely=memo is not None)
    except OSError as error:
        raise PublishError(f"cannot read {place.shown}: {error.strerror or error}") from error
    if memo is None:
        return Standing(found, {})
    key = _key(place, memo)
    noted = memo.recall([key]).get(key)
    if not isinstance(noted, dict):
        return Standing(found, {})
    looks = found.marks.get
    return Standing(found, {path: digest for path, (mark, digest) in noted.items() if looks(path) == mark})


def note_standing(
    place: Place, memo: Memo, before: Standing, written: Collection[str], digests: Mapping[str, bytes]
) -> None:
    """Keep how the published files look that hold what these digests say; those with an empty one are left out.

    What was not written looks as it did before, unless the file system has no links, and it was copied.
    """
    marks, new = before.found.marks, set(written)
    old = next((path for path in marks if path in digests and path not in new), None)
    if old is not None and _mark(place, old) != marks[old]:
        marks = {}
    noted = {
        path: (marks[path] if path in marks and path not in new else _mark(place, path), digest)
        for path, digest in digests.items()
        if digest
    }
    memo.keep(_key(place, memo), noted)


def _key(place: Place, memo: Memo) -> bytes:
    return memo.key("standing", str(place.site))


def _mark(place: Place, path: str) -> tuple[int, ...]:
    try:
        return mark(os.lstat(f"{place.site}/{path}"))
    except OSError:
        return ()
