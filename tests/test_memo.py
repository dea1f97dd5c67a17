"""What is kept on the disk is only ever a saving: safe to delete, to damage, to share, and to get from strangers."""

from __future__ import annotations

import ctypes.util
import datetime as dt
import os
import pickle
import sqlite3
import weakref
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.digests import Digests
from generator.cache.memo import LARGEST, Memo, remembering
from generator.cache.readings import Readings
from generator.cache.store import FILE, KEPT, Store
from generator.cache.thaw import ForbiddenError, TooLargeError, freeze, thaw
from generator.cli import main
from generator.config import Grouping
from generator.group import regroup
from generator.group.kept import NOTHING, Kept
from generator.load import Reading, Sources, load
from generator.model import Block, BlockKind, Citation
from generator.render.sheets import Sheet
from tests.conftest import read_tree, run_newsfold, write_tree
from tests.group_articles import report

FILES = {
    "content/one.md": "---\ntitle: The bridge opens\ndate: 2026-03-02\n---\n\nThe bridge opened on Monday.\n",
    "content/two.md": "# The library closes\n\nThe library closed on Tuesday. Nobody was told before.\n",
}


class Held:
    """A value of which it can be told whether anybody has it."""

    def __init__(self, value):
        self.value = value


class Harmful:
    """Runs something when it is read, as any pickle may."""

    def __reduce__(self):
        """Name a function and its argument."""
        return os.mkdir, ("harm",)


def test_records_come_back_as_they_were():
    """Records of the model, dates in time zones and plain containers survive freezing."""
    value = (
        {"a": (Block(BlockKind.ITEM, 0, 3, "p1"), b"x")},
        Citation("a.md", 0, 2, "ab"),
        dt.datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Berlin")),
        dt.datetime(2026, 3, 2, 9, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    )
    assert thaw(freeze(value)) == value


@pytest.mark.parametrize("value", [Harmful(), eval, Path, getattr, os.system, ZoneInfo])
def test_nothing_that_was_kept_is_executed(value, tmp_path, monkeypatch):
    """What names anything but records is not read, and its code does not run."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ForbiddenError):
        thaw(pickle.dumps(value))
    assert not (tmp_path / "harm").exists()


def remembered(path, key):
    """Return what a store gives for a key in a build of its own."""
    store = Store.open(path)
    assert store
    found = dict(store.read([key]))
    store.close()
    return found.get(key)


def test_a_value_that_nobody_asks_for_is_dropped(tmp_path):
    """The store does not grow with all that ever was: what the last builds did not want goes."""
    path = tmp_path / FILE
    store = Store.open(path)
    store.write({b"wanted": b"1", b"unwanted": b"2"})
    store.close()
    for _ in range(KEPT + 2):
        assert remembered(path, b"wanted") == b"1"
    assert remembered(path, b"unwanted") is None


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_store_is_made_anew(tmp_path, damage):
    """Whatever is in the file, a build keeps and finds its values."""
    path = tmp_path / FILE
    path.write_bytes(damage)
    store = Store.open(path)
    store.write({b"key": b"value"})
    store.close()
    assert remembered(path, b"key") == b"value"


@pytest.mark.parametrize("value", [b"", b"val", b"valve\0\0\0\0", "text", None])
def test_a_value_that_was_damaged_is_not_known(tmp_path, value):
    """What does not fit its checksum is worked out again: damage would show much later, or never."""
    path = tmp_path / FILE
    store = Store.open(path)
    store.write({b"key": b"value"})
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kept SET value = ?", [value])
    connection.close()
    assert remembered(path, b"key") is None


def test_a_store_with_other_tables_is_no_error(tmp_path):
    """A database of somebody else's shape gives nothing, and nothing is raised."""
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE VIEW kept AS SELECT 1 AS key, 2 AS value, 3 AS used")
    connection.close()
    store = Store.open(tmp_path / FILE)
    assert store is None or list(store.read([b"key"])) == []


def test_what_is_handed_on_stays_while_somebody_takes_it(tmp_path):
    """It is written once and read by every build: that is to be wanted too."""
    memo = Memo("code", Store.open(tmp_path / FILE))
    memo.hold("standing", ("a", "b"))
    memo.close()
    for _ in range(KEPT + 2):
        memo = Memo("code", Store.open(tmp_path / FILE))
        assert memo.held("standing") == ("a", "b")
        memo.close()


@given(
    st.dictionaries(
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
        st.binary(min_size=20, max_size=20),
    )
)
def test_digests_of_files_are_read_as_they_were(digests):
    """However they are put into bytes."""
    found = thaw(freeze(Digests(digests)))
    assert found == digests
    assert list(found) == list(digests)


def held_by_sqlite():
    """Return the bytes that SQLite holds in this process."""
    try:
        used = ctypes.CDLL(ctypes.util.find_library("sqlite3")).sqlite3_memory_used
    except (AttributeError, OSError, TypeError):
        pytest.skip("the library of SQLite cannot be asked")
    used.restype = ctypes.c_longlong
    return used()


def test_a_process_that_stays_holds_no_more_of_the_store_after_many_builds(tmp_path):
    """What was written in one build need not be in memory until the next one."""
    memo, held = Memo("code", Store.open(tmp_path / FILE), lasting=True), []
    for count in range(40):
        with remembering(memo):
            for number in range(20):
                memo.keep(memo.key("value", f"{count} {number}"), b"x" * 4000)
        held.append(held_by_sqlite())
    memo.close()
    assert held[-1] < 2 * held[1]


def test_where_grouping_can_go_on_from_outlives_the_process(tmp_path):
    """What a fold hands on is read again from the disk, whole, and the next fold takes it up to the same topics."""
    articles = [report(number % 2, f"{number}.md", day=1 + number // 6) for number in range(24)]
    first = regroup(articles[:-1], Grouping(), NOTHING)
    memo = Memo("code", Store.open(tmp_path / FILE))
    memo.hold("fold", first.kept)
    memo.close()
    memo = Memo("code", Store.open(tmp_path / FILE))
    kept = memo.held("fold")
    memo.close()
    assert isinstance(kept, Kept)
    assert len(kept.turns) == len(first.kept.turns)
    assert [turn.key for turn in kept.turns] == [turn.key for turn in first.kept.turns]
    assert regroup(articles, Grouping(), kept).topics == regroup(articles, Grouping(), NOTHING).topics


def test_a_memo_is_closed_beside_something_else(tmp_path):
    """What was to be kept is in the store after that, whatever becomes of what was done meanwhile."""
    memo = Memo("code", Store.open(tmp_path / FILE))
    memo.keep(b"key", b"value")
    number = memo.build
    with pytest.raises(ZeroDivisionError), memo.closing():
        raise ZeroDivisionError
    assert memo.build == number > 0
    assert [path.name for path in tmp_path.iterdir()] == [FILE]  # no log beside it: it is closed
    again = Memo("code", Store.open(tmp_path / FILE))
    assert (again.recall([b"key"]), again.build) == ({b"key": b"value"}, number + 1)
    again.close()


def test_a_command_that_builds_once_lets_go_what_it_has_written(tmp_path):
    """What is held for the next command is in the store, and no longer in memory."""
    memo = Memo("code", Store.open(tmp_path / FILE), lasting=True, once=True)
    value = {"a", "b"}
    held = weakref.ref(kept := Held(value))
    memo.hold("fold", kept.value)
    memo.near.leave("fold", kept)
    del kept
    memo.settle()
    assert memo.held("fold") == value
    assert held() is not None
    assert not memo.forgo(LARGEST)
    assert held() is not None
    assert memo.forgo(LARGEST + 1)
    assert held() is None
    memo.close()


def test_who_builds_again_and_again_forgoes_nothing(tmp_path):
    """In `watch` what is known stays, however large it is, and so does what is held."""
    memo = Memo("code", Store.open(tmp_path / FILE), lasting=True)
    memo.hold("fold", value := {"a", "b"})
    memo.settle()
    assert memo.held("fold") is value
    assert not memo.forgo(LARGEST + 1)
    memo.close()


def test_of_short_articles_all_that_is_handed_on_besides_counts_too(monkeypatch):
    """What is known of a hundred short articles is far more than they say, and the state of a site holds it."""
    monkeypatch.setattr("generator.cache.memo.LARGEST", 200_000)
    articles = [report(0, f"{place}.md") for place in range(100)]
    assert sum(len(article.body) for article in articles) < 50_000
    assert not Readings(Memo("code", once=True)).forgo(articles[:50])
    assert Readings(Memo("code", once=True)).forgo(articles)
    assert not Readings(Memo("code")).forgo(articles)


def test_a_build_that_remembers_nothing_publishes_the_same(tmp_path, monkeypatch):
    """More articles than are handed on: the site is the same, and the next build too finds what it needs."""
    write_tree(tmp_path, FILES)
    monkeypatch.setattr("generator.cache.memo.LARGEST", 1)
    monkeypatch.chdir(tmp_path)
    for words in ("Nobody was told.", "Everybody knew."):
        (tmp_path / "content/one.md").write_text(f"{FILES['content/one.md']}\n{words}\n")
        assert CliRunner().invoke(main, ["build", "--jobs", "1"]).exit_code == 0
        assert not (tmp_path / ".newsfold/states").exists()
        assert run_newsfold("build", "--no-cache", "--output", "clean", cwd=tmp_path).code == 0
        assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


def test_what_is_too_large_is_not_handed_on():
    """A value beyond its bound is refused before it is whole in memory a second time."""
    with pytest.raises(TooLargeError):
        freeze([bytes(2000)], 1000)
    assert thaw(freeze([bytes(20)], 1000)) == [bytes(20)]


def test_two_builds_share_a_store(tmp_path):
    """What one build keeps another that is open at the same time finds, and both can write."""
    one, other = Store.open(tmp_path / FILE), Store.open(tmp_path / FILE)
    one.write({b"a": b"1"})
    other.write({b"b": b"2"})
    assert dict(one.read([b"a", b"b"])) == dict(other.read([b"a", b"b"])) == {b"a": b"1", b"b": b"2"}
    one.close()
    other.close()


def read(folder, memo):
    """Load a folder by way of a memo; return what came of it, and the paths that were read."""
    asked = []

    def apply(function, items):
        items = list(items)
        asked.extend(source.path for source in items)
        return map(function, items)

    readings = Readings(memo)
    settings = Reading("en", "UTC", drafts=False, now=None, max_bytes=10_000)
    loaded = load(folder, shown="content", settings=settings, map=lambda *given: readings.map(apply, *given))
    return loaded, asked


def test_only_what_changed_is_read(tmp_path):
    """A file with new bytes is read; one with its old bytes and a new time is opened and no more."""
    folder = write_tree(tmp_path, FILES) / "content"
    memo = Memo("code", Store.open(tmp_path / FILE))
    first, asked = read(folder, memo)
    memo.close()
    assert asked == ["one.md", "two.md"]
    (folder / "one.md").touch()
    (folder / "two.md").write_text("# The library closes\n\nThe library closed on Wednesday, it says now.\n")
    memo = Memo("code", Store.open(tmp_path / FILE))
    second, asked = read(folder, memo)
    memo.close()
    assert asked == ["two.md"]
    assert [article.path for article in second.articles] == ["one.md", "two.md"]
    assert second.articles[0] == first.articles[0]
    assert "Wednesday" in second.articles[1].text


def test_another_program_uses_none_of_it(tmp_path):
    """With other code everything is worked out again."""
    folder = write_tree(tmp_path, FILES) / "content"
    memo = Memo("code", Store.open(tmp_path / FILE))
    read(folder, memo)
    memo.close()
    memo = Memo("other code", Store.open(tmp_path / FILE))
    assert read(folder, memo)[1] == ["one.md", "two.md"]
    memo.close()


def test_an_unchanged_file_is_not_opened(tmp_path, monkeypatch):
    """A file that stood still for a moment is known by its size, times and inode."""
    folder = write_tree(tmp_path, FILES) / "content"
    moment = (folder / "two.md").stat().st_ctime_ns + 10**9
    monkeypatch.setattr("generator.cache.readings.time.time_ns", lambda: moment)
    memo = Memo("code", lasting=True)
    read(folder, memo)
    memo.begin()
    opened = []
    monkeypatch.setattr(Sources, "__iter__", lambda sources: iter(opened.append(sources.paths) or ()))
    read(folder, memo)
    assert [paths for paths in opened if paths] == []


@pytest.mark.parametrize("damage", [b"", b"garbage" * 1000])
def test_a_build_survives_a_damaged_cache(tmp_path, damage):
    """The site after the damage is that of a clean build, and nothing is said of it."""
    write_tree(tmp_path, FILES)
    assert run_newsfold("build", cwd=tmp_path).code == 0
    (tmp_path / ".newsfold" / FILE).write_bytes(damage)
    (tmp_path / "content/one.md").write_text(FILES["content/one.md"] + "\nIt is new.\n")
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code == 0
    assert FILE not in done.err
    assert run_newsfold("build", "--no-cache", "--output", "clean", cwd=tmp_path).code == 0
    assert read_tree(tmp_path / "site") == read_tree(tmp_path / "clean")


TEXTS = st.text(max_size=3) | st.binary(max_size=3)


@given(st.lists(TEXTS | st.lists(TEXTS).map(tuple)).map(tuple), st.lists(TEXTS).map(tuple))
def test_a_sheet_has_the_key_of_what_it_shows_whichever_object_that_is(shown, other):
    """Another process has other texts that say the same; what says something else has another key."""

    def key(shows):
        return Sheet("a.html", shows, bytes).key(Memo("code"))

    assert key(shown) == key(thaw(freeze(shown)))
    assert (key(shown) == key(other)) is (shown == other)
