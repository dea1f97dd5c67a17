"""Lengths and counts that two sources give in other words, or on other days."""

from __future__ import annotations

import itertools

from generator.model import Relation
from tests.digest_articles import article, write


def page(one, other, later="2025-06-02"):
    """Write up two reports on one ferry by two sources, each with one more sentence; the second is of a `later` day."""
    told = (
        "The ferry Albatroz sank off Porto on Monday with Captain Rui Tavares aboard.",
        "Mayor Ana Costa and Admiral Luis Prado met the families of the Albatroz in Porto.",
    )
    return write(
        article("a.md", *told, one, day="2025-06-02", publisher="A"),
        article("b.md", *told, other, day=later, publisher="B"),
    )


def values(page):
    """Return all values of all differences."""
    return set(itertools.chain.from_iterable([side.value for side in one.sides] for one in page.differences))


def test_the_same_value_in_other_words_is_no_difference():
    """Units, words for numbers and rounding part nothing."""
    same = page("The Albatroz was 12 kilometres from Porto.", "The Albatroz was about 7.5 miles from Porto.")
    assert not values(same)
    assert not values(page("It was carrying twelve people.", "There were 12 people on board."))


def test_a_length_of_a_later_day_overtakes_none():
    """How far a wreck is changes from no day to the next: who is wrong cannot be told by who was last."""
    told = "The wreck of the Albatroz lies {} kilometres off the Leixoes lighthouse."
    found = page(told.format(12), told.format(18), later="2025-06-05").differences
    assert [one.relation for one in found] == [Relation.BETWEEN]
