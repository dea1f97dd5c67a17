"""All or nothing over whole builds: killed while several processes write, or out of disk while they do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, read_tree, run_newsfold, write_tree

if TYPE_CHECKING:
    from pathlib import Path

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs the system calls of Linux")
TRIES = 50
BUILD = [sys.executable, "-m", "generator", "build", "-q", "--jobs", "2"]


def articles(place: str, count: int = 40) -> dict[str, str | bytes]:
    """A folder of articles that all name the same place."""
    return {
        f"content/a{number}.md": (
            f"---\ntitle: Works number {number} in {place}\ndate: 2026-03-{number % 28 + 1:02}\n---\n\n"
            f"The council of {place} voted on street {number}. Lorries must go by the bridge until May.\n"
        )
        for number in range(count)
    }


def kill_after(seconds: float, folder: Path) -> bool:
    """Build in a group of processes of its own, and kill the group; tell whether it was still at work."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        BUILD, cwd=folder, env=environment, start_new_session=True, stderr=subprocess.DEVNULL
    ) as building:
        time.sleep(seconds)
        at_work = building.poll() is None
        if at_work:
            os.killpg(building.pid, signal.SIGKILL)
    return at_work


@LINUX
def test_killed_builds_leave_a_whole_site(tmp_path):
    """Killed at a moment anywhere between reading and publishing, a build leaves the old site or the new one."""
    places, whole = ("Altfeld", "Neufeld"), []
    for place in places:
        write_tree(tmp_path, articles(place))
        begun = time.monotonic()
        assert run_newsfold("build", "-q", "--no-cache", "--output", place, cwd=tmp_path).code == 0
        lasting = time.monotonic() - begun
        whole.append(read_tree(tmp_path / place))
    assert whole[0] != whole[1]
    assert run_newsfold("build", "-q", cwd=tmp_path).code == 0
    hits = 0
    for step in range(TRIES):
        write_tree(tmp_path, articles(places[step % 2]))
        hits += kill_after(lasting * (0.05 + step % 7 / 7), tmp_path)
        assert read_tree(tmp_path / "site") in whole
        if hits >= 3 and step >= 6:
            break
    assert hits >= 3
    assert run_newsfold("build", "-q", cwd=tmp_path).code == 0
    assert read_tree(tmp_path / "site") == whole[step % 2]
    left = {path.name for path in tmp_path.iterdir()}
    beside = {f".{name}.newsfold" for name in ("site", *places)}
    assert left <= {"content", "site", ".newsfold", *places, *beside}


@LINUX
def test_disk_that_fills_while_processes_write_leaves_the_old_site(tmp_path):
    """Where the disk is full before all pages are drawn, the error says so, and the old site stands."""
    write_tree(tmp_path, articles("Altfeld", 4))
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small file system is not allowed here")
    try:
        assert run_newsfold("build", "-q", "--output", disk / "site", cwd=tmp_path).code == 0
        old = read_tree(disk / "site")
        write_tree(tmp_path, articles("Neufeld", 150))
        done = run_newsfold("build", "-q", "--jobs", "2", "--output", disk / "site", cwd=tmp_path)
        assert done.code == 1
        assert "No space left on device" in done.err
        assert "Traceback" not in done.err
        assert read_tree(disk / "site") == old
    finally:
        subprocess.run(["umount", disk], check=True)
