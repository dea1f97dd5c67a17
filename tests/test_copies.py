"""One story once: copies are one article, and one text under several headlines is one source."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.copies import fold_copies
from generator.load.records import Traits
from generator.load.wires import find_origins, marks
from generator.model import distinct_sources
from tests.digest_articles import article, write
from tests.waiting import quickest

NAMES = ("Alder", "Birch", "Cedar", "Damson", "Elm", "Fir", "Gean", "Hazel", "Ivy", "Juniper")
WIRE = [f"Mayor {name} said on Monday that the bridge of {name} would be closed." for name in NAMES]
OWN = [f"Our reporter saw {name} walk along the quay with two dogs and a lamp." for name in NAMES]


def traits(*articles):
    return {one.path: Traits(marks=marks(one.text, one.sentences)) for one in articles}


def origins(*articles):
    return {found.path: found.origin for found in find_origins(articles, traits(*articles))[0]}


def test_one_text_under_two_headlines_has_one_origin():
    """The path of the first by date; an article of its own has none."""
    first = article("b.md", WIRE, day="2025-01-01", title="Bridges close")
    second = article("a.md", [*WIRE[:9], OWN[0]], day="2025-01-02", title="No way across the river")
    other = article("c.md", OWN, day="2025-01-01")
    assert origins(second, other, first) == {"a.md": "b.md", "b.md": "b.md", "c.md": ""}


def test_four_fifths_of_the_shorter_are_needed():
    """Eight of ten sentences are one text, seven are not; what the longer has beside them does not count."""
    assert origins(article("a.md", WIRE), article("b.md", [*WIRE[:8], *OWN[:2]]))["a.md"]
    assert not origins(article("a.md", WIRE), article("b.md", [*WIRE[:7], *OWN[:3]]))["a.md"]
    assert origins(article("a.md", [*WIRE, *OWN]), article("b.md", WIRE[:5]))["a.md"]


def test_a_few_words_in_common_are_no_origin():
    """Under thirty words two texts may be alike by chance."""
    assert not origins(article("a.md", WIRE[:2]), article("b.md", WIRE[:2]))["a.md"]


def test_quotation_marks_and_capitals_do_not_tell_texts_apart():
    """A wire text comes through many hands."""
    curly = [sentence.replace("Monday", "“Monday”").upper() for sentence in WIRE]
    straight = [sentence.replace("Monday", '"Monday"') for sentence in WIRE]
    assert origins(article("a.md", curly), article("b.md", straight))["b.md"] == "a.md"


def test_origin_goes_on_from_one_to_the_next():
    """Each cut a little more: the first and the last share too little, and are of one origin all the same."""
    cuts = [article(f"{at}.md", [*WIRE[at:], *OWN[:at]]) for at in range(6)]
    assert set(origins(*cuts).values()) == {"0.md"}


@given(st.permutations(range(12)))
@settings(max_examples=20)
def test_origins_do_not_depend_on_the_order_of_files(order):
    """Nor on anything else but the articles."""
    made = [
        article(f"{at}.md", [*WIRE[at % 5 :], *OWN[: at % 4]], day=f"2025-01-{at % 3 + 1:02}")
        for at in range(12)
    ]
    assert origins(*(made[at] for at in order)) == origins(*made)


def test_thousands_of_near_copies_take_seconds():
    """The work grows with the number of articles, not with its square."""
    cuts = [number * 7 % len(WIRE) for number in range(3000)]
    articles = [
        article(
            f"{at:05}.md", [*WIRE[:cut], *WIRE[cut + 1 :], f"Reader {at} sent us this text of the agency."]
        )
        for at, cut in enumerate(cuts)
    ]
    assert set(origins(*articles).values()) == {"00000.md"}
    assert quickest(lambda: origins(*articles), 10) < 10


def test_sources_of_one_origin_count_once():
    """Two publishers of one text are one source; with an article of its own, a publisher counts."""
    a = article("a.md", WIRE, publisher="A", origin="a.md")
    b = article("b.md", WIRE, publisher="B", origin="a.md")
    own = article("c.md", OWN, publisher="B")
    assert distinct_sources([a, b]) == 1
    assert distinct_sources([a, b, own]) == 2
    assert distinct_sources([a, own]) == 2
    assert distinct_sources([b, own]) == 1


def test_a_point_that_one_wire_text_carries_twice_has_one_source():
    """The digest cites one of the two papers, and an independent one beside it."""
    told = "The Harbour Bridge in Lisbon was closed on Monday after a ship hit its third pillar."
    more = "Engineers in Lisbon found three cracks in the third pillar of the Harbour Bridge on Tuesday."
    wire = [article(f"{name}.md", [told, more], publisher=name, origin="a.md") for name in "ab"]
    reworded = "A ship hit the third pillar of the Harbour Bridge in Lisbon on Monday, and it was closed."
    own = article(
        "c.md", [reworded, "Divers will look at the pillar of the bridge on Friday."], publisher="c"
    )
    alone, joined = write(*wire), write(*wire, own)
    assert {statement.sources for statement in (*alone.lede, *alone.points)} == {1}
    both = [s for s in (*joined.lede, *joined.points) if s.text in {told, reworded}]
    assert [statement.sources for statement in both] == [2]
    for statement in (*joined.lede, *joined.points):
        cited = [citation.article for citation in statement.citations]
        assert not {"a.md", "b.md"} <= set(cited)


def test_folded_copies_are_named():
    """Nothing is dropped without a word."""
    first = article("b.md", WIRE, publisher="B", day="2025-01-01")
    again = article("a.md", WIRE, publisher="A", day="2025-01-02")
    found, problems = fold_copies([again, first], traits(again, first))
    assert [(one.path, [copy.path for copy in one.copies]) for one in found] == [("b.md", ["a.md"])]
    assert [(problem.path, problem.message) for problem in problems] == [
        ("a.md", "the same article as 'b.md': one page tells of both")
    ]
    assert found[0].date == dt.datetime(2025, 1, 1, 12, tzinfo=dt.UTC)
