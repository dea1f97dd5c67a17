"""All or nothing: whenever a publication is cut off, readers have the whole old site or the whole new one."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from itertools import count
from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.model import Output
from generator.publish import exchange, place, publish, reserve
from tests.conftest import ROOT, read_tree, run_newsfold, write_tree
from tests.cut_off import KEPT, NEW, OLD, outputs, put, read
from tests.waiting import SOON, until

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs the system calls of Linux")


@pytest.fixture
def memory(tmp_path):
    """A folder in memory where there is one: hundreds of publications wait for no disk there."""
    shared = Path("/dev", "shm")
    if not os.access(shared, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


def cut_off(folder, fault, mode, count):
    """Run the program that cuts publications off, and return what it found."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.cut_off", folder, fault, mode, str(count)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@LINUX
@pytest.mark.parametrize("mode", ["swap", "in-place", "again"])
@pytest.mark.parametrize("fault", ["kill", "full", "full-on"])
def test_cut_off_at_any_call_leaves_whole_things(memory, fault, mode):
    """At every call that changes the disk, a kill or a full disk leaves a whole site; the next build is right."""
    done = cut_off(memory, fault, mode, 1000)
    assert done["cut"] > 80
    assert done["wrong"] == []
    assert "4" not in done["codes"]


@LINUX
@pytest.mark.parametrize("mode", ["swap", "in-place", "again"])
def test_killed_at_random_leaves_whole_things(memory, mode):
    """200 kills at random moments: the site is wholly old or wholly new, and the next build is right."""
    done = cut_off(memory, "random", mode, 200)
    assert done["cut"] > 50
    assert done["wrong"] == []


@LINUX
def test_killed_between_any_two_system_calls_leaves_whole_things(tmp_path):
    """The same at the system calls themselves, as strace injects the kill; only a sample of them, being slow."""
    if not shutil.which("strace"):
        pytest.skip("there is no strace")
    changing = (
        "rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,rmdir,write,chmod,fchmodat,syncfs,fsync"
    )
    script = "import sys; from pathlib import Path; from tests.cut_off import NEW, put; put(NEW, Path(sys.argv[1]))"
    for number in range(1, 90, 11):
        site = tmp_path / str(number) / "site"
        write_tree(site, KEPT)
        put(OLD, site, standby=True)
        traced = ["strace", "-f", "-o", os.devnull, "-e", f"inject={changing}:signal=KILL:when={number}"]
        done = subprocess.run(
            [*traced, sys.executable, "-B", "-c", script, site], cwd=ROOT, check=False, capture_output=True
        )
        if b"ptrace" in done.stderr.lower():
            pytest.skip("strace may not trace here")
        assert read(site) in ({**OLD, **KEPT}, {**NEW, **KEPT})
        put(NEW, site)
        assert read(site) == {**NEW, **KEPT}
        if done.returncode == 0:
            break


@LINUX
@pytest.mark.parametrize("mode", ["swap", "in-place"])
def test_full_disk_leaves_the_old_site(tmp_path, mode):
    """On a real file system that is too small for the new site, the old one stands and the error says why."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small file system is not allowed here")
    try:
        site = disk / "site"
        old = {f"{number}.html": b"old" * 3000 for number in range(10)}
        new = {f"{number}.html": b"new" * 30000 for number in range(10)}
        put(old, site, mode, standby=mode == "swap")
        with pytest.raises(PublishError, match=r"cannot write .*No space left on device"):
            put(new, site, mode)
        assert read(site) == old
        put(OLD | {"big.html": b"x"}, site, mode)
        assert read(site) == OLD | {"big.html": b"x"}
    finally:
        subprocess.run(["umount", disk], check=True)


@LINUX
def test_mount_point_is_published_in_place_and_said_to_be(tmp_path):
    """A folder that is mounted, also from the same file system, is changed file by file, with a note."""
    site = tmp_path / "with space/site"
    site.mkdir(parents=True)
    (tmp_path / "real").mkdir()
    if subprocess.run(
        ["mount", "--bind", tmp_path / "real", site], capture_output=True, check=False
    ).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        with reserve(site) as reserved:
            done = publish(outputs(OLD), reserved)
        assert done.why_in_place == "it is a mount point"
        assert read(tmp_path / "real") == OLD
    finally:
        subprocess.run(["umount", site], check=True)


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EBUSY, errno.EINVAL])
@LINUX
def test_refused_exchange_publishes_in_place(tmp_path, monkeypatch, number):
    """Where the file system will not exchange folders, the site is changed file by file, and that is said."""
    site = tmp_path / "site"
    put(OLD, site)

    def refuse(*_):
        exchange.ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(exchange, "_find_call", lambda: refuse)
    with reserve(site) as reserved:
        done = publish(outputs(NEW), reserved)
    assert os.strerror(number) in done.why_in_place
    assert read(site) == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_systems_without_an_exchange_rename_twice(tmp_path, monkeypatch):
    """Without the one step there are two; if the second fails the old site has its name again."""
    site = tmp_path / "site"
    put(OLD, site)
    monkeypatch.setattr(exchange, "_find_call", lambda: None)
    put(NEW, site)
    assert read(site) == NEW
    put(OLD, site)
    assert read(site) == OLD


def test_second_build_waits_for_the_first(tmp_path):
    """Two builds into one folder follow each other, and the one that waits is told so after a second."""
    site = tmp_path / "site"
    told, done = [], []

    def second():
        with reserve(site, told.append) as reserved:
            publish(outputs(NEW), reserved)
            done.append(time.monotonic())

    with reserve(site) as reserved:
        waiting = threading.Thread(target=second)
        waiting.start()
        until(lambda: told)
        publish(outputs(OLD), reserved)
        left = time.monotonic()
    waiting.join(SOON)
    assert len(told) == 1
    assert "another build writes to" in told[0]
    assert done[0] >= left
    assert read(site) == NEW


@LINUX
def test_a_lock_that_its_last_holder_took_away_holds_nobody_back(tmp_path, monkeypatch):
    """Whoever waited for a lock that is gone by then takes the one that the next build would meet."""
    import fcntl  # noqa: PLC0415 - only there

    site, lock = tmp_path / "site", tmp_path / ".site.newsfold/lock"
    own, gone = fcntl.flock, []

    def flock(descriptor, operation):
        if not gone:  # another build ends between the opening of its lock and this
            gone.append(os.fstat(descriptor).st_ino)
            lock.unlink()
            lock.touch()
        return own(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    with reserve(site):
        assert gone
        with lock.open("r+b") as other, pytest.raises(BlockingIOError):
            own(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_many_builds_at_once_follow_each_other(tmp_path):
    """Ten builds that begin together end one after the other, and the last one's site is whole."""
    write_tree(tmp_path, {"content/a.md": "# The bridge of Altfeld\n\nLorries must go by Neufeld.\n"})
    script = (
        "import sys; from pathlib import Path; from tests.cut_off import NEW, OLD, put\n"
        "for _ in range(10): put(OLD, Path(sys.argv[1])); put(NEW, Path(sys.argv[1]))"
    )
    site = tmp_path / "site"
    running = [subprocess.Popen([sys.executable, "-c", script, site], cwd=ROOT) for _ in range(4)]
    while any(process.poll() is None for process in running):
        with contextlib.suppress(FileNotFoundError):
            assert (site / "same.html").read_bytes() == b"same" or not site.exists()
    assert [process.returncode for process in running] == [0] * 4
    assert read(site) == NEW


def test_place_that_cannot_be_written_is_a_clear_error(tmp_path):
    """A file where a folder must go is named, before anything is changed."""
    write_tree(tmp_path, {"content/a.md": "# The bridge\n\nLorries go by Neufeld.\n", "out": "a file"})
    for output in ("out", "out/site"):
        done = run_newsfold("build", "--output", output, cwd=tmp_path)
        assert done.code == 1
        assert "error: " in done.err
        assert "Traceback" not in done.err
    assert (tmp_path / "out").read_text() == "a file"


@LINUX
def test_read_only_place_is_a_clear_error(tmp_path):
    """On a read-only file system the error says so."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        put(OLD, disk / "site")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with pytest.raises(PublishError, match=r"cannot write .*Read-only file system"):
            put(NEW, disk / "site")
        assert read(disk / "site") == OLD
    finally:
        subprocess.run(["umount", disk], check=True)


def test_link_to_the_site_stays_a_link(tmp_path):
    """Where the output is a link, what it leads to is exchanged and the link stays."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    put(OLD, tmp_path / "site")
    put(NEW, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert read(tmp_path / "real") == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == [".real.newsfold", "real", "site"]


def test_worktree_of_git_stays_one(tmp_path):
    """The `.git` file of a worktree goes along with the site; a `.git` folder makes it be changed in place."""
    site = tmp_path / "site"
    write_tree(site, {".git": "gitdir: ../.git/worktrees/site\n"})
    put(OLD, site)
    put(NEW, site)
    assert read(site) == {**NEW, ".git": b"gitdir: ../.git/worktrees/site\n"}
    other = tmp_path / "other"
    write_tree(other, {".git/HEAD": "ref: refs/heads/main\n"})
    with reserve(other) as reserved:
        done = publish(outputs(NEW), reserved)
    assert "git" in done.why_in_place
    assert read(other) == {**NEW, ".git/HEAD": b"ref: refs/heads/main\n"}


def test_current_folder_is_not_taken_away(tmp_path, monkeypatch):
    """A site that somebody stands in is changed in place."""
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    with reserve(tmp_path / "site") as reserved:
        assert publish(outputs(OLD), reserved).why_in_place == "the current folder lies in it"


def test_file_that_arrives_during_the_exchange_is_given_back(tmp_path, monkeypatch):
    """What somebody puts into the old site at the last moment is found in the new one, and named."""
    site = tmp_path / "site"
    put(OLD, site)
    real = exchange.exchange

    def late(*args):
        (site / "thesis.doc").write_text("years of work")
        real(*args)

    monkeypatch.setattr("generator.publish.swap.exchange", late)
    put(NEW, site)
    monkeypatch.undo()
    assert (site / "thesis.doc").read_text() == "years of work"
    with pytest.raises(PublishError, match=r"thesis\.doc"):
        put(OLD, site)


def test_published_files_are_never_written_to(tmp_path):
    """Somebody who has a page open keeps reading the page that they opened."""
    site = tmp_path / "site"
    put(OLD, site)
    with (site / "index.html").open("rb") as file:
        for files in (NEW, OLD, NEW):
            put(files, site)
        assert file.read() == OLD["index.html"]


def test_both_trees_share_their_files(tmp_path):
    """The standby costs no second copy, and is the site to the last byte."""
    site = tmp_path / "site"
    put(OLD, site)
    put(NEW, site)
    standby = tmp_path / ".site.newsfold/standby"
    assert read_tree(site) == read_tree(standby)
    for path in read_tree(site):
        assert (site / path).samefile(standby / path), path


def test_server_inside_the_site_meets_the_new_site_soon(tmp_path):
    """A program that keeps the old folder open finds the new files in it once the build is over."""
    site = tmp_path / "site"
    put(OLD, site)
    inside = os.open(site, os.O_RDONLY)
    try:
        for files in (NEW, OLD, NEW):
            put(files, site)
            descriptor = os.open("index.html", os.O_RDONLY, dir_fd=inside)
            with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no path
                assert file.read() == files["index.html"]
    finally:
        os.close(inside)


def test_folders_keep_their_modes(tmp_path):
    """A folder that its owner opened for a group of people stays so after the exchange."""
    site = tmp_path / "site"
    put(OLD, site)
    (site / "topics").chmod(0o750)
    site.chmod(0o2775)
    put(NEW, site)
    put(NEW | {"topics/z.html": b"z"}, site)
    assert site.stat().st_mode & 0o7777 == 0o2775
    assert (site / "topics").stat().st_mode & 0o7777 == 0o750


def test_folder_beside_the_site_is_nothing_to_git(tmp_path):
    """What newsfold keeps beside the site tells git to ignore it, and is gone where nothing is kept."""
    put(OLD, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
    put(NEW, tmp_path / "site")
    assert (tmp_path / ".site.newsfold/.gitignore").read_text() == "*\n"
    put(OLD, tmp_path / "site", "in-place")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_reader_in_a_loop_never_misses_a_page(tmp_path):
    """While the site is rebuilt again and again, every page is there and is one of its versions, whole."""
    site = tmp_path / "site"
    versions = [
        {f"p{page}.html": bytes([65 + version]) * 20_000 for page in range(8)} for version in range(3)
    ]
    put(versions[0], site)
    stop, torn, reads = threading.Event(), [], 0

    def rebuild():
        for round_ in count():
            put(versions[round_ % 3], site)
            if round_ >= 60 and reads > 100:
                break
        stop.set()

    builder = threading.Thread(target=rebuild)
    builder.start()
    while not stop.is_set():
        for page in range(8):
            content = (site / f"p{page}.html").read_bytes()
            reads += 1
            if len(content) != 20_000 or len(set(content)) != 1:
                torn.append(content[:20])
    builder.join()
    assert torn == []


@pytest.mark.parametrize(
    ("line", "mounted"),
    [
        ("26 1 0:5 / /srv/my\\040site rw - ext4 /dev/a rw", True),
        ("26 1 0:5 / /srv/my rw - ext4 /dev/a rw", False),
    ],
)
def test_mounts_are_read_as_the_kernel_writes_them(tmp_path, monkeypatch, line, mounted):
    """A blank in the path of a mount point is written as an octal number."""
    (tmp_path / "mountinfo").write_text(f"{line}\n")
    monkeypatch.setattr(place, "MOUNTS", tmp_path / "mountinfo")
    assert place.is_mount_point(place.Path("/srv/my site")) is mounted


def test_setting_chooses_the_way(tmp_path):
    """`publish: in-place` changes the files in the folder that is there, without a note."""
    write_tree(
        tmp_path,
        {"content/a.md": "# The bridge\n\nLorries go by Neufeld.\n", "newsfold.yml": "publish: in-place\n"},
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    before = (tmp_path / "site").stat().st_ino
    write_tree(tmp_path, {"content/a.md": "# The bridge\n\nLorries go by Altfeld.\n"})
    done = run_newsfold("build", cwd=tmp_path)
    assert "file by file" not in done.err
    assert (tmp_path / "site").stat().st_ino == before


def test_output_with_a_large_file_is_compared_in_blocks(tmp_path):
    """A copied file that changed in its last byte alone is seen to be another."""
    big = tmp_path / "film.mp4"
    big.write_bytes(b"x" * 3_000_000)
    site = tmp_path / "site"
    with reserve(site) as reserved:
        assert publish([Output("film.mp4", big)], reserved).written == ("film.mp4",)
        assert publish([Output("film.mp4", big)], reserved).written == ()
        big.write_bytes(b"x" * 2_999_999 + b"y")
        assert publish([Output("film.mp4", big)], reserved).written == ("film.mp4",)
    assert (site / "film.mp4").read_bytes()[-1:] == b"y"
