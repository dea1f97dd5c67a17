"""What the last build said, said again where nothing has changed: a build with nothing to do goes no further.

The same words on the command line, in the same folder, with nothing changed among the inputs and the published
site's manifest as it was left: then the site is what it would be made to be again. The published files themselves are
not looked at. `record` keeps what is read here. Imports are most of what such a build takes, so there is neither
`pathlib` here nor `typing`.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
import time

from generator.cache.folder import NAME
from generator.cache.stamp import Stamp, stamp

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any

VERSION = 2
_WORKING = frozenset({"--no-cache", "-v", "--verbose", "--profile"})
"""Who says one of these wants to see a build at work."""
_SILENT = frozenset({"-q", "--quiet", "-v", "--verbose"})
_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120 - as the module says


_taken: dict[str, Stamp] = {}


def recall(words: list[str], begun: float, *, leave: bool = False) -> int | None:
    """Say again what a build with these words said, where nothing has changed since; return its exit code.

    None where there is something to do, or nothing is known. `begun` is on the clock of `time.perf_counter`. `leave` a
    stamp that was taken to the build that follows at once, for which it was taken before anything was read.
    """
    if any(word.partition("=")[0] in _WORKING for word in words):
        return None
    try:
        record = _sealed(json.loads(_read(path_of(words))))
        if record["version"] != VERSION or record["manifest"] != seen(record["output"]):
            return None
        roots, without = record["roots"], record["without"]
        now = stamp(roots, without)
        if leave:
            _taken[json.dumps([roots, without])] = now
        if now.digest != record["inputs"] or code() != record["code"]:
            return None
        lines, summary = record["problems"], record["summary"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    quiet = bool({"-q", "--quiet"} & set(words))
    told = [line for line, is_note in lines if not (quiet and is_note)]
    try:
        sys.stderr.write("".join(f"{line}\n" for line in told))
        if not quiet:
            print(f"{summary}, 0 files written, 0 removed in {time.perf_counter() - begun:.1f} s", flush=True)  # noqa: T201 - as the terminal does
    except OSError:  # the build says what is wrong with the streams
        return None
    return 0


def seal(record: object) -> str:
    """Return a digest of a record: what it says is said again as it stands, so damage must show."""
    return hashlib.blake2b(json.dumps(record).encode(), digest_size=10).hexdigest()


def taken(roots: list[str], without: list[str]) -> Stamp | None:
    """Return the stamp of these folders that was left, once."""
    return _taken.pop(json.dumps([roots, without]), None)


def folder_of(words: list[str]) -> str:
    """Return the folder for what is kept: beside the configuration that the words name, else the current one."""
    file = ""
    for number, word in enumerate(words):
        if word == "--config" and number + 1 < len(words):
            file = words[number + 1]
            break
        if word.startswith("--config="):
            file = word.partition("=")[2]
            break
    return os.path.join(os.path.dirname(file), NAME)  # noqa: PTH118, PTH120 - as the module says


def path_of(words: list[str]) -> str:
    """Return where the record of a build with these words is kept."""
    said = [word for word in words if word not in _SILENT]
    name = hashlib.blake2b(json.dumps([os.getcwd(), *said]).encode(), digest_size=10).hexdigest()  # noqa: PTH109 - text is wanted
    return os.path.join(folder_of(words), "builds", f"{name}.json")  # noqa: PTH118 - as the module says


@functools.cache  # it is the program as it was when it began
def code() -> str:
    """Stamp the program itself: its files, and the folders that its libraries are installed in."""
    installed = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    return f"{stamp([_PACKAGE]).digest} {[seen(path) for path in installed]} {sys.version}"


def seen(path: str) -> list[int]:
    """Return how a file looks; nothing, where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - as the module says
    except OSError:
        return []
    return [found.st_ino, found.st_size, found.st_mtime_ns]


def _sealed(kept: dict[str, Any]) -> Any:
    """Return the record of a file. Raises ValueError where it is not as it was kept."""
    if kept["seal"] != seal(kept["record"]):
        raise ValueError
    return kept["record"]


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - as the module says
        return file.read()
