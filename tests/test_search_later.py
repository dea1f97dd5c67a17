"""The index of a watched site: it follows what it finds, holds nobody up, and in the end is that of a clean build."""

from __future__ import annotations

import contextlib
import re
import signal
import sys

import pytest
from pagefind.service import get_executable

from generator.rebuilding.late_index import beside
from generator.search.index import Index, kept_index
from generator.search.program import LONGEST
from tests.conftest import read_tree, run_newsfold, write_tree
from tests.test_watch import Watching
from tests.waiting import lives, save, until

PROGRAM = """#!{python}
import os, sys, time
with open({log!r}, "a") as log:
    log.write(str(os.getpid()) + "\\n")
while os.path.exists({slow!r}):
    time.sleep(0.01)
os.execv({real!r}, [{real!r}, *sys.argv[1:]])
"""


def article(words):
    return f"---\ntitle: The {words} of Altfeld\ndate: 2026-03-01\n---\n\nThe {words} is open. Nobody objected.\n"


@pytest.fixture
def folder(tmp_path):
    """A site, and a Pagefind that takes as long as a file `slow` is there."""
    program = tmp_path / "pagefind"
    words = {"python": sys.executable, "real": str(get_executable())}
    names = {"log": str(tmp_path / "log"), "slow": str(tmp_path / "slow")}
    write_tree(
        tmp_path, {"pagefind": PROGRAM.format(**words, **names), "content/bridge.md": article("bridge")}
    )
    program.chmod(0o755)
    return tmp_path


@contextlib.contextmanager
def watched(folder):
    with contextlib.closing(Watching(folder, PAGEFIND_BINARY_PATH=str(folder / "pagefind"))) as running:
        running.until("watching")
        yield running


def started(folder):
    return [int(line) for line in (folder / "log").read_text().split()]


def is_clean(folder):
    """Tell whether the site is that of a clean build."""
    done = run_newsfold("build", "--no-cache", "--output", folder / "clean", cwd=folder)
    assert done.code == 0
    with contextlib.suppress(FileNotFoundError):  # while its index is being published
        return read_tree(folder / "site") == read_tree(folder / "clean")
    return False


def test_page_is_published_before_its_index(folder):
    """An edit shows while it is indexed, a newer one does not wait, and the old index stays for so long."""
    with watched(folder) as running:
        before = {
            name: data for name, data in read_tree(folder / "site").items() if name.startswith("search/")
        }
        assert before
        (folder / "slow").touch()
        ran = len(started(folder))
        save(folder / "content/bridge.md", article("ferry"))
        running.page("bridge", "The ferry is open")
        until(lambda: len(started(folder)) > ran)
        assert {name: (folder / "site" / name).read_bytes() for name in before} == before
        first = started(folder)[-1]
        save(folder / "content/bridge.md", article("tunnel"))
        running.page("bridge", "The tunnel is open")  # the program is still at the ferry
        until(lambda: not lives(first))
        until(lambda: started(folder)[-1] != first)
        (folder / "slow").unlink()
        until(lambda: is_clean(folder))
        assert not re.search("Traceback|warning", "\n".join(running.said))


def test_signal_ends_what_is_indexed(folder):
    """SIGTERM ends the watch while it indexes, and Pagefind with it."""
    with watched(folder) as running:
        (folder / "slow").touch()
        ran = len(started(folder))
        save(folder / "content/bridge.md", article("ferry"))
        until(lambda: len(started(folder)) > ran)
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(timeout=LONGEST) == 0  # it does not wait until Pagefind is given up
        until(lambda: not lives(started(folder)[-1]))


def test_signal_ends_what_a_first_build_indexes(folder):
    """SIGTERM during the first build, which nothing but its end can stop, ends Pagefind as well."""
    (folder / "slow").touch()
    with contextlib.closing(Watching(folder, PAGEFIND_BINARY_PATH=str(folder / "pagefind"))) as running:
        until(lambda: (folder / "log").exists() and started(folder))
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(timeout=LONGEST) == 0
        until(lambda: not lives(started(folder)[-1]))


def test_failing_index_is_told_and_the_site_goes_on(folder):
    """Where Pagefind fails on an edit, the page is published all the same, and no old index outlives its pages."""
    with watched(folder) as running:
        (folder / "pagefind").write_text("#!/bin/sh\necho broken; exit 3\n")
        save(folder / "content/bridge.md", article("ferry"))
        running.page("bridge", "The ferry is open")
        assert "pagefind failed: broken" in running.until("no search")
        until(lambda: not (folder / "site/search").exists())


class Stood:
    """A site as it stands."""

    def __init__(self, known, digests):
        self.known, self.digests = frozenset(known), digests


def test_only_a_whole_index_is_kept():
    """An index of which a file is missing or was changed by hand is no index to keep; other files are told apart."""
    entry, words, page = "search/pagefind-entry.json", "search/index/a.pf_index", "a.html"
    digests = {entry: b"1", words: b"2", page: b"3"}
    assert kept_index(Stood(digests, digests)) == Index((), {entry: b"1", words: b"2"})
    assert kept_index(Stood(digests, {entry: b"1", page: b"3"})) is None
    assert kept_index(Stood({words, page}, digests)) is None
    others, told = beside(Stood({*digests, "plan.png"}, digests))
    assert [output.path for output in others] == ["plan.png"]
    assert told == {page: b"3"}
