"""A Dask cluster does the work of the local processes: real schedulers and workers, on this machine alone."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys

import pytest

from tests.conftest import read_tree, run_newsfold, write_tree

MANY = 240
STEPS = ("flooded", "reopened", "repaired", "surveyed", "painted", "closed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of articles that are worth a cluster, and the site that local processes make of them."""
    place = tmp_path_factory.mktemp("dask")
    write_tree(
        place,
        {
            f"content/{number:03}.md": (
                f"---\ntitle: Bridge {number % 60} of Oderfurt {STEPS[number % 6]}\n"
                f"date: 2026-0{1 + number % 9}-{1 + number % 28:02}\npublisher: Paper {number % 5}\n---\n\n"
                f"The bridge {number % 60} at Oderfurt was {STEPS[number % 6]} on Monday, the council said. "
                f"Some {20 + number} people watched it from the bank of the river.\n"
            )
            for number in range(MANY)
        },
    )
    done = run_newsfold("build", "--no-cache", "--jobs", "2", "--output", "site", cwd=place)
    assert done.code == 0, done.err
    return place


@contextlib.contextmanager
def cluster(place, workers):
    """Start a scheduler and workers, each a process of its own; hand on its address and the workers."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True, "cwd": place}
    own = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    scheduler = subprocess.Popen([*own, "--no-dashboard"], **quiet)
    told = []
    address = ""
    while not address:
        told.append(scheduler.stderr.readline())
        assert told[-1], told
        found = re.search(r"tcp://(127\.0\.0\.1:\d+)", told[-1])
        address = found[1] if found else ""
    own = [sys.executable, "-m", "distributed.cli.dask_worker", f"tcp://{address}", "--nthreads", "1"]
    quiet |= {"stderr": subprocess.DEVNULL, "cwd": place.parent}  # only the site's folder is shared
    started = [
        subprocess.Popen(
            [*own, "--no-nanny", "--no-dashboard", "--local-directory", str(place / "work")], **quiet
        )
        for _ in range(workers)
    ]
    try:
        yield address, started
    finally:
        for process in (*started, scheduler):
            process.kill()
            process.wait()
        scheduler.stderr.close()


def build(folder, executor, output, **more):
    """Start a build by a cluster."""
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--no-cache",
        "--executor",
        executor,
        "--output",
        output,
    ]
    return subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more
    )


def ready(address, workers):
    """Wait until the workers have found their scheduler."""
    ask(address, f"client.wait_for_workers({workers}, timeout=60)")


KILL_ONE_AT_WORK = """
pids = client.run(os.getpid)
until = time.monotonic() + 60
while not (busy := [name for name, tasks in client.processing().items() if tasks]):
    assert time.monotonic() < until
    time.sleep(0.005)
os.kill(pids[busy[0]], signal.SIGKILL)
"""


def ask(address, question):
    """Have a client of its own do something with a cluster."""
    code = f"import os, signal, time\nfrom distributed import Client\nclient = Client('tcp://{address}')\n"
    subprocess.run(
        [sys.executable, "-c", code + question], check=True, stderr=subprocess.DEVNULL, timeout=120
    )


@pytest.mark.slow
def test_local_cluster_makes_the_same_bytes(folder):
    """A cluster that newsfold starts itself makes the very site that processes make."""
    done = run_newsfold(
        "build", "--no-cache", "--executor", "dask", "--jobs", "2", "--output", "own", cwd=folder
    )
    assert done.code == 0, done.err
    assert read_tree(folder / "own") == read_tree(folder / "site")


@pytest.mark.slow
def test_lost_worker_costs_nothing(folder):
    """Three workers of a cluster elsewhere, one of them killed with work in hand: the same bytes."""
    with cluster(folder, 3) as (address, workers):
        ready(address, 3)
        running = build(folder, f"dask://{address}", "elsewhere", env={**os.environ, "NO_COLOR": "1"})
        ask(address, KILL_ONE_AT_WORK)
        _, err = running.communicate(timeout=180)
        assert [worker.poll() for worker in workers].count(-signal.SIGKILL) == 1
    assert running.returncode == 0, err
    assert read_tree(folder / "elsewhere") == read_tree(folder / "site")


@pytest.mark.slow
def test_cluster_without_workers(folder):
    """A scheduler without workers is told of, with what to do; nothing hangs."""
    with cluster(folder, 0) as (address, _):
        done = run_newsfold("build", "--executor", f"dask://{address}", "--output", "none", cwd=folder)
    assert done.code == 2
    assert f"--executor dask://{address}: the scheduler has no workers" in done.err
    assert not (folder / "none").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("dsk", "did you mean 'dask'"),
        ("dask://", "it is 'processes', 'dask' or 'dask://host:port'"),
        ("ssh://there:1", "it is 'processes', 'dask' or 'dask://host:port'"),
    ],
)
def test_mistyped_executor(folder, name, told):
    """A name of nobody is refused before anything is read, with what it can be."""
    done = run_newsfold("build", "--executor", name, "--output", "none", cwd=folder)
    assert done.code == 2
    assert told in done.err
    assert not (folder / "none").exists()


def test_nobody_at_the_address(folder):
    """Where no scheduler answers, that is said in one line."""
    done = run_newsfold("build", "--executor", "dask://127.0.0.1:9", "--output", "none", cwd=folder)
    assert done.code == 2
    assert "no scheduler answers there" in done.err
    assert "Traceback" not in done.err
