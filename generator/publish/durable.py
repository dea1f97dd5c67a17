"""Making sure that what was written has reached the disk before readers are shown it."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FEW = 64
"""So many files are flushed by themselves; for more the file system as a whole is quicker."""
_TOGETHER = 8
"""So many at a time: a file system writes its journal once for all that wait for it."""


def flush(folder: Path, paths: Sequence[str]) -> None:
    """Flush files of a folder and the folders that name them. Raises OSError where the disk has no more room."""
    if len(paths) > FEW and hasattr(os, "sync"):
        _flush_all(folder)
        return
    parents = {(folder / path).parent for path in paths} | {folder}
    with ThreadPoolExecutor(_TOGETHER) as threads:
        files, folders = threads.map(_flush, map(folder.joinpath, paths)), threads.map(flush_folder, parents)
        deque(chain(files, folders), maxlen=0)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names; not every system can."""
    with contextlib.suppress(OSError):
        _flush(folder)


def _flush_all(folder: Path) -> None:
    """Flush the file system of a folder, where the system knows how; else all of them."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        os.sync()
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if call(descriptor):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(descriptor)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
