"""Which of the published files are known to be what they were made to be, without opening them.

A file is known by its inode, size and time of writing: newsfold replaces a file and never writes into it. So what
somebody changed by hand is not known, and is made again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.cache.memo import Memo
    from generator.publish.place import Place


def read_standing(place: Place, memo: Memo) -> dict[str, bytes]:
    """Return the digests of the files of a reserved place that stand as a build left them, by path."""
    key = _key(place, memo)
    noted = memo.recall([key]).get(key)
    if not isinstance(noted, dict):
        return {}
    return {path: digest for path, (mark, digest) in noted.items() if mark == _mark(f"{place.site}/{path}")}


def note_standing(place: Place, memo: Memo, digests: Mapping[str, bytes]) -> None:
    """Keep how the published files look that hold what these digests say; those with an empty one are left out."""
    noted = {path: (_mark(f"{place.site}/{path}"), digest) for path, digest in digests.items() if digest}
    memo.keep(_key(place, memo), noted)


def _key(place: Place, memo: Memo) -> bytes:
    return memo.key("standing", str(place.site))


def _mark(path: str) -> tuple[int, ...]:
    try:
        status = os.lstat(path)  # 25,000 times
    except OSError:
        return ()
    return status.st_mode, status.st_ino, status.st_dev, status.st_size, status.st_mtime_ns
