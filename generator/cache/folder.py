"""The folder that newsfold keeps things in: out of version control and of backups, and never in the way."""

from __future__ import annotations

import contextlib
import os

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Buffer

NAME = ".newsfold"
STATES = "states"
"""Where in it a command leaves what it knew."""

_LABELS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What newsfold keeps between builds. Deleting this folder is always safe.\n",
}
"""The tag by which backup programs know a cache (bford.info/cachedir)."""


def open_folder(folder: Path) -> bool:
    """Make the folder where there is none; tell whether it can be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in _LABELS.items():
            if not (folder / name).exists():
                write(folder / name, text.encode())
    except OSError:
        return False
    return True


def write(path: Path, *content: Buffer) -> None:
    """Put a file of such pieces in place whole, so that no other process ever reads half of it. Raises OSError."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        with beside.open("wb") as file:
            file.writelines(content)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
