"""Being told to end: by Ctrl-C or SIGTERM a command ends at once, whatever it is at, with all that it has begun.

Nothing is undone: publishing, what is kept between builds, locks and folders stand a kill at any moment. To raise an
exception wherever the command is, as Python does, was the other way; it came between two lines of a library, which then
waited for ever for a worker that it did not know of yet.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE = 0.3
"""Seconds that tidying up may take: it waits for locks that whoever is at work may hold."""
TOLD = 1
"""The exit code: nothing published."""


def end_when_told(code: int) -> None:
    """Let the signals end this process without a word from here on, unless it was begun to ignore them."""
    for number in heard():
        signal.signal(number, lambda *_: os._exit(code))


def heard() -> list[int]:
    """Return the signals that end this process: not what it ignores, as what a shell put into the background does."""
    return [number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]


@contextlib.contextmanager
def ending_when_told(leave: Callable[[int], None]) -> Iterator[None]:
    """Let the signals end this process while the work inside goes on; `leave` is told before which one it was.

    Hands, which are copies of this process, have to be begun before: a thread listens.
    """
    before = {number: signal.getsignal(number) for number in heard()}
    ear, mouth = listen(before)
    listener = threading.Thread(target=_await_end, args=(ear, leave), daemon=True)
    listener.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(-1)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(mouth)
        listener.join()
        os.close(ear)


def listen(numbers: Iterable[int]) -> tuple[int, int]:
    """Let signals do nothing but be written to a pipe, each as a byte; return its ends, to be read and written.

    A handler that takes a lock could wait for the very thread that it interrupts.
    """
    ear, mouth = os.pipe()
    if hasattr(os, "set_blocking"):  # Windows before Python 3.12 has none, and does not ask for it
        os.set_blocking(mouth, False)
    signal.set_wakeup_fd(mouth)
    for number in numbers:
        signal.signal(number, lambda *_: None)
    return ear, mouth


def end_at_once(code: int, leave: Callable[[], None]) -> NoReturn:
    """End this process and the programs that it has begun; `leave` is called before. Nobody is waited for long.

    To take down all that a build has imported would last longer than that.
    """

    def tidy() -> None:
        from generator.processes.programs import end_all  # noqa: PLC0415 - seldom asked for

        end_all()
        _forget_workers()
        leave()

    tidying = threading.Thread(target=tidy, daemon=True)
    tidying.start()
    tidying.join(GRACE)
    os._exit(code)


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """Let processes that are begun inside never hear of Ctrl-C, which all of a terminal get: they end otherwise."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _await_end(ear: int, leave: Callable[[int], None]) -> None:
    told = os.read(ear, 1)
    if told:
        end_at_once(TOLD, lambda: leave(told[0]))


def _forget_workers() -> None:
    """Remove the folder by which workers are begun. They end by themselves when this process has."""
    if "multiprocessing.forkserver" in sys.modules:
        import shutil  # noqa: PLC0415 - as above
        from multiprocessing.util import get_temp_dir  # noqa: PLC0415 - as above

        shutil.rmtree(get_temp_dir(), ignore_errors=True)
