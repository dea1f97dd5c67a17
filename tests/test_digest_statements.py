"""What a digest says, and the passages that it cites for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.standing import unfit
from generator.model import PROSE, BlockKind
from tests.digest_articles import article, said, write

SENTENCES = [
    "The harbour of Gdansk was closed on Monday after a storm tore down two cranes.",
    "Mayor Ewa Lis said that the port would reopen on 12 March.",
    "He did not say how much the repair would cost.",
    "However, 14 ships were waiting outside the port of Gdansk on Tuesday.",
    "Ewa Lis, the mayor of Gdansk, said that repairs would cost 30 million euros.",
    "GDANSK, Poland (Baltic News) \u2014 The storm damaged 300 houses near the port.",
    "Will the harbour of Gdansk be open before the summer?",
    "Two cranes fell in the harbour of Gdansk during the storm on Monday, and it was closed.",
    "“We lost two cranes,” said Jan Kos, the head of the port of Gdansk.",
    "Repair plan: The cranes will be replaced by April, the port authority said.",
    "Fishing boats from Hel brought 40 sailors to safety on Monday night.",
    "All eyes will be on the port of Gdansk in the coming weeks.",
]
PUBLISHERS = ["Baltic News", "BALTIC NEWS", "Harbour Post", "The Crane"]
BLOCKS = st.lists(
    st.tuples(st.sampled_from(list(BlockKind)), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)),
    max_size=5,
)
ARTICLES = st.lists(
    st.tuples(BLOCKS, st.sampled_from(PUBLISHERS), st.sampled_from(["", "2025-03-10", "2025-03-12"])),
    min_size=1,
    max_size=5,
).map(
    lambda made: tuple(
        article(f"{number}.md", *blocks, publisher=publisher, day=day, title="Storm closes harbour of Gdansk")
        for number, (blocks, publisher, day) in enumerate(made)
    )
)


@settings(max_examples=150, deadline=None)
@given(ARTICLES)
def test_citations_are_exact_and_from_prose(articles):
    """A quote is the text at its place, within one sentence of a block of prose."""
    by_path = {item.path: item for item in articles}
    page = write(*articles)
    for statement in (*page.lede, *page.points):
        for cited in statement.citations:
            source = by_path[cited.article]
            assert source.text[cited.start : cited.end] == cited.quote
            home = [s for s in source.sentences if s.start <= cited.start and cited.end <= s.end]
            assert home
            assert source.blocks[home[0].block].kind in PROSE


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
def test_statement_is_verbatim_and_stands_alone(articles):
    """A statement is its first quote with a raised letter; no rule is broken, no sentence told twice."""
    page = write(*articles)
    assert len(set(said(page))) == len(said(page))
    for statement in (*page.lede, *page.points):
        quote = statement.citations[0].quote
        assert statement.text == quote[0].upper() + quote[1:]
        assert unfit(statement.text, "en", frozenset({"lis", "ewa", "kos", "jan"})) == ""


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
def test_sources_are_distinct_publishers(articles):
    """Every citation is of another publisher, whatever its case, and they are counted."""
    by_path = {item.path: item.publisher.casefold() for item in articles}
    page = write(*articles)
    for statement in (*page.lede, *page.points):
        publishers = [by_path[cited.article] for cited in statement.citations]
        assert len(set(publishers)) == len(publishers) == statement.sources


@settings(max_examples=60, deadline=None)
@given(ARTICLES.flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_order_of_articles_does_not_matter(both):
    """The same articles in any order give the same digest."""
    assert write(*both[0]) == write(*both[1])


@pytest.mark.parametrize("kind", sorted(set(BlockKind) - PROSE))
def test_nothing_is_said_from_what_is_no_prose(kind):
    """Headings, tables, navigation, captions and the rest are never quoted."""
    page = write(article("a.md", (kind, SENTENCES[:2])))
    assert said(page) == []


STORM = "The storm tore down two cranes in the harbour of Gdansk on Monday."


@pytest.mark.parametrize(
    ("other", "sources"),
    [
        ("On Monday the storm tore down two cranes in the Gdansk harbour, the port said.", 2),
        ("The storm tore down three cranes in the harbour of Gdansk on Monday.", 1),
        ("The storm tore down two cranes in the harbour of Gdansk on Sunday.", 1),
        ("The storm did not tear down two cranes in the harbour of Gdansk on Monday.", 1),
        ("The storm may have torn down two cranes in the harbour of Gdansk on Monday.", 1),
        ("The storm tore down two cranes in the harbour of Gdynia on Monday.", 1),
        ("Two ministers came to the harbour of Gdansk on Monday after the storm.", 1),
    ],
)
def test_another_source_must_say_the_same(other, sources):
    """Corroboration needs the same numbers, dates, names and negation, and most of the rest."""
    page = write(
        article("a.md", STORM, title="Storm in Gdansk", publisher="Baltic News"),
        article("b.md", other, title="Storm in Gdansk", publisher="The Crane"),
    )
    found = next(s for s in (*page.lede, *page.points) if s.text in {STORM, other})
    assert found.sources == sources


def test_two_spellings_of_a_publisher_are_one_source():
    """Case does not make another source."""
    page = write(
        article("a.md", STORM, publisher="Baltic News"), article("b.md", STORM, publisher="BALTIC NEWS")
    )
    assert [statement.sources for statement in page.lede] == [1]
    assert [cited.article for cited in page.lede[0].citations] == ["a.md"]


def test_dateline_is_left_out_of_statement_and_quote():
    """The quote is the part that is stated, at its own place."""
    source = article("a.md", "GDANSK, Poland (Baltic News) \u2014 " + STORM)
    (statement,) = write(source).lede
    assert statement.text == statement.citations[0].quote == STORM
    assert statement.citations[0].start == source.text.index(STORM)
