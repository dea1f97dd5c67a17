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

from generator.watch.inputs import COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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

SWIFT = 0.003
"""Seconds of quiet that are enough where a file that counts was written and closed, or took its name as a whole."""
SHORT = 0.03
"""Seconds of quiet that are enough after one file was touched otherwise: its writer may not have done with it."""
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
        self._came = threading.Condition()
        self._names: set[str] = set()
        self.whole = False  # the last event says that a file is as its writer wants it
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
            self.note(*counting, whole=_is_whole(event))

    def note(self, *names: str, whole: bool = False) -> None:
        """Take note of names, and wake who waits; `whole` says that the last one's writer has done with it."""
        with self._came:
            self._names.update(names)
            self.whole = whole
            self._last = time.monotonic()
            self._came.notify_all()
        self.event.set()

    def wake(self) -> None:
        """Wake who waits, though nothing came."""
        self.event.set()
        with self._came:
            self._came.notify_all()

    def await_quiet(
        self, stop: threading.Event, foresee: Callable[[frozenset[str]], None] = lambda _: None
    ) -> frozenset[str]:
        """Wait until nothing has come for a moment, the longer the more came; not for ever. Return what came.

        `foresee` is told meanwhile what little came of which the writer has done with the last.
        """
        begun, told = time.monotonic(), frozenset[str]()
        while not stop.is_set():
            with self._came:
                now, came = time.monotonic(), frozenset(self._names)
                left = self._last + quiet(len(came), whole=self.whole) - now
                if left <= 0 or now - begun >= PATIENCE:
                    self._names.clear()
                    self.event.clear()
                    return came
                if not self.whole or len(came) > SAVED_AT_ONCE or came == told:
                    self._came.wait(min(left, LONG))
                    continue
            told = came
            foresee(told)
        return frozenset()

    def _counts(self, name: str) -> bool:
        return name in self._files or any(
            name == folder or name.startswith(folder + os.sep) for folder in self._folders
        )


def quiet(names: int, *, whole: bool = False) -> float:
    """Return for how many seconds nothing may happen before a build begins, after so many names were touched."""
    if names > SAVED_AT_ONCE:
        return min(LONG, SHORT * names / 2)
    return SWIFT if whole else SHORT


def _is_whole(event: FileSystemEvent) -> bool:
    """Tell whether a file of a kind that counts was written and closed, or renamed to its name.

    An editor that gives the old file another name first (`a.md~`) has yet to write the new one.
    """
    name = event.dest_path if isinstance(event, FileMovedEvent) else event.src_path
    ended = isinstance(event, (FileClosedEvent, FileMovedEvent))
    return ended and os.path.splitext(os.fsdecode(name))[1].lower() in COUNTED  # noqa: PTH122 - text
