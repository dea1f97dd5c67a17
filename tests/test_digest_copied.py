"""What two articles print of one text is of one source: a long sentence, or a short one among several."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

DUG = ("A baker dug up nine bronze spoons.", "The spoons lay under an oven in the chapel.")
SUNK = (
    "The pilot of the salt ferry fell asleep over a game of cards before she ran onto the bar of Faro with "
    "310 mules."
)
EMPLOYS = "The brewery Holm employs 2,140 people in Denmark."
OWN = "Holm has 2,140 workers, most of them in Aarhus."


def told(*texts, title="Salt"):
    """Write up articles of a few sentences each."""
    return write(
        *(
            article(f"{name}.md", *own, publisher=name, title=title)
            for name, own in zip("abc", texts, strict=False)
        ),
        points=1,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((SUNK,), (SUNK.replace("The pilot", "Ewa Lis, the pilot"),)),
        ((EMPLOYS, *DUG), (EMPLOYS, *DUG)),
    ],
)
def test_a_sentence_that_two_articles_print_bears_nothing_out(one, other):
    """A long one, with a detail changed too; a short one where they have other sentences in common."""
    assert not told(one, other).agreements


def test_a_short_sentence_may_be_found_twice():
    """Two who write nothing else alike may use the same few words."""
    (found,) = told((EMPLOYS, DUG[0]), (EMPLOYS, DUG[1])).agreements
    assert found.sources == 2


def test_who_words_it_otherwise_bears_it_out():
    """Two that print one sentence and a third with its own words are two sources."""
    (found,) = told((EMPLOYS, *DUG), (EMPLOYS, *DUG), (OWN,)).agreements
    assert found.sources == 2


def test_a_lede_counts_a_printed_sentence_once():
    """It does not stand there as what two sources carry."""
    page = told((SUNK, "Salt is dear."), (SUNK, "Salt was dear in May."), title="Salt ferry runs aground")
    assert page.lede[0].text == SUNK
    assert page.lede[0].sources == 1
