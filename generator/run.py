"""One run of a command: its stages and their times, the processes that it maps over, and how far it is."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Sized
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import connection
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

WORTH_A_POOL = 200
"""Below so many items the processes would take longer to start than the work itself."""
CHUNK = 16
AHEAD = 8
"""How many chunks wait for each process, or for the one that is slower."""


class Tell(Protocol):
    """Is told how far a run is: the stage, and how many of how many items are done (0 of 0: not countable)."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note."""


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


class Run:
    """The processes and the clock of one run; used as a context manager, which ends the processes.

    Results come in the order of the items and do not depend on `jobs`.
    """

    def __init__(self, jobs: int = 1, tell: Tell = silent) -> None:
        self.jobs = jobs
        self.tell = tell
        self.stages: list[tuple[str, float]] = []
        self._stage = ""
        self._started = time.perf_counter()
        self._executor: Executor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor:
            self._executor.shutdown(cancel_futures=True)

    @property
    def seconds(self) -> float:
        """Wall time since the run began."""
        return time.perf_counter() - self._started

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage, and tell that it began."""
        self._stage, begun = name, time.perf_counter()
        self.tell(name, 0, 0)
        yield
        self.stages.append((name, time.perf_counter() - begun))

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Apply a picklable function to items, on all processes where there are enough of them.

        Items that tell their number (`len`) are asked for as the processes come to them.
        """
        wanted = items if isinstance(items, Sized) else list(items)
        total = len(wanted)
        if self.jobs > 1 and total >= WORTH_A_POOL:
            self._executor = self._executor or _processes(self.jobs)
            results = _ahead(self._executor, function, wanted, self.jobs * AHEAD)
        else:
            results = map(function, wanted)
        for done, result in enumerate(results, 1):
            self.tell(self._stage, done, total)
            yield result


def _ahead(executor: Executor, function: Callable[[T], R], items: Iterable[T], chunks: int) -> Iterator[R]:
    """Yield results in order, with so many chunks under way: no more items and results than these are kept."""
    left = iter(items)
    under_way: deque[Future[list[R]]] = deque()
    while True:
        while len(under_way) < chunks and (chunk := list(islice(left, CHUNK))):
            under_way.append(executor.submit(_apply, function, chunk))
        if not under_way:
            return
        yield from under_way.popleft().result()


def _apply(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [function(item) for item in chunk]


def _processes(jobs: int) -> Executor:
    """Start worker processes in a way that is safe beside threads, which `watch` has."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """In a worker: leave Ctrl-C to the parent, and end when it ends, however it does.

    A pool's workers wait for their parent for ever, also when it was killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_await_end, args=(parent.sentinel,), daemon=True).start()


def _await_end(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
