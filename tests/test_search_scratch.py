"""Where blocks are indexed: in memory or on the disk, and nothing of it stays when somebody is killed."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pagefind.service import get_executable

from generator.search import program, scratch
from generator.search.program import Program, SearchError
from tests.conftest import ROOT, run_newsfold, write_tree
from tests.searching import page_of
from tests.waiting import lives, until

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="folders in memory, and their locks, are Linux's")


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A folder for memory and one for the disk."""
    memory, disk = tmp_path / "memory", tmp_path / "disk"
    memory.mkdir()
    disk.mkdir()
    monkeypatch.setattr(scratch, "MEMORY", memory)
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(disk))
    return memory, disk


@LINUX
def test_sweep_takes_what_nobody_holds(places, tmp_path):
    """Left folders go; one at work, one that a program at work holds, a link and what is not ours stay."""
    memory, disk = places
    (tmp_path / "precious").mkdir()
    write_tree(memory, {"newsfold-block-dead/pages/a.html": "", "other/a": "", "newsfold-block-file": ""})
    write_tree(disk, {"newsfold-block-gone/index/b": ""})
    (memory / "newsfold-block-link").symlink_to(tmp_path / "precious")
    with scratch.scratch(memory) as own:
        (own.folder / "pages").mkdir()
        scratch.sweep()
        stay = {own.folder.name, "other", "newsfold-block-file", "newsfold-block-link"}
        assert {path.name for path in memory.iterdir()} == stay
        assert (own.folder / "pages").is_dir()
        assert not list(disk.iterdir())
    assert (tmp_path / "precious").is_dir()
    assert not own.folder.exists()
    with scratch.scratch(memory) as own, subprocess.Popen(["sleep", "600"], pass_fds=own.held) as working:
        os.close(own.lock)  # as the system does for an owner that is killed
        scratch.sweep()
        assert own.folder.is_dir()
        working.kill()
        working.wait()
        scratch.sweep()
        assert not own.folder.exists()
        os.dup2(os.open(memory, os.O_RDONLY), own.lock)  # for `scratch` to close


@LINUX
def test_folder_that_is_swept_before_it_is_locked_is_made_again(places, monkeypatch):
    """Between the making of a folder and its lock another run may sweep: whoever made it gets another."""
    memory, _ = places
    made = []
    usual = scratch.tempfile.mkdtemp

    def mkdtemp(**given):
        made.append(usual(**given))
        if len(made) == 1:
            scratch.sweep()
        return made[-1]

    monkeypatch.setattr(scratch.tempfile, "mkdtemp", mkdtemp)
    with scratch.scratch(memory) as own:
        assert str(own.folder) == made[1]
        assert own.folder.is_dir()


def test_full_memory_sends_the_work_to_the_disk(places, monkeypatch):
    """Where memory takes no file more, or Pagefind fails in it, a block is indexed on the disk."""
    memory, disk = places
    usual = program.stage

    def stage(findables, folder):
        if memory in folder.parents:
            raise OSError(28, "No space left on device")
        usual(findables, folder)

    monkeypatch.setattr(program, "places", lambda: iter([memory, disk]))
    monkeypatch.setattr(program, "stage", stage)
    assert "pagefind-entry.json" in Program.found().index([page_of(1)[0]], "en")
    monkeypatch.setattr(program, "places", lambda: iter([memory]))
    with pytest.raises(SearchError, match="there is no place for it: No space left on device"):
        Program.found().index([page_of(1)[0]], "en")
    assert not [*memory.iterdir(), *disk.iterdir()]


@LINUX
@pytest.mark.parametrize("bounds", ["size=200k", "size=8m,nr_inodes=6"])
def test_files_that_memory_cut_off_are_not_published(places, monkeypatch, bounds):
    """Where memory fills up while Pagefind writes, it tells nobody and cuts its files off: the disk has them whole."""
    memory, disk = places
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", bounds, "tmpfs", memory], capture_output=True, check=False
    ).returncode:
        pytest.skip("mounting a small file system is not allowed here")
    try:
        monkeypatch.setattr(program, "places", lambda: iter([memory, disk]))
        found = Program.found().index([page_of(1)[0]], "en")
        monkeypatch.setattr(program, "places", lambda: iter([memory]))
        with pytest.raises(SearchError):
            Program.found().index([page_of(1)[0]], "en")
    finally:
        subprocess.run(["umount", memory], check=True)
    monkeypatch.setattr(program, "places", lambda: iter([disk]))
    scripts = [path for path in found if path.endswith((".js", ".pagefind"))]
    whole = Program.found().index([page_of(1)[0]], "en")
    assert {path: found[path] for path in scripts} == {path: whole[path] for path in scripts}


def test_program_that_never_ends_is_given_up(tmp_path, monkeypatch):
    """A Pagefind that hangs holds a build up for a bounded time, and is killed then."""
    hanging = tmp_path / "pagefind"
    hanging.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/number\nexec sleep 600\n")
    hanging.chmod(0o755)
    number = tmp_path / "number"
    for longest in (1.0, 4.0, 16.0, 64.0):
        monkeypatch.setattr(program, "LONGEST", longest)
        with pytest.raises(SearchError, match="does not come to an end"):
            Program(str(hanging), "").index([page_of(1)[0]], "en")
        if number.exists() and number.read_text().endswith("\n"):  # else it was given up before it had begun
            break
    assert not lives(int(number.read_text()))


@pytest.mark.parametrize("options", [["--jobs", "1"], ["--no-cache"]])
def test_build_after_one_without_pagefind_has_an_index(tmp_path, options):
    """A site without an index is not what its content makes: where Pagefind is there again, the next build has it."""
    write_tree(
        tmp_path, {"content/a.md": "---\ntitle: Bridge\ndate: 2026-03-01\n---\n\nThe bridge is open.\n"}
    )
    without = run_newsfold("build", *options, cwd=tmp_path, env={"PAGEFIND_BINARY_PATH": "/nowhere/pagefind"})
    assert "warning: no search" in without.err
    assert not (tmp_path / "site/search").exists()
    done = run_newsfold("build", *options, cwd=tmp_path)
    assert "warning" not in done.err
    assert (tmp_path / "site/search/pagefind.js").is_file()


@LINUX
def test_killed_build_leaves_nothing_in_memory_for_ever(tmp_path):
    """What a build that is killed while it indexes left is gone after the next one."""
    write_tree(
        tmp_path,
        {
            "content/a.md": "---\ntitle: Bridge\ndate: 2026-03-01\n---\n\nThe bridge is open.\n",
            "pagefind": f"#!/bin/sh\necho $$ > {tmp_path}/number\npwd > {tmp_path}/told\nexec sleep 600\n",
        },
    )
    (tmp_path / "pagefind").chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PAGEFIND_BINARY_PATH": str(tmp_path / "pagefind")}
    command = [sys.executable, "-m", "generator", "build", "-q", "--jobs", "1"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as building:
        until(lambda: (tmp_path / "told").exists() and (tmp_path / "told").read_text().endswith("\n"))
        building.kill()
    left = Path((tmp_path / "told").read_text().strip())
    assert left.is_dir()
    with contextlib.suppress(ProcessLookupError):
        os.kill(int((tmp_path / "number").read_text()), signal.SIGKILL)
    until(lambda: not lives(int((tmp_path / "number").read_text())))
    real = {"PAGEFIND_BINARY_PATH": str(get_executable())}
    assert run_newsfold("build", "-q", cwd=tmp_path, env=real).code == 0
    assert not left.is_dir()
    assert (tmp_path / "site/search/pagefind.js").is_file()
