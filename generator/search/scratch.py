"""The folder in which a block is indexed: in memory where there is room, and gone when its owner is.

A folder in memory costs memory until somebody takes it away, and a process that is killed takes nothing away. So each
is locked by who works in it, and by Pagefind, which the system undoes however they end; the next run takes away those
that nobody holds. (A number of a process in the name would not tell: containers that share the folder number alike.)
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_ROOM = 1 << 25
"""Bytes that have to be free there: a block takes a part of them."""
_LEAST = 1 << 20
"""Bytes that have to be left when it is done: one of its files would fit in."""
_PREFIX = "newsfold-block-"


@dataclass(frozen=True, slots=True)
class Scratch:
    """A folder for one block, and the descriptor that locks it; none where folders cannot be locked."""

    folder: Path
    lock: int | None

    @property
    def held(self) -> tuple[int, ...]:
        """What a program that works in it has to hold as well."""
        return () if self.lock is None else (self.lock,)


def places() -> Iterator[Path]:
    """Yield where a block may be indexed, the best first. Raises OSError where there is no place at all."""
    if _has_room(MEMORY):
        yield MEMORY
    yield Path(tempfile.gettempdir())


@contextmanager
def scratch(place: Path) -> Iterator[Scratch]:
    """Make a folder, and take it away in the end. Raises OSError where none can be made."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
        lock = _locked(folder, wait=True)
        if folder.exists():  # else it was swept before it was locked
            break
        if lock is not None:
            os.close(lock)
    try:
        yield Scratch(folder, lock)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def check_room(own: Scratch) -> None:
    """Raise OSError where nothing more can be written: Pagefind then ends well, and its files are cut off."""
    full = shutil.disk_usage(own.folder).free < _LEAST
    if hasattr(os, "statvfs"):
        told = os.statvfs(own.folder)
        full = full or bool(told.f_files and not told.f_favail)
    if full:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def sweep() -> None:
    """Take away what killed runs of this user left in memory and in the folder for temporary files."""
    with contextlib.suppress(OSError):
        for place in {MEMORY, Path(tempfile.gettempdir())}:
            _sweep(place)


def _sweep(place: Path) -> None:
    with contextlib.suppress(OSError), os.scandir(place) as entries:
        for entry in [one for one in entries if one.name.startswith(_PREFIX)]:
            _take_away(Path(entry.path))


def _take_away(folder: Path) -> None:
    lock = _locked(folder, wait=False)
    if lock is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _has_room(place: Path) -> bool:
    try:
        return os.access(place, os.W_OK | os.X_OK) and shutil.disk_usage(place).free >= _ROOM
    except OSError:
        return False


if sys.platform == "win32":

    def _locked(folder: Path, *, wait: bool) -> int | None:  # noqa: ARG001 - folders cannot be opened there
        return None

else:
    import fcntl

    def _locked(folder: Path, *, wait: bool) -> int | None:
        """Return a descriptor that holds a folder of this user's; None where another does, or it cannot be held."""
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:
            return None
        try:
            if os.fstat(descriptor).st_uid == os.geteuid():
                fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
                return descriptor
        except OSError:  # somebody is at work in it, or there are no locks here
            pass
        os.close(descriptor)
        return None
