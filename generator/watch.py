"""Watching: a change of content, theme or configuration, a moment of quiet, one more build.

Events are hints: what changed is found by building. One condition says that a build is wanted; one worker
waits for it, so at most one build runs and at most one is queued.
"""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass, field
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
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from watchdog.observers.api import BaseObserver

ACTED_ON = [
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

QUIET = 0.1
"""Seconds without an event before a build begins, so that a burst of changes gives one build."""
PATIENCE = 1.0
"""Seconds after which a build begins even if changes go on."""
LOOK = 0.5
"""Seconds between looks at whether a watched folder was replaced by another of its name."""


@dataclass(eq=False)
class Wanted(FileSystemEventHandler):
    """The condition "a build is wanted", and when that was last said."""

    ignored: tuple[str, ...]
    event: threading.Event = field(default_factory=threading.Event)
    last: float = 0.0

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take note of a change, unless everything about it lies in an ignored folder."""
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if not all(self.is_ignored(path) for path in paths):
            self.want()

    def is_ignored(self, path: str) -> bool:
        """Tell whether a path lies in the output or the cache."""
        full = os.path.abspath(path)  # noqa: PTH100 - resolve() asks the disk, and the file may be gone
        return any(full == folder or full.startswith(folder + os.sep) for folder in self.ignored)

    def want(self) -> None:
        """Ask for a build."""
        self.last = time.monotonic()
        self.event.set()


def watch(
    build: Callable[[], None],
    *,
    roots: Callable[[], Iterable[Path]],
    ignored: Iterable[Path],
    ready: Callable[[], None],
    stop: threading.Event,
    poll: bool = False,
) -> None:
    """Build, say that it is ready, and build again after every change, until `stop` is set.

    `build` reports its own failures and does not raise. `roots` are asked for before every build, since the
    configuration may name others after a change. A root may be a file or a folder, and need not exist.
    """
    wanted = Wanted(tuple(str(path.absolute()) for path in ignored))
    armed = _Armed(wanted, poll=poll)
    try:
        armed.renew(roots())
        build()
        ready()
        while not stop.is_set():
            if not wanted.event.wait(LOOK):
                if armed.renew(roots()):
                    wanted.want()
                continue
            _await_quiet(wanted, stop)
            wanted.event.clear()
            if not stop.is_set():
                armed.renew(roots())
                build()
    finally:
        armed.end()


def _await_quiet(wanted: Wanted, stop: threading.Event) -> None:
    """Wait until no change has come for a moment, but not for ever."""
    begun = time.monotonic()
    while not stop.is_set():
        now = time.monotonic()
        if now - wanted.last >= QUIET or now - begun >= PATIENCE:
            return
        stop.wait(QUIET / 4)


class _Armed:
    """The folders that are watched now, each with the identity of what lay there when it was armed."""

    def __init__(self, handler: FileSystemEventHandler, *, poll: bool) -> None:
        self.handler = handler
        self.poll = poll
        self.observer: BaseObserver | None = None
        self.identity: dict[Path, tuple[int, int] | None] = {}

    def renew(self, roots: Iterable[Path]) -> bool:
        """Watch these roots; return whether anything was different from before.

        The observer of a folder that was deleted stays silent for ever, even when a new folder of its name
        appears: so a changed identity starts a new observer.
        """
        identity = {root: _identity(root) for root in _folders(roots)}
        if identity == self.identity:
            return False
        self.end()
        self.identity = identity
        self.observer = self._observe()
        return True

    def _observe(self) -> BaseObserver:
        if not self.poll:
            try:
                return self._start(Observer())
            except OSError:
                self.poll = True  # the system's limit of watches is reached: look at the files instead
        return self._start(PollingObserver(timeout=0.5))

    def _start(self, observer: BaseObserver) -> BaseObserver:
        for root, identity in self.identity.items():
            if identity:
                observer.schedule(self.handler, str(root), recursive=True, event_filter=ACTED_ON)
        observer.start()
        return observer

    def end(self) -> None:
        if self.observer:
            self.observer.stop()
            self.observer.join(1.0)
            self.observer = None


def _folders(roots: Iterable[Path]) -> list[Path]:
    """Return the roots without those that lie inside another."""
    paths = sorted({path.absolute() for path in roots})
    return [path for path in paths if not any(other in path.parents for other in paths)]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino)
