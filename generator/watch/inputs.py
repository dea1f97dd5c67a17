"""What a site is made from, and how it looked at a moment: whether a build is wanted is decided here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.load.assets import DOCUMENTS, PICTURES
from generator.load.discover import STATIC, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Stamp: TypeAlias = tuple[int, int, int, int]
"""Time of change, size, inode and mode of a file."""
Scan: TypeAlias = dict[str, Stamp]

COUNTED = SUFFIXES | PICTURES | DOCUMENTS | {".yml"}
"""How the names of files in the content folder end that can change the site; editors leave others beside them."""


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
    """Return the stamp of every file that can change the site. No file is opened; what vanishes meanwhile is left out.

    Links to folders are not followed: those that the content may use lead to a folder that is walked anyhow.
    """
    found: Scan = {}
    _walk(os.fspath(inputs.content), found, _counts_in_content)
    static = inputs.content / STATIC
    if not static.is_symlink():
        _walk(os.fspath(static), found, lambda _: True)
    for theme in inputs.themes:
        _walk(os.fspath(theme), found, _counts_in_theme)
    for file in inputs.files:
        try:
            found[os.fspath(file)] = _stamp(file.stat())
        except OSError:
            continue
    return found


def _walk(top: str, found: Scan, counts: Callable[[os.DirEntry[str]], bool]) -> None:
    waiting = [top]
    while waiting:
        for entry in _entries(waiting.pop()):
            if not counts(entry):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.is_file():
                    found[entry.path] = _stamp(entry.stat())
            except OSError:
                continue


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _counts_in_content(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", "_")):
        return False
    return os.path.splitext(entry.name)[1].lower() in COUNTED or entry.is_dir(follow_symlinks=False)  # noqa: PTH122 - text


def _counts_in_theme(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(".")


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode
