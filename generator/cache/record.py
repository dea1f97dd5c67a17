"""The record of the last build, by which the next one may find that it has nothing to do (`recall`)."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from generator.cache.folder import open_folder, write
from generator.cache.recall import VERSION, code, folder_of, path_of, seal, seen, taken
from generator.cache.stamp import stamp

_MOST = 8
"""Records of so many different command lines are kept."""


class Recorder:
    """Takes the stamp of a build's inputs before they are read, and keeps the record once it is published."""

    def __init__(self, words: list[str], roots: list[str], without: list[str]) -> None:
        self._words, self._roots, self._without = words, roots, without
        self.before = taken(roots, without) or stamp(roots, without)

    def keep(self, output: Path, summary: str, problems: list[tuple[str, bool]]) -> None:
        """Keep what a build said, unless an input was changed so lately that a change could hide.

        `output` is the published manifest; `problems` are lines, each with whether it is but a note.
        """
        path = Path(path_of(self._words))
        if not self.before.settled() or not open_folder(Path(folder_of(self._words))):
            with contextlib.suppress(OSError):
                path.unlink()
            return
        record = {
            "version": VERSION,
            "code": code(),
            "roots": self._roots,
            "without": self._without,
            "inputs": self.before.digest,
            "output": str(output),
            "manifest": seen(str(output)),
            "summary": summary,
            "problems": problems,
        }
        with contextlib.suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            write(path, json.dumps({"record": record, "seal": seal(record)}).encode())
            _forget(path.parent)


def _forget(folder: Path) -> None:
    """Delete the oldest records beyond the most that are kept."""
    records: list[Any] = sorted(folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    for path in records[:-_MOST]:
        path.unlink(missing_ok=True)
