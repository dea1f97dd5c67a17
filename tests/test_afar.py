"""A fold that another process goes through finds what this one would find, and what it cannot do is done here."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.cache.memo import Memo
from generator.cache.store import FILE, Store
from generator.cache.thaw import freeze
from generator.config import Grouping
from generator.group import arrange, kept, memory
from generator.group.afar import read_turns
from generator.group.base import base_of, parts_of
from generator.group.memory import BASE, STILL, TURNS, arrange_again, held_fold, let_take_up
from generator.model import Editorial, Mention, Ruling
from generator.processes.hands import STAGES, Hand
from tests.group_articles import STORIES, article
from tests.test_group_compared import crowd

SETTINGS, NOBODY = Grouping(), Editorial()


@pytest.fixture
def before():
    """Articles of some weeks."""
    return sorted(crowd(7, 60, 40), key=lambda one: one.order)


def built(folder, articles, still=None, hand=None, editorial=NOBODY):
    """Group as a command of its own would, and return what came of it."""
    memo = Memo("code", Store.open(folder / FILE), lasting=True, once=True)
    if still:
        memo.near.leave(STILL, still)
    if hand:
        let_take_up(memo, hand, "en")
    found = arrange_again(memo, articles, SETTINGS, editorial, map=map, threads=1, hand=hand)
    memo.settle()
    memo.close()
    return found


@pytest.fixture
def hand():
    if not hasattr(os, "fork"):
        pytest.skip("this system does not copy processes")
    found = Hand(STAGES["fold"])
    yield found
    found.end()


@pytest.fixture
def alone_later(monkeypatch):
    """What forbids to fold in this process from then on, but for `arrange` itself."""

    def forbid():
        monkeypatch.setattr(memory, "held_fold", lambda _: pytest.fail("folded here"))

    return forbid


def edits(before):
    """Edits of a folder: on an old day, on the newest, of what is there, what comes and what goes."""
    retitled = [replace(one, title=f"{STORIES[2][:40]} {one.path}") for one in before]
    new = article("new.md", STORIES[0], 39)
    return [
        [*before[:5], retitled[5], *before[6:]],
        [*before[:-1], retitled[-1]],
        [*before[:20], *before[21:]],
        [*before, new],
        [*retitled[:3], *before[3:-2], retitled[-1], new],
    ]


@pytest.mark.parametrize("number", range(5))
def test_a_hand_finds_what_would_be_found_here(tmp_path, before, hand, alone_later, number):
    """On whatever day something is new, and the next fold goes on from what it told."""
    first = built(tmp_path, before)
    alone_later()
    now = edits(before)[number]
    found = built(tmp_path, now, first.still, hand)
    assert found.edited == arrange(now, SETTINGS, NOBODY).edited
    again = Hand(STAGES["fold"])
    later = [replace(now[7], title="The harbour opens again"), *now[:7], *now[8:]]
    wanted = arrange(later, SETTINGS, NOBODY)
    assert built(tmp_path, later, found.still, again).edited == wanted.edited
    again.end()
    assert [turn.key for turn in held(tmp_path).turns] == [turn.key for turn in wanted.kept.turns]


def held(folder):
    memo = Memo("code", Store.open(folder / FILE))
    found = read_turns(*memo.file(TURNS))
    memo.close()
    return found


def test_the_editor_has_the_last_word_there_too(tmp_path, before, hand, alone_later):
    """What is hidden is related to none."""
    first = built(tmp_path, before)
    alone_later()
    editorial = Editorial((Ruling(Mention(first.edited.topics[0].slug, 1, 1), hidden=True),))
    found = built(tmp_path, before, first.still, hand, editorial)
    assert found.edited == arrange(before, SETTINGS, editorial).edited


@pytest.mark.parametrize("damage", ["turns", "base", "neither is there", "hand"])
def test_whatever_is_lost_is_found_here(tmp_path, before, hand, damage):
    """A damaged file of turns, one of what they are over, none at all, a hand that is gone."""
    first = built(tmp_path, before)
    memo = Memo("code", Store.open(tmp_path / FILE))
    files = {"turns": memo.file(TURNS)[0], "base": memo.file(BASE)[0]}
    memo.close()
    if damage in files:
        files[damage].write_bytes(files[damage].read_bytes()[:-1])
    if damage == "neither is there":
        for path in files.values():
            path.unlink()
    if damage == "hand":
        hand.end()
    now = edits(before)[0]
    assert built(tmp_path, now, first.still, hand).edited == arrange(now, SETTINGS, NOBODY).edited
    assert [turn.key for turn in held(tmp_path).turns] == [
        turn.key for turn in arrange(now, SETTINGS, NOBODY).kept.turns
    ]


def test_what_is_kept_in_two_places_is_one_again(tmp_path, before):
    """Vectors and profiles of the file, and those that came since."""
    built(tmp_path, before)
    now = edits(before)[4]
    memo = Memo("code", Store.open(tmp_path / FILE), lasting=True, once=True)
    arrange_again(memo, now, SETTINGS, NOBODY, map=map, threads=1)
    memo.close()
    whole = arrange(now, SETTINGS, NOBODY).kept
    memo = Memo("code", Store.open(tmp_path / FILE))
    assert len(read_turns(*memo.file(TURNS)).known.digests) == 5
    found = held_fold(memo)
    memo.close()
    assert found.profiles == whole.profiles
    assert list(found.profiles) == list(whole.profiles)
    for digest in whole.known.digests:
        one, other = (each.known.some([digest]).terms() for each in (found, whole))
        assert freeze(one) == freeze(other)


def test_nothing_is_written_twice(tmp_path, before):
    """A first fold writes its vectors and profiles to the file alone."""
    built(tmp_path, before)
    found = held(tmp_path)
    assert (found.known.digests, found.profiles) == ((), {})
    assert len(found.keys) == len(arrange(before, SETTINGS, NOBODY).edited.topics)


def test_the_file_is_written_again_where_much_is_new(tmp_path, before, monkeypatch):
    """Little that is new is written with the turns."""
    monkeypatch.setattr(kept, "_FEW", 2)
    built(tmp_path, before)
    path = tmp_path / BASE
    marks = [path.stat().st_ino]
    for now in (edits(before)[0], [*before, *new(9)]):
        memo = Memo("code", Store.open(tmp_path / FILE), lasting=True, once=True)
        arrange_again(memo, now, SETTINGS, NOBODY, map=map, threads=1)
        memo.close()
        marks.append(path.stat().st_ino)
    assert [one == other for one, other in pairwise(marks)] == [True, False]


def new(count):
    return [article(f"new{number}.md", f"{STORIES[number % 3]} {number}", 39) for number in range(count)]


def test_a_base_is_read_as_it_was_written(before):
    """To the last bit."""
    whole = arrange(before, SETTINGS, NOBODY).kept
    found = base_of(
        [memoryview(b"".join(map(bytes, part))) for part in parts_of(whole.known, whole.profiles)]
    )
    assert found.known.digests == whole.known.digests
    for name in ("keys", "weights", "borders", "lengths"):
        assert getattr(found.known.terms(), name).tolist() == getattr(whole.known.terms(), name).tolist()
    assert found.profiles == whole.profiles
