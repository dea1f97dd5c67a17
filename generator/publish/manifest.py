"""The manifest `.newsfold.json`: which files of the output folder newsfold wrote."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from generator.errors import PublishError
from generator.publish.tree import same_content, settle, stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

MANIFEST = ".newsfold.json"
VERSION = 1


def read_manifest(folder: Path) -> frozenset[str]:
    """Return the paths that newsfold wrote here; none where there is no manifest. Raises PublishError if damaged."""
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_bytes())
        files = [str(name) for name in record["files"]]
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    except (ValueError, KeyError, TypeError):
        raise PublishError(f"{path} is damaged; delete it together with the site that it describes") from None
    if any(name[:1] == "/" or (".." in name and ".." in name.split("/")) for name in files):
        raise PublishError(f"{path} names files outside its folder; delete it together with the site")
    return frozenset(files)


def ordered(files: Iterable[str], before: Iterable[str] = ()) -> tuple[str, ...]:
    """Return names in order; those of `before`, which are, with others between them are sorted in no time."""
    wanted = frozenset(files)
    kept = [*filter(wanted.__contains__, before)]
    return tuple(sorted([*kept, *wanted.difference(kept)]))


def write_manifest(folder: Path, files: AbstractSet[str] | tuple[str, ...], staging: Path) -> None:
    """Record the paths that newsfold wrote; a manifest that says so already is left as it is.

    A tuple of them is in order.
    """
    paths = files if isinstance(files, tuple) else sorted(files)
    names = ",\n".join(map(encode_basestring, paths))  # with an indent `json` itself is slow
    listed = f"[\n{names}\n]" if names else "[]"
    content = f'{{\n"version": {VERSION},\n"files": {listed}\n}}\n'.encode()
    if not same_content(folder / MANIFEST, content):
        stage(staging / MANIFEST, content)
        settle(staging / MANIFEST, folder, MANIFEST)
