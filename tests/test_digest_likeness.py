"""Likeness of sentences and their clusters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.ranking import likeness as module
from generator.digest.ranking.likeness import clusters, likeness

STEMS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6).map(tuple), max_size=12)


@given(STEMS)
def test_likeness_is_a_symmetric_share(sentences):
    """Likeness lies between 0 and 1, is 1 of a sentence with itself, and symmetric."""
    found = likeness(sentences)
    assert found.cosines.shape == (len(sentences), len(sentences))
    assert np.allclose(found.cosines, found.cosines.T)
    assert ((found.cosines >= 0) & (found.cosines <= 1)).all()


@given(STEMS, st.integers(1, 40))
def test_products_are_the_same_however_many_are_held_at_once(sentences, at_once):
    """They are added up in one order: the last bit is the same."""
    whole = likeness(sentences).cosines
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", at_once)
        assert (likeness(sentences).cosines == whole).all()


def test_words_of_one_sentence_count_against_likeness():
    """A sentence that says more is less like one that says less."""
    found = likeness([("port", "close"), ("port", "close"), ("port", "close", "storm", "crane")])
    assert found.cosines[0, 1] == pytest.approx(1)
    assert found.cosines[0, 2] < 0.8


@given(STEMS, st.floats(0.1, 0.9))
def test_every_sentence_is_in_one_cluster(sentences, cut):
    """Clusters part the sentences, in ascending order."""
    found = clusters(likeness(sentences).cosines, cut)
    assert sorted(row for rows in found for row in rows) == list(range(len(sentences)))
    assert list(found) == sorted(found)


@given(STEMS.filter(bool), st.floats(0.1, 0.9))
def test_clusters_are_as_alike_as_asked(sentences, cut):
    """Within a cluster the mean likeness of its last merge is at least the cut, so no cluster is all strangers."""
    cosines = likeness(sentences).cosines
    for rows in clusters(cosines, cut):
        if len(rows) > 1:
            pairs = [cosines[a, b] for a in rows for b in rows if a < b]
            assert max(pairs) >= cut - 1e-6


def test_average_link_asks_for_the_mean():
    """A chain of neighbours is not one cluster where its ends are strangers."""
    chain = np.array([[1, 0.6, 0.0], [0.6, 1, 0.5], [0.0, 0.5, 1]])
    assert clusters(chain, 0.4) == ((0, 1), (2,))
    assert clusters(chain, 0.25) == ((0, 1, 2),)
