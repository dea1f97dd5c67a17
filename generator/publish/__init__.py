"""Outputs to the output folder: what is unchanged stays untouched, what is no longer made is removed.

Newsfold keeps a manifest of what it wrote. Anything else in the folder is foreign: it is never deleted, and
a folder that holds such files is refused, so that a mistyped `--output` costs nobody a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import PublishError, UsageError
from generator.publish.manifest import MANIFEST, TEMPORARY, read_manifest, write_manifest
from generator.publish.tree import remove, same_content, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.model import Output

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that operating systems leave in any folder: they are nobody's work, and stay."""
MANY = 5
"""How many foreign files a refusal names."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: paths relative to the output folder, in order."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def check_place(folder: Path, inputs: Iterable[Path]) -> None:
    """Raise UsageError where the output folder holds an input, or lies inside one."""
    output = folder.resolve()
    for path in inputs:
        source = path.resolve()
        if source == output or output in source.parents:
            raise UsageError(
                f"the output folder {folder} contains its own input {path}; name another with --output"
            )
        if source in output.parents:
            raise UsageError(
                f"the output folder {folder} lies inside its own input {path}; name another with --output"
            )


def publish(outputs: Sequence[Output], folder: Path) -> Published:
    """Bring the folder to these outputs.

    Each file is replaced whole. The manifest names old and new files before the first of them is touched,
    so a build that is cut off leaves nothing that the next one would take for foreign. Raises PublishError
    where the folder is refused, two outputs collide, or writing fails; then nothing more is changed.
    """
    _refuse_collisions(outputs)
    paths = [output.path for output in outputs]
    try:
        known = read_manifest(folder)
        _refuse_foreign_files(folder, known)
        changed = [output for output in outputs if not same_content(folder / output.path, output.content)]
        gone = sorted(path for path in known - set(paths) if (folder / path).is_file())
        if changed or gone or known != set(paths) or not (folder / MANIFEST).exists():
            write_manifest(folder, known | set(paths))
            for path in gone:
                remove(folder, path)
            for output in changed:
                write(folder, output.path, output.content)
            write_manifest(folder, set(paths))
    except OSError as error:
        raise PublishError(f"cannot write {error.filename or folder}: {error.strerror or error}") from error
    return Published(tuple(output.path for output in changed), tuple(gone))


def _refuse_collisions(outputs: Sequence[Output]) -> None:
    """Two outputs with one name, or names that differ only in case, would overwrite each other."""
    seen: dict[str, str] = {}
    clashes = []
    for output in outputs:
        other = seen.setdefault(output.path.casefold(), output.path)
        if other is not output.path:
            clashes.append(f"{other} and {output.path}")
    if clashes:
        raise PublishError(f"files of the site collide: {'; '.join(clashes)}")


def _refuse_foreign_files(folder: Path, known: frozenset[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"the output {folder} is not a folder")
    foreign = [path for path in _files(folder) if path not in known]
    for path in foreign:
        if path.rsplit("/", 1)[-1].startswith(TEMPORARY):
            (folder / path).unlink()
    foreign = [path for path in foreign if not path.rsplit("/", 1)[-1].startswith(TEMPORARY)]
    if foreign:
        more = f" and {len(foreign) - MANY} more" if len(foreign) > MANY else ""
        raise PublishError(
            f"the output folder {folder} holds files that newsfold did not write: {', '.join(foreign[:MANY])}{more}; "
            "move them away (files to be published belong into content/_static/), or name another --output"
        )


def _files(folder: Path) -> Iterator[str]:
    """Yield what is not a folder below the output, but for the manifest and `.git*` at its top."""
    stack = [folder]
    while stack:
        current = stack.pop()
        if not current.is_dir():
            continue
        for path in sorted(current.iterdir()):
            if current == folder and (path.name.startswith(".git") or path.name == MANIFEST):
                continue
            if path.name in LITTER:
                continue
            if path.is_dir() and not path.is_symlink():
                stack.append(path)
            else:
                yield path.relative_to(folder).as_posix()
