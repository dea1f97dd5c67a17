"""Comparing without what is common, and vectors that are made ahead."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from generator.group import pairs
from generator.group.ahead import Ahead
from generator.group.pairs import Side, above, common_terms
from generator.group.terms import Terms, borders, joined


def drawn(seed, count, words=40):
    """Return vectors such as articles have: few common words that weigh little, and rarer ones."""
    random = np.random.default_rng(seed)
    often = 0.9 / (1 + np.arange(words) / 3)
    cells = (random.random((count, words)) < often) * (1 - often) * random.random((count, words))
    cells /= np.maximum(np.linalg.norm(cells, axis=1, keepdims=True), 1e-9)
    return sparse.csr_array(np.rint(cells * 2**26) / 2**26)


@given(st.integers(0, 10**6), st.integers(2, 40), st.floats(-1, 1), st.booleans(), st.integers(1, 3))
@settings(deadline=None, max_examples=60)
def test_no_pair_above_its_bound_is_missed(seed, count, bound, give_up, threads):
    """What is found above the bounds is what multiplying everything finds, to the last bit."""
    vectors = drawn(seed, count)
    rows, columns = np.arange(count // 2, count), np.arange(count)
    least = bound + np.random.default_rng(seed + 1).random(count) / 4
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "_COLUMNS", 7)
        patch.setattr(pairs, "_MANY", 0 if give_up else 1)
        at, other, cosines = above(Side(vectors, rows), common_terms(vectors), columns, least, threads)
    every = (vectors[rows] @ vectors.T).toarray()
    expected = np.nonzero(every > least)
    assert (at.tolist(), other.tolist()) == tuple(each.tolist() for each in expected)
    assert cosines.tolist() == np.clip(every[expected], 0, 1).tolist()


def test_common_terms_are_left_out():
    """Of articles that share many words that weigh little, few products are made, and each level is held."""
    vectors = drawn(1, 200)
    commons = common_terms(vectors)
    assert [common.level for common in commons] == sorted(pairs.LEVELS, reverse=True)
    for common in commons:
        assert len(common.terms)
        assert np.mean(common.lengths**2) <= common.level
        assert Side(vectors, np.arange(50)).without(common).nnz < vectors[:50].nnz


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.data())
def test_rows_come_in_order_however_they_were_made(sizes, data):
    """Whatever parts vectors come in, taking some at a time gives each of them once, in order."""
    count = sum(sizes)
    ends = np.cumsum([0, *sizes]).tolist()
    made = [
        Terms(
            np.arange(begin, end, dtype=np.uint64),
            np.arange(begin, end, dtype=np.float64),
            borders(np.ones(end - begin, dtype=np.int64)),
            np.arange(begin, end),
        )
        for begin, end in pairwise(ends)
    ]
    ahead, taken = Ahead(range(10, 10 + count), made), []
    while (have := sum(map(len, taken))) < count:
        assert ahead.first == 10 + have
        taken.append(ahead.take(data.draw(st.integers(1, count - have))))
    assert ahead.first == float("inf")
    every = joined(taken)
    assert every.keys.tolist() == every.lengths.tolist() == list(range(count))
