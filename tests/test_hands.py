"""Hands only ever make a build quicker: whatever goes wrong with them, their work is done where it was asked for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from generator.language.names.lexicon import _read
from generator.processes.hands import STAGES, Hand, begin_early, begun_early, ended, lend_hands
from generator.run import Run
from generator.writing import let_read_tables
from tests.conftest import read_tree, run_newsfold, write_tree
from tests.waiting import SOON, lives, tick, until

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not copy processes")

STORIES = {
    f"content/{name}.md": f"---\ntitle: The {name} opens\ndate: 2026-03-{day:02}\n---\n\nThe {name} opened then.\n"
    for day, name in enumerate(("bridge", "library", "harbour", "museum"), 1)
}


def where(number):
    """Tell which process this is."""
    return number, os.getpid()


def failing(number):
    raise ValueError(number)


def await_sign(path):
    until(path.exists)


def large(number):
    return bytes(number)


def fatal(number):
    """End any process but the one that runs the tests."""
    if os.getpid() != HERE:
        os._exit(number)
    return number


HERE = os.getpid()


def test_a_system_that_copies_no_process_has_no_hands(monkeypatch):
    """Where there is no room for one more, or no such thing, everything is done here."""

    def full():
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert lend_hands({"load": ()}, 3) == {}
    monkeypatch.delattr(os, "fork")
    assert lend_hands({"load": ()}, 3) == {}


@pytest.fixture
def hand():
    found = Hand(("json",))
    yield found
    found.end()


def test_a_hand_is_another_process(hand):
    """It does what it is asked for, in order, and not here."""
    assert list(hand.map(where, range(3))) == [(number, hand.process) for number in range(3)]


def test_what_fails_is_told_where_it_was_asked_for(hand):
    """An error of the work is raised here as it is, and the hand goes on."""
    with pytest.raises(ValueError, match="7"):
        hand.ask(failing, 7).result()
    assert hand.ask(where, 1).result() == (1, hand.process)


def test_answers_that_nobody_has_read_stop_nobody(hand):
    """Much may be asked before anything is heard, and much may be answered."""
    asked = [hand.ask(large, 1 << 20) for _ in range(3)]
    assert hand.ask(len, bytes(1 << 22)).result() == 1 << 22
    assert [len(one.result()) for one in asked] == [1 << 20] * 3


def test_the_work_of_a_lost_hand_is_done_here(hand):
    """A hand that dies at work, or was killed before, leaves nothing undone."""
    assert hand.ask(fatal, 3).result() == 3
    assert hand.ask(where, 1).result() == (1, os.getpid())
    other = Hand(())
    os.kill(other.process, signal.SIGKILL)
    assert list(other.map(where, [1, 2])) == [(1, os.getpid()), (2, os.getpid())]
    other.end()


def test_a_hand_ends_in_the_middle_of_its_work(hand):
    """Who ends a run, as with Ctrl-C, need not wait for what a hand is at."""
    hand.ask(time.sleep, 2 * SOON)
    begun = time.monotonic()
    hand.end()
    assert time.monotonic() - begun < SOON


def test_a_hand_without_its_modules_is_none():
    """What cannot be imported is no fault before it is asked for here."""
    other = Hand(("generator.nothing",))
    assert other.ask(where, 1).result() == (1, os.getpid())
    other.end()


def test_a_hand_ends_with_whoever_began_it():
    """A process that is killed leaves no hand behind."""
    reading, telling = os.pipe()
    child = os.fork()
    if not child:
        os.write(telling, str(Hand(()).process).encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    hand = int(os.read(reading, 99))
    for file in (reading, telling):
        os.close(file)
    until(lambda: not lives(hand))


@pytest.fixture
def undisturbed(monkeypatch):
    """A process in which no thread of an earlier test is left."""
    monkeypatch.setattr("generator.processes.hands.threading.active_count", lambda: 1)


@pytest.mark.usefixtures("undisturbed")
def test_a_run_gives_single_things_to_the_hand_of_their_stage():
    """Others are done here; when the run is over its hands are at an end, whatever they were at, and then gone."""
    hands = lend_hands({"load": (), "digest": (), "render": ()}, 2)
    assert list(hands) == ["load", "digest"]
    unused = hands["digest"].process
    with ended(hands), Run(hands=hands) as run:
        for stage, pid in (("load", hands["load"].process), ("render", os.getpid())):
            with run.stage(stage):
                assert [found for _, found in run.map(where, [1])] == [pid]
    with pytest.raises(ChildProcessError):
        os.waitpid(unused, 0)


def test_who_waits_for_a_hand_does_what_is_due(hand, tmp_path):
    """One thing after the other, until the answer is there; what is due may ask the same hand for something."""
    done, sign = [], tmp_path / "sign"
    hand.due.append(lambda: done.append(hand.ask(where, 1).result()))
    hand.due.append(sign.touch)
    hand.due.extend([partial(time.sleep, SOON / 1000)] * 1000)
    assert hand.ask(await_sign, sign).result() is None
    assert done == [(1, hand.process)]
    assert 0 < len(hand.due) <= 1000


def test_what_follows_on_an_answer_is_done_while_another_hand_is_waited_for(hand, tmp_path):
    """Nobody waits for the one who answers last before the next thing is asked of the others."""
    done, sign, other = [], tmp_path / "sign", Hand(())
    with ended({"one": hand, "other": other}), Run(hands={"one": hand, "other": other}) as run:
        asked = other.ask(where, 1)
        run.after("other", lambda: done.append(other.ask(where, 2)))
        run.after("other", sign.touch)
        assert done == []
        assert hand.ask(await_sign, sign).result() is None
        assert asked.result() == (1, other.process)
        assert [one.result() for one in done] == [(2, other.process)]


def test_what_follows_on_nothing_is_done_at_once(hand):
    """Where a hand has told all, or is gone, nobody waits for it; one that is dismissed has nothing to be followed."""
    done = []
    hand.after(lambda: done.append(1))
    assert done == [1]
    hand.ask(time.sleep, 2 * SOON)
    hand.after(lambda: done.append(2))
    hand.dismiss()
    assert hand.ask(where, 3).result() == (3, os.getpid())
    assert done == [1]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc")
def test_a_command_begins_no_threads_for_numpy():
    """They would take more of the processor than all that they could help with."""
    lines = (
        "import contextlib, os, sys, generator.processes.exit",
        "from generator.__main__ import run",
        "sys.argv[1:] = ['--version']",
        "generator.processes.exit.leave = lambda end: None",
        "with contextlib.suppress(SystemExit): run()",
        "import numpy",
        "print(len(os.listdir('/proc/self/task')))",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "1"


@pytest.mark.parametrize("jobs", ["2", "4"])
def test_edits_give_what_a_clean_build_gives(tmp_path, jobs):
    """However many processes there are, and whether or not somebody has written into the site or added to it."""
    settings = {"newsfold.yml": "search: false\nbase_url: https://example.org/\n"}
    write_tree(tmp_path, {**STORIES, **settings, "content/_static/CNAME": "example.org\n"})
    site, article = tmp_path / "site", tmp_path / "content/bridge.md"
    run_newsfold("build", cwd=tmp_path)
    for step in ("edit", "mend", "edit", "keep", "remove", "edit"):
        tick(tmp_path)
        if step == "mend":
            (site / "index.html").write_text("gone")
        elif step == "keep":
            (site / ".gitkeep").touch()
        elif step == "remove":
            (tmp_path / "content/museum.md").unlink()
        else:
            article.write_text(f"{article.read_text()}\nMore than {len(article.read_text())} people came.\n")
        time.sleep(0.1)
        done = run_newsfold("build", "--jobs", jobs, cwd=tmp_path)
        assert done.code == 0, done.err
        if step == "edit":
            run_newsfold("build", "--no-cache", "--output", "clean", cwd=tmp_path)
            wanted = read_tree(tmp_path / "clean")
            found = {path: data for path, data in read_tree(site).items() if path != ".gitkeep"}
            assert found == wanted
    assert (site / ".gitkeep").exists()


def test_an_edit_beside_an_article_that_is_gone(tmp_path):
    """Where one article of a topic is edited and another removed, nobody asks for a text that is not there any more."""
    story = "---\ntitle: The bridge of Altfeld opens\ndate: 2026-03-0{0}\npublisher: Paper {0}\n---\n\n{1}\n"
    told = "The bridge of Altfeld opened on Monday, and {} people crossed it."
    write_tree(tmp_path, {"newsfold.yml": "search: false\n"})
    write_tree(tmp_path, {f"content/{n}.md": story.format(n, told.format(n * 100)) for n in range(1, 5)})
    for number in (4, 3):
        assert run_newsfold("build", "--jobs", "4", cwd=tmp_path).code == 0
        write_tree(tmp_path, {"content/1.md": story.format(1, told.format(number * 1000))})
        (tmp_path / f"content/{number}.md").unlink()
        done = run_newsfold("build", "--jobs", "4", cwd=tmp_path)
        assert done.code == 0, done.err
    run_newsfold("build", "--no-cache", "--output", "clean", cwd=tmp_path)
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


@pytest.mark.parametrize("word", ["--jobs=1", "--no-cache", "--executor", "-h"])
def test_no_hand_is_begun_early_where_the_words_may_want_none(tmp_path, monkeypatch, word):
    """What the words say of hands is heard first; without an earlier build there is nothing to help with."""
    monkeypatch.setattr("generator.processes.hands.STAGES", {"load": ()})
    begin_early(["build", word], tmp_path)
    begin_early(["build"], tmp_path / "none")
    assert begun_early() == {}


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.skipif(sys.platform == "darwin", reason="no process is copied there")
def test_hands_that_were_begun_early_are_had_once(tmp_path, monkeypatch):
    """They go to whoever asks first, and work."""
    monkeypatch.setattr("generator.processes.hands.STAGES", {"load": ()})
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    begin_early(["build", "-q"], tmp_path)
    (hand,) = begun_early().values()
    assert begun_early() == {}
    number, process = hand.ask(where, 7).result()
    hand.end()
    assert (number, process == HERE) == (7, False)


def tables_read(_):
    """Tell how many tables of names this process has read."""
    return _read.cache_info().currsize


def test_tables_of_words_are_read_before_a_digest_is_asked_for():
    """The hand of the digests reads what articles in the site's language take while nobody waits for it."""
    _read.cache_clear()  # a hand has what this process had
    hand = Hand(STAGES["digest"])
    let_read_tables(hand, "en-GB")
    assert hand.ask(tables_read, None).result() == 1
    hand.end()
