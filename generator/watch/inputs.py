"""What a site is made from, and how it looked at a moment: whether a build is wanted is decided here."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from generator.load.discover import STATIC, SUFFIXES
from generator.load.media import DOCUMENTS, PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Stamp: TypeAlias = tuple[int, int, int, int]
"""Time of change, size, inode and mode of a file."""
Scan: TypeAlias = dict[str, Stamp]

COUNTED = SUFFIXES | PICTURES | DOCUMENTS | {".yml"}
"""How the names of files in the content folder end that can change the site; editors leave others beside them."""


class Counts(Protocol):
    """A rule for the names in a folder and all below it."""

    def __call__(self, name: str, *, folder: bool) -> bool:
        """Tell whether a file of this name counts, or what lies in a folder of this name."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The content folder, the themes' folders and single files such as the settings. None of them need exist."""

    content: Path
    themes: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()

    @property
    def folders(self) -> tuple[Path, ...]:
        """All folders of which every file counts, at any depth."""
        return (self.content, *self.themes)


def scan(inputs: Inputs) -> Scan:
    """Return the stamp of every file that can change the site, by its absolute name without links.

    No file is opened; what vanishes meanwhile is left out. Links to folders are not followed: those that the
    content may use lead to a folder that is walked anyhow.
    """
    found: Scan = {}
    for top, counts in _tops(inputs):
        _walk(top, found, counts)
    for file in inputs.files:
        _look(real(file), found)
    return found


def glance(seen: Scan, inputs: Inputs, names: Iterable[str]) -> Scan:
    """Return what a scan would, if only these names were touched since another; folders need a scan."""
    now = dict(seen)
    files = {real(file) for file in inputs.files}
    tops = _tops(inputs)
    for name in names:
        if os.path.isdir(name) or (name not in seen and any(key.startswith(name + os.sep) for key in seen)):  # noqa: PTH112 - text
            return scan(inputs)
        now.pop(name, None)
        if name in files or any(_is_counted(top, counts, name) for top, counts in tops):
            _look(name, now)
    return now


def different(one: Scan, other: Scan) -> frozenset[str]:
    """Return the names that look different in two scans, or are in one of them alone."""
    changed = {name for name, look in other.items() if one.get(name) != look}
    return (
        frozenset(changed) if one.keys() <= other.keys() else frozenset(changed | (one.keys() - other.keys()))
    )


def real(path: Path) -> str:
    """Return where a file or folder really lies; a file that is a link keeps its own name."""
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - text
    return os.path.realpath(path) if path.is_dir() else os.path.join(os.path.realpath(folder), name)  # noqa: PTH118 - text


def _tops(inputs: Inputs) -> list[tuple[str, Counts]]:
    """List the folders to walk, each with the rule for the names in it."""
    content = real(inputs.content)
    static = os.path.join(content, STATIC)  # noqa: PTH118 - text
    tops: list[tuple[str, Counts]] = [(content, _in_content)]
    if not os.path.islink(static):  # noqa: PTH114 - text
        tops.append((static, _anywhere))
    return tops + [(real(theme), _in_theme) for theme in inputs.themes]


def _is_counted(top: str, counts: Counts, name: str) -> bool:
    """Tell whether a walk of a folder would come to a file of this name."""
    if not name.startswith(top + os.sep):
        return False
    *folders, file = name[len(top) + 1 :].split(os.sep)  # noqa: PTH206 - text
    return counts(file, folder=False) and all(counts(folder, folder=True) for folder in folders)


def _walk(top: str, found: Scan, counts: Counts) -> None:
    waiting = [top]
    while waiting:
        for entry in _entries(waiting.pop()):
            is_folder = entry.is_dir(follow_symlinks=False)
            if not counts(entry.name, folder=is_folder):
                continue
            if is_folder:
                waiting.append(entry.path)
            else:
                _look(entry.path, found)


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _look(name: str, found: Scan) -> None:
    try:
        status = os.stat(name)  # noqa: PTH116 - ten thousand names, and no need of ten thousand objects
    except OSError:
        return
    if not stat.S_ISDIR(status.st_mode):
        found[name] = status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode


def _in_content(name: str, *, folder: bool) -> bool:
    if name.startswith((".", "_")):
        return False
    return folder or os.path.splitext(name)[1].lower() in COUNTED  # noqa: PTH122 - text


def _in_theme(name: str, *, folder: bool) -> bool:  # noqa: ARG001 - one of three rules of one shape
    return not name.startswith(".")


def _anywhere(name: str, *, folder: bool) -> bool:  # noqa: ARG001 - one of three rules of one shape
    return True
