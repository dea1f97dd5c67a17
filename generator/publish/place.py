"""Where a site lies, what is kept beside it, and when it can only be changed in place."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Place:
    """A site's folder as the user wrote it, and the same with every link resolved.

    What newsfold keeps lies in one hidden folder beside the site, on the same file system, that tells git to
    ignore it: the standby tree, files that are not whole yet, the lock.
    """

    shown: Path
    site: Path

    @property
    def workshop(self) -> Path:
        """The folder beside the site."""
        return self.site.parent / f".{self.site.name}.newsfold"

    @property
    def standby(self) -> Path:
        """The second tree: the next site while it is made, the same as the site afterwards."""
        return self.workshop / "standby"

    @property
    def staging(self) -> Path:
        """Files that are written here before they are renamed to where they belong."""
        return self.workshop / "staging"


def place_of(folder: Path) -> Place:
    """Look up where an output folder really lies."""
    return Place(folder, Path(os.path.realpath(folder)))


def why_in_place(place: Place) -> str:
    """Say why the site's name cannot be given to another folder; nothing where it can."""
    if is_mount_point(place.site):
        return "it is a mount point"
    if _holds_current_folder(place.site):
        return "the current folder lies in it"
    if place.site.is_dir() and any(
        path.name.startswith(".git") and path.is_dir() and not path.is_symlink()
        for path in place.site.iterdir()
    ):
        return "it is a git repository of its own"
    if not place.workshop.is_dir():
        return f"no folder can be made beside it, in {place.site.parent}"
    return ""


def is_mount_point(folder: Path) -> bool:
    """Tell whether a folder is one, also where it was bound from the same file system, which only Linux tells."""
    if os.path.ismount(folder):
        return True
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    return str(folder) in {_unescape(line.split(" ")[4]) for line in lines}


def _unescape(path: str) -> str:
    """Undo the escapes that the kernel writes for blanks, line breaks and backslashes."""
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), path)


def _holds_current_folder(folder: Path) -> bool:
    """Tell whether somebody stands in it, from under whom it must not be taken away."""
    try:
        return Path.cwd().is_relative_to(folder)
    except OSError:
        return False
