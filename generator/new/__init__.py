"""`new`: a small site to begin with, copied from the files beside this module; or a theme to change."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from generator.cache.folder import NAME
from generator.errors import UsageError
from generator.theme import SITE_THEMES, find_theme, packaged_themes

SKELETON = Path(str(files("generator"))) / "new" / "skeleton"
NOTHING = frozenset({".git", NAME})
"""What may lie in a folder that counts as empty: a repository, and what a build kept that found no content."""


def make_new_site(folder: Path, theme: str = "") -> tuple[str, ...]:
    """Copy the skeleton of a site into a new or empty folder, and a theme where one is named; return the files' names.

    A folder that is a site already gets the theme alone. Names in the skeleton begin with `dot-` where the site's
    begin with a dot. Raises UsageError, before anything is written, where the folder or the theme's place holds
    anything (but `NOTHING`), or where newsfold has no such theme.
    """
    if not theme:
        return _copied(SKELETON, _empty(folder))
    source = find_theme(theme, packaged_themes().parent)
    target = _empty(folder / SITE_THEMES / source.name)
    made = () if _is_site(folder) else _copied(SKELETON, _empty(folder))
    return made + tuple((SITE_THEMES / source.name / name).as_posix() for name in _copied(source, target))


def _is_site(folder: Path) -> bool:
    return (folder / "newsfold.yml").is_file() or (folder / "content").is_dir()


def _empty(folder: Path) -> Path:
    if folder.exists() and (
        not folder.is_dir() or any(path.name not in NOTHING for path in folder.iterdir())
    ):
        raise UsageError(f"{folder.as_posix()} is not empty; name a folder that does not exist yet")
    return folder


def _copied(source: Path, folder: Path) -> tuple[str, ...]:
    made = []
    for path in sorted(source.rglob("*")):
        if path.is_dir():
            continue
        name = "/".join(_shown(part) for part in path.relative_to(source).parts)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        made.append(name)
    return tuple(made)


def _shown(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
