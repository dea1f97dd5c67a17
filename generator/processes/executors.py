"""Who does the costly maps: processes of this machine, or the workers of a Dask cluster.

Both are a `concurrent.futures.Executor`, and nothing else is known of them elsewhere.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import UsageError, did_you_mean
from generator.processes.ending import deaf
from generator.processes.hands import STAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from multiprocessing.context import BaseContext

    from distributed import Client

PROCESSES, DASK = "processes", "dask"
WORTH_PROCESSES, WORTH_CLUSTER = 200, 32
"""Below so many items it would take longer to start processes, or to send the items, than the work itself."""
WORKSHOP = (
    "generator.build",
    "generator.render.whole",
    *(name for stage, names in STAGES.items() if stage != "fold" for name in names),
    "generator.group.vectors",
)
"""What processes need of the program: where the system can, one imports it and the others are its copies.

They make vectors and do not fold them: all wait for what is imported here.
"""
TIMEOUT = "10s"
WARNINGS = "PYTHONWARNINGS"
COLLECTED_AT = (100_000, 50, 50)
"""Thresholds of the cycle collector: new objects, and rounds of the younger generations."""


@dataclass(frozen=True, slots=True)
class Pool:
    """An executor at work: how many workers it has, from how many items it is worth its while, how it ends."""

    executor: Executor
    workers: int
    end: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Crew:
    """Who is to work: `processes`, `dask` (a cluster on this machine), or `dask://host:port` (its scheduler)."""

    name: str = PROCESSES
    jobs: int = 1

    def __post_init__(self) -> None:
        head, separator, place = self.name.partition("://")
        if self.name not in (PROCESSES, DASK) and not (head == DASK and separator and ":" in place):
            hint = did_you_mean(self.name, (PROCESSES, DASK))
            raise UsageError(
                f"--executor {self.name}: it is 'processes', 'dask' or 'dask://host:port'"
                + (f"; {hint}" if hint else "")
            )

    def worth(self, items: int) -> bool:
        """Tell whether so many items are worth a pool."""
        if self.name == PROCESSES:
            return self.jobs > 1 and items >= WORTH_PROCESSES
        return items >= WORTH_CLUSTER

    def prepare(self) -> None:
        """Begin what starting the workers takes, without waiting for it."""
        if self.name == PROCESSES and _context().get_start_method() == "forkserver":
            _begin_beside()

    def open(self) -> Pool:
        """Start the workers, or find them. Raises UsageError where there are none to be had."""
        if self.name == PROCESSES:
            self.prepare()
            executor = _processes(self.jobs)
            return Pool(executor, self.jobs, lambda: executor.shutdown(cancel_futures=True))
        if _context().get_start_method() == "forkserver":
            _begin_account()
        with deaf():
            return _cluster(self.name.partition("://")[2], self.jobs)


def _begin_beside() -> None:
    """Begin what there is beside workers, if it is not there: who keeps account of names, and who copies workers."""
    from multiprocessing import forkserver  # noqa: PLC0415 - few builds begin processes

    _begin_account()
    with deaf():
        forkserver.ensure_running()


def _begin_account() -> None:
    """Begin who keeps account of names, if it is not there.

    It gives back the names of a command that was ended, and would tell that somebody leaked them.
    """
    from multiprocessing import resource_tracker  # noqa: PLC0415 - as above

    said = os.environ.get(WARNINGS)
    os.environ[WARNINGS] = ",".join(filter(None, (said, "ignore:resource_tracker")))
    try:
        resource_tracker.ensure_running()
    finally:
        if said is None:
            del os.environ[WARNINGS]
        else:
            os.environ[WARNINGS] = said


def _processes(jobs: int) -> Executor:
    """Start worker processes."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

    return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)


def _context() -> BaseContext:
    """Choose a way to start processes that is safe beside threads, which `watch` has."""
    import multiprocessing  # noqa: PLC0415 - as above

    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    context.set_forkserver_preload(list(WORKSHOP))
    return context


def seldom_collect() -> None:
    """Have this process look for cycles seldom: a run makes many records and hardly a cycle.

    By measurement that spares a thirteenth of reading, and costs no memory.
    """
    gc.set_threshold(*COLLECTED_AT)


def _begin() -> None:
    """Set a worker up."""
    seldom_collect()
    _end_with_parent()


def _end_with_parent() -> None:
    """In a worker: leave Ctrl-C to the parent, and end when it ends, however it does.

    A pool's workers wait for their parent for ever, also when it was killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from multiprocessing import parent_process  # noqa: PLC0415 - as above

    parent = parent_process()
    if parent:
        threading.Thread(target=_await_end, args=(parent.sentinel,), daemon=True).start()


def _await_end(sentinel: int) -> None:
    from multiprocessing import connection  # noqa: PLC0415 - as above

    connection.wait([sentinel])
    os._exit(1)


def _cluster(place: str, jobs: int) -> Pool:
    """Find the Dask cluster whose scheduler is at a place, or start one on this machine where none is given.

    What a lost worker had in hand Dask gives to another; a task that takes three workers down with it fails.
    """
    try:
        from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra, seldom there
    except ImportError:
        raise UsageError("--executor dask needs the extra: pip install 'newsfold[dask]'") from None
    if place:
        try:
            client = Client(f"tcp://{place}", timeout=TIMEOUT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"--executor dask://{place}: no scheduler answers there ({type(error).__name__}); "
                "start one with: dask scheduler"
            ) from None
        local = None
    else:
        local = LocalCluster(
            n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        )
        client = Client(local, set_as_default=False)

    def end() -> None:
        client.close()
        if local:
            local.close()

    try:
        _greet(client, place)
    except UsageError:
        end()
        raise
    return Pool(client.get_executor(pure=False), max(1, sum(client.nthreads().values())), end)


def _greet(client: Client, place: str) -> None:
    """Make sure that there are workers, and that they run this very program."""
    if not client.nthreads():
        raise UsageError(
            f"--executor dask://{place}: the scheduler has no workers; start some: dask worker {place}"
        )
    answers = client.run(_version, on_error="return")
    wrong = {worker: answer for worker, answer in answers.items() if answer != _version()}
    if wrong:
        worker = min(wrong)
        answer = wrong[worker]
        found = f"has version {answer}" if isinstance(answer, str) else "cannot import it"
        raise UsageError(
            f"--executor dask: the worker at {worker} needs newsfold {_version()} installed, and {found}"
        )


def _version() -> str:
    from generator import __version__  # noqa: PLC0415 - asked of each worker

    return __version__
