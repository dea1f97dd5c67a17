"""Watching: a saved article is on the page soon, a mistake is named and survived, a signal ends it."""

from __future__ import annotations

import contextlib
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.steady import steady
from tests.conftest import ROOT, write_tree

SOON = 20.0
"""Seconds that a test waits at most: it is about what happens, the speed is measured elsewhere."""


class Watching:
    """A running `watch`, and the lines that it said."""

    def __init__(self, folder, *wrapper, before=(), **env):
        self.folder = folder
        self.process = subprocess.Popen(
            [*before, *wrapper, sys.executable, "-m", "generator", "watch", "--jobs", "2"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def drain(self):
        """Forget what was said until now."""
        while not self.lines.empty():
            self.lines.get()

    def builds(self):
        """Return how many builds ended since the last look, once no more come."""
        time.sleep(0.8)
        said = [self.lines.get() for _ in range(self.lines.qsize())]
        return sum(bool(re.search(r" in [0-9.]+ s$", line)) for line in said)

    def close(self):
        """End it."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def until(self, words, seconds=SOON):
        """Wait for a line that holds some words, and return it."""
        end = time.monotonic() + seconds
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

    def page(self, slug, words, seconds=SOON):
        """Wait until an article's page holds some words, or is gone where they are None."""
        path = self.folder / f"site/articles/{slug}.html"
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            there = path.is_file()
            if (words is None and not there) or (words is not None and there and words in path.read_text()):
                return
            time.sleep(0.05)
        raise AssertionError(f"{path.name}: no {words!r}")


@contextmanager
def watching(folder, seconds=SOON):
    with contextlib.closing(Watching(folder)) as running:
        running.until("watching", seconds)
        yield running


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
    """Reading the content, as a search or a backup does, starts no build; idling costs next to nothing."""
    with watching(folder) as running:
        for path in (folder / "content").rglob("*.md"):
            path.read_text()
        time.sleep(0.5)
        before = processor_time(running.process.pid)
        time.sleep(3)
        assert running.lines.empty()
        assert processor_time(running.process.pid) - before < 0.05  # the clock ticks in hundredths


def processor_time(process):
    """Return the seconds that a process has computed."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_signals_end_it_during_a_build(tmp_path):
    """Ctrl-C and SIGTERM end a long build within a second, and leave no process behind."""
    words = {f"content/{n}.md": article(f"words {n} of many") for n in range(600)}
    write_tree(tmp_path, words)
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.closing(Watching(tmp_path, NEWSFOLD_TEST=str(tmp_path))) as running:
            end = time.monotonic() + SOON
            while len(alive(tmp_path)) < 3:  # its workers: so the build is under way
                assert time.monotonic() < end
                time.sleep(0.05)
            begun = time.monotonic()
            running.process.send_signal(number)
            assert running.process.wait(timeout=10) == 0
            assert (
                time.monotonic() - begun < 5
            )  # within a second by itself; the rest is what a busy machine adds
            while alive(tmp_path):
                assert time.monotonic() - begun < SOON, alive(tmp_path)
                time.sleep(0.05)


def vim(path, words):
    """Test whether the folder can be written, move the old file away, write a new one, delete the old one."""
    probe, backup = path.with_name("4913"), path.with_name(f"{path.name}~")
    probe.touch()
    probe.unlink()
    swap = path.with_name(f".{path.name}.swp")
    swap.write_text("b0VIM")
    path.rename(backup)
    with path.open("w") as file:
        file.write(article(words))
        file.flush()
        os.fsync(file.fileno())
    backup.unlink()
    swap.unlink()


def emacs(path, words):
    """Lock with a link that leads nowhere, save automatically beside, keep a copy, write in place."""
    lock, auto = path.with_name(f".#{path.name}"), path.with_name(f"#{path.name}#")
    lock.symlink_to("somebody@somewhere.1234:1")
    auto.write_text(article("half a thou"))
    time.sleep(0.2)
    shutil.copy2(path, path.with_name(f"{path.name}~"))
    path.write_text(article(words))
    auto.unlink()
    lock.unlink()


def vs_code(path, words):
    """Cut the file to nothing and write it, in place."""
    with path.open("r+") as file:
        file.truncate(0)
        file.flush()
        time.sleep(0.005)
        file.write(article(words))


def jetbrains(path, words):
    """Write a new file, move the old one away, the new one to its place, delete the old one."""
    new, old = path.with_name(f"{path.name}___jb_tmp___"), path.with_name(f"{path.name}___jb_old___")
    new.write_text(article(words))
    path.rename(old)
    new.rename(path)
    old.unlink()


def stream_editor(path, words):
    """Write a temporary file and rename it, as `sed -i` does."""
    subprocess.run(["sed", "-i", f"s/said: .*/said: {words}. Nobody objected./", path], check=True)


def rsync(path, words):
    """Write a hidden file with a suffix and rename it, times of the source included."""
    temporary = path.with_name(f".{path.name}.x9QmZa")
    temporary.write_text(article(words))
    os.utime(temporary, (1_700_000_000, 1_700_000_000))
    temporary.replace(path)


def filled_later(path, words):
    """Put an empty file there in one step, and write to it after a while."""
    empty = path.with_name(f".{path.name}.part")
    empty.touch()
    empty.replace(path)
    time.sleep(0.4)
    path.write_text(article(words))


@pytest.mark.parametrize("save", [vim, emacs, vs_code, jetbrains, stream_editor, rsync, filled_later])
def test_every_way_of_saving_ends_in_the_right_site(folder, save):
    """However an editor saves, the site has the new words after one or two builds."""
    with watching(folder) as running:
        running.drain()
        save(folder / "content/bridge.md", "Other words")
        running.page("bridge", "Other words")
        assert running.builds() <= 2
        save(folder / "content/bridge.md", "Last words")
        running.page("bridge", "Last words")
        assert running.builds() <= 2


@pytest.mark.slow
def test_checkout_of_many_files_is_one_or_two_builds(tmp_path):
    """`git checkout` of 500 files, and an archive that is unpacked, are one or two builds each."""
    if not shutil.which("git"):
        pytest.skip("there is no git")

    def git(*args):
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *args], cwd=tmp_path, check=True
        )

    git("init", "-q", "-b", "main")
    for branch in ("main", "other"):
        git("checkout", "-q", "-B", branch)
        write_tree(tmp_path, {f"content/piece-{n}.txt": f"A{n} on {branch}\n\nShort.\n" for n in range(500)})
        git("add", "content")
        git("commit", "-q", "-m", branch)
    page = tmp_path / "site/articles/piece-499.html"
    with watching(tmp_path, seconds=120) as running:
        assert "on other" in page.read_text()
        running.drain()
        git("checkout", "-q", "main")
        running.page("piece-499", "on main", seconds=60)
        assert running.builds() <= 2
        archive = tmp_path / "more.tar"
        write_tree(
            tmp_path / "packed",
            {f"content/new/other-{n}.txt": f"B{n} from afar\n\nShort.\n" for n in range(200)},
        )
        subprocess.run(["tar", "-cf", archive, "-C", tmp_path / "packed", "content"], check=True)
        subprocess.run(["tar", "-xf", archive, "-C", tmp_path], check=True)
        running.until("700 articles", seconds=60)
        assert running.builds() <= 1


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is of Linux")
def test_machine_without_watches_goes_on(folder):
    """Where the system gives no watch at all, the command says what would help, and works by looking."""
    trial = ["unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_watches"]
    if not shutil.which("unshare") or subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("limits cannot be set here")
    with contextlib.closing(
        Watching(folder, "sh", "-c", f'{trial[-1]}; exec "$@"', "sh", before=trial[:2])
    ) as running:
        assert "sysctl fs.inotify.max_user_watches=" in running.until("max_user_watches")
        running.until("watching")
        (folder / "content/bridge.md").write_text(article("Second words"))
        running.page("bridge", "Second words")


def test_many_rebuilds_leave_nothing_behind(tmp_path, monkeypatch):
    """Rebuild after rebuild, no descriptor stays open, no process is left, and memory does not grow.

    `python -m tests.bench.steady` asks the same of a site of one's own.
    """
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    stories = {f"content/story-{n}.md": f"title: Story {n}\n" for n in range(6)}
    write_tree(
        tmp_path,
        {
            "newsfold.yml": "search: false\n",
            **{
                path: f"---\n{title}date: 2026-03-02\npublisher: Paper\n---\n\nThe council of Altfeld met, it said.\n"
                for path, title in stories.items()
            },
        },
    )
    early, late = steady(tmp_path, int(os.environ.get("NEWSFOLD_REBUILDS", "20")))
    assert (late.descriptors, late.children) == (early.descriptors, early.children)
    assert late.megabytes <= 1.1 * early.megabytes
