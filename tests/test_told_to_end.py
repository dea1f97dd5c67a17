"""Ctrl-C and SIGTERM end a command at once, whatever it is at, and the next one is right."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, read_tree, run_newsfold, write_tree
from tests.test_watch import alive
from tests.waiting import SOON, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")

SIGNALS = (signal.SIGINT, signal.SIGTERM)
TOLD = {number: f"error: ended by {number.name}\n" for number in SIGNALS}
ENOUGH = 210
"""So many articles are worth workers."""
HOLD = """
import os, sys, time
held = []
def hook(event, args):
    if not held and event == {event!r} and {word!r} in str(args[0]) and (sys.argv[0] == "-c") in {beside!r}:
        held.append(os.getppid())
        os.close(os.open({sign!r}, os.O_CREAT | os.O_WRONLY))
        while os.getppid() in held:
            time.sleep(0.01)
sys.addaudithook(hook)
"""
COMMAND, BESIDE, ANY = (False,), (True,), (False, True)
"""Which process is held: the command, whoever copies its workers and so is one of Python's own, or either."""
MOMENTS = {
    "reading": ("open", "content/a1.md", ANY),
    "beginning workers": ("import", "generator.digest", BESIDE),
    "grouping": ("open", "/course.", COMMAND),
    "rendering": ("open", "templates/topic.html", ANY),
    "publishing": ("os.rename", ".site.newsfold", COMMAND),
}


STORY = "---\ntitle: Bridge {0}\n---\n\nThe bridge number {0} is open, and many crossed it on day {0}.\n"
FILES = {
    "newsfold.yml": "search: false\n",
    **{f"content/a{number}.md": STORY.format(number) for number in range(ENOUGH)},
}


@pytest.fixture
def folder(tmp_path):
    """A site that is not built yet, and a Pagefind that never comes to its end."""
    slow = f"#!/bin/sh\ntouch '{tmp_path}/indexing'\nexec sleep {2 * SOON}\n"
    write_tree(tmp_path, {**FILES, "slow": slow})
    (tmp_path / "slow").chmod(0o755)
    return tmp_path


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """That site as a clean build makes it."""
    folder = write_tree(tmp_path_factory.mktemp("clean"), dict(FILES))
    assert run_newsfold("build", "--quiet", "--no-cache", cwd=folder).code == 0
    return read_tree(folder / "site")


def begin(folder, command="build", before=(), **env):
    """Begin a command as a terminal does: in a group of its own, which hears of Ctrl-C."""
    own = ("--port", "0") if command == "serve" else ()  # several serve at the same time
    return subprocess.Popen(
        [*before, sys.executable, "-m", "generator", command, *own, "--quiet", "--jobs", "2"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder}:{ROOT}", "NEWSFOLD_TEST": str(folder), **env},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def hold(folder, event, word, beside):
    """Have a command that begins in a folder come no further than this, and say so; return what says it."""
    sign = folder / "held"
    filled = HOLD.format(event=event, word=word, beside=beside, sign=str(sign))
    (folder / "sitecustomize.py").write_text(filled)
    return sign


def end(process, number, *, all_of_it=True):
    """Send a signal as a terminal does, to a group; return the exit code and what was said."""
    with contextlib.suppress(ProcessLookupError):  # it is over
        (os.killpg if all_of_it else os.kill)(process.pid, number)
    _, told = process.communicate(timeout=SOON)
    return process.returncode, told


def hears(process):
    """Tell whether a process has begun to hear of SIGTERM in its own way, or is gone."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return True
    found = re.search(r"SigCgt:\s+(\w+)", status)
    return not found or int(found[1], 16) >> signal.SIGTERM - 1 & 1


def is_right(folder, clean):
    """Tell whether nothing of a command is left but what the next takes up, which gives the site of a clean build."""
    until(lambda: not alive(folder), said=lambda: alive(folder))
    (folder / "sitecustomize.py").unlink(missing_ok=True)
    done = run_newsfold("build", "--quiet", "--jobs", "2", cwd=folder)
    assert done.code == 0
    return not any(folder.glob(".site*/staging")) and read_tree(folder / "site") == clean


@pytest.mark.parametrize(
    ("moment", "number"),
    [*zip(MOMENTS, SIGNALS * len(MOMENTS), strict=False), ("beginning workers", signal.SIGINT)],
)
def test_a_build_ends_at_any_stage(folder, clean, moment, number):
    """It says by what, exits with 1 as whatever publishes nothing, and leaves no process and no lock."""
    sign = hold(folder, *MOMENTS[moment])
    building = begin(folder)
    until(lambda: sign.exists() or building.poll() is not None)
    assert end(building, number) == (1, TOLD[number])
    assert is_right(folder, clean)


@pytest.mark.parametrize(("command", "code"), [("build", 1), ("watch", 0), ("serve", 0)])
@pytest.mark.parametrize("number", SIGNALS)
def test_a_command_ends_before_it_is_imported(folder, number, command, code):
    """There is no traceback of whatever was imported at that moment."""
    sign = hold(folder, "import", "generator.cli", COMMAND)
    begun = begin(folder, command)
    until(sign.exists)
    assert end(begun, number) == (code, "")


def test_a_build_ends_while_it_is_indexed(folder):
    """Pagefind ends with it."""
    (folder / "newsfold.yml").unlink()
    building = begin(folder, PAGEFIND_BINARY_PATH=str(folder / "slow"))
    until(lambda: (folder / "indexing").exists() or building.poll() is not None)
    assert end(building, signal.SIGTERM, all_of_it=False) == (1, TOLD[signal.SIGTERM])
    until(lambda: not alive(folder), said=lambda: alive(folder))


def test_a_build_ends_while_it_waits_for_another(folder, clean):
    """The other one is not disturbed."""
    sign = hold(folder, *MOMENTS["publishing"])
    first = begin(folder)
    until(lambda: sign.exists() or first.poll() is not None)
    (folder / "sitecustomize.py").unlink()
    second = begin(folder)
    until(lambda: hears(second))
    time.sleep(1)  # it may be waiting by then; wherever it is, it ends
    assert end(second, signal.SIGINT)[0] == 1
    assert first.poll() is None
    end(first, signal.SIGINT)
    assert is_right(folder, clean)


def test_an_edit_ends_with_its_hands(folder, clean):
    """The processes that help with one edit end as well, whatever they are at."""
    assert run_newsfold("build", "--quiet", "--jobs", "2", cwd=folder).code == 0
    with (folder / "content/a1.md").open("a") as file:
        file.write("\nNobody objected.\n")
    sign = hold(folder, "os.rename", ".site.newsfold", COMMAND)
    building = begin(folder)
    until(lambda: sign.exists() or building.poll() is not None)
    assert end(building, signal.SIGTERM, all_of_it=False) == (1, TOLD[signal.SIGTERM])
    write_tree(folder, dict(FILES))
    assert is_right(folder, clean)


@pytest.mark.parametrize(
    ("command", "number"),
    [("check", SIGNALS[0]), *zip(("watch", "watch", "serve"), SIGNALS * 2, strict=False)],
)
def test_every_command_ends_while_its_workers_begin(folder, command, number):
    """Those that go on until they are told to end with 0, and without a word."""
    sign = hold(folder, *MOMENTS["beginning workers"])
    at_work = begin(folder, command)
    until(lambda: sign.exists() or at_work.poll() is not None)
    assert end(at_work, number) == ((1, TOLD[number]) if command == "check" else (0, ""))
    until(lambda: not alive(folder), said=lambda: alive(folder))


def test_a_build_ends_whenever_it_is_told(folder, clean):
    """At moments all over its time: each ends soon, with a published site or with none, and with no word of a fault."""
    begun = time.monotonic()
    assert begin(folder).communicate(timeout=SOON)[1] == ""
    lasting = time.monotonic() - begun
    taken = []
    for part in range(8):
        (folder / "content/a1.md").write_text(f"---\ntitle: Bridge\n---\n\nIt was open on day {part}.\n")
        (folder / f"content/b{part}.md").write_text(f"---\ntitle: Ferry {part}\n---\n\nIt left.\n")
        building = begin(folder)
        until(lambda building=building: hears(building))
        time.sleep(lasting * part / 8)
        begun = time.monotonic()
        ended = end(building, signal.SIGINT)
        taken += [time.monotonic() - begun] if ended[0] else []
        assert ended in {(1, TOLD[signal.SIGINT]), (1, ""), (0, "")}
        until(lambda: not alive(folder), said=lambda: alive(folder))
    assert min(taken) < 5  # a second by itself; the rest is what a busy machine adds
    for ferry in folder.glob("content/b*.md"):
        ferry.unlink()
    write_tree(folder, dict(FILES))
    assert is_right(folder, clean)


@pytest.mark.parametrize("command", ["build", "watch"])
def test_what_shall_be_ignored_is_ignored(folder, command):
    """A command that a shell put into the background does not hear of Ctrl-C, as with any."""
    sign = hold(folder, *MOMENTS["grouping"])
    building = begin(folder, command, before=("sh", "-c", 'trap "" INT; exec "$@"', "sh"))
    until(lambda: sign.exists() or building.poll() is not None)
    os.killpg(building.pid, signal.SIGINT)
    status = Path(f"/proc/{building.pid}/status")
    until(lambda: "SigPnd:\t0000000000000000" in status.read_text())
    ignored = re.search(r"SigIgn:\s+(\w+)", status.read_text())
    assert ignored
    assert int(ignored[1], 16) >> signal.SIGINT - 1 & 1  # a watch that heard would take a while to end
    assert building.poll() is None
    end(building, signal.SIGTERM)
