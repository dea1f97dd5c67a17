"""What lies in a folder: one walk, without opening a file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.publish.manifest import MANIFEST
from generator.publish.tree import TEMPORARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that operating systems leave in any folder: they are nobody's work, and stay."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The contents of a folder by relative path: plain files with their inode, what is neither file nor folder.

    What is not whole yet stands apart, and so do folders at the top whose name begins with `.git`. `marks` tell how
    plain files look, where that was asked for.
    """

    files: dict[str, int] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)
    folders: list[str] = field(default_factory=list)  # a folder comes before those inside it
    repositories: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    marks: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def carried(self) -> list[str]:
        """List the files that are not newsfold's and stay nevertheless."""
        return [path for path in (*self.files, *self.odd) if stays(path)]

    def unused_folders(self) -> Iterator[str]:
        """List the folders in which there is no file at any depth."""
        used = {path.rpartition("/")[0] for path in (*self.files, *self.odd)}
        for folder in reversed(self.folders):
            if folder in used:
                used.add(folder.rpartition("/")[0])
            else:
                yield folder

    def foreign(self, known: frozenset[str]) -> list[str]:
        """List what is neither known nor of the kind that stays."""
        paths = (self.files.keys() | self.odd) - known - {MANIFEST}
        return sorted(path for path in paths if not stays(path))


def parents(path: str) -> list[str]:
    """Return the folders that a path lies in: `a/b/c` gives `a`, `a/b`."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return all folders that these paths lie in."""
    inner = {path.rpartition("/")[0] for path in paths} - {""}
    return inner.union(*map(parents, inner))


def stays(path: str) -> bool:
    """Tell whether a file is left in the output although newsfold did not write it."""
    return path.rsplit("/", 1)[-1] in LITTER or (path.startswith(".git") and "/" not in path)


def mark(status: os.stat_result) -> tuple[int, ...]:
    """Return how a file looks: newsfold replaces files and never writes into one, so what looks the same is."""
    return status.st_mode, status.st_ino, status.st_dev, status.st_size, status.st_mtime_ns


def survey(folder: Path, *, closely: bool = False) -> Survey:
    """Walk a folder; one that is none is empty. Links are not followed. Raises OSError.

    `closely` asks for each file how it looks.
    """
    found = Survey()
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            entries = os.scandir(f"{folder}/{below}")
        except (FileNotFoundError, NotADirectoryError):
            continue
        with entries:
            waiting += _enter(found, below, entries, closely=closely)
    return found


def _enter(found: Survey, below: str, entries: Iterable[os.DirEntry[str]], *, closely: bool) -> Iterator[str]:
    """Note what lies in one folder; yield the folders in it that are to be walked too."""
    for entry in entries:
        path = below + entry.name
        if path.startswith(".git") and entry.is_dir(follow_symlinks=False):
            found.repositories.append(path)
        elif entry.name.startswith(TEMPORARY):
            found.unfinished.append(path)
        elif entry.is_file(follow_symlinks=False):
            found.files[path] = entry.inode()
            if closely:
                found.marks[path] = mark(entry.stat(follow_symlinks=False))
        elif entry.is_dir(follow_symlinks=False):
            found.folders.append(path)
            yield f"{path}/"
        else:
            found.odd.add(path)
