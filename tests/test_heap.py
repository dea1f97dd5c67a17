"""Memory that is given back to the system."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from generator.build import Manner, build
from generator.cache.memo import Memo
from generator.cache.store import FILE, Store
from generator.config import Config
from generator.processes.heap import give_back
from generator.run import Run
from tests.conftest import write_tree

PROGRAM = """
from pathlib import Path
from resource import getpagesize
from generator.build import Manner, build
from generator.cache.memo import Memo
from generator.cache.store import FILE, Store
from generator.config import Config
from generator.processes.heap import give_back
from generator.run import Run
from tests.conftest import write_tree

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * getpagesize()

texts = [bytes(10_000) for _ in range(10_000)]
last = texts.pop()
full = held()
texts.clear()
give_back()
print(full - held())
"""


def trims() -> bool:
    """Tell whether this system's C library can give anything back when asked."""
    return sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not trims(), reason="the C library gives back what it likes")
def test_what_lies_below_something_in_use_is_given_back_too():
    """Of a hundred megabytes of texts all but the last are let go, and the process is smaller by most of them."""
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(told.stdout) > 50_000_000


def test_no_library_is_asked_for_what_it_does_not_know(monkeypatch):
    """Where the C library has no such call, nothing happens."""
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    give_back()


@pytest.mark.parametrize("once", [True, False])
def test_a_command_gives_back_what_it_no_longer_needs_before_pages_are_made(tmp_path, monkeypatch, once):
    """In `watch`, which will need as much for the next edit, it does not."""
    done = []
    write_tree(
        tmp_path, {"content/one.md": "# The bridge opens\n\nThe bridge opened on Monday, the town says.\n"}
    )
    config = Config(content=tmp_path / "content", output=tmp_path / "site")
    monkeypatch.setattr("generator.build.give_back", lambda: done.append(config.output.exists()))
    memo = Memo("code", Store.open(tmp_path / FILE), lasting=True, once=once)
    with Run() as run:
        assert build(config, run, Manner(memo=memo)).published
    memo.close()
    assert done == ([False] if once else [])
