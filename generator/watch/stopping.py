"""Ending work that goes on for ever: Ctrl-C and SIGTERM, at once, also during a build."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

from generator.processes.programs import end_all

if TYPE_CHECKING:
    from collections.abc import Callable

GRACE = 0.5
"""Seconds that a running build gets to end when the command is stopped."""


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


def until_stopped(work: Callable[[], None], stop: Stop, leave: Callable[[], None]) -> NoReturn:
    """Run work beside the main thread until Ctrl-C or SIGTERM, then end the process with 0.

    What the work raises is raised here. `stop` is set for the work to see. Work that does not see it within a
    moment, since it builds, ends with the process: publishing can be cut off at any point. `leave` is called
    before that.
    """
    failures: list[BaseException] = []
    ear, mouth = socket.socketpair()
    mouth.setblocking(False)  # noqa: FBT003 - it has no name for it

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)
        finally:
            mouth.send(b".")

    signal.set_wakeup_fd(
        mouth.fileno()
    )  # a handler that takes a lock could wait for the thread that it interrupts
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    ear.recv(1)
    stop.set()
    thread.join(GRACE)
    if failures:
        raise failures[0]
    end_all()  # what indexes the site has not seen it either
    leave()
    sys.stdout.flush()
    os._exit(0)  # taking all down that a build has imported would last longer than ending did
