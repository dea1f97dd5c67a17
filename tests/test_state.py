"""What a command hands on to the next one is only ever a saving: taken up whole, or not at all."""

from __future__ import annotations

import time

import pytest

from generator.cache.later import closed
from generator.cache.memo import Memo
from generator.cache.stamp import TICK, stamp
from generator.cache.state import _SEAL, FEW, RENEWED, State
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


def test_many_edits_write_the_state_anew(tmp_path):
    """The next build need not do again and again what was touched since."""
    write_tree(tmp_path, {f"content/{n}.md": "text" for n in range(FEW + 2)})
    settled()
    state_of(tmp_path).hand_on()
    for n in range(FEW + 1):
        (tmp_path / f"content/{n}.md").write_text("more text")
    settled()
    again = state_of(tmp_path)
    assert len(again.take_up()) == FEW + 1
    again.hand_on()
    assert state_of(tmp_path).take_up() == frozenset()


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


@pytest.mark.parametrize(("touched", "anew"), [(1, False), (FEW, False), (FEW + 1, True)])
def test_few_edits_begin_from_the_same_state(tmp_path, touched, anew):
    """What they cost is little, and to hand on all that is known is much."""
    write_tree(tmp_path, {f"content/{number}.md": "text" for number in range(FEW + 2)})
    settled()
    state_of(tmp_path).hand_on()
    (file,) = (tmp_path / "states").iterdir()
    before = file.stat().st_ino
    for number in range(touched):
        (tmp_path / f"content/{number}.md").write_text("other text")
    settled()
    state = state_of(tmp_path)
    assert len(state.take_up()) == touched
    state.hand_on()
    assert (file.stat().st_ino != before) == anew


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
