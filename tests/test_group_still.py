"""An edit that grouping does not hear costs no grouping, and changes nothing of what it finds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.memo import Memo
from generator.cache.thaw import freeze, thaw
from generator.config import Grouping
from generator.group import arrange, features, memory
from generator.group.features import LENGTH
from generator.group.hubs import usual
from generator.group.memory import STILL, arrange_again
from generator.group.still import Still, unheard
from generator.group.usual import USUAL_LENGTH, same_usual
from generator.model import Editorial, Mention, Ruling
from tests.group_articles import article

SETTINGS, NOBODY = Grouping(), Editorial()
LONG = " ".join(f"Word{number} comes after word{number - 1}." for number in range(400))


def articles(*bodies):
    return [
        article(f"{place}.md", body, place, title=f"The harbour opens {place}")
        for place, body in enumerate(bodies)
    ]


def grouped(memo, found, editorial=NOBODY):
    memo.begin()
    made = arrange_again(memo, found, SETTINGS, editorial, map=map, threads=1)
    memo.end()
    return made


@pytest.fixture
def folded(monkeypatch):
    """A list that gets longer with every fold."""
    folds = []

    def counted(*given, **also):
        folds.append(given)
        return arrange(*given, **also)

    monkeypatch.setattr(memory, "arrange", counted)
    return folds


def test_what_is_heard_tells_the_topics_that_there_will_be_if_nothing_moves():
    """These are worth writing up while it is not known yet; a first build expects none."""
    memo, expected = Memo("code"), []
    before = [*articles(LONG, LONG), article("2.md", "The museum burnt down at night.", 2, title="A fire")]
    now = [*before[:2], replace(before[2], title="A large fire")]
    for found in (before, now):
        memo.begin()
        last = arrange_again(memo, found, SETTINGS, NOBODY, map=map, threads=1, heard=expected.append)
        memo.end()
    assert expected[0] == ()
    assert [topic.slug for topic in expected[1]] == ["2"]
    assert expected[1][0].articles == (now[2],)
    assert expected[1][0] in last.edited.topics


def test_a_topic_that_has_lost_an_article_is_not_expected():
    """Nobody knows the text of an article that is gone: an edit beside it in its topic is awaited, another is not."""
    memo, expected = Memo("code"), []
    before = [*articles(LONG, LONG), article("2.md", "The museum burnt down at night.", 2, title="A fire")]
    now = [replace(before[0], title="The harbour is open"), replace(before[2], title="A large fire")]
    for found in (before, now):
        memo.begin()
        arrange_again(memo, found, SETTINGS, NOBODY, map=map, threads=1, heard=expected.append)
        memo.end()
    assert [topic.articles for topic in expected[1]] == [(now[1],)]


def test_words_that_do_not_count_are_not_heard(folded):
    """A line below the first words of a long text moves nothing, in its topic stands the article as it is now."""
    memo, before = Memo("code"), articles(LONG, LONG, "The museum burnt down.")
    first = grouped(memo, before)
    after = articles(LONG, f"{LONG}\n\nAnd the end is new.", "The museum burnt down.")
    after[0], after[2] = before[0], before[2]
    second = grouped(memo, after)
    assert len(folded) == 1
    assert second.edited == arrange(after, SETTINGS, NOBODY).edited
    assert [topic.related for topic in second.edited.topics] == [
        topic.related for topic in first.edited.topics
    ]


@pytest.mark.parametrize(
    "edited",
    [
        articles(LONG, f"Firemen came. {LONG}")[1],
        replace(articles(LONG, LONG)[1], title="The museum burns"),
        replace(articles(LONG, LONG)[1], topic="Museums"),
        replace(articles(LONG, LONG)[1], slug="another"),
    ],
)
def test_what_grouping_hears_is_folded_again(folded, edited):
    """First words, titles, topics, addresses: each of them can move an article."""
    memo, before = Memo("code"), articles(LONG, LONG)
    grouped(memo, before)
    found = grouped(memo, [before[0], edited])
    assert len(folded) == 2
    assert found.edited == arrange([before[0], edited], SETTINGS, NOBODY).edited


def test_what_came_or_went_is_folded_again(folded):
    """One article more, or less, and a word of the editor's."""
    memo, before = Memo("code"), articles(LONG, LONG, LONG)
    ruling = Editorial((Ruling(Mention(before[0].slug, 1, 1), title="Harbours"),))
    for found, editorial in ((before[:2], NOBODY), (before, NOBODY), (before, ruling)):
        assert grouped(memo, found, editorial).edited == arrange(found, SETTINGS, editorial).edited
    assert len(folded) == 3


def test_an_article_that_was_edited_unheard_is_known_by_its_old_fingerprint():
    """A later fold begins where it would have begun without that edit."""
    memo, before = Memo("code"), articles(LONG, LONG, LONG)
    first = grouped(memo, before)
    later = [articles(f"{LONG}\n\nNew.")[0], before[1], replace(before[2], title="The museum burns")]
    second = grouped(memo, later)
    assert [turn.key for turn in second.kept.turns][:2] == [turn.key for turn in first.kept.turns][:2]
    assert second.edited == arrange(later, SETTINGS, NOBODY).edited


def test_a_topic_that_a_fold_finds_again_is_the_very_same_in_the_next_process():
    """Nothing of it is made or compared again there, unless the editor has had a word in it."""
    bodies = (LONG, "The museum burnt down at night.", "A bridge was opened by the mayor.")
    titles = ("The harbour opens", "A fire", "A bridge")
    before = [replace(one, title=title) for one, title in zip(articles(*bodies), titles, strict=True)]
    now = [*before[:2], replace(before[2], title="A bridge at last")]
    for editorial in (NOBODY, Editorial((Ruling(Mention("1", 1, 1), title="Fires"),))):
        left = grouped(Memo("code"), before, editorial).still
        memo = Memo("code")
        memo.near.leave(STILL, left)
        found = grouped(memo, now, editorial).edited
        assert found == arrange(now, SETTINGS, editorial).edited
        last = {id(topic) for topic in left.edited.topics}
        assert sum(id(topic) in last for topic in found.topics) == (0 if editorial.rulings else 2)


def test_what_holds_goes_to_the_next_process():
    """It is pickled as it is."""
    memo = Memo("code")
    left = grouped(memo, articles(LONG, "The museum burnt down.")).still
    thawed = thaw(freeze(left))
    assert isinstance(memo.near.left(STILL), Still)
    assert thawed == left


@given(st.integers(0, 50 * USUAL_LENGTH), st.integers(0, 50 * USUAL_LENGTH))
def test_lengths_that_count_the_same_have_the_same_usual_value(one, other):
    """To the last bit."""
    values = usual(np.array([one, other], dtype=np.float64))
    assert not same_usual(one, other) or values[0] == values[1]


def test_a_text_that_is_too_short_to_be_cut_is_heard_whole():
    """Up to the last word that counts."""
    words = [f"word{number}x" for number in range(LENGTH)]
    one, other = (articles(" ".join([*words[:-1], last]))[0] for last in ("end", "close"))
    assert features.heard([one.text], "en") != features.heard([other.text], "en")
    assert not unheard(one, other)
