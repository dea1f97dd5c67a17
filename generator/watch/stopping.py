"""Ending work that goes on for ever: Ctrl-C and SIGTERM, at once, also during a build."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

GRACE = 0.5
"""Seconds that a running build gets to end when the command is stopped."""


def until_stopped(work: Callable[[], None], stop: threading.Event, leave: Callable[[], None]) -> int:
    """Run work beside the main thread until Ctrl-C or SIGTERM; return the exit code, or do not return.

    What the work raises is raised here. `stop` is set for the work to see. Work that does not see it within a
    moment, since it builds, ends with the process: publishing can be cut off at any point. `leave` is called
    before that.
    """
    failures: list[BaseException] = []

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)
        finally:
            stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    while not stop.wait(1.0):  # a wait without end would not see a signal on every system
        pass
    thread.join(GRACE)
    if failures:
        raise failures[0]
    if thread.is_alive():
        leave()
        os._exit(0)
    return 0
