"""Ending work that goes on for ever: Ctrl-C and SIGTERM, at once, also during a build."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, NoReturn

from generator.processes.ending import end_at_once, heard, listen

if TYPE_CHECKING:
    from collections.abc import Callable

GRACE = 0.5
"""Seconds that a running build gets to end when the command is stopped."""

DONE = b"."
"""No signal has this number."""


class Stop(threading.Event):
    """Says that the work shall end, and wakes who waits for something else."""

    def __init__(self) -> None:
        super().__init__()
        self.wakes: list[Callable[[], None]] = []

    def set(self) -> None:
        """Say so."""
        super().set()
        for wake in self.wakes:
            wake()


def until_stopped(
    work: Callable[[], None], stop: Stop, hush: Callable[[], None], leave: Callable[[], None]
) -> NoReturn:
    """Run work beside the main thread until Ctrl-C or SIGTERM, then end the process with 0.

    What the work raises is raised here. `stop` is set for the work to see. Work that does not see it within a
    moment, since it builds, ends with the process: publishing can be cut off at any point. What
    this process was begun to ignore it does not hear. A signal calls `hush`: it may end processes that the work waits
    for, and what comes of that nobody wants to know. `leave` is called last.
    """
    failures: list[BaseException] = []
    ear, mouth = listen(heard())

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)
        finally:
            os.write(mouth, DONE)

    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    told = os.read(ear, 1) != DONE
    if told:
        hush()
    stop.set()
    thread.join(GRACE)
    if failures and not told:
        raise failures[0]
    end_at_once(0, leave)
