"""One run of a command: its stages and their times, the workers that it maps over, and how far it is."""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from generator.processes.executors import PROCESSES, Crew, seldom_collect
from generator.processes.hands import stop_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from concurrent.futures import Executor, Future

    from generator.processes.executors import Pool
    from generator.processes.hands import Hand

T = TypeVar("T")
R = TypeVar("R")

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
    """The workers and the clock of one run; used as a context manager, which ends the workers, and lets hands end.

    Results come in the order of the items and do not depend on who works. Few items of a stage go to its hand, if it
    has one. Raises UsageError where `executor` names nobody.
    """

    def __init__(
        self,
        jobs: int = 1,
        tell: Tell = silent,
        executor: str = PROCESSES,
        hands: Mapping[str, Hand] | None = None,
    ) -> None:
        self.jobs = jobs
        self.tell = tell
        self.hands = hands or {}
        self._crew = Crew(executor, jobs)
        self.stages: list[tuple[str, float]] = []
        self._stage = ""
        self._started = time.perf_counter()
        self._pool: Pool | None = None
        self._due: deque[Callable[[], object]] = deque()
        for hand in self.hands.values():
            hand.due, hand.beside = self._due, tuple(self.hands.values())
        self._thresholds = gc.get_threshold()

    def __enter__(self) -> Self:
        self._thresholds = gc.get_threshold()
        seldom_collect()
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.end()
        stop_all(self.hands)
        gc.set_threshold(*self._thresholds)

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
        if name in self.hands:
            self.hands[name].dismiss()

    @property
    def at(self) -> str:
        """The stage that it is at."""
        return self._stage

    def foresee(self, items: int) -> None:
        """Let it be known that about so many items will be mapped over, so that workers can be prepared meanwhile."""
        if self._crew.worth(items):
            self._crew.prepare()

    def meanwhile(self, work: Callable[[], object]) -> None:
        """Do some work that may be left undone when the others are at theirs next, so that nobody waits for it."""
        self._due.append(work)

    def after(self, name: str, work: Callable[[], object]) -> None:
        """Do the same when a hand has told what it was asked for, and nobody would have to wait for it."""
        hand = self.hands.get(name)
        (hand.after if hand else self.meanwhile)(work)

    def map(
        self,
        function: Callable[[T], R],
        items: Iterable[T],
        *,
        each: int = 1,
        weight: Callable[[T], int] | None = None,
        ahead: int = AHEAD,
        lend: Callable[[Callable[[T], R]], Callable[[T], R]] | None = None,
    ) -> Iterator[R]:
        """Apply a picklable function to items, by all workers where there are enough of them.

        Items that tell their number (`len`) are asked for as the processes come to them. `each` says how much an
        item is: as much as so many articles; `weight` tells it of a single one, where they are not alike; `ahead`
        how many chunks wait for each process; `lend` returns what finds the function in other processes.
        """
        wanted = items if isinstance(items, Sized) else list(items)
        total = len(wanted)
        if total > 1 and self._crew.worth(total * each):
            self._pool = self._pool or self._crew.open()
            chunks = chunks_of(wanted, weight or (lambda _: each))
            found = lend(function) if lend else function
            results = _ahead(self._pool.executor, found, chunks, self._pool.workers * ahead, self._due)
        elif self._stage in self.hands:
            results = self.hands[self._stage].map(function, wanted)
        else:
            results = map(function, wanted)
        for done, result in enumerate(results, 1):
            self.tell(self._stage, done, total)
            yield result


def chunks_of(items: Iterable[T], weight: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield items in chunks that weigh no more than `CHUNK`, or are of one item."""
    chunk: list[T] = []
    load = 0
    for item in items:
        more = weight(item)
        if chunk and load + more > CHUNK:
            yield chunk
            chunk, load = [], 0
        chunk.append(item)
        load += more
    if chunk:
        yield chunk


def _ahead(
    executor: Executor,
    function: Callable[[T], R],
    chunks: Iterator[list[T]],
    most: int,
    due: deque[Callable[[], object]],
) -> Iterator[R]:
    """Yield results in order, with so many chunks under way: no more items and results than these are kept.

    What is `due` in this process is done while the others are at work.
    """
    under_way: deque[Future[list[R]]] = deque()
    while True:
        while len(under_way) < most and (chunk := next(chunks, None)):
            under_way.append(executor.submit(_apply, function, chunk))
        if not under_way:
            due.clear()  # nobody is at work any more whom it could be done beside
            return
        while due and not under_way[0].done():
            due.popleft()()
        yield from under_way.popleft().result()


def _apply(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [function(item) for item in chunk]
