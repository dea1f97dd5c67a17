"""A command that has done its work ends at once, and loses nothing that was to be said or done at its end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, read_tree, run_newsfold, write_tree
from tests.waiting import SOON, until


def ended(*lines):
    """Run lines of a program that ends by `leave`; return its exit code and what it said."""
    program = "\n".join(
        ("import atexit, sys, threading, time", "from generator.processes.exit import leave", *lines)
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(("code", "wanted"), [("0", 0), ("None", 0), ("1", 1), ("2", 2), ("True", 1)])
def test_the_exit_code_is_the_command_s(code, wanted):
    """None means that all is well."""
    assert ended(f"leave(SystemExit({code}))", "print('too far')")[:2] == (wanted, "")


def test_what_was_said_is_said():
    """Also what waits in a buffer, since a pipe reads it."""
    code, said, told = ended("print('a' * 9000)", "sys.stderr.write('b')", "leave(SystemExit(0))")
    assert (code, said, told) == (0, "a" * 9000 + "\n", "b")


def test_what_was_registered_for_the_end_is_done():
    """Once."""
    assert ended("atexit.register(print, 'tidied')", "leave(SystemExit(0))")[1] == "tidied\n"


def test_another_thread_is_waited_for():
    """It may be at work: then the process ends as any."""
    lines = (
        "threading.Thread(target=lambda: (time.sleep(0.2), print('done'))).start()",
        "leave(SystemExit(0))",
    )
    assert ended(*lines)[1] == "done\n"


def test_words_in_the_place_of_a_code_are_python_s_to_say():
    """`sys.exit('why')` says why."""
    assert ended("end = SystemExit('why')", "leave(end)", "raise end") == (1, "", "why\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes streams in this way")
@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&- <&-"])
def test_command_without_streams_does_its_work(tmp_path, closed):
    """Who starts a build without a place for its words gets the site, and no word in any of its files."""
    write_tree(tmp_path, {"content/a.md": "---\ntitel: Bridge\n---\n\nThe bridge is open.\n"})
    command = ["sh", "-c", f'exec "$0" -m generator build {closed}', sys.executable]
    for _ in range(2):
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0
    run_newsfold("build", "--no-cache", "--output", "clean", cwd=tmp_path)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_standard_output_is_an_error_of_one_line(tmp_path):
    """A build whose summary finds no room says so; that it has published is what its 0 says."""
    write_tree(tmp_path, {"content/a.md": "---\ntitle: Bridge\n---\n\nThe bridge is open.\n"})
    full, quiet = '"$0" -m generator build >/dev/full', '"$0" -m generator build --quiet'
    done = subprocess.run(
        ["sh", "-c", f"{full}; {quiet}; {full}", sys.executable],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    said = [line for line in done.stderr.splitlines() if ": note: " not in line]
    assert said == ["error: cannot write to standard output: No space left on device"] * 2
    assert (tmp_path / "site/index.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_standard_error_holds_nothing_up(tmp_path):
    """A build whose notes find no room publishes the site and sums up."""
    write_tree(tmp_path, {"content/a.md": "---\ntitel: Bridge\n---\n\nThe bridge is open.\n"})
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" -m generator build 2>/dev/full', sys.executable],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("1 article, 1 topic, ")
    assert (tmp_path / "site/index.html").exists()


WORDS = ["--help", "--version", "build --help", "check", "check --json", "explain a.md", "new other"]


def spoken(folder, words, out):
    """Run a command whose standard output is a file; return its exit code, and what was said that is no note."""
    write_tree(folder, {"content/a.md": "---\ntitle: Bridge\n---\n\nThe bridge is open.\n"})
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words.split()],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.returncode, [line for line in done.stderr.splitlines() if ": note: " not in line]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", WORDS)
def test_whatever_finds_no_room_is_an_error_of_one_line(tmp_path, words):
    """Help and whatever a command has found: there is no traceback, and an exit code that tells."""
    with Path("/dev/full").open("w") as full:
        told = spoken(tmp_path, words, full)
    assert told == (1, ["error: cannot write to standard output: No space left on device"])


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed otherwise there")
@pytest.mark.parametrize(("words", "code"), [*((words, 1) for words in WORDS), ("build", 0)])
def test_nobody_who_listens_is_no_error_to_tell(tmp_path, words, code):
    """Whoever read the other end of a pipe has heard enough; a build has done more than speak."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert spoken(tmp_path, words, writing) == (code, [])
    finally:
        os.close(writing)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed otherwise there")
def test_watch_goes_on_where_nobody_listens(tmp_path):
    """The site follows its articles though the pipe that takes the words was closed."""
    write_tree(tmp_path, {"content/bridge.md": "---\ntitle: Bridge\n---\n\nThe bridge is open.\n"})
    reading, writing = os.pipe()
    os.close(reading)
    watching = subprocess.Popen(
        [sys.executable, "-m", "generator", "watch"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    page = tmp_path / "site/articles/bridge.txt"
    until(lambda: page.exists() or watching.poll() is not None)
    (tmp_path / "content/bridge.md").write_text("---\ntitle: Bridge\n---\n\nThe bridge is closed.\n")
    until(lambda: "closed" in page.read_text() or watching.poll() is not None)
    watching.send_signal(signal.SIGTERM)
    _, told = watching.communicate(timeout=SOON)
    assert watching.returncode == 0
    assert "Traceback" not in told
