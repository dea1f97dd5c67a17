"""What an earlier fold compared is not compared again, on whatever day, and changes no bit."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache.thaw import freeze, thaw
from generator.config import Grouping
from generator.group import comparing, regroup
from generator.group.calling import called
from generator.group.compared import MOST, kept_of, last_fold
from generator.group.kept import NOTHING
from generator.group.similarity import _lot
from tests.group_articles import STORIES, article

RULES = Grouping()
WORDS = " ".join(STORIES).split()


def crowd(seed, size, days):
    """Return articles of some words of the stories over some days: many of them are a little alike."""
    drawn = np.random.default_rng(seed)
    return [
        article(f"a{number:02}.md", " ".join(drawn.choice(WORDS, 9)), int(drawn.integers(days)))
        for number in range(size)
    ]


@st.composite
def edits(draw, articles):
    """The same articles with some rewritten, re-dated, gone, or new."""
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(articles) - 1))
        text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9)))
        day = draw(st.none() | st.integers(0, 60))
        fate = draw(st.sampled_from(["rewritten", "rewritten", "re-dated", "gone", "new"]))
        one = articles[place]
        if fate == "rewritten":
            changed = [replace(article(one.path, text), date=one.date)]
        elif fate == "re-dated":
            changed = [article(one.path, one.text, day)]
        else:
            paths = {other.path for other in articles}
            path = next(path for path in map("n{}.md".format, count()) if path not in paths)
            changed = [one, article(path, text, day)] if fate == "new" else []
        articles = [*articles[:place], *changed, *articles[place + 1 :]] or articles
    return articles


@given(st.integers(0, 10**6), st.integers(1, 12), st.data())
@settings(deadline=None)
def test_articles_are_called_again_as_they_are_called_at_first(seed, size, data):
    """Whatever was rewritten, moved, named, came or went, and in whatever order they come: the same roll."""
    articles, kept = crowd(seed, size, 5), NOTHING
    for _ in range(4):
        calling, anew = called(articles, kept), called(articles, NOTHING)
        assert (calling.articles, calling.orders, calling.names) == (anew.articles, anew.orders, anew.names)
        assert repr(calling.roll) == repr(anew.roll)  # an undated day equals no other
        assert {key: value[1:] for key, value in calling.seen.items()} == {
            key: value[1:] for key, value in anew.seen.items()
        }
        assert set(calling.fresh) == {
            row for row, one in enumerate(calling.articles) if kept.seen and id(one) not in kept.seen
        }
        kept = calling.kept(NOTHING, (), ())
        articles = data.draw(edits(articles))
        if data.draw(st.integers(0, 5)) == 0:
            articles = [replace(articles[0], topic="Some Name"), *articles[1:]]
        if data.draw(st.integers(0, 5)) == 0:
            articles = articles[::-1]


def bare(turns):
    return [replace(turn, state=None) for turn in turns]


@given(st.integers(0, 10**6), st.integers(2, 30), st.sampled_from([1, 5, 60]), st.data())
@settings(deadline=None, max_examples=60)
def test_whatever_was_compared_before_changes_no_bit(seed, size, days, data):
    """Edits on any day, samples that change, hub values that fall, more that is new than is worth it: all the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.similarity.SAMPLE", data.draw(st.sampled_from([2, 5, 500])))
        patch.setattr(comparing, "FEW", data.draw(st.sampled_from([1, 3, 64])))
        patch.setattr(comparing, "DRIFT", data.draw(st.sampled_from([0.0, 0.004, 0.1])))
        patch.setattr("generator.group.fold.AT_ONCE", data.draw(st.sampled_from([1, 4, 1 << 10])))
        articles, kept = crowd(seed, size, days), NOTHING
        for _ in range(4):
            gone_on, anew = regroup(articles, RULES, kept), regroup(articles, RULES, NOTHING)
            assert gone_on.topics == anew.topics
            assert bare(gone_on.kept.turns) == bare(anew.kept.turns)
            assert gone_on.kept.turns[-1].state == anew.kept.turns[-1].state
            here = data.draw(st.booleans())
            kept = gone_on.kept if here else thaw(freeze(gone_on.kept))
            articles = data.draw(edits(articles))


def test_an_edit_of_what_is_in_its_own_sample_is_compared_alone(monkeypatch):
    """What a process found of the others when it was another article holds; a fresh look finds the same."""
    articles, kept = crowd(1, 40, 1), NOTHING
    asked = []
    made = comparing.sampled_beforehand
    monkeypatch.setattr(comparing, "sampled_beforehand", lambda *args: asked.append(1) or made(*args))
    for title, compared in ("At first", 1), ("Edited once", 1), ("Edited again", 0), ("At first", 0):
        asked.clear()
        articles = [replace(articles[0], title=title), *articles[1:]]
        found = regroup(articles, RULES, kept)
        assert len(asked) == compared
        kept = found.kept
        assert bare(kept.turns) == bare(regroup(articles, RULES, NOTHING).kept.turns)


def test_an_old_edit_compares_but_itself(monkeypatch):
    """All days since are gone through again, and no other article is compared with another."""
    articles = sorted(crowd(1, 60, 50), key=lambda one: one.order)
    monkeypatch.setattr("generator.group.similarity.SAMPLE", 1)  # the edited article is no part of any sample
    kept = thaw(freeze(regroup(articles, RULES, NOTHING).kept))
    old = max(articles[:20], key=lambda one: _lot(one.path))
    edited = [replace(one, title="Something else") if one is old else one for one in articles]
    wanted = regroup(edited, RULES, NOTHING).topics
    asked = []
    for name in ("hub_values", "sampled_beforehand", "paired_beforehand"):
        made = getattr(comparing, name)
        monkeypatch.setattr(
            comparing, name, lambda *args, made=made, name=name: asked.append(name) or made(*args)
        )
    assert regroup(edited, RULES, kept).topics == wanted
    assert asked == ["hub_values"]


def test_a_fold_of_other_articles_than_it_says_is_none():
    """What does not fit together was not written by one fold, and is not used."""
    kept = regroup(crowd(1, 9, 3), RULES, NOTHING).kept
    assert last_fold(kept.turns, kept.prints[1:], kept.prints) is None
    assert last_fold((), (), kept.prints) is None
    assert last_fold(kept.turns, kept.prints, kept.prints).before.tolist() == list(range(9))


def test_more_pairs_than_are_worth_it_are_not_kept():
    """Thousands of near-copies of one day would take memory by the square of them."""
    kept = regroup(crowd(1, 9, 1), RULES, NOTHING).kept.turns[-1].compared
    many = kept.ones.repeat(MOST)
    assert kept_of(b"sample", kept.hubs, (many, many, many.astype(float)), kept.older).sample == b""
    assert kept_of(b"sample", kept.hubs, None, kept.older).sample == b""
