"""Deciding whether a build is wanted: what counts, how long quiet is, and what is done where events fail."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from watchdog.events import FileClosedEvent, FileModifiedEvent, FileMovedEvent

from generator.watch import Inputs, sight, watch
from generator.watch.hints import LONG, SHORT, SWIFT, Hints, quiet
from generator.watch.inputs import glance, scan
from generator.watch.stopping import Stop
from tests.conftest import write_tree
from tests.waiting import SOON, save, until

COUNTS = [
    "content/a.md", "content/deep/b.txt", "content/deep/c.HTML", "content/d.png", "content/topics.yml",
    "content/_static/CNAME", "content/_static/.well-known/x", "themes/mine/theme.yml", "themes/mine/static/a.css",
    "newsfold.yml",
]  # fmt: skip
LEFT_ALONE = [
    "content/.a.md.swp", "content/a.md~", "content/#a.md#", "content/.#a.md", "content/4913",
    "content/a.md___jb_tmp___", "content/_drafts/e.md", "content/.git/HEAD", "content/notes.doc", "themes/mine/.hidden",
    "site/index.html", "other.yml",
]  # fmt: skip


def inputs_of(folder):
    return Inputs(folder / "content", (folder / "themes",), (folder / "newsfold.yml",))


def test_what_counts_is_scanned_and_nothing_else(tmp_path):
    """Articles, pictures, own files, themes and settings count; what editors leave beside them does not."""
    write_tree(tmp_path, dict.fromkeys([*COUNTS, *LEFT_ALONE], "x"))
    assert sorted(scan(inputs_of(tmp_path))) == sorted(str(tmp_path / name) for name in COUNTS)


def test_inputs_need_not_exist(tmp_path):
    """Nothing is there yet, and nothing is what is seen."""
    assert scan(inputs_of(tmp_path)) == {}


names = st.sampled_from([*COUNTS, *LEFT_ALONE, "content/deep/er/f.md", "content/deep"])
deeds = st.tuples(st.sampled_from(["write", "delete", "move"]), names, names)


@given(st.lists(deeds, max_size=6))
def test_a_glance_sees_what_a_scan_sees(tmp_path_factory, history):
    """Looking at the touched names alone gives the same as looking at everything."""
    folder = tmp_path_factory.mktemp("glance")
    write_tree(folder, dict.fromkeys(COUNTS, "x"))
    seen = scan(inputs_of(folder))
    touched = set()
    for number, (deed, name, other) in enumerate(history):
        path, target = folder / name, folder / other
        try:
            if deed == "write":
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("x" * number)
            elif deed == "move":
                path.rename(target)
                touched.add(str(target))
            elif path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError:
            continue
        touched.add(str(path))
    assert glance(seen, inputs_of(folder), touched) == scan(inputs_of(folder))


def test_quiet_grows_with_the_storm():
    """One save waits for a blink; a checkout of hundreds of files for longer, but never for seconds."""
    assert quiet(1) == quiet(4) == SHORT
    assert SHORT < quiet(10) < quiet(500) == LONG
    assert quiet(1, whole=True) == SWIFT
    assert quiet(500, whole=True) == LONG


@pytest.mark.parametrize(
    ("event", "swift"),
    [
        (FileModifiedEvent("/c/a.md"), False),
        (FileClosedEvent("/c/a.md"), True),
        (FileClosedEvent("/c/4913"), False),
        (FileMovedEvent("/c/.a.md.swp", "/c/a.md"), True),
        (FileMovedEvent("/c/a.md", "/c/a.md~"), False),
    ],
)
def test_a_closed_file_is_built_sooner_than_one_that_is_being_written(event, swift):
    """Who closed a file, or gave it its name, has done with it; who moved the old one away has not."""
    hints = Hints()
    hints.heed(["/c"], [])
    begun = time.monotonic()
    hints.dispatch(event)
    assert hints.await_quiet(threading.Event())
    waited = time.monotonic() - begun
    assert waited >= (SWIFT if swift else SHORT)
    assert quiet(1, whole=hints.whole) == (SWIFT if swift else SHORT)


def test_closing_a_file_shortens_the_waiting_that_its_writing_began(monkeypatch):
    """The watch waits from the last event on, and as long as that event asks for."""
    monkeypatch.setattr("generator.watch.hints.SHORT", 2 * SOON)
    monkeypatch.setattr("generator.watch.hints.PATIENCE", 2 * SOON)
    hints = Hints()
    hints.heed(["/c"], [])
    hints.dispatch(FileModifiedEvent("/c/a.md"))
    told = threading.Timer(SWIFT / 2, hints.dispatch, [FileClosedEvent("/c/a.md")])
    begun = time.monotonic()
    told.start()
    assert hints.await_quiet(threading.Event()) == {"/c/a.md"}
    assert SWIFT <= time.monotonic() - begun < SOON
    told.join()


def test_what_its_writer_has_done_with_is_foreseen_while_it_is_waited(monkeypatch):
    """A file that was closed is as it will be built, if nothing else comes."""
    monkeypatch.setattr("generator.watch.hints.SWIFT", 2 * SOON)
    monkeypatch.setattr("generator.watch.hints.PATIENCE", 2 * SOON)
    hints, foreseen, stop = Hints(), [], threading.Event()
    hints.heed(["/c"], [])
    hints.dispatch(FileClosedEvent("/c/a.md"))
    hints.await_quiet(stop, lambda names: (foreseen.append(names), stop.set()))
    assert foreseen == [{"/c/a.md"}]


def test_nothing_is_foreseen_of_a_file_that_is_being_written():
    """What its writer has not done with says something else in a moment."""
    hints, foreseen = Hints(), []
    hints.heed(["/c"], [])
    hints.dispatch(FileModifiedEvent("/c/a.md"))
    assert hints.await_quiet(threading.Event(), foreseen.append) == {"/c/a.md"}
    assert not foreseen


def test_events_elsewhere_are_no_hints(tmp_path):
    """What happens outside the inputs wakes nobody."""
    hints = Hints()
    hints.heed([str(tmp_path / "content")], [str(tmp_path / "newsfold.yml")])
    for name in ("site/index.html", "content-of-another/a.md", "other.yml"):
        hints.dispatch(FileModifiedEvent(str(tmp_path / name)))
        assert not hints.event.is_set()
    for name in ("content/a.md", "newsfold.yml"):
        hints.dispatch(FileModifiedEvent(str(tmp_path / name)))
        assert hints.event.is_set()
        hints.event.clear()


class Watched:
    """A watch over a folder whose builds are counted, in this process."""

    def __init__(self, folder, *, poll=False, rest=lambda _: None):
        self.builds, self.told, self.stop = [], [], Stop()
        self.touched = []
        self.during = lambda: None
        self.rested, self.heard = 0, 1
        self.rest = rest
        ready = threading.Event()
        self.thread = threading.Thread(
            target=watch,
            args=(self.build, lambda: inputs_of(folder)),
            kwargs={
                "ready": ready.set,
                "rest": self.take_rest,
                "tell": self.told.append,
                "stop": self.stop,
                "poll": poll,
            },
        )
        self.thread.start()
        assert ready.wait(SOON)

    def build(self, touched):
        self.during()
        self.touched.append(touched)
        self.builds.append(time.monotonic())

    def take_rest(self, may_go_on):
        self.rested = len(self.builds)
        self.rest(may_go_on)

    def until(self, count):
        until(lambda: len(self.builds) >= count, said=lambda: f"{len(self.builds)} of {count} builds")

    def until_rest(self):
        """Wait until it has built, has found nothing different after that, and waits for something new."""
        until(lambda: self.rested == len(self.builds))

    def until_told_of(self, path):
        """Wait for a build that is told of a name, and then for its rest."""
        name = str(path.resolve())
        until(lambda: any(name in touched for touched in self.touched[self.heard :] if touched))
        until(lambda: len(self.builds) == len(self.touched))
        self.until_rest()
        self.heard = len(self.touched)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(SOON)
        assert not self.thread.is_alive()


@pytest.fixture
def folder(tmp_path):
    return write_tree(tmp_path, {"content/a.md": "a", "themes/mine/theme.yml": "", "newsfold.yml": ""})


def test_one_save_is_one_build(folder):
    """A saved file is built once, and soon, told what was saved; one that changes nothing that counts is not built."""
    with Watched(folder) as watched:
        save(folder / "content/a.md", "b")
        watched.until(2)
        (folder / "content/.a.md.swp").write_text("b")
        (folder / "content/a.md").read_text()
        time.sleep(1.0)
        assert watched.touched == [None, {str((folder / "content/a.md").resolve())}]


def test_change_during_a_build_is_built_next(folder):
    """What is saved while a build runs is not lost, and is built once more."""
    with Watched(folder) as watched:

        def during():
            watched.during = lambda: None
            time.sleep(0.3)
            save(folder / "content/b.md", "b")

        watched.during = during
        save(folder / "content/a.md", "b")
        watched.until(3)
        time.sleep(0.6)
        assert len(watched.builds) == 3


def test_polling_sees_the_same(folder):
    """Without events changes are found by looking."""
    with Watched(folder, poll=True) as watched:
        for count, words in enumerate(("bb", "ccc"), 2):
            save(folder / "content/a.md", words)
            watched.until(count)
        time.sleep(1.0)
        assert len(watched.builds) == 3


@pytest.mark.parametrize("poll", [False, True])
def test_what_was_left_for_later_yields_to_a_save(folder, poll):
    """What a watch does in its rest may go on until a file is saved, with events and without."""
    rests, yielded = threading.Semaphore(0), []

    def rest(may_go_on):
        if yielded:
            return
        rests.release()
        end = time.monotonic() + SOON
        while may_go_on() and time.monotonic() < end:
            time.sleep(0.01)
        yielded.append(time.monotonic() < end)

    with Watched(folder, poll=poll, rest=rest) as watched:
        assert rests.acquire(timeout=SOON)
        save(folder / "content/a.md", "bb")
        watched.until(2)
        assert yielded == [True]


@pytest.mark.parametrize(("number", "setting"), [(n, s) for n, (s, _) in sight.LIMITS.items()])
def test_limit_of_the_system_is_told_with_its_remedy(folder, monkeypatch, number, setting):
    """Where the system gives no more watches, that is said with what helps, and the work goes on."""

    class Refused:
        def schedule(self, *_, **__):
            raise OSError(number, os.strerror(number))

        def unschedule_all(self):
            pass

    monkeypatch.setattr(sight, "Observer", Refused)
    with Watched(folder) as watched:
        save(folder / "content/a.md", "bb")
        watched.until(2)
        assert len(watched.told) == 1
        assert f"sysctl fs.inotify.{setting}=" in watched.told[0]
        assert "--poll" in watched.told[0]


def test_silence_is_found_out(folder, monkeypatch):
    """Where events do not come, a look in case finds the change, and looking takes over at the second time."""
    monkeypatch.setattr(sight, "RARELY", 0.3)
    monkeypatch.setattr(sight, "THRIFT", 1)
    monkeypatch.setattr(Hints, "dispatch", lambda *_: None)
    with Watched(folder) as watched:
        for count in (2, 3):
            watched.until_rest()  # what is saved before the look that follows a build is found by that one
            save(folder / "content/a.md", "x" * count)
            watched.until(count)
        assert len(watched.told) == 1
        assert "without an event" in watched.told[0]


def test_replaced_folder_is_watched_anew(folder):
    """A folder that was moved away and made again, and one that appears later, are watched."""
    with Watched(folder) as watched:
        (folder / "content").rename(folder / "old")
        write_tree(folder, {"content/b.md": "b"})
        watched.until_told_of(folder / "content/b.md")
        save(folder / "content/b.md", "bb")
        watched.until_told_of(folder / "content/b.md")
        shutil.rmtree(folder / "themes")
        watched.until_told_of(folder / "themes/mine/theme.yml")
        write_tree(folder, {"themes/other/theme.yml": "x"})
        watched.until_told_of(folder / "themes/other/theme.yml")


def test_linked_content_is_watched(tmp_path):
    """Where the content folder is a link, changes behind it are seen."""
    write_tree(tmp_path, {"real/a.md": "a"})
    (tmp_path / "content").symlink_to("real")
    with Watched(tmp_path) as watched:
        save(tmp_path / "real/a.md", "bb")
        watched.until_told_of(tmp_path / "real/a.md")


def test_errors_other_than_limits_are_told_too(folder, monkeypatch):
    """Any other refusal of the system is said as it is."""
    told = []
    seen = sight.Sight(told.append, poll=False)
    monkeypatch.setattr(
        seen, "_observe", lambda _: (_ for _ in ()).throw(OSError(errno.EPERM, "not permitted"))
    )
    seen.aim(inputs_of(folder))
    assert seen.poll
    assert "not permitted" in told[0]


def test_a_file_that_is_being_written_when_a_build_ends_is_waited_for(tmp_path, monkeypatch):
    """An editor empties a file before filling it; where events are late, a look alone must not take it for empty."""
    write_tree(tmp_path, {"content/a.md": "first"})
    article, stop, texts = tmp_path / "content/a.md", Stop(), []

    class Late(Hints):
        """The file is filled while somebody waits for quiet, at the end of the first wait."""

        def __init__(self):
            super().__init__()
            self._came.wait = self.wait

        def dispatch(self, _):
            pass

        def wait(self, timeout):
            time.sleep(timeout)
            if texts == ["first"]:
                article.write_text("all of it")

    monkeypatch.setattr(sight, "Hints", Late)

    def build(_):
        texts.append(article.read_text())
        if len(texts) > 1:
            stop.set()
        else:
            article.write_text("")

    watch(build, lambda: inputs_of(tmp_path), ready=lambda: None, tell=lambda _: None, stop=stop)
    assert texts == ["first", "all of it"]
