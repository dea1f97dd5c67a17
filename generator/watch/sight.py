"""Keeping an eye on the inputs: events where the system gives them, looks at the disk where it does not."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.observers import Observer

from generator.watch.hints import ACTED_ON, Hints
from generator.watch.inputs import real

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver

    from generator.watch.inputs import Inputs

LOOK = 0.5
"""Seconds between looks at whether a watched folder was replaced by another of its name."""
RARELY = 10.0
"""Seconds between looks at everything, in case that events were lost; more where a look takes long."""
THRIFT = 1000
"""A look in case takes at most one of so many parts of the time, a look of `--poll` one of a hundredth of them."""
LIMITS = {
    errno.ENOSPC: ("max_user_watches", "watched folders"),
    errno.EMFILE: ("max_user_instances", "watching programs"),
}


class Sight:
    """Waits until something may have changed. `poll` says that no events are used, and so may become true."""

    def __init__(self, tell: Callable[[str], None], *, poll: bool) -> None:
        self.hints = Hints()
        self.poll = poll
        self._tell = tell
        self._observer: BaseObserver | None = None
        self._identity: dict[Path, tuple[int, int] | None] = {}
        self._missed = 0

    def aim(self, inputs: Inputs) -> bool:
        """Watch these inputs; return whether anything about them was different from before.

        The observer of a folder that was deleted stays silent for ever, even when a new folder of its name
        appears: so a changed identity starts a new observer.
        """
        places = (*inputs.folders, *(file.parent for file in inputs.files))
        identity = {place.absolute(): _identity(place) for place in places}
        if identity == self._identity:
            return False
        self.end()
        self._identity = identity
        if not self.poll:
            try:
                self._observer = self._observe(inputs)
            except OSError as error:
                self._give_up(error)
        return True

    def wait(self, inputs: Callable[[], Inputs], cost: float, stop: threading.Event) -> bool:
        """Wait for a hint; return whether one came. False means a look in case; one took `cost` seconds."""
        end = time.monotonic() + self._pause(cost)
        while not stop.is_set():
            if self.hints.event.wait(min(LOOK, max(0.0, end - time.monotonic()))) or self.aim(inputs()):
                return True
            if time.monotonic() >= end:
                return False
        return False

    def undisturbed(
        self, changed: Callable[[], bool], cost: float, stop: threading.Event
    ) -> Callable[[], bool]:
        """Return what tells whether nothing has come since, not even the end.

        Without events it looks whether anything has `changed`, which takes `cost` seconds, and no oftener than `wait`.
        """
        next_look = time.monotonic() + self._pause(cost)

        def nothing_came() -> bool:
            nonlocal next_look
            if self.poll and time.monotonic() >= next_look:
                if changed():
                    return False
                next_look = time.monotonic() + self._pause(cost)
            return not (self.hints.event.is_set() or stop.is_set())

        return nothing_came

    def missed(self, inputs: Inputs) -> None:
        """Take note that a change came without a hint: watch anew, and from the second time on look instead."""
        if self.poll:
            return
        self._missed += 1
        self._identity = {}
        if self._missed > 1:
            self.poll = True
            self._tell(
                "note: changes came here without an event; looking at the files instead, as with --poll"
            )
        self.aim(inputs)

    def end(self) -> None:
        """Stop watching."""
        if self._observer:
            self._observer.stop()
            self._observer.join(1.0)
            self._observer = None

    def _pause(self, cost: float) -> float:
        """Return the seconds between two looks at everything, one of which takes `cost` seconds."""
        return max(LOOK, cost * THRIFT / 100) if self.poll else max(RARELY, cost * THRIFT)

    def _observe(self, inputs: Inputs) -> BaseObserver:
        """Watch the folders with all that is below them, and single files by way of the folder they are in."""
        folders = [real(folder) for folder in inputs.folders if folder.is_dir()]
        files = {name for file in inputs.files for name in (real(file), os.path.realpath(file))}
        beside = {os.path.dirname(file) for file in files}  # noqa: PTH120 - text
        self.hints.heed(folders, files)
        observer = Observer()
        try:
            for folder in sorted(set(folders)):
                if not any(folder.startswith(other + os.sep) for other in folders):
                    observer.schedule(self.hints, folder, recursive=True, event_filter=ACTED_ON)
            for folder in sorted(beside.difference(folders)):
                if Path(folder).is_dir():
                    observer.schedule(self.hints, folder, recursive=False, event_filter=ACTED_ON)
            observer.start()
        except OSError:
            observer.unschedule_all()
            raise
        return observer

    def _give_up(self, error: OSError) -> None:
        """Look at the files from now on, and say why and what would help."""
        self.poll = True
        setting, noun = LIMITS.get(error.errno or 0, ("", ""))
        if setting and sys.platform == "linux":
            self._tell(
                f"note: the system's limit of {noun} is reached (fs.inotify.{setting}{_value(setting)}); looking at "
                f"the files instead, as with --poll (raise it: sudo sysctl fs.inotify.{setting}=524288)"
            )
        else:
            self._tell(
                f"note: no events here ({error.strerror or error}); looking at the files instead, as with --poll"
            )


def _value(setting: str) -> str:
    try:
        return f" = {Path('/proc/sys/fs/inotify', setting).read_text(encoding='ascii').strip()}"
    except OSError:
        return ""


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino)
