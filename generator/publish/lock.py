"""One build at a time for each site: a lock that the system gives back however its holder ends."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.errors import PublishError
from generator.publish.place import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 1.0
"""Seconds after which somebody is told that they wait."""
RETRY = 0.02
TRIES = 100
"""So often a folder is made that somebody takes away; in `/proc`, say, none can be made, which looks the same."""

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks: two builds at once are then as safe as a kill
        return True


def quietly(line: str) -> None:
    """Tell nobody."""


@contextmanager
def reserve(folder: Path, waiting: Callable[[str], None] = quietly) -> Iterator[Place]:
    """Hold an output folder against every other build of newsfold; wait as long as another one holds it.

    The lock lies beside the site; where nothing can be made there, the site's own folder is locked. After a
    second `waiting` is told. Raises PublishError where neither can be had.
    """
    place = place_of(folder)
    descriptor = _acquire(place, waiting)
    try:
        yield place
    finally:
        _leave(place)
        os.close(descriptor)


def _acquire(place: Place, waiting: Callable[[str], None]) -> int:
    """Return an open descriptor that holds the lock, of a file that is still there."""
    begun, told = time.monotonic(), False
    while True:
        descriptor, path = _open(place)
        try:
            while not _try_lock(descriptor):
                if not told and time.monotonic() - begun > PATIENCE:
                    waiting(f"another build writes to {place.shown}; waiting until it is done")
                    told = True
                time.sleep(RETRY)
            if _is_still(descriptor, path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _open(place: Place) -> tuple[int, Path]:
    for _ in range(TRIES):
        try:
            return _opened(place)
        except FileNotFoundError:
            if not place.site.parent.is_dir():
                raise PublishError(f"cannot write {place.shown}: no such folder") from None
            # another build has just left, and taken its folder along
        except OSError as error:
            with contextlib.suppress(OSError):
                return os.open(place.site, os.O_RDONLY), place.site
            raise PublishError(
                f"cannot write {error.filename or place.shown}: {error.strerror or error}"
            ) from error
    raise PublishError(f"cannot write {place.shown}: no folder can be made in {place.site.parent}")


def _opened(place: Place) -> tuple[int, Path]:
    """Open the lock in the folder beside the site, which is made. Raises OSError."""
    lock = place.workshop / "lock"
    place.site.parent.mkdir(parents=True, exist_ok=True)
    place.workshop.mkdir(exist_ok=True)
    if place.workshop.is_symlink():
        raise PublishError(f"{place.workshop} is a link; newsfold keeps a folder of its own there")
    ignore = place.workshop / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n")
    return os.open(lock, os.O_RDWR | os.O_CREAT, 0o666), lock


def _is_still(descriptor: int, path: Path) -> bool:
    """Tell whether the locked file is the one that others would lock."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


def _leave(place: Place) -> None:
    """Take the folder beside the site away where it holds nothing but the lock; the lock is still held."""
    with contextlib.suppress(OSError):
        if {path.name for path in place.workshop.iterdir()} <= {".gitignore", "lock"}:
            for path in place.workshop.iterdir():
                path.unlink()
            place.workshop.rmdir()
