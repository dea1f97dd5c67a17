"""The record of the last build: with it, a build that has nothing to do is over before anything heavy is imported.

The same words on the command line, in the same folder, with nothing changed among the inputs and the published
site's manifest as it was left: then the site is what it would be made to be again, and what was said is said again.
The published files themselves are not looked at.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from generator.cache.folder import NAME, open_folder, write
from generator.cache.stamp import Stamp, stamp

_VERSION = 1
_MOST = 8
"""Records of so many different command lines are kept."""
_WORKING = frozenset({"--no-cache", "-v", "--verbose", "--profile"})
"""Who says one of these wants to see a build at work."""
_SILENT = frozenset({"-q", "--quiet", "-v", "--verbose"})
_PACKAGE = Path(__file__).resolve().parent.parent


_taken: dict[str, Stamp] = {}


def recall(words: list[str], begun: float, *, leave: bool = False) -> int | None:
    """Say again what a build with these words said, where nothing has changed since; return its exit code.

    None where there is something to do, or nothing is known. `begun` is on the clock of `time.perf_counter`. `leave` a
    stamp that was taken to the build that follows at once, for which it was taken before anything was read.
    """
    if any(word.partition("=")[0] in _WORKING for word in words):
        return None
    try:
        record = json.loads(_path(folder_of(words), words).read_bytes())
        if record["version"] != _VERSION or record["manifest"] != _seen(record["output"]):
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
    for line, is_note in lines:
        if not (quiet and is_note):
            sys.stderr.write(f"{line}\n")
    if not quiet:
        sys.stdout.write(f"{summary}, 0 files written, 0 removed in {time.perf_counter() - begun:.1f} s\n")
    return 0


class Recorder:
    """Takes the stamp of a build's inputs before they are read, and keeps the record once it is published."""

    def __init__(self, words: list[str], roots: list[str], without: list[str]) -> None:
        self._words, self._roots, self._without = words, roots, without
        self.before = self._left() or stamp(roots, without)

    def _left(self) -> Stamp | None:
        named = json.dumps([self._roots, self._without])
        return _taken.pop(named) if named in _taken else None

    def keep(self, output: Path, summary: str, problems: list[tuple[str, bool]]) -> None:
        """Keep what a build said, unless an input was changed so lately that a change could hide.

        `output` is the published manifest; `problems` are lines, each with whether it is but a note.
        """
        folder = folder_of(self._words)
        path = _path(folder, self._words)
        if not self.before.settled() or not open_folder(folder):
            with contextlib.suppress(OSError):
                path.unlink()
            return
        record = {
            "version": _VERSION,
            "code": code(),
            "roots": self._roots,
            "without": self._without,
            "inputs": self.before.digest,
            "output": str(output),
            "manifest": _seen(str(output)),
            "summary": summary,
            "problems": problems,
        }
        with contextlib.suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            write(path, json.dumps(record).encode())
            _forget(path.parent)


def folder_of(words: list[str]) -> Path:
    """Return the folder for what is kept: beside the configuration that the words name, else the current one."""
    for number, word in enumerate(words):
        if word == "--config" and number + 1 < len(words):
            return Path(words[number + 1]).parent / NAME
        if word.startswith("--config="):
            return Path(word.partition("=")[2]).parent / NAME
    return Path(NAME)


@functools.cache  # it is the program as it was when it began
def code() -> str:
    """Stamp the program itself: its files, and the folders that its libraries are installed in."""
    installed = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    return f"{stamp([str(_PACKAGE)]).digest} {[_seen(path) for path in installed]} {sys.version}"


def _path(folder: Path, words: list[str]) -> Path:
    said = [word for word in words if word not in _SILENT]
    name = hashlib.blake2b(json.dumps([os.getcwd(), *said]).encode(), digest_size=10).hexdigest()  # noqa: PTH109 - text is wanted
    return folder / "builds" / f"{name}.json"


def _seen(path: str) -> list[int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - no Path is needed
    except OSError:
        return []
    return [found.st_ino, found.st_size, found.st_mtime_ns]


def _forget(folder: Path) -> None:
    """Delete the oldest records beyond the most that are kept."""
    records: list[Any] = sorted(folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    for path in records[:-_MOST]:
        path.unlink(missing_ok=True)
