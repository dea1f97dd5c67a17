"""Giving a site's name to another folder in one step, as far as the system can."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AT_FDCWD = -100 if sys.platform == "linux" else -2
RENAME_EXCHANGE = 2
"""The flag has one value in Linux (`renameat2`) and in macOS (`renameatx_np`, there RENAME_SWAP)."""
REFUSALS = frozenset({errno.EXDEV, errno.EBUSY, errno.EINVAL, errno.ENOSYS, errno.EPERM, errno.EACCES})
"""What a system answers that cannot exchange these two folders: mount points, layered or foreign file systems."""
CALLS = {"linux": "renameat2", "darwin": "renameatx_np"}


class RefusedError(Exception):
    """The system will not exchange these folders; nothing was changed."""


def exchange(new: Path, old: Path, retired: Path) -> None:
    """Give `old`'s name to the folder `new`, and `new`'s name to what was there.

    One step with Linux and macOS. Elsewhere it is two renames by way of `retired`; between them, for some
    microseconds, nothing has the name. Raises RefusedError where the system does not allow it.
    """
    if not old.exists():
        new.rename(old)
        return
    call = _find_call()
    if call is None:
        _step_by_step(new, old, retired)
        return
    ctypes.set_errno(0)
    if call(AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(old), RENAME_EXCHANGE):
        number = ctypes.get_errno()
        if number in REFUSALS:
            raise RefusedError(os.strerror(number))
        raise OSError(number, os.strerror(number), str(old))


def _find_call() -> Callable[..., int] | None:
    name = CALLS.get(sys.platform)
    if name is None:
        return None
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is not None:
        function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        function.restype = ctypes.c_int
    return function


def _step_by_step(new: Path, old: Path, retired: Path) -> None:
    try:
        old.rename(retired)
    except OSError as error:
        raise RefusedError(error.strerror or str(error)) from error
    try:
        new.rename(old)
    except BaseException:
        retired.rename(old)
        raise
    retired.rename(new)
