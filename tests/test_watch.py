"""Watching: a saved article is on the page soon, a mistake is named and survived, a signal ends it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.watch.hints import SHORT
from tests.bench.steady import holds_more, steady
from tests.conftest import ROOT, write_tree
from tests.waiting import SOON, save, until

TRIES = 20
"""How often a save is repeated that a busy machine stretched, so that the watch had to take it for several."""


class Watching:
    """A running `watch`, and the lines that it said."""

    def __init__(self, folder, *wrapper, before=(), **env):
        self.folder = folder
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - `close` does; no thread has to read what is in a file
        self._heard = self._marks = 0
        self.process = subprocess.Popen(
            [*before, *wrapper, sys.executable, "-m", "generator", "watch", "--jobs", "2"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    @property
    def said(self):
        """All whole lines until now."""
        return os.pread(self._said.fileno(), 1 << 24, 0).decode().split("\n")[:-1]

    def unheard(self):
        """Return the lines since the last look."""
        lines = self.said[self._heard :]
        self._heard += len(lines)
        return lines

    def until(self, words, seconds=SOON):
        """Wait for a line that holds some words, and return it."""
        begun = self._heard
        until(
            lambda: any(words in line for line in self.said[begun:]),
            seconds,
            lambda: f"no line with {words!r} among {self.said[begun:]}",
        )
        at, line = next((at, line) for at, line in enumerate(self.said[begun:], begun) if words in line)
        self._heard = at + 1
        return line

    def builds(self):
        """Return how many builds ended since the last look, once no more come.

        One more article makes another build: what was to come before it has come when that one is told.
        """
        time.sleep(0.8)
        begun, self._marks = self._heard, self._marks + 1
        save(self.folder / f"content/mark-{self._marks}.md", article(f"mark {self._marks}"))
        known = [path for path in (self.folder / "content").rglob("*") if path.suffix in {".md", ".txt"}]
        self.until(f"{len(known)} articles, ")
        return sum(bool(re.search(r" in [0-9.]+ s$", line)) for line in self.said[begun : self._heard - 1])

    def close(self):
        """End it."""
        self.process.kill()
        self.process.wait()
        self._said.close()

    def page(self, slug, words, seconds=SOON):
        """Wait until an article's page holds some words, or is gone where they are None."""
        path = self.folder / f"site/articles/{slug}.html"

        def shows():
            try:
                text = path.read_text()
            except FileNotFoundError:
                return words is None
            return words is not None and words in text

        until(shows, seconds, lambda: f"{path.name}: no {words!r}")


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
        save(folder / "newsfold.yml", "title: The Altfeld Fold\n")
        until(lambda: "The Altfeld Fold" in (folder / "site/index.html").read_text())


def test_broken_article_is_named_and_comes_back_when_mended(folder):
    """A mistake costs its article only, and only until it is mended."""
    with watching(folder) as running:
        save(folder / "content/bridge.md", "---\ntitle: [broken\n---\n\nText.\n")
        assert "error" in running.until("content/bridge.md:")
        running.page("bridge", None)
        running.page("library", "Books")
        save(folder / "content/bridge.md", article("Mended words"))
        running.page("bridge", "Mended words")


def test_broken_settings_leave_the_site_until_they_are_mended(folder):
    """A mistake in the configuration is named; the watch goes on."""
    with watching(folder) as running:
        save(folder / "newsfold.yml", "titel: x\n")
        running.until("did you mean 'title'?")
        running.page("bridge", "First words")
        save(folder / "newsfold.yml", "title: Mended\n")
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
        assert running.process.wait(timeout=SOON) == 0
        assert not [line for line in running.said if "Traceback" in line]


def test_no_process_outlives_a_build_that_is_killed(tmp_path, shared):
    """The workers of a build end with it, also when it is killed without a chance to tell them."""
    subprocess.run([sys.executable, shared / "tools/corpus.py", "400", tmp_path / "content"], check=True)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "NEWSFOLD_TEST": str(tmp_path)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    command = [sys.executable, "-m", "generator", "build", "--no-cache", "--jobs", "3"]
    for _ in range(TRIES):
        build = subprocess.Popen(command, cwd=tmp_path, env=env, start_new_session=True, **quiet)
        until(lambda build=build: len(alive(tmp_path)) >= 4 or build.poll() is not None)
        build.kill()
        if build.wait() == -signal.SIGKILL:
            break
    else:
        pytest.fail("each build ended before it was seen at work")
    until(lambda: not alive(tmp_path), said=lambda: alive(tmp_path))


def alive(mark):
    """Return the processes whose environment holds a mark."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if f"NEWSFOLD_TEST={mark}\0".encode() in environ.read_bytes():
                found.append(environ.parent.name)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_quiet_watch_builds_nothing(folder):
    """Reading the content, as a search or a backup does, starts no build; idling costs next to nothing."""
    with watching(folder) as running:
        for path in (folder / "content").rglob("*.md"):
            path.read_text()
        running.unheard()
        for _ in range(TRIES):  # what it has still to do after its first build may take a while
            before = processor_time(running.process.pid)
            time.sleep(3)
            taken = processor_time(running.process.pid) - before
            if taken < 0.05:  # the clock ticks in hundredths
                break
        assert taken < 0.05
        assert running.unheard() == []


def processor_time(process):
    """Return the seconds that a process has computed."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it_during_a_build(tmp_path, number):
    """Ctrl-C and SIGTERM end a long build within a second, and leave no process behind."""
    write_tree(tmp_path, {f"content/{n}.md": article(f"words {n} of many") for n in range(600)})
    taken = []
    for _ in range(TRIES):
        with contextlib.closing(Watching(tmp_path, NEWSFOLD_TEST=str(tmp_path))) as running:
            # its workers: so it builds
            until(lambda running=running: len(alive(tmp_path)) >= 3 or running.said)
            begun = time.monotonic()
            running.process.send_signal(number)
            assert running.process.wait(timeout=SOON) == 0
            if not running.said:
                taken.append(time.monotonic() - begun)
            until(lambda: not alive(tmp_path), said=lambda: alive(tmp_path))
        shutil.rmtree(tmp_path / ".newsfold")
        if taken and min(taken) <= 1:
            break
    assert min(taken) < 5  # within a second by itself; the rest is what a busy machine adds


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
    with path.open("a") as file:
        file.write(article(words))


@pytest.mark.parametrize("way", [vim, emacs, vs_code, jetbrains, stream_editor, rsync, filled_later])
def test_every_way_of_saving_ends_in_the_right_site(folder, way):
    """However an editor saves, the site has the new words after one or two builds."""
    with watching(folder) as running:
        for words in ("Other words", "Last words"):
            for number in range(TRIES):
                running.unheard()
                begun = time.monotonic()
                way(folder / "content/bridge.md", f"{words} {number}")
                stretched = time.monotonic() - begun > SHORT
                running.page("bridge", f"{words} {number}")
                builds = running.builds()
                if builds <= 2 or not stretched:
                    break
            assert builds <= 2


def git(folder, *args):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *who, *args], cwd=folder, check=True)


@pytest.mark.slow
def test_checkout_of_many_files_is_one_or_two_builds(tmp_path):
    """`git checkout` of 500 files is one build or two."""
    if not shutil.which("git"):
        pytest.skip("there is no git")
    git(tmp_path, "init", "-q", "-b", "main")
    for branch in ("main", "other"):
        git(tmp_path, "checkout", "-q", "-B", branch)
        write_tree(tmp_path, {f"content/piece-{n}.txt": f"A{n} on {branch}\n\nShort.\n" for n in range(500)})
        git(tmp_path, "add", "content")
        git(tmp_path, "commit", "-q", "-m", branch)
    with watching(tmp_path, 4 * SOON) as running:
        running.page("piece-499", "on other")
        for number in range(
            TRIES
        ):  # a busy machine makes several lots of them, and brings the news of some late
            branch = ("main", "other")[number % 2]
            running.unheard()
            git(tmp_path, "checkout", "-q", branch)
            for n in range(500):
                running.page(f"piece-{n}", f"on {branch}")
            builds = running.builds()
            if builds <= 2:
                break
        assert builds <= 2


@pytest.mark.slow
def test_archive_of_many_files_is_one_or_two_builds(folder):
    """An archive of 200 files that is unpacked is one build or two."""
    with watching(folder) as running:
        for number in range(TRIES):
            new, packed, archive = f"content/new-{number}", folder / f"packed-{number}", folder / "more.tar"
            write_tree(
                packed,
                {f"{new}/other-{number}-{n}.txt": f"B{number}-{n} from afar\n\nShort.\n" for n in range(200)},
            )
            subprocess.run(["tar", "-cf", archive, "-C", packed, "content"], check=True)
            running.unheard()
            subprocess.run(["tar", "-xf", archive, "-C", folder], check=True)
            for n in range(200):
                running.page(f"other-{number}-{n}", "from afar")
            builds = running.builds()
            if builds <= 2:
                break
        assert builds <= 2


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
        save(folder / "content/bridge.md", article("Second words"))
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
    assert not holds_more(late, early)
    assert late.megabytes <= 1.1 * early.megabytes
