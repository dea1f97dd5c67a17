"""`new`: a small site to begin with, copied from the files beside this module."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from generator.errors import UsageError

SKELETON = Path(str(files("generator"))) / "new" / "skeleton"


def make_new_site(folder: Path) -> tuple[str, ...]:
    """Copy the skeleton of a site into a new or empty folder; return the files' names.

    Names in the skeleton begin with `dot-` where the site's begin with a dot. Raises UsageError where the
    folder holds anything.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder.as_posix()} is not empty; name a folder that does not exist yet")
    made = []
    for path in sorted(SKELETON.rglob("*")):
        if path.is_dir():
            continue
        name = "/".join(_shown(part) for part in path.relative_to(SKELETON).parts)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        made.append(name)
    return tuple(made)


def _shown(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
