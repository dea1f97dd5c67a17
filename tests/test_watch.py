"""Watching: a saved article is on the page soon, a mistake is named and survived, a signal ends it."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT, write_tree

SOON = 20.0
"""Seconds that a test waits at most: it is about what happens, the speed is measured elsewhere."""


class Watching:
    """A running `watch`, and the lines that it said."""

    def __init__(self, folder):
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "watch"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, words):
        """Wait for a line that holds some words, and return it."""
        end = time.monotonic() + SOON
        seen = []
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=0.1)
            except queue.Empty:
                continue
            seen.append(line)
            if words in line:
                return line
        raise AssertionError(f"no line with {words!r} among {seen}")

    def page(self, slug, words):
        """Wait until an article's page holds some words, or is gone where they are None."""
        path = self.folder / f"site/articles/{slug}.html"
        end = time.monotonic() + SOON
        while time.monotonic() < end:
            there = path.is_file()
            if (words is None and not there) or (words is not None and there and words in path.read_text()):
                return
            time.sleep(0.05)
        raise AssertionError(f"{path.name}: no {words!r}")


@contextmanager
def watching(folder):
    running = Watching(folder)
    try:
        running.until("watching")
        yield running
    finally:
        running.process.kill()
        running.process.wait()
        running.process.stdout.close()


@pytest.fixture
def folder(tmp_path):
    return write_tree(
        tmp_path, {"content/bridge.md": article("First words"), "content/deep/library.md": article("Books")}
    )


def article(words):
    return f"---\ntitle: An article\ndate: 2026-03-02\n---\n\nThe council of Altfeld said: {words}. Nobody objected.\n"


def test_saved_articles_reach_the_site(folder):
    """Writing in place, writing beside and renaming, deleting, a renamed folder and a new one are all seen."""
    with watching(folder) as running:
        (folder / "content/bridge.md").write_text(article("Second words"))
        running.page("bridge", "Second words")
        (folder / "content/.bridge.md.swp").write_text(article("Third words"))
        (folder / "content/.bridge.md.swp").replace(folder / "content/bridge.md")
        running.page("bridge", "Third words")
        (folder / "content/bridge.md").unlink()
        running.page("bridge", None)
        (folder / "content/deep").rename(folder / "content/deeper")
        running.until("files written")
        running.page("library", "Books")
        write_tree(folder, {"content/new/nested/tower.md": article("Bells")})
        running.page("tower", "Bells")
        (folder / "newsfold.yml").write_text("title: The Altfeld Fold\n")
        running.until("files written")
        end = time.monotonic() + SOON
        while "The Altfeld Fold" not in (folder / "site/index.html").read_text():
            assert time.monotonic() < end
            time.sleep(0.05)


def test_broken_article_is_named_and_comes_back_when_mended(folder):
    """A mistake costs its article only, and only until it is mended."""
    with watching(folder) as running:
        (folder / "content/bridge.md").write_text("---\ntitle: [broken\n---\n\nText.\n")
        assert "error" in running.until("content/bridge.md:")
        running.page("bridge", None)
        running.page("library", "Books")
        (folder / "content/bridge.md").write_text(article("Mended words"))
        running.page("bridge", "Mended words")


def test_broken_settings_leave_the_site_until_they_are_mended(folder):
    """A mistake in the configuration is named; the watch goes on."""
    with watching(folder) as running:
        (folder / "newsfold.yml").write_text("titel: x\n")
        running.until("did you mean 'title'?")
        running.page("bridge", "First words")
        (folder / "newsfold.yml").write_text("title: Mended\n")
        running.until("files written")


def test_replaced_content_folder_is_watched_again(folder):
    """A content folder that was deleted and made anew is watched as the old one was."""
    with watching(folder) as running:
        shutil.move(folder / "content", folder / "old")
        write_tree(folder, {"content/tower.md": article("Bells")})
        running.page("tower", "Bells")
        (folder / "content/tower.md").write_text(article("Louder bells"))
        running.page("tower", "Louder bells")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it(folder, number):
    """Ctrl-C and SIGTERM end the watch without a traceback."""
    with watching(folder) as running:
        running.process.send_signal(number)
        assert running.process.wait(timeout=10) == 0
        time.sleep(0.1)
        rest = [running.lines.get() for _ in range(running.lines.qsize())]
        assert not [line for line in rest if "Traceback" in line]


def test_no_process_outlives_a_build_that_is_killed(tmp_path, shared):
    """The workers of a build end with it, also when it is killed without a chance to tell them."""
    subprocess.run([sys.executable, shared / "tools/corpus.py", "400", tmp_path / "content"], check=True)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "NEWSFOLD_TEST": str(tmp_path)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    command = [sys.executable, "-m", "generator", "build", "--jobs", "3"]
    build = subprocess.Popen(command, cwd=tmp_path, env=env, start_new_session=True, **quiet)
    end = time.monotonic() + SOON
    while len(alive(tmp_path)) < 4:
        assert time.monotonic() < end
        assert build.poll() is None, "the build ended before it had workers"
        time.sleep(0.01)
    build.kill()
    build.wait()
    while alive(tmp_path):
        assert time.monotonic() < end, alive(tmp_path)
        time.sleep(0.05)


def alive(mark):
    """Return the processes whose environment holds a mark."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if f"NEWSFOLD_TEST={mark}\0".encode() in environ.read_bytes():
                found.append(environ.parent.name)
    return found


def test_quiet_watch_builds_nothing(folder):
    """Reading the content, as a search or a backup does, starts no build."""
    with watching(folder) as running:
        for path in (folder / "content").rglob("*.md"):
            path.read_text()
        time.sleep(1.5)
        assert running.lines.empty()
