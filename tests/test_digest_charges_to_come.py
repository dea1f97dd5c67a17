"""Charges that are not filed yet, against nobody by name, and charges of a later report."""

from __future__ import annotations

import pytest

from generator.model import Relation
from tests.digest_articles import article, write

SWING = "A boy was hurt in Ambel on Monday when a swing broke at a fair."
LATER = "A boy was hurt in Ambel when a swing broke at a fair in May."
CHARGED = "The owner of the fair, Rui Tavel, 60, was charged on Friday with negligence."


def states(early, late=CHARGED):
    """Write up two reports of other weeks, and return what they tell of the owner."""
    before = article("a.md", SWING, early, publisher="Ambel Post", day="2024-05-06")
    after = article("b.md", LATER, late, publisher="Lagos Mail", day="2024-05-17")
    return [one for one in write(before, after).differences if one.subject.startswith("Rui Tavel: ")]


@pytest.mark.parametrize(
    "early",
    [
        "No charges have been filed.",
        "Police said charges are pending.",
        "Prosecutors have not decided whether to file charges.",
        "Prosecutors will review whether any charges should be brought.",
        "A decision on criminal charges is weeks away.",
        "No charges were filed against Rui Tavel, 60, on Monday.",
        "Rui Tavel, 60, is held in Lagos with charges pending.",
    ],
)
def test_charges_that_are_to_come_and_have_come(early):
    """What is not decided, or not done yet, is overtaken by the charges of a later report."""
    (found,) = states(early)
    assert found.relation is Relation.UPDATE
    assert found.subject == "Rui Tavel: charges to come or charged"
    assert [side.citations[0].quote for side in found.sides] == [early, CHARGED]


@pytest.mark.parametrize(
    "early",
    [
        "No charges have been filed against the firm's rival, Ana Belo, in another case.",
        "No fees were filed against the fair.",
        "Charges for the rides were pending before the council.",
    ],
)
def test_other_charges_are_not_those_that_come(early):
    """Charges against somebody else, or of money, are not overtaken."""
    assert not states(early)


def test_who_is_not_charged_is_not_charged():
    """`No charges were filed against him` charges nobody."""
    assert not states("Rui Tavel was not hurt.", "No charges were filed against Rui Tavel.")
