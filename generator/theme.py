"""Opening a theme: its files and those of its parents, read once, ready for the pure renderer.

A theme is a folder with `theme.yml` (`name`, `parent`, `options`), `templates/` and `static/`. A child
overrides single files of its parent, and reaches what it overrides as `<parent>/<file>`, so that
`{% extends "broadsheet/base.html" %}` changes one block only. Below every theme lies `common`, which is no theme
but what all need: the head of a page for machines, the script of the search, the icons.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.errors import ThemeError, UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.strictyaml import Value

    Read = Callable[[Path], dict[str, Value]]

COMMON = "common"
SITE_THEMES = Path("themes")
"""Where a site keeps themes of its own, beside its configuration."""


@dataclass(frozen=True, slots=True)
class Theme:
    """An opened theme: templates and static files by name, options; `origins` tells a template's file."""

    name: str
    templates: Mapping[str, str]
    static: Mapping[str, bytes]
    options: Mapping[str, str]
    origins: Mapping[str, str]
    folders: tuple[Path, ...]


def packaged_themes() -> Path:
    """Return the folder of the themes that newsfold ships: in the wheel, or in the checkout."""
    package = Path(str(files("generator")))
    inside = package / "_themes"
    return inside if inside.is_dir() else package.parent / "themes"


def find_theme(name: str, beside: Path) -> Path:
    """Return a theme's folder: a path as it is; a name is looked for in the site, then in newsfold."""
    folders = (beside / SITE_THEMES, packaged_themes())
    given = Path(name)
    if "/" in name or "\\" in name or given.is_absolute():
        candidates = [given]
    else:
        candidates = [folder / name for folder in folders]
    for candidate in candidates:
        if (candidate / "theme.yml").is_file():
            return candidate
    known = sorted({path.parent.name for folder in folders for path in folder.glob("*/theme.yml")})
    hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
    raise UsageError(f"no theme '{name}': no theme.yml in {candidates[0].as_posix()} ({hint})")


def open_theme(name: str, beside: Path = Path(), read: Read | None = None) -> Theme:
    """Read a theme and its parents; `read` gives what a theme.yml says.

    Raises UsageError where one is missing, ThemeError where its theme.yml is wrong.
    """
    chain, options = _chain(name, beside, read or theme_settings)
    templates: dict[str, str] = {}
    origins: dict[str, str] = {}
    static: dict[str, bytes] = {}
    for short, folder in [(COMMON, packaged_themes() / COMMON), *reversed(chain)]:
        for key, path in _below(folder / "templates"):
            text = path.read_text(encoding="utf-8")
            for template in (key, f"{short}/{key}"):
                templates[template], origins[template] = text, path.as_posix()
        static |= {key: path.read_bytes() for key, path in _below(folder / "static")}
    return Theme(
        chain[0][0],
        MappingProxyType(templates),
        MappingProxyType(static),
        MappingProxyType(options),
        MappingProxyType(origins),
        tuple(folder for _, folder in chain),
    )


def theme_folders(name: str, beside: Path = Path(), read: Read | None = None) -> tuple[Path, ...]:
    """Return the folders of a theme and its parents; `read` gives what a theme.yml says. Raises as `open_theme`."""
    return tuple(folder for _, folder in _chain(name, beside, read or theme_settings)[0])


def _chain(name: str, beside: Path, read: Read) -> tuple[list[tuple[str, Path]], dict[str, str]]:
    """Return names and folders of a theme and its parents, and the options of all."""
    chain: list[tuple[str, Path]] = []
    options: dict[str, str] = {}
    wanted = name
    while wanted or not chain:
        folder = find_theme(wanted, beside)
        if folder in [path for _, path in chain]:
            raise ThemeError(f"theme '{name}': its parents go round in a circle at '{wanted}'")
        settings = read(folder / "theme.yml")
        chain.append((folder.resolve().name, folder))
        own = settings.get("options") or {}
        if not isinstance(own, dict):
            raise ThemeError(f"{folder / 'theme.yml'}: 'options' must be a mapping")
        options = {**{key: str(value) for key, value in own.items()}, **options}
        wanted = str(settings.get("parent") or "")
    return chain, options


def theme_settings(path: Path) -> dict[str, Value]:
    """Read a theme.yml. Raises ThemeError where it is wrong."""
    from generator import strictyaml  # noqa: PLC0415 - a build that knows what it says need not wait for it

    try:
        values = strictyaml.parse(path.read_text(encoding="utf-8")).values
    except strictyaml.YamlError as error:
        raise ThemeError(f"{path.as_posix()}:{error.line}:{error.column}: error: {error.message}") from None
    for key in values:
        if key not in {"name", "parent", "options"}:
            hint = did_you_mean(key, ["name", "parent", "options"])
            raise ThemeError(f"{path.as_posix()}: unknown key '{key}' ({hint or 'name, parent, options'})")
    return values


def _below(folder: Path) -> list[tuple[str, Path]]:
    """List the files below a folder by their relative name, in order; hidden ones are left alone."""
    found = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return sorted((path.relative_to(folder).as_posix(), path) for path in found)
