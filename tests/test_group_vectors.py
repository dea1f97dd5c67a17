import gzip
import math
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.group import features, similarity
from generator.group.background import background, weigh
from generator.group.background.count import count
from generator.group.background.table import Table, dump, parse
from generator.group.matrix import matrix, places_among, shared_numbers
from generator.group.similarity import compared, excesses, hub_values
from generator.group.terms import joined
from generator.group.vectors import PAIR_WEIGHT, Wording, pack, vector, wording
from generator.model import Block, BlockKind
from tests.group_articles import STORIES, article, body, report

WORDS = st.lists(st.sampled_from(" ".join(STORIES).split()), min_size=1, max_size=30).map(" ".join)


def test_counts():
    """The title counts six times, the beginning twice, the rest once, and the end not at all."""
    body = [f"word{number}" for number in range(400)]
    found = features.counts("Great Volcano", [" ".join(body[:50]), " ".join(body[50:])], "en")
    assert found.words["volcano"] == 6
    assert found.pairs["great", "volcano"] == 6
    assert (found.words["word79"], found.words["word80"], found.words["word299"]) == (2, 1, 1)
    assert (found.pairs["word78", "word79"], found.pairs["word79", "word80"]) == (2, 1)
    assert "word300" not in found.words


def test_a_station_behind_a_title_is_not_compared():
    """What it offers is of no story: two of its reports are no closer for it."""
    title = "Volcano wakes after years"
    one, other = (
        article("a.md", "The harbour was closed.", title=f"{title}{behind}")
        for behind in ("", " - KQXA News 12, Weather & Sports")
    )
    assert vector(one) == vector(other)
    assert "news" in vector(article("a.md", "The harbour was closed.", title=f"{title} of news")).words


def test_only_prose_is_compared():
    """Navigation and boilerplate never count; headings and rows only where there is no prose."""
    text = "menu prose copyright"
    kinds = [BlockKind.NAVIGATION, BlockKind.PARAGRAPH, BlockKind.BOILERPLATE]
    blocks = [Block(kind, *span, "p") for kind, span in zip(kinds, [(0, 4), (5, 10), (11, 20)], strict=True)]
    assert features.passages(body(text, blocks)) == ["prose"]
    blocks[1] = Block(BlockKind.ROW, 5, 10, "p")
    assert features.passages(body(text, blocks)) == ["prose"]


@given(WORDS)
@settings(deadline=None, max_examples=50)
def test_vectors_have_length_one(text):
    """A vector has a weight above nothing for each term, and length 1."""
    row = vector(article("a.md", text))
    assert len(row.words) + len(row.pairs) == len(row.weights)
    assert min(row.weights) > 0
    assert math.fsum(weight**2 for weight in row.weights) == pytest.approx(1)


@given(st.lists(WORDS, min_size=2, max_size=5), st.lists(WORDS, max_size=5))
@settings(deadline=None, max_examples=50)
def test_likeness_does_not_depend_on_others(texts, others):
    """How alike two articles are is the same to the last bit whatever other articles there are."""
    articles = [article(f"{number}.md", text) for number, text in enumerate(texts)]
    more = [article(f"x{number}.md", text) for number, text in enumerate(others)]
    alone, among = (compared(some).vectors for some in (articles, [*articles, *more]))
    count = len(articles)
    products, again = (each.nearly_full(each.turned()) for each in (alone, among.between(0, count)))
    pairs = ~np.eye(count, dtype=bool)
    assert (products[pairs] == again[pairs]).all()


def test_chunks_change_nothing(monkeypatch):
    """Comparing in small blocks gives the pairs that one block gives."""
    articles = compared([report(number % 3, f"{number}.md", number // 2) for number in range(12)])
    rows, columns = np.arange(6, 12), np.arange(12)

    def pairs():
        hubs = hub_values(articles, columns, columns)
        found = [zip(*block, strict=True) for block in excesses(articles, hubs, rows, columns, 0.1)]
        return hubs.tolist(), sorted((int(a), int(b), float(v)) for block in found for a, b, v in block)

    whole = pairs()
    monkeypatch.setattr(similarity, "_CELLS", 12)
    assert pairs() == whole
    assert whole[1]
    assert all(one >= 6 and one != two and (two < 6 or one < two) for one, two, _ in whole[1])


def test_days_draw_together_and_apart():
    """Articles of one day are more alike than the same articles weeks apart; undated ones lie between."""

    def alike(*days):
        articles = compared([report(0, f"{number}.md", day) for number, day in enumerate(days)])
        hubs = np.full(2, 0.1)
        return next(excesses(articles, hubs, np.array([1]), np.array([0]), -1.0))[2][0]

    assert alike(0, 0) > alike(0, 5) > alike(0, 50)
    assert alike(0, 0) > alike(0, None) > alike(0, 50)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}( [a-z]{1,5})?", fullmatch=True), st.integers(3, 99)))
def test_a_table_is_read_as_it_was_written(frequencies):
    """Writing and reading a table changes nothing, and the order of counting leaves no trace."""
    table = Table(100, frequencies)
    assert parse(dump(table)) == table
    assert dump(Table(100, dict(reversed(frequencies.items())))) == dump(table)


def test_counting():
    """A term counts once a text; rare ones and texts without a line are left out."""
    table = count(["Ash cloud\nash ash", "Ash\ncloud", "\n\n", "lava"], "en", rarest=2)
    assert table == Table(3, {"ash": 2, "cloud": 2})
    known = weigh(table)
    assert known.words["ash"] == pytest.approx(math.log(4 / 2.5))
    assert known.unseen_word == known.unseen_pair == pytest.approx(math.log(4 / 1.5))


def test_the_english_table():
    """The packaged table holds counts of many texts and no term of fewer than three."""
    known = background("en-GB")
    assert known is background("en")
    assert known.words["presid"] < known.words["volcano"] < known.unseen_pair
    assert known.words["presid"] < known.unseen_word < known.unseen_pair
    assert len(known.pairs) > 20_000
    assert background("xx") is None
    assert background("../en") is None


def test_the_english_table_fits_the_package():
    """The table is small, sorted, and carries no time stamp."""
    data = (files("generator.group.background") / "en.txt.gz").read_bytes()
    table = parse(data)
    assert len(data) < 1_500_000
    assert data[4:8] == bytes(4)
    assert gzip.decompress(dump(table)) == gzip.decompress(data)
    assert table.documents == 8444
    assert min(table.frequencies.values()) == 3


@given(st.lists(st.integers(0, 10) | st.integers(0, 2**64 - 1)), st.sampled_from([1, 3, 1 << 20]))
def test_keys_that_occur_again_are_numbered(keys, heap):
    """Every key that occurs several times has a number of its own, without gaps, and no other has one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.matrix._HEAP", heap)
        numbers, count = shared_numbers(np.array(keys, dtype=np.uint64))
    again = {key for key in keys if keys.count(key) > 1}
    assert sorted({int(number) for number in numbers} - {-1}) == list(range(count)) == list(range(len(again)))
    assert len({(key, int(number)) for key, number in zip(keys, numbers, strict=True)}) == len(set(keys))
    assert {key for key, number in zip(keys, numbers, strict=True) if number >= 0} == again


@given(st.lists(st.integers(0, 10) | st.integers(0, 2**64 - 1)), st.data())
def test_keys_are_found_among_others(keys, data):
    """A key that is wanted has a number of its own, and no other key has one."""
    wanted = data.draw(st.lists(st.sampled_from(keys) if keys else st.nothing()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.matrix._AT_ONCE", 4)
        places, numbers, count = places_among(
            np.array(keys, dtype=np.uint64), np.array(wanted, dtype=np.uint64)
        )
    assert count == len(set(wanted))
    assert places.tolist() == [place for place, key in enumerate(keys) if key in wanted]
    assert len({(keys[place], int(number)) for place, number in zip(places, numbers, strict=True)}) == count
    assert sorted(set(numbers.tolist())) == list(range(count))


@given(st.lists(WORDS, min_size=2, max_size=12), st.integers(0, 11))
@settings(deadline=None, max_examples=50)
def test_a_matrix_for_few_says_of_them_what_the_whole_one_says(texts, row):
    """With the terms of one article alone, its products with all others are the same to the last bit."""
    terms = pack([wording(article(f"{number}.md", text)) for number, text in enumerate(texts)])
    row = min(row, len(texts) - 1)
    whole = matrix(terms)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.matrix.FEW", 0)
        few = matrix(terms, slice(row, row + 1))
    others = np.arange(len(texts)) != row
    found, wanted = (each.nearly_full(each.between(row, row + 1).turned()) for each in (few, whole))
    assert (found == wanted)[others].all()


@given(st.lists(st.tuples(WORDS, WORDS, st.sampled_from(["en", "en-GB", "fr", "xx"])), max_size=20))
@settings(deadline=None, max_examples=50)
def test_weighing_many_is_weighing_each(texts):
    """Vectors made together are those made one by one, and what the counts of each article say."""
    wordings = [Wording(title, (text, text[::-1]), language) for title, text, language in texts]
    terms = pack(wordings)
    assert len(terms) == len(texts)
    for row, each in enumerate(wordings):
        alone, own = pack([each]), terms.take([row])
        assert alone.keys.tolist() == own.keys.tolist()
        assert alone.weights.tolist() == own.weights.tolist()
        assert own.lengths.tolist() == [2 * len(each.passages[0])]
        found = features.counts(each.title, each.passages, each.language)
        known = background(each.language)
        expected = [
            (known.words.get(word, known.unseen_word) if known else 1.0, count)
            for word, count in found.words.items()
        ]
        expected += [
            (PAIR_WEIGHT * (known.pairs.get(pair, known.unseen_pair) if known else 1.0), count)
            for pair, count in found.pairs.items()
        ]
        weights = np.array([rarity * (1 + math.log(count)) for rarity, count in expected])
        assert own.weights == pytest.approx(weights / np.linalg.norm(weights) if weights.size else weights)


def test_rows_can_be_put_together():
    """Rows that are taken out and joined are the rows."""
    terms = pack([wording(report(0, f"{number}.md")) for number in range(3)])
    again = joined([terms.take([0]), joined([]), terms.take([1, 2]), terms.take([])])
    assert again.keys.tolist() == terms.keys.tolist()
    assert again.weights.tolist() == terms.weights.tolist()
    assert again.borders.tolist() == terms.borders.tolist()
    assert (len(matrix(pack([]))), matrix(pack([])).width) == (0, 1)
