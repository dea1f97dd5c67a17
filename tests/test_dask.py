"""A Dask cluster does the work of the local processes: real schedulers and workers, on this machine alone."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys

import pytest

from tests.conftest import ROOT, read_tree, run_newsfold, write_tree
from tests.waiting import SOON, until

MANY, TRIES = 240, 10
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
    with asking(address, f"client.wait_for_workers({workers}, timeout={SOON})") as client:
        assert client.wait(timeout=2 * SOON) == 0


KILL_ONE_AT_WORK = """
pids = client.run(os.getpid)
print("ready", flush=True)
while not (busy := [name for name, tasks in client.processing().items() if tasks]):
    time.sleep(0.001)
os.kill(pids[busy[0]], signal.SIGKILL)
"""


@contextlib.contextmanager
def asking(address, question):
    """Have a client of its own do something with a cluster, for as long as it is wanted."""
    code = f"import os, signal, time\nfrom distributed import Client\nclient = Client('tcp://{address}')\n"
    command = [sys.executable, "-c", code + question]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as client:
        yield client
        client.kill()


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
        for _ in range(TRIES):
            with asking(address, KILL_ONE_AT_WORK) as killer:
                assert killer.stdout.readline() == "ready\n"
                running = build(folder, f"dask://{address}", "elsewhere", env={**os.environ, "NO_COLOR": "1"})
                _, err = running.communicate(timeout=5 * SOON)
            assert running.returncode == 0, err
            assert read_tree(folder / "elsewhere") == read_tree(folder / "site")
            if [worker.poll() for worker in workers].count(-signal.SIGKILL) == 1:
                break
        else:
            pytest.fail("each build ended before a worker was seen at work")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_told_to_end_says_so_and_nothing_else(folder):
    """Python's own account of what the cluster had begun tells of no leak."""
    own = [sys.executable, "-m", "generator", "build", "--quiet", "--no-cache", "--jobs", "2"]
    building = subprocess.Popen(
        [*own, "--executor", "dask", "--output", "ended"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    until(lambda: building.poll() is not None or workers_of(building.pid))
    building.send_signal(signal.SIGTERM)
    assert (building.communicate(timeout=SOON)[1], building.returncode) == ("error: ended by SIGTERM\n", 1)


def workers_of(number):
    """Count the processes that Dask has begun for a command."""
    begun = subprocess.run(
        ["ps", "-ww", "--ppid", str(number), "-o", "args="], capture_output=True, text=True, check=False
    )
    return begun.stdout.count("spawn_main")


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
