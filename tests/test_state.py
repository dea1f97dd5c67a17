"""What a command hands on to the next one is only ever a saving: taken up whole, or not at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.cache.later import closed
from generator.cache.memo import Memo
from generator.cache.stamp import TICK, stamp
from generator.cache.state import _SEAL, RENEWED, SINCE, State
from generator.cache.store import FILE, KEPT, Store
from generator.cache.thaw import freeze, thaw
from generator.model import Citation, Digest, Statement
from tests.conftest import read_tree, run_newsfold, write_tree

DIGEST = Digest("a", "A bridge", points=(Statement("It opened.", (Citation("a.md", 0, 10, "It opened."),)),))
STORIES = {
    f"content/{name}.md": f"---\ntitle: The {name} opens\ndate: 2026-03-{day:02}\n---\n\nThe {name} opened then.\n"
    for day, name in enumerate(("bridge", "library", "harbour", "museum"), 1)
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site that was built."""
    write_tree(tmp_path, {**STORIES, "newsfold.yml": "search: false\nbase_url: https://example.org/\n"})
    monkeypatch.chdir(tmp_path)
    run_newsfold("build", cwd=tmp_path)
    return tmp_path


def state_of(folder):
    return State.of(
        Memo("code", lasting=True),
        folder,
        folder / "content",
        folder / "site",
        stamp([str(folder / "content")]),
    )


def edit(site, name="bridge"):
    path = site / f"content/{name}.md"
    path.write_text(f"{path.read_text()}\nMore than 40 people came.\n")


def settled():
    """Wait until nothing can change any more and look the same."""
    time.sleep(3 * TICK / 1e9)


def is_as_clean(site):
    run_newsfold("build", "--no-cache", "--output", "clean", cwd=site)
    return read_tree(site / "site") == read_tree(site / "clean")


def test_a_digest_is_opened_when_it_is_asked_what_it_says():
    """What lists show is at hand; what else it says is read when somebody asks, and it is pickled as it came."""
    digest = closed(DIGEST)
    for one in (digest, thaw(freeze(digest))):
        assert (one.title, one.opening, one.told) == (DIGEST.title, DIGEST.opening, DIGEST.told)
        assert one.points == DIGEST.points
        assert one == digest
    with pytest.raises(AttributeError):
        _ = digest.nothing


def test_a_closed_digest_under_another_title_says_the_same():
    """Titles are told apart when all digests are written; nothing is opened for that."""
    digest = closed(DIGEST).titled("A bridge (2026)")
    assert (digest.title, digest.told.title, digest.points) == ("A bridge (2026)",) * 2 + (DIGEST.points,)
    assert digest != closed(DIGEST)
    assert digest == DIGEST.titled("A bridge (2026)")


def test_a_file_that_changed_lately_and_is_gone_is_looked_at(tmp_path, monkeypatch):
    """So is one that stayed: it may have changed again and look the same."""
    monkeypatch.setattr("generator.cache.state.TICK", 10**15)
    write_tree(tmp_path, STORIES)
    state_of(tmp_path).hand_on()
    (tmp_path / "content/bridge.md").unlink()
    touched = state_of(tmp_path).take_up()
    assert touched is not None
    assert {Path(path).name for path in touched} == {Path(path).name for path in STORIES}


@pytest.mark.parametrize("search", ["false", "true"])
def test_all_that_a_command_hands_on_can_be_read(site, search):
    """No record is in it that the next command would refuse, and so work all out again."""
    (site / "newsfold.yml").write_text(f"search: {search}\nbase_url: https://example.org/\n")
    edit(site)
    run_newsfold("build", cwd=site)
    (state,) = (site / ".newsfold/states").iterdir()
    sealed = len(Memo("code").key("state", "name")) + _SEAL
    number, looks, known = thaw(state.read_bytes()[sealed:])
    assert number > 0
    assert len(looks) >= len(STORIES) - 1
    assert known


def test_what_feeds_show_of_digests_is_handed_on(site):
    """The next command writes anew what the item of an edited topic shows, and has the others' as text."""
    (state,) = (site / ".newsfold/states").iterdir()
    sealed = len(Memo("code").key("state", "name")) + _SEAL
    _, _, (_, (_, _, tables)) = thaw(state.read_bytes()[sealed:])
    _, (content,) = tables["feed content"]
    assert content.count("<li>") == len(STORIES)


def test_how_topics_were_covered_is_handed_on(site):
    """The next command presents topics in lists, and looks at the articles of those alone that are others."""
    (state,) = (site / ".newsfold/states").iterdir()
    sealed = len(Memo("code").key("state", "name")) + _SEAL
    _, _, (_, (_, _, tables)) = thaw(state.read_bytes()[sealed:])
    _, (found,) = tables["covered"]
    assert (found.sources, found.language) == (len(STORIES), "en")
    assert (found.last - found.first).days == len(STORIES) - 1
    assert found.peak == 1


def test_an_edit_begins_from_what_the_last_command_left(site):
    """Edit after edit, the site is that of a clean build."""
    for name in ("bridge", "library"):
        edit(site, name)
        run_newsfold("build", cwd=site)
        assert is_as_clean(site)


@pytest.mark.parametrize("damage", [b"", b"nothing", None])
def test_a_damaged_state_is_no_state(site, damage):
    """A state that was cut off, or of which a bit fell over, is not used."""
    (file,) = (site / ".newsfold/states").iterdir()
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data) if damage is None else damage)
    edit(site)
    run_newsfold("build", cwd=site)
    assert is_as_clean(site)


def test_a_state_of_another_program_is_not_read(site):
    """What was handed on under another stamp of the code is as good as nothing."""
    assert state_of(site).take_up() is None


def handed_on(folder, count=100):
    """Hand on the state of a folder with so many articles, of which something is known."""
    write_tree(folder, {f"content/{number}.md": "text" for number in range(count)})
    settled()
    memo, state = opened(folder)
    memo.near.leave(
        "articles", {str(number): f"what is known of it {number} " * 9 for number in range(count)}
    )
    state.hand_on()
    memo.close()
    (file,) = (folder / "states").iterdir()
    return file


def opened(folder):
    memo = Memo("code", Store.open(folder / FILE), lasting=True)
    content = folder / "content"
    return memo, State.of(memo, folder, content, folder / "site", stamp([str(content)]))


def edited(folder, *names):
    """Change some articles, and build; return which the build took for touched, and what it knew of articles."""
    for name in names:
        (folder / f"content/{name}.md").write_text(f"other text {name}")
    settled()
    memo, state = opened(folder)
    touched = state.take_up()
    known = memo.near.left("articles")
    memo.near.leave("articles", {**known, **{name: f"{known[name]}, again" for name in names}})
    state.hand_on()
    memo.close()
    return {Path(name).stem for name in touched}, known


def test_a_build_knows_what_the_last_one_knew(tmp_path):
    """Whatever that one had to work out: its edits need not be gone through again, and the state stays as it is."""
    file = handed_on(tmp_path)
    before = file.stat().st_ino
    for name, last in (("1", ""), ("2", ", again"), ("1", ", again")):
        touched, known = edited(tmp_path, name)
        assert touched == {name}
        assert known["1"].endswith(last)
        assert list(known) == [str(number) for number in range(100)]
    assert edited(tmp_path)[1]["1"].endswith(", again, again")
    assert file.stat().st_ino == before


def test_much_that_is_another_writes_the_state_anew(tmp_path):
    """Else each build would read nearly all twice."""
    file = handed_on(tmp_path)
    before = file.stat().st_ino
    edited(tmp_path, *map(str, range(50)))
    assert file.stat().st_ino != before
    touched, known = edited(tmp_path, "99")
    assert touched == {"99"}
    assert known["49"].endswith("again")


@pytest.mark.parametrize("state", ["another", "damaged"])
def test_what_was_told_of_another_state_is_not_joined_to_this_one(tmp_path, state):
    """Two builds at once may leave the state of one, and what the other found to be another since its own.

    What is damaged is not joined either.
    """
    file = handed_on(tmp_path)
    old = file.read_bytes()
    edited(tmp_path, *map(str, range(50)))
    if state == "damaged":
        edited(tmp_path, "98")
        (since,) = (tmp_path / SINCE).iterdir()
        data = bytearray(since.read_bytes())
        data[len(data) // 2] ^= 1
        since.write_bytes(data)
        touched, known = edited(tmp_path, "99")
        assert touched == {"98", "99"}
        assert (known["49"].endswith("again"), known["98"].endswith("again")) == (True, False)
        return
    edited(tmp_path, "99")
    file.write_bytes(old)
    touched, known = edited(tmp_path, "98")
    assert touched == {str(number) for number in (*range(50), 98, 99)}
    assert not any(said.endswith("again") for said in known.values())


def test_what_changed_a_moment_ago_counts_as_touched(tmp_path):
    """Two changes within a tick of the clock look the same: the second must not pass for the first."""
    write_tree(tmp_path, {"content/a.md": "text"})
    state_of(tmp_path).hand_on()
    assert state_of(tmp_path).take_up() == {str(tmp_path.resolve() / "content/a.md")}


def test_what_a_state_spares_asking_for_is_kept(tmp_path):
    """Builds that begin from a state do not ask the store for what is in use; it is there when the state is gone."""
    write_tree(tmp_path, {"content/a.md": "text"})
    path = tmp_path / FILE
    for number in range(KEPT + 4):
        memo = Memo("code", Store.open(path), lasting=True)
        state = State.of(
            memo, tmp_path, tmp_path / "content", tmp_path / "site", stamp([str(tmp_path / "content")])
        )
        assert (state.take_up() is None) == (number == 0)
        if not number:
            memo.keep(b"key", b"value")
        state.hand_on()
        memo.close()
    assert Memo("code", Store.open(path)).recall([b"key"]) == {b"key": b"value"}


def test_a_state_does_not_serve_for_ever(tmp_path):
    """From time to time the store is asked for all that is in use, so that it may drop the rest."""
    write_tree(tmp_path, {"content/a.md": "text"})
    path, used = tmp_path / FILE, []
    for _ in range(RENEWED + 2):
        memo = Memo("code", Store.open(path), lasting=True)
        state = State.of(
            memo, tmp_path, tmp_path / "content", tmp_path / "site", stamp([str(tmp_path / "content")])
        )
        used.append(state.take_up() is not None)
        if not used[-1]:
            state.hand_on()
        memo.close()
    assert used == [False, *[True] * (RENEWED - 1), False, True]
