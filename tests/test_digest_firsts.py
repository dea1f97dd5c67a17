"""What one source calls the first, and another source knows an earlier one of."""

import pytest

from generator.model import SlotKind
from tests.digest_articles import pair, write

BACKGROUND = (
    "Pilots of the port of Brask laid down their work on Monday.",
    "Ships wait off Lunden, and the Tarn canal is empty.",
)


def told(left, right):
    """Return what stands against a first between two articles on one port: the values."""
    return [
        [side.citations[0].quote for side in one.sides]
        for one in write(*pair(left, right, background=BACKGROUND)).differences
        if one.kind is SlotKind.CLAIM
    ]


@pytest.mark.parametrize(
    ("first", "earlier"),
    [
        (
            "It is the first strike of pilots at the port of Brask, the owners said.",
            "Pilots at the port of Brask also held a strike in 2011.",
        ),
        (
            "The port had never seen a strike of its canal pilots, the owners of Brask said.",
            "The canal pilots of Brask were last on strike in 1987, the port's records show.",
        ),
        (
            "It is the only strike of pilots at the port of Brask.",
            "Pilots at the port of Brask previously called a strike in 1998.",
        ),
        (
            "It was the maiden strike of the canal pilots of Brask.",
            "The canal pilots of Brask also went on strike in 2011.",
        ),
        (
            "It is the first strike of pilots at the port of Brask since 1998.",
            "Pilots at the port of Brask also held a strike in 2011.",
        ),
    ],
)
def test_an_earlier_one_in_a_year(first, earlier):
    """What also happened in an earlier year stands against a first one, cited with it."""
    assert told(first, earlier) == [[first, earlier]]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (  # before the time of which it is the first
            "It is the first strike of pilots at the port of Brask since 2012.",
            "Pilots at the port of Brask also held a strike in 2011.",
        ),
        (  # of this year
            "It is the first strike of pilots at the port of Brask this year.",
            "Pilots at the port of Brask also held a strike in 2011.",
        ),
        (  # something else
            "It is the first strike of pilots at the port of Brask.",
            "The port of Brask also got a crane in 2011.",
        ),
        (  # the same one
            "It is the first strike of pilots at the port of Brask.",
            "Pilots at the port of Brask also threatened a strike for April of 2025.",
        ),
    ],
)
def test_what_is_no_earlier_one(first, other):
    """What was before its time, or is something else, stands against no first."""
    assert told(first, other) == []
