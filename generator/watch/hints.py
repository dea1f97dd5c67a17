"""Hints that something may have changed: the system's events, gathered until they have been quiet for a moment."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

ACTED_ON: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""The events that mean a change; reading a file emits others."""

SHORT = 0.03
"""Seconds of quiet that are enough after one file was saved."""
LONG = 0.3
"""Seconds of quiet that are wanted in a storm, such as a checkout or an archive that is unpacked."""
SAVED_AT_ONCE = 4
"""So many names change when an editor saves one file: the file, a copy of the old one, a new one, a test."""
PATIENCE = 5.0
"""Seconds after which a build begins even if changes go on."""


class Hints(FileSystemEventHandler):
    """Names about which there was an event, since they were last forgotten."""

    def __init__(self) -> None:
        self.event = threading.Event()
        self._lock = threading.Lock()
        self._names: set[str] = set()
        self._folders: tuple[str, ...] = ()
        self._files: frozenset[str] = frozenset()
        self._last = 0.0

    def heed(self, folders: Iterable[str], files: Iterable[str]) -> None:
        """Say what counts: everything below some folders, and single files. All are absolute, without links."""
        self._folders, self._files = tuple(folders), frozenset(files)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take note of an event about something that counts."""
        names = [os.fsdecode(name) for name in (event.src_path, event.dest_path) if name]
        counting = [name for name in names if self._counts(name)]
        if counting:
            self.note(*counting)

    def note(self, *names: str) -> None:
        """Take note of names, and wake who waits."""
        with self._lock:
            self._names.update(names)
            self._last = time.monotonic()
        self.event.set()

    def await_quiet(self, stop: threading.Event) -> frozenset[str]:
        """Wait until nothing has come for a moment, the longer the more came; not for ever. Return what came."""
        begun = time.monotonic()
        while not stop.is_set():
            with self._lock:
                now = time.monotonic()
                left = self._last + quiet(len(self._names)) - now
                if left <= 0 or now - begun >= PATIENCE:
                    came = frozenset(self._names)
                    self._names.clear()
                    self.event.clear()
                    return came
            stop.wait(min(left, LONG))
        return frozenset()

    def _counts(self, name: str) -> bool:
        return name in self._files or any(
            name == folder or name.startswith(folder + os.sep) for folder in self._folders
        )


def quiet(names: int) -> float:
    """Return for how many seconds nothing may happen before a build begins."""
    return SHORT if names <= SAVED_AT_ONCE else min(LONG, SHORT * names / 2)
