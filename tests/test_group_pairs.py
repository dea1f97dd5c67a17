"""Comparing without what is common, and vectors that are made ahead."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from generator.group import pairs, sparse
from generator.group import shelf as shelf_module
from generator.group.ahead import Ahead
from generator.group.pairs import Side, above, common_terms
from generator.group.shelf import Shelf
from generator.group.terms import PARTS, Packed, Terms, borders, joined


def drawn(seed, count, words=40):
    """Return vectors such as articles have: few common words that weigh little, and rarer ones."""
    random = np.random.default_rng(seed)
    often = 0.9 / (1 + np.arange(words) / 3)
    cells = (random.random((count, words)) < often) * (1 - often) * random.random((count, words))
    cells /= np.maximum(np.linalg.norm(cells, axis=1, keepdims=True), 1e-9)
    made = csr_array(np.hstack([np.zeros((count, 1)), np.rint(cells * 2**26) / 2**26]))
    return sparse.assembled(made.data, made.indices, made.indptr, words + 1)


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
    every = vectors.dense()[rows] @ vectors.dense().T
    expected = np.nonzero(every > least)
    assert (at.tolist(), other.tolist()) == tuple(each.tolist() for each in expected)
    assert cosines.tolist() == np.clip(every[expected], 0, 1).tolist()


def test_common_terms_are_left_out():
    """Of articles that share many words that weigh little, few products are made."""
    vectors = drawn(1, 200)
    common = common_terms(vectors)
    assert len(common.terms)
    assert np.mean(common.lengths**2) <= pairs.LEVEL
    assert Side(vectors, np.arange(50)).split(common).rest.data.size < vectors.between(0, 50).data.size


@given(st.integers(0, 10**6), st.integers(2, 40), st.integers(1, 39))
@settings(deadline=None, max_examples=30)
def test_common_terms_are_known_of_rows_that_come_later(seed, count, first):
    """The length of a row in the common terms is the same whether it was there when they were chosen or came later."""
    vectors = drawn(seed, count)
    common = common_terms(vectors.between(0, min(first, count - 1))).over(vectors)
    own = vectors.dense()[:, common.terms]
    assert common.lengths == pytest.approx(np.linalg.norm(own, axis=1), abs=1e-7)
    assert common.numbers[common.terms].tolist() == list(range(len(common.terms)))


@given(st.integers(0, 10**6), st.integers(1, 20), st.booleans(), st.data())
@settings(deadline=None, max_examples=30)
def test_matrices_do_what_those_of_scipy_do(seed, count, quick, data):
    """Products, rows and columns are the same to the last bit, by the quick way and where that is not there."""
    vectors = drawn(seed, count)
    full = csr_array(vectors.dense())
    rows = np.array(data.draw(st.lists(st.sampled_from(range(count)))), dtype=np.int64)
    with pytest.MonkeyPatch.context() as patch:
        if not quick:
            patch.setattr(sparse, "_tools", sparse.Slow)
        turned = vectors.turned()
        assert (turned.dense() == full.T.toarray()).all()
        assert (vectors.picked(rows).dense() == full[rows].toarray()).all()
        for found in (vectors.times(turned).dense(), vectors.nearly_full(turned)):
            assert (found == (full @ full.T).toarray()).all()


def test_the_quick_way_is_there_with_this_scipy():
    """The locked scipy has the functions that spare its own import, and counting."""
    assert isinstance(sparse._tools(), sparse.Quick)


@given(st.lists(st.lists(st.integers(0, 12), max_size=6, unique=True), max_size=12), st.data())
@settings(deadline=None)
def test_terms_that_come_again_are_numbered(rows, data):
    """However vectors are put up, a term has a number of its own once it came twice, and every row knows it."""
    shelf = Shelf()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf_module, "_AT_ONCE", data.draw(st.sampled_from([1, 4, 1 << 18])))
        patch.setattr(shelf_module, "_FEWEST", 1)
        shelf, done = Shelf(data.draw(st.integers(0, 80))), 0
        while done < len(rows):
            some = rows[done : done + data.draw(st.integers(1, 4))]
            shelf.put([bytes([done + place]) for place in range(len(some))], [told(some)])
            done += len(some)
            matrix = shelf.matrix(np.arange(done))
            assert len(matrix) == done == len(shelf)
            uses = Counter(key for row in rows[:done] for key in row)
            keys = [key for row in rows[:done] for key in row]
            pairs_seen = set(zip(keys, matrix.columns.tolist(), strict=True))
            assert {key for key, number in pairs_seen if number} == {key for key in uses if uses[key] > 1}
            assert len(pairs_seen) == len(uses)
            assert len({number for _, number in pairs_seen} - {0}) == matrix.width - 1
    some = sorted(data.draw(st.sets(st.sampled_from(range(len(rows))) if rows else st.nothing())))
    few = shelf.only([bytes([row]) for row in some])
    assert few.terms.keys.tolist() == [key for row in some for key in rows[row]]


@given(st.lists(st.lists(st.integers(0, 12), max_size=6, unique=True), min_size=1, max_size=12), st.data())
@settings(deadline=None)
def test_a_shelf_that_lets_vectors_go_is_one_that_never_had_them(rows, data):
    """What stays is found under its digest, is numbered again, and so is what is put up beside it."""
    names = [bytes([row]) for row in range(len(rows))]
    shelf, fresh = Shelf(), Shelf()
    shelf.put(names, [told(rows)])
    shelf.matrix(np.arange(len(rows)))
    some = sorted(data.draw(st.sets(st.sampled_from(range(len(rows))))))
    shelf.keep(data.draw(st.permutations([names[row] for row in some])))
    fresh.put([names[row] for row in some], [told([rows[row] for row in some])])
    for each in (shelf, fresh):
        each.put([b"new"], [told([[0, 12]])])
    assert shelf.places == fresh.places
    found, wanted = (each.matrix(np.arange(len(some) + 1)) for each in (shelf, fresh))
    assert found.dense()[:, 1:].tolist() == wanted.dense()[:, 1:].tolist()
    assert shelf.terms.keys.tolist() == fresh.terms.keys.tolist()
    assert shelf.terms.lengths.tolist() == fresh.terms.lengths.tolist()


@given(st.integers(0, 10**6), st.integers(1, 8))
@settings(deadline=None, max_examples=30)
def test_common_terms_follow_the_numbers(seed, more):
    """Where terms had numbers for some rows alone, and then for all, the common terms are those of today's numbers."""
    random = np.random.default_rng(seed)
    rows = [sorted({int(word) for word in random.zipf(1.6, 12) if word < 60}) for _ in range(40 + more)]
    shelf = Shelf()
    shelf.put([bytes([row]) for row in range(40)], [told(rows[:40], 0.1)])
    shelf.common(shelf.matrix(np.arange(38, 40)))
    shelf.put([bytes([40 + row]) for row in range(more)], [told(rows[40:], 0.1)])
    vectors = shelf.matrix(np.arange(40, 40 + more))
    common = shelf.common(vectors)
    own = vectors.dense()[:, common.terms]
    assert common.lengths == pytest.approx(np.linalg.norm(own, axis=1), abs=1e-7)
    assert common.numbers[common.terms].tolist() == list(range(len(common.terms)))


@given(
    st.lists(st.lists(st.integers(0, 12), max_size=6, unique=True), min_size=1, max_size=12),
    st.sampled_from([0, 8]),
    st.data(),
)
@settings(deadline=None)
def test_a_few_rows_are_compared_with_all_wherever_these_lie(rows, few, data):
    """Vectors of a file that stay there are compared, and taken, as those are that were put up beside them."""
    border = data.draw(st.integers(0, len(rows)))
    first = told(rows[:border], 0.25)
    packed = Packed(first.keys, (first.weights * PARTS).astype(np.uint32), first.borders, first.lengths)
    shelf = Shelf(looks=3)
    shelf.put([bytes([row]) for row in range(border)], [packed])
    shelf.put([bytes([row]) for row in range(border, len(rows))], [told(rows[border:], 0.25)])
    some = data.draw(st.lists(st.sampled_from(range(len(rows))), min_size=1))
    for asked in (some, some[::-1], [0], some, some, some):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(shelf_module, "FEW", few)
            found = shelf.cosines(np.unique(asked))
        for one, cosines in zip(sorted({*asked}), found.tolist(), strict=True):
            apart = [row for row in range(len(rows)) if row != one]  # of oneself nobody asks
            shared = [len({*rows[one]} & {*rows[row]}) for row in apart]
            assert [cosines[row] for row in apart] == [min(1, number / 16) for number in shared]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(shelf_module, "FEW", few)
            matrix, places = shelf.among(np.unique(asked), slice(0, 1))
        products = matrix.picked(places).nearly_full(Side(matrix, places[:1]).whole)
        assert products[1:, 0].tolist() == [found[0, row] for row in np.unique(asked)[1:]]
        assert shelf.take(asked).keys.tolist() == [key for row in asked for key in rows[row]]
    assert shelf.terms.keys.tolist() == [key for row in rows for key in row]


def told(rows, weight=1.0):
    """Return vectors with these terms."""
    keys = [key for row in rows for key in row]
    return Terms(
        np.array(keys, dtype=np.uint64),
        np.full(len(keys), weight),
        borders(np.array([len(row) for row in rows], dtype=np.int64)),
        np.zeros(len(rows), dtype=np.int64),
    )


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
        taken += ahead.take(data.draw(st.integers(1, count - have)))
    assert ahead.first == float("inf")
    every = joined(taken)
    assert every.keys.tolist() == every.lengths.tolist() == list(range(count))
