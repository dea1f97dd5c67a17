"""Single files of the output folder: compared, replaced whole, removed with the folders that they leave empty."""

from __future__ import annotations

import os
from pathlib import Path

TEMPORARY = ".newsfold-tmp-"
"""How the name of a file begins that is not whole yet."""


def same_content(path: Path, content: bytes | Path) -> bool:
    """Tell whether a file is there, is no link, and holds this content."""
    if path.is_symlink() or not path.is_file():
        return False
    wanted = content.read_bytes() if isinstance(content, Path) else content
    return path.stat().st_size == len(wanted) and path.read_bytes() == wanted


def write(folder: Path, path: str, content: bytes | Path) -> None:
    """Replace a file in one step: a reader sees the old one or the new one."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    wanted = content.read_bytes() if isinstance(content, Path) else content
    temporary = target.with_name(f"{TEMPORARY}{os.getpid()}")
    temporary.write_bytes(wanted)
    temporary.replace(target)


def remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders above it that it leaves empty, up to the output folder itself."""
    target = folder / path
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
