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
        "Charges against the man are still pending.",
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


def test_somebody_who_is_arrested_and_not_charged_yet():
    """Who is arrested may have charges to come: a report of that day that has them is the later one."""
    held = ("Rui Tavel, 60, was arrested on Monday.", "Charges against the suspect are pending.")
    before = article("a.md", SWING, *held, publisher="Ambel Post", day="2024-05-06")
    charged = "The man accused of the deed was charged with fraud on Monday."
    after = article(
        "b.md", SWING, "Rui Tavel, 60, is in jail.", charged, publisher="Lagos Mail", day="2024-05-06"
    )
    (found,) = [one for one in write(before, after).differences if "charged" in one.subject]
    assert [side.citations[0].quote for side in found.sides] == [held[1], charged]


def test_charges_of_one_person_are_told_once():
    """What the ladder tells of somebody by name is not told once more as charges of nobody."""
    before = article(
        "a.md", SWING, "Police have not filed any charges.", publisher="Ambel Post", day="2024-05-06"
    )
    after = article(
        "b.md", LATER, CHARGED, "Tavel pleaded guilty in June.", publisher="Lagos Mail", day="2024-07-17"
    )
    (found,) = write(before, after).differences
    assert found.subject.startswith("Rui Tavel: charges to come")


def test_who_is_not_charged_is_not_charged():
    """`No charges were filed against him` charges nobody."""
    assert not states("Rui Tavel was not hurt.", "No charges were filed against Rui Tavel.")
