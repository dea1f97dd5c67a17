"""A stamp of files: it is another one as soon as any of them may have changed, and no file is opened for it.

A file counts as changed when its size, its time of writing, its time of change or its inode is another. The time
of change (`ctime`) cannot be set back, so an archive that restores old times is seen too.

A build with nothing to do imports this module: neither `dataclasses` nor `typing`, which take longer than to look at
two thousand files.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from itertools import chain

TYPE_CHECKING = False  # as `typing` has it
if TYPE_CHECKING:
    from collections.abc import Iterable

    Lines = list[tuple[str, int]]

TICK = 20_000_000
"""Nanoseconds within which two changes of a file may bear one time: file systems count in jiffies of up to 10 ms."""


class Stamp:
    """`newest` is the latest change that was seen and `begun` when it was looked for, in nanoseconds since 1970.

    `lines` tell of each file and folder how it looks: its path up to the first null, and when it changed last.
    """

    __slots__ = ("begun", "digest", "lines", "newest")

    def __init__(self, lines: Lines, begun: int) -> None:
        written = "".join([line for line, _ in lines])
        self.digest = hashlib.blake2b(written.encode(errors="surrogateescape"), digest_size=20).hexdigest()
        self.newest = max([changed for _, changed in lines], default=0)
        self.begun = begun
        self.lines = lines

    def settled(self) -> bool:
        """Whether every change was a moment before, so that a later one cannot hide behind the same time."""
        return self.newest < self.begun - TICK


COMPILED = "__pycache__"
"""Python's own cache, which a first run writes and nobody edits."""


def stamp(roots: Iterable[str], without: Iterable[str] = ()) -> Stamp:
    """Stamp files and folders with all that is below them; what is not there counts as such.

    `without` are folders that are not entered.
    """
    skipped = frozenset([os.path.abspath(path) for path in without])  # noqa: PTH100 - before pathlib is paid for
    begun = time.time_ns()
    return Stamp([*chain.from_iterable([_lines(root, skipped) for root in roots])], begun)


def _lines(root: str, skipped: frozenset[str]) -> Lines:
    try:
        found = os.stat(root)  # noqa: PTH116 - as above
    except OSError:
        return [(f"{root}\0-\n", 0)]
    if not stat.S_ISDIR(found.st_mode):
        return [_line(root, found)]
    folders, lines = [root], []
    while folders:
        folder = folders.pop()
        listed = _listed(folder)
        lines.append((f"{folder}\0{'?' if listed is None else '/'}\n", 0))
        files, inside = listed or ([], [])
        lines += files
        folders += [path for path in inside if os.path.abspath(path) not in skipped]  # noqa: PTH100 - as above
    return lines


def _listed(folder: str) -> tuple[Lines, list[str]] | None:
    """Return the lines of what is in a folder, by name, and the folders among it; None where it cannot be read."""
    is_folder, is_link = stat.S_ISDIR, stat.S_ISLNK
    lines, inside = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                seen = entry.stat(follow_symlinks=False)
                mode = seen.st_mode
                if is_folder(mode):
                    if entry.name == COMPILED:
                        continue
                    inside.append(entry.path)
                elif is_link(mode):
                    seen = _followed(entry, seen)
                lines.append(_line(entry.path, seen))
    except OSError:
        return None
    return sorted(lines), sorted(inside)


def _followed(entry: os.DirEntry[str], link: os.stat_result) -> os.stat_result:
    """Return what a link leads to, where it leads anywhere; a link into the folder is stamped where it leads."""
    try:
        return entry.stat()
    except OSError:
        return link


def _line(path: str, seen: os.stat_result) -> tuple[str, int]:
    mode, changed = seen.st_mode, seen.st_ctime_ns
    if stat.S_ISDIR(mode):  # a folder's times change with every file in it, of which each has a line
        return f"{path}\0/\n", 0
    return f"{path}\0{mode}\0{seen.st_size}\0{seen.st_mtime_ns}\0{changed}\0{seen.st_ino}\n", changed
