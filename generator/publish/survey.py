"""What lies in a folder: one walk, without opening a file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.publish.manifest import MANIFEST
from generator.publish.tree import TEMPORARY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that operating systems leave in any folder: they are nobody's work, and stay."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The contents of a folder by relative path: plain files with their inode, what is neither file nor folder.

    What is not whole yet stands apart, and so do folders at the top whose name begins with `.git`.
    """

    files: dict[str, int] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)
    folders: list[str] = field(default_factory=list)  # a folder comes before those inside it
    repositories: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)

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
        paths = {*self.files, *self.odd} - known - {MANIFEST}
        return sorted(path for path in paths if not stays(path))


def stays(path: str) -> bool:
    """Tell whether a file is left in the output although newsfold did not write it."""
    return path.rsplit("/", 1)[-1] in LITTER or (path.startswith(".git") and "/" not in path)


def survey(folder: Path) -> Survey:
    """Walk a folder; one that does not exist is empty. Links are not followed. Raises OSError."""
    found = Survey()
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            entries = os.scandir(folder / below)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                path = below + entry.name
                if entry.name.startswith(TEMPORARY):
                    found.unfinished.append(path)
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    if entry.is_file(follow_symlinks=False):
                        found.files[path] = entry.inode()
                    else:
                        found.odd.add(path)
                elif path.startswith(".git"):
                    found.repositories.append(path)
                else:
                    found.folders.append(path)
                    waiting.append(f"{path}/")
    return found
