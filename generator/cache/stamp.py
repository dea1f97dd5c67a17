"""A stamp of files: it is another one as soon as any of them may have changed, and no file is opened for it.

A file counts as changed when its size, its time of writing, its time of change or its inode is another. The time
of change (`ctime`) cannot be set back, so an archive that restores old times is seen too.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TICK = 20_000_000
"""Nanoseconds within which two changes of a file may bear one time: file systems count in jiffies of up to 10 ms."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """`newest` is the latest change that was seen and `begun` when it was looked for, in nanoseconds since 1970.

    `lines` tell of each file and folder how it looks: its path up to the first null, and when it changed last.
    """

    digest: str
    newest: int
    begun: int = field(compare=False)
    lines: tuple[tuple[bytes, int], ...] = ()

    def settled(self) -> bool:
        """Whether every change was a moment before, so that a later one cannot hide behind the same time."""
        return self.newest < self.begun - TICK


COMPILED = "__pycache__"
"""Python's own cache, which a first run writes and nobody edits."""


def stamp(roots: Iterable[str], without: Iterable[str] = ()) -> Stamp:
    """Stamp files and folders with all that is below them; what is not there counts as such.

    `without` are folders that are not entered.
    """
    skipped = frozenset(os.path.abspath(path) for path in without)  # noqa: PTH100 - before pathlib is paid for
    digest = hashlib.blake2b(digest_size=20)
    begun = time.time_ns()
    lines = tuple(chain.from_iterable([_lines(root, skipped) for root in roots]))
    digest.update(b"".join([line for line, _ in lines]))
    return Stamp(digest.hexdigest(), max([changed for _, changed in lines], default=0), begun, lines)


def _lines(root: str, skipped: frozenset[str]) -> list[tuple[bytes, int]]:
    try:
        found = os.stat(root)  # noqa: PTH116 - as above
    except OSError:
        return [(f"{root}\0-\n".encode(errors="surrogateescape"), 0)]
    if not stat.S_ISDIR(found.st_mode):
        return [_line(root, found)]
    folders, lines = [root], []
    while folders:
        folder = folders.pop()
        listed = _entries(folder)
        sign = "/" if listed is not None else "?"
        lines.append((f"{folder}\0{sign}\n".encode(errors="surrogateescape"), 0))
        for path, inside, seen in listed or ():
            lines.append(_line(path, seen))
            if inside and os.path.abspath(path) not in skipped:  # noqa: PTH100 - as above
                folders.append(path)
    return lines


def _entries(folder: str) -> list[tuple[str, bool, os.stat_result]] | None:
    """List a folder by name: path, whether it is a folder, what is known of it; None where it cannot be read."""
    is_folder, is_link = stat.S_ISDIR, stat.S_ISLNK
    try:
        with os.scandir(folder) as entries:
            listed = []
            for entry in entries:
                seen = entry.stat(follow_symlinks=False)
                mode = seen.st_mode
                inside = is_folder(mode)
                if inside and entry.name == COMPILED:
                    continue
                if is_link(mode):
                    seen = _followed(entry, seen)
                listed.append((entry.path, inside, seen))
    except OSError:
        return None
    return sorted(listed, key=itemgetter(0))


def _followed(entry: os.DirEntry[str], link: os.stat_result) -> os.stat_result:
    """Return what a link leads to, where it leads anywhere; a link into the folder is stamped where it leads."""
    try:
        return entry.stat()
    except OSError:
        return link


def _line(path: str, seen: os.stat_result) -> tuple[bytes, int]:
    mode, changed = seen.st_mode, seen.st_ctime_ns
    if stat.S_ISDIR(mode):  # a folder's times change with every file in it, of which each has a line
        return f"{path}\0/\n".encode(errors="surrogateescape"), 0
    line = f"{path}\0{mode}\0{seen.st_size}\0{seen.st_mtime_ns}\0{changed}\0{seen.st_ino}\n"
    return line.encode(errors="surrogateescape"), changed
