"""Related topics: what comes near is named, what is common to all is not, and a hidden topic is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache.thaw import freeze
from generator.config import Grouping
from generator.group import arrange, promising
from generator.group import related as near_topics
from generator.group.kept import NOTHING
from generator.group.profiles import Profile, all_weights, profile
from generator.group.related import MOST
from generator.group.relating import relate
from generator.group.shared import shared
from generator.group.strongest import strongest, weighed
from generator.group.terms import Terms, borders
from generator.group.vectors import PARTS
from generator.model import Editorial, Mention, Ruling
from tests.group_articles import article, body
from tests.test_group_fold import folders


def near(*texts, editorial=Editorial()):  # noqa: B008 - frozen
    """Return by topic what is related, for articles that are far apart in time, each its own topic."""
    articles = [article(f"{name}.md", text, 60 * day) for day, (name, text) in enumerate(texts)]
    topics = arrange(articles, Grouping(), editorial).edited.topics
    assert len(topics) == len(texts)
    return {topic.slug: topic.related for topic in topics}


FIRE = ("fire", "the warehouse blaze in Altfeld burned timber and injured firefighters at the harbour")
TRIAL = ("trial", "a court heard how the warehouse blaze at the harbour began and who stored timber there")
CHOIR = ("choir", "singers rehearse Handel for the jubilee concert in the church")
BUDGET = ("budget", "councillors quarrel about fees for parking and the swimming pool")


def test_topics_that_share_what_others_lack_are_related():
    """Two topics on one matter name each other; the others name nobody."""
    assert near(FIRE, TRIAL, CHOIR, BUDGET) == {
        "fire": ("trial",),
        "trial": ("fire",),
        "choir": (),
        "budget": (),
    }


def test_a_hidden_topic_is_named_by_none():
    """It names others all the same: its page has readers."""
    hidden = Editorial((Ruling(Mention("trial", 1, 1), hidden=True),))
    assert near(FIRE, TRIAL, CHOIR, BUDGET, editorial=hidden) == {
        "fire": (),
        "trial": ("fire",),
        "choir": (),
        "budget": (),
    }


def test_a_site_of_one_topic_has_no_related_ones():
    """Nothing is related to itself."""
    assert near(FIRE) == {"fire": ()}


@given(folders())
@settings(deadline=None, max_examples=40)
def test_related_topics_are_other_topics_of_the_site(articles):
    """At most five, each once, never itself; the order of files does not matter."""
    topics = arrange(articles, Grouping(), Editorial()).edited.topics
    slugs = {topic.slug for topic in topics}
    for topic in topics:
        assert len(set(topic.related)) == len(topic.related) <= MOST
        assert set(topic.related) <= slugs - {topic.slug}
    again = arrange(articles[::-1], Grouping(), Editorial()).edited.topics
    assert again == topics


def test_articles_without_words_are_related_to_nothing():
    """An empty text has no terms, and that is no error."""
    articles = [replace(article(f"{n}.md", "x"), title="-", body=body("")) for n in range(3)]
    assert all(topic.related == () for topic in arrange(articles, Grouping(), Editorial()).edited.topics)


def profile_of(terms):
    """Return a profile that has these terms."""
    keys = np.array(sorted(terms), dtype=np.uint64)
    return Profile(keys.tobytes(), np.ones(len(keys)).tobytes(), bytes(len(keys)))


@given(st.lists(st.lists(st.frozensets(st.integers(0, 9), max_size=5), max_size=6), min_size=1, max_size=6))
def test_terms_that_several_topics_have_are_found_again_from_what_was_found_last(history):
    """Whichever topics come, go or change: those terms have one number each that several topics have, no others."""
    last, known = None, {}
    for build in history:
        profiles = tuple(
            known.setdefault((place, terms), profile_of(terms)) for place, terms in enumerate(build)
        )
        last = shared(profiles, last)
        uses = Counter(term for terms in build for term in terms)
        numbers = dict(zip(last.keys.tolist(), last.numbers.tolist(), strict=True))
        assert last.keys.tolist() == [term for terms in build for term in sorted(terms)]
        assert last.numbers.tolist() == [numbers[term] for term in last.keys.tolist()]
        assert all((numbers[term] >= 0) == (count > 1) for term, count in uses.items())
        several = [number for number in numbers.values() if number >= 0]
        assert len(set(several)) == len(several)
        assert all(number < last.width for number in several)


@given(seed=st.integers(0, 1 << 32), count=st.integers(1, 60), width=st.integers(1, 60))
def test_asking_first_who_may_be_near_changes_nothing(seed, count, width):
    """Of many topics few are compared in full, with whatever chunks: the nearest are those found by comparing all."""
    draw = np.random.default_rng(seed)
    profiles = [drawn(draw, width) for _ in range(count)]
    topics = [(str(number), bool(draw.random() < 0.1)) for number in range(count)]
    terms = shared(tuple(profiles))
    weights, places = weighed(strongest(terms))
    plain = near_topics.related(topics, weights, terms.keys[places]).slugs
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_topics, "_MANY", 0)
        patch.setattr(promising, "LEVEL", float(draw.choice([0.15, 0.9])))
        patch.setattr(near_topics, "_CHUNK", int(draw.integers(1, count + 1)))
        assert near_topics.related(topics, weights, terms.keys[places]).slugs == plain


@given(seed=st.integers(0, 1 << 32), count=st.integers(1, 60), width=st.integers(1, 60))
def test_what_comes_near_is_found_again_from_what_was_found_last(seed, count, width):
    """Whichever topics come, go, change or are hidden, in whatever order: what is found is what a fresh look finds."""
    draw = np.random.default_rng(seed)
    topics = [(drawn(draw, width), str(number), False) for number in range(count)]
    found = NOTHING.near
    for _ in range(6):
        profiles, shown = (
            tuple(each[0] for each in topics),
            tuple((slug, hidden) for _, slug, hidden in topics),
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(near_topics, "_PART", int(draw.choice([0, 4])))
            found = relate(shown, profiles, found)
        near = found.related
        fresh = relate(shown, profiles, NOTHING.near).related
        assert near.slugs == fresh.slugs
        assert near.others.tolist() == fresh.others.tolist()
        assert near.cosines.tolist() == fresh.cosines.tolist()
        for _ in range(int(draw.integers(0, 3))):
            place = int(draw.integers(0, len(topics)))
            profile, slug, hidden = topics[place]
            changes = (
                [(drawn(draw, width), slug, hidden)],
                [(profile, slug, not hidden)],
                [topics[place], (drawn(draw, width), f"{slug}+{draw.integers(1 << 60)}", False)],
                [topics[place]] if len(topics) == 1 else [],
            )
            topics[place : place + 1] = changes[int(draw.integers(0, len(changes)))]
        if draw.random() < 0.1:
            topics.reverse()


def drawn(draw, width):
    """Return a profile of some terms, few of which are rare."""
    often = 1 / np.arange(1, width + 1)
    count = min(width, int(draw.integers(0, 12)))
    terms = draw.choice(width, count, replace=False, p=often / often.sum())
    weights = np.sort(draw.integers(1, 9, len(terms)))[::-1].astype(np.uint32)
    return Profile(terms.astype(np.uint64).tobytes(), weights.tobytes(), b"")


@given(st.lists(st.frozensets(st.integers(0, 30), max_size=5), max_size=12))
def test_terms_of_many_topics_are_numbered_without_all_of_them_at_hand(build):
    """The numbers are the same, and who asks again later numbers anew: the terms themselves do not stay."""
    profiles = tuple(map(profile_of, build))
    plain = shared(profiles)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.matrix._HEAP", 3)
        plain_heaps = shared(profiles)
        patch.setattr("generator.group.shared.MOST", 0)
        patch.setattr("generator.group.shared._AT_ONCE", 2)
        many = shared(profiles)
        assert shared(profiles[1:], many).numbers.tolist() == shared(profiles[1:]).numbers.tolist()
    assert many.numbers.tolist() == plain_heaps.numbers.tolist()
    assert (many.numbers >= 0).tolist() == (plain.numbers >= 0).tolist()
    assert many.width == plain.width


@given(folders())
@settings(deadline=None, max_examples=40)
def test_a_process_that_groups_once_finds_the_same(articles):
    """What it lets go before topics are related is asked for by nobody, and what is handed on is the same."""
    lasting, once = (arrange(articles, Grouping(), Editorial(), once=once) for once in (False, True))
    assert once.edited == lasting.edited
    assert freeze(once.kept.known) == freeze(lasting.kept.known)


@given(st.lists(st.lists(st.floats(0, 1), min_size=1, max_size=8), min_size=1, max_size=90))
def test_a_profile_tells_weights_to_the_last_bit(rows):
    """They take half the bytes of a double, unless one is too heavy for that, as in a topic of many articles."""
    weights = np.rint(np.concatenate(rows) * PARTS) / PARTS
    keys = np.concatenate([np.arange(len(row), dtype=np.uint64) for row in rows])
    terms = Terms(keys, weights, borders(np.array([len(row) for row in rows])), np.ones(len(rows), np.int64))
    found = profile(terms)
    numbers = np.frombuffer(found.terms, np.uint64)
    assert found.weighed().tolist() == [weights[keys == number].sum() for number in numbers]
    assert list(found.shared()) == [int((keys == number).sum() > 1) for number in numbers]


@given(st.lists(st.tuples(st.lists(st.integers(1, 1 << 30), max_size=8), st.booleans())))
def test_weights_of_many_profiles_are_those_of_each(rows):
    """They are read in one go where all are in parts, and one by one where some are doubles."""
    profiles = [
        Profile(
            np.zeros(len(row), np.uint64).tobytes(),
            np.array(row, np.float64 if heavy else np.uint32).tobytes(),
            b"",
        )
        for row, heavy in rows
    ]
    if profiles:
        assert all_weights(profiles).tolist() == [one for each in profiles for one in each.weighed().tolist()]
